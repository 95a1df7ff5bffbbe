//! One file a screen.

mod about;
mod about_rows;
mod absent;
mod accessibility;
mod action_card;
mod action_form;
mod actions;
mod answers;
mod backup;
mod blank;
mod check;
mod compare;
mod conclude;
mod contest;
mod damaged;
mod days;
mod escalation;
mod export;
mod facts;
mod feedback;
mod for_practitioner;
mod grades;
mod habits;
mod hand_over;
mod header_form;
mod header_inputs;
mod history;
mod home;
mod last_word;
mod leaving_soon;
mod local_inputs;
mod moderated;
mod not_found;
mod one_by_one;
mod one_fact;
mod open_file;
mod practice;
mod practice_case;
mod print;
mod promises;
mod protect;
mod restore;
mod rule_book;
mod said_form;
mod sample;
mod seal;
mod seal_moderated;
mod section;
mod section_body;
mod settings;
mod settle;
mod sign_off;
mod signed_off;
mod start;
mod summary;
mod take_in;
mod task_list;
mod thread_card;
mod threads;
mod timeline;
mod together;
mod tool_check;
mod tools;
mod way;
mod what_follows;

use yew::prelude::*;

use super::components::{WithAudit, WithTools};
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
        Route::Home => html! { <home::Home /> },
        Route::Start => {
            html! { <protect::Chosen><WithTools><start::Start /></WithTools></protect::Chosen> }
        }
        Route::OpenFile => html! { <protect::Chosen><open_file::OpenFile /></protect::Chosen> },
        Route::Accessibility => html! { <accessibility::Accessibility /> },
        Route::Sample => html! { <sample::SamplePage /> },
        Route::Settings => html! { <settings::Settings /> },
        Route::Setting { part } => {
            let (key, part) = (part.clone(), AttrValue::from(part.clone()));
            html! { <settings::Settings {key} {part} /> }
        }
        Route::Backup => html! { <protect::Chosen><backup::Backup /></protect::Chosen> },
        Route::NotFound => html! { <not_found::NotFound /> },
        _ => html! { <WithTools>{ page_of_tools(route) }</WithTools> },
    }
}

/// The screens about audit tools; they stand inside [`WithTools`].
fn page_of_tools(route: &Route) -> Html {
    match route {
        Route::Tools => html! { <tools::Tools /> },
        Route::RuleBook { tool } => html! { <rule_book::RuleBook tool={tool.clone()} /> },
        Route::RuleBookPart { tool, part } => {
            html! { <rule_book::RuleBook tool={tool.clone()} part={AttrValue::from(part.clone())} /> }
        }
        Route::Blank { tool } => html! { <blank::Blank tool={tool.clone()} /> },
        Route::ToolCheck { tool } => {
            let key = tool.clone();
            html! { <tool_check::ToolCheck {key} tool={tool.clone()} /> }
        }
        Route::Practice { tool } => html! { <practice::Practice tool={tool.clone()} /> },
        Route::PracticeCase { tool, case } => {
            let key = format!("{tool}/{case}");
            html! { <practice_case::PracticeCase {key} tool={tool.clone()} case={*case} /> }
        }
        _ => html! { <not_found::NotFound /> },
    }
}

/// The screens of the open audit; they stand inside [`WithAudit`].
fn page_of_audit(route: Route) -> Html {
    match route {
        Route::About { .. } => html! { <about::About /> },
        Route::Facts { .. } => html! { <facts::Facts /> },
        Route::Fact { fact, .. } => {
            let key = fact.clone();
            html! { <facts::Facts {key} fact={AttrValue::from(fact)} /> }
        }
        Route::OneFact { fact, .. } => {
            let key = fact.clone();
            html! { <one_fact::OneFact {key} fact={AttrValue::from(fact)} /> }
        }
        Route::Audit { .. } => html! { <task_list::TaskList /> },
        Route::Section { section, .. } => {
            let key = section.clone();
            html! { <section::Section {key} {section} /> }
        }
        Route::Question { section, question, .. } => {
            let key = format!("{section}/{question}");
            html! { <section::Section {key} {section} question={AttrValue::from(question)} /> }
        }
        Route::Timeline { .. } => html! { <timeline::Timeline /> },
        Route::Grades { .. } => html! { <grades::Grades /> },
        Route::Grade { criterion, .. } => {
            let key = criterion.clone();
            html! { <grades::Grades {key} criterion={AttrValue::from(criterion)} /> }
        }
        Route::Escalation { .. } => html! { <escalation::Escalation /> },
        Route::Feedback { .. } => html! { <feedback::Feedback /> },
        Route::Heard { person, .. } => {
            let key = person.clone();
            html! { <feedback::Feedback {key} person={AttrValue::from(person)} /> }
        }
        Route::Actions { .. } => html! { <actions::Actions /> },
        Route::Action { input, .. } => {
            let key = input.clone();
            html! { <actions::Actions {key} input={AttrValue::from(input)} /> }
        }
        Route::Check { .. } => html! { <check::Check /> },
        Route::Moderated { .. } => html! { <moderated::ModeratedPage /> },
        Route::Compare { .. } => html! { <compare::Compare /> },
        Route::Threads { .. } => html! { <threads::Threads /> },
        Route::Contest { about, .. } => {
            let key = about.clone();
            html! { <threads::Threads {key} about={AttrValue::from(about)} /> }
        }
        Route::ForPractitioner { .. } => html! { <for_practitioner::ForPractitioner /> },
        Route::Together { .. } => html! { <together::Together /> },
        Route::History { .. } => html! { <history::History /> },
        Route::Export { .. } => html! { <export::Export /> },
        Route::Print { .. } => html! { <print::Print /> },
        Route::Summary { .. } => html! { <summary::Summary /> },
        _ => html! { <not_found::NotFound /> },
    }
}
