//! What an export says about a clock: each time that it was late, and under which limit.

use serde::{Deserialize, Serialize};

use super::parameters::LimitInForce;
use crate::calendar::{CERTAIN_TO, Date};
use crate::grading::{Inputs, Window};
use crate::instrument::{Instrument, Ix, Limit, Source, Tier};

/// What a measure comes to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct MeasuredNumber {
    /// Days late, or the number itself.
    pub(super) number: f64,
    /// Each time that something was late, in order of date.
    pub(super) breaches: Vec<Late>,
    /// Events before the duty began or after the end, which do not count.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::calendar::iso_date::IsoDate>"))]
    pub(super) ignored: Vec<Date>,
}

/// Something was late.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Late {
    /// The last day on which it would have been in time.
    #[serde(with = "crate::calendar::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    pub(super) due: Date,
    /// When it was done; left out if it had not been done when the count ended.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso_date::optional"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::calendar::iso_date::IsoDate>"))]
    pub(super) done: Option<Date>,
    /// Days from then to the day it was done, or to the end of the count.
    pub(super) days_late: i64,
    /// Which limit set the due date; left out only in files written before this was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) under: Option<Under>,
}

/// The limit that set a due date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Under {
    /// How long there was.
    pub(super) limit: LimitInForce,
    /// Id of the parameter that holds it; left out where the tool fixes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) parameter: Option<String>,
    /// The day on which it began to run; counting starts the day after.
    #[serde(with = "crate::calendar::iso_date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    pub(super) from: Date,
    /// Id of the fact that gave that day: a date, or the list of what was done before.
    pub(super) since: String,
    /// Who says how long it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<WhoSays>,
    /// The last year whose bank holidays had been announced, where the due date was
    /// counted in working days beyond it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bank_holidays_known_to: Option<i32>,
}

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct WhoSays {
    /// How binding it is.
    pub(super) tier: TierInFile,
    /// The reference as one would cite it.
    #[serde(rename = "ref")]
    pub(super) reference: String,
}

/// How binding a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum TierInFile {
    /// Act or regulations.
    Law,
    /// Statutory guidance.
    Guidance,
    /// Local custom.
    Local,
}

impl Late {
    /// A window of a measure that ended late.
    pub(super) fn of(instrument: &Instrument, inputs: &Inputs, ix: Ix, window: &Window) -> Self {
        let parameter = match window.limit {
            Limit::Parameter(ix) => Some(instrument.parameters[ix].id.clone()),
            Limit::Fixed(_) => None,
        };
        let under = Under {
            limit: inputs.limit(window.limit).into(),
            parameter,
            from: window.from,
            since: instrument.facts[window.since].id.clone(),
            source: instrument.source_of(ix, window.limit).map(WhoSays::of),
            bank_holidays_known_to: window.is_uncertain(inputs).then_some(CERTAIN_TO),
        };
        let (due, done, days_late) = (window.due, window.done(), window.days_late());
        Self { due, done, days_late, under: Some(under) }
    }
}

impl WhoSays {
    pub(super) fn of(source: &Source) -> Self {
        let tier = match source.tier {
            Tier::Law => TierInFile::Law,
            Tier::Guidance => TierInFile::Guidance,
            Tier::Local => TierInFile::Local,
        };
        Self { tier, reference: source.reference.clone() }
    }
}

impl MeasuredNumber {
    /// Whether it says of any breach under which limit it was.
    pub(super) fn tells_limits(&self) -> bool {
        self.breaches.iter().any(|late| late.under.is_some())
    }

    /// What two versions of this program agree on; limits only if both tell them.
    pub(super) fn to_compare(&self, limits: bool) -> Self {
        let mut same = self.clone();
        for late in &mut same.breaches {
            late.under = late.under.take().filter(|_| limits);
            late.under.iter_mut().for_each(|under| under.bank_holidays_known_to = None);
        }
        same
    }
}
