//! An article to schema.org JSON-LD: a `NewsArticle`, or a `LiveBlogPosting` with its updates.
//!
//! `articleBody` is the running text for those who want no more; `hasPart` lists every block as a `WebPageElement` whose
//! `additionalType` is its kind and whose `@id` numbers it, so that updates and corrections can point to their blocks.
//! The form of an agency's credit is the `additionalType` of its `sourceOrganization`, the day of the dateline is
//! `dateCreated`.

use serde_json::{Map, Value, json};

use crate::report::exchange::notices::Notices;
use crate::report::exchange::tidy::{line, lines};
use crate::report::exchange::{moment, told};
use crate::types::{Article, Author, AuthorKind, Block, BlockKind, LiveEntry, Notice};

/// The document as pretty-printed JSON.
pub(super) fn write(article: &Article) -> String {
    let mut node = Node::new(if article.entries.is_empty() {
        json!("NewsArticle")
    } else {
        json!(["LiveBlogPosting", "NewsArticle"])
    });
    node.put("@context", json!("https://schema.org"));
    titles(article, &mut node);
    names(article, &mut node);
    dates(article, &mut node);
    let parts: Vec<Part> = parts(article).collect();
    body(article, &parts, &mut node);
    script_safe(&crate::report::pretty(&node.0))
}

/// A node of JSON-LD; what is not told is left out.
struct Node(Map<String, Value>);

impl Node {
    fn new(kind: Value) -> Self {
        Self(Map::from_iter([("@type".to_owned(), kind)]))
    }

    fn put(&mut self, key: &str, value: Value) {
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(key.to_owned(), value);
        }
    }

    fn text(&mut self, key: &str, text: Option<String>) {
        self.put(key, text.map_or(Value::Null, Value::String));
    }
}

/// A block with something to show.
struct Part {
    block: Block,
    text: String,
}

fn parts(article: &Article) -> impl Iterator<Item = Part> {
    let part = |block: &Block| Part { block: block.clone(), text: lines(article.slice(block.span)) };
    article.blocks.iter().map(part).filter(|part| !part.text.is_empty())
}

fn titles(article: &Article, node: &mut Node) {
    node.text("headline", told(article.headline.as_ref()));
    node.text("alternativeHeadline", told(article.alternative_headline.as_ref()));
    node.text("description", told(article.dek.as_ref()));
    node.text("articleSection", told(article.section.as_ref()));
    node.put("keywords", article.keywords.iter().map(|keyword| json!(line(&keyword.value))).collect());
    node.put("inLanguage", json!(article.language));
    node.text("copyrightNotice", told(article.copyright.as_ref()));
    if let Some(url) = told(article.url.as_ref()) {
        node.put("mainEntityOfPage", json!({"@type": "WebPage", "@id": url}));
        node.put("url", json!(url));
    }
}

fn names(article: &Article, node: &mut Node) {
    node.put("author", article.authors.iter().map(|author| person(&author.value)).collect());
    if let Some(name) = told(article.publisher.as_ref()) {
        node.put("publisher", json!({"@type": "NewsMediaOrganization", "name": name}));
    }
    let agencies = article.agencies.iter().map(|agency| {
        json!({
            "@type": "NewsMediaOrganization",
            "name": line(&agency.value.name),
            "additionalType": agency.value.form.as_str(),
        })
    });
    node.put("sourceOrganization", agencies.collect());
    let names: Vec<String> = article.agencies.iter().map(|agency| line(&agency.value.name)).collect();
    node.text("creditText", Some(names.join(", ")));
}

fn person(author: &Author) -> Value {
    let kind = match author.kind {
        AuthorKind::Person => "Person",
        AuthorKind::Organization => "Organization",
    };
    let mut node = Node::new(json!(kind));
    node.put("name", json!(line(&author.name)));
    node.text("jobTitle", author.role.as_deref().map(line));
    if let Some(outlet) = &author.outlet {
        node.put("affiliation", json!({"@type": "Organization", "name": line(outlet)}));
    }
    Value::Object(node.0)
}

fn dates(article: &Article, node: &mut Node) {
    node.text("datePublished", moment(article.published.as_ref()));
    node.text("dateModified", moment(article.modified.as_ref()));
    node.text("dateCreated", moment(article.dateline_date.as_ref()));
    if let Some(place) = told(article.dateline_place.as_ref()) {
        node.put("locationCreated", json!({"@type": "Place", "name": place}));
        node.put("dateline", json!(place));
    }
}

fn body(article: &Article, parts: &[Part], node: &mut Node) {
    node.text("articleBody", Some(running(parts.iter())));
    let elements = parts.iter().enumerate().map(|(nth, part)| {
        json!({
            "@type": "WebPageElement",
            "@id": id(nth),
            "additionalType": part.block.kind.as_str(),
            "text": part.text,
        })
    });
    node.put("hasPart", elements.collect());
    let updates = article.entries.iter().map(|entry| update(entry, parts));
    node.put("liveBlogUpdate", updates.collect());
    let mut seen = Notices::of(article);
    let mut corrections: Vec<(&Notice, Vec<usize>)> = Vec::new();
    for (nth, part) in parts.iter().enumerate() {
        match (seen.at(&part.block), corrections.last_mut()) {
            (Some((_, false)), Some((_, blocks))) => blocks.push(nth),
            (Some((notice, _)), _) => corrections.push((notice, vec![nth])),
            (None, _) => {}
        }
    }
    let corrections = corrections.into_iter().map(|(notice, blocks)| correction(notice, &blocks, parts));
    node.put("correction", corrections.collect());
}

fn update(entry: &LiveEntry, parts: &[Part]) -> Value {
    let mut node = Node::new(json!("BlogPosting"));
    let first = parts.partition_point(|part| part.block.span.start < entry.span.start);
    let inside = |part: &&Part| entry.span.contains(part.block.span);
    let own: Vec<&Part> = parts.get(first..).unwrap_or_default().iter().take_while(inside).collect();
    node.text("headline", told(entry.headline.as_ref()));
    node.text("datePublished", moment(entry.published.as_ref()));
    node.text("articleBody", Some(running(own.iter().copied())));
    node.put("hasPart", refer(&(first..first + own.len()).collect::<Vec<_>>()));
    Value::Object(node.0)
}

fn correction(notice: &Notice, blocks: &[usize], parts: &[Part]) -> Value {
    let mut node = Node::new(json!("CorrectionComment"));
    let texts: Vec<&str> =
        blocks.iter().filter_map(|nth| parts.get(*nth)).map(|part| part.text.as_str()).collect();
    node.put("additionalType", json!(notice.kind.as_str()));
    node.put("text", json!(texts.join("\n")));
    node.text("datePublished", notice.when.map(|when| when.to_string()));
    node.put("hasPart", refer(blocks));
    Value::Object(node.0)
}

/// The name of a block within the document.
fn id(nth: usize) -> String {
    format!("#block-{}", nth + 1)
}

fn refer(blocks: &[usize]) -> Value {
    blocks.iter().map(|nth| json!({"@id": id(*nth)})).collect()
}

/// The running text, a blank line between paragraphs; a dateline opens the paragraph below it.
fn running<'p>(parts: impl Iterator<Item = &'p Part>) -> String {
    let mut out = String::new();
    let mut dateline = false;
    for part in parts.filter(|part| part.block.kind.is_body()) {
        if !out.is_empty() {
            out.push_str(if dateline { " " } else { "\n\n" });
        }
        out.push_str(&part.text);
        dateline = part.block.kind == BlockKind::Dateline;
    }
    out
}

/// The same JSON without what could end or open an element of the page it stands in.
fn script_safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Span;

    #[test]
    fn no_text_ends_the_script_around_it() {
        let text = "</script><!-- &amp; \u{2028}";
        let mut article = Article::new("a", text);
        article.blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) });
        let json = write(&article);
        assert!(!json.contains(['<', '>', '&', '\u{2028}']), "{json}");
        let back: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(back["articleBody"], "</script><!-- &amp;");
    }
}
