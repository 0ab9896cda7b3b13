//! Documents as agencies send them, and what is no document.

use crate::parse::{ParseOptions, parse};
use crate::types::{Article, Format};

fn parsed(json: &str) -> Article {
    let options = ParseOptions::default().format(Some(Format::Ninjs));
    parse("a", json.as_bytes(), &options).unwrap()
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    let article = parsed(json);
    let mut found: Vec<String> = article
        .candidates
        .iter()
        .filter(|one| one.won)
        .map(|one| format!("{} {}", one.field, one.value))
        .collect();
    found.extend(article.blocks.iter().map(|block| format!("{}: {}", block.kind, article.slice(block.span))));
    assert_eq!(found, expected, "{json}");
}

#[test]
fn version_3_in_camel_case() {
    check(
        r#"{"uri": "https://example.org/a", "type": "text", "firstCreated": "2031-10-01T10:00:00Z",
            "versionCreated": "2031-10-01T12:30:00+02:00", "contentCreated": "2031-10-01T09:00:00Z",
            "copyrightNotice": "© 2031 Coastal", "language": "en-GB", "by": "By Ada Quist and Jo Lund, AFP", "located": "Lagos",
            "headlines": [{"role": "subtitle", "value": "Two ferries are stuck"}, {"role": "main", "value": "Storm closes port"}],
            "subjects": [{"name": "weather", "rel": "about"}], "people": [{"name": "Max Oba", "rel": "about"}],
            "infoSources": [{"name": "Coastal Press", "role": "provider"}],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": "The quay is shut, the harbour master said."}]}"#,
        &[
            "headline Storm closes port",
            "dek Two ferries are stuck",
            "author Ada Quist",
            "author Jo Lund",
            "publisher Coastal Press",
            "agency AFP",
            "keyword weather",
            "dateline-place Lagos",
            "dateline-date 2031-10-01T09:00:00+00:00",
            "published 2031-10-01T10:00:00+00:00",
            "modified 2031-10-01T12:30:00+02:00",
            "language en-GB",
            "url https://example.org/a",
            "copyright © 2031 Coastal",
            "headline: Storm closes port",
            "dek: Two ferries are stuck",
            "paragraph: The quay is shut, the harbour master said.",
        ],
    );
}

#[test]
fn version_2_in_lower_case_with_two_bodies() {
    check(
        r#"{"uri": "urn:newsml:example.org:1", "versioncreated": "2031-10-01T10:00:00Z", "copyrightholder": "Coastal Press",
            "headlines": [{"value": "Storm closes port"}],
            "bodies": [{"role": "main", "contenttype": "text/plain", "value": "All in one."},
                       {"role": "rich", "contenttype": "text/html", "value": "<p>The quay is shut.</p><p>It opens on Monday.</p>"}]}"#,
        &[
            "headline Storm closes port",
            "publisher Coastal Press",
            "published 2031-10-01T10:00:00+00:00",
            "headline: Storm closes port",
            "paragraph: The quay is shut.",
            "paragraph: It opens on Monday.",
        ],
    );
}

#[test]
fn flat_names_of_the_first_generation() {
    check(
        r#"{"uri": "tag:example.org,2031:a", "headline": "Storm closes port", "byline": "Ada Quist", "body_text": "The quay is shut.",
            "subject": [{"name": "weather"}], "versioncreated": "2031-10-01"}"#,
        &[
            "headline Storm closes port",
            "author Ada Quist",
            "keyword weather",
            "published 2031-10-01",
            "headline: Storm closes port",
            "paragraph: The quay is shut.",
        ],
    );
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let options = ParseOptions::default().format(Some(Format::Ninjs));
    let error = |json: &str| parse("a", json.as_bytes(), &options).unwrap_err().to_string();
    assert!(error("{\"uri\": ").contains("broken ninjs"));
    assert!(error(&format!("{{\"bodies\": {}", "[".repeat(100_000))).contains("recursion limit"));
    assert!(error("{\"uri\": \"urn:a:b\", \"type\": \"picture\"}").contains("no text"));
    assert!(error("[1]").contains("no object"));
}
