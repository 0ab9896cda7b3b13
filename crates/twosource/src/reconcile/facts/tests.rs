//! Facts of small hand-built stories.

use std::sync::Arc;

use super::*;
use crate::reconcile::stories::{article, linked, number, with_claim, with_entity, with_value};
use crate::types::{Analysis, ArticleIndex, EntityKind, FactStatus, Score, SourceLink, ValueKind, Weight};

fn facts(articles: Vec<Analysis>, dependence: &[SourceLink]) -> Vec<Fact> {
    let articles: Vec<Arc<Analysis>> = articles.into_iter().map(Arc::new).collect();
    let entities = linked(&articles);
    let words = StoryWords::new(articles.iter().map(AsRef::as_ref));
    align(&StoryIndex::new(&articles, &entities), &words, &[], dependence).facts
}

/// Filler that makes the story long enough for rare words to be rare.
const REST: &str = " The council sat until midnight over budget rows. A choir sang outside. Nobody slept much. \
    Bakers opened early. Schools kept their usual hours. The tram ran late. Winter wheat looked thin. ";

fn harbour(id: &str, sentence: &str, value: &str, lemma: &str) -> Analysis {
    let it = article(id, &format!("{sentence}{REST}"));
    let it = with_entity(it, EntityKind::Place, "Sorvik", &["Sorvik"]);
    let it = with_value(it, value, ValueKind::Count, number("11"), Some("boat"), None);
    let it = with_claim(it, sentence.trim_end_matches('.'), lemma);
    with_claim(it, "Bakers opened early", "open")
}

#[test]
fn one_fact_in_other_words_has_two_sources() {
    let found = facts(
        vec![
            harbour("a", "Eleven boats sank in Sorvik harbour.", "Eleven boats", "sink"),
            harbour("b", "In Sorvik eleven vessels sank at their moorings.", "eleven vessels", "sink"),
        ],
        &[],
    );
    let sank = found.iter().find(|fact| fact.statement.contains("sank")).unwrap();
    assert_eq!((sank.independent_sources, sank.status, sank.support.len()), (2, FactStatus::Corroborated, 2));
    assert_eq!(Weight::sum(&sank.addends), sank.weight);
    assert!(sank.support.iter().all(|support| support.value.is_some()));
}

#[test]
fn copies_are_one_source() {
    let link = SourceLink {
        a: ArticleIndex(0),
        b: ArticleIndex(1),
        score: Score::new(0.9),
        direction: None,
        dependent: true,
        passages: Vec::new(),
    };
    let story = || {
        vec![
            harbour("a", "Eleven boats sank in Sorvik harbour.", "Eleven boats", "sink"),
            harbour("b", "Eleven boats sank in Sorvik harbour.", "Eleven boats", "sink"),
        ]
    };
    assert_eq!(facts(story(), &[link])[0].status, FactStatus::SingleSource);
    assert_eq!(facts(story(), &[])[0].status, FactStatus::Corroborated);
}

#[test]
fn different_sentences_about_one_place_stay_apart() {
    let found = facts(
        vec![
            harbour("a", "Eleven boats sank in Sorvik harbour.", "Eleven boats", "sink"),
            with_claim(
                with_entity(
                    article("b", &format!("Sorvik elects a mayor in spring.{REST}")),
                    EntityKind::Place,
                    "Sorvik",
                    &["Sorvik"],
                ),
                "Sorvik elects a mayor in spring",
                "elect",
            ),
        ],
        &[],
    );
    assert!(found.iter().all(|fact| fact.support.len() == 1), "{found:#?}");
}

#[test]
fn a_phrase_and_the_clause_around_it_are_two_facts() {
    let nested = |id, sentence: &str, inner| {
        let it = harbour(id, &format!("{sentence}."), "Eleven boats", "sink");
        with_claim(it, inner, "be")
    };
    let found = facts(
        vec![
            nested("a", "Eleven boats sank in Sorvik harbour", "boats sank in Sorvik"),
            nested("b", "Eleven boats sank in Sorvik harbour", "boats sank in Sorvik"),
        ],
        &[],
    );
    for fact in &found {
        let articles: Vec<_> = fact.support.iter().map(|it| it.passage.article).collect();
        assert_eq!(articles, [ArticleIndex(0), ArticleIndex(1)], "{fact:?}");
    }
    assert_eq!(found.len(), 3, "the clause, the phrase and the bakers");
}

#[test]
fn a_statement_is_a_clause_without_what_ties_it_to_its_neighbours() {
    let check = |sentence: &str, expected: &str| {
        let it = article("a", &format!("{sentence}.{REST}"));
        let found = facts(vec![with_claim(it, sentence, "be")], &[]);
        assert_eq!(found[0].statement, expected);
    };
    check("therefore the pier was closed", "The pier was closed");
    check("but, however, the pier was closed", "The pier was closed");
    check("so far the pier was closed", "So far the pier was closed");
    check("and", "And");
    check("eBay was closed", "eBay was closed");
    check("Andrea was closed", "Andrea was closed");
}

#[test]
fn a_clause_comes_before_a_phrase_with_as_many_sources() {
    let it = article("a", &format!("Harbour master Ida Quist. The pier was closed.{REST}"));
    let it = with_claim(with_claim(it, "Harbour master Ida Quist", "be"), "The pier was closed", "close");
    let found = facts(vec![it], &[]);
    let statements: Vec<_> = found.iter().map(|fact| fact.statement.as_str()).collect();
    assert_eq!(statements, ["The pier was closed", "Harbour master Ida Quist"]);
}

#[test]
fn every_claim_ends_in_exactly_one_fact() {
    let story = vec![
        harbour("a", "Eleven boats sank in Sorvik harbour.", "Eleven boats", "sink"),
        harbour("b", "In Sorvik eleven vessels sank at their moorings.", "eleven vessels", "sink"),
    ];
    let n_claims: usize = story.iter().map(|it| it.claims.len()).sum();
    let found = facts(story, &[]);
    let mut claims: Vec<_> =
        found.iter().flat_map(|fact| fact.support.iter().map(|it| (it.passage.article, it.claim))).collect();
    claims.sort_unstable();
    claims.dedup();
    assert_eq!(claims.len(), n_claims);
    assert!(found.iter().enumerate().all(|(number, fact)| fact.id.index() == number));
}

#[test]
fn a_clause_that_mostly_says_something_else_does_not_state_the_fact() {
    let told = "Eleven boats sank in Sorvik harbour";
    let more =
        "Eleven Sorvik boats that sank had carried priceless medieval tapestries and a famous cello quartet";
    let found = facts(
        vec![
            harbour("a", &format!("{told}."), "Eleven boats", "sink"),
            harbour("b", &format!("{more}."), "Eleven Sorvik boats", "sink"),
        ],
        &[],
    );
    let fact = found.iter().find(|fact| fact.support.len() == 2).unwrap();
    assert_eq!(fact.statement, told);
}
