use yew::prelude::*;

use crate::timeline::MarkKind;

/// The shape of a mark around the origin. No two are alike without colour.
pub(super) fn shape(kind: MarkKind) -> Html {
    match kind {
        MarkKind::Began => html! { <path d="M-2 -11h4v22h-4z" /> },
        MarkKind::InTime => html! { <circle r="6" /> },
        MarkKind::Late => html! { <path d="M0 -9L9 7H-9z" /> },
        MarkKind::NotDone => {
            html! { <path d="M-8 -5L-5 -8L0 -3L5 -8L8 -5L3 0L8 5L5 8L0 3L-5 8L-8 5L-3 0z" /> }
        }
        MarkKind::Due => html! { <path d="M-6 -6h12v12h-12z" /> },
        MarkKind::Ignored => html! { <circle r="5" /> },
        MarkKind::Date => html! { <path d="M0 -8L8 0L0 8L-8 0z" /> },
    }
}

/// The class that gives it its colour.
pub(super) fn class(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Began => "pl-mark--began",
        MarkKind::InTime => "pl-mark--in-time",
        MarkKind::Late | MarkKind::NotDone => "pl-mark--late",
        MarkKind::Due => "pl-mark--due",
        MarkKind::Ignored => "pl-mark--ignored",
        MarkKind::Date => "pl-mark--date",
    }
}
