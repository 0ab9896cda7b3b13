//! The shapes in which a story reaches a newsroom.

use crate::types::words::words;

words! {
    /// The shape of an input.
    #[non_exhaustive]
    pub enum Format {
        /// Plain text, wire copy included.
        Text = "text",
        /// Markdown, with or without front matter in YAML or TOML.
        Markdown = "markdown",
        /// A page of HTML, with what JSON-LD it holds.
        Html = "html",
        /// JSON-LD alone: a schema.org `NewsArticle`, `Article`, `LiveBlogPosting` or the like.
        JsonLd = "json-ld",
        /// IPTC ninjs, version 2 or 3.
        Ninjs = "ninjs",
        /// IPTC NewsML-G2.
        NewsMl = "newsml-g2",
        /// RSS or RDF, many articles.
        Rss = "rss",
        /// Atom, many articles.
        Atom = "atom",
        /// JSON Feed, many articles.
        JsonFeed = "json-feed",
        /// A web archive of pages, plain or gzipped, many articles.
        Warc = "warc",
        /// A JSON object a line, many articles.
        JsonLines = "json-lines",
    }
}

impl Format {
    /// Whether one input of this shape can hold many articles.
    pub fn holds_many(self) -> bool {
        matches!(self, Self::Rss | Self::Atom | Self::JsonFeed | Self::Warc | Self::JsonLines)
    }
}
