//! The end of a paragraph, or a line below the body, to the agencies that it credits.
//!
//! `… he said. | COASTAL, AFP`, `… he said. (AFP)` and `… he said. – AFP` close the last paragraph; the credit is split
//! off there. After a bar any capitalised names count; in brackets or after a dash they must be wire services or
//! capitals, because a paragraph can end in an aside.

use crate::lexicon::is_wire_service;
use crate::parse::line::shape::{all_caps, ends_sentence, outlet_shaped, words};
use crate::text::fold;
use crate::types::Span;

/// Longest credit at the end of a paragraph, in bytes.
const MAX_BYTES: usize = 80;

/// Longest reporting line glued to a paragraph, in bytes; five names with places take about 300.
const MAX_REPORTING_BYTES: usize = 600;

/// Where a reporting line starts that is glued to the end of `paragraph`: `… in cash. (Reporting by Ada Quist)`.
pub(in crate::parse) fn reporting(paragraph: &str) -> Option<usize> {
    let mut from = paragraph.len().saturating_sub(MAX_REPORTING_BYTES);
    while !paragraph.is_char_boundary(from) {
        from += 1;
    }
    let tail = paragraph.get(from..).filter(|tail| tail.ends_with(')'))?;
    let cues =
        ["(Reporting by ", "(Writing by ", "(Editing by ", "(Additional reporting by ", "(Compiled by "];
    let at = cues.iter().filter_map(|cue| tail.find(cue)).min()?;
    ends_sentence(paragraph.get(..from + at)?.trim_end()).then_some(from + at)
}

/// Where the credit starts in `paragraph`, which ends a body, and the names in it as offsets.
pub(in crate::parse) fn trailing(paragraph: &str) -> Option<(usize, Vec<Span>)> {
    let mut from = paragraph.len().saturating_sub(MAX_BYTES);
    while !paragraph.is_char_boundary(from) {
        from += 1;
    }
    let tail = paragraph.get(from..)?;
    let bar = tail.rfind('|').map(|at| (at, 1, false));
    let bracket = tail.ends_with(')').then(|| tail.rfind('(')).flatten().map(|at| (at, 1, true));
    let dash = tail
        .rfind(['–', '—', '-'])
        .map(|at| (at, tail.get(at..).and_then(|d| d.chars().next()).map_or(1, char::len_utf8), true));
    [bar, bracket, dash].into_iter().flatten().find_map(|(at, len, strict)| {
        let before = paragraph.get(..from + at)?.trim_end();
        let inner = tail.get(at + len..)?;
        let names = names(inner, from + at + len, strict)?;
        ends_sentence(before).then_some((from + at, names))
    })
}

/// The names of a line such as `AFP`, `(Coastal/AFP)`, `Source: AFP`.
pub(in crate::parse) fn services(text: &str, base: usize) -> Vec<Span> {
    parts(text, base)
        .into_iter()
        .filter(|span| {
            let at = span.start as usize - base;
            let name = text.get(at..at + span.len()).unwrap_or_default();
            is_wire_service(&fold(name)) || (outlet_shaped(name) && fold(name).ends_with("agency"))
        })
        .collect()
}

/// The parts of `text`, all of which must be names; when `strict`, one of them a wire service or all in capitals.
fn names(text: &str, base: usize, strict: bool) -> Option<Vec<Span>> {
    let spans = parts(text, base);
    let slice = |span: &Span| {
        let at = span.start as usize - base;
        text.get(at..at + span.len()).unwrap_or_default()
    };
    let sure = |name: &str| {
        let letters = name.chars().all(char::is_alphabetic);
        is_wire_service(&fold(name)) || (all_caps(name) && words(name, 3) == 1 && letters)
    };
    let named = spans.iter().all(|span| sure(slice(span)) || outlet_shaped(slice(span)));
    let marked = !strict || spans.iter().map(slice).any(sure);
    (!spans.is_empty() && named && marked).then_some(spans)
}

/// The stretches between commas, slashes, `and` and brackets, without `with`.
fn parts(text: &str, base: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut push = |start: usize, end: usize| {
        let part = text.get(start..end).unwrap_or_default();
        let name = part.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '.' | ':' | '-' | '–' | '—' | '*')
        });
        let name = name.strip_prefix("with ").or_else(|| name.strip_prefix("With ")).unwrap_or(name);
        if let Some(at) = part.find(name).filter(|_| !name.is_empty()) {
            spans.push(Span::new(base + start + at, base + start + at + name.len()));
        }
    };
    for (at, mark) in text.match_indices([',', '/', ';', ':', '(', ')', '|', '&']) {
        push_and(text, start, at, &mut push);
        start = at + mark.len();
    }
    push_and(text, start, text.len(), &mut push);
    spans
}

fn push_and(text: &str, start: usize, end: usize, push: &mut impl FnMut(usize, usize)) {
    let mut from = start;
    for (at, joint) in text.get(start..end).unwrap_or_default().match_indices(" and ") {
        push(from, start + at);
        from = start + at + joint.len();
    }
    push(from, end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &[&str])>) {
        let found = trailing(text);
        let found = found
            .as_ref()
            .map(|(at, names)| (&text[*at..], names.iter().map(|n| n.slice(text)).collect::<Vec<_>>()));
        assert_eq!(found, expected.map(|(credit, names)| (credit, names.to_vec())), "{text}");
    }

    #[test]
    fn credits_close_the_last_paragraph() {
        check("It is over,\" he said. | COASTAL, AFP", Some(("| COASTAL, AFP", &["COASTAL", "AFP"])));
        check("It is over. (AFP)", Some(("(AFP)", &["AFP"])));
        check("It is over. (Coastal/AFP)", Some(("(Coastal/AFP)", &["Coastal", "AFP"])));
        check("It is over. – AFP", Some(("– AFP", &["AFP"])));
        check("It is over. –Reuters/AP", Some(("–Reuters/AP", &["Reuters", "AP"])));
    }

    #[test]
    fn reporting_lines_may_be_glued_on() {
        assert_eq!(reporting("It will pay in cash. (Reporting by Ada Quist; Editing by Jo Lund)"), Some(21));
        assert_eq!(reporting("The prize (Reporting by Ear) went to her."), None);
    }

    #[test]
    fn asides_are_no_credits() {
        check("He joined the agency (AFP).", None);
        check("They will meet again in May (or June).", None);
        check("The score was 3 - 2", None);
        check("It was over. (He left the next day.)", None);
    }
}
