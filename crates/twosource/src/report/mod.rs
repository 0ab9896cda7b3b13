//! Results to JSON, Markdown and plain text. Formats, never computes: every figure was produced by a stage.
//!
//! [`Article`](crate::Article), [`Analysis`](crate::Analysis) and [`Story`](crate::Story) each have `to_json`,
//! `to_markdown` and `to_text`. The JSON is a [`StoryReport`] or an [`ArticlesReport`], structs that read back what
//! they wrote; other programs rely on their fields. Markdown and text are drawn from one outline, so they always say
//! the same, and both neutralise whatever the article's text might do to a terminal or a page.

mod build;
mod contract;
mod exchange;
mod links;
mod markdown;
mod outline;
mod story_outline;
mod text;

pub use contract::{
    AddendReport, ArticleReport, ArticlesReport, AttributeReport, BlockReport, BylineReport, CandidateReport,
    ClaimReport, ConflictReport, CreditReport, DiffReport, EntityReport, EvidenceReport, FactReport,
    HeadlineReport, IssueReport, LiveEntryReport, LocalEntityReport, MatchReport, MentionReport,
    NoticeReport, PassagePairReport, PlaceReport, QuotationReport, QuoteReport, SchemaVersion,
    SentenceReport, SideReport, SourceLinkReport, SpanReport, SpellingReport, StoryReport, SupportReport,
    TimelineReport, Timex3Report, ValueReport, VariantReport,
};

#[cfg(feature = "schema")]
pub use contract::json_schema;

pub use links::{EntityLinkReport, KbCandidateReport, LinksReport};

use serde::Serialize;

use crate::types::{Analysis, Article, Story};

impl Story {
    /// The report as pretty-printed JSON, a [`StoryReport`].
    pub fn to_json(&self) -> String {
        pretty(&StoryReport::from(self))
    }

    /// The report as Markdown; nothing in the articles can add markup to it.
    pub fn to_markdown(&self) -> String {
        markdown::render(&story_outline::story(self))
    }

    /// The report as plain text for a terminal, without control characters.
    pub fn to_text(&self) -> String {
        text::render(&story_outline::story(self))
    }
}

impl Analysis {
    /// The analysis as pretty-printed JSON, an [`ArticlesReport`] of one article.
    pub fn to_json(&self) -> String {
        let mut report = ArticlesReport::new();
        report.add_analysis(self);
        pretty(&report)
    }

    /// The article's quotations, claims, names and values as Markdown.
    pub fn to_markdown(&self) -> String {
        markdown::render(&outline::analysis(self))
    }

    /// The article's quotations, claims, names and values as plain text.
    pub fn to_text(&self) -> String {
        text::render(&outline::analysis(self))
    }
}

impl Article {
    /// The article as pretty-printed JSON, an [`ArticlesReport`] without what only an analysis knows.
    pub fn to_json(&self) -> String {
        let mut report = ArticlesReport::new();
        report.add_article(self);
        pretty(&report)
    }

    /// What the article says about itself, and its blocks, as Markdown.
    pub fn to_markdown(&self) -> String {
        markdown::render(&outline::article(self))
    }

    /// What the article says about itself, and its blocks, as plain text.
    pub fn to_text(&self) -> String {
        text::render(&outline::article(self))
    }
}

impl ArticlesReport {
    /// The report as pretty-printed JSON.
    pub fn to_json(&self) -> String {
        pretty(self)
    }
}

fn pretty<T: Serialize>(report: &T) -> String {
    // Serialising plain structs of strings and numbers to memory has no way to fail.
    let mut json = serde_json::to_string_pretty(report).unwrap_or_default();
    json.push('\n');
    json
}
