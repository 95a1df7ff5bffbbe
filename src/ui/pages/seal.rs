use yew::prelude::*;

use super::seal_moderated::SealModerated;
use crate::app::{Command, Left, Open, Writer};
use crate::audit::Role;
use crate::ui::app::App;
use crate::ui::components::{Button, ButtonKind, ButtonLink, Dialog, missing_list};
use crate::ui::route::Route;
use crate::ui::text::together as words;

/// The way to seal what somebody has answered, and what they would leave undone. Whoever has
/// answered nothing yet is led to the questions first.
pub(super) fn seal(open: &Open, ask: UseStateSetter<bool>) -> Html {
    if open.role() == Role::Moderator {
        return html! { <SealModerated /> };
    }
    let half = open.half_written();
    let left = open.left();
    let nothing_yet = open.progress().iter().all(|one| one.answered == 0) && left.answers > 0;
    let kind = if nothing_yet { ButtonKind::Secondary } else { ButtonKind::Primary };
    html! {
        <>
            if nothing_yet {
                <h2 class="govuk-heading-m">{ words::ANSWER_FIRST }</h2>
                <p class="govuk-body">{ words::ANSWER_FIRST_SAYS }</p>
                <ButtonLink to={Route::Audit { id: open.audit().id.clone() }}>
                    { words::ANSWER_FIRST_LINK }
                </ButtonLink>
            }
            <h2 class="govuk-heading-m">{ words::SEAL_HEADING }</h2>
            <p class="govuk-body">{ words::SEAL_SAYS }</p>
            { undone(left) }
            if half.is_empty() {
                <div><Button {kind} on_click={move |()| ask.set(true)}>{ words::SEAL }</Button></div>
            } else {
                <p class="govuk-body">{ words::HALF_FIRST }</p>
                { missing_list(open, &half) }
            }
        </>
    }
}

pub(super) fn seal_dialog(app: &App, open: &Open, ask: UseStateSetter<bool>) -> Html {
    let (app, done) = (app.clone(), ask.clone());
    let confirm = move |()| {
        done.set(false);
        app.send(Command::Seal);
    };
    html! {
        <Dialog
            id="seal"
            heading={words::SEAL_ASKED}
            confirm={words::SEAL}
            on_confirm={confirm}
            on_cancel={move |()| ask.set(false)}
        >
            <p class="govuk-body">{ words::SEAL_WARNS }</p>
            { undone(open.left()) }
        </Dialog>
    }
}

/// What can only be done before somebody seals.
fn undone(left: Left) -> Html {
    let more = words::left(left);
    html! {
        <>
            <p class="govuk-body">{ words::unanswered(left.answers) }</p>
            if !more.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    { for more.into_iter().map(|line| html! { <li>{ line }</li> }) }
                </ul>
                <p class="govuk-body">{ words::LEFT_SAYS }</p>
            }
        </>
    }
}

/// What comes next once somebody has sealed and not both are shown: to wait, or to tell the
/// other person by a file.
pub(super) fn sealed(open: &Open) -> Html {
    let together = &open.audit().together;
    let other = open.other().track();
    let shown = together.is_revealed(open.role().track());
    let by_file = open.is_handed_over() && open.writer() == Writer::Here;
    let says = match (shown, together.is_sealed(other)) {
        _ if together.is_gone(other) => &[][..],
        (true, true) if by_file => &[words::NOW_THEY_SHOW][..],
        (false, false) if by_file => &[words::WAIT_FOR_OTHER, words::TELL_SEALED][..],
        (false, false) => &[words::WAIT_FOR_OTHER][..],
        _ => &[][..],
    };
    html! {
        <p class="govuk-body" id="sealed" tabindex="-1">
            { if shown { words::SHOWN_NOW } else { words::SEALED_NOW } }
            { for says.iter().map(|says| html! { <>{ " " }{ *says }</> }) }
        </p>
    }
}
