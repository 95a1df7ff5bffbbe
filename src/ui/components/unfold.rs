use yew::prelude::*;

use crate::ui::dom;

/// Something that opens, and whose content is made only while it is open: for what
/// takes time to work out, or stands many times on a screen.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct UnfoldProps {
    /// What stands there while it is closed.
    pub summary: AttrValue,
    /// Makes the content.
    pub content: Callback<(), Html>,
}

#[component]
pub(in crate::ui) fn Unfold(props: &UnfoldProps) -> Html {
    let unfolded = use_state(|| false);
    let toggle = unfolded.setter();
    let ontoggle = move |event: Event| toggle.set(dom::is_unfolded(&event));
    html! {
        <details class="govuk-details" {ontoggle}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="govuk-details__text">
                if *unfolded {
                    { props.content.emit(()) }
                }
            </div>
        </details>
    }
}
