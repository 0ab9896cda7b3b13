//! A run of tokens: a slice of a document, a name, a noun phrase.

use pyo3::prelude::*;
use pyo3::types::PyIterator;
use twosource::NameType;

use crate::nlp::Doc;
use crate::offsets::{ByteSpan, Span, byte_span};
use crate::plain;
use crate::sentence::Sentence;
use crate::token::{Token, pick};

/// A run of tokens: a slice of a document, a name, a noun phrase.
///
/// It is a sequence of its tokens. `start` and `end` count tokens, `span` counts code points.
///
/// >>> import twosource
/// >>> span = twosource.nlp("The old ferry sank.")[1:3]
/// >>> span.text, span.start, span.end, span[-1].text
/// ('old ferry', 1, 3, 'ferry')
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TokenSpan {
    doc: Doc,
    start: usize,
    end: usize,
    label: Option<NameType>,
}

impl TokenSpan {
    pub(crate) fn of(doc: &Doc, span: twosource::SpanView<'_>) -> Self {
        Self { doc: doc.clone(), start: span.start(), end: span.end(), label: span.label() }
    }

    fn get(&self) -> twosource::SpanView<'_> {
        self.doc.get().span(self.start..self.end)
    }
}

#[pymethods]
impl TokenSpan {
    /// The document.
    #[getter]
    fn doc(&self) -> Doc {
        self.doc.clone()
    }

    /// Index of the first token in the document.
    #[getter]
    fn start(&self) -> usize {
        self.start
    }

    /// Index one past the last token.
    #[getter]
    fn end(&self) -> usize {
        self.end
    }

    /// What the name names: `PERSON`, `ORG`, …; `None` for what is no name.
    #[getter]
    fn label(&self) -> Option<&'static str> {
        self.label.map(NameType::as_str)
    }

    /// Where it stands, in code points of the document's text.
    #[getter]
    fn span(&self) -> Span {
        self.doc.chars(self.get().span())
    }

    /// Where it stands, as start and end in UTF-8 bytes of the document's text.
    #[getter]
    fn byte_span(&self) -> ByteSpan {
        byte_span(self.get().span())
    }

    /// The text from its first to its last token.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// The first token whose head is not among its tokens; `None` when it has no token.
    #[getter]
    fn root(&self) -> Option<Token> {
        self.get().root().map(|token| Token::of(&self.doc, token))
    }

    /// The sentence in which it begins.
    #[getter]
    fn sent(&self) -> Option<Sentence> {
        if self.start == self.end { None } else { Sentence::with(&self.doc, self.start) }
    }

    fn __len__(&self) -> usize {
        self.end - self.start
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        plain::tuple(py, Token::all(&self.doc, self.get().tokens()))?.try_iter()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        pick(py, &self.doc, self.start..self.end, index)
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        match self.label {
            Some(label) => format!("TokenSpan({label} {})", plain::short(self.text())),
            None => format!("TokenSpan({})", plain::short(self.text())),
        }
    }

    #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (Doc, usize, usize, Option<&'static str>))> {
        let fields = (self.doc.clone(), self.start, self.end, self.label());
        Ok((plain::native(py, "_token_span")?, fields))
    }
}

/// Opens the pickle of a span.
#[pyfunction]
#[pyo3(signature = (doc, start, end, label))]
pub(crate) fn _token_span(doc: &Bound<'_, Doc>, start: usize, end: usize, label: Option<&str>) -> TokenSpan {
    let doc = doc.get();
    let label = label.and_then(|label| label.parse().ok());
    TokenSpan { label, ..TokenSpan::of(doc, doc.get().span(start..end)) }
}
