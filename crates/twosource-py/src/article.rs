//! One parsed article.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::BlockReport;
use twosource::{Located, NinjsVersion};

use crate::doc::ArticleDoc;
use crate::enter::enter;
use crate::error::Error;
use crate::metadata::{Byline, Candidate, Credit, LiveEntry, Notice};
use crate::offsets::Issue;
use crate::plain;
use crate::view::view;

/// One article as the newsroom received it, with what it says about itself. Made by `parse` and `read`.
///
/// >>> import twosource
/// >>> article = twosource.parse("Ferry sinks\n\nLAGOS, Oct. 1 - The ferry sank on Monday.", id="wire")
/// >>> article.id, article.dateline_place
/// ('wire', 'LAGOS')
/// >>> block = article.blocks[0]
/// >>> article.text[block.span.start:block.span.end] == block.text
/// True
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct Article {
    pub(crate) doc: Arc<ArticleDoc>,
}

impl PartialEq for Article {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.doc, &other.doc) || self.doc == other.doc
    }
}

impl Eq for Article {}

impl Hash for Article {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.doc.article().id.hash(hasher);
    }
}

impl Article {
    pub(crate) fn get(&self) -> &twosource::Article {
        self.doc.article()
    }
}

fn value(located: Option<&Located<String>>) -> Option<&str> {
    located.map(|located| located.value.as_str())
}

#[pymethods]
impl Article {
    /// Name of the article in its story, such as the file stem.
    #[getter]
    fn id(&self) -> &str {
        &self.get().id
    }

    /// The text: as it was given for plain text, extracted for everything else. All spans point into it.
    #[getter]
    fn text(&self) -> &str {
        &self.get().text
    }

    /// The headline.
    #[getter]
    fn headline(&self) -> Option<&str> {
        value(self.get().headline.as_ref())
    }

    /// Another headline that differs from it.
    #[getter]
    fn alternative_headline(&self) -> Option<&str> {
        value(self.get().alternative_headline.as_ref())
    }

    /// The summary line.
    #[getter]
    fn dek(&self) -> Option<&str> {
        value(self.get().dek.as_ref())
    }

    /// When it was published, as the article itself tells, in ISO 8601.
    #[getter]
    fn published(&self) -> Option<String> {
        self.get().published.as_ref().map(|published| published.value.to_string())
    }

    /// When it was last changed, as the article itself tells, in ISO 8601.
    #[getter]
    fn modified(&self) -> Option<String> {
        self.get().modified.as_ref().map(|modified| modified.value.to_string())
    }

    /// A date known only from outside, in ISO 8601.
    #[getter]
    fn received(&self) -> Option<String> {
        self.get().received.map(|day| day.to_string())
    }

    /// The outlet, as printed.
    #[getter]
    fn publisher(&self) -> Option<&str> {
        value(self.get().publisher.as_ref())
    }

    /// Names of the byline.
    #[getter]
    fn authors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().authors.iter().map(|author| &author.value.name))
    }

    /// The byline in full, in the order of `authors`.
    #[getter]
    fn bylines<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Byline::all(self))
    }

    /// Wire services that are credited.
    #[getter]
    fn agencies<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().agencies.iter().map(|agency| &agency.value.name))
    }

    /// The credits in full, in the order of `agencies`.
    #[getter]
    fn credits<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Credit::all(self))
    }

    /// Section of the outlet.
    #[getter]
    fn section(&self) -> Option<&str> {
        value(self.get().section.as_ref())
    }

    /// Place of the dateline, as printed.
    #[getter]
    fn dateline_place(&self) -> Option<&str> {
        value(self.get().dateline_place.as_ref())
    }

    /// Day of the dateline, in ISO 8601.
    #[getter]
    fn dateline_date(&self) -> Option<String> {
        self.get().dateline_date.as_ref().map(|date| date.value.to_string())
    }

    /// Keywords and subjects.
    #[getter]
    fn keywords<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().keywords.iter().map(|keyword| &keyword.value))
    }

    /// The canonical address.
    #[getter]
    fn url(&self) -> Option<&str> {
        value(self.get().url.as_ref())
    }

    /// The copyright line.
    #[getter]
    fn copyright(&self) -> Option<&str> {
        value(self.get().copyright.as_ref())
    }

    /// Corrections and other notes of the editors, in order.
    #[getter]
    fn notices<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Notice::all(self))
    }

    /// Entries of a live blog, in the order of the text.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, LiveEntry::all(self))
    }

    /// Every place that told a field, by field and then by strength.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Candidate::all(self))
    }

    /// Language as a BCP 47 tag.
    #[getter]
    fn language(&self) -> &str {
        &self.get().language
    }

    /// The labelled stretches of the text, in order.
    #[getter]
    fn blocks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Block::all(self))
    }

    /// What was not understood.
    #[getter]
    fn issues<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().issues.iter().map(|issue| Issue::of_article(&self.doc, issue)))
    }

    /// The JSON report as plain data, with spans in UTF-8 bytes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::from_json(py, &self.to_json(py)?)
    }

    /// The JSON report, without what only an analysis knows.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_json()))
    }

    /// What the article says about itself, and its blocks, as Markdown.
    fn to_markdown(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_markdown()))
    }

    /// What the article says about itself, and its blocks, as plain text.
    fn to_text(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_text()))
    }

    /// The article as JSON-LD of schema.org, a `NewsArticle`; `parse` reads it back as it was.
    fn to_json_ld(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_json_ld()))
    }

    /// The article as IPTC ninjs, `version` 2 or 3; `parse` reads it back as it was.
    #[pyo3(signature = (*, version=3))]
    fn to_ninjs(&self, py: Python<'_>, version: u8) -> PyResult<String> {
        let version = match version {
            2 => NinjsVersion::V2,
            3 => NinjsVersion::V3,
            other => {
                return Err(PyValueError::new_err(format!("ninjs {other} is not written, expected 2 or 3")));
            }
        };
        enter(py, || Ok(self.get().to_ninjs(version)))
    }

    /// The article as IPTC NewsML-G2; `parse` reads it back as it was.
    fn to_newsml_g2(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_newsml_g2()))
    }

    fn __repr__(&self) -> String {
        let article = self.get();
        let headline = article.headline.as_ref().map_or(&article.text, |headline| &headline.value);
        format!("Article({}, {})", article.id, plain::short(headline))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        let json = serde_json::to_string(self.get()).map_err(|error| Error::new_err(error.to_string()))?;
        Ok((plain::native(py, "_article")?, (json,)))
    }
}

view! {
    /// A labelled stretch of an article's text.
    Block in Article.blocks,
    |article| article.get().blocks => twosource::Block,
    |article| article.doc.report().blocks => BlockReport,
    at |block| (&block.owner.doc, block.item().span),
    repr |block| format!("{} {}", block.kind(), plain::short(block.text()));

    /// What it is: `paragraph`, `headline`, `byline`, `correction`, …
    #[getter]
    fn kind(&self) -> &'static str {
        self.item().kind.as_str()
    }
}
