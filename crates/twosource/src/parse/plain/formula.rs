//! Running text to the outlet that an aggregator's formula names: `Bay Courier reports, citing foreign media.`
//!
//! Only the house formula counts: present tense, and media or agencies as what is cited. `Bay Courier reported, citing
//! two ministers` is a report about another outlet. Broken spacing inside the verb (`r eports`) is read through.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::lexicon::is_wire_service;
use crate::parse::facts::{Facts, OutletFrom};
use crate::parse::line::shape::outlet_shaped;
use crate::parse::unit::Unit;
use crate::text::fold;
use crate::types::Span;

/// What the formula cites, folded.
const CITED: &[&str] = &[
    "foreign media",
    "local media",
    "media",
    "foreign media outlets",
    "international media",
    "agencies",
    "foreign agencies",
    "news agencies",
    "world media",
    "state media",
];

/// The verbs of the formula.
const VERBS: &[&str] = &["reports", "informs", "writes"];

/// How the formula leads over to what it cites.
static LEADS: Lazy<Regex> = Lazy::new(|| {
    Regex::new("(?:citing|quoting|referring to|with reference to) ")
        .expect("a constant expression that tests compile")
});

/// How far before the lead the name and the verb stand at most, in bytes.
const WINDOW: usize = 80;

/// Notes the outlet of the first formula in the body.
pub(super) fn read(text: &str, units: &[Unit], facts: &mut Facts) {
    let body = units.iter().filter(|unit| unit.kind.is_none_or(crate::types::BlockKind::is_body));
    let found = body.flat_map(|unit| {
        let line = unit.text(text);
        LEADS.find_iter(line).filter_map(move |lead| {
            let at = lead.start();
            let after = line.get(lead.end()..)?;
            let object = after.get(..after.find(['.', ',', ';']).unwrap_or(after.len()))?;
            if object.len() > WINDOW || !CITED.contains(&fold(object.trim()).as_str()) {
                return None;
            }
            let (start, end) = name_before(line.get(..at)?)?;
            let base = unit.span.start as usize;
            Some(Span::new(base + start, base + end))
        })
    });
    let spans: Vec<Span> = found.take(1).collect();
    for span in spans {
        facts.outlet(OutletFrom::Formula, span);
    }
}

/// Start and end of the capitalised name before the verb at the end of `before`.
fn name_before(before: &str) -> Option<(usize, usize)> {
    let verb = before.trim_end_matches([',', ' ']);
    let name_end = VERBS.iter().find_map(|word| strip_spaced(verb, word))?;
    let name = verb.get(..name_end)?;
    let mut from = name.len().saturating_sub(WINDOW);
    while !name.is_char_boundary(from) {
        from += 1;
    }
    let clause = name.get(from..)?;
    let start = from + clause.rfind([',', ';', '"', '”', ':']).map_or(0, |at| at + 1);
    let start = before
        .get(start..)?
        .find(|c: char| !c.is_whitespace() && !matches!(c, '”' | '"'))
        .map(|at| start + at)?;
    let name = before.get(start..name_end)?;
    (outlet_shaped(name) && !is_wire_service(&fold(name))).then_some((start, name_end))
}

/// The length of `text` without the word it ends with, stray spaces inside the word allowed.
fn strip_spaced(text: &str, word: &str) -> Option<usize> {
    let mut letters = word.chars().rev().peekable();
    for (at, c) in text.char_indices().rev() {
        match letters.peek() {
            None => return c.is_whitespace().then(|| text.get(..at).unwrap_or_default().trim_end().len()),
            Some(&letter) if c == letter => {
                letters.next();
            }
            Some(_) if c.is_whitespace() => {}
            Some(_) => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::plain::lines::units;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let mut facts = Facts::default();
        read(text, &units(text), &mut facts);
        assert_eq!(facts.publishers().first().map(|span| span.slice(text)), expected, "{text}");
    }

    #[test]
    fn house_formulas_name_the_outlet() {
        check("The port is shut, Bay.Net reports, citing foreign media.", Some("Bay.Net"));
        check("The port is shut, Bay Courier r eports, citing foreign media.", Some("Bay Courier"));
        check("The port is shut, Bay.Net informs with reference to local media.", Some("Bay.Net"));
    }

    #[test]
    fn citing_others_names_nobody() {
        check("The port is shut, Bay Courier reported, citing two ministers.", None);
        check("The port is shut, Reuters reports, citing local media.", None);
    }
}
