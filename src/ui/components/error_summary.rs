use yew::prelude::*;

use super::rules::heading;
use crate::ui::dom;
use crate::ui::text::common;
use crate::ui::title::use_error_title;

/// Everything that is wrong on a page, at its top. Takes focus when it appears and
/// again each time `attempt` changes; the browser's title says that something is wrong.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ErrorSummaryProps {
    /// Id of the input and what is wrong with it, in the order of the page. Nothing
    /// is shown when there are none.
    pub errors: Vec<(AttrValue, AttrValue)>,
    /// How many times the person has tried.
    #[prop_or_default]
    pub attempt: u32,
    /// "There is a problem" unless told.
    #[prop_or(common::THERE_IS_A_PROBLEM.into())]
    pub title: AttrValue,
    /// The level of its heading; 2 unless it stands in something with headings of its own.
    #[prop_or(2)]
    pub level: u8,
}

#[component]
pub(in crate::ui) fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    use_error_title(!props.errors.is_empty());
    let summary = use_node_ref();
    let node = summary.clone();
    use_effect_with((props.attempt, props.errors.is_empty()), move |_| {
        dom::focus_at_top(&node);
    });
    if props.errors.is_empty() {
        return Html::default();
    }
    html! {
        <div class="govuk-error-summary" tabindex="-1" ref={summary}>
            <div role="alert">
                { heading(props.level, "govuk-error-summary__title", &props.title) }
                <div class="govuk-error-summary__body">
                    <ul class="govuk-list govuk-error-summary__list">
                        { for props.errors.iter().map(|(id, error)| line(id, error)) }
                    </ul>
                </div>
            </div>
        </div>
    }
}

/// The address holds the screen, so the link moves focus itself.
fn line(id: &AttrValue, error: &AttrValue) -> Html {
    let target = id.clone();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        dom::focus_id(&target);
    };
    html! { <li><a href={format!("#{id}")} {onclick}>{ error }</a></li> }
}
