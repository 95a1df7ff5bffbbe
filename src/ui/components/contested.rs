//! What can be contested: in words, as a link, as a part of an address.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::audit::{About, Track};
use crate::ui::route::Route;
use crate::ui::text::threads as words;

/// The way to contest something, where that can be done.
pub(in crate::ui) fn contest_link(open: &Open, about: &About) -> Html {
    if !open.can_contest() {
        return Html::default();
    }
    let to = Route::Contest { id: open.audit().id.clone(), about: write(about) };
    html! {
        <p class="govuk-body pl-no-print">
            <Link<Route> {to} classes="govuk-link">
                { words::CONTEST }
                <span class="govuk-visually-hidden">{ format!(": {}", about_words(open, about)) }</span>
            </Link<Route>>
        </p>
    }
}

/// What is contested, in words.
pub(in crate::ui) fn about_words(open: &Open, about: &About) -> String {
    let instrument = &open.tool.instrument;
    let title = |id: &str| instrument.find(id).map_or("", |ix| &instrument.criteria[ix].title);
    match about {
        About::Answer { track, question } => words::answer(*track, title(question)),
        About::Rule { criterion, rule } => {
            words::rule(title(criterion), &open.rule_name(criterion, rule))
        }
        About::Fact { fact } => {
            let fact = instrument.find_fact(fact).map_or("", |ix| &instrument.facts[ix].label);
            words::fact(fact)
        }
    }
}

/// What is contested, as a part of an address; ids have no `~`.
fn write(about: &About) -> String {
    match about {
        About::Answer { track, question } => format!("answer~{}~{question}", track.word()),
        About::Rule { criterion, rule } => format!("rule~{criterion}~{rule}"),
        About::Fact { fact } => format!("fact~{fact}"),
    }
}

/// What an address says is to be contested, if the tool has it.
pub(in crate::ui) fn read_about(open: &Open, text: &str) -> Option<About> {
    let parts: Vec<&str> = text.split('~').collect();
    let about = match parts[..] {
        ["answer", track, question] => {
            let track = Track::ALL.into_iter().find(|known| known.word() == track)?;
            About::Answer { track, question: question.to_owned() }
        }
        ["rule", criterion, rule] => {
            About::Rule { criterion: criterion.to_owned(), rule: rule.to_owned() }
        }
        ["fact", fact] => About::Fact { fact: fact.to_owned() },
        _ => return None,
    };
    about.is_there(&open.tool.instrument).then_some(about)
}
