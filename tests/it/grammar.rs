//! What the language engine makes of plain sentences, through the views that users have.
//!
//! Sentences are easy ones: a model that is trained again may differ in hard ones, never in these.

use twosource::{Dep, Doc, NameType, Segmentation, segment_text};

/// Head and relation of each word as `word<relation-head`.
fn arcs(text: &str) -> Vec<String> {
    let seg = segment_text(text);
    let doc = Doc::new(text, &seg);
    doc.tokens().map(|token| format!("{}<{}-{}", token.text(), token.dep(), token.head().text())).collect()
}

fn names(text: &str) -> Vec<(String, NameType)> {
    let seg: Segmentation = segment_text(text);
    seg.names.iter().map(|name| (name.span.slice(text).to_owned(), name.label)).collect()
}

#[test]
fn a_clause_has_a_subject_an_object_and_a_root() {
    let found = arcs("The council approved the new bridge.");
    for expected in
        ["council<nsubj-approved", "approved<ROOT-approved", "bridge<dobj-approved", "new<amod-bridge"]
    {
        assert!(found.iter().any(|arc| arc == expected), "{expected} in {found:?}");
    }
}

#[test]
fn what_is_said_hangs_from_the_verb_of_saying() {
    let found = arcs("The mayor said that the dam had held.");
    for expected in
        ["mayor<nsubj-said", "said<ROOT-said", "held<ccomp-said", "dam<nsubj-held", "had<aux-held"]
    {
        assert!(found.iter().any(|arc| arc == expected), "{expected} in {found:?}");
    }
}

#[test]
fn passives_have_their_own_subject_and_agent() {
    let text = "Two homes were damaged by the storm.";
    let found = arcs(text);
    for expected in ["homes<nsubjpass-damaged", "were<auxpass-damaged", "by<agent-damaged", "storm<pobj-by"] {
        assert!(found.iter().any(|arc| arc == expected), "{expected} in {found:?}");
    }
    let seg = segment_text(text);
    let verb = Doc::new(text, &seg).tokens().find(|token| token.text() == "damaged").unwrap();
    assert!(verb.morph().to_string().contains("Voice=Pass"), "{}", verb.morph());
}

#[test]
fn relative_clauses_hang_from_their_noun() {
    let found = arcs("The woman who owns the ferry was in Bergen.");
    for expected in ["owns<relcl-woman", "who<nsubj-owns", "woman<nsubj-was", "Bergen<pobj-in"] {
        assert!(found.iter().any(|arc| arc == expected), "{expected} in {found:?}");
    }
}

#[test]
fn sentences_have_one_root_and_noun_chunks_their_nouns() {
    let text = "Heavy rain closed the coast road. A court in Lima freed the former minister on Friday.";
    let seg = segment_text(text);
    let doc = Doc::new(text, &seg);
    assert_eq!(doc.tokens().filter(|token| token.dep() == Dep::Root).count(), 2);
    let chunks: Vec<&str> = doc.noun_chunks().map(twosource::SpanView::text).collect();
    assert_eq!(chunks, ["Heavy rain", "the coast road", "A court", "Lima", "the former minister", "Friday"]);
}

#[test]
fn names_have_their_type_and_keep_it_through_the_document() {
    let text = "Ingrid Solheim met the finance minister of Portugal in Geneva on Monday. \
                Solheim said the talks went well. The United Nations thanked Solheim.";
    let found = names(text);
    for expected in [
        ("Ingrid Solheim", NameType::Person),
        ("Portugal", NameType::Place),
        ("Geneva", NameType::Place),
        ("United Nations", NameType::Organization),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {found:?}");
    }
    let family: Vec<_> = found.iter().filter(|(name, _)| name == "Solheim").collect();
    assert!(family.len() == 2 && family.iter().all(|(_, label)| *label == NameType::Person), "{found:?}");
}
