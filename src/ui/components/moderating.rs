use yew::prelude::*;

use crate::audit::{Role, Track};
use crate::ui::app::use_part;
use crate::ui::text::moderation as words;

/// Says on every screen of an audit that is moderated, and on paper, whose answers and grades
/// stand there: whoever reads them must not take them for the audit's.
#[component]
pub(super) fn Moderating() -> Html {
    let (_, shown) = use_part(|app| {
        let state = app.state();
        let open = state.open.as_ref().filter(|open| open.role() == Role::Moderator);
        open.map(|open| open.audit().together.is_revealed(Track::Moderator))
    });
    let Some(shown) = shown else { return Html::default() };
    html! {
        <section aria-label={words::WHOSE} id="moderating">
            <div class="govuk-width-container">
                <div class="govuk-inset-text govuk-!-margin-bottom-0">
                    { if shown { words::IS_YOURS } else { words::IS_BLIND } }
                </div>
            </div>
        </section>
    }
}
