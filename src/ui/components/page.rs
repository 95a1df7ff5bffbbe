use yew::prelude::*;
use yew_router::prelude::*;

use crate::ui::dom;
use crate::ui::route::Route;

/// The frame of every screen: its title, the way back, one `h1` that takes focus
/// when the screen is reached.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct PageProps {
    /// The `h1`, and the start of the browser's title.
    pub heading: AttrValue,
    /// What the screen belongs to, above the `h1`.
    #[prop_or_default]
    pub caption: AttrValue,
    /// Where "Back" leads; none on the home screen.
    #[prop_or_default]
    pub back: Option<Route>,
    /// Whether something is wrong with what was entered: said in the title too.
    #[prop_or_default]
    pub in_error: bool,
    /// The screen.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Page(props: &PageProps) -> Html {
    let heading = use_node_ref();
    let prefix = if props.in_error { "Error: " } else { "" };
    let title = format!("{prefix}{} – Plumbline", props.heading);
    use_effect_with(title, |title| dom::set_title(title));
    let focus = heading.clone();
    use_effect_with(props.heading.clone(), move |_| dom::focus(&focus));
    html! {
        <div class="govuk-width-container">
            if let Some(back) = &props.back {
                <Link<Route> to={back.clone()} classes="govuk-back-link">{ "Back" }</Link<Route>>
            }
            <main class="govuk-main-wrapper" id="main">
                if !props.caption.is_empty() {
                    <span class="govuk-caption-l">{ &props.caption }</span>
                }
                <h1 class="govuk-heading-l" tabindex="-1" ref={heading}>{ &props.heading }</h1>
                { props.children.clone() }
            </main>
        </div>
    }
}
