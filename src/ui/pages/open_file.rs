use yew::prelude::*;

use crate::app::{Command, MOST_MEBIBYTES, Purpose, Work};
use crate::ui::app::use_app;
use crate::ui::components::{FileInput, Page, Progress};
use crate::ui::route::Route;
use crate::ui::text::{file, home as words};

/// Open an audit from a file. What is wrong with it is told in a notice.
#[component]
pub(super) fn OpenFile() -> Html {
    let app = use_app();
    let reading = match &app.state().work {
        Some(Work::Audit(file, _)) => Some(file.done()),
        _ => None,
    };
    let choose = move |text| app.send(Command::Import(text, Purpose::Read));
    html! {
        <Page heading={words::FILE_HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::FILE_SAYS }</p>
            <FileInput
                id="file"
                label={words::FILE_LABEL}
                hint={words::FILE_HINT}
                bold=true
                most_mebibytes={MOST_MEBIBYTES}
                on_choose={choose}
            />
            if let Some(done) = reading {
                <Progress label={file::READING} {done} stop={file::STOP_READING} />
            }
        </Page>
    }
}
