//! Whole sentences to claims.

use crate::claims::build::{of_kind, tagged};
use crate::types::{BlockKind, EntityKind, ValueKind};

fn check(input: &str, expected: &[&str]) {
    assert_eq!(tagged(input).lines(), expected.join("\n"), "{input}");
}

#[test]
fn coordinated_predicates_share_their_subject() {
    check(
        "Varga/NNP dismissed/VBD talk/NN of/IN a/DT strike/NN and/CC promised/VBD to/TO pay/VB the/DT crews/NNS ./.",
        &["Varga | dismiss | talk of a strike", "Varga | promise | to pay the crews"],
    );
}

#[test]
fn coordinated_clauses_have_their_own() {
    check("Prices/NNS rose/VBD and/CC wages/NNS fell/VBD ./.", &["Prices | rise | -", "wages | fall | -"]);
}

#[test]
fn relative_clauses_are_about_their_noun() {
    check(
        "Okoye/NNP ,/, who/WP ran/VBD the/DT club/NN for/IN a/DT decade/NN ,/, left/VBD and/CC joined/VBD Varga/NNP ./.",
        &["Okoye | leave | -", "Okoye | run | the club", "Okoye | join | Varga"],
    );
    check(
        "She/PRP sold/VBD the/DT bridge/NN that/WDT fell/VBD ./.",
        &["She | sell | the bridge", "the bridge | fall | -"],
    );
}

#[test]
fn adverbial_clauses_stand_alone() {
    check(
        "She/PRP wept/VBD as/IN she/PRP left/VBD the/DT bench/NN ./.",
        &["She | weep | -", "she | leave | the bench"],
    );
    check("After/IN Ito/NNP left/VBD ,/, Varga/NNP won/VBD ./.", &["Ito | leave | -", "Varga | win | -"]);
}

#[test]
fn participles_share_a_subject() {
    check(
        "Ito/NNP took/VBD office/NN ,/, replacing/VBG Varga/NNP ./.",
        &["Ito | take | office", "Ito | replace | Varga"],
    );
    check(
        "The/DT two/CD rivals/NNS met/VBD before/IN signing/VBG a/DT contract/NN ./.",
        &["The two rivals | meet | -", "The two rivals | sign | a contract"],
    );
    check(
        "A/DT report/NN published/VBN on/IN Monday/NNP blamed/VBD Ito/NNP ./.",
        &["A report | blame | Ito", "A report | publish | -"],
    );
}

#[test]
fn a_past_tense_without_room_for_another_was_a_participle() {
    check(
        "A/DT report/NN published/VBD on/IN Monday/NNP blamed/VBD Ito/NNP ./.",
        &["A report | blame | Ito", "A report | publish | -"],
    );
}

#[test]
fn questions_orders_and_fragments_claim_nothing() {
    check("Did/VBD the/DT bridge/NN fall/VB ?/.", &[]);
    check("Leave/VB the/DT bags/NNS !/.", &[]);
    check("A/DT dark/JJ day/NN ./.", &[]);
    check("Good/JJ morning/NN ,/, Lund/NNP ./.", &[]);
}

#[test]
fn headlines_lose_their_auxiliaries() {
    let headline = |input: &str| of_kind(BlockKind::Headline, input).lines();
    assert_eq!(headline("Bank/NN to/TO cut/VB 300/CD jobs/NNS"), "Bank | cut | 300 jobs {affirmed probable}");
    assert_eq!(headline("Three/CD killed/VBN in/IN blast/NN"), "Three | kill | -");
    assert_eq!(tagged("Three/CD killed/VBN in/IN blast/NN").lines().lines().count(), 1);
}

#[test]
fn a_negated_copula_leaves_the_negation_out_of_what_is_said() {
    check("Ito/NNP is/VBZ not/RB anxious/JJ ./.", &["Ito | be | anxious {negated certain}"]);
}

#[test]
fn crossheads_claim_nothing() {
    assert_eq!(of_kind(BlockKind::Crosshead, "Prices/NNS rise/VBP").lines(), "");
}

#[test]
fn words_in_quotation_marks_are_the_speakers() {
    let built = tagged("``/`` I/PRP trust/VBP both/DT clerks/NNS ,/, ''/'' Ito/NNP said/VBD ./.")
        .people(&["Ito"])
        .quote("I trust both clerks ,", Some(0), Some("said"));
    assert_eq!(built.lines(), "I | trust | both clerks by Ito");
    let claim = &built.claims()[0];
    assert_eq!((claim.participants.len(), claim.quote.is_some()), (1, true));
}

#[test]
fn a_fragment_in_quotation_marks_leaves_the_saying() {
    let built = tagged("``/`` Not/RB a/DT word/NN ,/, ''/'' said/VBD Ito/NNP ./.").people(&["Ito"]).quote(
        "Not a word ,",
        Some(0),
        Some("said"),
    );
    assert_eq!(built.lines(), "Ito | say | Not a word , by Ito");
}

#[test]
fn participants_values_time_and_place() {
    let built = tagged("Okoye/NNP sold/VBD 12/CD ships/NNS in/IN Lund/NNP on/IN Monday/NNP ./.")
        .people(&["Okoye"])
        .entity(EntityKind::Place, &["Lund"])
        .value(ValueKind::Count, "12 ships")
        .value(ValueKind::Date, "Monday");
    let claims = built.claims();
    let claim = &claims[0];
    assert_eq!(claim.participants.len(), 2);
    assert_eq!(claim.values.len(), 2);
    assert_eq!(claim.time.map(|id| id.0), Some(1));
    assert_eq!(claim.place.map(|id| id.0), Some(1));
}

#[test]
fn spans_leave_the_attribution_out() {
    let built = tagged("The/DT bridge/NN fell/VBD on/IN Monday/NNP ,/, police/NNS said/VBD ./.");
    let claims = built.claims();
    assert_eq!(built.article.slice(claims[0].span), "The bridge fell on Monday");
}

#[test]
fn long_runs_without_a_stop_stay_linear() {
    let input = "Prices/NNS rose/VBD and/CC ".repeat(5_000);
    assert!(tagged(&input).claims().len() >= 4_000);
}

#[test]
fn hostile_runs_stay_linear() {
    let runs = [
        "he/PRP said/VBD ,/, ",
        "said/VBD that/IN he/PRP ",
        "that/IN ",
        "who/WP said/VBD ",
        "``/`` ",
        ",/, ",
        "said/VBD ",
        "Ito/NNP 's/POS ",
        "according/VBG to/IN ",
        "(/-LRB- ",
    ];
    for run in runs {
        let found = tagged(&run.repeat(6_000)).claims();
        assert!(found.len() <= 12_000, "{run}");
    }
}

#[test]
fn no_claim_crosses_the_mark_that_ends_a_quotation() {
    let spans = |input: &str, words: &str| {
        let built = tagged(input).people(&["Ito"]).quote(words, Some(0), Some("said"));
        built.claims().iter().map(|claim| built.article.slice(claim.span).to_owned()).collect::<Vec<_>>()
    };
    let check = |input, words, expected: &[&str]| assert_eq!(spans(input, words), expected, "{input}");
    check(
        "``/`` We/PRP trust/VBP the/DT clerks/NNS ,/, ''/'' said/VBD Ito/NNP ./.",
        "We trust the clerks ,",
        &["We trust the clerks"],
    );
    check(
        "``/`` Whatever/WDT the/DT weather/NN ,/, ''/'' Ito/NNP said/VBD ./.",
        "Whatever the weather ,",
        &["Whatever the weather"],
    );
    check("Ito/NNP said/VBD she/PRP trusted/VBD the/DT clerks/NNS ./.", "", &["she trusted the clerks"]);
}
