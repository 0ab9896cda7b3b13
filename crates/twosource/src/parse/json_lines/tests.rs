//! Lines with all kinds of names, broken ones between them, and inputs that are no lines.

use super::*;
use crate::parse::{parse, parse_all};
use crate::types::{Format, IssueCode};

fn options() -> ParseOptions {
    ParseOptions::default().format(Some(Format::JsonLines))
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    let article = parse("a", json.as_bytes(), &options()).unwrap();
    let won = article.candidates.iter().filter(|one| one.won);
    let mut found: Vec<String> = won.map(|one| format!("{} {}", one.field, one.value)).collect();
    found.extend(article.blocks.iter().map(|block| format!("{}: {}", block.kind, article.slice(block.span))));
    assert_eq!(found, expected, "{json}");
}

#[test]
fn usual_names_are_known() {
    check(
        r#"{"title": "Storm closes port", "author": "Ada Quist, AFP", "source": {"id": 4, "name": "Bay Courier"}, "publishedAt": "2031-10-01T10:00:00Z",
            "tags": ["weather", "ports"], "url": "https://example.org/a", "content": "The quay is shut, the harbour master said."}"#,
        &[
            "headline Storm closes port",
            "author Ada Quist",
            "publisher Bay Courier",
            "agency AFP",
            "keyword weather",
            "keyword ports",
            "published 2031-10-01T10:00:00+00:00",
            "url https://example.org/a",
            "headline: Storm closes port",
            "paragraph: The quay is shut, the harbour master said.",
        ],
    );
}

#[test]
fn paragraphs_may_be_a_list_and_times_a_number() {
    check(
        r#"{"text": ["The quay is shut, she said.", "It opens on Monday."], "timestamp": 1948611600, "authors": [{"name": "Ada Quist", "jobTitle": "Reporter"}]}"#,
        &[
            "author Ada Quist",
            "published 2031-10-01T09:00:00+00:00",
            "paragraph: The quay is shut, she said.",
            "paragraph: It opens on Monday.",
        ],
    );
}

#[test]
fn exchange_formats_are_read_as_themselves() {
    let ninjs = r#"{"uri": "urn:a:b", "headlines": [{"value": "Storm"}], "bodies": [{"value": "The quay is shut."}]}"#;
    check(ninjs, &["headline Storm", "headline: Storm", "paragraph: The quay is shut."]);
    let ld =
        r#"{"@type": "NewsArticle", "headline": "Storm closes port", "articleBody": "The quay is shut."}"#;
    check(ld, &["headline Storm closes port", "headline: Storm closes port", "paragraph: The quay is shut."]);
}

#[test]
fn a_broken_line_stops_nothing() {
    let long = format!("{{\"text\": \"{}\"}}", "x".repeat(500));
    let deep = "[".repeat(200);
    let lines = format!("{{\"text\": \"One.\"}}\n{{\n\n{long}\n{deep}\n7\n{{\"id\": 9, \"text\": \"Two.\"}}");
    let options = options().max_bytes(300);
    let found: Vec<String> = read_json_lines("log", lines.as_bytes(), &options)
        .map(|article| article.map_or_else(|error| error.to_string(), |article| article.id))
        .collect();
    let expected =
        ["log#1", "line 2: EOF", "has 512 bytes, the limit is 300", "recursion limit", "no object", "9"];
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found}");
    }
}

#[test]
fn a_list_over_many_lines_is_read_too() {
    let list = "[\n {\"text\": \"One.\"},\n {\"id\": \"b\", \"text\": \"Two.\"}\n]";
    let ids: Vec<String> =
        parse_all("a", list.as_bytes(), &options()).unwrap().into_iter().map(|article| article.id).collect();
    assert_eq!(ids, ["a#1", "b"]);
}

#[test]
fn of_a_whole_input_the_first_article_tells_what_was_skipped() {
    let articles = parse_all("a", b"{\"text\": \"One.\"}\nbroken\n{\"text\": \"Two.\"}", &options()).unwrap();
    assert_eq!(articles.len(), 2);
    let issues: Vec<_> = articles[0].issues.iter().filter(|one| one.code == IssueCode::ItemSkipped).collect();
    assert!(matches!(issues[..], [issue] if issue.message.starts_with("object 2 of the input was skipped")));
    assert!(parse_all("a", b"broken\nas well", &options()).is_err());
}
