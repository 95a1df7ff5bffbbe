use yew::prelude::*;

use super::print::{of_tool, use_head};
use super::tools::with_tool;
use crate::instrument::{Fact, FactKind, Instrument, Ix, Kind, Question, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{Button, Page, heading};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{about, paper as words, section};

/// A tool as a form to fill in by hand.
#[derive(Properties, PartialEq)]
pub(super) struct BlankProps {
    /// The tool's short id.
    pub tool: AttrValue,
}

#[component]
pub(super) fn Blank(props: &BlankProps) -> Html {
    let app = use_app();
    let state = app.state();
    let tool = state.tool(&props.tool);
    use_head(tool.map(|tool| of_tool(&tool.instrument, words::BLANK)));
    with_tool(tool, |tool| {
        let instrument = &tool.instrument;
        let caption = about::tool(&instrument.title, &instrument.version);
        let about = [words::REFERENCE, words::AUDITOR, words::PERIOD];
        html! {
            <Page heading={words::BLANK} {caption} back={Route::Tools}>
                <div class="pl-no-print">
                    <p class="govuk-body">{ words::BLANK_SAYS }</p>
                    <Button on_click={|()| dom::print()}>{ words::PRINT }</Button>
                </div>
                <div class="pl-paper">
                    { for about.map(|label| line(label, 1)) }
                    { for instrument.facts.iter().map(fact) }
                    { for instrument.sections.iter().map(|ix| html! {
                        <div class="pl-sheet">{ criterion(instrument, *ix, 2) }</div>
                    }) }
                </div>
            </Page>
        }
    })
}

fn fact(fact: &Fact) -> Html {
    match &fact.kind {
        FactKind::Choice(options) => {
            boxes(&fact.label, options.iter().map(|option| option.label.as_str()))
        }
        FactKind::YesNo => boxes(&fact.label, [words::YES, words::NO].into_iter()),
        FactKind::Dates => line(&fact.label, 3),
        FactKind::Date | FactKind::Number => line(&fact.label, 1),
    }
}

fn criterion(instrument: &Instrument, ix: Ix, level: u8) -> Html {
    let criterion = &instrument.criteria[ix];
    let guard = criterion.applies_when.as_ref();
    let only = guard.map(|guard| words::only_when(&sentence::guard(instrument, guard)));
    let only = html! { if let Some(only) = only { <p class="govuk-hint">{ only }</p> } };
    match &criterion.kind {
        Kind::Question(asked) => html! {
            <div class="pl-blank">{ question(instrument, asked, &criterion.title) }{ only }</div>
        },
        Kind::Measure(_) => html! {
            <div class="pl-blank">
                { asked(&criterion.title) }
                <p class="govuk-hint">{ words::COUNTED }</p>
                { only }
            </div>
        },
        Kind::Group(group) => html! {
            <>
                { heading(level, "govuk-heading-m", &criterion.title) }
                { only }
                if let Some(standard) = &group.standard {
                    <p class="govuk-body"><strong>{ section::STANDARD }{ ": " }</strong>{ standard }</p>
                }
                { for group.children.iter().map(|ix| self::criterion(instrument, *ix, level + 1)) }
            </>
        },
        Kind::Verdict(_) => Html::default(),
    }
}

fn question(instrument: &Instrument, question: &Question, title: &str) -> Html {
    let levels = instrument.scales[question.scale].levels.iter().zip(&question.descriptors);
    let is_told = question.descriptors.iter().any(Option::is_some);
    let answer = |label: &str, seen: Option<&String>| {
        html! {
            <li>
                <strong>{ label }</strong>
                if let Some(seen) = seen { { ": " }{ seen } }
            </li>
        }
    };
    html! {
        <>
            <div class="pl-blank__one">
                { asked(title) }
                <ul class={classes!("pl-blank__boxes", is_told.then_some("pl-blank__boxes--told"))}>
                    { for levels.map(|(level, seen)| answer(&level.label, seen.as_ref())) }
                    if question.may_not_apply { { answer(words::NOT_APPLICABLE, None) } }
                </ul>
            </div>
            { line(words::WHERE_ON_FILE, 2) }
        </>
    }
}

fn boxes<'a>(label: &str, options: impl Iterator<Item = &'a str>) -> Html {
    html! {
        <div class="pl-blank__one">
            { asked(label) }
            <ul class="pl-blank__boxes">
                { for options.map(|option| html! { <li>{ option }</li> }) }
            </ul>
        </div>
    }
}

fn asked(label: &str) -> Html {
    html! { <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ label }</strong></p> }
}

/// So many lines to write on.
fn line(label: &str, count: u8) -> Html {
    html! {
        <div class="pl-blank__one">
            <p class="govuk-body govuk-!-margin-bottom-1">{ label }</p>
            { for (0..count).map(|_| html! { <div class="pl-blank__line" /> }) }
        </div>
    }
}
