use yew::prelude::*;

use crate::audit::{Header, HeaderDraft, HeaderFault};
use crate::ui::app::use_filling;
use crate::ui::components::{
    Button, DateInput, ErrorSummary, Page, RadioOption, Radios, TextInput,
};
use crate::ui::route::Route;
use crate::ui::text::about as words;

/// What an audit is about, as a form. Nothing typed is lost when something is wrong.
#[derive(Properties, PartialEq)]
pub(super) struct HeaderFormProps {
    /// The screen's `h1`.
    pub heading: AttrValue,
    /// What the screen belongs to.
    #[prop_or_default]
    pub caption: AttrValue,
    /// Where "Back" leads.
    pub back: Route,
    /// What the form holds at first.
    pub start: HeaderDraft,
    /// Titles and purposes of the tools to choose from; `None` if the tool is fixed.
    #[prop_or_default]
    pub tools: Option<Vec<(AttrValue, AttrValue)>>,
    /// From when on it is kept.
    pub not_kept: AttrValue,
    /// What the button says.
    pub submit: AttrValue,
    /// All of it is right: the tool's index (0 if it is fixed) and the header.
    pub on_done: Callback<(usize, Header)>,
    /// What stands above the form.
    #[prop_or_default]
    pub children: Html,
}

/// What was wrong when the person last tried.
#[derive(Clone, Default, PartialEq)]
struct Tried {
    times: u32,
    errors: Vec<(AttrValue, AttrValue)>,
}

impl Tried {
    /// What is wrong at an input; blank if nothing is.
    fn at(&self, id: &str) -> AttrValue {
        let found = self.errors.iter().find(|(at, _)| at == id);
        found.map(|(_, error)| error.clone()).unwrap_or_default()
    }
}

#[component]
pub(super) fn HeaderForm(props: &HeaderFormProps) -> Html {
    let draft = use_state(|| props.start.clone());
    let only = props.tools.as_ref().is_none_or(|tools| tools.len() == 1);
    let tool = use_state(|| only.then_some(0_usize));
    let tried = use_state(Tried::default);
    use_filling(*draft != props.start || (!only && tool.is_some()));

    let onsubmit = {
        let (draft, tool, tried) = (draft.clone(), tool.clone(), tried.clone());
        let on_done = props.on_done.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let read = draft.read();
            if let (Some(tool), Ok(header)) = (*tool, &read) {
                return on_done.emit((tool, header.clone()));
            }
            let errors = errors(*tool, &read.err().unwrap_or_default());
            tried.set(Tried { times: tried.times + 1, errors });
        }
    };
    let pick = tool.setter();
    let pick = Callback::from(move |value: AttrValue| pick.set(value.parse().ok()));
    let failed = !tried.errors.is_empty();
    html! {
        <Page
            heading={&props.heading}
            caption={&props.caption}
            back={props.back.clone()}
            in_error={failed}
        >
            <ErrorSummary errors={tried.errors.clone()} attempt={tried.times} />
            { props.children.clone() }
            <form {onsubmit} novalidate=true>
                if let Some(tools) = &props.tools {
                    { tool_radios(tools, *tool, pick, &tried) }
                }
                { inputs(&draft, &tried) }
                <p class="govuk-body">{ &props.not_kept }</p>
                <Button submit=true>{ &props.submit }</Button>
            </form>
        </Page>
    }
}

fn errors(tool: Option<usize>, faults: &[HeaderFault]) -> Vec<(AttrValue, AttrValue)> {
    let no_tool = tool.is_none().then(|| (words::TOOL_ID, words::CHOOSE_A_TOOL.to_owned()));
    let all = no_tool.into_iter().chain(faults.iter().map(words::fault));
    all.map(|(id, error)| (id.into(), error.into())).collect()
}

fn tool_radios(
    tools: &[(AttrValue, AttrValue)],
    chosen: Option<usize>,
    on_choose: Callback<AttrValue>,
    tried: &Tried,
) -> Html {
    let option = |(at, (title, purpose)): (usize, &(AttrValue, AttrValue))| {
        RadioOption::new(at.to_string(), title.clone()).hint(purpose.clone())
    };
    let options: Vec<_> = tools.iter().enumerate().map(option).collect();
    html! {
        <Radios
            id={words::TOOL_ID}
            legend={words::TOOL}
            error={tried.at(words::TOOL_ID)}
            {options}
            chosen={chosen.map(|at| AttrValue::from(at.to_string()))}
            {on_choose}
        />
    }
}

fn inputs(draft: &UseStateHandle<HeaderDraft>, tried: &Tried) -> Html {
    html! {
        <>
            <TextInput
                id={words::REFERENCE_ID}
                label={words::REFERENCE}
                hint={words::REFERENCE_HINT}
                error={tried.at(words::REFERENCE_ID)}
                width="govuk-input--width-20"
                value={draft.reference.clone()}
                on_change={change(draft, |draft, text| draft.reference = text)}
            />
            { one_of(draft, tried, words::CHOSEN_ID, words::CHOSEN, &words::WAYS_OF_CHOOSING,
                draft.chosen, |draft, value| draft.chosen = Some(value)) }
            { one_of(draft, tried, words::KIND_ID, words::KIND, &words::KINDS,
                draft.kind, |draft, value| draft.kind = Some(value)) }
            { period(draft, tried) }
            <DateInput
                id={words::AUDIT_DATE_ID}
                legend={words::AUDIT_DATE}
                hint={words::AUDIT_DATE_HINT}
                error={tried.at(words::AUDIT_DATE_ID)}
                value={draft.audit_date.clone()}
                on_change={change(draft, |draft, date| draft.audit_date = date)}
            />
            <TextInput
                id={words::AUDITOR_ID}
                label={words::AUDITOR}
                hint={words::AUDITOR_HINT}
                error={tried.at(words::AUDITOR_ID)}
                width="govuk-input--width-20"
                spellcheck=true
                value={draft.auditor.clone()}
                on_change={change(draft, |draft, text| draft.auditor = text)}
            />
            <TextInput
                id={words::PRACTITIONER_ID}
                label={words::PRACTITIONER}
                hint={words::PRACTITIONER_HINT}
                width="govuk-input--width-20"
                spellcheck=true
                value={draft.practitioner.clone()}
                on_change={change(draft, |draft, text| draft.practitioner = text)}
            />
        </>
    }
}

fn period(draft: &UseStateHandle<HeaderDraft>, tried: &Tried) -> Html {
    html! {
        <fieldset class="govuk-fieldset" aria-describedby="period-hint">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ words::PERIOD }</legend>
            <div class="govuk-hint" id="period-hint">{ words::PERIOD_HINT }</div>
            <div class="pl-beside">
                <DateInput
                    id={words::FROM_ID}
                    legend={words::FROM}
                    legend_class=""
                    hint={words::FROM_HINT}
                    error={tried.at(words::FROM_ID)}
                    value={draft.from.clone()}
                    on_change={change(draft, |draft, date| draft.from = date)}
                />
                <DateInput
                    id={words::TO_ID}
                    legend={words::TO}
                    legend_class=""
                    hint={words::TO_HINT}
                    error={tried.at(words::TO_ID)}
                    value={draft.to.clone()}
                    on_change={change(draft, |draft, date| draft.to = date)}
                />
            </div>
        </fieldset>
    }
}

/// Radios for a choice whose options are known here.
fn one_of<T: Copy + PartialEq + 'static>(
    draft: &UseStateHandle<HeaderDraft>,
    tried: &Tried,
    id: &'static str,
    legend: &'static str,
    options: &'static [(T, &'static str, &'static str)],
    chosen: Option<T>,
    set: fn(&mut HeaderDraft, T),
) -> Html {
    let at = options.iter().position(|(value, ..)| Some(*value) == chosen);
    let radios: Vec<_> = options
        .iter()
        .enumerate()
        .map(|(at, (_, label, hint))| RadioOption::new(at.to_string(), *label).hint(*hint))
        .collect();
    let draft = draft.clone();
    let on_choose = move |value: AttrValue| {
        let at: Option<usize> = value.parse().ok();
        if let Some((value, ..)) = at.and_then(|at| options.get(at)) {
            let mut next = (*draft).clone();
            set(&mut next, *value);
            draft.set(next);
        }
    };
    html! {
        <Radios
            {id}
            {legend}
            error={tried.at(id)}
            options={radios}
            chosen={at.map(|at| AttrValue::from(at.to_string()))}
            {on_choose}
        />
    }
}

/// Takes what was put into one input.
fn change<T: 'static>(
    draft: &UseStateHandle<HeaderDraft>,
    set: fn(&mut HeaderDraft, T),
) -> Callback<T> {
    let draft = draft.clone();
    Callback::from(move |value| {
        let mut next = (*draft).clone();
        set(&mut next, value);
        draft.set(next);
    })
}
