use serde::{Deserialize, Serialize};

use super::migrate::{Stranger, VAULT};
use crate::calendar::Moment;
use crate::json::{self, Limits, Refusal};
use crate::vault::{Cost, Locked, base64, from_base64};

/// How audits are kept on this device: what is needed to unlock them, or that somebody
/// chose to have no passphrase. Format `plumbline.vault/1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultRecord {
    /// After how many minutes without anybody doing anything it locks itself.
    pub lock_after: u32,
    /// The key under its passphrase; `None` where there is no passphrase.
    pub key: Option<Locked>,
    /// When the newest backup was made here, if one was.
    pub backed_up: Option<Moment>,
    /// How many days after it was saved as a file a finished audit is deleted here;
    /// `None` for never.
    pub delete_after: Option<u16>,
    /// Whether single keys do something (WCAG 2.2, success criterion 2.1.4).
    pub shortcuts: bool,
}

impl VaultRecord {
    /// The minutes to choose from: up to more than ten times the usual, for whoever
    /// works slowly (WCAG 2.2, success criterion 2.2.1).
    pub const LOCK_AFTER: [u32; 7] = [2, 5, 10, 20, 30, 60, 120];
    /// The days to choose from after which finished audits are deleted.
    pub const DELETE_AFTER: [u16; 5] = [30, 60, 90, 180, 365];
    /// Unless somebody chooses.
    pub const USUAL_LOCK_AFTER: u32 = 10;
}

impl Default for VaultRecord {
    fn default() -> Self {
        let lock_after = Self::USUAL_LOCK_AFTER;
        Self { lock_after, key: None, backed_up: None, delete_after: None, shortcuts: true }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct File {
    format: Format,
    lock_after: u32,
    key: Option<Key>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    backed_up: Option<Moment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    delete_after: Option<u16>,
    #[serde(default = "usually", skip_serializing_if = "is_usual")]
    shortcuts: bool,
}

fn usually() -> bool {
    true
}

/// By reference, as `serde` asks.
fn is_usual(shortcuts: &bool) -> bool {
    *shortcuts
}

#[derive(Serialize, Deserialize)]
enum Format {
    #[serde(rename = "plumbline.vault/1")]
    One,
}

/// `wrapped` is a nonce of 12 bytes, the data key of 32 bytes encrypted with AES-256-GCM,
/// and the tag of 16 bytes; see [`Locked`].
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Key {
    id: String,
    kdf: Kdf,
    /// KiB.
    memory: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    wrapped: String,
}

/// How a passphrase becomes the key that wraps.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
enum Kdf {
    /// Argon2id, version 0x13 (RFC 9106).
    #[serde(rename = "argon2id")]
    Argon2id,
}

impl Key {
    pub(super) fn of(Locked { id, cost, salt, wrapped }: &Locked) -> Self {
        Self {
            id: id.clone(),
            kdf: Kdf::Argon2id,
            memory: cost.memory(),
            passes: cost.passes(),
            lanes: cost.lanes(),
            salt: base64(salt),
            wrapped: base64(wrapped),
        }
    }

    pub(super) fn read(self) -> Result<Locked, Refusal> {
        let cost = Cost::new(self.memory, self.passes, self.lanes);
        let cost = cost.ok_or_else(|| Refusal::new("/key", "a cost within bounds", "another"))?;
        let bytes = |name: &str, text: &str| {
            from_base64(text)
                .ok_or_else(|| Refusal::new(format!("/key/{name}"), "base64", "something else"))
        };
        let salt = bytes("salt", &self.salt)?;
        let salt =
            salt.try_into().map_err(|_| Refusal::new("/key/salt", "16 bytes", "another length"))?;
        Ok(Locked { id: self.id, cost, salt, wrapped: bytes("wrapped", &self.wrapped)? })
    }
}

/// The record as stored.
#[must_use]
pub fn write_vault(record: &VaultRecord) -> String {
    let key = record.key.as_ref().map(Key::of);
    let VaultRecord { lock_after, backed_up, delete_after, shortcuts, .. } = *record;
    let format = Format::One;
    json::canonical(&File { format, lock_after, key, backed_up, delete_after, shortcuts })
}

/// Whether a newer Plumbline wrote the record.
#[must_use]
pub fn is_newer_vault(text: &str) -> bool {
    let tree = json::parse(text, LIMITS).ok();
    tree.is_some_and(|tree| matches!(VAULT.version_of(&tree), Err(Stranger::Newer { .. })))
}

/// The id of the key in a record that is damaged otherwise, if that much can be read.
#[must_use]
pub fn key_id_of(text: &str) -> Option<String> {
    let tree = json::parse(text, LIMITS).ok()?;
    tree.pointer("/key/id").and_then(json::Value::as_str).map(ToOwned::to_owned)
}

const LIMITS: Limits = Limits { bytes: 10_000, depth: 8 };

/// Reads the record.
///
/// # Errors
/// Text that is not such a record, or asks for a cost that is out of bounds.
pub fn read_vault(text: &str) -> Result<VaultRecord, Refusal> {
    let file: File = json::read(&json::parse(text, LIMITS)?)?;
    let key = file.key.map(Key::read).transpose()?;
    let usual = VaultRecord::USUAL_LOCK_AFTER;
    let known = |minutes: &u32| VaultRecord::LOCK_AFTER.contains(minutes);
    let lock_after = Some(file.lock_after).filter(known).unwrap_or(usual);
    // Nothing is deleted that nobody asked for: days that cannot be chosen are none.
    let delete_after = file.delete_after.filter(|days| VaultRecord::DELETE_AFTER.contains(days));
    let File { backed_up, shortcuts, .. } = file;
    Ok(VaultRecord { lock_after, key, backed_up, delete_after, shortcuts })
}
