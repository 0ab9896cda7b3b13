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

use crate::parse::byline;
use crate::parse::dateline;
use crate::parse::facts::{DateFrom, Facts, OutletFrom, Sighting};
use crate::parse::furniture::{self, Position};
use crate::parse::lines::Unit;
use crate::parse::notice;
use crate::parse::shape::{
    LONG_DISPLAY, all_caps, emphasized, ends_sentence, has_press_word, only_press_words, outlet_shaped,
    person_shaped, title_case, unmarked, words,
};
use crate::parse::stamp::{self, MAX_STAMP_BYTES, Scan};
use crate::text::{fold, is_quote_mark};
use crate::types::{BlockKind, Span};

/// Most units above a body; the longest heads seen on portals have about a dozen lines.
const MAX_HEAD_UNITS: usize = 24;

/// Words from which a line that ends in a full stop is body rather than a heading.
const SENTENCE_WORDS: usize = 5;

/// Words from which a line that ends in `?` or `!` is body rather than a heading.
const EXCLAMATION_WORDS: usize = 14;

/// Labels the head and returns the index of the first unit of the body.
pub(super) fn read(text: &str, units: &mut [Unit], facts: &mut Facts) -> usize {
    let mut display = Vec::new();
    let mut body = units.len();
    for index in 0..units.len() {
        let opens_below = units.get(index + 1).is_some_and(|next| dateline::at(next.text(text)).is_some());
        let Some(unit) = units.get_mut(index) else { break };
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

/// `date 2031-10-01`, as some tools leave it at the start of a file, also glued to what follows.
fn stray_date(text: &str, unit: &mut Unit, facts: &mut Facts) {
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

fn sighting(stamps: &Scan, from: DateFrom) -> Sighting {
    let day = stamps.day();
    let day_first = (stamps.day_first || stamps.month_first).then_some(stamps.day_first);
    let span = day.map(|(_, span)| span).or(stamps.times.first().map(|(_, span)| *span)).unwrap_or_default();
    Sighting { from, day: day.map(|(day, _)| day), time: stamps.time(), span, day_first }
}

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
        facts.authors.extend(names.people);
        facts.agencies.extend(names.services);
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

/// `Published 4 hours ago`, `3 min read`.
fn is_relative_stamp(line: &str) -> bool {
    let numbered = line.split_whitespace().any(|word| word.chars().all(|c| c.is_ascii_digit()));
    let word = |word: &str| word.chars().all(|c| c.is_ascii_digit()) || only_press_words(word, "stamp");
    numbered && line.len() <= MAX_STAMP_BYTES && line.split_whitespace().all(word)
}

/// Most words of a stamp line that are no part of the stamp: outlet, section, city.
const MAX_STAMP_REST: usize = 5;

/// A stamp, alone or with an outlet before it and a section behind it.
fn stamped(span: Span, line: &str, facts: &mut Facts) -> bool {
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

/// Most words of one part of a line cut by bars or dots.
const MAX_PART_WORDS: usize = 6;

/// `Bay Courier | Launch desk`, `*Bay Courier · Friday 7 March 2031, 12:35 · Ada Quist*`.
fn parted(text: &str, unit: &Unit, facts: &mut Facts) -> bool {
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
            facts.authors.extend(names.people);
        } else if is_section(words) || (outlet && has_press_word(words, "job")) {
            facts.section.get_or_insert(part);
        } else if !outlet && outlet_shaped(words) && !(has_stamp && is_author(text, words)) {
            facts.outlet(OutletFrom::Line, part);
            outlet = true;
        } else if person_shaped(words) {
            facts.authors.push(part);
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
fn glued_stamp(text: &str, unit: &mut Unit, facts: &mut Facts) {
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
pub(super) fn clock(line: &str) -> Option<usize> {
    let end = line.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':'))?;
    let (hour, minute) = line.get(..end)?.split_once(['.', ':'])?;
    let valid = (1..=2).contains(&hour.len())
        && minute.len() == 2
        && hour.parse::<u8>().ok()? < 24
        && minute.parse::<u8>().ok()? < 60;
    (valid && line.get(end..)?.starts_with(' ')).then_some(end)
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
        facts.authors.push(span);
        return BlockKind::Byline;
    }
    if outlet_known && outlet_shaped(line) && n_words <= 3 {
        facts.section.get_or_insert(span);
        return BlockKind::Metadata;
    }
    if let Some(name) = titled_name(line).filter(|_| !above) {
        facts.authors.push(Span::new(span.start as usize, span.start as usize + name));
        return BlockKind::Byline;
    }
    if !above && n_words >= HEADLINE_WORDS { BlockKind::Dek } else { BlockKind::Metadata }
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
