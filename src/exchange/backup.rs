use std::collections::BTreeSet;

use super::backup_document::{BackupFile, Format, Named, OneAudit, OneTool, Opened, Record};
use super::document::Application;
use super::refuse::ExportError;
use super::refuse_backup;
use super::vault_record::Key;
use crate::audit::Log;
use crate::calendar::Moment;
use crate::json;
use crate::vault::{Cost, Draw, Locked, Passphrase, Position, Unlocked};

/// A backup that is being written, one audit after another, with a key of its own.
#[derive(Debug)]
pub struct BackupWriter {
    key: Unlocked,
    file: BackupFile,
    bound: String,
    contents: Vec<Named>,
    tools: BTreeSet<String>,
}

/// The longest backup that can be written and read again, in mebibytes: some hundreds
/// of audits.
pub const MOST_BACKUP_MEBIBYTES: usize = 64;

impl BackupWriter {
    /// An empty one. Takes as long as `cost` says.
    #[must_use]
    pub fn new(created: Moment, passphrase: &Passphrase, cost: Cost, draw: Draw<'_>) -> Self {
        let key = Unlocked::new(draw);
        let file = BackupFile {
            format: Format::BackupOne,
            application: Application::this(),
            created,
            key: Key::of(&Locked::new(&key, passphrase, cost, draw)),
            records: Vec::new(),
        };
        let bound = file.bound();
        Self { key, file, bound, contents: Vec::new(), tools: BTreeSet::new() }
    }

    /// Adds an audit, with the digest and text of its tool.
    pub fn audit(&mut self, log: &Log, (digest, tool): (&str, &str), draw: Draw<'_>) {
        if self.tools.insert(digest.to_owned()) {
            let (digest, text) = (digest.to_owned(), tool.to_owned());
            self.add(&Opened::Tool(OneTool { digest, text }), draw);
        }
        let audit = log.audit();
        let reference = audit.header.reference.clone();
        let one = OneAudit {
            id: audit.id.clone(),
            instrument: digest.to_owned(),
            events: log.events().to_vec(),
        };
        let place = self.add(&Opened::Audit(one), draw);
        self.contents.push(Named { place, reference });
    }

    /// The file.
    ///
    /// # Errors
    /// More than any backup may be, so that it could not be read again.
    pub fn finish(self, draw: Draw<'_>) -> Result<String, ExportError> {
        let Self { key, mut file, bound, contents, .. } = self;
        let contents = json::canonical(&Opened::Contents(contents));
        let sealed = key.seal(Position::Backup { about: &bound, place: 0 }, &contents, draw);
        file.records.insert(0, Record { place: 0, sealed });
        let file = json::canonical(&file);
        match file.len() <= MOST_BACKUP_MEBIBYTES * 1024 * 1024 {
            true => Ok(file),
            false => Err(refuse_backup::no_backup(MOST_BACKUP_MEBIBYTES)),
        }
    }

    fn add(&mut self, record: &Opened, draw: Draw<'_>) -> u64 {
        let place = self.file.records.len() as u64 + 1; // the contents come before all
        let position = Position::Backup { about: &self.bound, place };
        let sealed = self.key.seal(position, &json::canonical(record), draw);
        self.file.records.push(Record { place, sealed });
        place
    }
}

/// `plumbline-backup-<day>.json`: nothing of any case.
#[must_use]
pub fn backup_file_name(created: Moment) -> String {
    format!("plumbline-backup-{}.json", &created.to_string()[..10])
}
