//! Reported facts against gold: which articles were said to assert the same thing.
//!
//! Recall asks of every pair of gold evidence from two articles whether some reported fact or quotation joins the two
//! places. Precision asks of every reported pair from two articles whether some gold fact or quotation has evidence in the
//! same two sentences. Spellings of a name (conflicts of kind `name`) are no propositions and are left out of recall.

use std::collections::BTreeSet;

use super::span::Place;
use super::{Count, Score, Story, harmonic};

pub(super) fn score(story: &Story, score: &mut Score) -> Result<(), String> {
    let gold =
        story.gold.facts.iter().map(|fact| story.places(&fact.support)).collect::<Result<Vec<_>, _>>()?;
    let quotations = super::quotations::gold_groups(story)?;
    let facts: Vec<Vec<Place>> = story
        .report
        .facts
        .iter()
        .map(|fact| fact.support.iter().map(super::report::Located::place).collect())
        .collect();
    let linked: Vec<Vec<Place>> =
        facts.iter().cloned().chain(super::quotations::reported_groups(story)).collect();

    let spellings: BTreeSet<&str> = story
        .gold
        .conflicts
        .iter()
        .filter(|conflict| conflict.kind == "name")
        .filter_map(|conflict| conflict.fact.as_deref())
        .collect();
    let (mut joined, mut n_gold, mut evident, mut n_evidence) = (0, 0, 0, 0);
    for (fact, places) in
        story.gold.facts.iter().zip(&gold).filter(|(fact, _)| !spellings.contains(fact.id.as_str()))
    {
        for place in places {
            n_evidence += 1;
            if linked.iter().any(|group| place.is_among(group)) {
                evident += 1;
            } else {
                let text = format!("{} {} [{}]", fact.id, super::clip(&fact.statement, 70), place.article);
                score.miss("fact.evidence", text);
            }
        }
        for (a, b) in across_articles(places) {
            n_gold += 1;
            if linked.iter().any(|group| a.is_among(group) && b.is_among(group)) {
                joined += 1;
            } else {
                let statement = super::clip(&fact.statement, 70);
                score.miss(
                    "fact.link",
                    format!("missed {} {statement} [{} ~ {}]", fact.id, a.article, b.article),
                );
            }
        }
    }

    let by_sentence: Vec<Vec<InSentences>> = gold
        .iter()
        .chain(&quotations)
        .map(|places| places.iter().map(|place| in_sentences(story, place)).collect())
        .collect();
    let (mut right, mut n_reported) = (0, 0);
    for (a, b) in facts.iter().flat_map(|fact| across_articles(fact)) {
        n_reported += 1;
        let (in_a, in_b) = (in_sentences(story, a), in_sentences(story, b));
        if by_sentence.iter().any(|group| touches(group, &in_a) && touches(group, &in_b)) {
            right += 1;
        } else {
            score.miss("fact.link", format!("wrong {:?} ~ {:?}", story.shown(a), story.shown(b)));
        }
    }

    let in_gold = Count::new(joined, n_gold, "gold pairs");
    let in_reported = Count::new(right, n_reported, "reported pairs");
    let (precision, recall) = (in_reported.share(0.0), in_gold.share(1.0));
    score.add("fact.link.recall", recall, vec![in_gold]);
    score.add("fact.link.precision", precision, vec![in_reported]);
    score.add("fact.link.f1", harmonic(precision, recall), Vec::new());
    score.share("fact.evidence.recall", evident, n_evidence, "gold evidence", 1.0);
    Ok(())
}

/// Every two places that are not of the same article.
fn across_articles(places: &[Place]) -> impl Iterator<Item = (&Place, &Place)> {
    let pairs = places.iter().enumerate().flat_map(|(i, a)| places[i + 1..].iter().map(move |b| (a, b)));
    pairs.filter(|(a, b)| a.article != b.article)
}

/// An article and the sentences of it that a place touches.
struct InSentences {
    article: String,
    sentences: Vec<usize>,
}

fn in_sentences(story: &Story, place: &Place) -> InSentences {
    InSentences { article: place.article.clone(), sentences: story.sentences(place) }
}

fn touches(group: &[InSentences], at: &InSentences) -> bool {
    let shares = |sentences: &[usize]| sentences.iter().any(|number| at.sentences.contains(number));
    group.iter().any(|other| other.article == at.article && shares(&other.sentences))
}
