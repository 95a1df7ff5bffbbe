use yew::prelude::*;

use super::{Button, ButtonKind};
use crate::ui::dom;
use crate::ui::text::common;

/// Asks before something that cannot be undone, or tells something above the page. Render
/// it only while it is asked: it opens at once with focus on the safe answer, and focus
/// goes back to what opened it when it is answered.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DialogProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub heading: AttrValue,
    /// What follows from it.
    pub children: Html,
    /// What the button says that does it; blank where nothing is to be done.
    #[prop_or_default]
    pub confirm: AttrValue,
    /// What the button says that does not; "Cancel" unless told.
    #[prop_or(common::CANCEL.into())]
    pub cancel: AttrValue,
    /// Whether doing it loses something.
    #[prop_or_default]
    pub warning: bool,
    /// The person says yes.
    #[prop_or_default]
    pub on_confirm: Callback<()>,
    /// The person says no, by the button or Escape.
    pub on_cancel: Callback<()>,
}

#[component]
pub(in crate::ui) fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    let opened = dialog.clone();
    use_effect_with((), move |()| dom::show_modal(&opened));
    let heading = format!("{}-heading", props.id);
    let kind = if props.warning { ButtonKind::Warning } else { ButtonKind::Primary };
    // Closing first lets the browser give focus back to what opened it.
    let node = dialog.clone();
    let yes = props.on_confirm.reform(move |()| dom::close_modal(&node));
    let node = dialog.clone();
    let no = props.on_cancel.reform(move |()| dom::close_modal(&node));
    let escaped = no.clone();
    let oncancel = move |event: Event| {
        event.prevent_default();
        escaped.emit(());
    };
    html! {
        <dialog class="pl-dialog" id={&props.id} aria-labelledby={heading.clone()} ref={dialog} {oncancel}>
            <h2 class="govuk-heading-m" id={heading}>{ &props.heading }</h2>
            { props.children.clone() }
            <div class="govuk-button-group">
                if !props.confirm.is_empty() {
                    <Button {kind} on_click={yes}>{ &props.confirm }</Button>
                }
                <Button kind={ButtonKind::Secondary} on_click={no} autofocus=true>{ &props.cancel }</Button>
            </div>
        </dialog>
    }
}
