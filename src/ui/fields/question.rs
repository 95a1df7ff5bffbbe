use std::rc::Rc;

use yew::prelude::*;

use super::citation::half_written;
use super::evidence::EvidenceList;
use super::said::said_by_others;
use super::themes::ThemeList;
use crate::app::{Command, Field, Open};
use crate::audit::{Answer, Change};
use crate::grading::undecided;
use crate::instrument::{self, Instrument, Ix, Kind, sentence};
use crate::ui::app::{App, use_part};
use crate::ui::components::{Button, ButtonKind, Details, RadioOption, Radios, TextArea, Unfold};
use crate::ui::text::{audit, section as words};

/// The value of the radio for "not applicable"; no level can have it as its id.
const NOT_APPLICABLE: &str = "(not-applicable)";

/// One question: every level with what one would see, comment, evidence.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct QuestionProps {
    /// Which question.
    pub ix: Ix,
}

#[component]
pub(in crate::ui) fn Question(props: &QuestionProps) -> Html {
    let ix = props.ix;
    let (app, shown) =
        use_part(move |app| app.state().open.as_ref().map(|open| Shown::of(app, open, ix)));
    let state = app.state();
    let both = state.open.as_ref().zip(shown);
    both.map(|(open, shown)| asked(&app, open, ix, &shown)).unwrap_or_default()
}

/// All that can change in a question. While none of it does, the question is not rendered
/// again, whatever is answered or typed elsewhere.
#[derive(Clone, PartialEq)]
struct Shown {
    chosen: Option<AttrValue>,
    /// Whether the answer is the track's own, and no other's that counts where it has none.
    own: bool,
    reason: String,
    comment: String,
    /// Whether it holds something that stays in view when its answer is cleared.
    written: bool,
    hangs_on: Option<String>,
    /// Whether questions stand close together.
    close: bool,
    /// Changes with every command while a notice is shown: it may say that an answer was
    /// refused, and the radios then go back to what stands.
    told: Option<u64>,
}

impl Shown {
    fn of(app: &App, open: &Open, ix: Ix) -> Self {
        let id = &open.tool.instrument.criteria[ix].id;
        let entry = open.audit().entry(open.track(), id);
        let chosen = open.audit().answer(open.track(), id).map(|answer| match answer {
            Answer::Level(level) => AttrValue::from(level.clone()),
            Answer::NotApplicable(_) => NOT_APPLICABLE.into(),
        });
        let comment = open.text(&Field::Comment(id.clone()));
        let written =
            !comment.is_empty() || !entry.evidence.is_empty() || half_written(open, id).is_some();
        let reason = open.text(&Field::Reason(id.clone()));
        let told = app.state().notice.is_some().then(|| app.version());
        let (hangs_on, close) = (hangs_on(open, ix), app.state().habits.close);
        let own = entry.answer.is_some();
        Self { chosen, own, reason, comment, written, hangs_on, close, told }
    }
}

fn asked(app: &App, open: &Open, ix: Ix, shown: &Shown) -> Html {
    let Shown { chosen, own, comment, written, close, .. } = shown;
    let criterion = &open.tool.instrument.criteria[ix];
    let Kind::Question(question) = &criterion.kind else { return Html::default() };
    let id = criterion.id.clone();
    html! {
        <div class={classes!("pl-question", close.then_some("pl-question--close"))} id={format!("question-{id}")}>
            <Radios
                id={format!("q-{id}")}
                legend={criterion.title.clone()}
                legend_class={if *close { "govuk-fieldset__legend--s" } else { "govuk-fieldset__legend--m" }}
                class={if *close { "govuk-radios--inline govuk-radios--small" } else { "" }}
                between={between(open, ix, question, *close)}
                options={options(app, open, (ix, question), shown)}
                chosen={chosen.clone()}
                on_choose={choose(app, &id)}
            />
            if *own {
                <p class="govuk-body">
                    <Button kind={ButtonKind::Link} on_click={clear(app, &id)}>
                        { words::CLEAR }
                        <span class="govuk-visually-hidden">{ format!(": {}", criterion.title) }</span>
                    </Button>
                </p>
            }
            { said_by_others(open, ix) }
            if chosen.is_some() || *written {
                <TextArea
                    id={format!("comment-{id}")}
                    label={words::COMMENT}
                    hint={words::COMMENT_HINT}
                    value={comment.clone()}
                    on_change={typing(app, Field::Comment(id.clone()))}
                    on_leave={flush(app)}
                />
                <EvidenceList {ix} />
                <ThemeList {ix} />
            }
        </div>
    }
}

/// What stands between a question and its answers. Close together, what one would see at
/// each level stands here, to unfold, and no longer at each answer.
fn between(open: &Open, ix: Ix, question: &instrument::Question, close: bool) -> Html {
    let levels = open.tool.instrument.scales[question.scale].levels.iter();
    let described = levels.zip(&question.descriptors);
    let described = described.filter_map(|(level, said)| Some((&level.label, said.as_ref()?)));
    let lines: Vec<_> = described
        .filter(|_| close)
        .map(|(level, said)| html! { <li><strong>{ level }</strong>{ ": " }{ said }</li> })
        .collect();
    html! {
        <>
            { guidance(open, ix) }
            if !lines.is_empty() {
                <Details summary={words::WHAT_ANSWERS_MEAN}>
                    <ul class="govuk-list govuk-list--bullet">{ for lines }</ul>
                </Details>
            }
        </>
    }
}

/// The guard of a criterion that hangs on a fact not given yet, in words.
fn hangs_on(open: &Open, ix: Ix) -> Option<String> {
    let instrument = &open.tool.instrument;
    let guard = undecided(instrument, &open.inputs, ix)?;
    Some(audit::hangs_on(&sentence::guard(instrument, guard)))
}

/// Whether it applies is still open, who says that it matters, and where to look.
pub(super) fn guidance(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    html! {
        <>
            if let Some(hangs_on) = hangs_on(open, ix) {
                <p class="govuk-hint">{ hangs_on }</p>
            }
            if let Some(source) = &criterion.source {
                <p class="pl-source">{ sentence::source(source) }</p>
            }
            if let Some(guidance) = &criterion.guidance {
                <Details summary={words::GUIDANCE}>{ guidance }</Details>
            }
            <Unfold summary={words::WHY_ASKED} content={why_asked(&open.tool.instrument, ix)} />
        </>
    }
}

/// The rules that look at it, each with its reason.
fn why_asked(instrument: &Rc<Instrument>, ix: Ix) -> Callback<(), Html> {
    let instrument = instrument.clone();
    Callback::from(move |()| {
        let rule = |(at, rule): (Ix, usize)| {
            let rule = &instrument.rules[rule];
            html! {
                <li>
                    { format!("{}: ", instrument.criteria[at].title) }
                    { sentence::rule(&instrument, at, rule) }
                    if let Some(because) = &rule.because {
                        { " " }{ because }
                    }
                </li>
            }
        };
        let rules: Vec<_> = instrument.rules_naming(ix).into_iter().map(rule).collect();
        if rules.is_empty() {
            return html! { words::NOT_NAMED };
        }
        html! {
            <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">{ for rules }</ul>
        }
    })
}

fn options(
    app: &App,
    open: &Open,
    (ix, question): (Ix, &instrument::Question),
    shown: &Shown,
) -> Vec<RadioOption> {
    let instrument = &open.tool.instrument;
    let levels = &instrument.scales[question.scale].levels;
    let mut options: Vec<_> = levels
        .iter()
        .zip(&question.descriptors)
        .map(|(level, descriptor)| {
            let hint = descriptor.clone().filter(|_| !shown.close).unwrap_or_default();
            RadioOption::new(level.id.clone(), level.label.clone()).hint(hint)
        })
        .collect();
    if question.may_not_apply {
        let id = instrument.criteria[ix].id.clone();
        let reason = Field::Reason(id.clone());
        let reveal = html! {
            <TextArea
                id={format!("reason-{id}")}
                label={words::REASON}
                value={shown.reason.clone()}
                on_change={typing(app, reason)}
                on_leave={flush(app)}
                rows={2}
            />
        };
        let option = RadioOption::new(NOT_APPLICABLE, words::NOT_APPLICABLE);
        let hint = if shown.close { "" } else { words::NOT_APPLICABLE_HINT };
        options.push(option.hint(hint).reveal(reveal));
    }
    options
}

fn choose(app: &App, id: &str) -> Callback<AttrValue> {
    let (app, question) = (app.clone(), id.to_owned());
    Callback::from(move |value: AttrValue| {
        let answer = match value.as_str() {
            // The reason of before: the way to another radio may lead over this one.
            NOT_APPLICABLE => Answer::NotApplicable(reason_before(&app, &question)),
            level => Answer::Level(level.to_owned()),
        };
        let question = question.clone();
        app.send(Command::Do(Change::Judge { question, answer: Some(answer) }));
    })
}

fn reason_before(app: &App, question: &str) -> String {
    let state = app.state();
    state.open.as_ref().map(|open| open.reason_before(question).to_owned()).unwrap_or_default()
}

fn clear(app: &App, id: &str) -> Callback<()> {
    let (app, question) = (app.clone(), id.to_owned());
    Callback::from(move |()| {
        app.send(Command::Do(Change::Judge { question: question.clone(), answer: None }));
        // The button has gone with the answer; go on where the question begins.
        crate::ui::dom::focus_id(&format!("q-{question}"));
    })
}

/// Sends each keystroke of a text; the application records it after a pause.
pub(in crate::ui) fn typing(app: &App, field: Field) -> Callback<String> {
    let app = app.clone();
    Callback::from(move |text| app.send(Command::Type(field.clone(), text)))
}

/// Records what was typed at once, when its box is left.
pub(in crate::ui) fn flush(app: &App) -> Callback<()> {
    let app = app.clone();
    Callback::from(move |()| app.send(Command::Flush))
}
