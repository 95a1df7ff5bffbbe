use std::collections::BTreeMap;

use yew::prelude::*;

use super::header_inputs::{Filling, inputs};
use super::local_inputs::local_inputs;
use super::way::way_radios;
use crate::app::Form;
use crate::audit::{Header, HeaderDraft, HeaderFault, Way};
use crate::instrument::{Instrument, Local, NotLocal};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, Page, RadioOption, Radios};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{about as words, local as local_words};

/// What an audit is about, as a form. Nothing typed is lost when something is wrong, nor
/// by going elsewhere and coming back.
#[derive(Properties, PartialEq)]
pub(super) struct HeaderFormProps {
    /// The screen's `h1`.
    pub heading: AttrValue,
    /// What the screen belongs to.
    #[prop_or_default]
    pub caption: AttrValue,
    /// Where "Back" leads.
    pub back: Route,
    /// Which form it is.
    pub form: Form,
    /// What the form holds at first.
    pub start: HeaderDraft,
    /// The tools to choose from: index, title and purpose; `None` if the tool is fixed.
    #[prop_or_default]
    pub tools: Option<Vec<(usize, AttrValue, AttrValue)>>,
    /// Index of the tool that is chosen until the person chooses another.
    #[prop_or_default]
    pub usual: Option<usize>,
    /// From when on it is kept.
    pub not_kept: AttrValue,
    /// What the button says.
    pub submit: AttrValue,
    /// What the button that empties the form says.
    pub give_up: AttrValue,
    /// All of it is right: the tool's index (0 if it is fixed), the header, and what the
    /// authority sets for itself.
    pub on_done: Callback<(usize, Header, Local)>,
    /// What stands above the form.
    #[prop_or_default]
    pub children: Html,
}

/// What was wrong when the person last tried.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Tried {
    times: u32,
    errors: Vec<(AttrValue, AttrValue)>,
}

impl Tried {
    /// What is wrong at an input; blank if nothing is.
    pub(super) fn at(&self, id: &str) -> AttrValue {
        let found = self.errors.iter().find(|(at, _)| at == id);
        found.map(|(_, error)| error.clone()).unwrap_or_default()
    }
}

#[component]
pub(super) fn HeaderForm(props: &HeaderFormProps) -> Html {
    let app = use_app();
    let tried = use_state(Tried::default);
    let filled = app.state().form(&props.form, props.start.clone());
    let tool = match props.tools.as_deref() {
        None => Some(0),
        Some([(only, ..)]) => Some(*only),
        Some(_) => filled.tool.or(props.usual),
    };
    let chosen = tool.filter(|_| props.tools.is_some());
    let chosen = chosen.and_then(|at| Some(app.state().tools.get(at)?.instrument.clone()));
    let filling = Filling { app, form: props.form.clone(), filled };
    let onsubmit = {
        let (draft, tried) = (filling.filled.now.clone(), tried.clone());
        let (typed, chosen) = (filling.filled.local.clone(), chosen.clone());
        let on_done = props.on_done.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let read = draft.read();
            let local = read_local(chosen.as_deref(), &typed);
            if let (Some(tool), Ok(header), Ok(local)) = (tool, &read, &local) {
                return on_done.emit((tool, header.clone(), local.clone()));
            }
            let mut errors = errors(tool, &read.err().unwrap_or_default());
            errors.extend(local.err().into_iter().flatten());
            tried.set(Tried { times: tried.times + 1, errors });
        }
    };
    let give_up = {
        let (filling, tried) = (filling.clone(), tried.setter());
        move |()| {
            filling.give_up();
            tried.set(Tried::default());
            // The button goes with what it took away.
            dom::focus_first(&[words::TOOL_ID, words::REFERENCE_ID]);
        }
    };
    html! {
        <Page
            heading={&props.heading}
            caption={&props.caption}
            back={props.back.clone()}
        >
            <ErrorSummary errors={tried.errors.clone()} attempt={tried.times} />
            { props.children.clone() }
            <form {onsubmit} novalidate=true>
                if let Some(tools) = &props.tools {
                    { tool_radios(tools, tool, &filling, &tried) }
                    { way_radios(None, filling.filled.way, choose_way(&filling)) }
                }
                { inputs(&filling, &tried) }
                if let Some(instrument) = &chosen {
                    { local_inputs(instrument, &filling, &tried) }
                }
                <p class="govuk-body">{ &props.not_kept }</p>
                <div class="govuk-button-group">
                    <Button submit=true>{ &props.submit }</Button>
                    if filling.filled.is_touched() {
                        <Button kind={ButtonKind::Link} on_click={give_up}>{ &props.give_up }</Button>
                    }
                </div>
            </form>
        </Page>
    }
}

fn choose_way(filling: &Filling) -> Callback<Way> {
    let filling = filling.clone();
    Callback::from(move |way| filling.put(|filled| filled.way = way))
}

/// What was set, or what is wrong at which input.
fn read_local(
    instrument: Option<&Instrument>,
    typed: &BTreeMap<String, String>,
) -> Result<Local, Vec<(AttrValue, AttrValue)>> {
    let (mut local, mut errors) = (Local::new(), Vec::new());
    let parameters = instrument.into_iter().flat_map(|instrument| &instrument.parameters);
    for parameter in parameters.filter(|one| one.may_be_set()) {
        let Some(text) = typed.get(&parameter.id) else { continue };
        match parameter.read_local(text) {
            Ok(count) => local.extend(count.map(|count| (parameter.id.clone(), count))),
            Err(NotLocal) => errors.push((
                local_words::id(&parameter.id).into(),
                local_words::not_local(&parameter.label).into(),
            )),
        }
    }
    if errors.is_empty() { Ok(local) } else { Err(errors) }
}

fn errors(tool: Option<usize>, faults: &[HeaderFault]) -> Vec<(AttrValue, AttrValue)> {
    let no_tool = tool.is_none().then(|| (words::TOOL_ID, words::CHOOSE_A_TOOL.to_owned()));
    let all = no_tool.into_iter().chain(faults.iter().map(words::fault));
    all.map(|(id, error)| (id.into(), error.into())).collect()
}

fn tool_radios(
    tools: &[(usize, AttrValue, AttrValue)],
    chosen: Option<usize>,
    filling: &Filling,
    tried: &Tried,
) -> Html {
    let option = |(at, title, purpose): &(usize, AttrValue, AttrValue)| {
        RadioOption::new(at.to_string(), title.clone()).hint(purpose.clone())
    };
    let options: Vec<_> = tools.iter().map(option).collect();
    let filling = filling.clone();
    let on_choose = move |value: AttrValue| filling.put(|filled| filled.tool = value.parse().ok());
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
