use yew::prelude::*;

use super::tools::with_tool;
use crate::app::{Command, Work};
use crate::instrument::{Finding, Severity};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonLink, Details, Page, Progress, Tag};
use crate::ui::route::Route;
use crate::ui::text::tools as words;

/// What the clarity check finds in a tool.
#[derive(Properties, PartialEq)]
pub(super) struct ToolCheckProps {
    /// The tool's short id.
    pub tool: AttrValue,
}

#[component]
pub(super) fn ToolCheck(props: &ToolCheckProps) -> Html {
    let app = use_app();
    let begun = use_state(|| false);
    let check = {
        let (app, id) = (app.clone(), props.tool.to_string());
        Callback::from(move |()| app.send(Command::CheckTool(id.clone())))
    };
    {
        let (begun, check) = (begun.clone(), check.clone());
        use_effect_with((), move |()| {
            check.emit(());
            begun.set(true);
        });
    }
    let state = app.state();
    let checking = match &state.work {
        Some(Work::Check(id, check)) if *id == *props.tool => Some(check.done()),
        _ => None,
    };
    with_tool(state.tool(&props.tool), |tool| {
        let report = match (&tool.findings, checking) {
            (Some(findings), _) => report(findings, tool.is_usable()),
            (None, Some(done)) => html! {
                <Progress label={words::CHECKING} {done} stop={words::STOP} />
            },
            (None, None) if *begun => html! {
                <>
                    <p class="govuk-body" role="status">{ words::stopped(tool.is_usable()) }</p>
                    <Button on_click={check.clone()}>{ words::CHECK_AGAIN }</Button>
                </>
            },
            (None, None) => Html::default(),
        };
        html! {
            <Page heading={words::CHECK} caption={tool.instrument.title.clone()} back={Route::Tools}>
                { report }
            </Page>
        }
    })
}

fn report(findings: &[Finding], usable: bool) -> Html {
    let said = match (findings.is_empty(), usable) {
        (true, _) => words::CLEAR,
        (false, true) => words::USABLE,
        (false, false) => words::NOT_USABLE,
    };
    html! {
        <>
            <p class="govuk-body-l">{ said }</p>
            { findings_list(findings) }
            if usable {
                <ButtonLink to={Route::Start}>{ words::START }</ButtonLink>
            }
        </>
    }
}

/// How many places that are not decided are listed; nobody reads thousands.
const MOST_NOTES: usize = 50;

/// Findings, the gravest first; what is not decided only when it is asked for.
pub(super) fn findings_list(findings: &[Finding]) -> Html {
    let note = |finding: &&Finding| finding.severity == Severity::Note;
    let (notes, decided): (Vec<_>, Vec<_>) = findings.iter().partition(note);
    let more = notes.len().saturating_sub(MOST_NOTES);
    html! {
        <>
            { list(decided.into_iter()) }
            if !notes.is_empty() {
                <Details summary={words::not_decided(notes.len())}>
                    { list(notes.into_iter().take(MOST_NOTES)) }
                    if more > 0 {
                        <p class="govuk-body">{ words::more_not_decided(more) }</p>
                    }
                </Details>
            }
        </>
    }
}

fn list<'f>(findings: impl Iterator<Item = &'f Finding>) -> Html {
    let one = |finding: &Finding| {
        let (word, colour) = match finding.severity {
            Severity::Error => (words::ERROR, "red"),
            Severity::Warning => (words::WARNING, "yellow"),
            Severity::Note => (words::NOT_DECIDED, "grey"),
        };
        html! {
            <li class="pl-finding">
                <p class="govuk-body govuk-!-margin-bottom-1"><Tag text={word} {colour} /></p>
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ &finding.says }</strong></p>
                <p class="govuk-body govuk-!-margin-bottom-1">{ &finding.mend }</p>
                if let Some(example) = &finding.counter_example {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ words::example(&example.says) }</p>
                }
                <p class="govuk-hint govuk-!-margin-bottom-4">{ words::place(&finding.pointer) }</p>
            </li>
        }
    };
    html! { <ul class="govuk-list">{ for findings.map(one) }</ul> }
}
