//! A page to the places that may tell of its article, found in one walk over its elements.
//!
//! Nothing is judged here but where a thing stands. What is collected is bounded, so a page of a million elements that all
//! call themselves author costs one walk and no more.

use dom_query::{Document, Element, NodeData, NodeRef};
use serde_json::Value;

use crate::parse::json_ld;

/// Most elements of one kind that are looked at.
const MAX_FOUND: usize = 64;

/// Longest text of a found element, in bytes; a list of ten authors with their jobs has about 500.
const MAX_TEXT_BYTES: usize = 1_000;

/// Nodes below a found element that are looked at.
const MAX_NODES: usize = 2_000;

/// Attributes of an element that are looked at; the most on a real page are about thirty.
const MAX_ATTRIBUTES: usize = 100;

/// Ancestors that are asked whether an element stands in another article's place.
const MAX_ANCESTORS: usize = 12;

/// An element that says of itself what it is.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The words of `class`, `id`, `itemprop`, `rel` and the like, in lower case.
    pub(super) marks: String,
    /// The visible text, white space made even.
    pub(super) text: String,
    /// `content` or `datetime`, where there is one.
    pub(super) value: Option<String>,
}

/// What a page has that may tell of its article.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The language of the page.
    pub(super) language: Option<String>,
    /// `<title>`.
    pub(super) title: Option<String>,
    /// `<meta>`: key in lower case, content.
    pub(super) metas: Vec<(String, String)>,
    /// `<link rel=canonical>`.
    pub(super) canonical: Option<String>,
    /// Texts of `<h1>` and of the parts of each.
    pub(super) h1: Vec<Vec<String>>,
    /// Values of JSON-LD.
    pub(super) values: Vec<Value>,
    /// Elements with `itemprop`: its name, and the element.
    pub(super) props: Vec<(String, Found)>,
    /// `<time>` elements, and others with a date in their class.
    pub(super) times: Vec<Found>,
    /// Elements that call themselves byline or author.
    pub(super) bylines: Vec<Found>,
    /// Texts of the links of the first trail of links from the front page.
    pub(super) breadcrumbs: Vec<String>,
    /// The first trail that is written without links.
    pub(super) written_trail: Option<String>,
    /// The first label above a headline.
    pub(super) kicker: Option<String>,
}

impl Page {
    /// Walks over `document`.
    pub(super) fn of(document: &Document) -> Self {
        let mut page = Self::default();
        for node in document.root().descendants_it() {
            if let Some(element) = node.element_ref() {
                page.element(&node, &element);
            }
        }
        page
    }

    /// The contents of the `<meta>` elements with one of `keys`, by the order of the keys.
    pub(super) fn meta<'p>(&'p self, keys: &'p [&str]) -> impl Iterator<Item = (&'p str, &'p str)> {
        keys.iter().flat_map(move |wanted| {
            let same = self.metas.iter().filter(move |(key, _)| key == wanted);
            same.map(|(key, content)| (key.as_str(), content.as_str()))
        })
    }

    fn element(&mut self, node: &NodeRef<'_>, element: &Element) {
        match &*element.name.local {
            "html" => self.language = attr(element, "lang").map(str::to_owned),
            "title" if self.title.is_none() => {
                self.title = Some(text(node)).filter(|title| !title.is_empty());
            }
            "meta" => self.meta_element(element),
            "link" if attr(element, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.canonical = self.canonical.take().or_else(|| attr(element, "href").map(str::to_owned));
            }
            "script" if is_json_ld(element) => self.values.extend(json_ld::value(&node.text()).ok()),
            "script" | "style" | "svg" => {}
            "h1" if self.h1.len() < MAX_FOUND => {
                let mut texts = vec![text(node)];
                texts.extend(
                    node.children_it(false)
                        .filter(NodeRef::is_element)
                        .take(MAX_FOUND)
                        .map(|part| text(&part)),
                );
                // A kicker in an element, the title in the bare text behind it.
                texts.push(json_ld::line(&node.immediate_text()));
                self.h1.push(texts);
            }
            name => self.marked(node, element, name),
        }
    }

    fn meta_element(&mut self, element: &Element) {
        let Some(content) = attr(element, "content").map(json_ld::line).filter(|content| !content.is_empty())
        else {
            return;
        };
        for key in ["property", "name", "itemprop", "http-equiv"] {
            if let Some(key) = attr(element, key) {
                self.metas.push((key.trim().to_ascii_lowercase(), content.clone()));
            }
        }
    }

    /// An element of any other name, when its attributes say what it is.
    fn marked(&mut self, node: &NodeRef<'_>, element: &Element, name: &str) {
        let marks = marks(element);
        if marks.is_empty() && name != "time" {
            return;
        }
        let found = |node: &NodeRef<'_>, element: &Element| Found {
            marks: marks.clone(),
            text: text(node),
            value: attr(element, "content").or_else(|| attr(element, "datetime")).map(json_ld::line),
        };
        let is_time = name == "time" || has(&marks, DATED);
        let is_byline = has(&marks, SIGNED);
        let prop = attr(element, "itemprop").filter(|_| self.props.len() < MAX_FOUND && !aside(node));
        self.props.extend(prop.map(|prop| (prop.to_ascii_lowercase(), found(node, element))));
        if is_time && self.times.len() < MAX_FOUND && !aside(node) {
            self.times.push(found(node, element));
        }
        if is_byline && self.bylines.len() < MAX_FOUND && !aside(node) {
            self.bylines.push(found(node, element));
        }
        if self.breadcrumbs.is_empty() && has(&marks, TRAIL) {
            let links = node.descendants_it().filter(|inner| inner.has_name("a")).take(MAX_FOUND);
            self.breadcrumbs = links.map(|link| text(&link)).filter(|text| !text.is_empty()).collect();
            if self.breadcrumbs.is_empty() && self.written_trail.is_none() {
                self.written_trail = Some(text(node));
            }
        }
        if self.kicker.is_none() && self.h1.is_empty() && has(&marks, KICKER) && !aside(node) {
            self.kicker = Some(text(node)).filter(|text| (1..=MAX_KICKER_BYTES).contains(&text.len()));
        }
    }
}

/// Words of attributes of the trail from the front page to the article.
const TRAIL: &[&str] = &["breadcrumb", "breadcrumbs", "crumb", "crumbs"];

/// Words of attributes of the label above a headline, which names a section or the running story.
const KICKER: &[&str] =
    &["kicker", "eyebrow", "overline", "vignette", "topline", "rubrik", "rubric", "dachzeile"];

/// Longest label above a headline, in bytes: four long words.
const MAX_KICKER_BYTES: usize = 50;

/// Words of attributes of elements that hold a date.
const DATED: &[&str] =
    &["date", "published", "pubdate", "datetime", "timestamp", "dateline", "datum", "fecha"];

/// Words of attributes of elements that hold who wrote it.
const SIGNED: &[&str] =
    &["byline", "author", "authors", "autor", "auteur", "autore", "writer", "writtenby", "autoren"];

/// Words of attributes of what stands beside the article: other articles, comments, the frame of the page.
const BESIDE: &[&str] = &[
    "related",
    "comment",
    "comments",
    "sidebar",
    "teaser",
    "teasers",
    "recommended",
    "recommendations",
    "footer",
    "nav",
    "menu",
    "popular",
    "trending",
    "newsletter",
    "widget",
    "promo",
    "carousel",
    "card",
    "cards",
    "bio",
    "biography",
];

/// Whether one of `words` is a word of `marks`, or its start or end: `article-author__name`, `articleAuthor`.
pub(super) fn has(marks: &str, words: &[&str]) -> bool {
    let mut parts = marks.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.any(|part| words.contains(&part))
}

/// The words of the attributes by which an element says what it is, in lower case, apart where they are written apart or
/// in humps.
fn marks(element: &Element) -> String {
    let mut out = String::new();
    for key in ["class", "id", "itemprop", "rel", "data-testid", "data-component", "aria-label"] {
        let Some(value) = attr(element, key) else { continue };
        out.push(' ');
        let mut before = ' ';
        for c in value.chars().take(MAX_TEXT_BYTES) {
            if c.is_ascii_uppercase() && before.is_ascii_lowercase() {
                out.push('-');
            }
            out.push(c.to_ascii_lowercase());
            before = c;
        }
    }
    out
}

/// Whether an element stands beside the article.
fn aside(node: &NodeRef<'_>) -> bool {
    node.ancestors_it(Some(MAX_ANCESTORS)).any(|ancestor| {
        ancestor.element_ref().is_some_and(|element| {
            let name = &*element.name.local;
            matches!(name, "aside" | "nav" | "footer")
                || (name != "body" && name != "html" && has(&marks(&element), BESIDE))
        })
    })
}

fn is_json_ld(element: &Element) -> bool {
    attr(element, "type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
}

fn attr<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attrs.iter().take(MAX_ATTRIBUTES).find(|attr| &*attr.name.local == name).map(|attr| &*attr.value)
}

/// Elements inside a line, whose text belongs to the word before.
const INLINE: &[&str] =
    &["b", "i", "em", "strong", "mark", "sup", "sub", "u", "s", "small", "wbr", "abbr", "cite", "q"];

/// The visible text below `node` up to a limit, a space where another element begins.
fn text(node: &NodeRef<'_>) -> String {
    let mut out = String::new();
    let mut hidden = None;
    let mut apart = false;
    for inner in node.descendants_it().take(MAX_NODES) {
        if out.len() > MAX_TEXT_BYTES {
            break;
        }
        inner.query(|inner| match &inner.data {
            NodeData::Text { contents } if inner.parent.is_none() || inner.parent != hidden => {
                out.push_str(contents);
            }
            NodeData::Element(element) => {
                let name = &*element.name.local;
                if matches!(name, "script" | "style" | "noscript" | "template") {
                    hidden = Some(inner.id);
                } else if !INLINE.contains(&name) {
                    out.push(' ');
                    apart = true;
                }
            }
            _ => {}
        });
    }
    json_ld::line(&out)
}
