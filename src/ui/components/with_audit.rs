use yew::prelude::*;

use super::elsewhere::Elsewhere;
use super::moderating::Moderating;
use super::steps::Steps;
use super::{Attended, Button, ButtonKind, ButtonLink, Page};
use crate::app::Command;
use crate::ui::app::use_part;
use crate::ui::route::Route;
use crate::ui::text::with_audit as words;

/// Shows a screen once its audit is the open one; opens the audit if it is not, and leaves
/// it when its last screen is left.
///
/// Give it the audit's id as `key` as well, so that nothing of one audit's screen
/// lives on in another's. Inside it, `app.state().open` is that audit.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct WithAuditProps {
    /// The audit's id.
    pub id: AttrValue,
    /// The screen: a component that reads the open audit itself.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn WithAudit(props: &WithAuditProps) -> Html {
    let id = props.id.clone();
    let (app, (open, opening, unattended)) = use_part(move |app| {
        let state = app.state();
        let open = state.open.as_ref().is_some_and(|open| open.audit().id == *id);
        let unattended = state.open.as_ref().is_some_and(|open| open.is_unattended());
        (open, state.opening.as_deref() == Some(&*id), unattended)
    });
    let asked = use_state(|| false);
    let ask = {
        let (app, asked, id) = (app.clone(), asked.setter(), props.id.to_string());
        Callback::from(move |()| {
            app.send(Command::Open(id.clone()));
            asked.set(true);
        })
    };
    let first = ask.clone();
    let leaving = app.clone();
    use_effect_with(props.id.clone(), move |id| {
        first.emit(());
        let id = id.to_string();
        move || leaving.send(Command::Leave(id))
    });
    if open && !opening && unattended {
        return html! { <><Elsewhere /><Attended /></> };
    }
    if open && !opening {
        return html! {
            <>
                <Elsewhere />
                <Steps />
                <Moderating />
                { props.children.clone() }
            </>
        };
    }
    if opening || !*asked {
        return html! { <Page heading={words::OPENING} /> };
    }
    html! {
        <Page heading={words::NOT_OPEN} back={Route::Home}>
            <p class="govuk-body">{ words::WHY_NOT_OPEN }</p>
            <p class="govuk-body">{ words::WHAT_TO_DO }</p>
            <div class="govuk-button-group">
                <ButtonLink to={Route::Home}>{ words::GO_HOME }</ButtonLink>
                <Button kind={ButtonKind::Secondary} on_click={ask}>{ words::TRY_AGAIN }</Button>
            </div>
        </Page>
    }
}
