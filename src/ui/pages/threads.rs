use yew::prelude::*;

use super::contest::Contest;
use super::last_word::LastWords;
use super::thread_card::ThreadCard;
use crate::app::{Command, Open};
use crate::audit::Way;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Page, read_about};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit, threads as words};

/// What people contest in an audit, what was said about it, and the practitioner's last word.
#[derive(Properties, PartialEq)]
pub(super) struct ThreadsProps {
    /// What is to be contested now, as the address has it.
    #[prop_or_default]
    pub about: Option<AttrValue>,
}

#[component]
pub(super) fn Threads(props: &ThreadsProps) -> Html {
    let app = use_app();
    use_opened_again(app.state().open.as_ref().map(resolved).unwrap_or_default());
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let about = props.about.as_deref().and_then(|about| read_about(open, about));
    let (unresolved, settled): (Vec<_>, Vec<_>) =
        open.audit().threads.iter().partition(|thread| thread.is_open());
    let cards = |threads: Vec<&crate::audit::Thread>| {
        threads
            .into_iter()
            .map(|thread| {
                html! { <ThreadCard key={thread.id.clone()} id={thread.id.clone()} /> }
            })
            .collect::<Html>()
    };
    html! {
        <Page
            heading={words::HEADING}
            {caption}
            back={Route::Audit { id: id.clone() }}
            take_focus={about.is_none()}
        >
            if open.can_contest() {
                { speaks(&app, open) }
            } else {
                <p class="govuk-body">{ words::NOT_YET }</p>
            }
            if let Some(about) = about.filter(|_| open.can_contest()) {
                <Contest {about} />
            }
            <h2 class="govuk-heading-m" id="open-threads" tabindex="-1">{ words::open(unresolved.len()) }</h2>
            { cards(unresolved) }
            if !settled.is_empty() {
                <h2 class="govuk-heading-m">{ words::RESOLVED }</h2>
                { cards(settled) }
            }
            <LastWords />
        </Page>
    }
}

/// The ids of the threads that are resolved.
fn resolved(open: &Open) -> Vec<String> {
    let resolved = open.audit().threads.iter().filter(|thread| !thread.is_open());
    resolved.map(|thread| thread.id.clone()).collect()
}

/// When a thread is opened again, it is drawn anew among the others that are open, and the
/// button that did it is gone: focus goes to its heading there.
#[hook]
fn use_opened_again(resolved: Vec<String>) {
    let before = use_mut_ref(|| resolved.clone());
    use_effect_with(resolved, move |resolved| {
        let before = before.replace(resolved.clone());
        if let Some(again) = before.iter().find(|id| !resolved.contains(id)) {
            dom::focus_id(&format!("thread-{again}"));
        }
    });
}

/// As whom the person speaks; on one screen that can be changed here.
fn speaks(app: &App, open: &Open) -> Html {
    let (app, other) = (app.clone(), open.other());
    let turn = move |()| app.send(Command::HandOver(other));
    html! {
        <>
            <p class="govuk-body">{ words::INTRO }</p>
            <p class="govuk-body">{ words::speak_as(open.role()) }</p>
            if open.audit().together.way == Way::OneScreen && !open.audit().together.is_gone(other.track()) {
                <Button kind={ButtonKind::Secondary} on_click={turn}>{ words::speak_instead(other) }</Button>
            }
        </>
    }
}
