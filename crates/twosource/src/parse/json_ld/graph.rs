//! Values of JSON-LD to the nodes that are about the article, and the nodes they refer to.
//!
//! A page holds several values, each a node, a list, or a `@graph` of nodes that refer to one another by `@id`. The
//! article stands on the outermost level, in the graph, or as the main entity of the page; articles that are linked,
//! listed or commented on stand under other keys and are passed by.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// A node.
pub(in crate::parse) type Node = Map<String, Value>;

/// Keys under which the page's own article can stand.
const HOLDERS: &[&str] =
    &["@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "about", "hasPart", "article", "@reverse"];

/// All nodes of a page.
#[derive(Debug, Default)]
pub(in crate::parse) struct Graph<'v> {
    by_id: BTreeMap<&'v str, &'v Node>,
    /// Articles in the order of the page.
    pub(in crate::parse) articles: Vec<&'v Node>,
    /// Trails of links from the front page down.
    pub(in crate::parse) breadcrumbs: Vec<&'v Node>,
    /// Outlets and other sites.
    pub(in crate::parse) sites: Vec<&'v Node>,
}

impl<'v> Graph<'v> {
    /// The graph of `values`.
    pub(in crate::parse) fn of(values: &'v [Value]) -> Self {
        let mut graph = Self::default();
        // A stack instead of calls; whether the value stands where the page's own article can.
        let mut open: Vec<(&Value, bool)> = values.iter().rev().map(|value| (value, true)).collect();
        while let Some((value, own)) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items.iter().rev().map(|item| (item, own))),
                Value::Object(node) => {
                    graph.add(node, own);
                    let inner = node.iter().filter(|(_, value)| value.is_array() || value.is_object());
                    let holds =
                        |key: &str| own && HOLDERS.contains(&key) && !(is_article(node) && key == "about");
                    open.extend(inner.rev().map(|(key, value)| (value, holds(key))));
                }
                _ => {}
            }
        }
        graph
    }

    fn add(&mut self, node: &'v Node, own: bool) {
        if let Some(id) = node.get("@id").and_then(Value::as_str) {
            let known = self.by_id.entry(id).or_insert(node);
            // The node itself has more to tell than a reference to it.
            if node.len() > known.len() {
                *known = node;
            }
        }
        let telling = ["headline", "name", "author", "articleBody", "datePublished", "hasPart"]
            .iter()
            .any(|key| node.contains_key(*key));
        if own && is_article(node) && telling {
            self.articles.push(node);
        } else if is_type(node, |name| name == "BreadcrumbList") {
            self.breadcrumbs.push(node);
        } else if is_type(node, |name| name.ends_with("Organization") || name == "WebSite") {
            self.sites.push(node);
        }
    }

    /// The node itself, where `node` only refers to it by `@id`.
    pub(in crate::parse) fn full(&self, node: &'v Node) -> &'v Node {
        let named = node.get("@id").and_then(Value::as_str).and_then(|id| self.by_id.get(id).copied());
        named.filter(|full| full.len() > node.len()).unwrap_or(node)
    }
}

/// Whether a node is an article of any kind.
pub(in crate::parse) fn is_article(node: &Node) -> bool {
    is_type(node, |name| {
        name.ends_with("Article") || name.ends_with("Posting") && name != "JobPosting" || name == "Report"
    })
}

/// Whether one of the node's types, without the vocabulary's address, passes `test`.
pub(in crate::parse) fn is_type(node: &Node, test: impl Fn(&str) -> bool) -> bool {
    let plain = |name: &Value| {
        name.as_str().is_some_and(|name| test(name.rsplit(['/', '#', ':']).next().unwrap_or(name)))
    };
    match node.get("@type") {
        Some(Value::Array(names)) => names.iter().any(plain),
        Some(name) => plain(name),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &[&str]) {
        let values = [serde_json::from_str(json).unwrap()];
        let graph = Graph::of(&values);
        let headlines: Vec<&str> =
            graph.articles.iter().filter_map(|node| node.get("headline")?.as_str()).collect();
        assert_eq!(headlines, expected, "{json}");
    }

    #[test]
    fn articles_are_found_where_pages_put_them() {
        check(r#"{"@type": "NewsArticle", "headline": "A"}"#, &["A"]);
        check(r#"[{"@type": ["Report", "Article"], "headline": "A"}]"#, &["A"]);
        check(
            r#"{"@graph": [{"@type": "WebPage"}, {"@type": "http://schema.org/BlogPosting", "headline": "A"}]}"#,
            &["A"],
        );
        check(r#"{"@type": "WebPage", "mainEntity": {"@type": "Article", "headline": "A"}}"#, &["A"]);
    }

    #[test]
    fn articles_that_are_listed_or_linked_are_passed_by() {
        check(
            r#"{"@type": "NewsArticle", "headline": "A", "isBasedOn": {"@type": "Article", "headline": "B"}}"#,
            &["A"],
        );
        check(
            r#"{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "B"}]}"#,
            &[],
        );
    }
}
