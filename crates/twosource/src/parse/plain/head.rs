//! What stands above the body: stray dates, slugs, outlet and section lines, stamps, headline, second headline, byline.
//!
//! Lines are read from the top until one reads as body. Lines that say what they are (stamps, bylines, standing
//! phrases) are labelled at once. The display lines that remain are told apart together: the first that is long enough
//! and not shaped like an outlet is the headline; short capitalised ones are outlet, section or author by vocabulary,
//! repetition in the text and order.
//!
//! ```text
//! Bay Courier | Science / Posted March 1, 2031 / Whale found in harbour / By Ada Quist / A whale was …
//! ```
//!
//! Known limits: an author's name without `By` above the body can be taken for an outlet of the same shape.

mod stamp_line;

pub(super) use stamp_line::clock;

use crate::parse::facts::{DateFrom, Facts, OutletFrom};
use crate::parse::line::byline;
use crate::parse::line::dateline;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::notice;
use crate::parse::line::shape::{
    LONG_DISPLAY, all_caps, emphasized, ends_sentence, has_press_word, only_press_words, outlet_shaped,
    person_shaped, title_case, unmarked, words,
};
use crate::parse::line::stamp::{self, MAX_STAMP_BYTES};
use crate::parse::unit::Unit;
use crate::text::{fold, is_quote_mark};
use crate::types::{BlockKind, CreditForm, Span};

use stamp_line::{MAX_PART_WORDS, glued_stamp, is_relative_stamp, parted, sighting, stamped, stray_date};

/// Most units above a body; the longest heads seen on portals have about a dozen lines.
const MAX_HEAD_UNITS: usize = 24;

/// Words from which a line that ends in a full stop is body rather than a heading.
const SENTENCE_WORDS: usize = 5;

/// Words from which a line that ends in `?` or `!` is body rather than a heading.
const EXCLAMATION_WORDS: usize = 14;

/// Labels the head, which ends above unit `limit`, and returns the index of the first unit of the body.
pub(super) fn read(text: &str, units: &mut [Unit], limit: usize, facts: &mut Facts) -> usize {
    let mut display = Vec::new();
    let mut body = units.len();
    for index in 0..units.len() {
        let opens_below = units.get(index + 1).is_some_and(|next| dateline::at(next.text(text)).is_some());
        let Some(unit) = units.get_mut(index) else { break };
        if index >= limit {
            body = index;
            break;
        }
        if unit.kind.is_some() {
            continue;
        }
        stray_date(text, unit, facts);
        let heading = display.is_empty() && heads_body(unit.text(text), opens_below);
        if index >= MAX_HEAD_UNITS || (!heading && reads_as_body(unit.text(text), !display.is_empty())) {
            body = index;
            break;
        }
        if labelled(text, unit, facts) {
            continue;
        }
        glued_stamp(text, unit, facts);
        display.push(index);
    }
    if body == units.len() {
        // Nothing reads as body: the first line can be a heading only if enough follows it.
        display.truncate(usize::from(display.len() >= MIN_LOOSE_LINES));
    }
    settle(text, units, &display, facts);
    if body < units.len() { body } else { display.last().map_or(0, |last| last + 1) }
}

/// Lines without a sentence from which the first is taken for a headline.
const MIN_LOOSE_LINES: usize = 3;

fn reads_as_body(line: &str, after_display: bool) -> bool {
    if is_slug(line) {
        return false;
    }
    if line.len() > MAX_STAMP_BYTES * 2 || dateline::at(line).is_some() {
        return true;
    }
    let n_words = words(line, LONG_DISPLAY);
    if n_words >= LONG_DISPLAY {
        return furniture::kind_of(line, Position::Head).is_none();
    }
    let bare = line.trim_end_matches(|c: char| is_quote_mark(c) || matches!(c, '\'' | '’' | ')' | '*'));
    let enough = match (bare.ends_with(['?', '!']), after_display) {
        (true, _) => EXCLAMATION_WORDS,
        (false, true) => {
            if title_case(line) {
                3
            } else {
                2
            }
        }
        (false, false) => SENTENCE_WORDS,
    };
    n_words >= enough
        && ends_sentence(line)
        && !emphasized(line)
        && furniture::kind_of(line, Position::Head).is_none()
        && !(outlet_shaped(line) && has_press_word(line, "outlet"))
        && !stamp::scan(line, 0).pure()
}

/// Whether a first line that ends in a stop is a headline all the same: it stands above a dateline, which opens the
/// first paragraph, or its words are capitalised as in a title.
fn heads_body(line: &str, above_dateline: bool) -> bool {
    let n_words = words(line, LONG_DISPLAY);
    let short = (2..LONG_DISPLAY).contains(&n_words) && line.len() <= MAX_STAMP_BYTES;
    let one = !line.trim_end_matches('.').contains(". ");
    short
        && one
        && dateline::at(line).is_none()
        && (above_dateline || (n_words >= SENTENCE_WORDS && titled(line)))
}

/// Whether every longer word starts in upper case: `Council Votes To Close The Pool.`
fn titled(line: &str) -> bool {
    let longer = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= LONGER_LETTERS;
    line.split_whitespace().filter(longer).all(|word| word.contains(char::is_uppercase))
}

/// Letters from which a word of a title is capitalised; style books spare prepositions of up to three.
const LONGER_LETTERS: usize = 4;

/// Labels a unit that says what it is.
fn labelled(text: &str, unit: &mut Unit, facts: &mut Facts) -> bool {
    let line = unit.text(text);
    if unit.kind.is_some() {
        return true;
    }
    if line.starts_with("# ") {
        facts.headline.get_or_insert(inner(text, unit));
        unit.kind = Some(BlockKind::Headline);
        return true;
    }
    if let Some(kind) = furniture::kind_of(line, Position::Head) {
        notice::read(text, unit.span, kind, facts);
        unit.kind = Some(kind);
        return true;
    }
    if is_slug(line) || is_advisory(line) || is_relative_stamp(line) {
        unit.kind = Some(BlockKind::Metadata);
        return true;
    }
    if let Some(names) = byline::line(line, unit.span) {
        facts.authors.extend(names.authors);
        facts.credit(CreditForm::Byline, names.services);
        // `By Ada Quist | March 4, 2031`
        let stamps = stamp::scan(line, unit.span.start as usize);
        if stamps.day().is_some_and(|(day, _)| day.year.is_some()) {
            facts.dates.push(sighting(&stamps, DateFrom::Stamp));
        }
        unit.kind = Some(BlockKind::Byline);
        return true;
    }
    if parted(text, unit, facts) || stamped(unit.span, line, facts) {
        unit.kind = Some(BlockKind::Metadata);
        return true;
    }
    false
}

/// The wire's name of a story: `BC-EU--Harbour-Fire,3rd Ld-Writethru`, `FIN-FERRIES-STRIKE (2nd lead)`.
fn is_slug(line: &str) -> bool {
    let first = line.split([' ', ',', '(']).next().unwrap_or_default();
    if line.len() > MAX_STAMP_BYTES {
        return false;
    }
    let folded = fold(line);
    let lead = ["ld-writethru", "writethru", "1st ld", "2nd ld", "3rd ld", " lead)", " lead,"]
        .iter()
        .any(|mark| folded.contains(mark));
    let joined = first.split('-').filter(|part| part.len() >= 2).count();
    (joined >= 3 && all_caps(first)) || (joined >= 2 && lead && first.contains('-'))
}

/// A note of the wire to its desks: `(Adds word from vet, paragraph 4)`.
fn is_advisory(line: &str) -> bool {
    line.starts_with('(') && line.ends_with(')') && words(line, LONG_DISPLAY) < LONG_DISPLAY
}

fn inner(text: &str, unit: &Unit) -> Span {
    let line = unit.text(text);
    let bare = unmarked(line);
    let start = unit.span.start as usize + line.find(bare).unwrap_or_default();
    Span::new(start, start + bare.len())
}

/// Words from which a line is long enough to be a headline when a longer one may follow.
const HEADLINE_WORDS: usize = 4;

/// Short lines above the headline from which they are a page's menu, whose words are no facts about the article.
const MIN_MENU_LINES: usize = 4;

/// Tells the display lines apart.
fn settle(text: &str, units: &mut [Unit], display: &[usize], facts: &mut Facts) {
    let line = |index: usize| units.get(index).map_or("", |unit| unit.text(text));
    let headline = if facts.headline.is_some() { None } else { pick_headline(text, display, &line) };
    let above = headline.map_or(0, |headline| display.iter().filter(|index| **index < headline).count());
    let menu = above >= MIN_MENU_LINES && display.iter().take(above).all(|&index| words(line(index), 3) <= 2);
    for (order, &index) in display.iter().enumerate() {
        let Some(unit) = units.get_mut(index) else { continue };
        if menu && order < above {
            unit.kind = Some(BlockKind::Boilerplate);
            continue;
        }
        let span = inner(text, unit);
        let kind = if Some(index) == headline {
            facts.headline = Some(span);
            BlockKind::Headline
        } else {
            minor(text, unit, span, order < above, facts)
        };
        unit.kind = Some(kind);
    }
}

fn pick_headline<'t>(text: &str, display: &[usize], line: &impl Fn(usize) -> &'t str) -> Option<usize> {
    let mixed = display.iter().any(|&index| {
        !all_caps(line(index))
            && words(line(index), HEADLINE_WORDS) >= HEADLINE_WORDS
            && !emphasized(line(index))
    });
    let eligible = |index: &usize, least: usize| {
        let line = line(*index);
        let outlet = outlet_shaped(line) && (has_press_word(line, "outlet") || (mixed && all_caps(line)));
        let cut = line.contains(" / ") || line.contains(['|', '·']);
        words(line, least) >= least
            && !outlet
            && !cut
            && !emphasized(line)
            && !is_section(line)
            && !is_notice(line)
    };
    let found = [HEADLINE_WORDS, 2]
        .into_iter()
        .find_map(|least| display.iter().copied().find(|index| eligible(index, least)));
    // A lone line is the headline even when it is bold or looks like a name.
    found.or_else(|| {
        display.iter().copied().find(|index| !repeated(text, line(*index)) && words(line(*index), 2) >= 2)
    })
}

fn is_section(line: &str) -> bool {
    words(line, 4) <= 3 && only_press_words(line, "section")
}

fn is_notice(line: &str) -> bool {
    only_press_words(line, "notice")
}

/// Whether the text says the words of the line once more.
fn repeated(text: &str, line: &str) -> bool {
    line.len() >= 3 && text.matches(line).nth(1).is_some()
}

/// A display line that is no headline: outlet, section, author, second headline or some other fact.
fn minor(text: &str, unit: &Unit, span: Span, above: bool, facts: &mut Facts) -> BlockKind {
    let line = span.slice(text);
    let outlet_known = facts.outlets.iter().any(|(from, _)| *from <= OutletFrom::Line);
    let n_words = words(line, LONG_DISPLAY);
    if emphasized(unit.text(text)) && n_words >= 3 {
        facts.dek.get_or_insert(span);
        return BlockKind::Dek;
    }
    if is_notice(line) {
        return BlockKind::Metadata;
    }
    if is_section(line) && (outlet_known || !has_press_word(line, "outlet")) {
        facts.section.get_or_insert(span);
        return BlockKind::Metadata;
    }
    let outlet = outlet_shaped(line)
        && (has_press_word(line, "outlet") || repeated(text, line) || (above && !person_shaped(line)));
    if !outlet_known && outlet {
        facts.outlet(OutletFrom::Line, without_frequency(text, span));
        return BlockKind::Metadata;
    }
    if person_shaped(line) && !all_caps(line) && (!above || outlet_known) {
        facts.person(text, span);
        return BlockKind::Byline;
    }
    if outlet_known && outlet_shaped(line) && n_words <= 3 {
        facts.section.get_or_insert(span);
        return BlockKind::Metadata;
    }
    if let Some(name) = titled_name(line).filter(|_| !above) {
        let start = span.start as usize;
        let names = byline::signers(line, start);
        if names.authors.is_empty() {
            facts.person(text, Span::new(start, start + name));
        } else {
            facts.authors.extend(names.authors);
        }
        return BlockKind::Byline;
    }
    if above || n_words < HEADLINE_WORDS {
        return BlockKind::Metadata;
    }
    facts.dek.get_or_insert(span);
    BlockKind::Dek
}

/// `Ada Quist, Court Reporter`: the length of the name.
fn titled_name(line: &str) -> Option<usize> {
    let (name, title) = line.split_once(',')?;
    (person_shaped(name)
        && has_press_word(title, "job")
        && words(title, MAX_PART_WORDS + 1) <= MAX_PART_WORDS)
        .then_some(name.len())
}

/// The outlet without the frequency of a station: `RADIO COAST 98,4 MHz`.
fn without_frequency(text: &str, span: Span) -> Span {
    let line = span.slice(text);
    let cut =
        line.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0 && fold(line).trim_end().ends_with("hz"));
    cut.map_or(span, |cut| Span::new(span.start as usize, span.start as usize + cut).trimmed(text))
}
