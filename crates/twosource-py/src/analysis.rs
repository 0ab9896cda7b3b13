//! One analysed article.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::article::Article;
use crate::claim::Claim;
use crate::doc::AnalysisDoc;
use crate::enter::enter;
use crate::entity::Entity;
use crate::entity_link::link_analysis;
use crate::mention::Mention;
use crate::nlp::Doc;
use crate::offsets::Issue;
use crate::plain;
use crate::quote::Quote;
use crate::sentence::Sentence;
use crate::value::Value;

/// An article with everything that was read out of it. Made by `analyze`.
///
/// >>> import twosource
/// >>> analysis = twosource.analyze('"We are safe," said Ruth Adeyemi on Monday.')
/// >>> quote = analysis.quotes[0]
/// >>> quote.speaker.name, quote.cue
/// ('Ruth Adeyemi', 'said')
/// >>> analysis.article.text[quote.span.start:quote.span.end] == quote.text
/// True
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct Analysis {
    pub(crate) doc: Arc<AnalysisDoc>,
}

impl PartialEq for Analysis {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.doc, &other.doc) || self.doc == other.doc
    }
}

impl Eq for Analysis {}

impl Hash for Analysis {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.get().article.id.hash(hasher);
    }
}

impl Analysis {
    pub(crate) fn get(&self) -> &twosource::Analysis {
        &self.doc.analysis
    }
}

#[pymethods]
impl Analysis {
    /// The article.
    #[getter]
    fn article(&self) -> Article {
        Article { doc: self.doc.article.clone() }
    }

    /// The grammar of headline, dek and body: tokens, sentences and names.
    #[getter]
    fn doc(&self) -> Doc {
        Doc::of_analysis(&self.doc)
    }

    /// Sentences of headline, dek and body, the same as `doc.sents`.
    #[getter]
    fn sentences<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Sentence::all(&self.doc()))
    }

    /// Where people, places and organisations are mentioned.
    #[getter]
    fn mentions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Mention::all(self))
    }

    /// The people, places and organisations of the article.
    #[getter]
    fn entities<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Entity::all(self))
    }

    /// Numbers, dates and durations.
    #[getter]
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Value::all(self))
    }

    /// Quotations.
    #[getter]
    fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Quote::all(self))
    }

    /// What the article asserts, clause by clause.
    #[getter]
    fn claims<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Claim::all(self))
    }

    /// What was not understood.
    #[getter]
    fn issues<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.get().issues.iter().map(|issue| Issue::of_article(&self.doc.article, issue)))
    }

    /// The entries of a knowledge base that the article's entities are, one link an entity, in the order of `entities`.
    ///
    /// `kb` is a `KnowledgeTable`, or any object with a method `candidates` that takes an `EntityQuery` and returns `KbEntry`s
    /// or mappings with their fields; what it raises comes out as it is. An entry is linked that weighs at least `threshold`
    /// and leaves the second behind by `margin`, in bits.
    ///
    /// >>> import twosource
    /// >>> class Archive:
    /// ...     def candidates(self, query):
    /// ...         return [{"id": "P17", "name": "Ruth Adeyemi", "description": "mayor of Eastport"}]
    /// >>> link = twosource.analyze("Mayor Ruth Adeyemi closed the port.").link(Archive())[0]
    /// >>> link.kb_id, [addend.comparison for addend in link.candidates[0].addends]
    /// ('P17', ['prior against', 'name', 'office'])
    #[pyo3(signature = (kb, *, threshold=3.0, margin=3.0))]
    fn link<'py>(
        &self,
        kb: &Bound<'py, PyAny>,
        threshold: f64,
        margin: f64,
    ) -> PyResult<Bound<'py, PyTuple>> {
        link_analysis(self, kb, threshold, margin)
    }

    /// The JSON report as plain data, with spans in UTF-8 bytes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::from_json(py, &self.to_json(py)?)
    }

    /// The JSON report.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_json()))
    }

    /// The article's quotations, claims, names and values as Markdown.
    fn to_markdown(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_markdown()))
    }

    /// The article's quotations, claims, names and values as plain text.
    fn to_text(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_text()))
    }

    fn __repr__(&self) -> String {
        let analysis = self.get();
        let (quotes, claims) = (analysis.quotes.len(), analysis.claims.len());
        format!("Analysis({}, {quotes} quotes, {claims} claims)", analysis.article.id)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Article,))> {
        Ok((plain::native(py, "analyze")?, (self.article(),)))
    }
}
