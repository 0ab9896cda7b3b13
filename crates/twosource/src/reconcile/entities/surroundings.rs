//! Entities to the words and names around their first mentions, as far as these are rare among the entities that are asked.
//!
//! Context is asked only where names and attributes leave a pair open, because reading it costs more than all other
//! comparisons together.

use std::collections::{BTreeMap, BTreeSet};

use crate::reconcile::entities::node::{Interner, Node, name_words};
use crate::text::fold;
use crate::types::{Analysis, MentionForm};

/// Tokens on either side of a mention that count as its surroundings, about one clause.
const NEAR_TOKENS: usize = 12;
/// Mentions whose surroundings are read; the first say who a person is.
const MENTIONS_READ: usize = 4;
/// Letters of a word that says something; shorter ones are mostly auxiliaries.
const MIN_LETTERS: usize = 4;
/// Namings that may share a word which still tells them apart, at least.
const RARE_AT_LEAST: usize = 3;
/// The same as a share of all namings that are asked: one in so many.
const RARE_SHARE: usize = 8;
/// Words that an entity needs around it before their absence says something.
const ENOUGH: usize = 8;

/// What stands around an entity, as sorted numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// Content words.
    pub(super) words: Vec<u32>,
    /// Other entities, by the last word of their name.
    pub(super) company: Vec<u32>,
}

impl Surroundings {
    /// Whether there is enough of it that sharing nothing is a sign.
    pub(super) fn is_full(&self) -> bool {
        self.words.len() >= ENOUGH
    }
}

/// The surroundings of the nodes that are asked, by node; what most of them share is left out.
pub(super) fn read<'a>(
    asked: &[usize],
    nodes: &[Node],
    article: impl Fn(&Node) -> Option<&'a Analysis>,
) -> BTreeMap<usize, Surroundings> {
    let mut interner = Interner::default();
    let mut out: BTreeMap<usize, Surroundings> = BTreeMap::new();
    let mut spread: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    let mut namings = Vec::new();
    for &index in asked {
        let Some(node) = nodes.get(index) else { continue };
        let Some(analysis) = article(node) else { continue };
        let found = around(analysis, node, &mut interner);
        for id in found.words.iter().chain(&found.company) {
            spread.entry(*id).or_default().insert(node.naming);
        }
        namings.push(node.naming);
        out.insert(index, found);
    }
    namings.sort_unstable();
    namings.dedup();
    let most = RARE_AT_LEAST.max(namings.len() / RARE_SHARE);
    let is_rare = |id: &u32| spread.get(id).is_some_and(|seen| seen.len() <= most);
    for found in out.values_mut() {
        found.words.retain(is_rare);
        found.company.retain(is_rare);
    }
    out
}

fn around(analysis: &Analysis, node: &Node, interner: &mut Interner) -> Surroundings {
    let mut found = Surroundings::default();
    let Some(entity) = analysis.entities.get(node.entity.index()) else { return found };
    let mut own = name_words(&entity.name);
    own.extend(entity.aliases.iter().flat_map(|alias| name_words(alias)));
    let mentions = entity.mentions.iter().filter_map(|id| analysis.mentions.get(id.index()));
    for mention in mentions.take(MENTIONS_READ) {
        let inside = analysis.segmentation.tokens_in(mention.span).range();
        let start = inside.start.saturating_sub(NEAR_TOKENS);
        let end = (inside.end + NEAR_TOKENS).min(analysis.segmentation.tokens.len());
        let tokens = analysis.segmentation.tokens.get(start..end).unwrap_or_default();
        for token in tokens {
            let text = analysis.slice(token.span);
            let content = (token.tag.is_noun() && !token.tag.is_proper())
                || token.tag.is_verb()
                || token.tag.is_adjective();
            if content && text.chars().count() >= MIN_LETTERS {
                let word = fold(text);
                if !own.contains(&word) {
                    found.words.push(interner.id(&word));
                }
            }
        }
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
        let from = analysis.mentions.partition_point(|other| other.span.start < first.span.start);
        let others = analysis.mentions.get(from..).unwrap_or_default().iter();
        let others = others.take_while(|other| other.span.end <= last.span.end);
        for other in others.filter(|other| other.form == MentionForm::Name && other.entity != node.entity) {
            let name = analysis.entities.get(other.entity.index()).map(|entity| name_words(&entity.name));
            if let Some(last) = name.and_then(|mut words| words.pop()) {
                found.company.push(interner.id(&format!("name {last}")));
            }
        }
    }
    for list in [&mut found.words, &mut found.company] {
        list.sort_unstable();
        list.dedup();
    }
    found
}

/// How many numbers two sorted lists share.
pub(super) fn shared(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}
