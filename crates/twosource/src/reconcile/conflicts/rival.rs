//! Pairs of assertions about one thing that disagree, to conflicts of polarity and number, and to updates.
//!
//! The alignment hands over pairs that weigh heavily although their values or their polarity differ. What remains to
//! be asked is whether a reading fits both. Two figures are left alone when they are told on the word of different
//! sources (each measured for itself), when their clauses stand in different places (a part and the whole), when a
//! clause has two figures of the unit, and when the text does not tell which report is later. A later report with a
//! figure that only moves on is an update: the fact is marked, nothing is in conflict.
//!
//! A polarity conflict needs one verb in both clauses, most words of the negated one in the other, both outside of
//! quotation marks and made as facts, and the negated one may not be later: `the ferry does not sail` on Monday fits
//! `the ferry sails` on Tuesday only in that order.

use std::collections::BTreeMap;

use crate::reconcile::facts::agreement::{Agreement, agreement, rounded};
use crate::reconcile::facts::assertion::Assertion;
use crate::reconcile::facts::{Aligned, cluster::Rivals};
use crate::reconcile::index::StoryIndex;
use crate::types::{
    Certainty, Conflict, ConflictKind, Date, EntityKind, FactId, FactStatus, Passage, Side, StoryEntityId,
    Value, ValueKind,
};

use super::side::{Reading, by_support, sides};

/// Weight in bits without the figures from which two figures are of one thing: the odds are thirty to one, because a
/// wrong pair becomes a wrong alarm.
const NUMBER_WEIGHT: f64 = 5.0;

/// Stems that a negated clause and its counterpart share, and the part of the negated one's stems that they are:
/// `no storm warning was issued` against `the institute issued a storm warning at noon`.
const MIN_SHARED: usize = 3;
const MIN_SHARED_PART: f64 = 2.0 / 3.0;

/// The conflicts of number and polarity; facts of which a later report moves the figure on are marked as updated.
pub(super) fn conflicts(index: &StoryIndex<'_>, aligned: &mut Aligned) -> Vec<Conflict> {
    let mut out: Vec<Conflict> = Vec::new();
    let mut updated: Vec<FactId> = Vec::new();
    let mut opposed: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for rivals in &aligned.rivals {
        let (Some(a), Some(b)) =
            (aligned.assertions.get(rivals.pair.0), aligned.assertions.get(rivals.pair.1))
        else {
            continue;
        };
        if rivals.is_polarity {
            let (holds, not) = if a.is_negated { (rivals.pair.1, rivals.pair.0) } else { rivals.pair };
            if aligned
                .assertions
                .get(holds)
                .zip(aligned.assertions.get(not))
                .is_some_and(|it| oppose(index, it.0, it.1))
            {
                opposed.entry(not).or_default().push(holds);
            }
            continue;
        }
        match figures(index, a, b) {
            Verdict::Conflict(conflict) if rivals.weight >= NUMBER_WEIGHT => out.push(*conflict),
            Verdict::Update => updated.extend(facts_of(aligned, rivals)),
            Verdict::Conflict(_) | Verdict::Neither => {}
        }
    }
    out.extend(opposed.iter().filter_map(|(&not, holds)| polarity(index, &aligned.assertions, not, holds)));
    for fact in updated {
        if let Some(fact) = aligned.facts.get_mut(fact.index()) {
            fact.status = FactStatus::Updated;
        }
    }
    out
}

fn facts_of(aligned: &Aligned, rivals: &Rivals) -> Vec<FactId> {
    [rivals.pair.0, rivals.pair.1].iter().filter_map(|&at| aligned.fact_of.get(at).copied()).collect()
}

enum Verdict {
    Conflict(Box<Conflict>),
    Update,
    Neither,
}

fn figures(index: &StoryIndex<'_>, a: &Assertion, b: &Assertion) -> Verdict {
    let Some((x, y)) = apart(index, a, b) else { return Verdict::Neither };
    let same_source = match (a.attributed_to, b.attributed_to) {
        (Some(one), Some(other)) => index.entity_of(a.article, one) == index.entity_of(b.article, other),
        _ => true,
    };
    let (Some(first), Some(second)) = (published(index, a), published(index, b)) else {
        return Verdict::Neither;
    };
    if !same_source || places(index, a) != places(index, b) || a.predicate != b.predicate {
        return Verdict::Neither;
    }
    if first != second {
        return Verdict::Update;
    }
    let reading = |it: &Assertion, value: &Value| {
        Some(Reading {
            bounds: rounded(value)?,
            label: index.article(it.article)?.slice(value.span).to_owned(),
            passage: Passage { article: it.article, span: value.span },
        })
    };
    let sides = sides([reading(a, x), reading(b, y)].into_iter().flatten().collect());
    let [one, other] = sides.as_slice() else { return Verdict::Neither };
    let about = index.article(a.article).map_or("", |analysis| analysis.slice(a.span));
    Verdict::Conflict(Box::new(Conflict {
        kind: ConflictKind::Number,
        about: on_one_line(about),
        explanation: format!("`{}` and `{}` are both given for one thing on one day", one.value, other.value),
        sides,
        facts: Vec::new(),
    }))
}

/// Figures of one unit that no reading fits, when each clause has just one figure of the unit.
fn apart<'a>(index: &StoryIndex<'a>, a: &'a Assertion, b: &'a Assertion) -> Option<(&'a Value, &'a Value)> {
    let is_figure = |value: &Value| {
        matches!(value.kind, ValueKind::Count | ValueKind::Percent | ValueKind::Money | ValueKind::Measure)
            && value.unit.is_some()
    };
    let of = |it: &'a Assertion| -> Option<Vec<&'a Value>> {
        Some(
            it.values_of(index.article(it.article)?)
                .map(|found| found.1)
                .filter(|value| is_figure(value))
                .collect(),
        )
    };
    let (in_a, in_b) = (of(a)?, of(b)?);
    let [x] = in_a.as_slice() else { return None };
    let [y] = in_b.as_slice() else { return None };
    (agreement(x, y) == Agreement::Apart).then_some((*x, *y))
}

fn published(index: &StoryIndex<'_>, it: &Assertion) -> Option<Date> {
    index.article(it.article)?.article.reference_day()
}

fn places(index: &StoryIndex<'_>, it: &Assertion) -> Vec<StoryEntityId> {
    let is_place =
        |id: &StoryEntityId| index.entity(*id).is_some_and(|entity| entity.kind == EntityKind::Place);
    it.participants.iter().copied().filter(is_place).collect()
}

/// Whether one clause says that something holds and the other that it does not, with no reading that fits both.
fn oppose(index: &StoryIndex<'_>, holds: &Assertion, not: &Assertion) -> bool {
    let is_plain = |it: &Assertion| it.certainty == Certainty::Certain && !it.is_quoted;
    let in_time = match (published(index, holds), published(index, not)) {
        (Some(holds), Some(not)) => not <= holds,
        _ => false,
    };
    let is_core = not.participants.iter().all(|who| holds.participants.contains(who));
    let shared = not.stems.iter().filter(|stem| holds.stems.binary_search(stem).is_ok()).count();
    is_plain(holds)
        && is_plain(not)
        && not.predicate.is_some()
        && holds.predicate == not.predicate
        && in_time
        && is_core
        && shared >= MIN_SHARED
        && shared as f64 >= not.stems.len() as f64 * MIN_SHARED_PART
}

/// The conflict of one negated clause with the clauses that it denies.
fn polarity(
    index: &StoryIndex<'_>,
    assertions: &[Assertion],
    not: usize,
    holds: &[usize],
) -> Option<Conflict> {
    let side = |positions: &[usize]| -> Option<Side> {
        let members: Vec<&Assertion> =
            positions.iter().filter_map(|&position| assertions.get(position)).collect();
        let first = members.first()?;
        let text = index.article(first.article)?.slice(first.span);
        let evidence = members.iter().map(|it| Passage { article: it.article, span: it.span }).collect();
        Some(Side { value: on_one_line(text), evidence })
    };
    let (yes, no) = (side(holds)?, side(&[not])?);
    let explanation = format!("`{}` and `{}` cannot both hold", yes.value, no.value);
    let about = yes.value.clone();
    let sides = by_support(vec![yes, no]);
    Some(Conflict { kind: ConflictKind::Polarity, about, explanation, sides, facts: Vec::new() })
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::facts::align;
    use crate::reconcile::stories::{article, dated, linked, number, with_claim, with_entity, with_value};
    use crate::reconcile::words::StoryWords;
    use crate::types::{Analysis, Polarity};

    /// Filler that makes the story long enough for rare words to be rare.
    const REST: &str = " The council sat until midnight over budget rows. A choir sang outside. Nobody slept much. \
        Bakers opened early. Schools kept their usual hours. The tram ran late. Winter wheat looked thin. ";

    fn report(id: &str, day: &str, sentence: &str) -> Analysis {
        let it = dated(article(id, &format!("{sentence}.{REST}")), day);
        with_entity(it, EntityKind::Place, "Sorvik", &["Sorvik"])
    }

    fn claim(it: Analysis, sentence: &str, lemma: &str, polarity: Polarity) -> Analysis {
        let mut it = with_claim(it, sentence, lemma);
        let verb = crate::reconcile::stories::find(&it, lemma);
        it.claims[0].predicate = verb;
        it.claims[0].polarity = polarity;
        it
    }

    fn check(reports: Vec<Analysis>, expected: &[ConflictKind], updated: usize) {
        let articles: Vec<Arc<Analysis>> = reports.into_iter().map(Arc::new).collect();
        let entities = linked(&articles);
        let words = StoryWords::new(articles.iter().map(AsRef::as_ref));
        let index = StoryIndex::new(&articles, &entities);
        let mut aligned = align(&index, &words, &[], &[]);
        let found = conflicts(&index, &mut aligned);
        assert_eq!(found.iter().map(|it| it.kind).collect::<Vec<_>>(), expected, "{found:#?}");
        assert_eq!(aligned.facts.iter().filter(|fact| fact.status == FactStatus::Updated).count(), updated);
    }

    fn warned(day: &str) -> Analysis {
        let sentence = "The institute issued a storm warning for Sorvik";
        claim(report("a", day, sentence), sentence, "issued", Polarity::Affirmed)
    }

    fn not_warned(day: &str) -> Analysis {
        let sentence = "No storm warning was issued for Sorvik";
        claim(report("b", day, sentence), sentence, "issued", Polarity::Negated)
    }

    fn sank(id: &str, day: &str, figure: &str) -> Analysis {
        let sentence = format!("The storm sank {figure} herring boats at the Sorvik moorings");
        let it = report(id, day, &sentence);
        let it = with_value(it, figure, ValueKind::Count, number(figure), Some("boat"), None);
        claim(it, &sentence, "sank", Polarity::Affirmed)
    }

    #[test]
    fn a_clause_and_its_denial_conflict_unless_the_denial_is_later() {
        check(vec![warned("2031-05-02"), not_warned("2031-05-02")], &[ConflictKind::Polarity], 0);
        check(vec![warned("2031-05-02"), not_warned("2031-05-03")], &[], 0);
    }

    #[test]
    fn two_figures_on_one_day_conflict_and_a_later_one_is_an_update() {
        check(vec![sank("a", "2031-05-02", "11"), sank("b", "2031-05-02", "17")], &[ConflictKind::Number], 0);
        check(vec![sank("a", "2031-05-02", "11"), sank("b", "2031-05-03", "17")], &[], 1);
        check(vec![sank("a", "2031-05-02", "11"), sank("b", "2031-05-02", "11")], &[], 0);
    }
}
