//! One article: its text, what it says about itself, and its labelled blocks.

use crate::types::issue::Issue;
use crate::types::span::Span;
use crate::types::time::{Date, When};
use crate::types::words::words;

words! {
    /// What a block of an article is.
    #[non_exhaustive]
    pub enum BlockKind {
        /// Running text.
        Paragraph = "paragraph",
        /// The headline.
        Headline = "headline",
        /// A second headline or summary line under the headline.
        Dek = "dek",
        /// A heading inside the body.
        Crosshead = "crosshead",
        /// An item of a list.
        ListItem = "list-item",
        /// A quotation set off as a block.
        Blockquote = "blockquote",
        /// A place and date that open the first paragraph: `LAGOS, Oct. 1 (Reuters) -`.
        Dateline = "dateline",
        /// Who wrote it.
        Byline = "byline",
        /// A line of facts about the article: outlet, section, time stamp, stray date.
        Metadata = "metadata",
        /// A picture's caption.
        Caption = "caption",
        /// A post of a social network pasted into the text.
        Embed = "embed",
        /// Agency, editor or contributor line.
        Credit = "credit",
        /// A correction or update notice.
        Correction = "correction",
        /// Links to other articles.
        Related = "related",
        /// Cookie banners, disclaimers, share lines, advertising.
        Boilerplate = "boilerplate",
    }
}

impl BlockKind {
    /// Whether the block is part of the article's running text.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Crosshead | Self::ListItem | Self::Blockquote | Self::Dateline)
    }
}

/// A labelled stretch of an article's text. Blocks are in order, do not overlap, and skip only white space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

/// A fact about the article, with the place in the text that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The fact.
    pub value: T,
    /// Where the text says so.
    pub span: Span,
}

/// One article as the newsroom received it. `text` is never edited; everything else points into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Name of the article in its story, such as the file stem.
    pub id: String,
    /// The text, byte for byte as decoded.
    pub text: String,
    /// The headline.
    pub headline: Option<Located<String>>,
    /// When it was published, as the article itself tells.
    pub published: Option<Located<When>>,
    /// A date known only from outside, given by the caller.
    pub received: Option<Date>,
    /// The outlet, as printed.
    pub publisher: Option<Located<String>>,
    /// Names of the byline.
    pub authors: Vec<Located<String>>,
    /// Wire services that are credited.
    pub agencies: Vec<Located<String>>,
    /// The section of the outlet.
    pub section: Option<Located<String>>,
    /// The place of the dateline, as printed.
    pub dateline_place: Option<Located<String>>,
    /// Language as a BCP 47 tag; this version reads English.
    pub language: String,
    /// The text's blocks, in order.
    pub blocks: Vec<Block>,
    /// What was not understood.
    pub issues: Vec<Issue>,
}

impl Article {
    /// The text under `span`.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text)
    }

    /// The blocks of the running text, in order.
    pub fn body(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind.is_body())
    }

    /// The day against which relative dates are read: of publication, or else of receipt.
    pub fn reference_day(&self) -> Option<Date> {
        self.published.as_ref().and_then(|published| published.value.day()).or(self.received)
    }
}
