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
    /// The shape that the ending of a file's name promises; none where the bytes tell better, as for `.json` and `.xml`.
    ///
    /// ```
    /// use twosource::Format;
    ///
    /// assert_eq!(Format::of_file_name("notes.md"), Some(Format::Markdown));
    /// assert_eq!(Format::of_file_name("crawl-00017.warc.gz"), Some(Format::Warc));
    /// assert_eq!(Format::of_file_name("story.json"), None);
    /// ```
    pub fn of_file_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let (_, ending) = name.strip_suffix(".gz").unwrap_or(&name).rsplit_once('.')?;
        match ending {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "htm" | "html" | "xhtml" => Some(Self::Html),
            "jsonld" => Some(Self::JsonLd),
            "rss" => Some(Self::Rss),
            "atom" => Some(Self::Atom),
            "warc" => Some(Self::Warc),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            _ => None,
        }
    }

    /// Whether one input of this shape can hold many articles.
    pub fn holds_many(self) -> bool {
        matches!(self, Self::Rss | Self::Atom | Self::JsonFeed | Self::Warc | Self::JsonLines)
    }
}

words! {
    /// A generation of IPTC ninjs to write.
    #[non_exhaustive]
    pub enum NinjsVersion {
        /// 2.1, with lower-case names.
        V2 = "2",
        /// 3.1, with names in camel case.
        V3 = "3",
    }
}
