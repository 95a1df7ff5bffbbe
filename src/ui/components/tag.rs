use yew::prelude::*;

/// A status in a word or two. The words say it all; the colour only helps.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TagProps {
    /// The status.
    pub text: AttrValue,
    /// `grey`, `green`, `turquoise`, `blue`, `purple`, `pink`, `red`, `orange`,
    /// `yellow`; the plain one if blank.
    #[prop_or_default]
    pub colour: AttrValue,
}

#[component]
pub(in crate::ui) fn Tag(props: &TagProps) -> Html {
    let colour = (!props.colour.is_empty()).then(|| format!("govuk-tag--{}", props.colour));
    html! { <strong class={classes!("govuk-tag", colour)}>{ &props.text }</strong> }
}
