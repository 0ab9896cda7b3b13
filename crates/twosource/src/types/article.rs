//! One article: its text, what it says about itself, and its labelled blocks.

use crate::types::issue::Issue;
use crate::types::metadata::{Agency, Author, Candidate, LiveEntry, Located, Notice};
use crate::types::span::Span;
use crate::types::time::Date;
use crate::types::when::When;
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
        /// Who took or owns a picture.
        PhotoCredit = "photo-credit",
        /// A post of a social network pasted into the text.
        Embed = "embed",
        /// Agency, editor or contributor line.
        Credit = "credit",
        /// A correction or update notice.
        Correction = "correction",
        /// Links to other articles.
        Related = "related",
        /// What the author is and does, below the article.
        Biography = "biography",
        /// Advertising and sponsored content.
        Advertising = "advertising",
        /// An invitation to subscribe, to a newsletter or to the outlet.
        Newsletter = "newsletter",
        /// Buttons and counts of sharing, printing and mailing.
        Share = "share",
        /// Readers' comments and their number.
        Comments = "comments",
        /// Whose opinion it is, and what nobody is liable for.
        Disclaimer = "disclaimer",
        /// Menus, cookie banners, footers, and all that repeats from article to article.
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

/// One article as the newsroom received it. `text` is never edited; everything else points into it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Article {
    /// Name of the article in its story, such as the file stem.
    pub id: String,
    /// The text, byte for byte as decoded.
    pub text: String,
    /// The headline.
    pub headline: Option<Located<String>>,
    /// Another headline that differs from `headline`.
    pub alternative_headline: Option<Located<String>>,
    /// The summary line.
    pub dek: Option<Located<String>>,
    /// Who signs it, wire services aside.
    pub authors: Vec<Located<Author>>,
    /// The outlet, as printed.
    pub publisher: Option<Located<String>>,
    /// Wire services that are credited.
    pub agencies: Vec<Located<Agency>>,
    /// The section of the outlet.
    pub section: Option<Located<String>>,
    /// Keywords and subjects, in their order.
    pub keywords: Vec<Located<String>>,
    /// The place of the dateline, as printed.
    pub dateline_place: Option<Located<String>>,
    /// The day of the dateline.
    pub dateline_date: Option<Located<When>>,
    /// When it was published first, as the article itself tells.
    pub published: Option<Located<When>>,
    /// When it was last changed, as the article itself tells.
    pub modified: Option<Located<When>>,
    /// A date known only from outside, given by the caller.
    pub received: Option<Date>,
    /// Language as a BCP 47 tag; what comes after parsing reads English.
    pub language: String,
    /// The canonical address.
    pub url: Option<Located<String>>,
    /// The copyright line.
    pub copyright: Option<Located<String>>,
    /// Corrections and other notes of the editors, in order.
    pub notices: Vec<Notice>,
    /// Entries of a live blog, in the order of the text.
    pub entries: Vec<LiveEntry>,
    /// Every place that told a field, by field and then by strength.
    pub candidates: Vec<Candidate>,
    /// The text's blocks, in order.
    pub blocks: Vec<Block>,
    /// What was not understood.
    pub issues: Vec<Issue>,
}

impl Article {
    /// An article of which the text alone is known: no blocks, no facts, language `en`.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
            headline: None,
            alternative_headline: None,
            dek: None,
            authors: Vec::new(),
            publisher: None,
            agencies: Vec::new(),
            section: None,
            keywords: Vec::new(),
            dateline_place: None,
            dateline_date: None,
            published: None,
            modified: None,
            received: None,
            language: "en".to_owned(),
            url: None,
            copyright: None,
            notices: Vec::new(),
            entries: Vec::new(),
            candidates: Vec::new(),
            blocks: Vec::new(),
            issues: Vec::new(),
        }
    }

    /// The text under `span`.
    pub fn slice(&self, span: Span) -> &str {
        span.slice(&self.text)
    }

    /// The blocks of the running text, in order.
    pub fn body(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind.is_body())
    }

    /// Names of the outlet and of the credited wire services.
    pub fn outlets(&self) -> impl Iterator<Item = &str> {
        let publisher = self.publisher.iter().map(|outlet| outlet.value.as_str());
        publisher.chain(self.agencies.iter().map(|agency| agency.value.name.as_str()))
    }

    /// The day against which relative dates are read: of publication, or else of the dateline, of receipt, or of the last
    /// change.
    pub fn reference_day(&self) -> Option<Date> {
        let day = |date: &Option<Located<When>>| date.as_ref().and_then(|date| date.value.day());
        day(&self.published)
            .or_else(|| day(&self.dateline_date))
            .or(self.received)
            .or_else(|| day(&self.modified))
    }
}
