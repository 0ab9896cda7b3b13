//! A short line to the dates and times in it, and the words that are neither: publication stamps of several locales.
//!
//! The line is cut into numbers, words and signs, and small patterns are tried at each: `2024-03-01T18:05`,
//! `01/03/2024 18h05`, `4.3.26 kl. 8.40`, `Friday 1 March 2024, 12:35`, `Mar. 1, 2024, 4:25 p.m. EST`. What remains
//! tells whether the line is a stamp and nothing else, or also names an outlet or a section.
//!
//! Known limits: Gregorian calendar, Western digits, month names of European languages.

use std::borrow::Cow;

use crate::lexicon::{is_weekday, is_zone, month_number, press_word, zone_offset};
use crate::text::fold;
use crate::types::{Date, Span, TimeOfDay};

/// Longest text that is scanned for stamps, in bytes; the longest stamp lines have about 200.
pub(in crate::parse) const MAX_STAMP_BYTES: usize = 300;

/// A date as read from the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct CalendarDay {
    /// The year, when told.
    pub(in crate::parse) year: Option<i16>,
    /// Month and day as read, day first where numbers allow both.
    pub(in crate::parse) month: u8,
    /// See `month`.
    pub(in crate::parse) day: u8,
    /// Whether month and day could change places.
    pub(in crate::parse) ambiguous: bool,
}

impl CalendarDay {
    /// The day, with `year` where the text gives none.
    pub(in crate::parse) fn date(self, year: Option<i16>) -> Option<Date> {
        Date::new(self.year.or(year)?, self.month, self.day)
    }

    /// Month and day changed places.
    pub(in crate::parse) fn swapped(self) -> Self {
        Self { month: self.day, day: self.month, ..self }
    }
}

/// What a line holds.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Scan {
    /// Dates in order.
    pub(in crate::parse) days: Vec<(CalendarDay, Span)>,
    /// Times in order.
    pub(in crate::parse) times: Vec<(TimeOfDay, Span)>,
    /// Whether a time is written as only day-first locales write it: `18h05`, `kl. 8.40`.
    pub(in crate::parse) day_first: bool,
    /// Whether the zone of a time is American, where the month is written first.
    pub(in crate::parse) month_first: bool,
    /// Where a word for an update stands, if any.
    pub(in crate::parse) update: Option<Span>,
    /// Stretches of words that belong to no stamp, in order.
    pub(in crate::parse) rest: Vec<Span>,
    /// Where the stamp of the line's start ends: after its last date, time or zone before other words.
    pub(in crate::parse) opening: usize,
}

impl Scan {
    /// Whether the line is a stamp and nothing else.
    pub(in crate::parse) fn pure(&self) -> bool {
        self.rest.is_empty() && (!self.days.is_empty() || !self.times.is_empty())
    }

    /// The first time that is not the time of an update.
    pub(in crate::parse) fn time(&self) -> Option<TimeOfDay> {
        let own =
            |span: Span| self.update.is_none_or(|update| span.start < update.start || self.update_first());
        self.times.iter().find(|(_, span)| own(*span)).map(|(time, _)| *time)
    }

    /// The first date that is not the date of an update.
    pub(in crate::parse) fn day(&self) -> Option<(CalendarDay, Span)> {
        self.days.first().copied()
    }

    /// The day, time and place of the update that the line tells beside another date or by itself.
    pub(in crate::parse) fn updated(&self) -> Option<(CalendarDay, Option<TimeOfDay>, Span)> {
        let update = self.update?;
        let later = |span: &Span| span.start > update.start;
        let (day, span) = self.days.iter().find(|(_, span)| later(span)).or(self.days.first()).copied()?;
        let next =
            if later(&span) { self.days.iter().find(|(_, other)| other.start > span.start) } else { None };
        let own = |at: &Span| later(at) && next.is_none_or(|(_, next)| at.start < next.start);
        let time = self.times.iter().find(|(_, at)| own(at)).map(|(time, _)| *time);
        Some((day, time, span))
    }

    fn update_first(&self) -> bool {
        self.update.is_some_and(|update| self.days.first().is_none_or(|(_, span)| update.start < span.start))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Word,
    Sign,
}

#[derive(Clone, Debug)]
struct Tok<'t> {
    kind: Kind,
    text: &'t str,
    folded: Cow<'t, str>,
    start: usize,
    spaced: bool,
}

/// Scans `text`, whose first byte stands at `base` in the article.
pub(in crate::parse) fn scan(text: &str, base: usize) -> Scan {
    let mut end = text.len().min(MAX_STAMP_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = text.get(..end).unwrap_or_default();
    let mut stamps = Scan::default();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        stamps.rest.extend((!text.trim().is_empty()).then(|| Span::new(base, base + text.len())));
        return stamps;
    }
    let tokens = tokens(text);
    let mut at = 0;
    let mut after_date = false;
    while let Some(token) = tokens.get(at) {
        let span = |len: usize| {
            let last = tokens.get(at + len - 1).unwrap_or(token);
            Span::new(base + token.start, base + last.start + last.text.len())
        };
        if let Some((day, len)) = day_at(&tokens, at) {
            stamps.days.push((day, span(len)));
            after_date = true;
            at += len;
        } else if let Some((time, len)) = time_at(&tokens, at, after_date, &mut stamps) {
            stamps.times.push((time, span(len)));
            at += len;
        } else {
            word(&mut stamps, token, span(1), &tokens, at, base);
            after_date &= token.kind == Kind::Sign;
            at += 1;
            continue;
        }
        if stamps.rest.is_empty() {
            stamps.opening = tokens.get(at - 1).map_or(0, |last| last.start + last.text.len());
        }
    }
    stamps
}

/// Files a token that is neither date nor time.
fn word(stamps: &mut Scan, token: &Tok<'_>, span: Span, tokens: &[Tok<'_>], at: usize, base: usize) {
    if token.kind == Kind::Sign {
        return;
    }
    if press_word(&token.folded, "update") && stamps.update.is_none() {
        stamps.update = Some(span);
    }
    let near_time = at
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.kind == Kind::Number);
    let known = token.kind == Kind::Word
        && (press_word(&token.folded, "stamp")
            || is_weekday(&token.folded)
            || (near_time || all_upper(token.text)) && is_zone(&token.folded));
    if known {
        return;
    }
    match stamps.rest.last_mut() {
        Some(last) if follows(tokens, at, base, *last) => last.end = span.end,
        _ => stamps.rest.push(span),
    }
}

/// Whether nothing but white space, or one sign that names hold, stands between `last` and the token.
fn follows(tokens: &[Tok<'_>], at: usize, base: usize, last: Span) -> bool {
    let ends_last = |token: &Tok<'_>| base + token.start + token.text.len() == last.end as usize;
    let before = |back: usize| at.checked_sub(back).and_then(|index| tokens.get(index));
    let joint =
        |token: &Tok<'_>| token.kind == Kind::Sign && matches!(token.text, "-" | "." | "'" | "’" | "&");
    before(1).is_some_and(ends_last) || (before(1).is_some_and(joint) && before(2).is_some_and(ends_last))
}

fn all_upper(text: &str) -> bool {
    text.len() > 1 && text.chars().all(char::is_uppercase)
}

fn tokens(text: &str) -> Vec<Tok<'_>> {
    let mut tokens: Vec<Tok<'_>> = Vec::new();
    let mut spaced = true;
    let mut open = false;
    for (start, c) in text.char_indices() {
        if c.is_whitespace() {
            (spaced, open) = (true, false);
            continue;
        }
        let kind = if c.is_ascii_digit() {
            Kind::Number
        } else if c.is_alphabetic() {
            Kind::Word
        } else {
            Kind::Sign
        };
        let end = start + c.len_utf8();
        if let Some(last) = tokens.last_mut().filter(|last| open && last.kind == kind && kind != Kind::Sign) {
            last.text = text.get(last.start..end).unwrap_or_default();
        } else {
            let part = text.get(start..end).unwrap_or_default();
            tokens.push(Tok { kind, text: part, folded: Cow::Borrowed(part), start, spaced });
        }
        (spaced, open) = (false, true);
    }
    for token in &mut tokens {
        let plain = token.text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        token.folded = if plain { Cow::Borrowed(token.text) } else { Cow::Owned(fold(token.text)) };
    }
    tokens
}

fn number(tokens: &[Tok<'_>], at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let token =
        tokens.get(at).filter(|token| token.kind == Kind::Number && digits.contains(&token.text.len()))?;
    token.text.parse().ok()
}

fn sign(tokens: &[Tok<'_>], at: usize, signs: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.kind == Kind::Sign && signs.contains(token.text))
}

fn month(tokens: &[Tok<'_>], at: usize) -> Option<u8> {
    tokens.get(at).filter(|token| token.kind == Kind::Word).and_then(|token| month_number(&token.folded))
}

/// A two-digit year is of this century: stamps are of the day they are printed.
const CENTURY: u16 = 2000;

/// Years that a stamp can have.
const YEARS: std::ops::RangeInclusive<u16> = 1800..=2199;

fn year(tokens: &[Tok<'_>], at: usize) -> Option<i16> {
    let value = number(tokens, at, 4..=4).filter(|year| YEARS.contains(year))?;
    i16::try_from(value).ok()
}

fn small(value: u16) -> Option<u8> {
    u8::try_from(value).ok()
}

fn day_at(tokens: &[Tok<'_>], at: usize) -> Option<(CalendarDay, usize)> {
    let (day, len) = iso_day(tokens, at)
        .or_else(|| numeric_day(tokens, at))
        .or_else(|| day_then_month(tokens, at))
        .or_else(|| month_then_day(tokens, at))?;
    // A leap year stands in for an unknown one, so that 29 February is a day.
    Date::new(day.year.unwrap_or(2000), day.month, day.day)?;
    Some((day, len))
}

/// `2024-03-01`, `2024/03/01`, `2024.03.01`; a `T` before the time belongs to it.
fn iso_day(tokens: &[Tok<'_>], at: usize) -> Option<(CalendarDay, usize)> {
    let year = year(tokens, at)?;
    if !sign(tokens, at + 1, "-/.") || !sign(tokens, at + 3, "-/.") {
        return None;
    }
    let month = small(number(tokens, at + 2, 1..=2)?)?;
    let day = small(number(tokens, at + 4, 1..=2)?)?;
    let t = usize::from(tokens.get(at + 5).is_some_and(|token| token.text == "T"));
    Some((CalendarDay { year: Some(year), month, day, ambiguous: false }, 5 + t))
}

/// `01/03/2024`, `4.3.26`, `01-03-2024`.
fn numeric_day(tokens: &[Tok<'_>], at: usize) -> Option<(CalendarDay, usize)> {
    let first = small(number(tokens, at, 1..=2)?)?;
    let mark = tokens.get(at + 1).filter(|token| token.kind == Kind::Sign && !token.spaced)?.text;
    let second = small(number(tokens, at + 2, 1..=2)?)?;
    if !matches!(mark, "/" | "." | "-") || !sign(tokens, at + 3, mark) {
        return None;
    }
    let year = year(tokens, at + 4).or_else(|| {
        let short = number(tokens, at + 4, 2..=2)?;
        // `10.15.20` with stops could be a version or a price; with a year it must be a day that exists.
        i16::try_from(CENTURY + short).ok()
    })?;
    let (month, day) = if second > 12 { (first, second) } else { (second, first) };
    let ambiguous = mark != "." && first <= 12 && second <= 12 && first != second;
    Some((CalendarDay { year: Some(year), month, day, ambiguous }, 5))
}

/// `1 March 2024`, `1st of March`, `1. mars 2024`.
fn day_then_month(tokens: &[Tok<'_>], at: usize) -> Option<(CalendarDay, usize)> {
    let day = small(number(tokens, at, 1..=2)?)?;
    let mut next = at + 1;
    let ordinal =
        |token: &Tok<'_>| !token.spaced && matches!(&*token.folded, "st" | "nd" | "rd" | "th" | ".");
    next += usize::from(tokens.get(next).is_some_and(ordinal));
    next +=
        usize::from(tokens.get(next).is_some_and(|token| matches!(&*token.folded, "of" | "de" | "-" | "/")));
    let month = month(tokens, next)?;
    next += 1;
    let mut after = next + usize::from(sign(tokens, next, ".,-/"));
    after += usize::from(tokens.get(after).is_some_and(|token| token.folded == "de"));
    let year = year(tokens, after);
    let end = if year.is_some() { after + 1 } else { next };
    Some((CalendarDay { year, month, day, ambiguous: false }, end - at))
}

/// `March 1, 2024`, `Mar. 1 2024`, `March 1st`.
fn month_then_day(tokens: &[Tok<'_>], at: usize) -> Option<(CalendarDay, usize)> {
    let month = month(tokens, at)?;
    let mut next = at + 1;
    next += usize::from(sign(tokens, next, "."));
    let day = small(number(tokens, next, 1..=2)?)?;
    next += 1;
    let ordinal = |token: &Tok<'_>| !token.spaced && matches!(&*token.folded, "st" | "nd" | "rd" | "th");
    next += usize::from(tokens.get(next).is_some_and(ordinal));
    let after = next + usize::from(sign(tokens, next, ","));
    let year = year(tokens, after);
    let end = if year.is_some() { after + 1 } else { next };
    Some((CalendarDay { year, month, day, ambiguous: false }, end - at))
}

/// Zones of the country that writes the month first.
const AMERICAN_ZONES: &[&str] =
    &["et", "est", "edt", "ct", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "akst", "akdt"];

/// A time of day. `H.MM` needs a word for the hour before it, a half of the day after it, or a date just before.
fn time_at(tokens: &[Tok<'_>], at: usize, after_date: bool, stamps: &mut Scan) -> Option<(TimeOfDay, usize)> {
    let hour = number(tokens, at, 1..=2).and_then(small)?;
    let minutes = |at: usize| number(tokens, at, 2..=2).filter(|minute| *minute < 60).and_then(small);
    let joined = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let mut next = at + 1;
    let mut minute = 0;
    let mut second = None;
    let mut sure = false;
    if sign(tokens, next, ":") && joined(next) && joined(next + 1) {
        minute = minutes(next + 1)?;
        next += 2;
        sure = true;
        if sign(tokens, next, ":") && joined(next) {
            second = minutes(next + 1);
            next += if second.is_some() { 2 } else { 0 };
        }
    } else if tokens.get(next).is_some_and(|token| token.folded == "h" && !token.spaced)
        && minutes(next + 1).is_some()
        && joined(next + 1)
    {
        minute = minutes(next + 1)?;
        next += 2;
        sure = true;
        stamps.day_first = true;
    } else if sign(tokens, next, ".") && joined(next) && joined(next + 1) && minutes(next + 1).is_some() {
        minute = minutes(next + 1)?;
        next += 2;
        let clock = (1..=2)
            .filter_map(|back| at.checked_sub(back).and_then(|before| tokens.get(before)))
            .any(|token| press_word(&token.folded, "clock"));
        stamps.day_first |= clock;
        sure = clock || after_date;
    }
    let (half, len) = half_of_day(tokens, next);
    next += len;
    let hour = if let Some(pm) = half {
        sure = (1..=12).contains(&hour);
        hour % 12 + if pm { 12 } else { 0 }
    } else {
        hour
    };
    let (zone, len) = zone_at(tokens, next);
    stamps.month_first |=
        len == 1 && tokens.get(next).is_some_and(|zone| AMERICAN_ZONES.contains(&&*zone.folded));
    sure |= len > 0 && next > at + 1;
    next += len;
    (sure && hour < 24).then_some((TimeOfDay { hour, minute, second, utc_offset: zone }, next - at))
}

/// `am`, `p.m.`: whether it is the second half, and how many tokens it takes.
fn half_of_day(tokens: &[Tok<'_>], at: usize) -> (Option<bool>, usize) {
    let word = |at: usize| tokens.get(at).map_or("", |token| &*token.folded);
    match (word(at), word(at + 1), word(at + 2), word(at + 3)) {
        ("am", ..) => (Some(false), 1),
        ("pm", ..) => (Some(true), 1),
        ("a" | "p", ".", "m", stop) => (Some(word(at) == "p"), 3 + usize::from(stop == ".")),
        _ => (None, 0),
    }
}

/// `UTC`, `EEST`, `+02:00`: the offset where it is one, and how many tokens it takes.
fn zone_at(tokens: &[Tok<'_>], at: usize) -> (Option<i16>, usize) {
    let signed = sign(tokens, at, "+-") && tokens.get(at).is_some_and(|token| !token.spaced);
    let (hours, minutes) = (number(tokens, at + 1, 2..=2), number(tokens, at + 3, 2..=2));
    if let (true, Some(hours), true, Some(minutes)) = (signed, hours, sign(tokens, at + 2, ":"), minutes) {
        let offset = i16::try_from(hours.saturating_mul(60).saturating_add(minutes)).unwrap_or_default();
        return (Some(if sign(tokens, at, "-") { -offset } else { offset }), 4);
    }
    let capital =
        tokens.get(at).filter(|token| token.text.chars().all(char::is_uppercase) && is_zone(&token.folded));
    capital.map_or((None, 0), |token| (zone_offset(&token.folded), 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{Calendar, When};

    #[track_caller]
    fn check(line: &str, expected: &str) {
        let stamps = scan(line, 0);
        let calendar = stamps.day().map(|(day, _)| match day.date(None) {
            Some(date) => Calendar::Day(date),
            None => Calendar::Yearless(day.month, Some(day.day)),
        });
        let when = When::new(calendar, stamps.time()).to_string();
        let rest: String = stamps.rest.iter().flat_map(|rest| [" [", rest.slice(line), "]"]).collect();
        let found = when + &rest;
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn stamps_of_many_locales_are_read() {
        check("01/03/2031 18h05", "2031-03-01T18:05");
        check("04.03.31 kl. 08.40 Oppdatert kl. 10.05", "2031-03-04T08:40");
        check("Posted Mar. 3, 2031, 4:25 p.m. EST // updated 8:10 p.m. EST", "2031-03-03T16:25-05:00");
        check("Published: 18:20, 5 March 2031 | Updated: 19:05, 5 March 2031", "2031-03-05T18:20");
        check("Sunday, 21 June 2031", "2031-06-21");
        check("2031-03-07T12:35:00+01:00", "2031-03-07T12:35:00+01:00");
        check("18/06/2031 07:50 EEST", "2031-06-18T07:50+03:00");
        check("12/31/2031", "2031-12-31");
        check("Wednesday 4 March, 9pm", "--03-04T21:00");
        check("9.6.2031 klo 7:15", "2031-06-09T07:15");
    }

    #[test]
    fn stamps_of_english_language_outlets_are_read() {
        check("Tuesday, 1 October 2031 16:44 BST", "2031-10-01T16:44+01:00");
        check("Oct 1st, 2031 at 4:44 p.m. EDT", "2031-10-01T16:44-04:00");
        check("1/10/31", "2031-10-01");
        check("01-Oct-2031", "2031-10-01");
        check("01.10.2031 16h44", "2031-10-01T16:44");
        check("Wed Oct 01 2031", "2031-10-01");
        check("First published on Wed 1 Oct 2031 10.44 GMT", "2031-10-01T10:44+00:00");
    }

    #[test]
    fn words_that_are_no_stamp_remain() {
        check("Bay Courier 04.03.31 kl. 08.40 NEWS", "2031-03-04T08:40 [Bay Courier] [NEWS]");
        check("Lindholm, 3 March 2031, 21:15 UTC", "2031-03-03T21:15+00:00 [Lindholm]");
        check("Version 2.4.1 is out", " [Version 2.4.1 is out]");
    }

    #[test]
    fn only_numbers_that_read_both_ways_are_ambiguous() {
        let ambiguous = |line: &str| scan(line, 0).day().is_some_and(|(day, _)| day.ambiguous);
        assert!(ambiguous("01/10/2031") && ambiguous("01-10-2031"));
        assert!(!ambiguous("13/10/2031") && !ambiguous("01.10.2031") && !ambiguous("10/10/2031"));
    }
}
