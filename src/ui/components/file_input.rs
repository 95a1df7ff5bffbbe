use yew::prelude::*;

use crate::ui::dom;

/// Asks for a file of ours, and hands on its text, or why it cannot be had.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FileInputProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What file.
    pub label: AttrValue,
    /// How to know it.
    pub hint: AttrValue,
    /// Whether no heading above says what this is for.
    #[prop_or_default]
    pub bold: bool,
    /// What the browser offers to choose from.
    #[prop_or(".json,application/json".into())]
    pub accept: AttrValue,
    /// No longer file is read.
    pub most_mebibytes: usize,
    /// One of this name was chosen: comes before its text, since reading takes a while.
    #[prop_or_default]
    pub on_name: Callback<String>,
    /// One was chosen.
    pub on_choose: Callback<Result<String, String>>,
}

#[component]
pub(in crate::ui) fn FileInput(props: &FileInputProps) -> Html {
    let (most, choose) = (props.most_mebibytes, props.on_choose.clone());
    let tell = props.on_name.clone();
    let onchange = move |event: Event| {
        let Some((name, reading)) = dom::files_of(&event, most).into_iter().next() else { return };
        tell.emit(name);
        let choose = choose.clone();
        yew::platform::spawn_local(async move { choose.emit(reading.await) });
    };
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="govuk-form-group">
            <label class={classes!("govuk-label", props.bold.then_some("govuk-label--s"))} for={&props.id}>
                { &props.label }
            </label>
            <div class="govuk-hint" id={hint.clone()}>{ &props.hint }</div>
            <input
                class="govuk-file-upload"
                id={&props.id}
                type="file"
                accept={&props.accept}
                aria-describedby={hint}
                {onchange}
            />
        </div>
    }
}

/// Asks for many files, and hands on the name and text of each, one after another.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FilesInputProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What files.
    pub label: AttrValue,
    /// How to know them.
    pub hint: AttrValue,
    /// No longer file is read.
    pub most_mebibytes: usize,
    /// One of those that were chosen was read, or cannot be.
    pub on_choose: Callback<(String, Result<String, String>)>,
}

#[component]
pub(in crate::ui) fn FilesInput(props: &FilesInputProps) -> Html {
    let (most, choose) = (props.most_mebibytes, props.on_choose.clone());
    let onchange = move |event: Event| {
        let (files, choose) = (dom::files_of(&event, most), choose.clone());
        yew::platform::spawn_local(async move {
            for (name, reading) in files {
                choose.emit((name, reading.await));
                dom::shown().await; // the screen is drawn between two of them
            }
        });
    };
    let hint = format!("{}-hint", props.id);
    html! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for={&props.id}>{ &props.label }</label>
            <div class="govuk-hint" id={hint.clone()}>{ &props.hint }</div>
            <input
                class="govuk-file-upload"
                id={&props.id}
                type="file"
                multiple=true
                accept=".json,application/json"
                aria-describedby={hint}
                {onchange}
            />
        </div>
    }
}
