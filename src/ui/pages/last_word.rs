use yew::prelude::*;

use super::said_form::{SaidForm, is_begun};
use crate::app::{Command, Open};
use crate::audit::{Change, Role, last_word_place};
use crate::calendar::in_words;
use crate::instrument::{Ix, Level};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details};
use crate::ui::dom;
use crate::ui::text::threads as words;

/// The practitioner's last word on each grade with which they still disagree, and, while they
/// are the one who speaks, the way to have it.
#[component]
pub(super) fn LastWords() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let speaks = open.role() == Role::Practitioner && open.can_contest();
    let graded: Vec<Ix> = graded(open);
    if !speaks && open.audit().dissents.is_empty() {
        return Html::default();
    }
    let one = |ix: Ix| {
        let criterion = &open.tool.instrument.criteria[ix];
        let place = last_word_place(&criterion.id);
        let (sender, id, kept) = (app.clone(), criterion.id.clone(), place.clone());
        let said = open.audit().dissents.get(&criterion.id).map(|one| one.text.clone());
        let level = level(open, ix).map(|level| level.id.clone());
        let change = Callback::from(move |text| {
            let (criterion, level) = (id.clone(), level.clone());
            Change::Dissent { criterion, text, level }
        });
        let on_done = |()| dom::focus_id("last-words");
        let none = change.clone();
        let take_back = move |()| {
            let forget = Change::Jot { place: kept.clone(), text: String::new() };
            sender.send(Command::DoAll(vec![none.emit(String::new()), forget]));
            dom::focus_id("last-words");
        };
        let begun = is_begun(open, &place);
        html! {
            <Details key={criterion.id.clone()} summary={open.grade_line(ix)} open={begun}>
                { last_word(open, ix) }
                <SaidForm
                    id={format!("last-word-{}", criterion.id)}
                    {place}
                    label={words::LAST_WORD}
                    blank={words::ENTER_LAST_WORD}
                    submit={words::SAVE_LAST_WORD}
                    of={format!(": {}", criterion.title)}
                    kind={ButtonKind::Secondary}
                    start={said.clone().unwrap_or_default()}
                    {change}
                    {on_done}
                />
                if said.is_some() {
                    <Button kind={ButtonKind::Warning} on_click={take_back}>
                        { words::NO_LAST_WORD }
                        <span class="govuk-visually-hidden">{ format!(": {}", criterion.title) }</span>
                    </Button>
                }
            </Details>
        }
    };
    html! {
        <section aria-labelledby="last-words">
            <h2 class="govuk-heading-m" id="last-words" tabindex="-1">{ words::LAST_WORDS }</h2>
            <p class="govuk-body">{ words::LAST_WORDS_SAY }</p>
            if speaks {
                { for graded.into_iter().map(one) }
            } else {
                { for graded.into_iter().filter(|ix| is_said(open, *ix)).map(|ix| html! {
                    <>
                        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{ open.grade_line(ix) }</h3>
                        { last_word(open, ix) }
                    </>
                }) }
            }
        </section>
    }
}

fn graded(open: &Open) -> Vec<Ix> {
    let instrument = &open.tool.instrument;
    let all = instrument.verdicts.iter().chain(&instrument.sections).copied();
    all.filter(|ix| instrument.criteria[*ix].kind.grading().is_some()).collect()
}

fn is_said(open: &Open, ix: Ix) -> bool {
    open.audit().dissents.contains_key(&open.tool.instrument.criteria[ix].id)
}

/// The level that a grade is, once it is settled.
fn level(open: &Open, ix: Ix) -> Option<&Level> {
    let rank = open.grades.of[ix].settled()?;
    open.tool.instrument.scale_of(ix)?.levels.get(usize::from(rank))
}

/// What the practitioner said last of a grade with which they disagree; nothing if they did
/// not. Stands wherever the grade is explained.
pub(super) fn last_word(open: &Open, ix: Ix) -> Html {
    let dissent = open.audit().dissents.get(&open.tool.instrument.criteria[ix].id);
    let Some(dissent) = dissent else { return Html::default() };
    let (day, _) = dom::local(dissent.at);
    let scale = open.tool.instrument.scale_of(ix);
    let of = scale
        .zip(dissent.level.as_deref())
        .and_then(|(scale, id)| scale.levels.iter().find(|level| level.id == id));
    let of = of.map_or("", |level| &level.label);
    html! {
        <div class="govuk-inset-text">
            <p class="govuk-body govuk-!-margin-bottom-1">{ words::disagrees(of, &in_words(day)) }</p>
            <p class="govuk-body pl-written">{ &dissent.text }</p>
        </div>
    }
}
