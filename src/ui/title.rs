use std::cell::RefCell;

use yew::prelude::*;

use super::dom;
use super::text::common;

#[derive(Default)]
struct Title {
    page: String,
    /// How many lists of what is wrong are shown.
    wrong: usize,
}

thread_local! {
    static TITLE: RefCell<Title> = RefCell::default();
}

/// Names the page in the browser's tab and history.
pub(super) fn name_page(title: &str) {
    change(|now| title.clone_into(&mut now.page));
}

/// Has the title say that something is wrong, for as long as that is shown.
#[hook]
pub(super) fn use_error_title(wrong: bool) {
    use_effect_with(wrong, |&wrong| {
        change(|title| title.wrong += usize::from(wrong));
        move || change(|title| title.wrong -= usize::from(wrong))
    });
}

fn change(how: impl FnOnce(&mut Title)) {
    let title = TITLE.with_borrow_mut(|title| {
        how(title);
        common::browser_title(&title.page, title.wrong > 0)
    });
    dom::set_title(&title);
}
