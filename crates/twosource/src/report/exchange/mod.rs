//! An article to the formats in which newsrooms hand stories on: schema.org JSON-LD, IPTC ninjs, IPTC NewsML-G2.
//!
//! Every fact goes where its format has a place for it, and every block goes along with its kind, so that
//! [`parse`](crate::parse) makes the same article of the result. ninjs and NewsML-G2 carry the text as XHTML whose
//! elements name their kind in `data-block`, JSON-LD as a list of parts. Nothing in a text can become markup.
//!
//! What does not travel: white space beyond single spaces and line breaks; control characters; where a fact was found;
//! candidates that lost; issues; the day of receipt; of several notices in one block all but the first.
//!
//! Known limit: a time is written as far as it is known, so `2031-10-01T16:44` without seconds or zone stays so although
//! the schemas of ninjs and NewsML-G2 ask for all of it.

mod json_ld;
mod newsml;
mod ninjs;
mod notices;
mod tidy;
mod xhtml;

use crate::report::exchange::tidy::line;
use crate::types::{Article, Located, NinjsVersion};

/// What a document of ours calls its maker: ninjs' `profile`, NewsML-G2's `generator`.
const MAKER: &str = "twosource";

impl Article {
    /// The article as JSON-LD: a schema.org `NewsArticle`, or a `LiveBlogPosting` when it has entries. It can stand
    /// inside a `<script>` as it is.
    pub fn to_json_ld(&self) -> String {
        json_ld::write(self)
    }

    /// The article as IPTC ninjs.
    pub fn to_ninjs(&self, version: NinjsVersion) -> String {
        ninjs::write(self, version)
    }

    /// The article as an IPTC NewsML-G2 `newsItem` with the text as XHTML.
    pub fn to_newsml_g2(&self) -> String {
        newsml::write(self)
    }
}

/// The identifier of the article's document: its address, or a name made of its id.
fn identifier(article: &Article) -> String {
    match &article.url {
        Some(url) => line(&url.value),
        None => format!("urn:x-{MAKER}:{}", percent(&article.id)),
    }
}

/// `id` with all but unreserved characters as percent signs and hexadecimal digits.
fn percent(id: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A field's text on one line, when it has any.
fn told(field: Option<&Located<String>>) -> Option<String> {
    field.map(|one| line(&one.value)).filter(|text| !text.is_empty())
}

/// A field's moment in ISO 8601.
fn moment<T: std::fmt::Display>(field: Option<&Located<T>>) -> Option<String> {
    field.map(|one| one.value.to_string())
}
