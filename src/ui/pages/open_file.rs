use yew::prelude::*;
use yew_router::prelude::*;

use super::take_in::TakeIn;
use crate::app::{Command, MOST_MEBIBYTES, Purpose, Work};
use crate::ui::app::use_app;
use crate::ui::components::{FileInput, Page, Progress, RadioOption, Radios};
use crate::ui::route::Route;
use crate::ui::text::{file, home as words, moderation, sample};

const PURPOSES: [(&str, Purpose); 3] = [
    ("read", Purpose::Read),
    ("moderate", Purpose::Moderate { limiting: false }),
    ("limiting", Purpose::Moderate { limiting: true }),
];

/// Open an audit from a file. What is wrong with it is told in a notice.
#[component]
pub(super) fn OpenFile() -> Html {
    let app = use_app();
    let reading = match &app.state().work {
        Some(Work::Audit(file, _)) => Some(file.done()),
        _ => None,
    };
    let purpose = use_state(|| Purpose::Read);
    let with = *purpose;
    let choose = move |text| app.send(Command::Import(text, with));
    html! {
        <Page heading={words::FILE_HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::FILE_SAYS }</p>
            { purposes(*purpose, purpose.setter()) }
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
            <TakeIn />
            <h2 class="govuk-heading-m">{ sample::HEADING }</h2>
            <p class="govuk-body">{ sample::WHAT }</p>
            <p class="govuk-body">
                <Link<Route> to={Route::Sample} classes="govuk-link">{ sample::LINK }</Link<Route>>
            </p>
        </Page>
    }
}

/// For what it is opened: a moderator is not to see by accident how it was answered.
fn purposes(chosen: Purpose, choose: UseStateSetter<Purpose>) -> Html {
    let option = |(value, purpose): &(&'static str, Purpose)| match purpose {
        Purpose::Read => RadioOption::new(*value, moderation::READ),
        Purpose::Moderate { limiting: false } => {
            RadioOption::new(*value, moderation::WHOLE).hint(moderation::WHOLE_HINT)
        }
        Purpose::Moderate { limiting: true } => {
            RadioOption::new(*value, moderation::LIMITING).hint(moderation::LIMITING_HINT)
        }
    };
    let value = PURPOSES.iter().find(|(_, purpose)| *purpose == chosen);
    let on_choose = move |value: AttrValue| {
        if let Some((_, purpose)) = PURPOSES.iter().find(|(known, _)| *known == value.as_str()) {
            choose.set(*purpose);
        }
    };
    html! {
        <Radios
            id="purpose"
            legend={moderation::PURPOSE}
            options={PURPOSES.iter().map(option).collect::<Vec<_>>()}
            chosen={value.map(|(value, _)| AttrValue::from(*value))}
            {on_choose}
        />
    }
}
