//! Plain text to a draft: lines get labels from the top, from the bottom, and last in the middle.
//!
//! The text is cut into units (lines, or hand-wrapped paragraphs), and each gets a label: first what says itself what it
//! is (pasted posts), then the head from the top, the tail from the bottom, and last what stands between. Datelines and
//! agency credits are split off the first and the last paragraph. The text is never edited.
//!
//! ```text
//! date 2031-10-01 / Whale found in harbour / LAGOS, Oct. 1 (Coastal) - A whale was … | COASTAL, AFP
//! metadata          headline                 dateline                    paragraph     credit
//! ```
//!
//! Known limit: articles without line breaks are one paragraph.

mod biography;
mod embed;
mod formula;
mod front_matter;
mod head;
mod lines;
mod live;
mod middle;
mod tail;

use crate::lexicon::is_wire_service;
use crate::parse::draft::Draft;
use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::line::{credit, dateline, notice, stamp};
use crate::parse::unit::Unit;
use crate::text::fold;
use crate::types::{BlockKind, CreditForm, Issue, Span};

/// Reads a plain text, which becomes the article's text as it is.
pub(in crate::parse) fn read(text: String, issues: Vec<Issue>) -> Draft {
    let mut facts = Facts::default();
    let mut units = lines::units(&text);
    front_matter::read(&text, &mut units, &mut facts);
    let mut draft = Draft { text, units, facts, issues, ..Draft::default() };
    label(&mut draft);
    draft
}

/// Labels the units that have no kind yet, by their place and their words; what the labels tell goes to the facts.
pub(in crate::parse) fn label(draft: &mut Draft) {
    let Draft { text, units, facts, .. } = draft;
    embed::label(text, units);
    let openers = live::openers(text, units);
    let limit = openers.first().map_or(units.len(), |first| first.unit);
    let body = head::read(text, units, limit, facts);
    label_body(draft, body, &openers);
}

/// Reads a text whose first lines are `known`, because a key gave them, each with its kind.
pub(in crate::parse) fn read_below(text: String, known: &[(Span, BlockKind)], issues: Vec<Issue>) -> Draft {
    let mut units = lines::units(&text);
    embed::label(&text, &mut units);
    let body = known.last().map_or(0, |(last, _)| units.partition_point(|unit| unit.span.start < last.end));
    for unit in units.iter_mut().take(body) {
        unit.kind = known.iter().find(|(span, _)| span.contains(unit.span)).map(|(_, kind)| *kind);
    }
    let openers = live::openers(&text, &mut units);
    let mut draft = Draft { text, units, issues, ..Draft::default() };
    label_body(&mut draft, body, &openers);
    draft
}

/// Reads the ends of a draft whose running text is known: its units without a kind are its paragraphs. Pasted posts are
/// told among them, the dateline is split off the first and the credit off the last.
#[cfg(feature = "html")]
pub(in crate::parse) fn ends(draft: &mut Draft) {
    let Draft { text, units, facts, told, .. } = draft;
    let Some(first) = units.iter().position(|unit| unit.kind.is_none()) else { return };
    let end = units.iter().rposition(|unit| unit.kind.is_none()).map_or(first, |last| last + 1);
    embed::label(text, units.get_mut(first..end).unwrap_or_default());
    open_body(text, units, first, facts);
    let end = biography::cut(text, units, first..end, &biography::Names::of(told, facts));
    close_body(text, units, first, end, facts);
    formula::read(text, units, facts);
}

/// Labels what stands from unit `body` on.
fn label_body(draft: &mut Draft, body: usize, openers: &[live::Opener]) {
    let Draft { text, units, facts, told, entries, .. } = draft;
    if openers.is_empty() {
        middle::later_items(text, units, body);
    }
    let names = biography::Names::of(told, facts);
    let end = tail::read(text, units, body, &names, facts);
    middle::label(text, units, body..end, facts);
    open_body(text, units, body, facts);
    close_body(text, units, body, end, facts);
    formula::read(text, units, facts);
    // The tail is read from below.
    facts.notices.sort_by_key(|notice| notice.span);
    entries.extend(live::entries(text, units, openers));
}

/// Splits the dateline off the first paragraph.
fn open_body(text: &str, units: &mut [Unit], body: usize, facts: &mut Facts) {
    let open = |units: &[Unit], from: usize| {
        (from..units.len()).find(|&at| units.get(at).is_some_and(|unit| unit.kind.is_none()))
    };
    let Some(first) = open(units, body) else { return };
    let second = open(units, first + 1).and_then(|at| units.get(at)).map_or("", |unit| unit.text(text));
    let Some(unit) = units.get_mut(first) else { return };
    let base = unit.span.start as usize;
    // `BERG: I wanted to be at home.` in two lines in a row is an interview, and the names are no places.
    let interview = dateline::opens_with_label(unit.text(text)) && dateline::opens_with_label(second);
    let Some(line) = dateline::at(unit.text(text)).filter(|_| !interview) else {
        return opening_date(text, unit, facts);
    };
    facts.dateline = (line.place > 0).then(|| Span::new(base, base + line.place).trimmed(text));
    let day_first = None;
    if let Some(day) = line.day {
        let span = Span::new(base, base + line.len).trimmed(text);
        facts.dates.push(Sighting { from: DateFrom::Dateline, day: Some(day), time: None, span, day_first });
    }
    if let Some((start, end)) = line.agency {
        let span = Span::new(base + start, base + end).trimmed(text);
        let wire = is_wire_service(&fold(span.slice(text)));
        facts.agencies.insert(0, (span, CreditForm::Dateline));
        facts.outlet(if wire { OutletFrom::Wire } else { OutletFrom::Dateline }, span);
    }
    unit.split_lead(text, line.len, BlockKind::Dateline);
}

/// How far into a paragraph the first figure of a date that opens it stands, in bytes: behind a weekday and a month.
const MAX_OPENING_BYTES: usize = 40;

/// A date that opens the first paragraph before a dash stays in the body and tells the day.
fn opening_date(text: &str, unit: &Unit, facts: &mut Facts) {
    let line = unit.text(text);
    if !line.bytes().take(MAX_OPENING_BYTES).any(|byte| byte.is_ascii_digit()) {
        return;
    }
    let stamps = stamp::scan(line, unit.span.start as usize);
    let rest = line.get(stamps.opening..).unwrap_or_default();
    let dashed = rest.trim_start().starts_with(['-', '–', '—', '|', ':']);
    let Some((day, span)) = stamps.day().filter(|_| dashed && stamps.opening > 0) else { return };
    facts.dates.push(Sighting { from: DateFrom::Opening, day: Some(day), time: None, span, day_first: None });
}

/// Splits the agency credit off the last paragraph.
fn close_body(text: &str, units: &mut [Unit], body: usize, end: usize, facts: &mut Facts) {
    let Some(unit) =
        units.get_mut(body..end).and_then(|units| units.iter_mut().rev().find(|unit| unit.kind.is_none()))
    else {
        return;
    };
    if let Some(border) = credit::reporting(unit.text(text)) {
        let line = Span::new(unit.span.start as usize + border, unit.span.end as usize);
        notice::read(text, line, BlockKind::Credit, facts);
        return unit.split_trail(text, border, BlockKind::Credit);
    }
    let Some((border, names)) = credit::trailing(unit.text(text)) else { return };
    let base = unit.span.start as usize;
    let names: Vec<Span> =
        names.iter().map(|name| Span::new(base + name.start as usize, base + name.end as usize)).collect();
    if let Some(outlet) = names.iter().find(|name| !is_wire_service(&fold(name.slice(text)))) {
        facts.outlet(OutletFrom::Credit, *outlet);
    }
    facts.credit(CreditForm::Trailing, names);
    unit.split_trail(text, border, BlockKind::Credit);
}
