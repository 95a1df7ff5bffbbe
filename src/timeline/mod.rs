//! The clocks of an audit along one axis of time, as geometry: which lanes there are,
//! where each date stands, what is marked and labelled. Drawing it is for `ui`.
//!
//! Lengths are in the units of the picture, which is [`WIDTH`] wide; at that width they
//! are pixels.

mod axis;
mod chart;
mod labels;
mod lanes;
mod span;
mod tip;

pub use axis::{Axis, Stretch, Tick, WIDTH};
pub use chart::{Bar, Chart, Mark, MarkKind, Row, chart};
pub use labels::Label;
pub use lanes::{Lane, LaneKind, lanes};
pub use span::{far, span};
pub use tip::{Tip, tip};
