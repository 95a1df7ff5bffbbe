use yew::prelude::*;
use yew_router::prelude::*;

use crate::ui::route::Route;

/// How much a button weighs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ui) enum ButtonKind {
    /// The main thing to do; at most one on a page.
    #[default]
    Primary,
    /// Anything else.
    Secondary,
    /// Something that loses or ends something.
    Warning,
    /// Looks like a link, for small things in lists.
    Link,
}

impl ButtonKind {
    fn classes(self) -> Classes {
        match self {
            Self::Primary => classes!("govuk-button"),
            Self::Secondary => classes!("govuk-button", "govuk-button--secondary"),
            Self::Warning => classes!("govuk-button", "govuk-button--warning"),
            Self::Link => classes!("govuk-link", "pl-button-link"),
        }
    }
}

/// Does something here.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ButtonProps {
    /// Unique on the page, where something needs it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// How much it weighs.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it submits its form; then `on_click` is not needed.
    #[prop_or_default]
    pub submit: bool,
    /// Whether it has focus when its dialog opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// It was pressed.
    #[prop_or_default]
    pub on_click: Callback<()>,
    /// What it says.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Button(props: &ButtonProps) -> Html {
    let onclick = props.on_click.reform(|_: MouseEvent| ());
    html! {
        <button
            type={if props.submit { "submit" } else { "button" }}
            id={props.id.clone()}
            class={classes!(props.kind.classes(), props.class.clone())}
            autofocus={props.autofocus}
            {onclick}
        >
            { props.children.clone() }
        </button>
    }
}

/// Leads to another screen and looks like a button.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ButtonLinkProps {
    /// Where.
    pub to: Route,
    /// How much it weighs.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// What it says.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn ButtonLink(props: &ButtonLinkProps) -> Html {
    html! {
        <Link<Route> to={props.to.clone()} classes={props.kind.classes()}>
            { props.children.clone() }
        </Link<Route>>
    }
}
