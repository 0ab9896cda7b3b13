//! Markdown without its front matter to the units of a draft, each with the kind that its structure gives it.
//!
//! A paragraph has no kind yet, so the rules about lines see it. A paragraph that is nothing but emphasis is a summary
//! line above the body, a caption below an image, or a heading when it is short and strong, unless the words say
//! what it is.
//!
//! Known limit: tables are read row by row, the cells set apart by bars.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::parse::draft::Draft;
use crate::parse::line::byline;
use crate::parse::line::furniture::{self, Position};
use crate::parse::line::notice;
use crate::parse::line::shape::words;
use crate::parse::line::stamp;
use crate::types::{BlockKind, Span};
#[cfg(not(feature = "html"))]
use crate::types::{Issue, IssueCode};

use super::pieces::{Open, Piece};

/// Most words of a paragraph in strong emphasis that is a heading.
const MAX_CROSSHEAD_WORDS: usize = 9;

/// Words from which an emphasised paragraph above the body is a summary line; fewer are a name or a label.
const DEK_WORDS: usize = 3;

/// Most words of a line of links below a heading for them.
const MAX_LINK_WORDS: usize = 25;

/// Reads `source` into `draft`.
pub(super) fn read(source: &str, draft: &mut Draft) {
    let titled = !draft.told.headline.is_empty();
    let mut reader = Reader {
        draft,
        piece: Piece::default(),
        open: Open::default(),
        heading: None,
        items: 0,
        quotes: 0,
        images: 0,
        rows: 0,
        markup: String::new(),
        #[cfg(not(feature = "html"))]
        n_markup: 0,
        titled,
        body: false,
        below: Below::Text,
    };
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        reader.event(event);
    }
    reader.flush();
    #[cfg(not(feature = "html"))]
    if reader.n_markup > 0 {
        let message = format!("{} blocks of HTML are read as text", reader.n_markup);
        reader.draft.issues.push(Issue::new(IssueCode::MarkupAsText, None, message));
    }
}

struct Reader<'d> {
    draft: &'d mut Draft,
    piece: Piece,
    open: Open,
    heading: Option<HeadingLevel>,
    /// Open list items, quotes, images and rows of tables.
    items: usize,
    quotes: usize,
    images: usize,
    rows: usize,
    /// The open block of HTML.
    markup: String,
    /// Blocks of HTML so far.
    #[cfg(not(feature = "html"))]
    n_markup: usize,
    /// Whether the headline is known.
    titled: bool,
    /// Whether a paragraph without marks was read.
    body: bool,
    /// What stands above.
    below: Below,
}

/// What stands above a block and tells what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Below {
    /// Nothing that tells.
    Text,
    /// A heading for links, and links.
    Links,
    /// An image, just above.
    Image,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words),
            Event::Html(words) => self.markup.push_str(&words),
            Event::InlineHtml(tag) => {
                let broken = tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br"));
                self.words(if broken { "\n" } else { "" });
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            // A rule ends the links below a heading for them.
            Event::Rule => {
                self.flush();
                self.below = Below::Text;
            }
            Event::TaskListMarker(_)
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.images > 0 {
            if let Some(image) = self.piece.images.last_mut() {
                image.push_str(words);
            }
        } else {
            self.piece.add(words, self.open);
        }
    }

    /// Ends a block of HTML.
    fn html(&mut self) {
        let markup = std::mem::take(&mut self.markup);
        #[cfg(feature = "html")]
        crate::parse::html::fragment(&markup, self.draft);
        // A comment is not shown.
        #[cfg(not(feature = "html"))]
        if !(markup.trim_start().starts_with("<!--") && markup.trim_end().ends_with("-->")) {
            self.n_markup += 1;
            self.draft.push(&markup, None);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis => self.open.emphasis += 1,
            Tag::Strong => self.open.strong += 1,
            Tag::Link { .. } => self.open.link += 1,
            Tag::Image { .. } => {
                self.images += 1;
                self.piece.images.push(String::new());
            }
            Tag::TableCell => {
                let apart = if self.piece.words.is_empty() { "" } else { " | " };
                self.piece.words.push_str(apart);
            }
            Tag::Strikethrough => {}
            other => {
                self.flush();
                match other {
                    Tag::Heading { level, .. } => self.heading = Some(*level),
                    Tag::Item => self.items += 1,
                    Tag::BlockQuote(_) => self.quotes += 1,
                    Tag::TableRow | Tag::TableHead => self.rows += 1,
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.open.emphasis = self.open.emphasis.saturating_sub(1),
            TagEnd::Strong => self.open.strong = self.open.strong.saturating_sub(1),
            TagEnd::Link => self.open.link = self.open.link.saturating_sub(1),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::TableCell | TagEnd::Strikethrough => {}
            other => {
                self.flush();
                match other {
                    TagEnd::Heading(_) => self.heading = None,
                    TagEnd::Item => self.items = self.items.saturating_sub(1),
                    TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
                    TagEnd::TableRow | TagEnd::TableHead => self.rows = self.rows.saturating_sub(1),
                    TagEnd::HtmlBlock => self.html(),
                    _ => {}
                }
            }
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let piece = std::mem::take(&mut self.piece);
        for image in &piece.images {
            if self.draft.push(image, Some(BlockKind::Caption)).is_some() || piece.words.trim().is_empty() {
                self.below = Below::Image;
            }
        }
        if piece.words.trim().is_empty() {
            return;
        }
        let kind = self.kind(&piece);
        let illustrated = !piece.images.is_empty();
        let Some(span) = self.draft.push(&piece.words, kind) else { return };
        if illustrated && kind != Some(BlockKind::Caption) {
            self.below = Below::Image;
        } else if self.below == Below::Image {
            self.below = Below::Text;
        }
        match kind {
            Some(BlockKind::Headline) => {
                self.titled = true;
                self.draft.facts.headline.get_or_insert(span);
            }
            Some(BlockKind::Dek) => {
                self.draft.facts.dek.get_or_insert(span);
            }
            Some(kind) if !kind.is_body() => {
                notice::read(&self.draft.text, span, kind, &mut self.draft.facts);
            }
            _ => {}
        }
    }

    fn kind(&mut self, piece: &Piece) -> Option<BlockKind> {
        let line = piece.words.trim();
        let position = if self.body { Position::Middle } else { Position::Head };
        if let Some(level) = self.heading {
            return Some(self.heading_kind(level, line));
        }
        let linked = self.below == Below::Links
            && piece.is_link()
            && words(line, MAX_LINK_WORDS + 1) <= MAX_LINK_WORDS;
        if linked {
            return Some(BlockKind::Related);
        }
        if self.rows > 0 {
            return Some(BlockKind::ListItem);
        }
        if self.items > 0 {
            return furniture::kind_of(line, position).or(Some(BlockKind::ListItem));
        }
        // A pasted post is a quotation too, and is told by its own marks.
        if self.quotes > 0 && !line.contains(['@', '#']) {
            return furniture::kind_of(line, position).or(Some(BlockKind::Blockquote));
        }
        if self.below == Below::Links {
            self.below = Below::Text;
        }
        if piece.is_emphasized() {
            return self.emphasized_kind(piece, line, position);
        }
        self.body = self.body || words(line, BODY_WORDS) >= BODY_WORDS;
        None
    }

    fn heading_kind(&mut self, level: HeadingLevel, line: &str) -> BlockKind {
        let furniture = furniture::kind_of(line, Position::Middle);
        self.below = if furniture == Some(BlockKind::Related) { Below::Links } else { Below::Text };
        if let Some(kind) = furniture {
            return kind;
        }
        let first = !self.titled && !self.body;
        if first || (level == HeadingLevel::H1 && !self.body && self.draft.facts.headline.is_none()) {
            return BlockKind::Headline;
        }
        BlockKind::Crosshead
    }

    fn emphasized_kind(&self, piece: &Piece, line: &str, position: Position) -> Option<BlockKind> {
        let span = Span::new(0, line.len());
        if self.below == Below::Image {
            return Some(BlockKind::Caption);
        }
        if let Some(kind) = furniture::kind_of(line, position) {
            return Some(kind);
        }
        let said =
            byline::line(line, span).is_some() || stamp::scan(line, 0).pure() || line.contains(['|', '·']);
        if said {
            return None;
        }
        let n_words = words(line, MAX_CROSSHEAD_WORDS + 1);
        if !self.body && n_words >= DEK_WORDS {
            return Some(BlockKind::Dek);
        }
        (self.body && piece.is_strong() && n_words <= MAX_CROSSHEAD_WORDS).then_some(BlockKind::Crosshead)
    }
}

/// Words from which a paragraph without marks belongs to the running text.
const BODY_WORDS: usize = 12;
