//! The start of a paragraph to its dateline: place, day, agency, and where the text begins.
//!
//! ```text
//! "LAGOS, Oct. 1 (Coastal) - The port …" -> place `LAGOS`, day 1 October, agency `Coastal`
//! "ABUJA, Nigeria/LOME, Togo (Coastal) — Two …", "LAGOS — The port …", "LAGOS: The port …"
//! ```
//!
//! A place in capitals is enough before a dash; a place in title case needs a day or an agency beside it. A label such
//! as `UPDATE:` and a lone acronym such as `ILO` are no places.
//!
//! Known limit: a heading in capitals glued to the first sentence with a colon reads as a place.

use crate::lexicon::{is_weekday, is_wire_service, month_number, press_word};
use crate::parse::line::shape::{all_caps, outlet_shaped, title_case, words};
use crate::parse::line::stamp::{self, CalendarDay};
use crate::text::{fold, is_quote_mark};

/// Longest dateline, in bytes; two places with countries, a day and an agency take about 90.
const MAX_BYTES: usize = 140;

/// Most words of the place: `SAN PEDRO DE MACORÍS, Dominican Republic` has six.
const MAX_PLACE_WORDS: usize = 8;

/// Fewest letters of a place in capitals that nothing but a dash marks; shorter ones are acronyms.
const MIN_BARE_LETTERS: usize = 4;

/// A dateline. Offsets count from the start of the paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Dateline {
    /// Length up to the first byte of the text.
    pub(in crate::parse) len: usize,
    /// End of the place, which starts at 0.
    pub(in crate::parse) place: usize,
    /// Start and end of the agency's name.
    pub(in crate::parse) agency: Option<(usize, usize)>,
    /// The day, if told.
    pub(in crate::parse) day: Option<CalendarDay>,
}

/// The dateline that opens `paragraph`.
pub(in crate::parse) fn at(paragraph: &str) -> Option<Dateline> {
    let mut end = paragraph.len().min(MAX_BYTES);
    while !paragraph.is_char_boundary(end) {
        end -= 1;
    }
    let start = paragraph.get(..end)?;
    if !start.starts_with(|c: char| c.is_uppercase() || c == '(') {
        return None;
    }
    let found = with_agency(start).or_else(|| before_dash(start)).or_else(|| before_mark(start))?;
    // What follows must be text, or the line is a heading.
    paragraph.get(found.len..).is_some_and(|rest| words(rest, 3) >= 3).then_some(found)
}

/// Whether capitals and a colon open the line, as a place may do, or the name of who speaks in an interview.
pub(in crate::parse) fn opens_with_label(line: &str) -> bool {
    let colon = line.bytes().take(MAX_BYTES).position(|byte| byte == b':');
    colon.and_then(|colon| line.get(..colon)).is_some_and(|head| all_caps(head) && words(head, 4) <= 3)
}

/// `PLACE[, day] (Agency)[, day] - `.
fn with_agency(start: &str) -> Option<Dateline> {
    let open = start.find('(')?;
    let close = open + start.get(open..)?.find(')')?;
    let inner = start.get(open + 1..close)?;
    let name = inner.split('/').next()?.trim();
    let after = start.get(close + 1..)?;
    let (dash, dash_len) = dash(after)?;
    let between = after.get(..dash)?.trim_matches([',', ' ']);
    let between_scan = stamp::scan(between, 0);
    if !outlet_shaped(name)
        || (open == 0 && !all_caps(name) && !is_wire_service(&fold(name)))
        || !(between.is_empty() || between_scan.pure())
    {
        return None;
    }
    let alone = stamp::scan(start.get(..open)?, 0);
    let (place, day) = if alone.pure() {
        (0, alone.day().map(|(day, _)| day))
    } else if open == 0 {
        (0, None)
    } else {
        place_and_day(start.get(..open)?, true, false)?
    };
    let day = day.or(between_scan.day().map(|(day, _)| day));
    let len = text_start(start, close + 1 + dash + dash_len);
    Some(Dateline { len, place, agency: Some((open + 1, open + 1 + name.len())), day })
}

/// `PLACE, day - ` or `PLACE — `.
fn before_dash(start: &str) -> Option<Dateline> {
    let (dash, dash_len) = dash(start)?;
    let long_dash = !start.get(dash..)?.starts_with('-') && start.get(..dash)?.ends_with(' ');
    let (place, day) = place_and_day(start.get(..dash)?, false, long_dash)?;
    let len = text_start(start, dash + dash_len);
    // `BC-EU--Harbour Fire` is the wire's name of a story.
    let spaced = start.get(..dash)?.ends_with(' ') || start.get(dash + dash_len..)?.starts_with(' ');
    if !spaced {
        return None;
    }
    let capital = |c: char| c.is_uppercase() || c.is_numeric() || is_quote_mark(c);
    (day.is_some() || start.get(len..)?.starts_with(capital)).then_some(Dateline {
        len,
        place,
        agency: None,
        day,
    })
}

/// `PLACE: Text` and `PLACE. Text`.
fn before_mark(start: &str) -> Option<Dateline> {
    let mark = start.find([':', '.'])?;
    let place = start.get(..mark)?;
    let rest = start.get(mark + 1..)?;
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let plain = place.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '‑' | '\'' | '’'));
    let opens = rest.trim_start().starts_with(|c: char| c.is_uppercase() || is_quote_mark(c));
    let spaced = rest.starts_with(' ');
    (plain
        && spaced
        && opens
        && all_caps(place)
        && letters >= MIN_BARE_LETTERS
        && words(place, 4) <= 3
        && !is_label(place))
    .then(|| Dateline { len: text_start(start, mark + 1), place: mark, agency: None, day: None })
}

/// The first dash that separates, and its length: a spaced hyphen, or any longer dash.
fn dash(text: &str) -> Option<(usize, usize)> {
    text.char_indices().find_map(|(at, c)| {
        let rest = text.get(at..)?;
        if rest.starts_with("--") {
            return Some((at, 2));
        }
        let before = text.get(..at)?;
        let spaced = before.is_empty() || before.ends_with(char::is_whitespace) || before.ends_with(')');
        match c {
            '–' | '—' | '―' => Some((at, c.len_utf8())),
            '-' if spaced && rest.get(1..).is_some_and(|after| after.starts_with(char::is_whitespace)) => {
                Some((at, 1))
            }
            _ => None,
        }
    })
}

fn text_start(start: &str, after: usize) -> usize {
    let rest = start.get(after..).unwrap_or_default();
    after
        + (rest.len()
            - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—')).len())
}

/// The end of the place in `head`, and the day behind it.
fn place_and_day(head: &str, agency: bool, long_dash: bool) -> Option<(usize, Option<CalendarDay>)> {
    let trimmed = head.trim_end_matches([',', ' ']);
    let split = trimmed.match_indices(',').find_map(|(at, _)| {
        let stamps = stamp::scan(trimmed.get(at + 1..)?, 0);
        stamps.pure().then(|| stamps.day().map(|(day, _)| (at, day))).flatten()
    });
    let (place, day) =
        split.map_or((trimmed, None), |(at, day)| (trimmed.get(..at).unwrap_or_default(), Some(day)));
    let first = place.split([',', '/']).next().unwrap_or_default();
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let marked = agency || day.is_some();
    // `Trier, Germany — `: a town with its country needs no capitals before a long dash.
    let town = !agency && place.contains(", ") && long_dash && words(place, 6) <= 5;
    let marked = marked || town;
    let shaped = if marked {
        all_caps(first) || title_case(place)
    } else {
        all_caps(first) && letters >= MIN_BARE_LETTERS
    };
    let calendar = place.split_whitespace().any(|word| {
        let word = fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        is_weekday(&word) || month_number(&word).is_some() && word != "march" && word != "may"
    });
    let plain = !place.contains(|c: char| {
        is_quote_mark(c) || c.is_numeric() || matches!(c, ';' | ':' | '!' | '?' | '@' | '#' | '(')
    });
    let real = shaped
        && plain
        && !calendar
        && !is_label(first)
        && words(place, MAX_PLACE_WORDS + 1) <= MAX_PLACE_WORDS;
    (real && title_case(place) && letters >= 2).then_some((place.len(), day))
}

fn is_label(place: &str) -> bool {
    place.split_whitespace().any(|word| press_word(&fold(word), "label"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<&str>, &str)>) {
        let found = at(text).map(|line| {
            let agency = line.agency.and_then(|(start, end)| text.get(start..end));
            (&text[..line.place], agency, text[line.len..].split(' ').next().unwrap())
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn datelines_of_wires_and_papers() {
        check("LAGOS, Oct. 1 (Coastal) - The port is shut.", Some(("LAGOS", Some("Coastal"), "The")));
        check(
            "ABUJA, Nigeria/LOME, Togo (Coastal) — Two banks merged.",
            Some(("ABUJA, Nigeria/LOME, Togo", Some("Coastal"), "Two")),
        );
        check("TRIER (Moselnews) – A bridge fell.", Some(("TRIER", Some("Moselnews"), "A")));
        check("Nairobi, 3 May 2031 (Coastal) -- A bridge fell.", Some(("Nairobi", Some("Coastal"), "A")));
        check("PORT-AU-PRINCE (AP/Coastal) - A bridge fell.", Some(("PORT-AU-PRINCE", Some("AP"), "A")));
        check("LAGOS, March 5 — A bridge fell.", Some(("LAGOS", None, "A")));
        check("TRIER — A bridge fell.", Some(("TRIER", None, "A")));
        check("TRIER: Ada Quist ran for her life.", Some(("TRIER", None, "Ada")));
        check("March 5 (Coastal) - A bridge fell.", Some(("", Some("Coastal"), "A")));
        check("(AP) — A bridge fell.", Some(("", Some("AP"), "A")));
        check("Trier, Germany — A bridge fell.", Some(("Trier, Germany", None, "A")));
        check("TRIER. The bridge shook twice.", Some(("TRIER", None, "The")));
    }

    #[test]
    fn other_openings_are_no_datelines() {
        check("Tuesday, October 01, 2031 - The port is shut.", None);
        check("The mayor (an engineer) - who had been warned - left.", None);
        check("UPDATE: The port is open again.", None);
        check("ILO - the labour body - met.", None);
        check("A HERO diver - he is 41 - spoke.", None);
        check("Ada Quist - the mayor of Trier - resigned.", None);
        check("BC-EU--Harbour Fire,2nd Ld-Writethru", None);
        check("T+00:62 Max Q.", None);
        check("FIRST ON OUR PAGES: Ada Quist ran for her life.", None);
        check("(He was 41) - The mayor resigned.", None);
        check("On Monday, Trier — The bridge fell.", None);
    }
}
