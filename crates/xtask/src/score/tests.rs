//! A story of two made-up articles, scored with the report that gold would write and with worse ones.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Score, score};

const NORTH: &str =
    "Ferry sinks\n\nThe ferry sank, Ruth Adeyemi said: “Nobody was hurt.” She is 51.\nRead more";
const SOUTH: &str = "Ferry is lost\n\nMayor Adeyemi, 41, said nobody was hurt. The ferry sank.\nRead more";

/// A folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn with_story(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("xtask-score-{}-{name}", std::process::id()));
        std::fs::create_dir_all(folder.join("articles")).unwrap();
        std::fs::write(folder.join("articles/north.txt"), NORTH).unwrap();
        std::fs::write(folder.join("articles/south.txt"), SOUTH).unwrap();
        std::fs::write(folder.join("gold.json"), gold().to_string()).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn gold() -> Value {
    let article = |id: &str, headline: &str, start: &str, end: &str, name: &str, age: &str| {
        json!({
            "file": format!("articles/{id}.txt"), "headline": headline, "published": null, "publisher": null,
            "authors": [], "agencies": [], "section": null, "dateline_place": null, "not_body": ["Read more"],
            "body_start": start, "body_end": end,
            "entities": [{"name": "Ruth Adeyemi", "kind": "person", "mentions": [name]}],
            "quotes": [], "values": [{"text": age, "value": age}],
        })
    };
    let mut gold = json!({
        "articles": {
            "north": article("north", "Ferry sinks", "The ferry sank,", "She is 51.", "Ruth Adeyemi", "51"),
            "south": article("south", "Ferry is lost", "Mayor Adeyemi", "The ferry sank.", "Adeyemi", "41"),
        },
        "facts": [{"id": "f1", "statement": "The ferry sank", "support": [
            {"article": "north", "evidence": "The ferry sank"}, {"article": "south", "evidence": "The ferry sank"}]}],
        "conflicts": [{"about": "age of Ruth Adeyemi", "kind": "number", "sides": [
            {"value": "51", "evidence": [{"article": "north", "text": "51"}]},
            {"value": "41", "evidence": [{"article": "south", "text": "41"}]}]}],
        "non_conflicts": [{"about": "two words for one loss", "why": "the same event",
            "a": {"article": "north", "text": "The ferry sank"}, "b": {"article": "south", "text": "The ferry sank"}}],
        "quote_groups": [{"variants": [
            {"article": "north", "text": "Nobody was hurt", "fidelity": "verbatim"},
            {"article": "south", "text": "nobody was hurt", "fidelity": "reported"}]}],
        "dependence": [{"from": "north", "to": "south"}],
    });
    gold["articles"]["north"]["quotes"] =
        json!([{"text": "Nobody was hurt.", "kind": "direct", "speaker": "Ruth Adeyemi"}]);
    gold["articles"]["south"]["quotes"] =
        json!([{"text": "nobody was hurt", "kind": "indirect", "speaker": "Ruth Adeyemi"}]);
    gold
}

/// The span of the first occurrence of `part`.
fn at(text: &str, part: &str) -> Value {
    let start = text.find(part).unwrap();
    json!([start, start + part.len()])
}

/// What a perfect reading of the two articles reports.
fn report() -> Value {
    let article = |id: &str, text: &str, headline: &str, body: &str, name: &str, age: &str, quote: Value| {
        json!({
            "id": id, "text": text, "headline": {"text": headline, "span": at(text, headline)},
            "published": null, "publisher": null, "authors": [], "agencies": [], "section": null, "dateline_place": null,
            "blocks": [{"kind": "headline", "span": at(text, headline)}, {"kind": "paragraph", "span": at(text, body)}],
            "sentences": [{"span": at(text, body)}],
            "mentions": [{"span": at(text, name), "text": name, "kind": "person", "form": "name", "entity": 0}],
            "values": [{"span": at(text, age), "value": age}], "quotes": [quote],
        })
    };
    let north_body = &NORTH["Ferry sinks\n\n".len()..NORTH.len() - "\nRead more".len()];
    let south_body = &SOUTH["Ferry is lost\n\n".len()..SOUTH.len() - "\nRead more".len()];
    let place =
        |id: &str, text: &str, part: &str| json!({"article": id, "span": at(text, part), "text": part});
    let variant = |id: &str, text: &str, part: &str, fidelity: &str| json!({"article": id, "span": at(text, part), "text": part, "fidelity": fidelity});
    json!({
        "articles": [
            article("north", NORTH, "Ferry sinks", north_body, "Ruth Adeyemi", "51",
                json!({"span": at(NORTH, "Nobody was hurt."), "kind": "direct", "speaker": 0, "speaker_name": null})),
            article("south", SOUTH, "Ferry is lost", south_body, "Adeyemi", "41",
                json!({"span": at(SOUTH, "nobody was hurt"), "kind": "indirect", "speaker": 0, "speaker_name": null})),
        ],
        "entities": [{"id": 0, "name": "Ruth Adeyemi", "aliases": ["Adeyemi"]}],
        "facts": [{"support": [place("north", NORTH, "The ferry sank"), place("south", SOUTH, "The ferry sank")]}],
        "conflicts": [{"kind": "number", "about": "age", "sides": [
            {"value": "51", "evidence": [place("north", NORTH, "51")]},
            {"value": "41", "evidence": [place("south", SOUTH, "41")]}]}],
        "quotations": [{"variants": [
            variant("north", NORTH, "Nobody was hurt.", "verbatim"),
            variant("south", SOUTH, "nobody was hurt", "reported")]}],
        "dependence": [{"a": "south", "b": "north", "score": 0.9}],
    })
}

fn scored(name: &str, report: Value) -> Score {
    let folder = Folder::with_story(name);
    score(&folder.0, report).unwrap()
}

fn value(score: &Score, name: &str) -> f64 {
    score
        .figures
        .iter()
        .find(|figure| figure.name == name)
        .unwrap_or_else(|| panic!("no figure {name}"))
        .value
}

/// The figures after `change` that are not 1.
#[track_caller]
fn check(name: &str, change: impl Fn(&mut Value), expected: &[(&str, f64)]) {
    let mut changed = report();
    change(&mut changed);
    let score = scored(name, changed);
    let lower: Vec<_> = score.figures.iter().filter(|figure| figure.value < 1.0).collect();
    let lower: Vec<_> = lower.iter().map(|figure| (figure.name.as_str(), figure.value)).collect();
    assert_eq!(lower, expected, "{:?}", score.misses);
}

#[test]
fn the_report_of_gold_is_perfect() {
    check("perfect", |_| (), &[]);
    let score = scored("names", report());
    assert_eq!(score.figures.len(), 37);
    assert!(score.misses.is_empty() && score.notes.is_empty(), "{:?} {:?}", score.misses, score.notes);
}

#[test]
fn an_empty_report_finds_nothing() {
    let score = scored("empty", json!({}));
    for name in [
        "parse.body.f1",
        "entity.mention.f1",
        "value.recall",
        "quote.direct.f1",
        "fact.link.f1",
        "conflict.f1",
    ] {
        assert!(value(&score, name) < 1e-9, "{name}");
    }
    assert!(value(&score, "conflict.traps-avoided") > 0.9999);
    assert_eq!(score.notes, ["article north is not in the report", "article south is not in the report"]);
}

#[test]
fn boilerplate_in_the_body_costs_precision() {
    let whole = json!([NORTH.find("The ferry").unwrap(), NORTH.len()]);
    check(
        "boilerplate",
        |report| report["articles"][0]["blocks"][1]["span"] = whole.clone(),
        &[("parse.body.f1", 0.963), ("parse.body.precision", 0.9286), ("parse.noise-kept-out", 0.5)],
    );
}

#[test]
fn one_person_as_two() {
    check(
        "split",
        |report| report["articles"][1]["mentions"][0]["entity"] = json!(1),
        &[("entity.cross-article-b3.f1", 0.6667)],
    );
}

#[test]
fn a_wrong_kind_is_missed_and_wrong() {
    check(
        "kind",
        |report| report["articles"][1]["mentions"][0]["kind"] = json!("place"),
        &[("entity.mention.f1", 0.5), ("entity.mention.precision", 0.5), ("entity.mention.recall", 0.5)],
    );
}

#[test]
fn a_wrong_number_stands_in_its_place() {
    check(
        "number",
        |report| report["articles"][0]["values"][0]["value"] = json!("52"),
        &[("value.recall", 0.5), ("value.recall-in-order", 0.5)],
    );
}

#[test]
fn a_wrong_speaker_keeps_the_quote() {
    check(
        "speaker",
        |report| report["articles"][0]["quotes"][0]["speaker"] = Value::Null,
        &[
            ("quote.speaker", 0.0),
            ("quote.direct+speaker.f1", 0.0),
            ("quote.direct+speaker.precision", 0.0),
            ("quote.direct+speaker.recall", 0.0),
        ],
    );
}

#[test]
fn a_trap_is_fallen_into() {
    let places = [at(NORTH, "The ferry sank"), at(SOUTH, "The ferry sank")];
    let [a, b] = &places;
    let wrong = json!({"kind": "place", "about": "ferry", "sides": [
        {"value": "a", "evidence": [{"article": "north", "span": a}]},
        {"value": "b", "evidence": [{"article": "south", "span": b}]}]});
    check(
        "trap",
        |report| report["conflicts"].as_array_mut().unwrap().push(wrong.clone()),
        &[("conflict.f1", 0.6667), ("conflict.precision", 0.5), ("conflict.traps-avoided", 0.0)],
    );
}

#[test]
fn facts_quotations_and_copying_missed() {
    let nothing = |report: &mut Value| {
        for list in ["facts", "quotations", "dependence"] {
            report[list] = json!([]);
        }
    };
    check(
        "unlinked",
        nothing,
        &[
            ("fact.link.recall", 0.0),
            ("fact.link.precision", 0.0),
            ("fact.link.f1", 0.0),
            ("fact.evidence.recall", 0.0),
            ("quotation.link.f1", 0.0),
            ("quotation.fidelity", 0.0),
            ("dependence.r-precision", 0.0),
        ],
    );
}

#[test]
fn gold_that_its_article_lacks_is_an_error() {
    let folder = Folder::with_story("fault");
    std::fs::write(folder.0.join("articles/north.txt"), "Ferry sinks").unwrap();
    assert!(score(&folder.0, json!({})).unwrap_err().contains("north"));
}
