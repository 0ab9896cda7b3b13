//! XHTML whose elements say what they are, as `Article::to_ninjs` and `Article::to_newsml_g2` write it, to a draft.
//!
//! `data-block` names the kind of an element's text, `data-entry` a live entry, `data-notice` a notice of the editors. No
//! rule looks at the text. Text outside marked elements, which somebody added on the way, becomes paragraphs.

use dom_query::{Document, NodeId, NodeRef};

use crate::parse::draft::Draft;
use crate::types::{BlockKind, LiveEntry, Located, Notice, NoticeKind, Span};

/// Elements whose text nobody sees.
const UNSEEN: &[&str] = &["script", "style", "title"];

/// Most elements inside each other. Documents of ours have five; a parser of HTML takes time that grows with the square of
/// the depth.
const MAX_DEPTH: usize = 100;

/// Reads `html`, whose elements stand under `key` in the input; nothing when it is no document of ours.
pub(in crate::parse) fn read(html: &str, key: &str) -> Option<Draft> {
    if !html.contains(" data-block=") || depth(html) > MAX_DEPTH {
        return None;
    }
    let document = Document::from(html);
    let root = document.root();
    let mut reader = Reader { key, draft: Draft::default(), block: None, entry: None };
    let mut at = root.first_child();
    while let Some(node) = at {
        reader.enter(&node);
        at = node.first_child().or_else(|| reader.leave(node, root.id));
    }
    Some(reader.draft)
}

/// How deep elements stand inside each other at most, if all are closed that are not closed at once.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for (at, _) in html.match_indices('<') {
        let tag = html.get(at + 1..).unwrap_or_default();
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if tag.starts_with(|c: char| c.is_ascii_alphabetic()) && !tag.starts_with("br") {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

struct Reader<'k> {
    key: &'k str,
    draft: Draft,
    block: Option<Open>,
    /// The section of the open entry, what is known of it, and how many units stood before it.
    entry: Option<(NodeId, LiveEntry, usize)>,
}

/// A marked element that is being read.
struct Open {
    node: NodeId,
    kind: Option<BlockKind>,
    notice: Option<String>,
    when: Option<String>,
    text: String,
}

impl Reader<'_> {
    fn enter(&mut self, node: &NodeRef<'_>) {
        if node.is_text() {
            let unseen = |parent: NodeRef<'_>| UNSEEN.iter().any(|name| parent.has_name(name));
            if !node.parent().is_some_and(unseen) {
                self.text(&node.text());
            }
            return;
        }
        if !node.is_element() {
            return;
        }
        let attr = |name: &str| node.attr(name).map(|value| value.to_string());
        match (&mut self.block, attr("data-block")) {
            (Some(block), _) if node.has_name("br") => block.text.push('\n'),
            (None, Some(kind)) => {
                let (kind, notice, when) = (kind.parse().ok(), attr("data-notice"), attr("data-when"));
                self.block = Some(Open { node: node.id, kind, notice, when, text: String::new() });
            }
            (None, None) if self.entry.is_none() && node.has_attr("data-entry") => {
                let told = |name: &str| format!("{}.{name}", self.key);
                let headline = attr("data-headline").map(|text| Located::keyed(text, told("entry.headline")));
                let published = attr("data-published").and_then(|when| when.parse().ok());
                let published = published.map(|when| Located::keyed(when, told("entry.published")));
                let entry = LiveEntry { headline, published, span: Span::default() };
                self.entry = Some((node.id, entry, self.draft.units.len()));
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.block {
            // A line break in the source is white space; only an element breaks a line.
            Some(block) => block.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c })),
            None => _ = self.draft.push(text, None),
        }
    }

    /// Leaves `node` and all that end with it; gives what follows.
    fn leave<'d>(&mut self, mut node: NodeRef<'d>, root: NodeId) -> Option<NodeRef<'d>> {
        loop {
            if let Some(block) = self.block.take_if(|block| block.node == node.id) {
                self.close_block(&block);
            }
            if let Some((_, entry, first)) = self.entry.take_if(|(section, ..)| *section == node.id) {
                self.close_entry(entry, first);
            }
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            node = node.parent().filter(|parent| parent.id != root)?;
        }
    }

    fn close_block(&mut self, block: &Open) {
        let Some(span) = self.draft.push(&block.text, block.kind) else { return };
        let Some(notice) = &block.notice else { return };
        let notices = &mut self.draft.facts.notices;
        match (notice.parse::<NoticeKind>(), notices.last_mut()) {
            (Ok(kind), _) => {
                let when = block.when.as_ref().and_then(|when| when.parse().ok());
                notices.push(Notice { kind, span, when });
            }
            (Err(_), Some(last)) => last.span = last.span.cover(span),
            (Err(_), None) => {}
        }
    }

    fn close_entry(&mut self, mut entry: LiveEntry, first: usize) {
        let units = self.draft.units.get(first..).unwrap_or_default();
        let spans = units.iter().map(|unit| unit.span);
        let Some(span) = spans.clone().reduce(Span::cover) else { return };
        entry.span = span;
        if let Some(headline) = &mut entry.headline {
            headline.span = spans.into_iter().find(|unit| unit.slice(&self.draft.text) == headline.value);
        }
        self.draft.entries.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let draft = read(html, "k").unwrap();
        let found: Vec<String> = draft
            .units
            .iter()
            .map(|unit| {
                let kind = unit.kind.map_or("none", BlockKind::as_str);
                format!("{kind}: {}", unit.text(&draft.text))
            })
            .collect();
        assert_eq!(found, expected, "{html}");
    }

    #[test]
    fn marked_elements_are_blocks() {
        check(
            "<h1 data-block=\"headline\">Storm &amp; <i>sea</i></h1>\n<ul><li data-block=\"list-item\">one\n \
             more<br/>two</li></ul>",
            &["headline: Storm & sea", "list-item: one more\ntwo"],
        );
    }

    #[test]
    fn what_was_added_on_the_way_is_kept() {
        check(
            "<p>Added.</p><p data-block=\"caption\">Quay</p><p data-block=\"new\">x</p>",
            &["none: Added.", "caption: Quay", "none: x"],
        );
    }

    #[test]
    fn entries_and_notices_have_their_blocks() {
        let draft = read(
            "<section data-entry=\"live\" data-headline=\"Goal\" data-published=\"T10:32\">\
             <h2 data-block=\"crosshead\">Goal</h2><p data-block=\"paragraph\">One nil.</p></section>\
             <p data-block=\"correction\" data-notice=\"correction\" data-when=\"2031-10-02\">Wrong</p>\
             <p data-block=\"correction\" data-notice=\"continued\">name.</p>",
            "k",
        )
        .unwrap();
        let entry = &draft.entries[0];
        assert_eq!(entry.span.slice(&draft.text), "Goal\n\nOne nil.");
        assert_eq!(entry.headline.as_ref().unwrap().span.unwrap().slice(&draft.text), "Goal");
        assert_eq!(entry.published.as_ref().unwrap().value.to_string(), "T10:32");
        let notice = &draft.facts.notices[0];
        assert_eq!(notice.span.slice(&draft.text), "Wrong\n\nname.");
        assert_eq!(notice.when.unwrap().to_string(), "2031-10-02");
    }

    #[test]
    fn what_nests_deeper_than_ours_is_not_ours() {
        let html = format!("{}<p data-block=\"paragraph\">deep</p>", "<div>".repeat(100_000));
        assert!(read(&html, "k").is_none());
        assert!(read("<p>plain</p>", "k").is_none());
    }
}
