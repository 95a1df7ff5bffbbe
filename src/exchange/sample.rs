//! Which of many audits a policy asks to be moderated.

use serde::Serialize;

use super::import::Imported;
use crate::audit::{Lifecycle, unsafe_at};
use crate::grading::evaluate;
use crate::json::{self, Value};
use crate::vault::sha256_hex;

/// What asks for an audit to be moderated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// It is in the random share.
    RandomShare,
    /// A verdict, other than the safety verdict, is the worst there is.
    WorstGrade,
    /// A verdict, other than the safety verdict, is the best there is.
    BestGrade,
    /// Somebody departed from a calculated grade.
    Departure,
    /// It is certain that the safety verdict is not its best.
    NotAssured,
}

/// An audit from which a sample is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// Its case reference.
    pub reference: String,
    /// The digest of its file.
    pub digest: String,
    /// What asks for it whatever the draw.
    pub asks: Vec<Asks>,
}

/// A sample, with everything that somebody needs to draw it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sample {
    /// The share that is drawn at random, in hundredths.
    pub share: u8,
    /// With what it was drawn.
    pub seed: String,
    /// From how many audits.
    pub of: usize,
    /// What was chosen, in the order in which the audits were given.
    pub chosen: Vec<Chosen>,
}

/// An audit that is to be moderated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Chosen {
    /// The audit's id.
    pub audit: String,
    /// Its case reference.
    pub reference: String,
    /// The digest of its file, by which a moderation leads back to it.
    pub digest: String,
    /// Why, at least one reason.
    pub because: Vec<Asks>,
}

impl Candidate {
    /// A signed-off audit; `None` if nobody stands by it yet.
    #[must_use]
    pub fn of(file: &Imported) -> Option<Self> {
        let Imported { audit, instrument, .. } = file;
        (audit.lifecycle() == Lifecycle::SignedOff).then_some(())?;
        let track = audit.own_track();
        let inputs = audit.inputs(instrument, track).0;
        let (calculated, stands) =
            (evaluate(instrument, &inputs.calculated()), evaluate(instrument, &inputs));
        let at = |worst: bool| {
            // Of the safety verdict most audits have the best, and any other asks by itself.
            let mut others =
                instrument.verdicts.iter().filter(|ix| instrument.safety != Some(**ix));
            others.any(|ix| {
                let levels = instrument.scale_of(*ix).map_or(0, |scale| scale.levels.len());
                let end = if worst { levels.saturating_sub(1) } else { 0 };
                stands.of[*ix].settled().is_some_and(|rank| usize::from(rank) == end)
            })
        };
        let departed = audit.tracks.get(&track).is_some_and(|voice| !voice.departures.is_empty());
        let asks = [
            (at(true), Asks::WorstGrade),
            (at(false), Asks::BestGrade),
            (departed, Asks::Departure),
            (unsafe_at(instrument, [&calculated, &stands]).is_some(), Asks::NotAssured),
        ];
        Some(Self {
            id: audit.id.clone(),
            reference: audit.header.reference.clone(),
            digest: file.digest.clone(),
            asks: asks.into_iter().filter_map(|(asks, why)| asks.then_some(why)).collect(),
        })
    }
}

/// Draws a sample: `share` hundredths of the audits at random, rounded up, and every one that
/// the policy asks for whatever the draw.
///
/// Anybody can draw it again: those with the smallest SHA-256 over the seed, a line feed and
/// the audit's id are the random share. So it does not hang on the order of the files, and
/// nobody can know it before the seed is chosen.
#[must_use]
pub fn sample(candidates: &[Candidate], share: u8, seed: &str) -> Sample {
    let drawn_by = |one: &Candidate| sha256_hex(format!("{seed}\n{}", one.id).as_bytes());
    let mut order: Vec<(String, usize)> =
        candidates.iter().enumerate().map(|(at, one)| (drawn_by(one), at)).collect();
    order.sort();
    let count = (candidates.len() * usize::from(share.min(100))).div_ceil(100);
    let drawn: std::collections::BTreeSet<usize> =
        order.into_iter().take(count).map(|(_, at)| at).collect();
    let chosen = candidates.iter().enumerate().filter_map(|(at, one)| {
        let random = drawn.contains(&at).then_some(Asks::RandomShare);
        let because: Vec<Asks> = random.into_iter().chain(one.asks.iter().copied()).collect();
        (!because.is_empty()).then(|| Chosen {
            audit: one.id.clone(),
            reference: one.reference.clone(),
            digest: one.digest.clone(),
            because,
        })
    });
    Sample { share, seed: seed.to_owned(), of: candidates.len(), chosen: chosen.collect() }
}

impl Sample {
    /// As a file.
    #[must_use]
    pub fn text(&self) -> String {
        let tree: Value = json::tree(self);
        json::pretty(&tree)
    }
}
