//! What an article says about itself, each fact with the place that tells it.

use crate::types::span::Span;
use crate::types::when::When;
use crate::types::words::words;

/// A fact about an article and where it was found: in the text, under a key of the markup, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Located<T> {
    /// The fact.
    pub value: T,
    /// Where [`Article::text`](crate::Article::text) says so, in bytes.
    pub span: Option<Span>,
    /// Which key of the input says so, such as `json-ld:headline`, `meta:og:title`, `front-matter:title`,
    /// `ninjs:headlines[0].value`.
    pub key: Option<String>,
}

impl<T> Located<T> {
    /// A fact that the text tells at `span`.
    pub fn at(value: T, span: Span) -> Self {
        Self { value, span: Some(span), key: None }
    }

    /// A fact that stands under `key`.
    pub fn keyed(value: T, key: impl Into<String>) -> Self {
        Self { value, span: None, key: Some(key.into()) }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: change(self.value), span: self.span, key: self.key }
    }
}

words! {
    /// Whether an [`Author`] is somebody or something.
    pub enum AuthorKind {
        /// A person.
        Person = "person",
        /// A desk, an outlet or another body that signs: `Staff reporter`, `Editorial Board`.
        Organization = "organization",
    }
}

/// Who signs an article; schema.org `author`. Wire services are no authors but [`Agency`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Author {
    /// The name as printed, without `By`.
    pub name: String,
    /// Person or organization.
    pub kind: AuthorKind,
    /// The job printed beside the name: `Political Editor`.
    pub role: Option<String>,
    /// The outlet or place printed beside the name: `for the Bay Courier`.
    pub outlet: Option<String>,
}

impl Author {
    /// A person of whom the name alone is known.
    pub fn person(name: impl Into<String>) -> Self {
        Self { name: name.into(), kind: AuthorKind::Person, role: None, outlet: None }
    }
}

words! {
    /// How an article credits an [`Agency`].
    #[non_exhaustive]
    pub enum CreditForm {
        /// In the dateline: `LAGOS (Coastal) —`.
        Dateline = "dateline",
        /// In the byline: `By The Associated Press`.
        Byline = "byline",
        /// At the end of the last paragraph or on a line below it: `| COASTAL, AFP`, `(AFP)`, `Source: AFP`.
        Trailing = "trailing",
        /// As having added to the report: `Reuters contributed to this report`, `With files from Reuters`.
        Contribution = "contribution",
        /// Under a key of the markup: schema.org `creditText` or `sourceOrganization`, ninjs `infosources`.
        Key = "key",
    }
}

/// A wire service whose copy the article uses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Agency {
    /// The name as printed.
    pub name: String,
    /// How it is credited.
    pub form: CreditForm,
}

words! {
    /// What a [`Notice`] tells.
    #[non_exhaustive]
    pub enum NoticeKind {
        /// Something printed before was wrong.
        Correction = "correction",
        /// Something printed before was unclear.
        Clarification = "clarification",
        /// The article was brought up to date.
        Update = "update",
        /// Another note of the editors.
        EditorsNote = "editors-note",
    }
}

/// A note of the editors about the article.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Notice {
    /// What it tells.
    pub kind: NoticeKind,
    /// Where it stands in the text.
    pub span: Span,
    /// The day or time that it gives.
    pub when: Option<When>,
}

/// One entry of a live blog; schema.org `BlogPosting` inside a `LiveBlogPosting`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LiveEntry {
    /// The entry's own headline.
    pub headline: Option<Located<String>>,
    /// When it was posted. A bare time of day belongs to the article's day.
    pub published: Option<Located<When>>,
    /// From its first block to its last.
    pub span: Span,
}

words! {
    /// A field of an [`Article`](crate::Article) that a [`Candidate`] is for; schema.org's and ninjs' names.
    #[non_exhaustive]
    pub enum Field {
        /// The headline.
        Headline = "headline",
        /// Another headline: of the browser's tab, of social networks, of the wire.
        AlternativeHeadline = "alternative-headline",
        /// The summary line.
        Dek = "dek",
        /// Who signs.
        Author = "author",
        /// The outlet.
        Publisher = "publisher",
        /// A credited wire service.
        Agency = "agency",
        /// The section of the outlet.
        Section = "section",
        /// A keyword or subject.
        Keyword = "keyword",
        /// The place of the dateline.
        DatelinePlace = "dateline-place",
        /// The day of the dateline.
        DatelineDate = "dateline-date",
        /// When it was published first.
        Published = "published",
        /// When it was last changed.
        Modified = "modified",
        /// Its language.
        Language = "language",
        /// Its canonical address.
        Url = "url",
        /// The copyright line.
        Copyright = "copyright",
    }
}

/// One place that told a field, whether it won or not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Candidate {
    /// Which field.
    pub field: Field,
    /// What it told, in the form of the report: dates in ISO 8601.
    pub value: String,
    /// Where in the text.
    pub span: Option<Span>,
    /// Under which key.
    pub key: Option<String>,
    /// Whether the field took this one.
    pub won: bool,
}
