use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::again::Again;
use super::backup::Backups;
use super::forms::{Filled, Form};
use super::habits::Habits;
use super::handing::Handing;
use super::open::Open;
use super::ports::{Kept, StorageHealth};
use super::retention::Retention;
use super::sampling::Sampling;
use super::store::StoreError;
use super::vault::Vault;
use super::work::Work;
use crate::audit::HeaderDraft;
use crate::exchange::{HandOver, Summary, instrument_digest};
use crate::instrument::{self, Finding, Instrument, Severity};
use crate::json::{self, Limits, Value};
use crate::slices::Sliced;

/// Everything that the screens show.
#[derive(Debug, Default)]
pub struct State {
    /// This device's random id.
    pub device: String,
    /// How audits are kept here, and whether they can be read now.
    pub vault: Vault,
    /// Audit tools: the shipped ones, and those opened from a file in this visit.
    pub tools: Vec<Tool>,
    /// Shipped audit tools that are still to be read: the name of the file, and its text or
    /// why it did not come. No audit needs them, so the first screen does not wait for them.
    pub(super) shipped: VecDeque<(String, Result<String, String>)>,
    /// What a sample to moderate is drawn from.
    pub sampling: Sampling,
    /// How far handing over or taking in has come.
    pub handing: Handing,
    /// What another person handed over, until the audit that it is of has been read.
    pub(super) arrived: Option<Box<HandOver>>,
    /// What takes a while and is under way.
    pub work: Option<Work>,
    /// What was wrong with the last file that was to be opened as a tool.
    pub tool_faults: Vec<Finding>,
    /// Audits on this device, the one changed last first; `None` until listed.
    pub shelf: Option<Vec<Summary>>,
    /// The audit that is open.
    pub open: Option<Open>,
    /// Audits that were left before all of them was stored. They stay here until it
    /// is, so that going elsewhere loses nothing.
    pub(super) leaving: Vec<Open>,
    /// The audit that is being fetched.
    pub opening: Option<String>,
    /// Whether work is being kept.
    pub storage: Storage,
    /// What the browser says of its storage, once it was asked.
    pub health: Option<StorageHealth>,
    /// Whether it was asked in this visit to keep what is stored.
    pub(super) asked_to_last: bool,
    /// Whether the application itself is kept on the device.
    pub copy: Kept,
    /// What stands in forms that were touched and not yet submitted.
    pub(super) forms: BTreeMap<Form, Filled>,
    /// The audit that the next one to be begun is to follow up.
    pub again: Option<Again>,
    /// How far backing up or restoring has come.
    pub backup: Backups,
    /// Which finished audits are to be deleted from this device.
    pub retention: Retention,
    /// How the person likes to work here.
    pub habits: Habits,
    /// Something to tell the person, until they have read it.
    pub notice: Option<Notice>,
}

/// An audit tool that can be used.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Parsed.
    pub instrument: Rc<Instrument>,
    /// Its file on one line, as it is stored. Kept in place of the tree that it says, which
    /// is many times as large and seldom asked for.
    pub(super) line: Rc<str>,
    /// Its digest.
    pub digest: String,
    /// What the clarity check found, once it was asked for.
    pub findings: Option<Rc<[Finding]>>,
    /// Whether it was found clear before it was shipped.
    pub(super) shipped: bool,
}

/// A tool that is stored was within limits when it came.
const STORED: Limits = Limits { bytes: usize::MAX, ..instrument::LIMITS };

/// Whether work is being kept on the device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Storage {
    /// It is.
    #[default]
    Kept,
    /// The last attempt failed; it is tried again with the next change.
    Failing(StoreError),
    /// The device refused from the start; work is in memory only.
    Memory(StoreError),
}

/// Something to tell the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Good news or bad.
    pub tone: Tone,
    /// What happened.
    pub title: String,
    /// What is safe and what to do; one paragraph each.
    pub body: Vec<String>,
}

/// Good news or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It worked.
    Success,
    /// It did not.
    Problem,
}

impl State {
    /// The open tool of this short id.
    #[must_use]
    pub fn tool(&self, short_id: &str) -> Option<&Tool> {
        self.tools.iter().find(|tool| tool.short_id() == short_id)
    }

    /// Whether shipped audit tools are still to be read.
    #[must_use]
    pub fn is_reading_tools(&self) -> bool {
        !self.shipped.is_empty()
    }

    /// What this form holds, if without the person it would hold this.
    #[must_use]
    pub fn form(&self, form: &Form, start: HeaderDraft) -> Filled {
        match self.forms.get(form) {
            Some(filled) => filled.over(start),
            None => Filled::at(start),
        }
    }

    /// Whether this form was touched and not yet submitted.
    #[must_use]
    pub fn is_filling(&self, form: &Form) -> bool {
        self.forms.contains_key(form)
    }

    /// Whether everything done on this device so far will be there at the next visit.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        if !self.forms.is_empty() {
            return false;
        }
        if matches!(self.storage, Storage::Memory(_)) {
            return self.open.is_none() && self.shelf.iter().flatten().next().is_none();
        }
        self.leaving.is_empty() && self.open.as_ref().is_none_or(Open::is_stored)
    }
}

impl Tool {
    /// Whether an audit may be begun with it: the check has found no error in it.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        let clear = |found: &[Finding]| found.iter().all(|one| one.severity != Severity::Error);
        self.findings.as_deref().map_or(self.shipped, clear)
    }

    /// What its file says.
    ///
    /// # Panics
    /// Never: it was read from this text.
    #[must_use]
    pub fn body(&self) -> Value {
        json::parse(&self.line, STORED).expect("a tool was read from it")
    }

    /// The start of its digest: short enough for an address, long enough that no two
    /// tools on one device share it.
    #[must_use]
    pub fn short_id(&self) -> &str {
        &self.digest[..12]
    }

    /// Reads a tool from its file.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(text: &str) -> Result<Self, Vec<Finding>> {
        let body = json::parse(text, instrument::LIMITS).map_err(|refusal| vec![refusal.into()])?;
        Ok(Self::new(instrument::from_tree(&body)?, &body))
    }

    /// The same in slices, for a screen that must not stand still meanwhile.
    pub(super) fn read_in_slices(text: String) -> Sliced<Result<Self, Vec<Finding>>> {
        Sliced::new(|pace| async move {
            let limits = instrument::LIMITS;
            let body = json::parse_in_slices(&text, limits, text.len() / 16, &pace).await;
            let body = body.map_err(|refusal| vec![refusal.into()])?;
            pace.rest(0.5).await;
            let instrument = instrument::from_tree(&body)?;
            pace.rest(0.8).await;
            Ok(Self::new(instrument, &body))
        })
    }

    /// Reads back a tool as it was stored here. It was within limits when it came, and
    /// our own writing must not make it too long.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn read_back(text: &str) -> Result<Self, Vec<Finding>> {
        let body = json::parse(text, STORED).map_err(|refusal| vec![refusal.into()])?;
        let digest = instrument_digest(&body);
        Ok(Self::from_parts(instrument::from_tree(&body)?, text.into(), digest))
    }

    /// A tool whose instrument has been parsed from this body.
    #[must_use]
    pub fn new(instrument: Instrument, body: &Value) -> Self {
        Self::from_parts(instrument, json::line(body).into(), instrument_digest(body))
    }

    fn from_parts(instrument: Instrument, line: Rc<str>, digest: String) -> Self {
        Self { instrument: Rc::new(instrument), line, digest, findings: None, shipped: false }
    }
}

impl Notice {
    pub(super) fn success(title: impl Into<String>, body: Vec<String>) -> Option<Self> {
        Some(Self { tone: Tone::Success, title: title.into(), body })
    }

    pub(super) fn problem(title: impl Into<String>, body: Vec<String>) -> Option<Self> {
        Some(Self { tone: Tone::Problem, title: title.into(), body })
    }

    pub(super) fn of_store(title: impl Into<String>, error: &StoreError) -> Option<Self> {
        let (says, mend) = error.in_words();
        Self::problem(title, vec![says, mend.to_owned()])
    }
}
