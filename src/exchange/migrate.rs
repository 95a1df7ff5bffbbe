//! What becomes of a file of another version than is read now: an older one is brought
//! up to date, one function a step; a newer one is refused.

use crate::json::Value;

/// One of our formats.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Its name without the version: `plumbline.audit`.
    pub name: &'static str,
    /// What makes version 2 of version 1, version 3 of version 2, and so on. The version
    /// that is read now comes after the last of them; while there is none it is 1.
    pub steps: &'static [fn(Value) -> Value],
}

/// One audit.
pub(super) const AUDIT: Family = Family { name: "plumbline.audit", steps: &[] };
/// All audits of a device.
pub(super) const BACKUP: Family = Family { name: "plumbline.backup", steps: &[] };
/// What one person gives another with whom they audit a case.
pub(super) const HAND_OVER: Family = Family { name: "plumbline.hand-over", steps: &[] };
/// Which audits are to be deleted from a device, as was announced there.
pub(super) const RETENTION: Family = Family { name: "plumbline.retention", steps: &[] };
/// How audits are kept on a device.
pub(super) const VAULT: Family = Family { name: "plumbline.vault", steps: &[] };

/// Why a file is not of a family, or cannot be brought up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stranger {
    /// It does not say its format.
    Nameless,
    /// It is of this other format.
    Other(String),
    /// A newer Plumbline wrote it.
    Newer {
        /// The format it says.
        format: String,
        /// The version of Plumbline that wrote it and so can read it, if the file says so.
        by: Option<String>,
    },
}

impl Family {
    /// The version that is read now.
    #[must_use]
    pub fn version(&self) -> usize {
        self.steps.len() + 1
    }

    /// Which version a file is of, if it can be read.
    ///
    /// # Errors
    /// A file of another format, or of a version newer than is read now.
    pub fn version_of(&self, file: &Value) -> Result<usize, Stranger> {
        let text = |pointer: &str| file.pointer(pointer).and_then(Value::as_str);
        let format = text("/format").ok_or(Stranger::Nameless)?;
        let version = format.strip_prefix(self.name).and_then(|rest| rest.strip_prefix('/'));
        let version = version.filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
        match version.and_then(|digits| digits.parse().ok()) {
            Some(0) | None => Err(Stranger::Other(format.to_owned())),
            Some(version) if version <= self.version() => Ok(version),
            Some(_) => Err(Stranger::Newer {
                format: format.to_owned(),
                by: text("/application/version").map(ToOwned::to_owned),
            }),
        }
    }

    /// The file as the version that is read now would have written it.
    ///
    /// # Errors
    /// As [`Family::version_of`].
    pub fn migrate(&self, file: Value) -> Result<Value, Stranger> {
        let from = self.version_of(&file)?;
        Ok(self.steps[from - 1..].iter().fold(file, |file, step| step(file)))
    }
}
