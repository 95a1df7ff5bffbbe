use yew::prelude::*;

use super::print::{to_print, use_running_head};
use crate::app::Open;
use crate::audit::{Together, Track};
use crate::calendar::in_words;
use crate::grading::{Answer, explain, ruled_out};
use crate::instrument::{Ix, Kind, Rank};
use crate::ui::app::use_app;
use crate::ui::components::Page;
use crate::ui::route::Route;
use crate::ui::text::{actions, audit, for_practitioner as words};

/// One page for the practitioner: what went well, what would lift each grade, what was
/// agreed; in words that one could say to them, and to the child.
#[component]
pub(super) fn ForPractitioner() -> Html {
    let app = use_app();
    let state = app.state();
    use_running_head(state.open.as_ref());
    let Some(open) = &state.open else { return Html::default() };
    let (instrument, header) = (&open.tool.instrument, &open.audit().header);
    let shown = |track: Track| open.audit().together.is_revealed(track);
    let both = Together::PAIR.into_iter().all(shown);
    let day = both.then(|| in_words(header.audit_date));
    html! {
        <Page
            heading={words::HEADING}
            caption={audit::caption(&instrument.title, &header.reference)}
            back={Route::Export { id: open.audit().id.clone() }}
        >
            { to_print(words::INTRO) }
            <div class="pl-paper pl-paper--dense pl-paper--headed">
                <p class="govuk-body">{ words::thanks(day.as_deref()) }</p>
                { list(words::STRENGTHS, &strengths(open), words::NO_STRENGTHS) }
                { under(words::LIFT, lifts(open).into_iter().map(lift).collect(), words::NO_LIFT) }
                { list(words::ACTIONS, &planned(open), actions::NONE) }
                <p class="govuk-body">{ words::CONTEST }</p>
            </div>
        </Page>
    }
}

/// Questions answered with one of the best levels (the best third of their scale), the best
/// first, with what was seen where a comment says it: of each section in turn, so that not all
/// are of one.
fn strengths(open: &Open) -> Vec<String> {
    let instrument = &open.tool.instrument;
    let of_section = |section: &Ix| -> Vec<String> {
        let asked = instrument.within(*section).filter(|ix| {
            matches!(instrument.criteria[*ix].kind, Kind::Question(_))
                && ruled_out(instrument, &open.inputs, *ix).is_none()
        });
        let good = asked.filter_map(|ix| match open.inputs.answered(ix) {
            Some(Answer::Level(rank)) => {
                let levels = instrument.scale_of(ix)?.levels.len();
                (usize::from(rank) * 3 < levels).then_some((rank, ix))
            }
            _ => None,
        });
        let mut good: Vec<_> = good.collect();
        good.sort_unstable();
        let line = |(rank, ix): (Rank, Ix)| {
            let criterion = &instrument.criteria[ix];
            let comment = open.audit().comment(open.track(), &criterion.id);
            words::strength(&criterion.title, instrument.label(ix, rank), comment)
        };
        good.into_iter().map(line).collect()
    };
    in_turn(instrument.sections.iter().map(of_section).collect(), MOST_STRENGTHS)
}

/// The first of each list, then the second of each, up to so many.
fn in_turn(lists: Vec<Vec<String>>, most: usize) -> Vec<String> {
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let all =
        (0..longest).flat_map(|at| lists.iter().filter_map(move |list| list.get(at).cloned()));
    all.take(most).collect()
}

const MOST_STRENGTHS: usize = 6;

/// A reason that holds grades down, and what to look at in each section that it holds.
struct Lift {
    because: Option<String>,
    /// For each section its name and the questions there.
    sections: Vec<(String, Vec<String>)>,
}

/// What holds each grade of a section down, in the words of the tool's owner: what holds
/// several is said once.
fn lifts(open: &Open) -> Vec<Lift> {
    let instrument = &open.tool.instrument;
    let of = |ix: &Ix| {
        let explained = explain(instrument, &open.inputs, &open.grades, *ix);
        let reason = explained.binding().find(|reason| reason.limiting)?;
        let by = reason.satisfied_by();
        let title = |ix: &Ix| instrument.criteria[*ix].title.clone();
        let what: Vec<_> = by.iter().map(title).take(2).collect();
        Some((instrument.rules[reason.rule].because.clone(), (title(ix), what)))
    };
    let graded = |ix: &&Ix| {
        instrument.criteria[**ix].kind.grading().is_some()
            && open.grades.of[**ix].settled().is_some_and(|rank| rank > 0)
    };
    let mut lifts: Vec<Lift> = Vec::new();
    for (because, section) in instrument.sections.iter().filter(graded).filter_map(of) {
        let same = lifts.iter_mut().find(|one| because.is_some() && one.because == because);
        match same {
            Some(lift) => lift.sections.push(section),
            None => lifts.push(Lift { because, sections: vec![section] }),
        }
    }
    lifts
}

fn lift(Lift { because, sections }: Lift) -> Html {
    match (&sections[..], because) {
        ([_, _, ..], Some(because)) => html! {
            <>
                { because }
                <ul class="govuk-list govuk-list--bullet">
                    { for sections.iter().map(|(section, what)| html! {
                        <li>{ words::lift(section, what, None) }</li>
                    }) }
                </ul>
            </>
        },
        (_, because) => sections
            .iter()
            .map(
                |(section, what)| html! { <>{ words::lift(section, what, because.as_deref()) }</> },
            )
            .collect(),
    }
}

fn planned(open: &Open) -> Vec<String> {
    let mut planned: Vec<_> = open.audit().actions.iter().collect();
    planned.sort_by_key(|action| action.due);
    let line = |action: &&crate::audit::Action| {
        let when = actions::who_when(&action.who, &in_words(action.due));
        words::action(&when, &action.what, &action.difference)
    };
    planned.iter().map(line).collect()
}

fn list(heading: &str, lines: &[String], none: &str) -> Html {
    under(heading, lines.iter().map(|line| html! { <>{ line }</> }).collect(), none)
}

fn under(heading: &str, lines: Vec<Html>, none: &str) -> Html {
    html! {
        <section>
            <h2 class="govuk-heading-s">{ heading }</h2>
            if lines.is_empty() {
                <p class="govuk-body">{ none }</p>
            } else {
                <ul class="govuk-list govuk-list--bullet">
                    { for lines.into_iter().map(|line| html! { <li class="pl-written">{ line }</li> }) }
                </ul>
            }
        </section>
    }
}
