//! The updates that JSON-LD tells of a live blog, found among the blocks of its page.
//!
//! An update begins where a block says its headline, or else where one opens as its text does, and goes on over the
//! running text up to the next update.
//!
//! Known limit: a live blog without JSON-LD has no entries; its text is running text.

use std::collections::BTreeMap;

use crate::parse::draft::Draft;
use crate::parse::json_ld::{Update, words};
use crate::parse::unit::Unit;
use crate::types::{BlockKind, LiveEntry, Located, Span};

/// Words by which the opening of an update is known again.
const OPENING_WORDS: usize = 8;

/// Adds the entries to `draft`, whose blocks have their labels.
pub(in crate::parse) fn enter(updates: &[Update], draft: &mut Draft) {
    if updates.is_empty() {
        return;
    }
    let mut places = Places::of(updates);
    let mut entries: Vec<LiveEntry> = Vec::new();
    for unit in draft.units.iter().filter(|unit| unit.kind.is_none_or(is_entry_part)) {
        let begun =
            places.begins(unit, &draft.text).and_then(|(nth, titled)| Some((updates.get(nth)?, titled)));
        if let Some((update, titled)) = begun {
            entries.push(entry(update, titled, unit, &draft.text));
        } else if let Some(last) = entries.last_mut() {
            last.span = Span { end: unit.span.end, ..last.span };
        }
    }
    draft.entries.extend(entries);
}

fn is_entry_part(kind: BlockKind) -> bool {
    kind.is_body() || kind == BlockKind::Embed
}

fn entry(update: &Update, titled: bool, unit: &Unit, text: &str) -> LiveEntry {
    let key = |name: &str| format!("json-ld:liveBlogUpdate.{name}");
    let headline = titled.then(|| Located {
        value: unit.text(text).to_owned(),
        span: Some(unit.span),
        key: Some(key("headline")),
    });
    let published = update.when.map(|when| Located::keyed(when, key("datePublished")));
    let start = unit.lead.map_or(unit.span.start, |(lead, _)| lead.start);
    LiveEntry { headline, published, span: Span { start, ..unit.span } }
}

/// Where updates can begin: words to the number of the update. Each begins once.
struct Places {
    headlines: BTreeMap<String, usize>,
    openings: BTreeMap<String, usize>,
    begun: Vec<bool>,
}

impl Places {
    fn of(updates: &[Update]) -> Self {
        let mut places =
            Self { headlines: BTreeMap::new(), openings: BTreeMap::new(), begun: vec![false; updates.len()] };
        for (nth, update) in updates.iter().enumerate() {
            let headline = words(&update.headline);
            if headline.contains(' ') {
                places.headlines.entry(headline).or_insert(nth);
            }
            if let Some(opening) = opening(&words(&update.body)) {
                places.openings.entry(opening).or_insert(nth);
            }
        }
        places
    }

    /// The update that begins at `unit`, and whether by its headline.
    fn begins(&mut self, unit: &Unit, text: &str) -> Option<(usize, bool)> {
        let words = words(unit.text(text));
        let titled = self.headlines.get(&words).copied();
        let nth = titled.or_else(|| self.openings.get(&opening(&words)?).copied())?;
        let begun = self.begun.get_mut(nth)?;
        (!std::mem::replace(begun, true)).then_some((nth, titled.is_some()))
    }
}

/// The first words of a text that is long enough to be known by them.
fn opening(words: &str) -> Option<String> {
    let end = words.match_indices(' ').nth(OPENING_WORDS - 1).map(|(at, _)| at)?;
    words.get(..end).map(str::to_owned)
}
