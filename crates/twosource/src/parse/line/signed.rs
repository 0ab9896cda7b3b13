//! What a key says of who wrote it, such as `By Ada Quist and Jo Lund | Political Editor`, to authors and wire services.
//!
//! Keys are looser than bylines: one string may hold a list, roles, addresses, or the outlet itself. The string is cut
//! where lists are cut, each part loses what is no name, and what is left is a wire service, a person or a body.
//!
//! ```text
//! Von Ada Quist (aq), Jo Lund, Reporterin / dpa  →  Ada Quist; Jo Lund, role Reporterin; service dpa
//! ```
//!
//! Known limits: a place after a name reads as a name when it has two words and no preposition; names of bodies are told
//! by the words of newspaper furniture in them.

use crate::lexicon::{given_name, is_wire_service, press_word};
use crate::parse::line::shape::{has_press_word, person_shaped, words};
use crate::parse::line::stamp;
use crate::text::fold;
use crate::types::{Author, AuthorKind};

/// Longest string that is read, in bytes: twenty names with their roles.
const MAX_BYTES: usize = 1_000;

/// Most words of a name, titles and all; more is a sentence.
const MAX_NAME_WORDS: usize = 8;

/// What a list of names may open with, folded. Dutch, French, German, Iberian, Italian and Nordic words can also open a
/// family name, so they go only before two words or more.
const OPENERS: &[&str] = &[
    "by",
    "written by",
    "story by",
    "words by",
    "report by",
    "reported by",
    "posted by",
    "published by",
    "author",
    "authors",
    "von",
    "par",
    "por",
    "di",
    "af",
    "av",
    "door",
    "text",
    "texte",
    "texto",
    "testo",
    "tekst",
    "autor",
    "autorin",
    "autoren",
    "auteur",
    "autore",
    "skrevet av",
    "skrivet av",
    "ein artikel von",
    "ein beitrag von",
];

/// Words that join two names of a list.
const JOINTS: &[&str] =
    &[" and ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " & ", " with ", " mit "];

/// Words behind a name after which a place stands.
const PLACED: &[&str] = &[" in ", " aus ", " à ", " en ", " at ", " from "];

/// Words behind or before which an outlet stands.
const FOR: &[&str] = &["for ", "special to ", "für "];

/// Parts of words that only bodies are called by, in the languages of Europe's desks.
const BODIES: &[&str] =
    &["redak", "redac", "redaz", "redact", "toimitus", "newsdesk", "nachrichtenagentur", "staff", "agentur"];

/// Who a string names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::parse) struct Signed {
    /// People and bodies.
    pub(in crate::parse) authors: Vec<Author>,
    /// Wire services.
    pub(in crate::parse) services: Vec<String>,
}

/// Reads `text`; `declared` is what the markup says the name is, which is often wrong of bodies and right of people.
pub(in crate::parse) fn read(text: &str, declared: Option<AuthorKind>) -> Signed {
    let mut signed = Signed::default();
    if text.len() > MAX_BYTES {
        return signed;
    }
    let text = without_addresses(text);
    for part in parts(without_opener(undated(&text)), declared) {
        add(&mut signed, part, declared);
    }
    signed
}

/// The words before the first date or time, or behind those that stand first: `Ada Quist Nov. 3, 2031, 9:02 AM`.
fn undated(text: &str) -> &str {
    let scan = stamp::scan(text, 0);
    let days = scan.days.iter().map(|(_, span)| span.start);
    let first = days.chain(scan.times.iter().map(|(_, span)| span.start)).min();
    let undated = match first {
        None => Some(text),
        Some(0) => text.get(scan.opening..),
        Some(first) => text.get(..first as usize),
    };
    undated
        .unwrap_or_default()
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '-' | '–' | '—'))
}

fn without_opener(text: &str) -> &str {
    let cut = OPENERS.iter().filter_map(|opener| {
        let rest = text.get(opener.len()..)?;
        let opens = fold(text.get(..opener.len())?) == **opener;
        let marked = rest.starts_with(':');
        let apart = marked || rest.starts_with(char::is_whitespace);
        let plain = opener.ends_with("by");
        (opens && apart && (marked || plain || words(rest, 2) >= 2))
            .then_some(opener.len() + usize::from(marked))
    });
    cut.max().and_then(|cut| text.get(cut..)).unwrap_or(text).trim()
}

/// The parts of a list.
fn parts(text: &str, declared: Option<AuthorKind>) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in text.split([';', '|', '•', '·', '\n', '/']).filter(|piece| !piece.trim().is_empty()) {
        let commas: Vec<&str> = piece.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        // `Quist, Ada` is one name.
        if let ([family, given], true) =
            (commas.as_slice(), given_name(commas.get(1).unwrap_or(&"")).is_some())
            && given_name(family).is_none()
            && [family, given].iter().all(|part| words(part, 2) == 1)
        {
            parts.push(piece.trim());
            continue;
        }
        for part in commas {
            joined(part, declared, &mut parts);
        }
    }
    parts
}

/// Cuts `part` where a joint stands between two names.
fn joined<'t>(part: &'t str, declared: Option<AuthorKind>, parts: &mut Vec<&'t str>) {
    let mut rest = part.strip_prefix("and ").unwrap_or(part);
    'cut: while declared != Some(AuthorKind::Organization) {
        let mut found: Vec<(usize, &str)> =
            JOINTS.iter().flat_map(|joint| rest.match_indices(joint)).collect();
        found.sort_by_key(|(at, _)| *at);
        for (at, joint) in found {
            let (Some(left), Some(right)) = (rest.get(..at), rest.get(at + joint.len()..)) else { continue };
            let name = |side: &str| words(side, 2) == 2 || is_wire_service(&fold(side.trim()));
            if name(left) && name(right) {
                parts.push(left.trim());
                rest = right;
                continue 'cut;
            }
        }
        break;
    }
    parts.push(rest.trim());
}

/// Files one part of a list: a name, or the role or the outlet of the name before it.
fn add(signed: &mut Signed, part: &str, declared: Option<AuthorKind>) {
    let part = part.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '.'));
    let (name, aside) = without_aside(part);
    if let Some(service) = aside.filter(|aside| is_wire_service(&fold(aside))) {
        signed.services.push(service.to_owned());
    }
    let folded = fold(name);
    if let Some(outlet) = FOR.iter().find_map(|word| folded.starts_with(word).then(|| name.get(word.len()..)))
    {
        if let (Some(last), Some(outlet)) = (signed.authors.last_mut(), outlet) {
            last.outlet.get_or_insert_with(|| outlet.trim().to_owned());
        }
        return;
    }
    if folded.starts_with("in ") || is_wire_service(&folded) {
        if is_wire_service(&folded) && !signed.services.iter().any(|known| known == name) {
            signed.services.push(name.to_owned());
        }
        return;
    }
    let (name, tail) = without_tail(name);
    let role_alone = is_role(name) && declared != Some(AuthorKind::Organization);
    if let Some(last) = signed.authors.last_mut().filter(|_| role_alone) {
        last.role.get_or_insert_with(|| name.to_owned());
        return;
    }
    let n_words = words(name, MAX_NAME_WORDS + 1);
    if n_words == 0 || n_words > MAX_NAME_WORDS || folded == "admin" {
        return;
    }
    let kind = kind(name, declared);
    let (mut role, mut outlet) = (None, None);
    if let Some(tail) = tail {
        *(if is_role(tail) { &mut role } else { &mut outlet }) = Some(tail.to_owned());
    }
    let name = match name.split_once(',') {
        Some((family, given)) => format!("{} {family}", given.trim()),
        None => name.to_owned(),
    };
    signed.authors.push(Author { name, kind, role, outlet });
}

/// The words of `part` that are no address of mail or page and no handle.
fn without_addresses(part: &str) -> String {
    let address = |word: &str| {
        word.contains('@') || word.contains("://") || word.starts_with("www.") || word.starts_with('#')
    };
    let kept: Vec<&str> = part.split_whitespace().filter(|word| !address(word)).collect();
    kept.join(" ")
}

/// A name without what stands in brackets behind it, and that: `Ada Quist (aq)`.
fn without_aside(name: &str) -> (&str, Option<&str>) {
    match name.split_once(['(', '[']) {
        Some((before, aside)) if !before.trim().is_empty() => {
            (before.trim(), Some(aside.trim_end_matches([')', ']']).trim()))
        }
        _ => (name, None),
    }
}

/// A name without the place, the outlet or the role behind it, and the latter two.
fn without_tail(name: &str) -> (&str, Option<&str>) {
    for dash in [" - ", " – ", " — "] {
        if let Some((left, right)) = name.split_once(dash).filter(|(left, _)| words(left, 2) == 2) {
            return (left.trim(), Some(right.trim()));
        }
    }
    let long = |left: &str| words(left, 2) == 2;
    if let Some((left, right)) = name.split_once(" for ").filter(|(left, _)| long(left)) {
        return (left.trim(), Some(right.trim()));
    }
    let place = PLACED.iter().filter_map(|word| name.split_once(word)).find(|(left, _)| long(left));
    (place.map_or(name, |(left, _)| left.trim()), None)
}

/// Whether the words say what somebody does and name nobody.
fn is_role(text: &str) -> bool {
    let mut words_of = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let last = words_of.next_back().unwrap_or_default();
    press_word(&fold(last), "job") && words(text, MAX_NAME_WORDS) < MAX_NAME_WORDS
}

fn kind(name: &str, declared: Option<AuthorKind>) -> AuthorKind {
    let folded = fold(name);
    let first = name.split_whitespace().next().unwrap_or_default();
    let given = given_name(first).is_some() && words(name, 2) == 2;
    let body = BODIES.iter().any(|stem| folded.contains(stem))
        || has_press_word(name, "job") && !given
        || first.contains('.') && words(name, 2) == 1
        || name.contains(char::is_numeric);
    if body || declared == Some(AuthorKind::Organization) {
        return AuthorKind::Organization;
    }
    let outlet = has_press_word(name, "outlet") && !given && !person_shaped(name);
    if outlet { AuthorKind::Organization } else { AuthorKind::Person }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        check_declared(text, None, expected);
    }

    #[track_caller]
    fn check_declared(text: &str, declared: Option<AuthorKind>, expected: &str) {
        let signed = read(text, declared);
        let mut found: Vec<String> = Vec::new();
        for author in &signed.authors {
            let mut one = author.name.clone();
            if author.kind == AuthorKind::Organization {
                one.push_str(" [body]");
            }
            for (word, value) in [("role", &author.role), ("outlet", &author.outlet)] {
                if let Some(value) = value {
                    one = format!("{one} [{word} {value}]");
                }
            }
            found.push(one);
        }
        found.extend(signed.services.iter().map(|service| format!("service {service}")));
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn lists_are_cut_and_openers_go() {
        check("By Ada Quist and Jo Lund", "Ada Quist; Jo Lund");
        check("Von Ada Quist und Jo Lund-Mbeki", "Ada Quist; Jo Lund-Mbeki");
        check("Ada Quist, Jo Lund, and Li Na", "Ada Quist; Jo Lund; Li Na");
        check("Autorin: Ada Quist; Jo Lund | Li Na", "Ada Quist; Jo Lund; Li Na");
        check("Di Stefano", "Di Stefano");
        check("Quist, Ada", "Ada Quist");
    }

    #[test]
    fn what_is_no_name_goes_or_finds_its_field() {
        check("Ada Quist (aq), ada@bay.example", "Ada Quist");
        check("https://bay.example/ada", "");
        check("Ada Quist, Political Editor", "Ada Quist [role Political Editor]");
        check("Ada Quist - Senior Reporter", "Ada Quist [role Senior Reporter]");
        check("Ada Quist, Special to the Bay Courier", "Ada Quist [outlet the Bay Courier]");
        check("Ada Quist in Lagos", "Ada Quist");
        check("By Ada Quist Nov. 3, 2031, 9:02 AM", "Ada Quist");
        check("Nov. 3, 2031 | Ada Quist", "Ada Quist");
        check("BY: Ada Quist", "Ada Quist");
    }

    #[test]
    fn services_and_bodies_are_no_people() {
        check("Ada Quist / AFP", "Ada Quist; service AFP");
        check("Reuters", "service Reuters");
        check("Ada Quist and Reuters", "Ada Quist; service Reuters");
        check("Staff Reporter", "Staff Reporter [body]");
        check("Bay-Redaktion", "Bay-Redaktion [body]");
        check_declared("Food and Wine", Some(AuthorKind::Organization), "Food and Wine [body]");
    }
}
