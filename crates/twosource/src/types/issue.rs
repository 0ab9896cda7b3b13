//! What was seen in an input and not understood, or understood only by choosing.

use crate::types::span::Span;
use crate::types::words::words;

words! {
    /// Stable id of an [`Issue`].
    #[non_exhaustive]
    pub enum IssueCode {
        /// Bytes that are no UTF-8 were replaced by U+FFFD.
        EncodingInvalid = "parse.encoding-invalid",
        /// The bytes are no UTF-8 and nothing declares their encoding, so it was told from them.
        EncodingGuessed = "parse.encoding-guessed",
        /// An encoding is declared that the bytes contradict; they were read as another one.
        EncodingContradicted = "parse.encoding-contradicted",
        /// NUL bytes or control characters stand in the text.
        ControlCharacters = "parse.control-characters",
        /// A numeric date reads two ways and nothing in the text settles it.
        DateAmbiguous = "parse.date-ambiguous",
        /// The front matter of a Markdown file is broken and was read line by line.
        FrontMatterBroken = "parse.front-matter-broken",
        /// Two places of the text give different dates of publication.
        DateConflicting = "parse.date-conflicting",
        /// No block of the text reads as body.
        NoBody = "parse.no-body",
        /// The input ends or breaks in the middle; what stands before was read.
        InputTruncated = "parse.input-truncated",
        /// A feed gives only a summary of the article.
        SummaryOnly = "parse.summary-only",
        /// An item of a feed or a record of an archive could not be read; the others were.
        ItemSkipped = "parse.item-skipped",
        /// The text looks like markup that is read as plain text.
        MarkupAsText = "parse.markup-as-text",
        /// A page's elements are nested deeper than is read, or a tag has too many attributes.
        MarkupTooDeep = "parse.markup-too-deep",
        /// A page has more elements than its article is looked for among with every means.
        MarkupTooLarge = "parse.markup-too-large",
        /// A paragraph or line is longer than a stage reads; the rest of it was left alone.
        LineTooLong = "segment.line-too-long",
        /// A quotation mark opens and nothing closes it, or the other way round.
        QuoteUnbalanced = "quote.unbalanced",
        /// A quotation has no speaker that the text tells.
        QuoteNoSpeaker = "quote.no-speaker",
        /// A number is written with more digits than are read.
        NumberTooLong = "value.number-too-long",
        /// The article gives no date and none was received, so relative dates stay open.
        NoReferenceDate = "value.no-reference-date",
        /// A story has fewer than two articles, so nothing can be confirmed.
        SingleArticle = "reconcile.single-article",
        /// More candidates met in one block than are compared; the rest was left alone.
        BlockTooLarge = "reconcile.block-too-large",
    }
}

/// Something a reader of the result should know about the input. Not an error: the analysis went on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Issue {
    /// Which kind of thing.
    pub code: IssueCode,
    /// Where, if at one place.
    pub span: Option<Span>,
    /// What was found, in one line.
    pub message: String,
}

impl Issue {
    /// An issue at `span`.
    pub fn new(code: IssueCode, span: impl Into<Option<Span>>, message: impl Into<String>) -> Self {
        Self { code, span: span.into(), message: message.into() }
    }
}
