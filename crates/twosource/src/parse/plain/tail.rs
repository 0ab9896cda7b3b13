//! What stands below the body: credits, signatures, sign-offs, contacts, disclaimers, link lists.
//!
//! Lines are read from the bottom until one reads as body. A line without a sentence below a `Related` heading is one
//! of its links; without such a heading it stays body, because a paragraph can be cut short.
//!
//! Known limit: a signature of one word is not read.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::lexicon::is_wire_service;
use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::line::byline;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::notice;
use crate::parse::line::shape::{
    emphasized, ends_sentence, has_press_word, outlet_shaped, person_shaped, title_case, unmarked, words,
};
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES};
use crate::parse::plain::biography::{self, Names};
use crate::parse::unit::Unit;
use crate::text::fold;
use crate::types::{BlockKind, CreditForm, Span};

/// Most units below a body that are read; link lists of portals have up to thirty lines.
const MAX_TAIL_UNITS: usize = 60;

/// Most words of a link line.
const MAX_LINK_WORDS: usize = 25;

/// Labels the tail above which the body that starts at `body` ends, and returns the index after its last unit.
pub(super) fn read(text: &str, units: &mut [Unit], body: usize, names: &Names, facts: &mut Facts) -> usize {
    let floor = (body + 1).max(units.len().saturating_sub(MAX_TAIL_UNITS));
    biography::below_heading(text, units, floor);
    let mut end = closing_header(text, units, floor);
    let mut pending = 0;
    let mut index = end;
    while index > floor {
        index -= 1;
        let Some(unit) = units.get(index) else { break };
        let line = unit.text(text);
        let kind = unit.kind.or_else(|| line_kind(text, unit, facts));
        if let Some(kind) = kind {
            if kind == BlockKind::Related && pending > 0 && words(line, 8) <= 7 {
                mark(units, index + 1..index + 1 + pending, BlockKind::Related);
                pending = 0;
            }
            mark(units, index..index + 1, kind);
            if pending == 0 {
                end = index;
            }
            continue;
        }
        if pending == 0 && names.told_by(line) && end - index <= biography::MAX_UNITS {
            mark(units, index..index + 1, BlockKind::Biography);
            end = index;
            continue;
        }
        if ends_sentence(line) || words(line, MAX_LINK_WORDS + 1) > MAX_LINK_WORDS {
            break;
        }
        pending += 1;
    }
    end
}

fn mark(units: &mut [Unit], range: std::ops::Range<usize>, kind: BlockKind) {
    for unit in units.get_mut(range).unwrap_or_default() {
        unit.kind = unit.kind.or(Some(kind));
    }
}

/// Most units that a heading such as `About Bay Works` or `Notes to editors` has below it.
const MAX_CLOSING_UNITS: usize = 12;

/// The index of a heading below which a press release tells about its sender; everything from there on is boilerplate.
fn closing_header(text: &str, units: &mut [Unit], floor: usize) -> usize {
    let from = floor.max(units.len().saturating_sub(MAX_CLOSING_UNITS));
    let is_header = |unit: &Unit| {
        let line = unmarked(unit.text(text));
        let folded = fold(line.get(..line.len().min(80)).unwrap_or_default());
        let bare = folded.trim_end_matches([':', ' ']);
        let about = line.strip_prefix("About ").or_else(|| line.strip_prefix("ABOUT "));
        let sender = about.is_some_and(|name| {
            !ends_sentence(name) && title_case(name.trim_end_matches(':')) && words(name, 7) <= 6
        });
        unit.gap > 0
            && (sender
                || matches!(
                    bare,
                    "notes to editors"
                        | "note to editors"
                        | "media contact"
                        | "media contacts"
                        | "press contact"
                ))
    };
    let found = (from..units.len()).find(|index| units.get(*index).is_some_and(is_header));
    let Some(start) = found else { return units.len() };
    mark(units, start..units.len(), BlockKind::Boilerplate);
    start
}

fn line_kind(text: &str, unit: &Unit, facts: &mut Facts) -> Option<BlockKind> {
    let line = unit.text(text);
    if let Some(kind) = furniture::kind_of(line, Position::Tail) {
        notice::read(text, unit.span, kind, facts);
        return Some(kind);
    }
    if is_sign_off(line) {
        return Some(BlockKind::Credit);
    }
    if let Some(outlet) = desk(line) {
        facts
            .outlet(OutletFrom::Desk, Span::new(unit.span.start as usize, unit.span.start as usize + outlet));
        return Some(BlockKind::Credit);
    }
    if contributor(line) {
        return Some(BlockKind::Credit);
    }
    if let Some(names) = byline::line(line, unit.span) {
        facts.authors.extend(names.authors);
        facts.credit(CreditForm::Byline, names.services);
        return Some(BlockKind::Byline);
    }
    if let Some(name) = signature(line) {
        let at = unit.span.start as usize + line.find(name).unwrap_or_default();
        facts.person(text, Span::new(at, at + name.len()));
        return Some(BlockKind::Byline);
    }
    if stamp(line, unit.span, facts) {
        return Some(BlockKind::Metadata);
    }
    if outlet_shaped(line) && has_press_word(line, "outlet") && words(line, 6) >= 2 && !ends_sentence(line) {
        facts.outlet(OutletFrom::Credit, unit.span);
        return Some(BlockKind::Credit);
    }
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    if is_wire_service(&fold(bare)) && line.len() <= bare.len() + 6 {
        let at = unit.span.start as usize + line.find(bare).unwrap_or_default();
        facts.credit(CreditForm::Trailing, [Span::new(at, at + bare.len())]);
        return Some(BlockKind::Credit);
    }
    if contact(line)
        || (emphasized(line) && furniture::kind_of(unmarked(line), Position::Tail).is_some())
        || about(line)
    {
        return Some(BlockKind::Boilerplate);
    }
    None
}

/// `First published 4 March 2031, 10:15 GMT`.
fn stamp(line: &str, span: Span, facts: &mut Facts) -> bool {
    if line.len() > MAX_STAMP_BYTES {
        return false;
    }
    let stamps = stamp::scan(line, span.start as usize);
    let Some((day, at)) = stamps.day().filter(|(day, _)| stamps.pure() && day.year.is_some()) else {
        return false;
    };
    let from = if stamps.update.is_some() { DateFrom::Update } else { DateFrom::Stamp };
    let day_first = stamps.day_first.then_some(true);
    facts.dates.push(Sighting { from, day: Some(day), time: stamps.time(), span: at, day_first });
    true
}

/// Initials of desk and writers: `mn/ber/aw/jo`.
fn is_sign_off(line: &str) -> bool {
    let parts: Vec<_> = line.split('/').take(8).collect();
    line.len() <= 30
        && parts.len() >= 2
        && parts
            .iter()
            .all(|part| (1..=4).contains(&part.chars().count()) && part.chars().all(char::is_lowercase))
}

/// Most words of the line of a desk.
const MAX_DESK_WORDS: usize = 7;

/// `Bay Courier international–Monitoring`: the length of the outlet's name.
fn desk(line: &str) -> Option<usize> {
    let (before, after) = line.rsplit_once(['–', '—', '-'])?;
    let desk = fold(after.trim());
    if !matches!(desk.as_str(), "monitoring" | "agencies" | "monitoring desk" | "web desk" | "news desk")
        || words(line, 9) > MAX_DESK_WORDS
    {
        return None;
    }
    let name: &str = before.trim_end();
    let end = name
        .split_inclusive(' ')
        .take_while(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
        .map(str::len)
        .sum::<usize>();
    let name = name.get(..end)?.trim_end();
    outlet_shaped(name).then_some(name.len())
}

/// `Lund reported from Trier.`, `Quist and Lund contributed.`
fn contributor(line: &str) -> bool {
    let cut = [" reported from ", " contributed from ", " contributed to this ", " contributed reporting"]
        .iter()
        .filter_map(|cue| line.find(cue))
        .min();
    let Some(cut) = cut else { return false };
    let names = line
        .get(..cut)
        .unwrap_or_default()
        .replace("Associated Press", "")
        .replace("writers", "")
        .replace("writer", "")
        .replace("journalists", "")
        .replace("reporters", "");
    words(line, 41) <= 40 && title_case(&names) && !line.contains(['"', '“', '”'])
}

/// Most words of a signature with a place: `Ada Quist, Port of Spain`.
const MAX_SIGNATURE_WORDS: usize = 8;

/// `-- Ada Quist`, `Ada Quist, Trier`: the name.
fn signature(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(['-', '—', '–', '*', '_', ' ']).trim_end_matches(['*', '_']);
    if words(bare, MAX_SIGNATURE_WORDS + 1) > MAX_SIGNATURE_WORDS
        || ends_sentence(bare) && !bare.ends_with("Jr.")
    {
        return None;
    }
    let name = bare.split([',', '|', '(']).next()?.trim();
    let rest = bare.get(name.len()..)?;
    (person_shaped(name) && title_case(rest) | rest.is_empty() && !rest.contains(char::is_numeric))
        .then_some(name)
}

/// Fewest digits of a telephone number with its country code.
const MIN_PHONE_DIGITS: usize = 8;

/// An e-mail address: something before the `@`, and a host with a stop inside. No loop stands inside another, so the
/// search is linear.
static EMAIL: Lazy<Regex> =
    Lazy::new(|| Regex::new(r"\w[.+-]?@\w[\w-]*\.\w").expect("a constant expression that tests compile"));

/// A line of addresses and numbers: `Ada Quist, +49 421 555 0119, ada@quist.example`.
fn contact(line: &str) -> bool {
    let address = line.contains('@') && EMAIL.is_match(line);
    let digits = line.chars().filter(char::is_ascii_digit).count();
    let dialled = line
        .match_indices('+')
        .any(|(at, _)| line.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    let number = dialled && digits >= MIN_PHONE_DIGITS;
    (address || number) && words(line, 26) <= 25 && !line.contains(['"', '“', '”'])
}

/// `About Bay Works: founded in 2019 …`, the sender's words on itself.
fn about(line: &str) -> bool {
    line.strip_prefix("About ")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(name, _)| outlet_shaped(name))
}
