//! An article given as JSON-LD alone to a draft: its headline, summary line and `articleBody` become the text.
//!
//! The body is plain text or a fragment of HTML; its lines get their labels from the rules of plain text. A
//! `LiveBlogPosting` adds its updates below, each with its headline, and tells their times.

use serde_json::Value;

use crate::error::{Error, Result};
use crate::parse::draft::Draft;
use crate::parse::json_ld::exported;
use crate::parse::json_ld::graph::Graph;
use crate::parse::json_ld::{Update, lines, live, told, value};
use crate::parse::plain;
use crate::types::{BlockKind, Issue, LiveEntry, Located, Span};

/// Reads JSON-LD that holds one article.
///
/// # Errors
///
/// Fails when the text is broken beyond repair or holds no article.
pub(in crate::parse) fn read(text: &str, issues: Vec<Issue>) -> Result<Draft> {
    let value = value(text).map_err(|error| Error::malformed("JSON-LD", error.to_string(), None))?;
    read_value(&value, issues)
}

/// Reads JSON-LD that is parsed already.
///
/// # Errors
///
/// Fails when it holds no article, or no text.
pub(in crate::parse) fn read_value(value: &Value, issues: Vec<Issue>) -> Result<Draft> {
    if let Some(draft) = value.as_object().and_then(exported::read) {
        return Ok(Draft { issues, ..draft });
    }
    let graph = Graph::of(std::slice::from_ref(value));
    let missing = || Error::malformed("JSON-LD", "no article of schema.org stands in it", None);
    let node = *graph.articles.first().ok_or_else(missing)?;
    let mut told = told(&graph, &[]);
    let headline = told.headline.first().map(|one| one.value.clone()).unwrap_or_default();
    let body = node.get("articleBody").or_else(|| node.get("text")).and_then(Value::as_str).map(lines);
    let body = body.unwrap_or_default();
    let dek = told.alternative_headline.first().or(told.dek.first()).map(|one| one.value.clone());
    let dek = dek
        .filter(|dek| !crate::parse::json_ld::words(&body).starts_with(&crate::parse::json_ld::words(dek)));
    let mut draft = composed(&headline, dek.as_deref().unwrap_or_default(), &body, issues);
    for update in live::updates(node, &graph) {
        entry(&update, &mut draft);
    }
    if draft.text.is_empty() {
        return Err(Error::empty());
    }
    if let Some(dek) = dek {
        // The line that stands in the text is the one that the field takes.
        told.dek.sort_by_key(|one| one.value != dek);
    }
    draft.told = told;
    Ok(draft)
}

/// A headline, a summary line and a plain body to the text of an article and its units.
pub(in crate::parse) fn composed(headline: &str, dek: &str, body: &str, issues: Vec<Issue>) -> Draft {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (part, kind) in [(headline, Some(BlockKind::Headline)), (dek, Some(BlockKind::Dek)), (body, None)] {
        for paragraph in part.lines().map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(paragraph);
            spans.extend(kind.map(|kind| (Span::new(start, text.len()), kind)));
        }
    }
    let mut draft = plain::read_below(text, &spans, issues);
    draft.facts.headline = spans.iter().find(|(_, kind)| *kind == BlockKind::Headline).map(|(span, _)| *span);
    draft.facts.dek = spans.iter().find(|(_, kind)| *kind == BlockKind::Dek).map(|(span, _)| *span);
    draft
}

/// Adds one update of a live blog.
fn entry(update: &Update, draft: &mut Draft) {
    let at = draft.push(&update.headline, Some(BlockKind::Crosshead));
    let mut span = at;
    for paragraph in update.body.lines() {
        if let Some(pushed) = draft.push(paragraph, None) {
            span = Some(Span { end: pushed.end, ..span.unwrap_or(pushed) });
        }
    }
    let Some(span) = span else { return };
    let key = |name: &str| format!("json-ld:liveBlogUpdate.{name}");
    let headline =
        at.map(|at| Located { value: update.headline.clone(), span: Some(at), key: Some(key("headline")) });
    let published = update.when.map(|when| Located::keyed(when, key("datePublished")));
    draft.entries.push(LiveEntry { headline, published, span });
}

#[cfg(test)]
mod tests {
    use crate::parse::ParseOptions;
    use crate::types::Format;

    fn parsed(json: &str) -> crate::types::Article {
        let options = ParseOptions::default().format(Some(Format::JsonLd));
        crate::parse::parse("a", json.as_bytes(), &options).unwrap()
    }

    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        let article = parsed(json);
        let found: Vec<String> = article
            .blocks
            .iter()
            .map(|block| format!("{}: {}", block.kind, article.slice(block.span)))
            .collect();
        assert_eq!(found, expected, "{json}");
    }

    #[test]
    fn headline_summary_and_body_become_the_text() {
        check(
            r#"{"@type": "NewsArticle", "headline": "Storm closes the port", "description": "Two ferries are stuck.",
                "articleBody": "LAGOS (Coastal) - The quay is shut, the harbour master said.\n\nIt opens on Monday, she added."}"#,
            &[
                "headline: Storm closes the port",
                "dek: Two ferries are stuck.",
                "dateline: LAGOS (Coastal) -",
                "paragraph: The quay is shut, the harbour master said.",
                "paragraph: It opens on Monday, she added.",
            ],
        );
    }

    #[test]
    fn a_summary_that_opens_the_body_stands_once() {
        check(
            r#"{"@type": "Article", "headline": "Storm closes the port", "description": "The quay is shut.",
                "articleBody": "<p>The quay is shut.</p><p>It opens on Monday, the owner said.</p>"}"#,
            &[
                "headline: Storm closes the port",
                "paragraph: The quay is shut.",
                "paragraph: It opens on Monday, the owner said.",
            ],
        );
    }

    #[test]
    fn updates_of_a_live_blog_are_entries() {
        let article = parsed(
            r#"{"@type": "LiveBlogPosting", "headline": "Storm on the coast: live", "liveBlogUpdate": [
                {"@type": "BlogPosting", "headline": "Bridge shut", "datePublished": "2031-10-01T16:44:00Z",
                 "articleBody": "The police shut the bridge.\nNobody is hurt."},
                {"@type": "BlogPosting", "articleBody": "Trains run late."}]}"#,
        );
        let found: Vec<(Option<&str>, Option<String>, &str)> = article
            .entries
            .iter()
            .map(|entry| {
                let headline = entry.headline.as_ref().map(|headline| headline.value.as_str());
                let published = entry.published.as_ref().map(|published| published.value.to_string());
                (headline, published, article.slice(entry.span))
            })
            .collect();
        assert_eq!(
            found,
            [
                (
                    Some("Bridge shut"),
                    Some("2031-10-01T16:44:00+00:00".to_owned()),
                    "Bridge shut\n\nThe police shut the bridge.\n\nNobody is hurt."
                ),
                (None, None, "Trains run late."),
            ]
        );
    }

    #[test]
    fn what_holds_no_article_is_an_error() {
        let options = ParseOptions::default().format(Some(Format::JsonLd));
        for text in ["{}", "nothing here", r#"{"@type": "WebPage", "name": "Home"}"#] {
            assert!(crate::parse::parse("a", text.as_bytes(), &options).is_err(), "{text}");
        }
    }
}
