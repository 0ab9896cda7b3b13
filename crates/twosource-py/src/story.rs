//! Several articles of one story, reconciled.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::{ArticleIndex, Passage};

use crate::analysis::Analysis;
use crate::conflict::Conflict;
use crate::doc::StoryDoc;
use crate::enter::enter;
use crate::entity::StoryEntity;
use crate::entity_link::link_story;
use crate::fact::{Fact, TimelineEntry};
use crate::offsets::{Evidence, Issue};
use crate::plain;
use crate::quotation::QuoteGroup;
use crate::source_link::SourceLink;

/// Several articles of one story, reconciled. Made by `reconcile`.
///
/// >>> import twosource
/// >>> story = twosource.reconcile(["The ferry sank on Monday.", "On Monday the ferry sank."])
/// >>> [analysis.article.id for analysis in story.articles]
/// ['article-1', 'article-2']
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) doc: Arc<StoryDoc>,
}

impl PartialEq for Story {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.doc, &other.doc) || self.doc == other.doc
    }
}

impl Eq for Story {}

impl Hash for Story {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        for analysis in &self.get().articles {
            analysis.article.id.hash(hasher);
        }
    }
}

impl Story {
    pub(crate) fn get(&self) -> &twosource::Story {
        &self.doc.story
    }

    /// The analysed article at `index`.
    pub(crate) fn analysis(&self, index: ArticleIndex) -> Analysis {
        Analysis { doc: self.doc.doc(index).clone() }
    }

    /// A passage with its words.
    pub(crate) fn evidence(&self, passage: Passage) -> Evidence {
        Evidence::at(&self.doc.doc(passage.article).article, passage.span)
    }
}

#[pymethods]
impl Story {
    /// The analysed articles, by id.
    #[getter]
    fn articles<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.doc.docs.iter().map(|doc| Analysis { doc: doc.clone() }))
    }

    /// People, places and organisations across the articles.
    #[getter]
    fn entities<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, StoryEntity::all(self))
    }

    /// What is asserted, the best supported first.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Fact::all(self))
    }

    /// Where the articles contradict each other.
    #[getter]
    fn conflicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Conflict::all(self))
    }

    /// Utterances that several articles quote.
    #[getter]
    fn quotations<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, QuoteGroup::all(self))
    }

    /// Who retells whom, the closest pair first.
    #[getter]
    fn dependence<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, SourceLink::all(self))
    }

    /// Dated facts in order of time.
    #[getter]
    fn timeline<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, TimelineEntry::all(self))
    }

    /// What was not understood: in the story as a whole, then in each article.
    #[getter]
    fn issues<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let of_articles =
            self.doc.docs.iter().flat_map(|doc| {
                doc.analysis.issues.iter().map(|issue| Issue::of_article(&doc.article, issue))
            });
        plain::tuple(py, self.get().issues.iter().map(Issue::of_story).chain(of_articles))
    }

    /// The entries of a knowledge base that the story's entities are, one link an entity, in the order of `entities`.
    ///
    /// `kb` is a `KnowledgeTable`, or any object with a method `candidates` that takes an `EntityQuery` and returns `KbEntry`s
    /// or mappings with their fields; what it raises comes out as it is. An entry is linked that weighs at least `threshold`
    /// and leaves the second behind by `margin`, in bits. What all articles say counts together.
    ///
    /// >>> import twosource
    /// >>> table = twosource.KnowledgeTable([{"id": 1, "name": "Ruth Adeyemi"}])
    /// >>> story = twosource.reconcile(["Ruth Adeyemi left.", "The mayor, Ruth Adeyemi, has left."])
    /// >>> [link.kb_id for link in story.link(table)]
    /// ['1']
    #[pyo3(signature = (kb, *, threshold=3.0, margin=3.0))]
    fn link<'py>(
        &self,
        kb: &Bound<'py, PyAny>,
        threshold: f64,
        margin: f64,
    ) -> PyResult<Bound<'py, PyTuple>> {
        link_story(self, kb, threshold, margin)
    }

    /// The JSON report as plain data, with spans in UTF-8 bytes.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::from_json(py, &self.to_json(py)?)
    }

    /// The JSON report; `json_schema` describes it.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_json()))
    }

    /// The report as Markdown; nothing in the articles can add markup to it.
    fn to_markdown(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_markdown()))
    }

    /// The report as plain text for a terminal, without control characters.
    fn to_text(&self, py: Python<'_>) -> PyResult<String> {
        enter(py, || Ok(self.get().to_text()))
    }

    fn __repr__(&self) -> String {
        let story = self.get();
        let (articles, facts, conflicts) = (story.articles.len(), story.facts.len(), story.conflicts.len());
        format!("Story({articles} articles, {facts} facts, {conflicts} conflicts)")
    }

    #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyTuple>,))> {
        Ok((plain::native(py, "reconcile")?, (self.articles(py)?,)))
    }
}
