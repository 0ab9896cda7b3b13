//! The rest of a chunk to the length of the mark at its start or end, zero where none stands.
//!
//! `("€20m,` loses `(`, `€` from the start, `,` and `m` from the end. Marks that stand inside words (`-`, `/`, `@`) are
//! peeled off neither end, runs of hyphens are.

use super::byte_class::{is_combining, is_modifier, is_symbol};
use crate::text::is_apostrophe;

/// So many of one mark in a row are a rule or noise, and make one token; no news style doubles marks so often.
pub(super) const LONG_RUN: usize = 8;

/// Endings that are a word of their own after a digit: spaCy's units, and those of newsrooms (`€3bn`, `7pm`).
const UNITS: &[&str] = &[
    "km", "m", "dm", "cm", "mm", "ha", "nm", "yd", "in", "ft", "kg", "g", "mg", "t", "lb", "oz", "kmh",
    "mph", "hPa", "Pa", "mbar", "mb", "MB", "kb", "KB", "gb", "GB", "tb", "TB", "T", "G", "M", "K", "km/h",
    "m/s", "am", "pm", "AM", "PM", "lbs", "mi", "kph", "kW", "MW", "GW", "kWh", "MWh", "bn", "mn", "tn",
];

/// Longest unit, in bytes.
const MAX_UNIT: usize = 4;

/// Letters before a dollar sign that name the dollar: `US$`, `A$`.
const DOLLARS: &[&str] = &["US$", "A$", "AU$", "C$", "CA$", "NZ$", "HK$", "S$", "R$", "NT$"];

/// Length in bytes of the mark that opens `rest`.
pub(super) fn prefix_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let Some(&first) = bytes.first() else { return 0 };
    if !first.is_ascii() {
        return rest.chars().next().map_or(0, |c| other_mark_len(rest, c));
    }
    if first.is_ascii_alphanumeric() {
        return dollar_len(rest);
    }
    let run = bytes.iter().take_while(|&&byte| byte == first).count();
    if run >= LONG_RUN {
        return run;
    }
    let next = rest.get(1..).and_then(|after| after.chars().next());
    match first {
        b'.' | b'-' if run > 1 => run,
        // `.During`: the space stands on the wrong side of the stop. `.com` and `.5` stay.
        b'.' => usize::from(next.is_some_and(char::is_uppercase)),
        b'\'' | b'`' => run.min(2),
        b'#' => usize::from(!next.is_some_and(char::is_alphabetic)),
        b'+' => usize::from(!next.is_some_and(|c| c.is_ascii_digit())),
        b'%' | b'=' | b'$' | b',' | b':' | b';' | b'!' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}'
        | b'<' | b'>' | b'_' | b'*' | b'&' => 1,
        _ => 0,
    }
}

/// Length of `US$` at the start of `rest`.
fn dollar_len(rest: &str) -> usize {
    if !rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        return 0;
    }
    DOLLARS.iter().find(|dollar| rest.starts_with(**dollar)).map_or(0, |dollar| dollar.len())
}

/// Length of the mark `c` beyond ASCII at the start of `rest`. A pictograph takes its modifiers along.
fn other_mark_len(rest: &str, c: char) -> usize {
    if !is_mark(c) {
        return 0;
    }
    let len = c.len_utf8();
    let after = rest.get(len..).unwrap_or_default();
    let tail = if is_symbol(c) { after.trim_start_matches(is_modifier) } else { after };
    len + after.len() - tail.len()
}

/// Whether `c`, which is not ASCII, is a mark that is no part of a word: punctuation, currency, a symbol.
fn is_mark(c: char) -> bool {
    let joins = matches!(c, '‐' | '‑' | '‒' | '−' | '×' | '÷' | '±' | '⁄');
    !joins && !c.is_alphanumeric() && !is_combining(c) && !is_modifier(c)
}

/// Length in bytes of the mark, possessive ending or unit that closes `rest`.
pub(super) fn suffix_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let Some(&last) = bytes.last() else { return 0 };
    if !last.is_ascii() {
        return other_suffix_len(rest);
    }
    if last.is_ascii_alphabetic() {
        return possessive_len(rest).or_else(|| unit_len(rest)).unwrap_or_default();
    }
    let run = bytes.iter().rev().take_while(|&&byte| byte == last).count();
    if run >= LONG_RUN {
        return run;
    }
    let after_digit = rest.chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
    match last {
        b'.' => run,
        b'-' if run > 1 => run,
        b'\'' | b'`' => run.min(2),
        b'+' | b'$' | b'%' => usize::from(after_digit),
        b',' | b':' | b';' | b'!' | b'?' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | b'_'
        | b'#' | b'*' | b'&' => 1,
        _ => 0,
    }
}

fn other_suffix_len(rest: &str) -> usize {
    let before = rest.trim_end_matches(is_modifier);
    match before.chars().next_back() {
        Some(c) if is_mark(c) && (before.len() == rest.len() || is_symbol(c)) => {
            rest.len() - before.len() + c.len_utf8()
        }
        _ => 0,
    }
}

/// Length of `'s` at the end of a word.
fn possessive_len(rest: &str) -> Option<usize> {
    let head = rest.strip_suffix(['s', 'S'])?;
    let mark = head.chars().next_back().filter(|c| is_apostrophe(*c))?;
    let len = 1 + mark.len_utf8();
    (len < rest.len()).then_some(len)
}

/// Length of a unit at the end, right after a digit: the `km` of `10km`.
fn unit_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    (1..=MAX_UNIT).find(|&len| {
        let Some(at) = rest.len().checked_sub(len) else { return false };
        at.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(u8::is_ascii_digit)
            && rest.get(at..).is_some_and(|unit| UNITS.contains(&unit))
    })
}
