//! A byline's text to the names in it: `By Ada Quist in Lagos and Jo Lund, Political Editor` gives two names.
//!
//! The text is cut at commas, semicolons, bars and `and`; what follows `in`, `for`, `at`, `from` is a place or an
//! employer. A part counts when it has the shape of a person's name. After a comma alone a part may be a place
//! (`Ada Quist, New York`), so it counts only in a list that closes with `and`.
//!
//! A role or an outlet behind a name belongs to it, and a byline that is nothing but a desk is an organization's.
//!
//! Known limits: one-word names are not read; two names with a comma alone give the first only.

use crate::lexicon::{given_name, is_wire_service};
use crate::parse::line::shape::{has_press_word, outlet_shaped, person_shaped, title_case, words};
use crate::text::fold;
use crate::types::{Author, AuthorKind, Located, Span};

/// Most words of a byline; the longest print four names with places.
const MAX_BYLINE_WORDS: usize = 30;

/// What a byline opens with.
const OPENERS: &[&str] = &["by ", "story by ", "words by ", "written by ", "report by "];

/// Names in a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Names {
    /// Who signs, in order.
    pub(in crate::parse) authors: Vec<Located<Author>>,
    /// Wire services: `By The Associated Press`.
    pub(in crate::parse) services: Vec<Span>,
}

impl Names {
    /// Whether nobody is named.
    pub(in crate::parse) fn is_empty(&self) -> bool {
        self.authors.is_empty() && self.services.is_empty()
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
    let names = signers(rest, span.start as usize + name_at);
    let authors = names.authors.iter().filter_map(|author| author.span);
    let first = authors.chain(names.services.iter().copied()).map(|name| name.start).min()?;
    (first as usize <= span.start as usize + name_at + 1).then_some(names)
}

/// The names in `text`, whose first byte stands at `base`.
pub(in crate::parse) fn signers(text: &str, base: usize) -> Names {
    let mut names = Names::default();
    let parts = parts(text);
    for (index, part) in parts.iter().enumerate() {
        let whole = text.get(part.start..part.end).unwrap_or_default();
        let inner = without_place(whole);
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
        } else if parts.len() == 1 && is_desk(printed) {
            let kind = AuthorKind::Organization;
            names.authors.push(Located::at(Author { kind, ..Author::person(printed) }, span));
        } else if listed && (person_shaped(printed) || has_body_surname(printed)) {
            let author = Author { outlet: employer(whole), ..Author::person(printed) };
            names.authors.push(Located::at(author, span));
        } else if let Some(author) = names.authors.last_mut().filter(|_| part.after_comma || part.after_bar) {
            describe(&mut author.value, whole);
        }
    }
    names
}

/// Most words of a role or an outlet printed beside a name.
const MAX_DESCRIPTION_WORDS: usize = 6;

/// Files what stands behind a name: `Political Editor`, `Bay Courier`, `Senior Reporter at the Bay Courier`.
fn describe(author: &mut Author, part: &str) {
    let role = without_place(part).trim().trim_matches(['(', ')']);
    if words(role, MAX_DESCRIPTION_WORDS + 1) > MAX_DESCRIPTION_WORDS {
        return;
    }
    if author.role.is_none() && has_press_word(role, "job") && !has_press_word(role, "notice") {
        author.role = Some(role.to_owned());
        author.outlet = author.outlet.take().or_else(|| employer(part));
    } else if author.outlet.is_none() && outlet_shaped(role) && has_press_word(role, "outlet") {
        author.outlet = Some(role.to_owned());
    }
}

/// `Ada Quist for the Bay Courier`: the outlet.
fn employer(part: &str) -> Option<String> {
    let (_, outlet) = [" for ", " FOR ", " at "].iter().find_map(|cue| part.split_once(cue))?;
    let outlet = outlet.trim().trim_matches(['(', ')']);
    let outlet = outlet.strip_prefix("the ").unwrap_or(outlet);
    outlet_shaped(outlet).then(|| outlet.to_owned())
}

/// Whether the words name a desk or a body that signs rather than a person: `Staff Reporter`, `Editorial Board`, `Bay
/// Courier Staff`.
fn is_desk(name: &str) -> bool {
    const BODIES: &[&str] = &[
        "board",
        "bureau",
        "correspondent",
        "desk",
        "newsroom",
        "reporter",
        "reporters",
        "staff",
        "team",
        "writer",
        "writers",
        "editors",
        "correspondents",
    ];
    let last = name.split_whitespace().next_back().unwrap_or_default();
    title_case(name)
        && !has_body_surname(name)
        && words(name, MAX_DESCRIPTION_WORDS) < MAX_DESCRIPTION_WORDS
        && BODIES.contains(&fold(last).as_str())
}

/// Words for a body that are family names too.
const BODY_SURNAMES: &[&str] = &["board", "staff"];

/// Whether the words are a given name and a family name that also means a body: `Ada Board`.
fn has_body_surname(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(given, family)| {
        given_name(given).is_some() && BODY_SURNAMES.contains(&fold(family).as_str())
    })
}

/// Whether `name` is a person's or that of a body that signs, when nothing but the name is known.
#[cfg(feature = "markdown")]
pub(in crate::parse) fn kind_of(name: &str) -> AuthorKind {
    let body =
        is_desk(name) || (words(name, 2) > 1 && !person_shaped(name) && has_press_word(name, "outlet"));
    if body { AuthorKind::Organization } else { AuthorKind::Person }
}

struct Part {
    start: usize,
    end: usize,
    after_comma: bool,
    after_and: bool,
    after_bar: bool,
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut start, mut after_comma, mut after_and, mut after_bar) = (0, false, false, false);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let joint = [" and ", " AND ", " & ", " with "].into_iter().find(|joint| rest.starts_with(joint));
        let c = rest.chars().next().unwrap_or_default();
        let len = joint.map_or(c.len_utf8(), str::len);
        if joint.is_some() || matches!(c, ',' | ';' | '|' | '·' | '•' | '/') {
            parts.push(Part { start, end: at, after_comma, after_and, after_bar });
            // `A, B, and C`: the comma before `and` opens an empty part.
            (start, after_comma, after_and) = (at + len, joint.is_none() && c == ',', joint.is_some());
            after_bar = joint.is_none() && matches!(c, '|' | '·' | '•');
        }
        at += len;
    }
    parts.push(Part { start, end: text.len(), after_comma, after_and, after_bar });
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
        let authors = names.authors.iter().filter_map(|author| author.span);
        let found: Vec<_> =
            authors.chain(names.services.iter().copied()).map(|name| name.slice(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[track_caller]
    fn check_described(text: &str, expected: (AuthorKind, Option<&str>, Option<&str>)) {
        let names = line(text, Span::new(0, text.len())).unwrap_or_default();
        let author = &names.authors[0].value;
        assert_eq!((author.kind, author.role.as_deref(), author.outlet.as_deref()), expected, "{text}");
    }

    #[test]
    fn roles_and_outlets_belong_to_the_name_before_them() {
        let person = AuthorKind::Person;
        check_described("By Ada Quist, Political Editor", (person, Some("Political Editor"), None));
        check_described("By Ada Quist for the Bay Courier", (person, None, Some("Bay Courier")));
        check_described("By Ada Quist, Bay Courier", (person, None, Some("Bay Courier")));
        check_described("By Ada Quist | Senior Reporter", (person, Some("Senior Reporter"), None));
        check_described("By Staff Reporter", (AuthorKind::Organization, None, None));
        check_described("By Editorial Board", (AuthorKind::Organization, None, None));
        check_described("By Ada Quist, New York", (person, None, None));
        check_described("By Anna Board", (person, None, None));
        check_described("By Bay Courier Staff", (AuthorKind::Organization, None, None));
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
