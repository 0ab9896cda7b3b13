//! A parsed page to its visible text in pieces, and the block elements that they stand in.
//!
//! A piece is a run of text that no block element and no empty line breaks. Frames are the block elements, in the order
//! of the page, each with the frame around it. The walk goes along the links between nodes, so nesting costs no stack.
//!
//! Known limit: what only a stylesheet hides or sets apart is not seen.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use dom_query::{Document, Element, NodeData, NodeId};

use crate::parse::html::mark::{self, Mark};
use crate::parse::html::rows;
use crate::parse::html::tag::{self, Flow, Tag};
use crate::types::BlockKind;

/// A block element.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Its node.
    pub(super) node: NodeId,
    /// The frame around it.
    pub(super) parent: Option<usize>,
    /// What its name says.
    pub(super) tag: Tag,
    /// What its attributes say.
    pub(super) mark: Option<Mark>,
    /// The kind that `data-block` gives.
    pub(super) kind: Option<BlockKind>,
    /// Pieces that stand directly in it.
    pub(super) n_pieces: usize,
    /// Block elements directly in it.
    pub(super) n_frames: usize,
    /// Pictures directly in it.
    pub(super) n_images: usize,
    /// Stands for its name and class; elements made by one template share it.
    pub(super) shape: u64,
}

/// A run of text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The text; white space is one blank, `<br>` a line break.
    pub(super) text: String,
    /// The frame that it stands in.
    pub(super) frame: usize,
    /// Its first node of text.
    pub(super) node: NodeId,
    /// Bytes that stand in links.
    pub(super) linked: usize,
    /// Bytes that stand in `b`, `strong` or `em`.
    pub(super) strong: usize,
    /// The mark of the inline element around the first text, and how many bytes stand in it.
    pub(super) mark: Option<(Mark, usize)>,
}

impl Piece {
    /// Bytes that are no white space.
    pub(super) fn letters(&self) -> usize {
        self.text.split_whitespace().map(str::len).sum()
    }

    /// Whether the piece is nothing but a link.
    pub(super) fn is_link(&self) -> bool {
        self.linked.saturating_mul(10) >= self.letters().saturating_mul(9)
    }
}

/// The pieces of a page with their frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// Block elements in the order in which they open.
    pub(super) frames: Vec<Frame>,
    /// Runs of text in their order.
    pub(super) pieces: Vec<Piece>,
}

impl Page {
    /// The visible text of `document`; when `hidden`, also what a script would show later.
    pub(super) fn of(document: &Document, hidden: bool) -> Self {
        let root = document.root().id;
        let mut walk = Walk { hidden, ..Walk::default() };
        walk.frame(root, Tag::Plain, None, None, 0);
        let mut next = document.tree.query_node(&root, |node| node.first_child).flatten();
        while let Some(id) = next {
            let step = document.tree.query_node(&id, |node| {
                let inside = walk.enter(id, &node.data, node.next_sibling);
                (inside, node.first_child.filter(|_| inside), node.next_sibling)
            });
            let Some((inside, child, sibling)) = step else { break };
            next = child;
            if child.is_none() {
                next = if inside { walk.close() } else { sibling };
            }
            while next.is_none() && !walk.open.is_empty() {
                next = walk.close();
            }
        }
        walk.end_piece();
        rows::join(&mut walk.page);
        walk.page
    }
}

/// An element whose children are being read.
#[derive(Debug)]
struct Open {
    next: Option<NodeId>,
    what: What,
}

/// What closing an element undoes.
#[derive(Debug)]
enum What {
    /// Back to the frame around it.
    Frame {
        around: usize,
        preformatted: bool,
    },
    Link,
    Strong,
    /// Back to the inline mark around it.
    Marked(Option<Mark>),
    Nothing,
}

/// The state of the walk.
#[derive(Debug, Default)]
struct Walk {
    page: Page,
    /// Whether elements that their attributes hide are read.
    hidden: bool,
    open: Vec<Open>,
    /// The frame that text goes to.
    frame: usize,
    preformatted: bool,
    links: usize,
    strong: usize,
    mark: Option<Mark>,
    /// The piece that is being read.
    piece: Option<Piece>,
    /// White space is due before the next word.
    space: bool,
    /// Line breaks are due before the next word.
    breaks: usize,
}

/// Class words of text that is there for screen readers alone.
const UNSEEN: &[&str] = &[
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader",
    "screen-reader",
    "sr-text",
    "element-invisible",
    "offscreen",
    "hidden-visually",
    "u-hidden",
    "is-hidden",
    "assistive-text",
];

/// Attributes of an element that are looked at; the most on a real page are about thirty.
const MAX_ATTRIBUTES: usize = 60;

impl Walk {
    /// Takes a node in; whether its children are to be read.
    fn enter(&mut self, id: NodeId, data: &NodeData, next: Option<NodeId>) -> bool {
        match data {
            NodeData::Text { contents } => {
                self.text(id, contents);
                false
            }
            NodeData::Element(element) => self.element(id, element, next),
            _ => false,
        }
    }

    fn element(&mut self, id: NodeId, element: &Element, next: Option<NodeId>) -> bool {
        let name = &*element.name.local;
        let mut flow = tag::flow(name);
        if flow == Flow::Break {
            self.breaks += 1;
            return false;
        }
        if name == "img"
            && let Some(frame) = self.page.frames.get_mut(self.frame)
        {
            frame.n_images += 1;
        }
        if flow == Flow::Hidden || (!self.hidden && is_hidden(element, name)) {
            return false;
        }
        let kind = attribute(element, "data-block").and_then(|word| word.parse().ok());
        if flow == Flow::Block(Tag::Button) && self.inside_line() {
            flow = Flow::Inline;
        }
        let what = match flow {
            Flow::Block(tag) => {
                let around = self.frame;
                let preformatted = self.preformatted;
                self.end_piece();
                self.preformatted |= tag == Tag::Preformatted;
                self.frame(id, tag, mark::of(element, Some(tag)), kind, shape(element));
                What::Frame { around, preformatted }
            }
            _ => self.inline(element, name),
        };
        self.open.push(Open { next, what });
        true
    }

    /// Whether a button would stand in the middle of a sentence.
    fn inside_line(&self) -> bool {
        self.piece.is_some()
            && self.page.frames.get(self.frame).is_some_and(|frame| frame.tag == Tag::Paragraph)
    }

    fn inline(&mut self, element: &Element, name: &str) -> What {
        match name {
            "a" => {
                self.links += 1;
                What::Link
            }
            "b" | "strong" => {
                self.strong += 1;
                What::Strong
            }
            _ => match mark::of(element, None) {
                Some(mark) => What::Marked(self.mark.replace(mark)),
                None => What::Nothing,
            },
        }
    }

    /// Closes the innermost open element and returns the node after it.
    fn close(&mut self) -> Option<NodeId> {
        let open = self.open.pop()?;
        match open.what {
            What::Frame { around, preformatted } => {
                self.end_piece();
                self.frame = around;
                self.preformatted = preformatted;
            }
            What::Link => self.links = self.links.saturating_sub(1),
            What::Strong => self.strong = self.strong.saturating_sub(1),
            What::Marked(around) => self.mark = around,
            What::Nothing => {}
        }
        open.next
    }

    fn frame(&mut self, node: NodeId, tag: Tag, mark: Option<Mark>, kind: Option<BlockKind>, shape: u64) {
        let parent = (!self.page.frames.is_empty()).then_some(self.frame);
        if let Some(around) = parent.and_then(|parent| self.page.frames.get_mut(parent)) {
            around.n_frames += 1;
        }
        self.frame = self.page.frames.len();
        self.page.frames.push(Frame {
            node,
            parent,
            tag,
            mark,
            kind,
            n_pieces: 0,
            n_frames: 0,
            n_images: 0,
            shape,
        });
    }

    fn text(&mut self, id: NodeId, contents: &str) {
        if self.preformatted {
            for (nth, line) in contents.split('\n').enumerate() {
                self.breaks += usize::from(nth > 0);
                self.words(id, line);
            }
        } else {
            self.words(id, contents);
        }
    }

    fn words(&mut self, id: NodeId, line: &str) {
        for (nth, word) in line.split(char::is_whitespace).enumerate() {
            self.space |= nth > 0;
            if !word.is_empty() {
                self.word(id, word);
            }
        }
    }

    fn word(&mut self, id: NodeId, word: &str) {
        if self.breaks > 1 {
            self.end_piece();
        }
        let (linked, strong, frame, mark) = (self.links > 0, self.strong > 0, self.frame, self.mark);
        let piece = self.piece.get_or_insert_with(|| Piece {
            text: String::new(),
            frame,
            node: id,
            linked: 0,
            strong: 0,
            mark: mark.map(|mark| (mark, 0)),
        });
        if !piece.text.is_empty() {
            if self.breaks > 0 {
                piece.text.push('\n');
            } else if self.space {
                piece.text.push(' ');
            }
        }
        self.breaks = 0;
        self.space = false;
        piece.text.push_str(word);
        piece.linked += if linked { word.len() } else { 0 };
        piece.strong += if strong { word.len() } else { 0 };
        if let Some((own, bytes)) = &mut piece.mark
            && Some(*own) == mark
        {
            *bytes += word.len();
        }
    }

    fn end_piece(&mut self) {
        self.space = false;
        self.breaks = 0;
        let Some(piece) = self.piece.take() else { return };
        if let Some(frame) = self.page.frames.get_mut(piece.frame) {
            frame.n_pieces += 1;
        }
        self.page.pieces.push(piece);
    }
}

/// Whether the element's own attributes hide it.
fn is_hidden(element: &Element, name: &str) -> bool {
    let mut open = name != "dialog";
    for attr in element.attrs.iter().take(MAX_ATTRIBUTES) {
        let value = &*attr.value;
        match &*attr.name.local {
            "hidden" if !value.eq_ignore_ascii_case("until-found") => return true,
            "open" => open = true,
            "style" if hides(value) => return true,
            "class" if value.split_ascii_whitespace().any(|word| UNSEEN.contains(&word)) => return true,
            _ => {}
        }
    }
    !open
}

/// Longest inline style that is looked at, in bytes.
const MAX_STYLE_BYTES: usize = 500;

fn hides(style: &str) -> bool {
    if style.len() > MAX_STYLE_BYTES {
        return false;
    }
    let bare: String = style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    // Text for screen readers alone is clipped to nothing.
    let clipped = bare.contains("position:absolute") && bare.contains("clip:rect(");
    let gone = |rule: &str| matches!(rule, "display:none" | "visibility:hidden" | "display:none!important");
    clipped || bare.split(';').any(gone)
}

/// The shape of an element.
fn shape(element: &Element) -> u64 {
    let mut hasher = FxHasher::default();
    element.name.local.hash(&mut hasher);
    attribute(element, "class").hash(&mut hasher);
    hasher.finish()
}

/// The value of the attribute `name`.
fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attrs.iter().take(MAX_ATTRIBUTES).find(|attr| &*attr.name.local == name).map(|attr| &*attr.value)
}
