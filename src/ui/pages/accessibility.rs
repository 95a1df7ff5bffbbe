use yew::prelude::*;

use crate::ui::components::Page;
use crate::ui::route::Route;
use crate::ui::text::accessibility as words;

/// What works for everybody, what does not, how that was tested and whom to tell.
#[component]
pub(super) fn Accessibility() -> Html {
    html! {
        <Page heading={words::HEADING} back={Route::Home}>
            <div class="pl-prose">
                <p class="govuk-body">{ words::INTRO }</p>
                { list(words::ABLE) }
                { for words::PARTS.iter().map(part) }
                <p class="govuk-body">{ words::WRITTEN }</p>
            </div>
        </Page>
    }
}

fn part((heading, says, items): &words::Part) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{ *heading }</h2>
            { for says.iter().map(|says| html! { <p class="govuk-body">{ *says }</p> }) }
            { list(items) }
        </>
    }
}

fn list(items: &[&'static str]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            { for items.iter().map(|item| html! { <li>{ *item }</li> }) }
        </ul>
    }
}
