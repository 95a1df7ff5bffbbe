use yew::prelude::*;

use super::about_rows::{about_rows, facts_rows, local_rows};
use super::answers::{Rows, answers_of};
use super::last_word::last_word;
use super::moderated;
use crate::app::Open;
use crate::calendar::in_words;
use crate::grading::ruled_out;
use crate::instrument::{Instrument, Ix};
use crate::ui::app::use_app;
use crate::ui::components::{Button, Page, limiting_rules, line};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{about, audit, paper as words};

/// What was answered, with each grade and its reasons, for paper.
#[component]
pub(super) fn Print() -> Html {
    let app = use_app();
    let state = app.state();
    use_running_head(state.open.as_ref());
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    html! {
        <Page
            heading={words::AUDIT}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Export { id: open.audit().id.clone() }}
        >
            { to_print(words::AUDIT_SAYS) }
            <div class="pl-paper">
                if open.is_draft() {
                    <p class="govuk-body"><strong>{ audit::DRAFT }</strong></p>
                }
                { for instrument.verdicts.iter().map(|ix| graded(open, *ix)) }
                { moderated::outcome(open) }
                { about_rows(open) }
                { local_rows(open) }
                { facts_rows(open, Rows::Answered) }
                { for instrument.sections.iter().filter_map(|ix| section(open, *ix)) }
            </div>
        </Page>
    }
}

/// What a page for paper is, and its button.
pub(super) fn to_print(says: &'static str) -> Html {
    html! {
        <div class="pl-no-print">
            <p class="govuk-body">{ says }</p>
            <Button on_click={|()| dom::print()}>{ words::PRINT }</Button>
        </div>
    }
}

/// Says at the top of each printed page whose audit it is, while this screen is shown.
#[hook]
pub(super) fn use_running_head(open: Option<&Open>) {
    use_head(open.map(|open| {
        let header = &open.audit().header;
        let title = &open.tool.instrument.title;
        words::running_head(&header.reference, title, &in_words(header.audit_date))
    }));
}

/// The head of a page about an audit tool, which may have to be told from another version's.
pub(super) fn of_tool(instrument: &Instrument, what: &str) -> String {
    words::head_of_tool(&about::tool(&instrument.title, &instrument.version), what)
}

/// What the top of each printed page says, while this screen is shown.
#[hook]
pub(super) fn use_head(head: Option<String>) {
    use_effect_with(head, |head| {
        dom::set_running_head(head.as_deref());
        || dom::set_running_head(None)
    });
}

fn graded(open: &Open, ix: Ix) -> Html {
    html! {
        <section>
            <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{ line(open, ix) }</h2>
            { last_word(open, ix) }
            { limiting_rules(open, ix, true) }
        </section>
    }
}

/// A section with its grade, why, and what was answered; nothing where facts rule it out.
fn section(open: &Open, ix: Ix) -> Option<Html> {
    let instrument = &open.tool.instrument;
    if ruled_out(instrument, &open.inputs, ix).is_some() {
        return None;
    }
    let criterion = &instrument.criteria[ix];
    Some(html! {
        <section class="pl-printed" key={criterion.id.clone()}>
            if instrument.scale_of(ix).is_some() {
                { graded(open, ix) }
            } else {
                <h2 class="govuk-heading-m">{ &criterion.title }</h2>
            }
            { answers_of(open, ix, Rows::Answered) }
        </section>
    })
}
