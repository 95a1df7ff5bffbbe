use yew::prelude::*;

use super::tools::with_tool;
use crate::instrument::{Block, rulebook};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Page, heading};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::tools as words;

/// A tool as a document in plain sentences.
#[derive(Properties, PartialEq)]
pub(super) struct RuleBookProps {
    /// The tool's short id.
    pub tool: AttrValue,
}

#[component]
pub(super) fn RuleBook(props: &RuleBookProps) -> Html {
    let app = use_app();
    let state = app.state();
    with_tool(state.tool(&props.tool), |tool| {
        let book = rulebook(&tool.instrument);
        // The first block is the title, which the page has as its h1.
        let blocks = book.iter().skip(1).map(block);
        html! {
            <Page heading={words::RULE_BOOK} caption={tool.instrument.title.clone()} back={Route::Tools}>
                <p class="govuk-body pl-no-print">
                    <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>
                        { words::PRINT }
                    </Button>
                </p>
                <div class="pl-book">{ for blocks }</div>
            </Page>
        }
    })
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(level, text) => {
            let class = match level {
                2 => "govuk-heading-l pl-book__part",
                3 => "govuk-heading-m",
                _ => "govuk-heading-s",
            };
            heading(*level, class, text)
        }
        Block::Text(text) => html! { <p class="govuk-body">{ text }</p> },
        Block::Term(term, text) => html! {
            <p class="govuk-body"><strong>{ term }{ ": " }</strong>{ text }</p>
        },
        Block::List(items) => html! {
            <ul class="govuk-list govuk-list--bullet">
                { for items.iter().map(|item| html! { <li>{ item }</li> }) }
            </ul>
        },
        Block::Table { caption, heads, rows } => table(caption, heads, rows),
        Block::Rule { sentence, notes } => html! {
            <div class="pl-rule">
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ sentence }</strong></p>
                { for notes.iter().map(|note| html! {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ note }</p>
                }) }
            </div>
        },
    }
}

/// A table of words; the first cell of a row names it. The roles say what the elements
/// are where the style sheet makes blocks of them.
pub(super) fn table(caption: &str, heads: &[&'static str], rows: &[Vec<String>]) -> Html {
    let cell = |(at, text): (usize, &String)| match at {
        0 => html! { <th scope="row" role="rowheader" class="govuk-table__header">{ text }</th> },
        _ => html! { <td role="cell" class="govuk-table__cell">{ text }</td> },
    };
    html! {
        <table class="govuk-table pl-book__table" role="table">
            <caption class="govuk-table__caption govuk-table__caption--s">{ caption }</caption>
            <thead class="govuk-table__head" role="rowgroup">
                <tr class="govuk-table__row" role="row">
                    { for heads.iter().map(|head| html! {
                        <th scope="col" role="columnheader" class="govuk-table__header">{ *head }</th>
                    }) }
                </tr>
            </thead>
            <tbody class="govuk-table__body" role="rowgroup">
                { for rows.iter().map(|row| html! {
                    <tr class="govuk-table__row" role="row">{ for row.iter().enumerate().map(cell) }</tr>
                }) }
            </tbody>
        </table>
    }
}
