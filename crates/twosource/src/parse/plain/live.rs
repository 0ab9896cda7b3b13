//! Units to the entries of a live blog: a run of lines that are a time, each with its text below it.
//!
//! An opener is a line that starts with a time of day, with or without the day, and holds nothing more than a short
//! headline. Three openers with text below them, whose times run one way, make a live blog. The lines between are the
//! entries' text and stay body.
//!
//! ```text
//! Storm live / 14:05 / The quay is shut. / 13:52 GMT  Ferry turns back / It … / 13:40 / …  -> three entries
//! ```
//!
//! Lists of programmes and departures run one way too, but name titles at round minutes or have no text below. A
//! running order has its first clock before its headline, so a live blog needs a headline above its first opener.
//!
//! Known limits: minutes of a match (`34'`) open nothing; a clock of twelve hours without `am` and `pm` runs one way in
//! the morning or the afternoon only.

use std::cmp::Ordering;

use crate::parse::line::byline;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::shape::{all_caps, ends_sentence, person_shaped, unmarked, words};
use crate::parse::line::stamp::{self, CalendarDay, MAX_STAMP_BYTES};
use crate::parse::plain::head::clock;
use crate::parse::unit::Unit;
use crate::text::is_quote_mark;
use crate::types::{BlockKind, Calendar, LiveEntry, Located, Span, TimeOfDay, When};

/// Fewest openers that make a live blog: two times in a row are a stamp and its update.
const MIN_ENTRIES: usize = 3;

/// Most words of an entry's headline.
const MAX_HEADLINE_WORDS: usize = 15;

/// Fewest words of the line above the openers that heads the article.
const MIN_TITLE_WORDS: usize = 3;

/// Fewest words of a sentence below an opener.
const MIN_SENTENCE_WORDS: usize = 3;

/// Programmes, sessions and matches are announced for minutes that this divides; posts are not.
const ROUND_MINUTES: u8 = 5;

/// One time in so many must be off the round minutes, where four in five would be by chance.
const EXACT_SHARE: usize = 3;

/// How far into an opener its first figure stands, in bytes: behind the longest weekday and month.
const MAX_BEFORE_FIGURE: usize = 24;

/// Hours from which a day ends, and before which the next begins, where times run over midnight.
const EVENING: u8 = 18;
const MORNING: u8 = 6;

/// A line that opens an entry.
#[derive(Clone, Debug)]
pub(super) struct Opener {
    /// Which unit.
    pub(super) unit: usize,
    /// Bytes of the unit up to the end of the time.
    len: usize,
    day: Option<CalendarDay>,
    time: TimeOfDay,
    /// Where the time stands.
    span: Span,
    /// The headline, on the same line or on the line below.
    headline: Option<Span>,
}

/// The openers of a live blog, whose units get their labels; none where the text is no live blog.
pub(super) fn openers(text: &str, units: &mut [Unit]) -> Vec<Opener> {
    let found: Vec<Opener> =
        units.iter().enumerate().filter_map(|(at, unit)| opener(text, unit, at)).collect();
    let Some(mut openers) = live(text, units, found) else { return Vec::new() };
    let ends: Vec<usize> = openers.iter().skip(1).map(|next| next.unit).chain([units.len()]).collect();
    for (opener, end) in openers.iter_mut().zip(ends) {
        label(text, units, opener, end);
    }
    openers
}

/// The openers that count, when there are enough of them and they run one way.
fn live(text: &str, units: &[Unit], mut found: Vec<Opener>) -> Option<Vec<Opener>> {
    if found.len() < MIN_ENTRIES {
        return None;
    }
    // A time with its day above times without is the stamp of the article.
    if let [first, rest @ ..] = found.as_slice()
        && first.day.is_some()
        && rest.iter().all(|opener| opener.day.is_none())
    {
        found.remove(0);
    }
    let ends = found.iter().skip(1).map(|next| next.unit).chain([units.len()]);
    let told: Vec<Opener> = found
        .iter()
        .zip(ends)
        .filter(|(opener, end)| has_text(text, units, opener.unit + 1, *end))
        .map(|(opener, _)| opener.clone())
        .collect();
    let first = told.first()?;
    if told.len() < MIN_ENTRIES
        || told.len() * 2 < found.len()
        || announced(&told)
        || !one_way(&told)
        || !titled(text, units, &found)
    {
        return None;
    }
    // An entry can be a picture alone; a list of times above the entries would break their order.
    let all: Vec<Opener> = found.iter().filter(|opener| opener.unit >= first.unit).cloned().collect();
    Some(if one_way(&all) { all } else { told })
}

/// Whether the times are those of a programme: titles behind them, and hardly one of them off the round minutes.
fn announced(openers: &[Opener]) -> bool {
    let titles = openers.iter().filter(|opener| opener.headline.is_some()).count();
    let exact = openers.iter().filter(|opener| !opener.time.minute.is_multiple_of(ROUND_MINUTES)).count();
    titles * 2 > openers.len() && exact * EXACT_SHARE < openers.len()
}

/// Whether a headline stands above the first opener.
fn titled(text: &str, units: &[Unit], found: &[Opener]) -> bool {
    let first = found.first().map_or(0, |opener| opener.unit);
    units.iter().take(first).any(|unit| {
        let line = unit.text(text);
        unit.kind == Some(BlockKind::Headline)
            || unit.kind.is_none()
                && words(line, MIN_TITLE_WORDS) >= MIN_TITLE_WORDS
                && (line.len() > MAX_STAMP_BYTES || stamp::scan(line, 0).days.is_empty())
    })
}

/// Whether a sentence stands in the units from `start` to `end`.
fn has_text(text: &str, units: &[Unit], start: usize, end: usize) -> bool {
    units.get(start..end).unwrap_or_default().iter().any(|unit| {
        let line = unit.text(text);
        ends_sentence(line) && words(line, MIN_SENTENCE_WORDS) >= MIN_SENTENCE_WORDS
    })
}

/// Whether the times rise or fall all the way, midnight allowed.
fn one_way(openers: &[Opener]) -> bool {
    let steps = || openers.iter().zip(openers.iter().skip(1)).map(|(one, next)| step(one, next));
    let moves = steps().any(|step| step != Ordering::Equal);
    moves && (steps().all(|step| step != Ordering::Greater) || steps().all(|step| step != Ordering::Less))
}

/// How one opener stands to the next: less when time goes on.
fn step(one: &Opener, next: &Opener) -> Ordering {
    let date = |opener: &Opener| opener.day.and_then(|day| day.date(None));
    let times = (one.time.hour, one.time.minute).cmp(&(next.time.hour, next.time.minute));
    if let (Some(before), Some(after)) = (date(one), date(next)) {
        return before.cmp(&after).then(times);
    }
    match (one.time.hour, next.time.hour) {
        (EVENING.., ..MORNING) => Ordering::Less,
        (..MORNING, EVENING..) => Ordering::Greater,
        _ => times,
    }
}

/// The opener that the unit is.
fn opener(text: &str, unit: &Unit, at: usize) -> Option<Opener> {
    let line = unit.text(text);
    let free = matches!(unit.kind, None | Some(BlockKind::Crosshead)) && unit.lead.is_none();
    if !free || line.len() > MAX_STAMP_BYTES {
        return None;
    }
    let stamped = unmarked(line);
    let skipped = line.find(stamped)?;
    let figured = stamped.bytes().take(MAX_BEFORE_FIGURE).any(|byte| byte.is_ascii_digit());
    if !figured || !stamped.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()) {
        return None;
    }
    let (len, day, time) = opening(stamped)?;
    let base = unit.span.start as usize + skipped;
    let rest = stamped.get(len..)?;
    let title = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | ':' | ',' | '·' | '•' | '.')
    });
    let headline = (!title.is_empty()).then(|| {
        let start = base + stamped.len() - title.len();
        Span::new(start, start + title.len())
    });
    let parted = rest.is_empty() || rest.len() > title.len();
    (parted && (title.is_empty() || is_headline(title))).then(|| Opener {
        unit: at,
        len: skipped + len,
        day,
        time,
        span: Span::new(base, base + len),
        headline,
    })
}

/// The length, day and time of the stamp that the line starts with.
fn opening(line: &str) -> Option<(usize, Option<CalendarDay>, TimeOfDay)> {
    if let Some(len) = clock(&format!("{line} ")).filter(|len| *len <= line.len()) {
        // The word for the hour lets `10.32` be read as a time.
        let stamps = stamp::scan(&format!("kl {}", line.get(..len)?), 0);
        let zoned = stamp::scan(line, 0);
        let own = zoned.times.first().filter(|(_, span)| span.start == 0);
        return match own {
            Some((time, span)) => Some((span.end as usize, None, *time)),
            None => Some((len, None, stamps.time()?)),
        };
    }
    let stamps = stamp::scan(line, 0);
    let (time, span) = *stamps.times.first()?;
    let within = span.end as usize <= stamps.opening && stamps.update.is_none_or(|at| at.start > span.end);
    let day = stamps.days.first().copied().filter(|(_, span)| (span.end as usize) <= stamps.opening);
    let starts = span.start == 0 || day.is_some_and(|(_, span)| span.start == 0);
    (within && starts).then_some((stamps.opening, day.map(|(day, _)| day), time))
}

/// Whether a line reads as the headline of an entry.
fn is_headline(line: &str) -> bool {
    let n_words = words(line, MAX_HEADLINE_WORDS + 1);
    let speaks =
        line.split_once(": ").is_some_and(|(speaker, _)| all_caps(speaker) && words(speaker, 4) <= 3);
    (1..=MAX_HEADLINE_WORDS).contains(&n_words)
        && line.starts_with(|c: char| c.is_uppercase() || is_quote_mark(c) || matches!(c, '\'' | '‘'))
        && !ends_sentence(line)
        && !line.ends_with([':', ',', ';', '-', '–', '—'])
        && !speaks
}

/// Labels the time of an opener and its headline.
fn label(text: &str, units: &mut [Unit], opener: &mut Opener, end: usize) {
    let below = opener.unit + 1;
    let more = has_text(text, units, below + 1, end);
    let Some(unit) = units.get_mut(opener.unit) else { return };
    if opener.headline.is_some() {
        unit.split_lead(text, opener.len, BlockKind::Metadata);
        unit.kind = Some(BlockKind::Crosshead);
        return;
    }
    unit.kind = Some(BlockKind::Metadata);
    let Some(next) = units.get_mut(below).filter(|_| below < end && more) else { return };
    let line = next.text(text);
    let bare = unmarked(line);
    let display = matches!(next.kind, None | Some(BlockKind::Crosshead)) && is_headline(bare);
    if display
        && !person_shaped(bare)
        && byline::line(line, next.span).is_none()
        && furniture::kind_of(line, Position::Middle).is_none()
    {
        next.kind = Some(BlockKind::Crosshead);
        let start = next.span.start as usize + line.find(bare).unwrap_or_default();
        opener.headline = Some(Span::new(start, start + bare.len()));
    }
}

/// The entries, once every unit has its label.
pub(super) fn entries(text: &str, units: &[Unit], openers: &[Opener]) -> Vec<LiveEntry> {
    let ends = openers.iter().skip(1).map(|next| next.unit).chain([units.len()]);
    openers.iter().zip(ends).filter_map(|(opener, end)| entry(text, units, opener, end)).collect()
}

fn entry(text: &str, units: &[Unit], opener: &Opener, end: usize) -> Option<LiveEntry> {
    let own = units.get(opener.unit..end)?;
    let first = own.first()?;
    let start = first.lead.map_or(first.span.start, |(lead, _)| lead.start);
    let text_part = |unit: &&Unit| unit.kind.is_none_or(|kind| kind.is_body() || kind == BlockKind::Embed);
    let last = own.iter().rev().find(text_part).unwrap_or(first);
    let calendar = opener.day.map(|day| match day.date(None) {
        Some(date) => Calendar::Day(date),
        None => Calendar::Yearless(day.month, Some(day.day)),
    });
    let when = When::new(calendar, Some(opener.time));
    Some(LiveEntry {
        headline: opener.headline.map(|span| Located::at(unmarked(span.slice(text)).to_owned(), span)),
        published: Some(Located::at(when, opener.span)),
        span: Span { start, end: last.span.end },
    })
}

#[cfg(test)]
mod tests {
    use crate::parse::plain::read;

    /// Each entry as its time, its headline and its last words.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let draft = read(text.to_owned(), Vec::new());
        let found: Vec<String> = draft
            .entries
            .iter()
            .map(|entry| {
                let when = entry.published.as_ref().map(|at| at.value.to_string()).unwrap_or_default();
                let headline = entry.headline.as_ref().map_or("-", |one| one.value.as_str());
                let last = entry.span.slice(text).split_whitespace().next_back().unwrap_or_default();
                format!("{when} {headline} {last}")
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn times_that_run_one_way_open_entries() {
        check(
            "Storm shuts the bay: live\n\n14:05\nThe quay is shut.\nSo is the pier.\n\n13:52\nFerry turns back\nIt could not land here.\n\n13:40\nRain begins in the west.",
            &["T14:05 - pier.", "T13:52 Ferry turns back here.", "T13:40 - west."],
        );
        check(
            "Storm shuts the bay: live\n\n10.32  Bridge shut\nNobody may cross.\n\n10.40  Ferry stops\nIt lies in port.\n\n10.45  Trains run\nThey are late.",
            &["T10:32 Bridge shut cross.", "T10:40 Ferry stops port.", "T10:45 Trains run late."],
        );
        check(
            "Storm shuts the bay: live\n\n2 October 2031, 23:41\nThe quay is shut.\n\n3 October 2031, 00:12\nThe pier is shut.\n\n3 October 2031, 00:30\nAll is shut now.",
            &["2031-10-02T23:41 - shut.", "2031-10-03T00:12 - shut.", "2031-10-03T00:30 - now."],
        );
        check(
            "Storm shuts the bay: live\n\n11:41pm\nThe quay is shut.\n\n12:12am\nThe pier is shut.\n\n1:30am\nAll is shut now.",
            &["T23:41 - shut.", "T00:12 - shut.", "T01:30 - now."],
        );
    }

    #[test]
    fn the_stamp_of_the_article_opens_no_entry() {
        check(
            "Storm shuts the bay: live\n2 October 2031, 15:00\n\nThe storm came at noon.\n\n14:05 GMT\nThe quay is shut.\n\n13h52\nThe pier is shut.\n\n13:40\nRain begins in the west.",
            &["T14:05+00:00 - shut.", "T13:52 - shut.", "T13:40 - west."],
        );
    }

    #[test]
    fn other_lists_of_times_are_no_live_blog() {
        // Programmes of an evening.
        check(
            "What is on tonight\n\n20:00 News\nThe day in brief.\n\n20:15 Weather\nRain is due.\n\n21:05 Film\nA pilot flies home.",
            &[],
        );
        // Departures.
        check(
            "Trains run late today\n\n10:32 Lund\n10:41 Trier\n10:57 Berg\n\nAll others are cancelled.",
            &[],
        );
        // A match.
        check(
            "Lund beat Trier in the rain\n\n34' Goal\nQuist heads in.\n\n52' Goal\nLund shoots.\n\n88' Red card\nBerg is off.",
            &[],
        );
        // A day in court, told in sentences.
        check(
            "How the night went, by the court\n\n10:32 The guard left the gate.\nHe went home.\n\n10:41 The alarm rang.\nNobody came.\n\n10:57 The police arrived.\nThey found her.",
            &[],
        );
        // An interview with its times.
        check(
            "The mayor speaks at last\n\n10:32 QUIST: Will you run\nI ask again.\n\n10:33 LUND: No\nI will not.\n\n10:34 QUIST: Why\nTell us.",
            &[],
        );
        // Times that jump.
        check(
            "Three clocks of the town\n\n10:32\nIt is slow.\n\n07:11\nIt is broken.\n\n12:47\nIt is right.",
            &[],
        );
        // A running order.
        check(
            "07.41  FERRY STOPS\nThe ferry stopped at noon.\n\n07.43  POOL SHUT\nThe pool is shut.\n\n07.46  RAIN\nIt rains.",
            &[],
        );
    }
}
