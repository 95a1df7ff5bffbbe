use yew::prelude::*;

use super::rule_book::table;
use crate::app::{Chosen, Command, MOST_MEBIBYTES, Sampling};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, FilesInput, Page, TextInput};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{paper, sample as words};

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
    let today = in_words(app.day(app.moment()));
    let (set_share, set_seed) = (share.setter(), seed.setter());
    html! {
        <Page heading={words::HEADING} back={Route::OpenFile}>
            <p class="govuk-body">{ words::INTRO }</p>
            <ul class="govuk-list govuk-list--bullet">
                { for words::POLICY.map(|one| html! { <li>{ one }</li> }) }
            </ul>
            // What is only to be filled in is of no use on paper.
            <div class="pl-no-print">
                <FilesInput
                    id="audits"
                    label={words::FILES}
                    hint={words::FILES_HINT}
                    most_mebibytes={MOST_MEBIBYTES}
                    on_choose={add}
                />
            </div>
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
            <div class="pl-no-print">
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
                    width="govuk-input--width-20"
                />
            </div>
            if let Some(drawn) = drawn.filter(|_| sampling.count() > 0) {
                <p class="govuk-body pl-written" id="drawn">
                    { words::drawn_on(&today, drawn.share, &drawn.seed, drawn.of) }
                </p>
                { table(words::CHOSEN, &[words::CASE, words::WHY, words::FILE], &rows(sampling, &drawn.chosen)) }
                <div class="govuk-button-group">
                    <Button kind={ButtonKind::Secondary} on_click={save}>{ words::SAVE }</Button>
                    <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>{ paper::PRINT }</Button>
                </div>
            }
        </Page>
    }
}

fn rows(sampling: &Sampling, chosen: &[Chosen]) -> Vec<Vec<String>> {
    let row = |one: &Chosen| {
        let because = one.because.iter().map(|why| words::because(*why));
        let because: Vec<&str> = because.collect();
        let file = words::file(sampling.name_of(&one.audit), &one.digest[..12]);
        vec![one.reference.clone(), because.join("; "), file]
    };
    chosen.iter().map(row).collect()
}
