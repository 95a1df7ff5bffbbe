use yew::prelude::*;
use yew_router::prelude::*;

use super::Button;
use crate::app::{Command, Writer};
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::elsewhere as words;

/// Says on every screen of an audit that another tab writes in it, and takes that from the
/// other when the person wants to write here. Once this tab writes, that is said until the
/// next screen.
#[component]
pub(super) fn Elsewhere() -> Html {
    let (app, open) = use_part(|app| {
        let state = app.state();
        state.open.as_ref().map(|open| (open.writer(), open.is_stored()))
    });
    let said = use_node_ref();
    let taking = use_mut_ref(|| false);
    let read_on = use_mut_ref(|| None::<Route>);
    let screen = use_route::<Route>();
    let Some((writer, stored)) = open else { return Html::default() };
    let here = writer == Writer::Here;
    // The button goes with what it did: focus stays with what is said in its place.
    let (node, took) = (said.clone(), taking.clone());
    use_effect_with(here, move |here| {
        if *here && took.replace(false) {
            dom::focus(&node);
        }
    });
    let mut says = match writer {
        Writer::Here if *read_on.borrow() == screen => vec![words::HERE],
        Writer::Here | Writer::Asking => Vec::new(),
        Writer::Elsewhere => vec![words::ELSEWHERE, words::SHOWN],
        Writer::Moved if stored => vec![words::MOVED, words::SHOWN],
        Writer::Moved => vec![words::NOT_YET_SAVED],
    };
    let reads = matches!(writer, Writer::Elsewhere | Writer::Moved);
    if reads {
        *read_on.borrow_mut() = screen;
    }
    let title = (!says.is_empty()).then(|| says.remove(0));
    let edit = move |()| {
        *taking.borrow_mut() = true;
        app.send(Command::EditHere);
    };
    // What is said stands in one element that is always there, so that it is announced.
    html! {
        <section
            class={classes!("pl-no-print", reads.then_some("pl-banner-warning"))}
            aria-label={title.map(|_| words::WHERE)}
            id="elsewhere"
        >
            <div class="govuk-width-container">
                <div role="status" tabindex="-1" ref={said}>
                    if let Some(title) = title {
                        <p class="govuk-body govuk-!-padding-top-1"><strong>{ title }</strong></p>
                    }
                    { for says.into_iter().map(|says| html! { <p class="govuk-body">{ says }</p> }) }
                </div>
                if reads {
                    <Button class="govuk-!-margin-bottom-0" on_click={edit}>{ words::EDIT_HERE }</Button>
                }
            </div>
        </section>
    }
}
