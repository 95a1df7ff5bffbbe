use yew::prelude::*;

use super::{Button, ButtonKind, Dialog, Page};
use crate::app::Command;
use crate::audit::Role;
use crate::ui::app::use_part;
use crate::ui::route::Route;
use crate::ui::text::{audit, together as words};

/// Asks who is at the screen, in the place of anything of the audit, while that is not known:
/// two people answer it in turn and neither is to see the other's answers by accident.
#[component]
pub(in crate::ui) fn Attended() -> Html {
    let asking = use_state(|| false);
    let (app, of) = use_part(|app| {
        app.state().open.as_ref().map(|open| {
            let reference = &open.audit().header.reference;
            (open.role(), audit::caption(&open.tool.instrument.title, reference))
        })
    });
    let Some((meant, caption)) = of else { return Html::default() };
    let attend = |role: Role| {
        let app = app.clone();
        move |()| app.send(Command::Attend(role))
    };
    let other = match meant {
        Role::Auditor => Role::Practitioner,
        _ => Role::Auditor,
    };
    let ask = asking.setter();
    let turn = move |()| ask.set(true);
    let (send, done, no) = (attend(other), asking.setter(), asking.setter());
    let yes = move |()| {
        done.set(false);
        send(());
    };
    html! {
        <Page heading={words::WHO_IS_THERE} {caption} back={Route::Home}>
            <p class="govuk-body"><strong>{ words::meant_for(meant) }</strong></p>
            <p class="govuk-body">{ words::WHO_SAYS }</p>
            if *asking {
                <Dialog
                    id="other-seat"
                    heading={words::really(other)}
                    confirm={words::i_am(other)}
                    on_confirm={yes}
                    on_cancel={move |()| no.set(false)}
                >
                    <p class="govuk-body">{ words::really_says(meant) }</p>
                </Dialog>
            }
            <div class="govuk-button-group">
                <Button on_click={attend(meant)}>{ words::i_am(meant) }</Button>
                <Button kind={ButtonKind::Secondary} on_click={turn}>{ words::i_am(other) }</Button>
            </div>
        </Page>
    }
}
