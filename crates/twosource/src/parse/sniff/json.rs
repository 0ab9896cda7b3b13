//! The keys of the first JSON object to its shape.
//!
//! The keys are found by walking over the object's strings and brackets, so an object that is longer than what is looked
//! at, or broken further down, is told all the same.

use crate::types::Format;

/// Keys of ninjs that together with `uri` tell it from other JSON; versions 1 to 3.
const NINJS: &[&str] = &[
    "standard",
    "versioncreated",
    "versionCreated",
    "firstcreated",
    "firstCreated",
    "contentcreated",
    "contentCreated",
    "pubstatus",
    "pubStatus",
    "representationtype",
    "representationType",
    "usageterms",
    "usageTerms",
    "headlines",
    "bodies",
    "body_text",
    "body_xhtml",
    "infosources",
    "infoSources",
    "copyrightholder",
    "copyrightHolder",
];

/// Keys of JSON-LD.
const JSON_LD: &[&str] = &["@context", "@graph", "@type", "@id"];

/// The shape, if `head` begins as JSON with an object.
pub(super) fn format(head: &str) -> Option<Format> {
    let inside = head.strip_prefix('[').map(str::trim_start);
    let object = inside.unwrap_or(head).strip_prefix('{')?;
    let opens = object.trim_start();
    if !opens.is_empty() && !opens.starts_with(['"', '}']) {
        return None;
    }
    let (keys, rest) = keys(object);
    let has = |name: &str| keys.iter().any(|(key, _)| *key == name);
    let another_line = rest.is_some_and(|rest| {
        let gap = rest.len() - rest.trim_start().len();
        rest.get(..gap).is_some_and(|gap| gap.contains(['\n', '\r'])) && rest.trim_start().starts_with('{')
    });
    if another_line && inside.is_none() {
        return Some(Format::JsonLines);
    }
    let is_feed = |(key, value): &(&str, &str)| {
        *key == "version"
            && value.trim_start().trim_start_matches(['"', ':', ' ']).contains("jsonfeed.org/version")
    };
    Some(if keys.iter().any(is_feed) {
        Format::JsonFeed
    } else if JSON_LD.iter().any(|key| has(key)) {
        Format::JsonLd
    } else if has("uri") && NINJS.iter().any(|key| has(key)) {
        Format::Ninjs
    } else {
        Format::JsonLines
    })
}

/// Bytes of a value that are looked at.
const VALUE_BYTES: usize = 80;

/// The object's own keys, each with the start of its value, and what follows the object if its end is seen.
fn keys(object: &str) -> (Vec<(&str, &str)>, Option<&str>) {
    let mut keys = Vec::new();
    let bytes = object.as_bytes();
    // `depth` counts open brackets below the object; a string that a colon follows at depth 0 is a key.
    let (mut depth, mut at, mut last) = (0_usize, 0, None);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = end_of_string(bytes, at + 1);
                last = object.get(at + 1..end).filter(|_| depth == 0);
                at = end;
            }
            b':' if depth == 0 => {
                let value = (1..=VALUE_BYTES).rev().find_map(|len| object.get(at + 1..at + 1 + len));
                keys.extend(
                    last.take()
                        .map(|key| (key, value.unwrap_or_else(|| object.get(at + 1..).unwrap_or_default()))),
                );
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 0 => return (keys, object.get(at + 1..)),
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    (keys, None)
}

/// Where the quotation mark stands that closes the string.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}
