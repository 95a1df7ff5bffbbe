use yew::prelude::*;

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
    let ontoggle = move |event: Event| {
        let details = event.target_dyn_into::<web_sys::Element>();
        toggle.set(details.is_some_and(|details| details.has_attribute("open")));
    };
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
