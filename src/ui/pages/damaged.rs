use yew::prelude::*;

use crate::app::{Lost, Open};
use crate::ui::text::audit as words;

/// That entries of the audit cannot be read, wherever somebody comes to stand by it or
/// to pass it on.
pub(super) fn damaged(open: &Open) -> Html {
    if open.unreadable == 0 {
        return Html::default();
    }
    html! {
        <div class="govuk-inset-text" id="damaged">
            <p><strong>{ words::damaged(open.unreadable) }</strong></p>
            if !open.lost.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    { for open.lost.iter().take(FEW).map(|lost: &Lost| html! { <li>{ lost.in_words() }</li> }) }
                </ul>
            }
            <p>{ words::DAMAGED_MEND }</p>
        </div>
    }
}

/// So many are told one by one.
const FEW: usize = 5;
