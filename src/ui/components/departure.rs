//! A person's grade beside the calculated one, and the way to give one.

use yew::prelude::*;

use super::{Button, ButtonKind, ErrorSummary, RadioOption, Radios, TextArea, TextInput};
use crate::app::{Command, Open, grade_in_words};
use crate::audit::{
    Change, Departure, DepartureDraft, DepartureFault, Doubt, MOST_TEXT, departure_place,
};
use crate::calendar::in_words;
use crate::instrument::Ix;
use crate::ui::app::{App, use_app};
use crate::ui::dom;
use crate::ui::fields::{Draft, Ways};
use crate::ui::focus::use_focus_next;
use crate::ui::text::{common, departure as words};

/// What a person gave in the place of a calculated grade, or the way to do so.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DepartingProps {
    /// Whose grade.
    pub ix: Ix,
    /// The level of headings there.
    pub level: u8,
}

fn draft(app: &App, open: &Open, ix: Ix) -> Draft<DepartureDraft> {
    let id = &open.tool.instrument.criteria[ix].id;
    let start = match open.departure(ix) {
        Some(Departure { level, reason, role, .. }) => {
            DepartureDraft { level: level.clone(), reason: reason.clone(), role: role.clone() }
        }
        None => DepartureDraft {
            role: open.audit().header.auditor.clone(),
            ..DepartureDraft::default()
        },
    };
    let ways: Ways<DepartureDraft> = (DepartureDraft::from_jotting, DepartureDraft::jotting);
    Draft::at(app, departure_place(id), start, ways)
}

#[component]
pub(in crate::ui) fn Departing(props: &DepartingProps) -> Html {
    let app = use_app();
    let opened = use_state(|| false);
    let focus_on = use_focus_next();
    let ix = props.ix;
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let criterion = &open.tool.instrument.criteria[ix];
    let (id, title) = (criterion.id.clone(), criterion.title.clone());
    let may = open.can_answer() && !open.ways_to_depart(ix).is_empty();
    let shown = may && (*opened || draft(&app, open, ix).typed().is_some());
    let button = format!("depart-{id}");
    let first = match open.ways_to_depart(ix).iter().any(|(_, bar)| bar.is_none()) {
        true => words::fault(DepartureFault::Level, &id).0,
        false => cancel_id(&id),
    };
    let turn = |to: bool, focus: String| {
        let (opened, focus_on) = (opened.setter(), focus_on.clone());
        Callback::from(move |()| {
            *focus_on.borrow_mut() = Some(focus.clone());
            opened.set(to);
        })
    };
    let departed = open.departure(ix).is_some();
    let on_withdrawn = turn(false, button.clone());
    html! {
        <>
            if departed {
                { stands(&app, open, ix, on_withdrawn) }
            }
            if shown {
                <DepartureForm {ix} level={props.level} on_done={turn(false, button)} />
            } else if may {
                <p class="govuk-body pl-no-print">
                    <Button
                        id={button}
                        kind={ButtonKind::Link}
                        on_click={turn(true, first)}
                    >
                        { if departed { words::CHANGE } else { words::DEPART } }
                        <span class="govuk-visually-hidden">{ words::of(&title) }</span>
                    </Button>
                </p>
            }
        </>
    }
}

/// The button that gives a departure up.
fn cancel_id(criterion: &str) -> String {
    format!("depart-cancel-{criterion}")
}

/// What was given, by whom and why, and whether that still holds.
fn stands(app: &App, open: &Open, ix: Ix, on_withdrawn: Callback<()>) -> Html {
    let Some(departure) = open.departure(ix) else { return Html::default() };
    let criterion = &open.tool.instrument.criteria[ix];
    let doubt = open.doubt(ix).map(|doubt| match doubt {
        Doubt::Barred(_) => words::BARRED,
        Doubt::Changed => words::CHANGED,
    });
    let (app, id) = (app.clone(), criterion.id.clone());
    let withdraw = move |()| {
        app.send(Command::Do(Change::Depart { criterion: id.clone(), departure: None }));
        on_withdrawn.emit(());
    };
    html! {
        <div class="govuk-inset-text">
            <p class="govuk-body govuk-!-font-weight-bold">{ words::DEPARTED }</p>
            { departure_lines(open, ix, departure) }
            if let Some(doubt) = doubt {
                <p class="govuk-body"><strong>{ doubt }</strong></p>
            }
            if open.can_answer() {
                <Button kind={ButtonKind::Secondary} class="govuk-!-margin-bottom-0 pl-no-print" on_click={withdraw}>
                    { words::WITHDRAW }
                    <span class="govuk-visually-hidden">{ words::of(&criterion.title) }</span>
                </Button>
            }
        </div>
    }
}

/// What stands for what, who said so and why.
pub(in crate::ui) fn departure_lines(open: &Open, ix: Ix, departure: &Departure) -> Html {
    let instrument = &open.tool.instrument;
    let label = |id: &str| {
        let rank = instrument.scale_of(ix).and_then(|scale| scale.rank(id));
        rank.map_or_else(|| id.to_owned(), |rank| instrument.label(ix, rank).to_owned())
    };
    let (day, _) = dom::local(departure.at);
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1">
                { words::stands(&label(&departure.level), &label(&departure.calculated)) }
                { " " }
                { words::by(&departure.role, &in_words(day)) }
            </p>
            <p class="govuk-body pl-written">{ &departure.reason }</p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DepartureFormProps {
    ix: Ix,
    level: u8,
    on_done: Callback<()>,
}

#[component]
fn DepartureForm(props: &DepartureFormProps) -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let ix = props.ix;
    let (form, id) = {
        let state = app.state();
        let Some(open) = &state.open else { return Html::default() };
        (draft(&app, open, ix), open.tool.instrument.criteria[ix].id.clone())
    };
    let now = form.now();
    let read = {
        let (app, form) = (app.clone(), form.clone());
        move || {
            let state = app.state();
            let open = state.open.as_ref()?;
            Some(open.read_departure(ix, &form.now(), app.moment()))
        }
    };
    let faults = match *tried {
        0 => Vec::new(),
        _ => read().and_then(Result::err).unwrap_or_default(),
    };
    let errors = faults.iter().map(|fault| words::fault(*fault, &id));
    let errors: Vec<_> = errors.map(|(at, says)| (at.into(), says.into())).collect();
    let error = |fault: DepartureFault| match faults.contains(&fault) {
        true => words::fault(fault, &id).1,
        false => "",
    };
    let submit = {
        let (app, form, id, done) = (app.clone(), form.clone(), id.clone(), props.on_done.clone());
        let tried = tried.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            match read() {
                Some(Ok(departure)) => {
                    let departure = Some(departure);
                    let depart = Change::Depart { criterion: id.clone(), departure };
                    app.send(Command::DoAll(vec![depart, form.forget()]));
                    done.emit(());
                }
                Some(Err(_)) => tried.set(*tried + 1),
                None => {}
            }
        }
    };
    let cancel = {
        let (form, done) = (form.clone(), props.on_done.clone());
        move |()| {
            form.give_up();
            done.emit(());
        }
    };
    let at = |fault| words::fault(fault, &id).0;
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let any = open.ways_to_depart(ix).iter().any(|(_, bar)| bar.is_none());
    if !any {
        return html! {
            <div class="pl-question pl-no-print">
                { levels(open, ix, &form, &now, "") }
                <Button id={cancel_id(&id)} kind={ButtonKind::Link} on_click={cancel}>
                    { common::CANCEL }
                </Button>
            </div>
        };
    }
    html! {
        <form class="pl-question pl-no-print" onsubmit={submit} novalidate=true>
            <ErrorSummary {errors} attempt={*tried} level={props.level} />
            <p class="govuk-body">{ words::INTRO }</p>
            { levels(open, ix, &form, &now, error(DepartureFault::Level)) }
            <TextArea
                id={at(DepartureFault::Reason)}
                label={words::REASON}
                hint={words::REASON_HINT}
                error={error(DepartureFault::Reason)}
                value={now.reason.clone()}
                most={Some(MOST_TEXT)}
                on_change={form.with(|draft, text| draft.reason = text)}
            />
            <TextInput
                id={at(DepartureFault::Role)}
                label={words::ROLE}
                hint={words::ROLE_HINT}
                error={error(DepartureFault::Role)}
                value={now.role.clone()}
                on_change={form.with(|draft, text| draft.role = text)}
                width="govuk-input--width-20"
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} submit=true>{ words::SAVE }</Button>
                <Button kind={ButtonKind::Link} on_click={cancel}>{ common::CANCEL }</Button>
            </div>
        </form>
    }
}

/// The levels to choose from, and why the others are none to choose.
fn levels(
    open: &Open,
    ix: Ix,
    form: &Draft<DepartureDraft>,
    now: &DepartureDraft,
    error: &'static str,
) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let ways = open.ways_to_depart(ix);
    let scale = instrument.scale_of(ix);
    let option = |rank: u8| {
        let level = scale.map(|scale| scale.levels[usize::from(rank)].id.clone());
        RadioOption::new(level.unwrap_or_default(), instrument.label(ix, rank).to_owned())
    };
    let free: Vec<_> =
        ways.iter().filter(|(_, bar)| bar.is_none()).map(|(rank, _)| option(*rank)).collect();
    let barred: Vec<_> = ways.iter().filter_map(|(rank, bar)| Some((*rank, (*bar)?))).collect();
    let calculated = grade_in_words(instrument, ix, open.calculated().of[ix]);
    let because = |(rank, rule): &(u8, usize)| {
        let because = instrument.rules[*rule].because.clone().unwrap_or_default();
        html! { <li>{ format!("{}. {because}", instrument.label(ix, *rank)) }</li> }
    };
    let says = if free.is_empty() { words::NONE_FREE } else { words::NOT_FREE };
    html! {
        <>
            if !free.is_empty() {
                <Radios
                    id={words::fault(DepartureFault::Level, &criterion.id).0}
                    legend={words::LEVEL}
                    hint={words::calculated(&calculated)}
                    {error}
                    options={free}
                    chosen={(!now.level.is_empty()).then(|| AttrValue::from(now.level.clone()))}
                    on_choose={form.with(|draft, value: AttrValue| draft.level = value.to_string())}
                />
            }
            if !barred.is_empty() {
                <p class="govuk-body">{ says }</p>
                <ul class="govuk-list govuk-list--bullet">{ for barred.iter().map(because) }</ul>
            }
        </>
    }
}
