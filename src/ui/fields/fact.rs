use yew::prelude::*;

use super::date::{self, DateFact};
use super::dates::{self, DatesField};
use super::number::{self, NumberField};
use crate::app::{Command, Open};
use crate::audit::Change;
use crate::calendar::in_words;
use crate::grading::doubts;
use crate::instrument::{Fact, FactIx, FactKind, FactValue, RawFact};
use crate::ui::app::{App, use_app};
use crate::ui::components::{RadioOption, Radios};
use crate::ui::text::{common, facts as words};

/// One fact of the case, in the way that its kind asks for.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FactFieldProps {
    /// Which fact.
    pub fact: FactIx,
    /// How many times somebody has tried to go on with what does not count.
    #[prop_or_default]
    pub tried: u32,
}

#[component]
pub(in crate::ui) fn FactField(props: &FactFieldProps) -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let fact = &open.tool.instrument.facts[props.fact];
    let value = open.inputs.fact(props.fact);
    if !open.can_change() {
        return told(open, props.fact);
    }
    let id = fact.id.clone();
    let hint = words::decides(&open.tool.instrument.sections_decided_by(props.fact));
    let inside = match &fact.kind {
        FactKind::Choice(options) => {
            let options = options.iter().map(|o| RadioOption::new(o.id.clone(), o.label.clone()));
            let chosen = match value {
                Some(FactValue::Choice(id)) => Some(AttrValue::from(id.clone())),
                _ => None,
            };
            radios(&app, &id, &fact.label, &hint, options.collect(), chosen, RawFact::Text)
        }
        FactKind::YesNo => {
            let options =
                vec![RadioOption::new("yes", common::YES), RadioOption::new("no", common::NO)];
            let chosen = match value {
                Some(FactValue::YesNo(true)) => Some("yes".into()),
                Some(FactValue::YesNo(false)) => Some("no".into()),
                _ => None,
            };
            let value = |value| RawFact::YesNo(value == "yes");
            radios(&app, &id, &fact.label, &hint, options, chosen, value)
        }
        FactKind::Date => {
            let (value, doubt) = (value.cloned(), doubt(open, props.fact));
            html! { <DateFact {id} label={fact.label.clone()} {value} {doubt} /> }
        }
        FactKind::Number => {
            let number = match value {
                Some(FactValue::Number(number)) => Some(*number),
                _ => None,
            };
            html! { <NumberField {id} label={fact.label.clone()} {number} /> }
        }
        FactKind::Dates => {
            let dates = match value {
                Some(FactValue::Dates(dates)) => Some(dates.clone()),
                _ => None,
            };
            let doubt = doubt(open, props.fact);
            let tried = props.tried;
            html! { <DatesField {id} label={fact.label.clone()} {dates} {doubt} {tried} /> }
        }
    };
    html! { <div class="pl-fact">{ inside }</div> }
}

/// Takes what is typed at a fact as far as it counts, for whoever goes on. Where something is
/// left that does not, the input at which, and what is wrong with it.
pub(in crate::ui) fn take_typed(app: &App, fact: FactIx) -> Option<(AttrValue, AttrValue)> {
    let (id, kind, given) = {
        let state = app.state();
        let open = state.open.as_ref()?;
        let Fact { id, kind, .. } = &open.tool.instrument.facts[fact];
        (id.clone(), kind.clone(), open.inputs.fact(fact).cloned())
    };
    match (kind, given) {
        (FactKind::Date, Some(FactValue::Date(given))) => date::take(app, &id, Some(given)),
        (FactKind::Date, _) => date::take(app, &id, None),
        (FactKind::Number, _) => number::take(app, &id),
        (FactKind::Dates, _) => dates::take(app, &id),
        (FactKind::YesNo | FactKind::Choice(_), _) => {}
    }
    wrong_at(app, fact)
}

/// What is wrong with what stands typed at a fact, and the input at which; `None` if nothing
/// is.
pub(in crate::ui) fn wrong_at(app: &App, fact: FactIx) -> Option<(AttrValue, AttrValue)> {
    let (id, kind) = {
        let state = app.state();
        let Fact { id, kind, .. } = &state.open.as_ref()?.tool.instrument.facts[fact];
        (id.clone(), kind.clone())
    };
    let wrong = match kind {
        FactKind::Date => date::wrong_at(app, &id),
        FactKind::Number => number::wrong_at(app, &id),
        FactKind::Dates => dates::wrong_at(app, &id),
        FactKind::YesNo | FactKind::Choice(_) => String::new(),
    };
    (!wrong.is_empty()).then(|| (format!("fact-{id}").into(), wrong.into()))
}

/// What is asked about the dates given; blank if nothing is doubtful.
fn doubt(open: &Open, fact: FactIx) -> String {
    let doubts = doubts(&open.tool.instrument, &open.inputs, fact);
    let mut asked = Vec::new();
    if !doubts.in_future.is_empty() {
        asked.push(words::in_future(&doubts.in_future, open.inputs.audit_date()));
    }
    if !doubts.long_ago.is_empty() {
        asked.push(words::long_ago(&doubts.long_ago, open.inputs.audit_date()));
    }
    if let Some(start) = doubts.start.filter(|_| !doubts.too_early.is_empty()) {
        asked.push(words::too_early(&doubts.too_early, start));
    }
    asked.join(" ")
}

/// Gives a fact, or takes it back.
pub(super) fn give(app: &App, id: &str, value: Option<RawFact>) {
    app.send(Command::Do(Change::State { fact: id.to_owned(), value }));
}

fn radios(
    app: &App,
    id: &str,
    label: &str,
    hint: &str,
    options: Vec<RadioOption>,
    chosen: Option<AttrValue>,
    value: impl Fn(String) -> RawFact + 'static,
) -> Html {
    let (app, fact) = (app.clone(), id.to_owned());
    let on_choose = move |chosen: AttrValue| give(&app, &fact, Some(value(chosen.to_string())));
    html! {
        <Radios
            id={format!("fact-{id}")}
            legend={label.to_owned()}
            hint={hint.to_owned()}
            {options}
            {chosen}
            {on_choose}
        />
    }
}

/// A fact as text; blank while it has not been given.
pub(in crate::ui) fn fact_words(open: &Open, fact: FactIx) -> String {
    let of = &open.tool.instrument.facts[fact];
    match open.inputs.fact(fact) {
        None => String::new(),
        Some(FactValue::Dates(dates)) if dates.is_empty() => words::NO_DATES.into(),
        Some(FactValue::NotYet) => words::NOT_YET.into(),
        Some(FactValue::YesNo(yes)) => if *yes { common::YES } else { common::NO }.into(),
        Some(FactValue::Number(number)) => number.to_string(),
        Some(FactValue::Date(date)) => in_words(*date),
        Some(FactValue::Dates(dates)) => {
            dates.iter().map(|date| in_words(*date)).collect::<Vec<_>>().join(", ")
        }
        Some(FactValue::Choice(id)) => match &of.kind {
            FactKind::Choice(options) => {
                let found = options.iter().find(|option| option.id == *id);
                found.map(|option| option.label.clone()).unwrap_or_default()
            }
            _ => String::new(),
        },
    }
}

/// A fact that cannot be changed, since the audit is signed off.
fn told(open: &Open, fact: FactIx) -> Html {
    let of = &open.tool.instrument.facts[fact];
    html! {
        <dl class="govuk-summary-list">
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ &of.label }</dt>
                <dd class="govuk-summary-list__value">{ fact_words(open, fact) }</dd>
            </div>
        </dl>
    }
}
