//! Byte offsets of the library to the code-point offsets of Python strings, and what is told by place alone.

use pyo3::prelude::*;
use twosource::report::IssueReport;

use crate::doc::ArticleDoc;
use crate::plain;

/// A half-open range of code points of an article's text: `text[span.start:span.end]`.
///
/// >>> import twosource
/// >>> start, end = (span := twosource.Span(4, 9)).start, span.end
/// >>> "One, two."[start:end], len(span)
/// (' two.', 5)
#[pyclass(frozen, eq, hash, ord, get_all, module = "twosource")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// Offset of the first code point.
    pub(crate) start: usize,
    /// Offset one past the last code point.
    pub(crate) end: usize,
}

#[pymethods]
impl Span {
    #[classattr]
    #[pyo3(name = "__match_args__")]
    const MATCH_ARGS: (&'static str, &'static str) = ("start", "end");

    #[new]
    fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    fn __len__(&self) -> usize {
        self.end - self.start
    }

    fn __repr__(&self) -> String {
        format!("Span({}, {})", self.start, self.end)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (usize, usize)) {
        (py.get_type::<Self>().into_any(), (self.start, self.end))
    }
}

/// `[start, end)` in UTF-8 bytes of the article's text.
pub(crate) type ByteSpan = (u32, u32);

/// A span's offsets in bytes.
pub(crate) fn byte_span(span: twosource::Span) -> ByteSpan {
    (span.start, span.end)
}

/// A place in one of the articles, with its words.
#[pyclass(frozen, eq, hash, get_all, module = "twosource")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Evidence {
    /// Id of the article.
    pub(crate) article: String,
    /// Where, in code points.
    pub(crate) span: Span,
    /// Where, in UTF-8 bytes.
    pub(crate) byte_span: ByteSpan,
    /// The words.
    pub(crate) text: String,
}

impl Evidence {
    /// The place in `doc` at `span`.
    pub(crate) fn at(doc: &ArticleDoc, span: twosource::Span) -> Self {
        let article = doc.article();
        Self {
            article: article.id.clone(),
            span: doc.span(span),
            byte_span: byte_span(span),
            text: article.slice(span).to_owned(),
        }
    }
}

#[pymethods]
impl Evidence {
    #[new]
    fn new(article: String, span: &Bound<'_, Span>, byte_span: ByteSpan, text: String) -> Self {
        Self { article, span: *span.get(), byte_span, text }
    }

    fn __repr__(&self) -> String {
        format!("Evidence({}, {})", self.article, plain::short(&self.text))
    }

    #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (String, Span, ByteSpan, String)) {
        let fields = (self.article.clone(), self.span, self.byte_span, self.text.clone());
        (py.get_type::<Self>().into_any(), fields)
    }
}

/// Something that was seen in the input and not understood. Not an error: the analysis went on.
#[pyclass(frozen, eq, hash, get_all, module = "twosource")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Issue {
    /// Stable code, such as `parse.date-ambiguous`.
    code: String,
    /// What was found, in one line.
    message: String,
    /// Id of the article, `None` for the story as a whole.
    article: Option<String>,
    /// Where, in code points, if at one place.
    span: Option<Span>,
    /// Where, in UTF-8 bytes, if at one place.
    byte_span: Option<ByteSpan>,
}

impl Issue {
    /// An issue of the article `doc`.
    pub(crate) fn of_article(doc: &ArticleDoc, issue: &twosource::Issue) -> Self {
        Self {
            article: Some(doc.article().id.clone()),
            span: issue.span.map(|span| doc.span(span)),
            byte_span: issue.span.map(byte_span),
            ..Self::of_story(issue)
        }
    }

    /// An issue of a story as a whole.
    pub(crate) fn of_story(issue: &twosource::Issue) -> Self {
        Self {
            code: issue.code.to_string(),
            message: issue.message.clone(),
            article: None,
            span: None,
            byte_span: None,
        }
    }
}

#[pymethods]
impl Issue {
    #[new]
    #[pyo3(signature = (code, message, article=None, span=None, byte_span=None))]
    fn new(
        code: String,
        message: String,
        article: Option<String>,
        span: Option<&Bound<'_, Span>>,
        byte_span: Option<ByteSpan>,
    ) -> Self {
        Self { code, message, article, span: span.map(|span| *span.get()), byte_span }
    }

    /// Plain data as in the JSON report, with spans in UTF-8 bytes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let report = IssueReport {
            article: self.article.clone(),
            code: self.code.clone(),
            span: self.byte_span.map(|(start, end)| [start, end]),
            message: self.message.clone(),
        };
        plain::to_dict(py, &report)
    }

    fn __repr__(&self) -> String {
        format!("Issue({}, {})", self.code, plain::short(&self.message))
    }

    #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> (Bound<'py, PyAny>, (String, String, Option<String>, Option<Span>, Option<ByteSpan>)) {
        let fields =
            (self.code.clone(), self.message.clone(), self.article.clone(), self.span, self.byte_span);
        (py.get_type::<Self>().into_any(), fields)
    }
}
