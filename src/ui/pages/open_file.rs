use yew::prelude::*;

use crate::app::{Command, MOST_MEBIBYTES, Work};
use crate::ui::app::use_app;
use crate::ui::components::{Page, Progress};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::home as words;

/// Open an audit from a file. What is wrong with it is told in a notice.
#[component]
pub(super) fn OpenFile() -> Html {
    let app = use_app();
    let reading = match &app.state().work {
        Some(Work::Audit(file)) => Some(file.done()),
        _ => None,
    };
    let onchange = move |event: Event| {
        let Some(reading) = dom::file_of(&event, MOST_MEBIBYTES) else { return };
        let app = app.clone();
        yew::platform::spawn_local(async move { app.send(Command::Import(reading.await)) });
    };
    html! {
        <Page heading={words::FILE_HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::FILE_SAYS }</p>
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for="file">{ words::FILE_LABEL }</label>
                <div class="govuk-hint" id="file-hint">{ words::FILE_HINT }</div>
                <input
                    class="govuk-file-upload"
                    id="file"
                    type="file"
                    accept=".json,application/json"
                    aria-describedby="file-hint"
                    {onchange}
                />
            </div>
            if let Some(done) = reading {
                <Progress label={words::READING} {done} stop={words::STOP_READING} />
            }
        </Page>
    }
}
