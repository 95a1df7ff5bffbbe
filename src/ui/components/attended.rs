use yew::prelude::*;

use super::{Button, ButtonKind, Page};
use crate::app::Command;
use crate::audit::Role;
use crate::ui::app::use_part;
use crate::ui::route::Route;
use crate::ui::text::together as words;

/// Asks who is at the screen, in the place of anything of the audit, while that is not known:
/// two people answer it in turn and neither is to see the other's answers by accident.
#[component]
pub(in crate::ui) fn Attended() -> Html {
    let (app, meant) = use_part(|app| app.state().open.as_ref().map(|open| open.role()));
    let Some(meant) = meant else { return Html::default() };
    let attend = |role: Role| {
        let app = app.clone();
        move |()| app.send(Command::Attend(role))
    };
    let other = match meant {
        Role::Auditor => Role::Practitioner,
        _ => Role::Auditor,
    };
    html! {
        <Page heading={words::WHO_IS_THERE} back={Route::Home}>
            <p class="govuk-body"><strong>{ words::meant_for(meant) }</strong></p>
            <p class="govuk-body">{ words::WHO_SAYS }</p>
            <div class="govuk-button-group">
                <Button on_click={attend(meant)}>{ words::i_am(meant) }</Button>
                <Button kind={ButtonKind::Secondary} on_click={attend(other)}>{ words::i_am(other) }</Button>
            </div>
        </Page>
    }
}
