/// Why a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// It does not begin as an age file does, in armor or without.
    NotAge,
    /// It is an age file of a version that is not known here yet.
    Newer,
    /// Its end is missing. Only where that can be told; else it is [`Self::Damaged`].
    CutShort,
    /// It is not as it was when it was made.
    Damaged,
    /// This passphrase or key does not open it. That the wrapped key was damaged looks
    /// the same.
    Wrong,
    /// It was encrypted to public keys, and a passphrase was given.
    WantsKey,
    /// It was encrypted with a passphrase, and a key was given.
    WantsPassphrase,
    /// It can only be opened in a way that is not known here, such as with an SSH key or
    /// a key that holds against quantum computers.
    OtherWay,
    /// It asks for more work, or more memory, than can be spent here: scrypt's work factor
    /// is above 2^18, or it has more than 256 recipients.
    TooMuchWork,
    /// It is longer than any file of ours.
    TooLong,
    /// It was opened, and what it holds is no text (not UTF-8).
    NotText,
}
