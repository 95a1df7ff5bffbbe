use yew::prelude::*;
use yew_router::prelude::*;

use super::{Button, ButtonKind};
use crate::app::{Command, Tone};
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::frame as words;

/// What the application has to tell, until the person has read it.
///
/// It takes focus when it comes. Good news goes by itself at the second change of
/// screen: what brings it may lead to another screen, which is the first. Bad news goes one
/// later: it is not to stand over something else for good.
#[component]
pub(super) fn NoticeBanner() -> Html {
    let (app, notice) = use_part(|app| app.state().notice.clone());
    let banner = use_node_ref();
    let screens = use_mut_ref(|| 0_u8);

    let (node, count) = (banner.clone(), screens.clone());
    use_effect_with(notice.clone(), move |notice| {
        *count.borrow_mut() = 0;
        if notice.is_some() {
            dom::focus(&node);
        }
    });
    let most = match notice.as_ref().map(|notice| notice.tone) {
        Some(Tone::Success) => 1,
        _ => 2,
    };
    let leaving = app.clone();
    let here = use_route::<Route>();
    use_effect_with(here, move |_| {
        *screens.borrow_mut() += 1;
        if *screens.borrow() > most {
            leaving.send(Command::Dismiss);
        }
    });

    let Some(notice) = notice else {
        return Html::default();
    };
    let (class, heading) = match notice.tone {
        Tone::Success => ("govuk-notification-banner--success", words::SUCCESS),
        Tone::Problem => ("pl-notice--problem", words::PROBLEM),
    };
    let dismiss = move |()| app.send(Command::Dismiss);
    html! {
        <div class="pl-notice">
            <div class="govuk-width-container">
                <div
                    class={classes!("govuk-notification-banner", class)}
                    role="alert"
                    aria-labelledby="notice-title"
                    tabindex="-1"
                    id="notice"
                    ref={banner}
                >
                    <div class="govuk-notification-banner__header">
                        <h2 class="govuk-notification-banner__title" id="notice-title">{ heading }</h2>
                    </div>
                    <div class="govuk-notification-banner__content">
                        <div class="govuk-notification-banner__heading">{ &notice.title }</div>
                        { for notice.body.iter().map(|text| html! { <p class="govuk-body">{ text }</p> }) }
                        <Button kind={ButtonKind::Secondary} class="govuk-!-margin-bottom-0" on_click={dismiss}>
                            { words::DISMISS }
                        </Button>
                    </div>
                </div>
            </div>
        </div>
    }
}
