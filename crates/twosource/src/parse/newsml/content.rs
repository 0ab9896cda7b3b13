//! The text of a news item to a draft: the best of its `inlineXML` and `inlineData`.
//!
//! XML inside the item is written out as HTML and read as such; see `nitf` for what NITF's elements become.

use crate::parse::draft::Draft;
use crate::parse::json_ld::words;
use crate::parse::marked;
use crate::parse::newsml::nitf;
use crate::parse::newsml::tree::{Node, Tree};
use crate::parse::story::{self, Body};
use crate::parse::told::Told;
use crate::types::Located;

/// Attributes that tell a reader of HTML what an element is.
const TELLING: &[&str] = &["class", "id", "role", "href", "datetime"];

/// The draft of the item at `nth`, of which `told` is known.
pub(super) fn read(tree: &Tree, nth: usize, own: bool, told: &Told) -> Draft {
    let first = |titles: &[Located<String>]| titles.first().map_or_else(String::new, |one| one.value.clone());
    let (headline, dek) = (first(&told.headline), first(&told.dek));
    for inline in tree.inside(nth, "inlineXML") {
        let html = html(tree, inline, own);
        if let Some(draft) = marked::read(&html, "newsml:inlineXML").filter(|_| own) {
            return draft;
        }
        if !words(&html).is_empty() {
            return story::read(&headline, &dek, Body::Html(&html), Vec::new());
        }
    }
    let data = tree.inside(nth, "inlineData").find_map(|at| {
        let texts = tree.nodes.get(at..tree.get(at)?.end)?.iter().filter(|node| node.is_text());
        let text: String = texts.map(|node| node.text.as_str()).collect();
        (!text.trim().is_empty()).then_some(text)
    });
    let data = data.unwrap_or_default();
    story::read(&headline, &dek, Body::of(&data), Vec::new())
}

/// What stands inside the node at `nth` as HTML; `marks` of our own stay.
fn html(tree: &Tree, nth: usize, marks: bool) -> String {
    let (mut out, mut open) = (String::new(), Vec::<(usize, &str)>::new());
    let end = tree.get(nth).map_or(0, |node| node.end);
    let is_nitf = tree.inside(nth, "nitf").next().is_some();
    let mut at = nth + 1;
    while let Some(node) = tree.get(at).filter(|_| at < end) {
        while let Some((_, name)) = open.pop_if(|(end, _)| *end <= at) {
            close(&mut out, name);
        }
        if node.is_text() {
            out.push_str(&html_escape::encode_text(&node.text));
        } else if unseen(node, is_nitf) {
            at = node.end;
            continue;
        } else {
            let (name, kind) = nitf::html(&node.name).filter(|_| is_nitf).unwrap_or((&node.name, None));
            start(&mut out, node, name, kind.filter(|_| !marks), marks);
            if !matches!(name, "br" | "hr" | "img") {
                open.push((node.end, name));
            }
        }
        at += 1;
    }
    while let Some((_, name)) = open.pop() {
        close(&mut out, name);
    }
    out
}

fn unseen(node: &Node, is_nitf: bool) -> bool {
    matches!(node.name.as_str(), "head" | "script" | "style")
        || is_nitf && nitf::UNSEEN.contains(&node.name.as_str())
}

/// Opens an element. Names come from a parsed document, so they hold no markup.
fn start(out: &mut String, node: &Node, name: &str, kind: Option<&str>, marks: bool) {
    out.push('<');
    out.push_str(name);
    if let Some(kind) = kind {
        out.push_str(" data-block=\"");
        out.push_str(kind);
        out.push('"');
    }
    let told = |name: &str| TELLING.contains(&name) || marks && name.starts_with("data-");
    for (name, value) in node.attributes.iter().filter(|(name, _)| told(name)) {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(&html_escape::encode_double_quoted_attribute(value));
        out.push('"');
    }
    out.push('>');
}

fn close(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}
