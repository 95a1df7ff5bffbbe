use yew::prelude::*;
use yew_router::prelude::*;

use super::said_form::{SaidForm, is_begun};
use crate::app::{Command, Open};
use crate::audit::{About, Change, Reply, reply_place, resolving_place};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details, about_words, place_of, place_of_fact};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{threads as words, together};

/// Something that is contested, everything that was said about it, and the ways to answer,
/// to resolve it and to open it again.
#[derive(Properties, PartialEq)]
pub(super) struct ThreadCardProps {
    /// The thread's id.
    pub id: AttrValue,
}

#[component]
pub(super) fn ThreadCard(props: &ThreadCardProps) -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let Some(thread) = open.audit().thread(&props.id) else { return Html::default() };
    let what = about_words(open, &thread.about);
    let heading = format!("thread-{}", thread.id);
    let said = std::iter::once(&thread.raised).chain(&thread.replies);
    let id = || thread.id.clone();
    let change = |make: fn(String, String) -> Change| {
        let id = id();
        Callback::from(move |text| make(id.clone(), text))
    };
    let then = |id: String| Callback::from(move |()| dom::focus_id(&id));
    let reply = change(|thread, text| Change::Reply { thread, text });
    let resolve = change(|thread, how| Change::Resolve { thread, how: Some(how) });
    let answering = reply_place(open.role(), &thread.id);
    let resolving = resolving_place(open.role(), &thread.id);
    let begun = |place: &str| is_begun(open, place);
    let reopen = {
        let (app, thread) = (app.clone(), id());
        move |()| app.send(Command::Do(Change::Resolve { thread: thread.clone(), how: None }))
    };
    let of = format!(": {what}");
    html! {
        <section class="pl-thread" aria-labelledby={heading.clone()}>
            <h3 class="govuk-heading-s" id={heading.clone()} tabindex="-1">
                <Link<Route> to={place(open, &thread.about)} classes="govuk-link">{ what }</Link<Route>>
            </h3>
            { for said.map(line) }
            if let Some(resolved) = &thread.resolved {
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ words::RESOLVED }</strong></p>
                { line(resolved) }
            }
            if open.can_contest() {
                if thread.is_open() {
                    <Details summary={words::ANSWER} open={begun(&answering)}>
                        <SaidForm
                            id={format!("reply-{}", thread.id)}
                            place={answering}
                            label={words::REPLY}
                            blank={words::ENTER_REPLY}
                            submit={words::SAVE_REPLY}
                            of={of.clone()}
                            kind={ButtonKind::Secondary}
                            change={reply}
                            on_done={then(heading.clone())}
                        />
                    </Details>
                    <Details summary={words::RESOLVE} open={begun(&resolving)}>
                        <SaidForm
                            id={format!("resolve-{}", thread.id)}
                            place={resolving}
                            label={words::HOW}
                            blank={words::ENTER_HOW}
                            submit={words::SAVE_RESOLVED}
                            {of}
                            kind={ButtonKind::Secondary}
                            change={resolve}
                            on_done={then("open-threads".into())}
                        />
                    </Details>
                } else {
                    <Button kind={ButtonKind::Secondary} on_click={reopen}>
                        { words::REOPEN }<span class="govuk-visually-hidden">{ of }</span>
                    </Button>
                }
            }
        </section>
    }
}

fn line(Reply { by, at, text }: &Reply) -> Html {
    let (day, time) = dom::local(*at);
    html! {
        <>
            <p class="govuk-hint govuk-!-margin-bottom-1">{ together::said_by(*by, &in_words(day), &time) }</p>
            <p class="govuk-body pl-written">{ text }</p>
        </>
    }
}

/// Where that is which is contested.
fn place(open: &Open, about: &About) -> Route {
    let instrument = &open.tool.instrument;
    let id = || open.audit().id.clone();
    match about {
        About::Answer { question, .. } => {
            instrument.find(question).map_or(Route::Audit { id: id() }, |ix| place_of(open, ix))
        }
        About::Rule { criterion, .. } => Route::Grade { id: id(), criterion: criterion.clone() },
        About::Fact { fact } => instrument
            .find_fact(fact)
            .map_or(Route::Audit { id: id() }, |fact| place_of_fact(open, fact)),
    }
}
