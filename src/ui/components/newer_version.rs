use yew::prelude::*;

use super::{Button, ButtonKind};
use crate::app::{Command, Kept};
use crate::ui::app::use_part;
use crate::ui::text::storage as words;

/// Says that a newer version of the application lies ready, and takes it when the
/// person agrees. Stands where no audit is being worked on.
#[component]
pub(in crate::ui) fn NewerVersion() -> Html {
    let (app, copy) = use_part(|app| app.state().copy);
    let others_open = match copy {
        Kept::Newer => false,
        Kept::OthersOpen => true,
        Kept::NotYet | Kept::Whole | Kept::Never => return Html::default(),
    };
    let take = move |()| app.send(Command::UseNewer);
    html! {
        <div class="govuk-inset-text" id="newer-version">
            <p class="govuk-body">{ words::NEWER }</p>
            <p class="govuk-body" role="status">
                if others_open {
                    { words::OTHERS_OPEN }
                }
            </p>
            <Button kind={ButtonKind::Secondary} class="govuk-!-margin-bottom-0" on_click={take}>
                { words::USE_NEWER }
            </Button>
        </div>
    }
}
