//! XML to a flat list of nodes in the order of the document, each with the place where its inside ends.
//!
//! No recursion, no entity but those of XML itself and references to characters: a document that declares entities is
//! refused, because expanding them can make a gigabyte of a kilobyte. Names lose their prefix, since one element is
//! `<p>`, `<xhtml:p>` or `<nitf:p>`. Known limit: other entities (`&nbsp;`) are read as HTML has them.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::{Error, Result};

/// Most elements inside each other; real documents have under thirty.
const MAX_DEPTH: usize = 200;

/// What errors call the format.
const FORMAT: &str = "NewsML-G2";

/// An element or a stretch of text.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// Name without its prefix; empty for text.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    /// Index of the first node behind this one and all inside it.
    pub(super) end: usize,
}

impl Node {
    pub(super) fn is_text(&self) -> bool {
        self.name.is_empty()
    }

    /// The value of an attribute, when it is not empty.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// All nodes of a document.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

impl Tree {
    /// Reads `xml`.
    pub(super) fn read(xml: &str) -> Result<Self> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().allow_dangling_amp = true;
        let (mut tree, mut open) = (Self::default(), Vec::new());
        loop {
            let event = reader.read_event();
            let at = usize::try_from(reader.buffer_position()).ok();
            match event.map_err(|error| Error::malformed(FORMAT, error.to_string(), at))? {
                Event::Start(start) => {
                    if open.len() >= MAX_DEPTH {
                        let why = format!("elements stand more than {MAX_DEPTH} deep inside each other");
                        return Err(Error::malformed(FORMAT, why, at));
                    }
                    open.push(tree.element(&start));
                }
                Event::Empty(start) => {
                    let nth = tree.element(&start);
                    tree.close(nth);
                }
                Event::End(_) => {
                    if let Some(nth) = open.pop() {
                        tree.close(nth);
                    }
                }
                Event::Text(text) => tree.text(&text.xml10_content()),
                Event::CData(text) => tree.text(&text.xml10_content()),
                Event::GeneralRef(reference) => tree.text(&resolved(&reference)),
                Event::DocType(declared) if declared.contains("<!ENTITY") => {
                    let why = "it declares entities, which are not expanded";
                    return Err(Error::malformed(FORMAT, why, at));
                }
                Event::Eof if open.is_empty() => return Ok(tree),
                Event::Eof => return Err(Error::malformed(FORMAT, "it ends inside an element", at)),
                _ => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart<'_>) -> usize {
        // Looking for doubled names compares each attribute with all before it.
        let mut attributes = start.attributes();
        let attributes = attributes.with_checks(false).flatten().map(|attribute| {
            let name = attribute.key.local_name().into_inner().to_owned();
            let value = quick_xml::escape::unescape(&attribute.value);
            (name, value.map_or_else(|_| attribute.value.to_string(), std::borrow::Cow::into_owned))
        });
        let name = start.local_name().into_inner().to_owned();
        let node = Node { name, attributes: attributes.collect(), text: String::new(), end: 0 };
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn close(&mut self, nth: usize) {
        let end = self.nodes.len();
        if let Some(node) = self.nodes.get_mut(nth) {
            node.end = end;
        }
    }

    fn text(&mut self, text: &str) {
        // A reference cuts a text in pieces; they are one node again.
        let end = self.nodes.len();
        if let Some(last) = self.nodes.last_mut().filter(|last| last.is_text() && last.end == end) {
            last.text.push_str(text);
            return;
        }
        let text = text.to_owned();
        self.nodes.push(Node { name: String::new(), attributes: Vec::new(), text, end: end + 1 });
    }

    /// The node at `nth`.
    pub(super) fn get(&self, nth: usize) -> Option<&Node> {
        self.nodes.get(nth)
    }

    /// Indices of the elements called `name` anywhere inside the node at `nth`.
    pub(super) fn inside<'t>(&'t self, nth: usize, name: &'t str) -> impl Iterator<Item = usize> + 't {
        let end = self.get(nth).map_or(0, |node| node.end);
        (nth + 1..end).filter(move |at| self.get(*at).is_some_and(|node| node.name == name))
    }

    /// Indices of the nodes that stand directly inside the node at `nth`.
    pub(super) fn children(&self, nth: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.get(nth).map_or(0, |node| node.end);
        let next = move |at: &usize| self.get(*at).map(|node| node.end);
        std::iter::successors(Some(nth + 1), next).take_while(move |at| *at < end)
    }

    /// Indices of the elements called `name` directly inside the node at `nth`.
    pub(super) fn named<'t>(&'t self, nth: usize, name: &'t str) -> impl Iterator<Item = usize> + 't {
        self.children(nth).filter(move |at| self.get(*at).is_some_and(|node| node.name == name))
    }

    /// All text inside the node at `nth`, on one line.
    pub(super) fn line(&self, nth: usize) -> String {
        let end = self.get(nth).map_or(0, |node| node.end);
        let texts = self.nodes.get(nth..end).unwrap_or_default().iter().filter(|node| node.is_text());
        let joined: String = texts.map(|node| node.text.as_str()).collect();
        joined.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The text of a reference outside of tags.
fn resolved(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => html_escape::decode_html_entities(&format!("&{};", &**reference)).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xml: &str, expected: std::result::Result<&str, &str>) {
        let found = Tree::read(xml).map(|tree| tree.line(0)).map_err(|error| error.to_string());
        match (&found, expected) {
            (Ok(text), Ok(wanted)) => assert_eq!(text, wanted),
            (Err(error), Err(wanted)) => assert!(error.contains(wanted), "{error}"),
            _ => panic!("{found:?}"),
        }
    }

    #[test]
    fn text_is_joined_and_decoded() {
        check(
            "<a><x:b>Storm</x:b> &amp; sea&#8212;<![CDATA[<calm>]]>&nbsp;now</a>",
            Ok("Storm & sea—<calm> now"),
        );
        check("<a>Smith & Sons</a>", Ok("Smith & Sons"));
    }

    #[test]
    fn bombs_are_refused() {
        check(
            "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
            Err("declares entities"),
        );
        check(&"<a>".repeat(100_000), Err("200 deep"));
        check("<a><b></a>", Err("broken NewsML-G2"));
        check("<a>", Err("ends inside"));
    }

    #[test]
    fn many_and_long_attributes_cost_no_more_than_their_length() {
        let many = " a=\"x\"".repeat(100_000);
        check(&format!("<a{many} long=\"{}\">text</a>", "y".repeat(1_000_000)), Ok("text"));
    }
}
