use yew::prelude::*;
use yew_router::prelude::*;

use super::header::Header;
use super::notice::NoticeBanner;
use super::storage_warning::StorageWarning;
use crate::ui::dom;
use crate::ui::text::frame as words;

/// What stands around every screen and stays while screens change, so that nothing
/// in it is announced twice.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct FrameProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Frame(props: &FrameProps) -> Html {
    // The address after # holds the screen, so the link moves focus itself.
    let skip = |event: MouseEvent| {
        event.prevent_default();
        dom::focus_id("main");
    };
    html! {
        <>
            <a href="#main" class="govuk-skip-link" onclick={skip}>{ words::SKIP }</a>
            <Header />
            <StorageWarning />
            <NoticeBanner />
            { props.children.clone() }
            <footer class="pl-footer">
                <div class="govuk-width-container">
                    <p>{ words::NOTHING_LEAVES }</p>
                    <p>{ words::VERSION }</p>
                </div>
            </footer>
        </>
    }
}

/// The address of a screen, for a plain link.
pub(super) fn href<R: Routable>(route: &R) -> String {
    format!("#{}", route.to_path())
}
