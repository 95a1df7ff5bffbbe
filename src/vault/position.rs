/// Where a record stands. It is sealed for that place, and opens nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position<'a> {
    /// What the list of audits shows of one, and how long its log is.
    Head {
        /// The audit's id.
        audit: &'a str,
    },
    /// One entry of a log.
    Entry {
        /// The audit's id.
        audit: &'a str,
        /// The log's id.
        log: &'a str,
        /// Its place in the log, from 0.
        place: u64,
    },
    /// An audit tool.
    Tool {
        /// The name under which it is stored.
        name: &'a str,
    },
    /// One record of a backup.
    Backup {
        /// What the file says of itself in clear, to the letter.
        about: &'a str,
        /// Its place in the file, from 0.
        place: u64,
    },
}

/// The version of all this: part of what a record is bound to.
const FORMAT: &[u8] = b"plumbline.record/1";

impl Position<'_> {
    /// What a record is bound to: the format, a zero byte, the kind (`H`, `E`, `T` or
    /// `B`), each id or text as its length (64 bits, the high byte first) and its bytes, and
    /// for what has a place that place (64 bits likewise). No two positions have the same.
    #[must_use]
    pub fn associated_data(&self) -> Vec<u8> {
        let (kind, ids, place) = match *self {
            Self::Head { audit } => (b'H', vec![audit], None),
            Self::Entry { audit, log, place } => (b'E', vec![audit, log], Some(place)),
            Self::Tool { name } => (b'T', vec![name], None),
            Self::Backup { about, place } => (b'B', vec![about], Some(place)),
        };
        let mut bytes = FORMAT.to_vec();
        bytes.extend([0, kind]);
        for id in ids {
            bytes.extend((id.len() as u64).to_be_bytes());
            bytes.extend(id.as_bytes());
        }
        bytes.extend(place.into_iter().flat_map(u64::to_be_bytes));
        bytes
    }
}
