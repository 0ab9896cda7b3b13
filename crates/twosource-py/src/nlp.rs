//! A text with its sentences, tokens and names: `nlp` and `Doc`.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use twosource::report::SentenceReport;

use crate::analysis::Analysis;
use crate::doc::{AnalysisDoc, TextDoc};
use crate::enter::enter;
use crate::offsets::Span;
use crate::plain;
use crate::sentence::Sentence;
use crate::token::{Token, pick};
use crate::token_span::TokenSpan;

/// A text with its sentences, tokens and names. Made by `nlp`; `analysis.doc` is that of an article.
///
/// It is a sequence of its tokens, and a slice of it is a `TokenSpan`.
///
/// >>> import twosource
/// >>> doc = twosource.nlp("The ferry sank. Nobody was hurt.")
/// >>> len(doc), doc[1].text, doc[1:3].text
/// (8, 'ferry', 'ferry sank')
/// >>> [sent.text for sent in doc.sents]
/// ['The ferry sank.', 'Nobody was hurt.']
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct Doc {
    kept: Kept,
}

/// Where a document is kept: with the analysis of an article, or alone.
#[derive(Clone, Debug)]
enum Kept {
    Analysed(Arc<AnalysisDoc>),
    Alone(Arc<TextDoc>),
}

impl Doc {
    pub(crate) fn of_analysis(doc: &Arc<AnalysisDoc>) -> Self {
        Self { kept: Kept::Analysed(doc.clone()) }
    }

    /// The views of the library, which this class hands on.
    pub(crate) fn get(&self) -> twosource::Doc<'_> {
        match &self.kept {
            Kept::Analysed(doc) => doc.analysis.doc(),
            Kept::Alone(doc) => doc.get(),
        }
    }

    /// The span in code points.
    pub(crate) fn chars(&self, span: twosource::Span) -> Span {
        match &self.kept {
            Kept::Analysed(doc) => doc.article.span(span),
            Kept::Alone(doc) => doc.span(span),
        }
    }

    /// The sentences as they stand in the JSON report.
    pub(crate) fn sentence_reports(&self) -> &[SentenceReport] {
        match &self.kept {
            Kept::Analysed(doc) => &doc.report().sentences,
            Kept::Alone(doc) => doc.sentence_reports(),
        }
    }
}

impl PartialEq for Doc {
    fn eq(&self, other: &Self) -> bool {
        let (mine, others) = (self.get(), other.get());
        mine == others || mine.text() == others.text() && mine.segmentation() == others.segmentation()
    }
}

impl Eq for Doc {}

impl Hash for Doc {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        // Tokens hash their document, and a text per token would be quadratic work.
        let doc = self.get();
        (doc.text().len(), doc.len()).hash(hasher);
    }
}

#[pymethods]
impl Doc {
    /// The text; all spans point into it.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// The sentences.
    #[getter]
    fn sents<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Sentence::all(self))
    }

    /// The names, with what each names as `label`.
    #[getter]
    fn ents<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().ents().map(|span| TokenSpan::of(self, span)))
    }

    /// Noun phrases that stand in no other, without what follows their noun.
    #[getter]
    fn noun_chunks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().noun_chunks().map(|span| TokenSpan::of(self, span)))
    }

    fn __len__(&self) -> usize {
        self.get().len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        plain::tuple(py, Token::all(self, self.get().tokens()))?.try_iter()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        pick(py, self, 0..self.get().len(), index)
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        format!("Doc({})", plain::short(self.text()))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        match &self.kept {
            Kept::Analysed(doc) => {
                let restore = py.import("builtins")?.getattr("getattr")?;
                Ok((restore, (Analysis { doc: doc.clone() }, "doc").into_pyobject(py)?))
            }
            Kept::Alone(_) => Ok((plain::native(py, "nlp")?, (self.text(),).into_pyobject(py)?)),
        }
    }
}

/// Reads the grammar of a text that is no article, such as one sentence: tokens, sentences and names.
///
/// Nothing is left out as `parse` does with bylines and captions. `analyze` reads the grammar of articles.
///
/// >>> import twosource
/// >>> [(token.text, token.lemma, token.tag) for token in twosource.nlp("Two ferries sank.")]
/// [('Two', 'two', 'CD'), ('ferries', 'ferry', 'NNS'), ('sank', 'sink', 'VBD'), ('.', '.', '.')]
#[pyfunction]
pub(crate) fn nlp(py: Python<'_>, text: String) -> PyResult<Doc> {
    let doc = enter(py, || Ok(TextDoc::new(text)))?;
    Ok(Doc { kept: Kept::Alone(Arc::new(doc)) })
}
