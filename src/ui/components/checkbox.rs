use yew::prelude::*;

/// One checkbox on its own.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct CheckboxProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What ticking it means.
    pub label: AttrValue,
    /// More about that; blank for none.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What it belongs to, for those who hear the page; blank if the label says it.
    #[prop_or_default]
    pub described: AttrValue,
    /// Whether it is ticked.
    pub checked: bool,
    /// It was ticked (true) or cleared.
    pub on_change: Callback<bool>,
}

#[component]
pub(in crate::ui) fn Checkbox(props: &CheckboxProps) -> Html {
    let id = &props.id;
    let hint = (!props.hint.is_empty()).then(|| format!("{id}-item-hint"));
    let now = !props.checked;
    let onchange = props.on_change.reform(move |_: Event| now);
    html! {
        <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
                <input
                    type="checkbox"
                    class="govuk-checkboxes__input"
                    {id}
                    name={id}
                    checked={props.checked}
                    aria-describedby={hint.clone()}
                    {onchange}
                />
                <label class="govuk-label govuk-checkboxes__label" for={id}>
                    { &props.label }
                    if !props.described.is_empty() {
                        <span class="govuk-visually-hidden">{ format!(": {}", props.described) }</span>
                    }
                </label>
                if let Some(hint) = hint {
                    <div id={hint} class="govuk-hint govuk-checkboxes__hint">{ &props.hint }</div>
                }
            </div>
        </div>
    }
}
