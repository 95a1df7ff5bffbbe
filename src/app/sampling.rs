//! Which of many signed-off audits are to be moderated.

use std::collections::BTreeMap;

use super::command::{Effect, Handed};
use super::state::State;
use super::text::sampling as words;
use crate::calendar::Date;
use crate::exchange::{Candidate, ImportError, Imported, Sample, import, sample};

/// The audits from which a sample is drawn, and files that could not be drawn from.
#[derive(Debug, Default)]
pub struct Sampling {
    candidates: Vec<Candidate>,
    /// The name of each one's file, by the audit's id: whoever chose the files knows them by
    /// it. It is shown on this page and goes into no file.
    names: BTreeMap<String, String>,
    /// Files that were left out: the name of each, and why.
    pub left_out: Vec<(String, String)>,
}

impl Sampling {
    /// How many audits there are to draw from.
    #[must_use]
    pub fn count(&self) -> usize {
        self.candidates.len()
    }

    /// The name of the file in which an audit came.
    #[must_use]
    pub fn name_of(&self, audit: &str) -> &str {
        self.names.get(audit).map_or("", String::as_str)
    }

    /// The sample of so many hundredths, drawn with this seed.
    #[must_use]
    pub fn draw(&self, share: u8, seed: &str) -> Sample {
        sample(&self.candidates, share, seed)
    }

    fn take(&mut self, name: &str, file: Result<Imported, ImportError>) {
        let left_out = match file {
            Err(error) => Some(error.says),
            Ok(file) => match Candidate::of(&file) {
                None => Some(words::NOT_SIGNED_OFF.to_owned()),
                Some(one) if self.candidates.iter().any(|known| known.id == one.id) => {
                    Some(words::TWICE.to_owned())
                }
                Some(one) => {
                    self.names.insert(one.id.clone(), name.to_owned());
                    self.candidates.push(one);
                    None
                }
            },
        };
        self.left_out.extend(left_out.map(|why| (name.to_owned(), why)));
    }
}

/// Takes another file to draw from: its name, and its text or why it is not text.
pub(super) fn add(state: &mut State, name: &str, text: Result<String, String>) -> Vec<Effect> {
    match text {
        Ok(text) => state.sampling.take(name, import(&text)),
        Err(why) => state.sampling.left_out.push((name.to_owned(), why)),
    }
    Vec::new()
}

/// Gives the person the sample as a file.
pub(super) fn save(state: &mut State, share: u8, seed: &str, day: Date) -> Vec<Effect> {
    let text = state.sampling.draw(share, seed).text();
    let name = format!("moderation-sample-{day}.json");
    let file = Handed { name, audit: None, stays: false };
    vec![Effect::Offer { file, text }]
}
