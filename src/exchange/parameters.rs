use indexmap::IndexMap;
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Serialize, de::MapAccess};

use crate::calendar::{self, Unit};
use crate::instrument::{Instrument, ParameterValue};
use crate::json::{Mixed, deserialize_mixed};

/// Every parameter of the tool with the value in force, in the order of the tool.
pub(super) fn in_force(instrument: &Instrument) -> IndexMap<String, ParameterInForce> {
    let parameters = instrument.parameters.iter();
    parameters.map(|parameter| (parameter.id.clone(), parameter.value.into())).collect()
}

/// A parameter's value: a number, or a limit such as `{"weeks": 6}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum ParameterInForce {
    /// A number.
    Number(f64),
    /// A length of time.
    Limit(LimitInForce),
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) enum LimitInForce {
    /// Calendar days.
    Days(u16),
    /// Days that are neither weekend nor bank holiday in England and Wales.
    WorkingDays(u16),
    /// Calendar weeks of seven days.
    Weeks(u16),
    /// Calendar months; a day that the month lacks becomes the month's last.
    Months(u16),
}

impl Mixed for ParameterInForce {
    const EXPECTING: &'static str = "a number or a limit such as {“weeks”: 6}";
    fn number(number: f64) -> Option<Self> {
        Some(Self::Number(number))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        LimitInForce::deserialize(MapAccessDeserializer::new(map)).map(Self::Limit)
    }
}
deserialize_mixed!(ParameterInForce);

impl From<ParameterValue> for ParameterInForce {
    fn from(value: ParameterValue) -> Self {
        match value {
            ParameterValue::Number(number) => Self::Number(number),
            ParameterValue::Limit(limit) => Self::Limit(limit.into()),
        }
    }
}

impl From<calendar::Limit> for LimitInForce {
    fn from(calendar::Limit { count, unit }: calendar::Limit) -> Self {
        match unit {
            Unit::Days => Self::Days(count),
            Unit::WorkingDays => Self::WorkingDays(count),
            Unit::Weeks => Self::Weeks(count),
            Unit::Months => Self::Months(count),
        }
    }
}

impl ParameterInForce {
    /// The value as people read it: `6 weeks`, `2`.
    pub(super) fn in_words(&self) -> String {
        let (count, unit) = match self {
            Self::Number(number) => return number.to_string(),
            Self::Limit(LimitInForce::Days(count)) => (*count, Unit::Days),
            Self::Limit(LimitInForce::WorkingDays(count)) => (*count, Unit::WorkingDays),
            Self::Limit(LimitInForce::Weeks(count)) => (*count, Unit::Weeks),
            Self::Limit(LimitInForce::Months(count)) => (*count, Unit::Months),
        };
        calendar::Limit { count, unit }.in_words()
    }
}
