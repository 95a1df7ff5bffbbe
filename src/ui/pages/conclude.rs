use std::collections::BTreeSet;

use yew::prelude::*;
use yew_router::prelude::*;

use super::rule_book::table;
use crate::app::{Command, Open, moderation_reason};
use crate::audit::{Change, Conclusion, Outcome, ReasonCode, Track};
use crate::ui::app::use_app;
use crate::ui::components::{Button, Checkbox, ErrorSummary, RadioOption, Radios, TextArea};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::moderation as words;

const OUTCOME: &str = "outcome";
const REASONS: &str = "reasons";
const WORDS: &str = "outcome-words";

/// The audit's grades beside the moderator's, and whether they hold.
#[component]
pub(super) fn Conclude() -> Html {
    let app = use_app();
    let now = use_state(|| {
        let state = app.state();
        let said = state.open.as_ref().and_then(|open| open.audit().moderation.as_ref());
        said.and_then(|moderation| moderation.conclusion.clone())
    });
    let tries = use_state(|| 0_u32);
    let saves = use_state(|| 0_u32);
    use_effect_with(*saves, |saves| {
        if *saves > 0 {
            dom::focus_id("concluded");
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let (reasons, said) = match &*now {
        Some(now) => (now.reasons.clone(), now.words.clone()),
        None => (BTreeSet::new(), String::new()),
    };
    let outcome = now.as_ref().map(|now| now.outcome);
    let errors = if *tries == 0 { Vec::new() } else { faults(now.as_ref()) };
    let error = |id: &str| {
        let of = errors.iter().find(|(at, _)| *at == id);
        of.map(|(_, error)| error.clone()).unwrap_or_default()
    };
    let put = |change: fn(&mut Conclusion, String)| {
        let now = now.clone();
        Callback::from(move |text: String| {
            let blank = || Conclusion {
                outcome: Outcome::Upheld,
                reasons: BTreeSet::new(),
                words: String::new(),
            };
            let mut next = (*now).clone().unwrap_or_else(blank);
            change(&mut next, text);
            now.set(Some(next));
        })
    };
    let choose = put(|now, value| {
        now.outcome = if value == CHANGED { Outcome::Changed } else { Outcome::Upheld };
    });
    let tick = |code: ReasonCode| {
        let now = now.clone();
        Callback::from(move |ticked: bool| {
            if let Some(mut next) = (*now).clone() {
                match ticked {
                    true => drop(next.reasons.insert(code)),
                    false => drop(next.reasons.remove(&code)),
                }
                now.set(Some(next));
            }
        })
    };
    let onsubmit = {
        let (app, now, tries, saves) = (app.clone(), now.clone(), tries.clone(), saves.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match &*now {
                Some(conclusion) if faults(Some(conclusion)).is_empty() => {
                    tries.set(0);
                    let conclusion = Some(conclusion.clone());
                    app.send(Command::Do(Change::Conclude { conclusion }));
                    saves.set(*saves + 1);
                }
                _ => tries.set(*tries + 1),
            }
        }
    };
    let is_said = open.audit().moderation.as_ref().is_some_and(|one| one.conclusion.is_some());
    html! {
        <>
            <h2 class="govuk-heading-m" id="concluding" tabindex="-1">{ words::HEADING }</h2>
            <p class="govuk-body">{ words::INTRO }</p>
            { both(open) }
            <form novalidate=true {onsubmit}>
                <ErrorSummary errors={errors.clone()} attempt={*tries} />
                <Radios
                    id={OUTCOME}
                    legend={words::OUTCOME}
                    error={error(OUTCOME)}
                    options={vec![
                        RadioOption::new(UPHELD, words::UPHELD).hint(words::UPHELD_HINT),
                        RadioOption::new(CHANGED, words::CHANGED).hint(words::CHANGED_HINT),
                    ]}
                    chosen={outcome.map(|outcome| AttrValue::from(match outcome {
                        Outcome::Upheld => UPHELD,
                        Outcome::Changed => CHANGED,
                    }))}
                    on_choose={choose.reform(|value: AttrValue| value.to_string())}
                />
                if outcome.is_some() {
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
                                checked={reasons.contains(&code)}
                                on_change={tick(code)}
                            />
                        }) }
                    </fieldset>
                    <TextArea
                        id={WORDS}
                        label={words::WORDS}
                        hint={words::WORDS_HINT}
                        error={error(WORDS)}
                        value={said}
                        on_change={put(|now, text| now.words = text)}
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

const UPHELD: &str = "upheld";
const CHANGED: &str = "changed";

fn faults(now: Option<&Conclusion>) -> Vec<(AttrValue, AttrValue)> {
    let Some(now) = now else {
        return vec![(OUTCOME.into(), words::CHOOSE.into())];
    };
    let mut faults = Vec::new();
    if now.outcome == Outcome::Changed && now.reasons.is_empty() {
        faults.push((REASONS.into(), words::CHOOSE_REASON.into()));
    }
    if now.reasons.contains(&ReasonCode::Other) && now.words.trim().is_empty() {
        faults.push((WORDS.into(), words::SAY_WHAT.into()));
    }
    faults
}

/// Every grade as the audit has it and as the moderator has it, with the signed difference.
fn both(open: &Open) -> Html {
    let apart = open.moderated();
    let own = open.audit().own_track();
    let rows: Vec<Vec<String>> = open
        .sides(&[own, Track::Moderator])
        .into_iter()
        .map(|side| {
            let title = open.tool.instrument.criteria[side.of].title.clone();
            let better = apart.iter().find(|one| one.of == side.of).map(|one| one.better);
            let mut row = vec![title];
            row.extend(side.grades);
            row.push(words::difference(better));
            row
        })
        .collect();
    let head = [words::OF_WHAT, words::OWN, words::AGAIN, words::DIFFERENCE];
    html! { <div class="pl-sides">{ table(words::GRADES, &head, &rows) }</div> }
}
