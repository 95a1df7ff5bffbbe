use std::collections::BTreeMap;

use yew::prelude::*;
use yew_router::prelude::*;

use super::rule_book::table;
use super::tools::with_tool;
use crate::calendar::in_words;
use crate::instrument::{Case, CaseAnswer, FactValue, Instrument, Ix, Rank, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, Page, RadioOption, Radios};
use crate::ui::focus::{FocusNext, use_focus_next};
use crate::ui::route::Route;
use crate::ui::text::{common, tools as words};

/// One worked case: the person grades it, then sees what the rules give and why.
#[derive(Properties, PartialEq)]
pub(super) struct PracticeCaseProps {
    /// The tool's short id.
    pub tool: AttrValue,
    /// The case's number, from 1.
    pub case: usize,
}

/// What the person has chosen, and whether they asked to see.
#[derive(Clone, Default, PartialEq)]
struct Tried {
    chosen: BTreeMap<Ix, Rank>,
    times: u32,
    /// Asked with a grade chosen for each.
    shown: bool,
}

#[component]
pub(super) fn PracticeCase(props: &PracticeCaseProps) -> Html {
    let app = use_app();
    let tried = use_state(Tried::default);
    let focus_on = use_focus_next();
    let state = app.state();
    with_tool(state.tool(&props.tool), |tool| {
        let instrument = &*tool.instrument;
        let back = Route::Practice { tool: props.tool.to_string() };
        let Some(case) = instrument.cases.get(props.case.wrapping_sub(1)) else {
            return html! { <Page heading={words::NO_CASES} {back} /> };
        };
        let open = case.expect.iter().filter(|(ix, _)| !tried.chosen.contains_key(ix));
        let title = |ix: Ix| &instrument.criteria[ix].title;
        let error = |ix: Ix| (grade_id(ix).into(), AttrValue::from(words::choose(title(ix))));
        let errors: Vec<(AttrValue, AttrValue)> = match tried.times {
            0 => Vec::new(),
            _ if tried.shown => Vec::new(),
            _ => open.map(|(ix, _)| error(*ix)).collect(),
        };
        let next = (props.case < instrument.cases.len())
            .then(|| Route::PracticeCase { tool: props.tool.to_string(), case: props.case + 1 });
        let first = case.expect.first().map(|(ix, _)| grade_id(*ix));
        let (tries, focus) = (tried.setter(), focus_on.clone());
        let again = move |()| {
            focus.borrow_mut().clone_from(&first);
            tries.set(Tried::default());
        };
        html! {
            <Page
                heading={words::case(props.case)}
                caption={instrument.title.clone()}
                {back}
            >
                <ErrorSummary errors={errors.clone()} attempt={tried.times} />
                { story(instrument, case) }
                if tried.shown {
                    { outcome(instrument, case, &tried.chosen) }
                    <div class="govuk-button-group">
                        <Button kind={ButtonKind::Secondary} on_click={again}>
                            { words::AGAIN }
                        </Button>
                        if let Some(to) = next {
                            <Link<Route> {to} classes="govuk-link">{ words::NEXT }</Link<Route>>
                        }
                    </div>
                } else {
                    { questions(instrument, case, &tried, &errors, focus_on) }
                }
            </Page>
        }
    })
}

/// Id of the heading of what the rules give.
const OUTCOME: &str = "outcome";

/// Id of the question for a grade.
fn grade_id(ix: Ix) -> String {
    format!("grade-{ix}")
}

fn story(instrument: &Instrument, case: &Case) -> Html {
    let facts = case.facts.iter().map(|(fact, value)| {
        let label = instrument.facts[*fact].label.clone();
        vec![label, said(instrument, *fact, value)]
    });
    let day = vec![words::DAY.to_owned(), in_words(case.audit_date)];
    let facts: Vec<_> = [day].into_iter().chain(facts).collect();
    let answers = case.answers.iter().map(|(ix, answer)| {
        let answer = match answer {
            CaseAnswer::Level(rank) => instrument.label(*ix, *rank).to_owned(),
            CaseAnswer::NotApplicable(why) => words::not_applicable(why),
        };
        vec![instrument.criteria[*ix].title.clone(), answer]
    });
    let answers: Vec<_> = answers.collect();
    html! {
        <>
            { table(words::KNOWN, &[words::FACT, words::VALUE], &facts) }
            { table(words::ANSWERED, &[words::QUESTION, words::ANSWER], &answers) }
        </>
    }
}

fn questions(
    instrument: &Instrument,
    case: &Case,
    tried: &UseStateHandle<Tried>,
    errors: &[(AttrValue, AttrValue)],
    focus_on: FocusNext,
) -> Html {
    let one = |ix: Ix| {
        let id: AttrValue = grade_id(ix).into();
        let scale = instrument.scale_of(ix).expect("what a case expects has a scale");
        let level =
            |(rank, label): (usize, &str)| RadioOption::new(rank.to_string(), label.to_owned());
        let options = scale.levels.iter().map(|level| level.label.as_str()).enumerate().map(level);
        let state = tried.clone();
        let on_choose = Callback::from(move |value: AttrValue| {
            let mut now = (*state).clone();
            now.chosen.extend(value.parse().ok().map(|rank: Rank| (ix, rank)));
            state.set(now);
        });
        let error = errors.iter().find(|(at, _)| *at == id).map(|(_, error)| error.clone());
        html! {
            <Radios
                key={ix}
                {id}
                legend={instrument.criteria[ix].title.clone()}
                class="govuk-radios--small"
                error={error.unwrap_or_default()}
                options={options.collect::<Vec<_>>()}
                chosen={tried.chosen.get(&ix).map(|rank| AttrValue::from(rank.to_string()))}
                {on_choose}
            />
        }
    };
    let state = tried.clone();
    let all = case.expect.iter().all(|(ix, _)| tried.chosen.contains_key(ix));
    let show = move |()| {
        *focus_on.borrow_mut() = all.then(|| OUTCOME.to_owned());
        state.set(Tried { times: state.times + 1, shown: all, ..(*state).clone() });
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ words::YOUR_TURN }</h2>
            <div>{ for case.expect.iter().map(|(ix, _)| one(*ix)) }</div>
            <Button on_click={show}>{ words::SHOW }</Button>
        </>
    }
}

fn outcome(instrument: &Instrument, case: &Case, chosen: &BTreeMap<Ix, Rank>) -> Html {
    let same = case.expect.iter().filter(|(ix, rank)| chosen.get(ix) == Some(rank)).count();
    let one = |(ix, rank): &(Ix, Rank)| {
        let limits = case.limited_by.iter().find(|(of, _)| of == ix);
        let limits = limits.map(|(_, rules)| rules.as_slice()).unwrap_or_default();
        let yours = chosen.get(ix).filter(|yours| *yours != rank);
        let yours = yours
            .map_or(words::SAME.to_owned(), |yours| words::yours(instrument.label(*ix, *yours)));
        html! {
            <section key={*ix}>
                <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                    { format!("{}: {}", instrument.criteria[*ix].title, instrument.label(*ix, *rank)) }
                </h3>
                <p class="govuk-body">{ yours }</p>
                if *rank == 0 {
                    <p class="govuk-body">{ words::NO_LIMIT }</p>
                }
                { for limits.iter().map(|rule| why(instrument, *ix, *rule)) }
            </section>
        }
    };
    html! {
        <div>
            <h2 class="govuk-heading-m" id={OUTCOME} tabindex="-1">{ words::agreed(same, case.expect.len()) }</h2>
            <p class="govuk-body">{ words::shows(&case.name) }</p>
            <div>{ for case.expect.iter().map(one) }</div>
        </div>
    }
}

fn why(instrument: &Instrument, at: Ix, rule: usize) -> Html {
    let rule = &instrument.rules[rule];
    html! {
        <div class="pl-rule pl-rule--limiting">
            <p class="govuk-body govuk-!-margin-bottom-1">{ sentence::rule(instrument, at, rule) }</p>
            if let Some(because) = &rule.because {
                <p class="govuk-body govuk-!-margin-bottom-1">{ because }</p>
            }
        </div>
    }
}

/// A fact's value as it is chosen, not as it stands within a sentence.
fn said(instrument: &Instrument, fact: usize, value: &FactValue) -> String {
    match value {
        FactValue::YesNo(true) => common::YES.to_owned(),
        FactValue::YesNo(false) => common::NO.to_owned(),
        value => sentence::fact_value(instrument, fact, value),
    }
}
