//! Labels inside the body: furniture between paragraphs, links below a `Read more` line, crossheads, list items, block
//! quotes.
//!
//! Known limit: a crosshead that ends in a stop reads as a paragraph; both are body.

use crate::parse::facts::Facts;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::notice;
use crate::parse::line::shape::{all_caps, emphasized, ends_sentence, unmarked, words};
use crate::parse::plain::head::clock;
use crate::parse::unit::Unit;
use crate::text::is_quote_mark;
use crate::types::BlockKind;

/// Most words of a crosshead.
const MAX_CROSSHEAD_WORDS: usize = 9;

/// Most words of a link line.
const MAX_LINK_WORDS: usize = 20;

/// Labels the units of `range`.
pub(super) fn label(text: &str, units: &mut [Unit], range: std::ops::Range<usize>, facts: &mut Facts) {
    let mut below_links = false;
    let mut finished = false;
    for index in range.clone() {
        let text_below = units.get(index + 1).filter(|_| index + 1 < range.end).is_some_and(|below| {
            let line = below.text(text);
            ends_sentence(line) || list_mark(line) || line.starts_with("> ")
        });
        let Some(unit) = units.get_mut(index) else { break };
        if unit.kind.is_some() {
            continue;
        }
        let line = unit.text(text);
        let linked = below_links
            && unit.gap == 0
            && !ends_sentence(line)
            && words(line, MAX_LINK_WORDS + 1) <= MAX_LINK_WORDS;
        if linked {
            unit.kind = Some(BlockKind::Related);
            continue;
        }
        let kind = furniture::kind_of(line, Position::Middle);
        if let Some(kind) = kind {
            notice::read(text, unit.span, kind, facts);
        }
        below_links = kind == Some(BlockKind::Related) && words(line, 8) < 8;
        unit.kind = kind.or_else(|| body_kind(line, text_below, finished));
        finished = ends_sentence(line) || unit.kind != Some(BlockKind::Paragraph) && unit.kind.is_some();
    }
}

fn body_kind(line: &str, text_below: bool, finished: bool) -> Option<BlockKind> {
    if let Some(heading) = dashed(line) {
        // A heading that is nothing but a quotation repeats words that the body gives with their speaker. As body it
        // would be a second utterance that nobody speaks, so it counts as display text.
        return Some(if is_quotation(heading) { BlockKind::Dek } else { BlockKind::Crosshead });
    }
    if line.starts_with("> ") {
        return Some(BlockKind::Blockquote);
    }
    if line.starts_with("##") && line.trim_start_matches('#').starts_with(' ') {
        return Some(BlockKind::Crosshead);
    }
    if list_mark(line) {
        return Some(BlockKind::ListItem);
    }
    let n_words = words(line, MAX_CROSSHEAD_WORDS + 1);
    let short = (1..=MAX_CROSSHEAD_WORDS).contains(&n_words) && finished && text_below;
    let starts = unmarked(line).starts_with(|c: char| {
        c.is_uppercase() || c.is_numeric() || is_quote_mark(c) || matches!(c, '\'' | '‘')
    });
    let heading = !ends_sentence(line) && !line.ends_with([':', ',', ';', '-', '–', '—']) && !speaks(line);
    (short && starts && (heading || emphasized(line))).then_some(BlockKind::Crosshead)
}

/// The text of `- Rising costs -`, the crosshead of wire copy.
fn dashed(line: &str) -> Option<&str> {
    ["-", "–", "—"].iter().find_map(|dash| {
        let inner = line.strip_prefix(dash)?.strip_suffix(dash)?;
        let spaced = inner.starts_with(' ') && inner.ends_with(' ');
        (spaced && words(inner, MAX_CROSSHEAD_WORDS + 4) <= MAX_CROSSHEAD_WORDS + 3).then(|| inner.trim())
    })
}

fn is_quotation(text: &str) -> bool {
    let mark = |c: char| is_quote_mark(c) || matches!(c, '\'' | '‘' | '’');
    let inner = text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(is_quote_mark))
}

/// An item of a list: `- Bring water`, `• Bring water`, `1. Bring water`.
fn list_mark(line: &str) -> bool {
    let bullet = ["- ", "* ", "• ", "▪ ", "‣ ", "◦ "].iter().any(|mark| line.starts_with(mark));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=2).contains(&digits)
        && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    bullet || numbered
}

/// A line of an interview: `QUIST: How long?`
fn speaks(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(speaker, _)| all_caps(speaker) && words(speaker, 4) <= 3)
}

/// Cuts off the rest of a running order: the items below that open with a clock, as the headline did.
pub(super) fn later_items(text: &str, units: &mut [Unit], body: usize) {
    let timed = units.iter().take(body).any(|unit| {
        unit.kind == Some(BlockKind::Headline)
            && unit.lead.is_some_and(|(span, _)| clock(&format!("{} ", span.slice(text))).is_some())
    });
    let Some(next) =
        units.iter().skip(body + 1).position(|unit| clock(unit.text(text)).is_some()).filter(|_| timed)
    else {
        return;
    };
    for unit in units.iter_mut().skip(body + 1 + next) {
        unit.kind = unit.kind.or(Some(BlockKind::Related));
    }
}
