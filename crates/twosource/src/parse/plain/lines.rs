//! Text to units: one per line, or one per paragraph where lines were wrapped by hand.
//!
//! A unit is the smallest thing that gets a label. Its `lead` and `trail` are parts of another kind split off at its
//! ends: a date glued to a headline, a dateline, an agency credit after a bar. Whatever the other modules decide, the
//! blocks made of the units cover every byte that is no white space exactly once, because units are only cut, never
//! dropped.
//!
//! ```text
//! "Mayor resigns\n\nShe left on Mon-\nday." -> [Mayor resigns] gap 0, [She left on Mon-\nday.] gap 1
//! ```

use crate::parse::unit::Unit;
use crate::types::Span;

/// Widths between which a group of lines can be hand-wrapped, in bytes: mail and wire terminals wrap at 60 to 80
/// columns, and multi-byte letters make a line longer than its columns.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 50..=110;

/// Cuts `text` into units.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let separator = if text.contains('\n') { '\n' } else { '\r' };
    let mut start = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let mut gap = 0;
    let mut group = 0;
    for line in text.get(start..).unwrap_or_default().split_inclusive(separator) {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if span.is_empty() {
            gap += 1;
            continue;
        }
        if gap > 0 {
            join_wrapped(text, &mut units, group);
            group = units.len();
        }
        units.push(Unit { span, gap, kind: None, lead: None, trail: None });
        gap = 0;
    }
    join_wrapped(text, &mut units, group);
    units
}

/// Joins the units from `group` on when every line is broken where the next word would not have fitted.
fn join_wrapped(text: &str, units: &mut Vec<Unit>, group: usize) {
    let Some(lines @ [first, .., last]) = units.get(group..) else { return };
    let width = lines.iter().map(|line| line.span.len()).max().unwrap_or_default();
    let full = |pair: &[Unit]| match pair {
        [line, next] => {
            let word = next.span.slice(text).split_whitespace().next().unwrap_or_default();
            line.span.len() + 1 + word.len() > width
        }
        _ => true,
    };
    // Two full lines can be a headline over a stamp by accident, so the first break must fall inside a sentence.
    let runs_on = lines.windows(2).any(|pair| {
        pair.iter().take(1).any(|line| !line.span.slice(text).ends_with(['.', '!', '?', '"', '”', ':']))
            && pair.iter().skip(1).any(|next| next.span.slice(text).starts_with(char::is_lowercase))
    });
    if !WRAP_WIDTHS.contains(&width) || !runs_on || !lines.windows(2).all(full) {
        return;
    }
    let joined = Unit { span: first.span.cover(last.span), ..first.clone() };
    units.truncate(group);
    units.push(joined);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, usize)]) {
        let found = units(text);
        let found: Vec<_> = found.iter().map(|unit| (unit.text(text), unit.gap)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_keep_the_blank_lines_above_them() {
        check("\u{FEFF}A\r\n\r\n\r\n B \nC", &[("A", 0), ("B", 2), ("C", 0)]);
        check("A\rB", &[("A", 0), ("B", 0)]);
    }

    #[test]
    fn wrapped_lines_are_one_unit() {
        let wrapped = "The harbour master said on Monday that the quay would\nstay closed until divers had looked at every one of the\nforty piles.";
        check(wrapped, &[(wrapped, 0)]);
    }

    #[test]
    fn lines_that_end_early_are_units_of_their_own() {
        check(
            "Storm closes the harbour for the third day running\nBy Ada Quist\nmore to come",
            &[
                ("Storm closes the harbour for the third day running", 0),
                ("By Ada Quist", 0),
                ("more to come", 0),
            ],
        );
    }
}
