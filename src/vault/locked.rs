use argon2::{Algorithm, Argon2, Version};
use zeroize::Zeroizing;

use super::cost::Cost;
use super::passphrase::Passphrase;
use super::unlocked::{KEY, Unlocked, cipher, open, seal};
use super::{Draw, drawn};

/// A data key under a passphrase: what may lie about, since without the passphrase
/// nothing can be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    /// The data key's id.
    pub id: String,
    /// What it costs to try a passphrase.
    pub cost: Cost,
    /// Drawn anew with every passphrase.
    pub salt: [u8; Self::SALT],
    /// The data key, sealed by what Argon2id makes of passphrase and salt, and bound to
    /// `plumbline.vault/1:` and the id.
    pub wrapped: Vec<u8>,
}

impl Locked {
    /// Bytes of a salt (RFC 9106, section 3.1, recommends 16).
    pub const SALT: usize = 16;

    /// Puts a key under a passphrase. Takes as long as `cost` says.
    #[must_use]
    pub fn new(key: &Unlocked, passphrase: &Passphrase, cost: Cost, draw: Draw<'_>) -> Self {
        let salt = drawn(draw);
        let wrapping = cipher(&stretch(passphrase.text(), &salt, cost));
        let wrapped = seal(&wrapping, &bound(key.id()), key.key(), draw);
        Self { id: key.id().to_owned(), cost, salt, wrapped }
    }

    /// The key, if this is its passphrase; takes as long as its cost says either way.
    #[must_use]
    pub fn unlock(&self, passphrase: &Passphrase) -> Option<Unlocked> {
        passphrase.readings().find_map(|text| self.unlock_as(text))
    }

    fn unlock_as(&self, text: &str) -> Option<Unlocked> {
        let wrapping = cipher(&stretch(text, &self.salt, self.cost));
        let key = Zeroizing::new(open(&wrapping, &bound(&self.id), &self.wrapped)?);
        let key = Zeroizing::new(key.as_slice().try_into().ok()?);
        Some(Unlocked::of(self.id.clone(), key))
    }
}

fn bound(id: &str) -> Vec<u8> {
    format!("plumbline.vault/1:{id}").into_bytes()
}

fn stretch(text: &str, salt: &[u8], cost: Cost) -> Zeroizing<[u8; KEY]> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params());
    let mut key = Zeroizing::new([0; KEY]);
    let stretched = argon2.hash_password_into(text.as_bytes(), salt, &mut *key);
    stretched.expect("salt and cost are within Argon2's bounds, and so is any passphrase");
    key
}
