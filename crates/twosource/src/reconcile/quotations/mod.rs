//! Quotations of the articles to groups of variants of one utterance, each with its fidelity and word diff.
//!
//! Pairs of quotations that share a rare word are compared ([`align`]); tied pairs grow into groups. The variant with
//! the most words inside quotation marks is the fullest, against which the others are judged ([`fidelity`]): one outlet's
//! `We lost two good boats. It was dark.` makes another's `We lost two boats` trimmed, and `We lost three boats` reworded.
//!
//! Limits: words that share no stem at all (`a respected leader`, `an esteemed chief`) are not tied.

mod align;
mod fidelity;
mod variants;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::text::fold;
use crate::types::{
    Analysis, ArticleIndex, EntityId, QuoteGroup, QuoteId, QuoteKind, StoryEntity, StoryEntityId,
};

use align::Speakers;
use wording::Wording;

/// One quotation of the story.
#[derive(Debug)]
struct Unit {
    article: ArticleIndex,
    quote: QuoteId,
    kind: QuoteKind,
    utterance: u32,
    speaker: Option<Speaker>,
    wording: Wording,
}

/// A speaker across articles: the story's entity, or the last part of the name where none was formed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Speaker {
    entity: Option<StoryEntityId>,
    name: String,
}

impl Speaker {
    fn is(&self, other: &Self) -> bool {
        match (self.entity, other.entity) {
            (Some(a), Some(b)) => a == b,
            _ => !self.name.is_empty() && self.name == other.name,
        }
    }
}

/// A tie between two units, the earlier one first.
type Ties = BTreeMap<(usize, usize), align::Match>;

/// Quotations that may share one stem before it says nothing; stories have some hundred quotations.
const MAX_POSTING: usize = 48;

/// Quotations of one article that are compared; a long live blog has a few hundred.
const MAX_QUOTES: usize = 1_000;

/// Groups quotations of one utterance across articles.
pub(super) fn group(articles: &[Arc<Analysis>], entities: &[StoryEntity]) -> Vec<QuoteGroup> {
    let units = units(articles, entities);
    let mut ties = Ties::new();
    for (a, b) in candidates(&units) {
        if let Some(found) = tie(&units, a, b) {
            ties.insert((a, b), found);
        }
    }
    for (a, b) in beside(&units, &ties) {
        let all = |idx: usize| units.get(idx).map_or((0, 0), |unit| unit.wording.all());
        ties.entry((a, b)).or_insert(align::Match { tie: align::Tie::Reworded, a: all(a), b: all(b) });
    }
    let alike = variants::alike(&units, &ties);
    let mut groups: Vec<_> = components(units.len(), &ties)
        .iter()
        .filter_map(|members| variants::group(articles, &units, &ties, &alike, members))
        .collect();
    groups.sort_by_key(|group| group.variants.first().map(|variant| variant.passage));
    groups
}

fn units(articles: &[Arc<Analysis>], entities: &[StoryEntity]) -> Vec<Unit> {
    let mut story_of: BTreeMap<(ArticleIndex, EntityId), StoryEntityId> = BTreeMap::new();
    for entity in entities {
        story_of.extend(entity.members.iter().map(|member| (*member, entity.id)));
    }
    let mut units = Vec::new();
    for (article_idx, analysis) in articles.iter().enumerate() {
        let article = ArticleIndex::new(article_idx);
        for (quote_idx, quote) in analysis.quotes.iter().take(MAX_QUOTES).enumerate() {
            let speaker = quote.speaker.map(|entity| {
                let name =
                    analysis.entities.get(entity.index()).map(|held| fold(&held.name)).unwrap_or_default();
                let last = name.rsplit(' ').next().unwrap_or_default().to_owned();
                Speaker { entity: story_of.get(&(article, entity)).copied(), name: last }
            });
            units.push(Unit {
                article,
                quote: QuoteId::new(quote_idx),
                kind: quote.kind,
                utterance: quote.utterance,
                speaker,
                wording: Wording::new(analysis.slice(quote.span), quote.span.start as usize),
            });
        }
    }
    units
}

/// Pairs of units of two articles that share a stem which few units have.
fn candidates(units: &[Unit]) -> BTreeSet<(usize, usize)> {
    let mut postings: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (idx, unit) in units.iter().enumerate() {
        for stem in unit.wording.stems(unit.wording.all()) {
            postings.entry(stem).or_default().push(idx);
        }
    }
    let mut pairs = BTreeSet::new();
    for posting in postings.values().filter(|posting| posting.len() <= MAX_POSTING) {
        for (n, a) in posting.iter().enumerate() {
            for b in posting.iter().skip(n + 1) {
                let across = units.get(*a).map(|unit| unit.article) != units.get(*b).map(|unit| unit.article);
                if across {
                    pairs.insert((*a, *b));
                }
            }
        }
    }
    pairs
}

fn speakers(a: &Unit, b: &Unit) -> Speakers {
    match (&a.speaker, &b.speaker) {
        (Some(a), Some(b)) if a.is(b) => Speakers::Same,
        (Some(_), Some(_)) => Speakers::Different,
        _ => Speakers::Open,
    }
}

fn tie(units: &[Unit], a: usize, b: usize) -> Option<align::Match> {
    let (a, b) = (units.get(a)?, units.get(b)?);
    let speakers = speakers(a, b);
    match (a.kind == QuoteKind::Indirect, b.kind == QuoteKind::Indirect) {
        (false, false) => align::spoken(&a.wording, &b.wording, speakers),
        (false, true) => align::reported(&a.wording, &b.wording, speakers),
        (true, false) => align::reported(&b.wording, &a.wording, speakers).map(|found| align::Match {
            tie: found.tie,
            a: found.b,
            b: found.a,
        }),
        (true, true) => None,
    }
}

/// Pairs that stand right after or right before a tied pair in both articles, by the same speaker: a rewriter goes
/// through an utterance sentence by sentence.
fn beside(units: &[Unit], ties: &Ties) -> Vec<(usize, usize)> {
    let in_ties: BTreeSet<usize> = ties.keys().flat_map(|(a, b)| [*a, *b]).collect();
    let spoken = |idx: usize| units.get(idx).filter(|unit| unit.kind != QuoteKind::Indirect);
    let next = |idx: usize, back: bool| {
        let article = units.get(idx)?.article;
        let step = |at: usize| if back { at.checked_sub(1) } else { Some(at + 1) };
        let mut at = step(idx)?;
        while units.get(at)?.article == article {
            if spoken(at).is_some() {
                return Some(at);
            }
            at = step(at)?;
        }
        None
    };
    let mut out = Vec::new();
    for (a, b) in ties.keys() {
        for back in [false, true] {
            let (Some(c), Some(d)) = (next(*a, back), next(*b, back)) else { continue };
            if in_ties.contains(&c) || in_ties.contains(&d) {
                continue;
            }
            let (Some(unit_c), Some(unit_d)) = (spoken(c), spoken(d)) else { continue };
            if speakers(unit_c, unit_d) == Speakers::Same && align::beside(&unit_c.wording, &unit_d.wording) {
                out.push((c, d));
            }
        }
    }
    out
}

/// Units that hang together through ties, each list sorted; single units are left out.
fn components(n_units: usize, ties: &Ties) -> Vec<Vec<usize>> {
    let mut parent: Vec<usize> = (0..n_units).collect();
    for (a, b) in ties.keys() {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        let (low, high) = (a.min(b), a.max(b));
        if let Some(slot) = parent.get_mut(high) {
            *slot = low;
        }
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for idx in 0..n_units {
        members.entry(root(&mut parent, idx)).or_default().push(idx);
    }
    members.into_values().filter(|list| list.len() > 1).collect()
}

fn root(parent: &mut [usize], mut idx: usize) -> usize {
    while let Some(up) = parent.get(idx).copied().filter(|up| *up != idx) {
        let above = parent.get(up).copied().unwrap_or(up);
        if let Some(slot) = parent.get_mut(idx) {
            *slot = above;
        }
        idx = up;
    }
    idx
}
