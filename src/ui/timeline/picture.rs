use std::rc::Rc;

use yew::prelude::*;

use super::drawn::{Drawn, LaneWords};
use super::mark::{class, shape};
use crate::timeline::{Bar, Label, Mark, MarkKind, Row, Tick, WIDTH, tip};
use crate::ui::dom;
use crate::ui::text::timeline as words;

/// Lanes as a picture. Each lane is one stop for Tab; arrows go along its marks. What a
/// mark tells is shown while it has focus or the pointer has come by it, until Escape.
#[derive(Properties)]
pub(in crate::ui) struct PictureProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What to draw.
    pub drawn: Rc<Drawn>,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && (Rc::ptr_eq(&self.drawn, &other.drawn) || self.drawn == other.drawn)
    }
}

/// A mark: which lane, and which of its marks.
type Place = (usize, usize);

#[component]
pub(in crate::ui) fn Picture(props: &PictureProps) -> Html {
    let focused = use_state_eq(|| None::<Place>);
    let pointed = use_state_eq(|| None::<Place>);
    let stop = use_state_eq(|| None::<Place>);
    let around = use_node_ref();
    let told = (*pointed).or(*focused);
    let (unfocus, unpoint) = (focused.setter(), pointed.setter());
    use_effect_with(told.is_some(), move |shown| {
        let hide = move || {
            unfocus.set(None);
            unpoint.set(None);
        };
        let listening = shown.then(|| dom::on_escape(hide));
        move || drop(listening)
    });
    let (hide, inside) = (pointed.setter(), around.clone());
    let onmouseout = move |event: MouseEvent| {
        if dom::pointer_leaves(&event, &inside) {
            hide.set(None);
        }
    };
    let chart = &props.drawn.chart;
    let view = View {
        id: &props.id,
        told,
        focused: &focused,
        pointed: &pointed,
        stop: &stop,
        height: chart.height,
    };
    let rows = chart.rows.iter().zip(&props.drawn.lanes).enumerate();
    let inner = format!("0 0 {WIDTH} {}", chart.height);
    html! {
        <div class="pl-timeline-around" ref={around} {onmouseout}>
            <div
                class="pl-timeline"
                role="region"
                aria-label={props.drawn.name.clone()}
                tabindex="0"
            >
                <svg viewBox={inner} class="pl-timeline__picture" xmlns="http://www.w3.org/2000/svg">
                    { axis(&chart.ticks, &chart.years, chart.audit, chart.height) }
                    <g>{ for rows.map(|(at, (row, words))| view.lane(at, row, words)) }</g>
                    { view.tip(&props.drawn) }
                </svg>
            </div>
            if let Some((_, _, text)) = view.told(&props.drawn) {
                <p class="govuk-body pl-timeline-told" aria-hidden="true">{ text }</p>
            }
        </div>
    }
}

fn axis(ticks: &[Tick], years: &[Tick], audit: Option<f64>, height: f64) -> Html {
    let foot = height - 36.0;
    let tick = |tick: &Tick, class: &'static str, y: f64| {
        html! {
            <g {class}>
                <line x1={at(tick.x)} x2={at(tick.x)} y1="0" y2={at(y - 13.0)} />
                <text x={at(tick.x + 3.0)} y={at(y)}>{ &tick.label }</text>
            </g>
        }
    };
    html! {
        <g aria-hidden="true">
            { for ticks.iter().map(|one| tick(one, "pl-timeline__tick", foot + 12.0)) }
            { for years.iter().map(|one| tick(one, "pl-timeline__year", foot + 31.0)) }
            if let Some(x) = audit {
                <g class="pl-timeline__audit">
                    <line x1={at(x)} x2={at(x)} y1="19" y2={at(foot)} />
                    <text x={at(within(x))} y="15" text-anchor="middle">{ words::AUDIT_DATE }</text>
                </g>
            }
        </g>
    }
}

/// The middle of the words for the day of the audit: above its line, or as near as they fit.
fn within(x: f64) -> f64 {
    const HALF: f64 = 70.0;
    x.clamp(HALF, WIDTH - HALF)
}

/// What drawing a lane needs to know.
struct View<'v> {
    id: &'v AttrValue,
    told: Option<Place>,
    focused: &'v UseStateHandle<Option<Place>>,
    pointed: &'v UseStateHandle<Option<Place>>,
    stop: &'v UseStateHandle<Option<Place>>,
    height: f64,
}

impl View<'_> {
    fn lane(&self, lane: usize, row: &Row, words: &LaneWords) -> Html {
        let marks = row.marks.iter().zip(&words.marks).enumerate();
        html! {
            <g key={lane} role="group" aria-label={words.title.clone()}>
                if let Some(y) = row.heading {
                    <text class="pl-timeline__heading" x="0" y={at(y)}>{ &words.heading }</text>
                }
                <text class="pl-timeline__title" x="0" y={at(row.title)}>{ &words.title }</text>
                <line class="pl-timeline__lane" x1="0" x2={at(WIDTH)} y1={at(row.y)} y2={at(row.y)} />
                { for row.bars.iter().map(|one| bar(one, row.y)) }
                { for row.labels.iter().map(|one| label(one, row.y)) }
                <g>{ for marks.map(|(n, (mark, text))| self.mark((lane, n), mark, text, row)) }</g>
                { breaches(row) }
            </g>
        }
    }

    fn mark(&self, place: Place, mark: &Mark, text: &str, row: &Row) -> Html {
        let (lane, n) = place;
        let stop = match **self.stop {
            Some((on, stop)) if on == lane && stop < row.marks.len() => stop,
            _ => 0,
        };
        let (tell, hide) = (self.focused.setter(), self.focused.setter());
        let (point, unpoint) = (self.pointed.setter(), self.pointed.setter());
        let keep = self.stop.setter();
        let onfocusin = move |_: FocusEvent| {
            keep.set(Some(place));
            tell.set(Some(place));
            unpoint.set(None);
        };
        let onfocusout = move |_: FocusEvent| hide.set(None);
        // Not `mouseover`: that comes too where the picture scrolls under a still pointer.
        let onmousemove = move |_: MouseEvent| point.set(Some(place));
        let (last, id) = (row.marks.len() - 1, self.id.clone());
        let onkeydown = move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowRight" => (n + 1).min(last),
                "ArrowLeft" => n.saturating_sub(1),
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            dom::focus_mark(&mark_id(&id, (lane, to)));
        };
        html! {
            <g
                key={n}
                id={mark_id(self.id, place)}
                class={classes!("pl-mark", class(mark.kind))}
                transform={format!("translate({} {})", at(mark.x), at(row.y))}
                role="img"
                aria-label={text.to_owned()}
                tabindex={if n == stop { "0" } else { "-1" }}
                {onfocusin}
                {onfocusout}
                {onmousemove}
                {onkeydown}
            >
                <rect class="pl-mark__room" x="-12" y="-12" width="24" height="24" />
                { shape(mark.kind) }
            </g>
        }
    }

    /// The mark that is told of, its row, and the words.
    fn told<'d>(&self, drawn: &'d Drawn) -> Option<(&'d Mark, &'d Row, &'d str)> {
        let (lane, n) = self.told?;
        let row = drawn.chart.rows.get(lane)?;
        Some((row.marks.get(n)?, row, drawn.lanes.get(lane)?.marks.get(n)?))
    }

    fn tip(&self, drawn: &Drawn) -> Html {
        let shown = self.told(drawn).map(|(mark, row, text)| tip(mark.x, row.y, text, self.height));
        let Some(tip) = shown else { return Html::default() };
        let lines = tip.lines.iter().map(|(y, line)| {
            html! { <text x={at(tip.x + 12.0)} y={at(*y)}>{ line }{ " " }</text> }
        });
        html! {
            <g class="pl-timeline__tip" aria-hidden="true">
                <rect
                    x={at(tip.x)}
                    y={at(tip.y)}
                    width={at(tip.width)}
                    height={at(tip.height)}
                />
                { for lines }
            </g>
        }
    }
}

/// The shapes of what was late once more, above all marks: one in time that stands close
/// by must not cover them, and the marks keep the order of their dates for the keyboard.
fn breaches(row: &Row) -> Html {
    let late = row.marks.iter().filter(|mark| mark.kind.is_breach());
    let drawn = late.map(|mark| {
        html! {
            <g
                class={classes!("pl-mark", class(mark.kind))}
                transform={format!("translate({} {})", at(mark.x), at(row.y))}
            >
                { shape(mark.kind) }
            </g>
        }
    });
    html! { <g class="pl-timeline__breaches" aria-hidden="true">{ for drawn }</g> }
}

fn bar(bar: &Bar, y: f64) -> Html {
    let (class, thick) = match bar.overdue {
        true => ("pl-bar pl-bar--overdue", 6.0),
        false => ("pl-bar", 14.0),
    };
    let top = at(y - thick / 2.0);
    html! { <rect {class} x={at(bar.x)} y={top} width={at(bar.width)} height={at(thick)} /> }
}

fn label(label: &Label, y: f64) -> Html {
    #[allow(clippy::cast_precision_loss)] // a few rows
    let y = y - 15.0 - 18.0 * label.row as f64;
    html! {
        <text class="pl-timeline__late" x={at(label.x)} y={at(y)} text-anchor="middle">
            { &label.text }
        </text>
    }
}

fn mark_id(id: &AttrValue, (lane, n): Place) -> String {
    format!("{id}-{lane}-{n}")
}

/// A length as an attribute writes it.
fn at(length: f64) -> String {
    format!("{length:.1}")
}

/// What each shape means.
pub(in crate::ui) fn legend() -> Html {
    let kinds = [
        (MarkKind::Began, words::BEGAN),
        (MarkKind::InTime, words::DONE_IN_TIME),
        (MarkKind::Late, words::DONE_LATE),
        (MarkKind::NotDone, words::NOT_DONE),
        (MarkKind::Due, words::STILL_DUE),
        (MarkKind::Ignored, words::NOT_COUNTED),
        (MarkKind::Date, words::A_DATE),
    ];
    let line = |(kind, words): (MarkKind, &'static str)| {
        html! {
            <li>
                <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
                    <g class={classes!("pl-mark", class(kind))}>{ shape(kind) }</g>
                </svg>
                { words }
            </li>
        }
    };
    let bar = |class: &'static str, thick: &'static str, y: &'static str, words: &'static str| {
        html! {
            <li>
                <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
                    <rect {class} x="-11" {y} width="22" height={thick} />
                </svg>
                { words }
            </li>
        }
    };
    html! {
        <ul class="pl-legend" aria-label={words::LEGEND}>
            { for kinds.into_iter().map(line) }
            { bar("pl-bar", "14", "-7", words::IN_TIME) }
            { bar("pl-bar pl-bar--overdue", "6", "-3", words::OVERDUE) }
        </ul>
    }
}
