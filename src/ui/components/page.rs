use std::cell::Cell;

use yew::prelude::*;
use yew_router::prelude::*;

use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::common;
use crate::ui::title::name_page;

/// One screen inside the [`super::Frame`]: its title, the way back, one `h1` that
/// takes focus when the screen is reached. The browser's Back and Forward lead to where one
/// was on it instead.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct PageProps {
    /// The `h1`, and the start of the browser's title unless there is a `title`.
    pub heading: AttrValue,
    /// The start of the browser's title, where the heading names a case: browsers keep
    /// the titles of pages in their history, unencrypted.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What the screen belongs to, above the `h1`.
    #[prop_or_default]
    pub caption: AttrValue,
    /// Where "Back" leads; none on the home screen.
    #[prop_or_default]
    pub back: Option<Route>,
    /// Whether the `h1` takes focus; not when the address names something inside.
    #[prop_or(true)]
    pub take_focus: bool,
    /// The screen.
    #[prop_or_default]
    pub children: Html,
}

thread_local! {
    /// Whether a screen has been shown since the page was loaded. The first leaves
    /// focus where the browser put it, so that the skip link comes first.
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

#[component]
pub(in crate::ui) fn Page(props: &PageProps) -> Html {
    let heading = use_node_ref();
    let title = props.title.as_ref().unwrap_or(&props.heading).clone();
    use_effect_with(title, |title| name_page(title));
    let (focus, take_focus) = (heading.clone(), props.take_focus);
    use_effect_with(props.heading.clone(), move |_| {
        if ARRIVED.replace(true) && take_focus && !dom::go_back_there() {
            dom::to_top();
            dom::focus(&focus);
        }
    });
    html! {
        <div class="govuk-width-container">
            if let Some(back) = &props.back {
                <nav aria-label={common::WAY_BACK}>
                    <Link<Route> to={back.clone()} classes="govuk-back-link">{ common::BACK }</Link<Route>>
                </nav>
            }
            <main class="govuk-main-wrapper" id="main" tabindex="-1">
                if !props.caption.is_empty() {
                    <span class="govuk-caption-l">{ &props.caption }</span>
                }
                <h1 class="govuk-heading-l" tabindex="-1" ref={heading}>{ &props.heading }</h1>
                { props.children.clone() }
            </main>
        </div>
    }
}
