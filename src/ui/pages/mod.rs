//! One file a screen.

mod about;
mod header_form;
mod answers;
mod check;
mod export;
mod grades;
mod not_found;
mod section;
mod sign_off;
mod task_list;
mod start;

use yew::prelude::*;

use super::components::WithAudit;
use super::route::Route;

/// The screen at an address.
pub(super) fn page(route: Route) -> Html {
    let Some(id) = route.audit().map(|id| AttrValue::from(id.to_owned())) else {
        return page_of_device(&route);
    };
    html! { <WithAudit key={id.to_string()} id={id.clone()}>{ page_of_audit(route) }</WithAudit> }
}

/// The screens that belong to no audit.
fn page_of_device(route: &Route) -> Html {
    match route {
        Route::Start => html! { <start::Start /> },
        Route::NotFound => html! { <not_found::NotFound /> },
        _ => html! { <p>{ format!("{route:?}") }</p> },
    }
}

/// The screens of the open audit; they stand inside [`WithAudit`].
fn page_of_audit(route: Route) -> Html {
    match route {
        Route::About { .. } => html! { <about::About /> },
        Route::Audit { .. } => html! { <task_list::TaskList /> },
        Route::Section { section, .. } => {
            let key = section.clone();
            html! { <section::Section {key} {section} /> }
        }
        Route::Question { section, question, .. } => {
            let key = format!("{section}/{question}");
            html! { <section::Section {key} {section} question={AttrValue::from(question)} /> }
        }
        Route::Grades { .. } => html! { <grades::Grades /> },
        Route::Check { .. } => html! { <check::Check /> },
        Route::Export { .. } => html! { <export::Export /> },
        _ => html! { <p>{ format!("{route:?}") }</p> },
    }
}
