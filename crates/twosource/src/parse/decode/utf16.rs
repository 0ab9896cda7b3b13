//! UTF-16: told by its mark or by where NUL bytes stand, and decoded.

use crate::types::{Issue, IssueCode, Span};

/// Which byte of a pair comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Order {
    /// The low byte.
    Little,
    /// The high byte.
    Big,
}

/// Bytes that are looked at for NULs when there is no mark; a headline and a paragraph.
const LOOKED_AT: usize = 1_024;

/// Pairs from which the places of NULs tell anything.
const FEWEST_PAIRS: usize = 4;

/// The byte order, if `bytes` are UTF-16.
pub(in crate::parse) fn order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(Order::Little),
        [0xFE, 0xFF, ..] => Some(Order::Big),
        _ => by_nuls(bytes),
    }
}

/// Text in Latin letters has a NUL in most pairs, always on the same side.
fn by_nuls(bytes: &[u8]) -> Option<Order> {
    let (pairs, _) = bytes.get(..LOOKED_AT).unwrap_or(bytes).as_chunks::<2>();
    let first = pairs.iter().filter(|[first, _]| *first == 0).count();
    let second = pairs.iter().filter(|[_, second]| *second == 0).count();
    if pairs.len() < FEWEST_PAIRS {
        return None;
    }
    match (first * 2 > pairs.len(), second * 2 > pairs.len()) {
        (true, false) if second == 0 => Some(Order::Big),
        (false, true) if first == 0 => Some(Order::Little),
        _ => None,
    }
}

/// What `bytes` of UTF-16 say, for a first look.
pub(in crate::parse) fn text(bytes: &[u8], order: Order) -> String {
    decode(bytes, order, &mut Vec::new())
}

/// Decodes `bytes` without the mark; halves of characters become U+FFFD, with an issue.
pub(super) fn decode(bytes: &[u8], order: Order, issues: &mut Vec<Issue>) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| match order {
        Order::Little => u16::from_le_bytes(*pair),
        Order::Big => u16::from_be_bytes(*pair),
    });
    let mut text = String::with_capacity(bytes.len());
    let (mut bad, mut first) = (usize::from(!rest.is_empty()), None);
    for decoded in char::decode_utf16(units) {
        text.push(decoded.unwrap_or_else(|_| {
            bad += 1;
            first.get_or_insert(text.len());
            char::REPLACEMENT_CHARACTER
        }));
    }
    if !rest.is_empty() {
        first.get_or_insert(text.len());
        text.push(char::REPLACEMENT_CHARACTER);
    }
    if text.starts_with('\u{FEFF}') {
        text.remove(0);
        first = first.map(|first| first.saturating_sub('\u{FEFF}'.len_utf8()));
    }
    if let Some(start) = first {
        let message = format!("{bad} halves of characters of UTF-16 stand alone; they read as U+FFFD");
        issues.push(Issue::new(IssueCode::EncodingInvalid, Span::new(start, start + 3), message));
    }
    text
}
