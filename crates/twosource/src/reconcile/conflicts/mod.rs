//! Aligned articles to their contradictions.
//!
//! One comparator a file, each for one kind of thing, each with the readings that fit both sides tried first: a wrong
//! alarm costs a desk more trust than a miss. Every conflict carries the sides with their evidence and one line that
//! says why no reading fits both.

mod age;
mod attribution;
mod direction;
mod elapsed;
mod event;
mod name;
mod rival;
mod role;
mod side;
mod start;

use crate::types::{Conflict, ConflictKind, Fact, FactStatus, Passage, QuoteGroup};

use super::facts::Aligned;
use super::index::StoryIndex;

/// Finds the conflicts and marks the facts that they dispute.
pub(super) fn find(
    index: &StoryIndex<'_>,
    quotations: &[QuoteGroup],
    aligned: &mut Aligned,
) -> Vec<Conflict> {
    let mut found = age::conflicts(index);
    found.extend(elapsed::conflicts(index, &mut aligned.issues));
    found.extend(attribution::conflicts(index, quotations));
    found.extend(direction::conflicts(index, &mut aligned.issues));
    found.extend(role::conflicts(index));
    found.extend(name::conflicts(index));
    found.extend(rival::conflicts(index, aligned));
    found.sort_by(|x, y| (first_evidence(x), x.kind, &x.about).cmp(&(first_evidence(y), y.kind, &y.about)));
    for conflict in &mut found {
        mark(index, conflict, aligned);
    }
    found
}

fn first_evidence(conflict: &Conflict) -> Option<Passage> {
    conflict.sides.iter().flat_map(|side| side.evidence.iter().copied()).min()
}

/// Ties a conflict about a value to the facts whose value it is, and marks them disputed. A spelling or a speaker
/// disputes no fact, and an age in passing only a fact that rests on it.
fn mark(index: &StoryIndex<'_>, conflict: &mut Conflict, aligned: &mut Aligned) {
    if matches!(conflict.kind, ConflictKind::Name | ConflictKind::Attribution | ConflictKind::Role) {
        return;
    }
    for fact in &mut aligned.facts {
        let is_hit =
            conflict.sides.iter().flat_map(|side| &side.evidence).any(|&it| rests_on(index, fact, it));
        if is_hit {
            fact.status = FactStatus::Disputed;
            conflict.facts.push(fact.id);
        }
    }
}

fn rests_on(index: &StoryIndex<'_>, fact: &Fact, evidence: Passage) -> bool {
    fact.support.iter().filter(|support| support.passage.article == evidence.article).any(|support| {
        let value = support.value.and_then(|id| index.article(evidence.article)?.values.get(id.index()));
        value.is_some_and(|value| evidence.span.overlaps(value.span))
    })
}
