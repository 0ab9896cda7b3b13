//! What a caller can set about parsing.

use crate::parse::json_lines::JsonFields;
use crate::types::{Date, Format};

/// Options of [`parse`](crate::parse).
///
/// ```
/// use twosource::{Date, ParseOptions};
///
/// let options = ParseOptions::default().received(Date::new(2024, 10, 2));
/// let article = twosource::parse("note", b"The bridge reopened on Tuesday.", &options)?;
/// assert_eq!(article.reference_day(), Date::new(2024, 10, 2));
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ParseOptions {
    /// Longest input that is read, in bytes. Default 16 MiB; longer input is an error, never cut short.
    /// For [`read_json_lines`](crate::read_json_lines) it is the limit of a line.
    pub max_bytes: usize,
    /// A date known only from outside, against which relative dates are read when the article gives none. Default none.
    pub received: Option<Date>,
    /// The shape of the input. Default none: the bytes tell.
    pub format: Option<Format>,
    /// The encoding that a transport declared, such as the `charset` of an HTTP header. Default none. A declaration that
    /// the bytes contradict is survived, with an issue.
    pub encoding: Option<String>,
    /// The address the input came from, against which relative links are read. Default none.
    pub url: Option<String>,
    /// Under which names a line of JSON holds what. Default the usual ones.
    pub fields: JsonFields,
}

/// 16 MiB: twenty times a long novel, and small enough to analyse on a laptop.
const MAX_BYTES: usize = 16 << 20;

impl Default for ParseOptions {
    fn default() -> Self {
        Self {
            max_bytes: MAX_BYTES,
            received: None,
            format: None,
            encoding: None,
            url: None,
            fields: JsonFields::default(),
        }
    }
}

impl ParseOptions {
    /// Sets [`max_bytes`](Self::max_bytes).
    pub fn max_bytes(mut self, max_bytes: usize) -> Self {
        self.max_bytes = max_bytes;
        self
    }

    /// Sets [`received`](Self::received).
    pub fn received(mut self, received: Option<Date>) -> Self {
        self.received = received;
        self
    }

    /// Sets [`format`](Self::format).
    pub fn format(mut self, format: Option<Format>) -> Self {
        self.format = format;
        self
    }

    /// Sets [`encoding`](Self::encoding).
    pub fn encoding(mut self, encoding: Option<String>) -> Self {
        self.encoding = encoding;
        self
    }

    /// Sets [`url`](Self::url).
    pub fn url(mut self, url: Option<String>) -> Self {
        self.url = url;
        self
    }

    /// Sets [`fields`](Self::fields).
    pub fn fields(mut self, fields: JsonFields) -> Self {
        self.fields = fields;
        self
    }
}
