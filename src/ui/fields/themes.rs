use yew::prelude::*;

use super::{Draft, Ways};
use crate::app::{Command, Open, theme_label};
use crate::audit::{Change, Track, theme_code};
use crate::instrument::Ix;
use crate::ui::app::{App, use_app, use_part};
use crate::ui::components::{Button, ButtonKind, Checkbox, TextInput, Unfold};
use crate::ui::text::section as words;

/// What a finding has in common with others: themes of the tool to tick, and own ones.
#[derive(Properties, PartialEq)]
pub(super) struct ThemeListProps {
    /// The question to which it belongs.
    pub ix: Ix,
}

#[component]
pub(super) fn ThemeList(props: &ThemeListProps) -> Html {
    let ix = props.ix;
    let (_, summary) = use_part(move |app| {
        app.state().open.as_ref().map(|open| words::themes(&theme_labels(open, open.track(), ix)))
    });
    let content = move |()| html! { <Ticks {ix} /> };
    summary.map(|summary| html! { <Unfold {summary} {content} /> }).unwrap_or_default()
}

/// The themes that a finding has on a track, as people read them.
pub(in crate::ui) fn theme_labels(open: &Open, track: Track, ix: Ix) -> Vec<&str> {
    let instrument = &open.tool.instrument;
    let entry = open.audit().entry(track, &instrument.criteria[ix].id);
    entry.themes.iter().map(|code| theme_label(instrument, code)).collect()
}

#[component]
fn Ticks(props: &ThemeListProps) -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = instrument.criteria[props.ix].id.clone();
    let marked = &open.audit().entry(open.track(), &id).themes;
    let own = marked.iter().filter(|code| instrument.themes.iter().all(|known| known.id != **code));
    let known = instrument.themes.iter().map(|theme| &theme.id);
    let ticks = known.chain(own).map(|code| {
        html! {
            <Checkbox
                key={code.clone()}
                id={format!("theme-{id}-{code}")}
                label={theme_label(instrument, code).to_owned()}
                checked={marked.contains(code)}
                on_change={mark(&app, &id, code)}
            />
        }
    });
    html! {
        <>
            <p class="govuk-hint">{ words::THEMES_HINT }</p>
            <div class="govuk-!-margin-bottom-4">{ for ticks }</div>
            <OwnTheme {id} />
        </>
    }
}

fn mark(app: &App, criterion: &str, theme: &str) -> Callback<bool> {
    let (app, criterion, theme) = (app.clone(), criterion.to_owned(), theme.to_owned());
    Callback::from(move |ticked: bool| {
        let (criterion, theme) = (criterion.clone(), theme.clone());
        app.send(Command::Do(match ticked {
            true => Change::Mark { criterion, theme },
            false => Change::Unmark { criterion, theme },
        }));
    })
}

#[derive(Properties, PartialEq)]
struct OwnThemeProps {
    id: AttrValue,
}

#[component]
fn OwnTheme(props: &OwnThemeProps) -> Html {
    let app = use_app();
    let tried = use_state(|| false);
    let id = props.id.to_string();
    let same: Ways<String> = (str::to_owned, String::clone);
    let form = Draft::at(&app, format!("theme/{id}"), String::new(), same);
    let written = form.now();
    let add = {
        let (app, form, tried) = (app.clone(), form.clone(), tried.setter());
        let criterion = id.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let theme = theme_code(&form.now());
            tried.set(theme.is_none());
            if let Some(theme) = theme {
                let mark = Change::Mark { criterion: criterion.clone(), theme };
                app.send(Command::DoAll(vec![mark, form.forget()]));
            }
        }
    };
    let error = if *tried && theme_code(&written).is_none() { words::THEME_WRONG } else { "" };
    html! {
        <form onsubmit={add} novalidate=true>
            <TextInput
                id={format!("own-theme-{id}")}
                label={words::OWN_THEME}
                hint={words::OWN_THEME_HINT}
                {error}
                value={written}
                on_change={form.with(|draft, text| *draft = text)}
                width="govuk-input--width-20"
            />
            <Button kind={ButtonKind::Secondary} submit=true class="govuk-!-margin-bottom-0">
                { words::ADD_THEME }
            </Button>
        </form>
    }
}
