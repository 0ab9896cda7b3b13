//! The one error type: what the caller asked for cannot be done.
//!
//! Bad news text is no error: it becomes an [`Issue`](crate::Issue) of the article. An `Err` means that the input
//! passed a stated limit, holds no text at all, or that the caller misused the interface.

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input holds nothing but white space.
    Empty,
    /// The input is no text: it has NUL bytes or too many control characters.
    Binary,
    /// The input is longer than the limit set in the options.
    TooLarge,
    /// The input is in a format that this version does not read.
    UnsupportedFormat,
    /// The input breaks the rules of its format where nothing can be read around it.
    Malformed,
    /// The input holds several articles where one was asked for.
    Several,
    /// Two articles of one story have the same id.
    DuplicateId,
    /// A word is not one of a fixed set.
    UnknownWord,
    /// Trained weights do not fit this version.
    Weights,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum Inner {
    #[error("the input holds no text, expected an article; check that the file was saved")]
    Empty,
    #[error(
        "the input is binary: byte 0x{byte:02x} at offset {offset}, expected text; convert the document to text first"
    )]
    Binary { byte: u8, offset: usize },
    #[error("the input has {found} bytes, the limit is {limit}; split it or raise `max_bytes`")]
    TooLarge { found: usize, limit: usize },
    #[error("the input is broken {format}: {why}; check that the file is whole")]
    Malformed { format: &'static str, why: String, offset: Option<usize> },
    #[error("the input holds {found} articles, expected one; read it with `parse_all`")]
    Several { found: usize },
    #[error(
        "the input is {found}, which is not read as it is; name another format or extract the text first"
    )]
    UnsupportedFormat { found: &'static str },
    #[error(
        "the input is {found}, which this build leaves out; build it with the Cargo feature for that format"
    )]
    FeatureOff { found: &'static str },
    #[error("two articles have the id `{id}`, expected ids that differ; rename one")]
    DuplicateId { id: String },
    #[error("`{word}` is no {name}, expected one of its fixed words")]
    UnknownWord { name: &'static str, word: String },
    #[error("`{text}` is no date, expected ISO 8601 such as 2024-10-01 or 2024-10-01T16:44+02:00")]
    Date { text: String },
    #[error("row {row} {why}; mend the row")]
    Row { row: usize, why: String },
    #[error("these weights cannot be used: {why}; train them with this version")]
    Weights { why: &'static str },
}

/// Why a call failed. Ask [`kind`](Error::kind) to tell cases apart; the message says what to do.
///
/// ```
/// use twosource::{ErrorKind, ParseOptions};
///
/// let error = twosource::parse("blank", b" \n", &ParseOptions::default()).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Empty);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct Error(Inner);

impl Error {
    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        match self.0 {
            Inner::Empty => ErrorKind::Empty,
            Inner::Binary { .. } => ErrorKind::Binary,
            Inner::TooLarge { .. } => ErrorKind::TooLarge,
            Inner::UnsupportedFormat { .. } | Inner::FeatureOff { .. } => ErrorKind::UnsupportedFormat,
            Inner::Malformed { .. } | Inner::Date { .. } | Inner::Row { .. } => ErrorKind::Malformed,
            Inner::Several { .. } => ErrorKind::Several,
            Inner::DuplicateId { .. } => ErrorKind::DuplicateId,
            Inner::UnknownWord { .. } => ErrorKind::UnknownWord,
            Inner::Weights { .. } => ErrorKind::Weights,
        }
    }

    /// Byte offset of the fault in the input, where there is one.
    pub fn offset(&self) -> Option<usize> {
        match self.0 {
            Inner::Binary { offset, .. } => Some(offset),
            Inner::Malformed { offset, .. } => offset,
            _ => None,
        }
    }

    pub(crate) fn empty() -> Self {
        Self(Inner::Empty)
    }

    pub(crate) fn binary(byte: u8, offset: usize) -> Self {
        Self(Inner::Binary { byte, offset })
    }

    pub(crate) fn too_large(found: usize, limit: usize) -> Self {
        Self(Inner::TooLarge { found, limit })
    }

    pub(crate) fn unsupported_format(found: &'static str) -> Self {
        Self(Inner::UnsupportedFormat { found })
    }

    #[allow(dead_code, reason = "the shapes behind features use it")]
    pub(crate) fn malformed(format: &'static str, why: impl Into<String>, offset: Option<usize>) -> Self {
        Self(Inner::Malformed { format, why: why.into(), offset })
    }

    pub(crate) fn several(found: usize) -> Self {
        Self(Inner::Several { found })
    }

    pub(crate) fn feature_off(found: &'static str) -> Self {
        Self(Inner::FeatureOff { found })
    }

    pub(crate) fn duplicate_id(id: &str) -> Self {
        Self(Inner::DuplicateId { id: id.to_owned() })
    }

    pub(crate) fn date(text: &str) -> Self {
        Self(Inner::Date { text: text.to_owned() })
    }

    pub(crate) fn row(row: usize, why: String) -> Self {
        Self(Inner::Row { row, why })
    }

    pub(crate) fn weights(why: &'static str) -> Self {
        Self(Inner::Weights { why })
    }

    pub(crate) fn unknown_word(name: &'static str, word: &str) -> Self {
        Self(Inner::UnknownWord { name, word: word.to_owned() })
    }
}

/// A result with the crate's [`Error`].
pub type Result<T> = std::result::Result<T, Error>;
