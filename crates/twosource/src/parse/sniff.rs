//! The first bytes of an input to its shape.
//!
//! What is left when no mark of a format is found is plain text.

use crate::types::Format;

/// The shape of `bytes`.
pub(in crate::parse) fn sniff(bytes: &[u8]) -> Format {
    if bytes.trim_ascii_start().starts_with(b"<") {
        return Format::Html;
    }
    Format::Text
}
