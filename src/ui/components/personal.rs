//! What may tell who somebody is: marked where it is written, and told again in a list.

use yew::prelude::*;
use yew_router::prelude::*;

use super::missing::place_of_check;
use super::rules::place_of;
use super::{Button, ButtonKind};
use crate::app::{Command, Haste, Open};
use crate::audit::{Change, WrittenAt};
use crate::personal::{Looks, Personal, personal};
use crate::ui::announcer::use_announced;
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{actions, escalation, feedback, personal as words, together};

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct MayTellProps {
    /// Id of the input with the text.
    pub id: AttrValue,
    /// The text as it stands.
    pub text: AttrValue,
}

/// Marks, beneath an input, what in its text may tell who somebody is and was not kept.
#[component]
pub(in crate::ui) fn MayTell(props: &MayTellProps) -> Html {
    let all = use_memo(props.text.clone(), |text| -> Vec<(Looks, String)> {
        personal(text).into_iter().map(|one| (one.looks, one.words.to_owned())).collect()
    });
    let (app, (found, is_draft)) = use_part(move |app| {
        let state = app.state();
        let open = state.open.as_ref();
        let is_kept = |words: &String| open.is_some_and(|open| open.audit().kept.contains(words));
        let found = all.iter().filter(|(_, words)| !is_kept(words)).cloned();
        (found.collect::<Vec<_>>(), open.is_some_and(Open::is_draft))
    });
    let said: Vec<_> = found.iter().map(|(looks, said)| words::looks(said, *looks)).collect();
    use_announced(format!("may-tell/{}", props.id), Haste::Settled, said);
    let keep = |said: &String| {
        let (app, id, said) = (app.clone(), props.id.clone(), said.clone());
        let label = words::keep(&said);
        let on_click = move |()| {
            app.send(Command::Do(Change::Keep { words: said.clone() }));
            // The button goes; the text is where one was.
            dom::focus_id(&id);
        };
        html! { <Button kind={ButtonKind::Secondary} {on_click}>{ label }</Button> }
    };
    html! {
        <div class={classes!((!found.is_empty()).then_some("pl-may-tell"))}>
            if !found.is_empty() {
                <p class="govuk-body">
                    { for found.iter().map(|(looks, said)| html! { <strong>{ words::looks(said, *looks) }{ " " }</strong> }) }
                    { words::LEAVE_OUT }
                </p>
            }
            if is_draft {
                { for found.iter().map(|(_, said)| keep(said)) }
            }
        </div>
    }
}

/// Everything in an audit that may tell who somebody is, kept or not, each with the way to it.
pub(in crate::ui) fn may_tell_list(open: &Open) -> Html {
    let audit = open.audit();
    let found: Vec<_> = open
        .texts()
        .into_iter()
        .flat_map(|(place, text)| personal(text).into_iter().map(move |one| (place, one)))
        .collect();
    if found.is_empty() {
        return Html::default();
    }
    let line = |(place, one): (WrittenAt<'_>, Personal<'_>)| {
        let (route, title) = way_to(open, place);
        html! {
            <li>
                { words::looks(one.words, one.looks) }{ " " }
                if audit.kept.contains(one.words) { { words::KEPT }{ " " } }
                <Link<Route> to={route} classes="govuk-link">{ title }</Link<Route>>
            </li>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ words::HEADING }</h2>
            <p class="govuk-body">{ words::SAYS }</p>
            <ul class="govuk-list govuk-list--bullet">{ for found.into_iter().map(line) }</ul>
        </>
    }
}

fn way_to(open: &Open, place: WrittenAt<'_>) -> (Route, String) {
    let instrument = &open.tool.instrument;
    let id = || open.audit().id.clone();
    let about = || (Route::About { id: open.audit().id.clone() }, words::ABOUT.to_owned());
    let at = |found: Option<usize>| found.map(|ix| instrument.criteria[ix].title.clone());
    match place {
        WrittenAt::About => about(),
        WrittenAt::Actions => (Route::Actions { id: id() }, actions::HEADING.to_owned()),
        WrittenAt::Escalation => (Route::Escalation { id: id() }, escalation::HEADING.to_owned()),
        WrittenAt::Moderation => (Route::Together { id: id() }, together::HEADING.to_owned()),
        WrittenAt::Feedback => (Route::Feedback { id: id() }, feedback::HEADING.to_owned()),
        WrittenAt::Departure(criterion) => (
            Route::Grade { id: id(), criterion: criterion.to_owned() },
            at(instrument.find(criterion)).unwrap_or_default(),
        ),
        WrittenAt::Criterion(id) => {
            let found = instrument.criteria.iter().position(|one| one.id == id);
            found.zip(at(found)).map_or_else(about, |(ix, title)| (place_of(open, ix), title))
        }
        WrittenAt::Check(id) => {
            let has = |ix: &usize| instrument.criteria[*ix].checks().iter().any(|one| one.id == id);
            let found = (0..instrument.criteria.len()).find(has);
            found
                .zip(at(found))
                .map_or_else(about, |(ix, title)| (place_of_check(open, ix, id), title))
        }
    }
}
