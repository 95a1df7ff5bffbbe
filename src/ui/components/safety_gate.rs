use yew::prelude::*;
use yew_router::prelude::*;

use super::ButtonLink;
use crate::app::{Haste, Open};
use crate::calendar::in_words;
use crate::ui::announcer::use_announced;
use crate::ui::app::use_part;
use crate::ui::route::Route;
use crate::ui::text::escalation as words;

/// While the audit cannot say that the child is safe: asks at once who was told, and says
/// so to those who hear the page. Afterwards it says who was.
#[component]
pub(in crate::ui) fn SafetyGate() -> Html {
    let (_, shown) = use_part(|app| app.state().open.as_ref().map(shown));
    let owed = shown.as_ref().is_some_and(|shown| shown.owed);
    let news = owed.then(|| words::GATE_SAID.to_owned());
    use_announced("safety", Haste::AtOnce, news.into_iter().collect());
    let Some(Shown { owed, said, line, to, can_change, signs_off }) = shown else {
        return Html::default();
    };
    match (owed, said) {
        (true, said) => html! {
            <section class="pl-safety-gate" aria-labelledby="safety-gate">
                <h2 class="govuk-heading-m" id="safety-gate">{ words::GATE }</h2>
                <p class="govuk-body"><strong>{ line }</strong></p>
                <p class="govuk-body">
                    { words::GATE_SAYS }
                    if signs_off {
                        { " " }{ words::GATE_THEN }
                    }
                </p>
                if let Some(said) = said {
                    <p class="govuk-body">{ said }{ " " }{ words::WORSE }</p>
                }
                if can_change {
                    <ButtonLink {to}>{ words::WRITE }</ButtonLink>
                }
            </section>
        },
        (false, Some(said)) => html! {
            <p class="govuk-body pl-no-print">
                <Link<Route> {to} classes="govuk-link">{ said }</Link<Route>>
            </p>
        },
        (false, None) => Html::default(),
    }
}

/// What is shown of it.
#[derive(Clone, PartialEq)]
struct Shown {
    /// Whether somebody is to be told.
    owed: bool,
    /// Who was.
    said: Option<String>,
    /// The grade of safety.
    line: String,
    /// Where it is written who was told.
    to: Route,
    /// Whether that can be written from here.
    can_change: bool,
    /// Whether it is for whoever sits here to sign off.
    signs_off: bool,
}

fn shown(open: &Open) -> Shown {
    let told = open.audit().escalation.as_ref();
    let said = told.map(|told| words::told(&told.told, &in_words(told.on)));
    let line = open.tool.instrument.safety.map(|ix| open.grade_line(ix)).unwrap_or_default();
    let to = Route::Escalation { id: open.audit().id.clone() };
    let (owed, can_change) = (open.owes_escalation(), open.can_change());
    Shown { owed, said, line, to, can_change, signs_off: open.signs_off() }
}
