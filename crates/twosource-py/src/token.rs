//! One token, and how documents, sentences and spans are indexed.

use std::ops::Range;

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyIndexError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PySlice, PyTuple};

use crate::nlp::Doc;
use crate::offsets::{ByteSpan, Span, byte_span};
use crate::plain;
use crate::sentence::Sentence;
use crate::token_span::TokenSpan;

/// A word or mark with its grammar.
///
/// >>> import twosource
/// >>> token = twosource.nlp("Two ferries sank.")[1]
/// >>> token.text, token.lemma, token.pos, token.tag, token.morph
/// ('ferries', 'ferry', 'NOUN', 'NNS', 'Number=Plur')
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Token {
    doc: Doc,
    index: usize,
}

impl Token {
    pub(crate) fn of(doc: &Doc, token: twosource::TokenView<'_>) -> Self {
        Self { doc: doc.clone(), index: token.i() }
    }

    /// A view of each of `tokens`.
    pub(crate) fn all<'a>(
        doc: &Doc,
        tokens: impl Iterator<Item = twosource::TokenView<'a>>,
    ) -> impl Iterator<Item = Self> {
        tokens.map(|token| Self::of(doc, token))
    }

    /// The view of the library. Only what the library gave makes a `Token`, so its index is one of the document.
    fn get(&self) -> twosource::TokenView<'_> {
        self.doc.get().token(self.index).expect("tokens are made of the document's own")
    }

    fn tuple<'a, 'py>(
        &self,
        py: Python<'py>,
        tokens: impl Iterator<Item = twosource::TokenView<'a>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Self::all(&self.doc, tokens))
    }
}

#[pymethods]
impl Token {
    /// The document.
    #[getter]
    fn doc(&self) -> Doc {
        self.doc.clone()
    }

    /// Index in the document: `token.doc[token.i] == token`.
    #[getter]
    fn i(&self) -> usize {
        self.index
    }

    /// Where it begins, in code points of the document's text.
    #[getter]
    fn idx(&self) -> usize {
        self.span().start
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

    /// The word as printed.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// The dictionary form: `go` for `went`.
    #[getter]
    fn lemma(&self) -> String {
        self.get().lemma().into_owned()
    }

    /// Universal part of speech: `NOUN`, `VERB`, …
    #[getter]
    fn pos(&self) -> &'static str {
        self.get().pos().as_str()
    }

    /// Penn tag: `NNS`, `VBD`, …
    #[getter]
    fn tag(&self) -> &'static str {
        self.get().tag().as_str()
    }

    /// How it depends on its head, in spaCy's English scheme: `nsubj`, `dobj`, …
    #[getter]
    fn dep(&self) -> &'static str {
        self.get().dep().as_str()
    }

    /// Number, tense, voice and the like as a string of Universal Dependencies features: `Number=Sing|Person=3`.
    #[getter]
    fn morph(&self) -> String {
        self.get().morph().to_string()
    }

    /// Its head; the head of a sentence is its own.
    #[getter]
    fn head(&self) -> Self {
        Self::of(&self.doc, self.get().head())
    }

    /// The tokens of whose head it is.
    #[getter]
    fn children<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.tuple(py, self.get().children())
    }

    /// The children before it.
    #[getter]
    fn lefts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.tuple(py, self.get().lefts())
    }

    /// The children behind it.
    #[getter]
    fn rights<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.tuple(py, self.get().rights())
    }

    /// Itself and all that depends on it, over any number of steps.
    #[getter]
    fn subtree<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.tuple(py, self.get().subtree())
    }

    /// Its head, the head of that, and so on up to the head of the sentence.
    #[getter]
    fn ancestors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.tuple(py, self.get().ancestors())
    }

    /// Its sentence.
    #[getter]
    fn sent(&self) -> Option<Sentence> {
        Sentence::with(&self.doc, self.index)
    }

    /// Whether a sentence begins with it.
    #[getter]
    fn is_sent_start(&self) -> bool {
        self.get().is_sent_start()
    }

    /// What the name that it is part of names: `PERSON`, `ORG`, …
    #[getter]
    fn ent_type(&self) -> Option<&'static str> {
        self.get().ent_type().map(twosource::NameType::as_str)
    }

    /// `B` when it begins a name, `I` when it goes on with one, `O` outside.
    #[getter]
    fn ent_iob(&self) -> &'static str {
        self.get().ent_iob().as_str()
    }

    fn __len__(&self) -> usize {
        let span = self.span();
        span.end - span.start
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        format!("Token({})", plain::short(self.text()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Doc, usize))> {
        Ok((py.import("operator")?.getattr("getitem")?, (self.doc.clone(), self.index)))
    }
}

/// `sequence[index]`, where the sequence is the tokens of `range`: a token, or a span for a slice.
pub(crate) fn pick<'py>(
    py: Python<'py>,
    doc: &Doc,
    range: Range<usize>,
    index: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    if let Ok(slice) = index.cast::<PySlice>() {
        let picked = slice.indices(isize::try_from(range.len())?)?;
        if picked.step != 1 {
            return Err(PyValueError::new_err("a span has no gaps, so a slice of tokens has the step 1"));
        }
        let (from, to) = (picked.start.unsigned_abs(), picked.stop.unsigned_abs());
        let span = doc.get().span(range.start + from..range.start + to.max(from));
        return TokenSpan::of(doc, span).into_bound_py_any(py);
    }
    let Ok(index) = index.extract::<isize>() else {
        return Err(PyTypeError::new_err("tokens are picked by a whole number or a slice"));
    };
    let at =
        if index < 0 { range.len().checked_sub(index.unsigned_abs()) } else { Some(index.unsigned_abs()) };
    let token = at.filter(|at| *at < range.len()).and_then(|at| doc.get().token(range.start + at));
    match token {
        Some(token) => Token::of(doc, token).into_bound_py_any(py),
        None => Err(PyIndexError::new_err(format!("no token {index}, there are {}", range.len()))),
    }
}
