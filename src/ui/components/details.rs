use yew::prelude::*;

/// Something that opens.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DetailsProps {
    /// What stands there while it is closed.
    pub summary: AttrValue,
    /// Whether it is open at first; afterwards the person decides.
    #[prop_or_default]
    pub open: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// What is inside.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Details(props: &DetailsProps) -> Html {
    // Always the first value, so that rendering again never closes what was opened.
    let open = *use_state(|| props.open);
    html! {
        <details class={classes!("govuk-details", props.class.clone())} {open}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ &props.summary }</span>
            </summary>
            <div class="govuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}
