use yew::prelude::*;

use super::print::{of_tool, use_head};
use super::tools::with_tool;
use crate::instrument::{Block, rulebook};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Page, heading, href};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::tools as words;

/// A tool as a document in plain sentences.
#[derive(Properties, PartialEq)]
pub(super) struct RuleBookProps {
    /// The tool's short id.
    pub tool: AttrValue,
    /// Which part to go to: its number, or the contents.
    #[prop_or_default]
    pub part: Option<AttrValue>,
}

#[component]
pub(super) fn RuleBook(props: &RuleBookProps) -> Html {
    let app = use_app();
    use_effect_with(props.part.clone(), |part| {
        if let Some(part) = part {
            dom::focus_first(&[&part_id(part), "main"]);
        }
    });
    let state = app.state();
    let tool = state.tool(&props.tool);
    use_head(tool.map(|tool| of_tool(&tool.instrument, words::RULE_BOOK)));
    with_tool(tool, |tool| {
        let book = rulebook(&tool.instrument);
        // The first block is the title, which the page has as its h1.
        let book = book.get(1..).unwrap_or_default();
        let is_part = |block: &Block| matches!(block, Block::Heading(2, _));
        let (before, parts) = book.split_at(book.iter().position(is_part).unwrap_or(book.len()));
        let parts: Vec<_> = parts.chunk_by(|_, next| !is_part(next)).collect();
        html! {
            <Page
                heading={words::RULE_BOOK}
                caption={tool.instrument.title.clone()}
                back={Route::Tools}
                take_focus={props.part.is_none()}
            >
                <p class="govuk-body pl-no-print">
                    <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>
                        { words::PRINT }
                    </Button>
                </p>
                <div class="pl-book">
                    { for before.iter().map(block) }
                    { contents(&props.tool, &parts) }
                    { for (1..).zip(&parts).map(|(number, blocks)| part(&props.tool, number, blocks)) }
                </div>
            </Page>
        }
    })
}

const CONTENTS: &str = "contents";

/// Id of the heading of a part.
fn part_id(part: &str) -> String {
    format!("part-{part}")
}

/// What the parts are, each with the way to it.
fn contents(tool: &AttrValue, parts: &[&[Block]]) -> Html {
    let line = |(number, blocks): (usize, &&[Block])| match blocks {
        [Block::Heading(_, title), ..] => {
            html! { <li>{ link(tool, &number.to_string(), title) }</li> }
        }
        _ => Html::default(),
    };
    html! {
        <nav aria-labelledby={part_id(CONTENTS)}>
            <h2 class="govuk-heading-m" id={part_id(CONTENTS)} tabindex="-1">{ words::CONTENTS }</h2>
            <ol class="govuk-list govuk-list--number pl-book__contents">
                { for (1..).zip(parts).map(line) }
            </ol>
        </nav>
    }
}

fn part(tool: &AttrValue, number: usize, blocks: &[Block]) -> Html {
    let Some((Block::Heading(_, title), rest)) = blocks.split_first() else {
        return Html::default();
    };
    let number = number.to_string();
    html! {
        <section key={number.clone()}>
            <h2 class="govuk-heading-l pl-book__part" id={part_id(&number)} tabindex="-1">{ title }</h2>
            { for rest.iter().map(block) }
            <p class="govuk-body pl-no-print">{ link(tool, CONTENTS, words::TO_CONTENTS) }</p>
        </section>
    }
}

/// A link to a part of this page. It leads there although the address may name it already.
fn link(tool: &AttrValue, part: &str, text: &str) -> Html {
    let to = Route::RuleBookPart { tool: tool.to_string(), part: part.to_owned() };
    let id = part_id(part);
    let onclick = move |_: MouseEvent| dom::focus_id(&id);
    html! { <a class="govuk-link" href={href(&to)} {onclick}>{ text }</a> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(level, text) => {
            let class = match level {
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
        // Where there is little room, the style sheet may put the head before the cell.
        _ => html! {
            <td role="cell" class="govuk-table__cell" data-head={heads.get(at).copied()}>{ text }</td>
        },
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
