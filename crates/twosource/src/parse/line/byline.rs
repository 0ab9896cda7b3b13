//! A byline's text to the names in it: `By Ada Quist in Lagos and Jo Lund, Political Editor` gives two names.
//!
//! The text is cut at commas, semicolons, bars and `and`; what follows `in`, `for`, `at`, `from` is a place or an
//! employer. A part counts when it has the shape of a person's name. After a comma alone a part may be a place
//! (`Ada Quist, New York`), so it counts only in a list that closes with `and`.
//!
//! Known limits: one-word names are not read; two names with a comma alone give the first only.

use crate::lexicon::is_wire_service;
use crate::parse::line::shape::{person_shaped, words};
use crate::text::fold;
use crate::types::Span;

/// Most words of a byline; the longest print four names with places.
const MAX_BYLINE_WORDS: usize = 30;

/// What a byline opens with.
const OPENERS: &[&str] = &["by ", "story by ", "words by ", "written by ", "report by "];

/// Names in a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Names {
    /// People.
    pub(in crate::parse) people: Vec<Span>,
    /// Wire services: `By The Associated Press`.
    pub(in crate::parse) services: Vec<Span>,
}

impl Names {
    /// Whether nobody is named.
    pub(in crate::parse) fn is_empty(&self) -> bool {
        self.people.is_empty() && self.services.is_empty()
    }
}

/// The names of a line `By …`, when it is one and starts with a name.
pub(in crate::parse) fn line(text: &str, span: Span) -> Option<Names> {
    let bare = text.trim_start_matches(['*', '_']);
    let skipped = text.len() - bare.len();
    let opener =
        OPENERS.iter().find(|by| bare.get(..by.len()).is_some_and(|start| start.eq_ignore_ascii_case(by)))?;
    let name_at = skipped + opener.len();
    let rest = bare.get(opener.len()..)?;
    let rest = rest.trim_end_matches(['*', '_', ' ']);
    if words(rest, MAX_BYLINE_WORDS + 1) > MAX_BYLINE_WORDS || rest.ends_with(['.', '!', '?', '"', '”']) {
        return None;
    }
    let names = names(rest, span.start as usize + name_at);
    let first = names.people.iter().chain(&names.services).map(|name| name.start).min()?;
    (first as usize <= span.start as usize + name_at + 1).then_some(names)
}

/// The names in `text`, whose first byte stands at `base`.
pub(in crate::parse) fn names(text: &str, base: usize) -> Names {
    let mut names = Names::default();
    let parts = parts(text);
    for (index, part) in parts.iter().enumerate() {
        let inner = without_place(text.get(part.start..part.end).unwrap_or_default());
        let printed = inner.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '.' | '(' | ')' | '*' | '-' | '—' | '–')
        });
        let start = base
            + part.start
            + (inner.len() - inner.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
        let span = Span::new(start, start + printed.len());
        let listed = !part.after_comma
            || parts.get(index + 1..).is_some_and(|rest| rest.iter().any(|part| part.after_and));
        if is_wire_service(&fold(printed)) {
            names.services.push(span);
        } else if listed && person_shaped(printed) {
            names.people.push(span);
        }
    }
    names
}

struct Part {
    start: usize,
    end: usize,
    after_comma: bool,
    after_and: bool,
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut start, mut after_comma, mut after_and) = (0, false, false);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let joint = [" and ", " AND ", " & ", " with "].into_iter().find(|joint| rest.starts_with(joint));
        let c = rest.chars().next().unwrap_or_default();
        let len = joint.map_or(c.len_utf8(), str::len);
        if joint.is_some() || matches!(c, ',' | ';' | '|' | '·' | '•' | '/') {
            parts.push(Part { start, end: at, after_comma, after_and });
            // `A, B, and C`: the comma before `and` opens an empty part.
            (start, after_comma, after_and) = (at + len, joint.is_none() && c == ',', joint.is_some());
        }
        at += len;
    }
    parts.push(Part { start, end: text.len(), after_comma, after_and });
    parts
}

fn without_place(part: &str) -> &str {
    let cut =
        [" in ", " for ", " at ", " from ", " IN ", " ("].iter().filter_map(|word| part.find(word)).min();
    cut.and_then(|cut| part.get(..cut)).unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let names = line(text, Span::new(0, text.len())).unwrap_or_default();
        let found: Vec<_> = names.people.iter().chain(&names.services).map(|name| name.slice(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_are_read_with_and_without_places() {
        check("By Ada Quist", &["Ada Quist"]);
        check("BY ADA QUIST and JO LUND-MBEKI", &["ADA QUIST", "JO LUND-MBEKI"]);
        check("By Ada Quist in Lagos and Jo Lund in Port Said", &["Ada Quist", "Jo Lund"]);
        check("By Ada Quist, Jo van Lund and Li Na", &["Ada Quist", "Jo van Lund", "Li Na"]);
        check("Story by Ada Quist • 2h • 3 min read", &["Ada Quist"]);
        check("By Ada Quist, New York", &["Ada Quist"]);
        check("By Ada Quist, Political Editor", &["Ada Quist"]);
        check("By The Associated Press", &["The Associated Press"]);
    }

    #[test]
    fn sentences_with_by_are_no_bylines() {
        check("By Monday the water had reached the school.", &[]);
        check("By the time help came", &[]);
        check("By-election in Lund", &[]);
    }
}
