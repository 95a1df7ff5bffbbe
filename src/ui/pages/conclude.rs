use yew::prelude::*;
use yew_router::prelude::*;

use super::moderated::{grades, questions};
use crate::app::{Command, Open, moderation_reason};
use crate::audit::{
    CONCLUSION_PLACE, Change, ConclusionDraft, ConclusionFault, Outcome, ReasonCode,
};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, Checkbox, ErrorSummary, RadioOption, Radios, TextArea};
use crate::ui::dom;
use crate::ui::fields::{Draft, Ways};
use crate::ui::route::Route;
use crate::ui::text::moderation as words;

const OUTCOME: &str = "outcome";
const REASONS: &str = "reasons";
const WORDS: &str = "outcome-words";

/// The audit's grades beside the moderator's, and whether they hold.
#[component]
pub(super) fn Conclude() -> Html {
    let app = use_app();
    let tries = use_state(|| 0_u32);
    let saves = use_state(|| 0_u32);
    use_effect_with(*saves, |saves| {
        if *saves > 0 {
            dom::focus_id("concluded");
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let form = draft(&app, open);
    let now = form.now();
    let errors = if *tries == 0 { Vec::new() } else { now.read().err().unwrap_or_default() };
    let errors: Vec<(AttrValue, AttrValue)> = errors.into_iter().map(said_of).collect();
    let error = |id: &str| {
        let of = errors.iter().find(|(at, _)| *at == id);
        of.map(|(_, error)| error.clone()).unwrap_or_default()
    };
    let choose = form.with(|now, value: AttrValue| {
        now.outcome = Outcome::ALL.into_iter().find(|one| one.word() == value);
    });
    let tick = |code: ReasonCode| {
        let form = form.clone();
        Callback::from(move |ticked: bool| {
            form.put(|now| match ticked {
                true => drop(now.reasons.insert(code)),
                false => drop(now.reasons.remove(&code)),
            });
        })
    };
    let onsubmit = {
        let (app, form, tries, saves) = (app.clone(), form.clone(), tries.clone(), saves.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match form.now().read() {
                Ok(conclusion) => {
                    tries.set(0);
                    let conclude = Change::Conclude { conclusion: Some(conclusion) };
                    app.send(Command::DoAll(vec![conclude, form.forget()]));
                    saves.set(*saves + 1);
                }
                Err(_) => tries.set(*tries + 1),
            }
        }
    };
    let is_said = open.audit().moderation.as_ref().is_some_and(|one| one.conclusion.is_some());
    html! {
        <>
            <h2 class="govuk-heading-m" id="concluding" tabindex="-1">{ words::HEADING }</h2>
            <p class="govuk-body">{ words::INTRO }</p>
            { grades(open) }
            { questions(open) }
            <form novalidate=true {onsubmit}>
                <ErrorSummary errors={errors.clone()} attempt={*tries} />
                <Radios
                    id={OUTCOME}
                    legend={words::OUTCOME}
                    error={error(OUTCOME)}
                    options={vec![
                        RadioOption::new(Outcome::Upheld.word(), words::UPHELD).hint(words::UPHELD_HINT),
                        RadioOption::new(Outcome::Changed.word(), words::CHANGED).hint(words::CHANGED_HINT),
                    ]}
                    chosen={now.outcome.map(|outcome| AttrValue::from(outcome.word()))}
                    on_choose={choose}
                />
                if now.outcome.is_some() {
                    <fieldset class="govuk-fieldset govuk-form-group" id={REASONS} tabindex="-1">
                        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ words::REASONS }</legend>
                        if !error(REASONS).is_empty() {
                            <p class="govuk-error-message">
                                <span class="govuk-visually-hidden">{ words::ERROR }</span>{ error(REASONS) }
                            </p>
                        }
                        { for ReasonCode::ALL.map(|code| html! {
                            <Checkbox
                                id={format!("reason-code-{}", code as u8)}
                                label={moderation_reason(code)}
                                checked={now.reasons.contains(&code)}
                                on_change={tick(code)}
                            />
                        }) }
                    </fieldset>
                    <TextArea
                        id={WORDS}
                        label={words::WORDS}
                        hint={words::WORDS_HINT}
                        error={error(WORDS)}
                        value={now.words.clone()}
                        on_change={form.with(|now, text| now.words = text)}
                    />
                }
                <Button submit=true>{ words::SAVE }</Button>
            </form>
            if is_said {
                <div class="govuk-inset-text" id="concluded" tabindex="-1">
                    <p class="govuk-body">{ words::SAID }</p>
                    <Link<Route> to={Route::Export { id: open.audit().id.clone() }} classes="govuk-link">
                        { words::TO_FILE }
                    </Link<Route>>
                </div>
            }
        </>
    }
}

/// What is typed is kept until it is saved.
fn draft(app: &App, open: &Open) -> Draft<ConclusionDraft> {
    let said = open.audit().moderation.as_ref().and_then(|one| one.conclusion.as_ref());
    let start = said.map(ConclusionDraft::of).unwrap_or_default();
    let ways: Ways<ConclusionDraft> = (ConclusionDraft::from_jotting, ConclusionDraft::jotting);
    Draft::at(app, CONCLUSION_PLACE, start, ways)
}

/// The input at which something is wrong, and what.
fn said_of(fault: ConclusionFault) -> (AttrValue, AttrValue) {
    let (at, says) = match fault {
        ConclusionFault::Outcome => (OUTCOME, words::CHOOSE),
        ConclusionFault::Reasons => (REASONS, words::CHOOSE_REASON),
        ConclusionFault::Words => (WORDS, words::SAY_WHAT),
    };
    (at.into(), says.into())
}
