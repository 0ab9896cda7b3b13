//! A line above the body to the dates, outlet, section and authors of its stamp, where it is one.
//!
//! A stamp stands alone, between bars (`Bay Courier | Science | March 1, 2031`), in front of a headline that lost its
//! line break (`07.40  FERRY STOPS`), or as a stray `date 2031-10-01`.
//!
//! Known limits: a stamp line with more than five other words is read as text.

use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::line::byline;
use crate::parse::line::shape::{
    all_caps, ends_sentence, has_press_word, only_press_words, outlet_shaped, person_shaped, title_case,
    words,
};
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES, Scan};
use crate::parse::unit::Unit;
use crate::text::is_quote_mark;
use crate::types::{BlockKind, Span};

use super::{inner, is_section, repeated};

/// `date 2031-10-01`, as some tools leave it at the start of a file, also glued to what follows.
pub(super) fn stray_date(text: &str, unit: &mut Unit, facts: &mut Facts) {
    let line = unit.text(text);
    let Some(rest) =
        line.get(..4).filter(|word| word.eq_ignore_ascii_case("date")).and_then(|_| line.get(4..))
    else {
        return;
    };
    let stamps = stamp::scan(line, unit.span.start as usize);
    let Some((day, span)) = stamps.day() else { return };
    let iso = day.year.is_some()
        && rest.trim_start_matches([' ', ':', '\t']).starts_with(|c: char| c.is_ascii_digit());
    if !iso || span.start as usize > unit.span.start as usize + 8 {
        return;
    }
    facts.dates.push(sighting(&stamps, DateFrom::Stray));
    let len = span.end as usize - unit.span.start as usize;
    if len >= line.len() {
        unit.kind = Some(BlockKind::Metadata);
    } else {
        unit.split_lead(text, stamps.opening.max(len), BlockKind::Metadata);
    }
}

pub(super) fn sighting(stamps: &Scan, from: DateFrom) -> Sighting {
    let day = stamps.day();
    let day_first = (stamps.day_first || stamps.month_first).then_some(stamps.day_first);
    let span = day.map(|(_, span)| span).or(stamps.times.first().map(|(_, span)| *span)).unwrap_or_default();
    Sighting { from, day: day.map(|(day, _)| day), time: stamps.time(), span, day_first }
}

/// `Published 4 hours ago`, `3 min read`.
pub(super) fn is_relative_stamp(line: &str) -> bool {
    let numbered = line.split_whitespace().any(|word| word.chars().all(|c| c.is_ascii_digit()));
    let word = |word: &str| word.chars().all(|c| c.is_ascii_digit()) || only_press_words(word, "stamp");
    numbered && line.len() <= MAX_STAMP_BYTES && line.split_whitespace().all(word)
}

/// Most words of a stamp line that are no part of the stamp: outlet, section, city.
const MAX_STAMP_REST: usize = 5;

/// A stamp, alone or with an outlet before it and a section behind it.
pub(super) fn stamped(span: Span, line: &str, facts: &mut Facts) -> bool {
    if line.len() > MAX_STAMP_BYTES || (ends_sentence(line) && words(line, 12) >= 12) {
        return false;
    }
    let base = span.start as usize;
    let stamps = stamp::scan(line, base);
    let first = stamps.days.first().map(|(_, span)| *span);
    let slice =
        |rest: &Span| line.get(rest.start as usize - base..rest.end as usize - base).unwrap_or_default();
    if !stamps.pure() {
        let Some((day, _)) = stamps.day() else { return false };
        let n_rest: usize = stamps.rest.iter().map(|rest| words(slice(rest), MAX_STAMP_REST + 1)).sum();
        let names = stamps.rest.iter().all(|rest| title_case(slice(rest)));
        if n_rest > MAX_STAMP_REST || day.year.is_none() || !names || line.contains(is_quote_mark) {
            return false;
        }
    }
    let only_update =
        stamps.update.is_some_and(|update| first.is_none_or(|first| update.start < first.start));
    facts.dates.push(sighting(&stamps, if only_update { DateFrom::Update } else { DateFrom::Stamp }));
    facts.dates.extend(second_stamp(&stamps, only_update));
    for rest in &stamps.rest {
        let part = slice(rest);
        let before = first.is_some_and(|first| rest.end <= first.start);
        let comma =
            line.get(rest.end as usize - base..).is_some_and(|after| after.trim_start().starts_with(','));
        // `Lund, 3 March`: a city before its comma is no outlet.
        if before && !comma && outlet_shaped(part) {
            facts.outlet(OutletFrom::StampLine, *rest);
        } else if !before && (has_press_word(part, "section") || all_caps(part)) && words(part, 4) <= 3 {
            facts.section.get_or_insert(*rest);
        }
    }
    true
}

/// The other moment of a line that tells both publication and update.
fn second_stamp(stamps: &Scan, update_first: bool) -> Option<Sighting> {
    let day_first = (stamps.day_first || stamps.month_first).then_some(stamps.day_first);
    if update_first {
        let (day, span) = *stamps.days.get(1)?;
        let time = stamps.times.iter().find(|(_, at)| at.start > span.start).map(|(time, _)| *time);
        return Some(Sighting { from: DateFrom::Stamp, day: Some(day), time, span, day_first });
    }
    let (day, time, span) = stamps.updated()?;
    Some(Sighting { from: DateFrom::Update, day: Some(day), time, span, day_first })
}

/// Most words of one part of a line cut by bars or dots.
pub(super) const MAX_PART_WORDS: usize = 6;

/// `Bay Courier | Launch desk`, `*Bay Courier · Friday 7 March 2031, 12:35 · Ada Quist*`.
pub(super) fn parted(text: &str, unit: &Unit, facts: &mut Facts) -> bool {
    let span = inner(text, unit);
    let line = span.slice(text);
    if line.len() > MAX_STAMP_BYTES || !line.contains(['|', '·', '•']) || ends_sentence(line) {
        return false;
    }
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, mark) in line.match_indices(['|', '·', '•']).chain([(line.len(), "")]) {
        let base = span.start as usize;
        parts.push(Span::new(base + start, base + at).trimmed(text));
        start = at + mark.len();
    }
    parts.retain(|part| !part.is_empty());
    let is_stamp = |part: &Span| part.len() <= MAX_STAMP_BYTES && stamp::scan(part.slice(text), 0).pure();
    let has_stamp = parts.iter().any(is_stamp);
    let short = parts
        .iter()
        .all(|part| words(part.slice(text), MAX_PART_WORDS * 2) <= MAX_PART_WORDS || is_stamp(part));
    let first_outlet = parts.first().is_some_and(|part| outlet_shaped(part.slice(text)));
    if !short || !(has_stamp || first_outlet) {
        return false;
    }
    let mut outlet = false;
    for part in parts {
        let words = part.slice(text);
        if is_stamp(&part) {
            stamped(part, words, facts);
        } else if let Some(names) = byline::line(words, part) {
            facts.authors.extend(names.authors);
        } else if is_section(words) || (outlet && has_press_word(words, "job")) {
            facts.section.get_or_insert(part);
        } else if !outlet && outlet_shaped(words) && !(has_stamp && is_author(text, words)) {
            facts.outlet(OutletFrom::Line, part);
            outlet = true;
        } else if person_shaped(words) {
            facts.person(text, part);
        } else if outlet_shaped(words) && outlet {
            facts.section.get_or_insert(part);
        }
    }
    true
}

/// Whether the words are a person's name that the article does not repeat, as it would an outlet's.
fn is_author(text: &str, words: &str) -> bool {
    person_shaped(words) && !repeated(text, words)
}

/// A stamp glued to the front of a headline: `19.6.2031 klo 7:15STORM: …`, `07.40  FERRY STOPS`.
pub(super) fn glued_stamp(text: &str, unit: &mut Unit, facts: &mut Facts) {
    let line = unit.text(text);
    let stamps = stamp::scan(line, unit.span.start as usize);
    let dated = stamps.day().is_some_and(|(day, span)| {
        day.year.is_some() && (span.start as usize) < unit.span.start as usize + stamps.opening
    });
    let opening = if dated { Some(stamps.opening) } else { clock(line) };
    let Some(opening) = opening.filter(|opening| *opening > 0) else { return };
    let rest = line.get(opening..).unwrap_or_default();
    let heads = rest
        .trim_start()
        .starts_with(|c: char| c.is_uppercase() || is_quote_mark(c) || matches!(c, '\'' | '‘'));
    if !heads || words(rest, 3) < 2 {
        return;
    }
    if dated {
        facts.dates.push(sighting(&stamps, DateFrom::Stamp));
    } else {
        let stamp = stamp::scan(&format!("kl {}", line.get(..opening).unwrap_or_default()), 0);
        let span = Span::new(unit.span.start as usize, unit.span.start as usize + opening);
        let from = DateFrom::Stamp;
        facts.dates.push(Sighting { from, day: None, time: stamp.time(), span, day_first: None });
    }
    unit.split_lead(text, opening, BlockKind::Metadata);
}

/// The length of a running order's clock at the start: `07.40  FERRY STOPS`.
pub(in crate::parse) fn clock(line: &str) -> Option<usize> {
    let end = line.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':'))?;
    let (hour, minute) = line.get(..end)?.split_once(['.', ':'])?;
    let valid = (1..=2).contains(&hour.len())
        && minute.len() == 2
        && hour.parse::<u8>().ok()? < 24
        && minute.parse::<u8>().ok()? < 60;
    (valid && line.get(end..)?.starts_with(' ')).then_some(end)
}
