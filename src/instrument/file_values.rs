//! The places in an instrument where JSON of more than one kind may stand.

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess};

use super::file::{LaterFile, LimitFile, NotApplicableFile, ParameterNameFile, TableFile};
use crate::json::{Mixed, deserialize_mixed};

/// `IDS`: a list of ids, or one of the words `children` and `sections`.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum Ids {
    List(
        #[cfg_attr(
            feature = "schema",
            schemars(length(min = 1), extend("uniqueItems" = true))
        )]
        Vec<String>,
    ),
    Word(
        #[cfg_attr(
            feature = "schema",
            schemars(extend("enum" = ["children", "sections"]))
        )]
        String,
    ),
}

impl Mixed for Ids {
    const EXPECTING: &'static str = "a list of ids, “children” or “sections”";
    fn text(word: String) -> Option<Self> {
        Some(Self::Word(word))
    }
    fn list<'de, A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Self::List)
    }
}

/// A number, or the parameter that holds it.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum NumberText {
    Number(f64),
    Parameter(#[cfg_attr(feature = "schema", schemars(with = "ParameterNameFile"))] String),
}

impl Mixed for NumberText {
    const EXPECTING: &'static str = "a number or {“parameter”: id}";
    fn number(number: f64) -> Option<Self> {
        Some(Self::Number(number))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        let name = ParameterNameFile::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Self::Parameter(name.parameter))
    }
}

/// N: a number, a parameter, or a table over how many are applicable.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum CountFile {
    Number(f64),
    Object(TableFile),
}

impl Mixed for CountFile {
    const EXPECTING: &'static str = "a number, {“parameter”: id} or {“byApplicable”: […]}";
    fn number(number: f64) -> Option<Self> {
        Some(Self::Number(number))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        TableFile::deserialize(MapAccessDeserializer::new(map)).map(Self::Object)
    }
}

/// A parameter's value.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum ParameterValueFile {
    Number(f64),
    Limit(#[cfg_attr(feature = "schema", schemars(with = "super::schema::FixedLimit"))] LimitFile),
}

impl Mixed for ParameterValueFile {
    const EXPECTING: &'static str = "a number or a limit such as {“weeks”: 6}";
    fn number(number: f64) -> Option<Self> {
        Some(Self::Number(number))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        LimitFile::deserialize(MapAccessDeserializer::new(map)).map(Self::Limit)
    }
}

/// Where a step starts: a date fact, or a limit after one.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum StepFromFile {
    Fact(String),
    Later(LaterFile),
}

impl Mixed for StepFromFile {
    const EXPECTING: &'static str = "a fact's id or {“fact”: id, “plus”: limit}";
    fn text(id: String) -> Option<Self> {
        Some(Self::Fact(id))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        LaterFile::deserialize(MapAccessDeserializer::new(map)).map(Self::Later)
    }
}

/// An answer in a worked case.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub(super) enum AnswerFile {
    Level(String),
    NotApplicable(NotApplicableFile),
}

impl Mixed for AnswerFile {
    const EXPECTING: &'static str = "a level's id or {“notApplicable”: reason}";
    fn text(level: String) -> Option<Self> {
        Some(Self::Level(level))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        NotApplicableFile::deserialize(MapAccessDeserializer::new(map)).map(Self::NotApplicable)
    }
}

deserialize_mixed!(Ids, NumberText, CountFile, ParameterValueFile, StepFromFile, AnswerFile);
