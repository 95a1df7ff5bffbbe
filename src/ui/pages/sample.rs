use yew::prelude::*;

use super::rule_book::table;
use crate::app::{Chosen, Command, MOST_MEBIBYTES};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, FilesInput, Page, TextInput};
use crate::ui::route::Route;
use crate::ui::text::sample as words;

/// Says which of many signed-off audits are to be moderated.
#[component]
pub(super) fn SamplePage() -> Html {
    let app = use_app();
    let share = use_state(|| "10".to_owned());
    let seed = use_state(|| app.fresh_id());
    let leaving = app.clone();
    use_effect_with((), move |()| move || leaving.send(Command::NoCandidates));
    let state = app.state();
    let sampling = &state.sampling;
    let percent = share.trim().parse::<u8>().ok().filter(|share| *share <= 100);
    let drawn = percent.filter(|_| !seed.trim().is_empty());
    let drawn = drawn.map(|share| sampling.draw(share, seed.trim()));
    let add = {
        let app = app.clone();
        Callback::from(move |(name, text)| app.send(Command::Candidate(name, text)))
    };
    let save = {
        let (app, seed) = (app.clone(), seed.trim().to_owned());
        move |()| {
            if let Some(share) = percent {
                let day = app.day(app.moment());
                app.send(Command::SaveSample(share, seed.clone(), day));
            }
        }
    };
    let (set_share, set_seed) = (share.setter(), seed.setter());
    html! {
        <Page heading={words::HEADING} back={Route::OpenFile}>
            <p class="govuk-body">{ words::INTRO }</p>
            <ul class="govuk-list govuk-list--bullet">
                { for words::POLICY.map(|one| html! { <li>{ one }</li> }) }
            </ul>
            <FilesInput
                id="audits"
                label={words::FILES}
                hint={words::FILES_HINT}
                most_mebibytes={MOST_MEBIBYTES}
                on_choose={add}
            />
            <p class="govuk-body" role="status" id="candidates">{ words::count(sampling.count()) }</p>
            if !sampling.left_out.is_empty() {
                <div class="govuk-inset-text">
                    <p class="govuk-body">{ words::LEFT_OUT }</p>
                    <ul class="govuk-list govuk-list--bullet">
                        { for sampling.left_out.iter().map(|(name, why)| html! {
                            <li class="pl-written">{ format!("{name}: {why}") }</li>
                        }) }
                    </ul>
                </div>
            }
            <TextInput
                id="share"
                label={words::SHARE}
                hint={words::SHARE_HINT}
                error={if percent.is_none() { words::WHOLE } else { "" }}
                value={(*share).clone()}
                on_change={move |text| set_share.set(text)}
                width="govuk-input--width-3"
                numeric=true
            />
            <TextInput
                id="seed"
                label={words::SEED}
                hint={words::SEED_HINT}
                error={if seed.trim().is_empty() { words::ENTER_SEED } else { "" }}
                value={(*seed).clone()}
                on_change={move |text| set_seed.set(text)}
            />
            if let Some(drawn) = drawn.filter(|_| sampling.count() > 0) {
                { table(words::CHOSEN, &[words::CASE, words::WHY, words::FILE], &drawn.chosen.iter().map(row).collect::<Vec<_>>()) }
                <Button kind={ButtonKind::Secondary} on_click={save}>{ words::SAVE }</Button>
            }
        </Page>
    }
}

fn row(one: &Chosen) -> Vec<String> {
    let because = one.because.iter().map(|why| words::because(*why));
    let because: Vec<&str> = because.collect();
    vec![one.reference.clone(), because.join("; "), one.digest[..12].to_owned()]
}
