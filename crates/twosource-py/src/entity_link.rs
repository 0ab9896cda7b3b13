//! Entities with the entries of a knowledge base that they are, and how a Python object is asked for them.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::IntoPyObjectExt;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use twosource::report::{EntityLinkReport, KbCandidateReport, LinksReport};
use twosource::{KbEntry, KnowledgeBase, LinkOptions, Weight};

use crate::analysis::Analysis;
use crate::enter::enter;
use crate::entity::{Entity, StoryEntity};
use crate::entity_query::EntityQuery;
use crate::error::Error;
use crate::kb_entry::entry;
use crate::knowledge_table::KnowledgeTable;
use crate::plain;
use crate::story::Story;
use crate::view::view;
use crate::weight::Addend;

/// Whose entity it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Linked {
    Article(Entity),
    Story(StoryEntity),
}

/// An entity with the id of the entry that it is, or without where that is not sure. Made by `link`.
///
/// `status` is `linked`, `ambiguous` where several entries fit about as well, `weak` where too little speaks for the best, or
/// `unknown` where the knowledge base has no entry of that name.
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct EntityLink {
    linked: Linked,
    report: Arc<EntityLinkReport>,
}

impl PartialEq for EntityLink {
    fn eq(&self, other: &Self) -> bool {
        self.linked == other.linked && self.report == other.report
    }
}

impl Eq for EntityLink {}

impl Hash for EntityLink {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.linked.hash(hasher);
        self.report.kb_id.hash(hasher);
    }
}

#[pymethods]
impl EntityLink {
    /// The entity: of the article, or of the story.
    #[getter]
    fn entity<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match &self.linked {
            Linked::Article(entity) => entity.clone().into_bound_py_any(py),
            Linked::Story(entity) => entity.clone().into_bound_py_any(py),
        }
    }

    /// `linked`, `ambiguous`, `weak` or `unknown`.
    #[getter]
    fn status(&self) -> &str {
        &self.report.status
    }

    /// Id of the entry, `None` unless the status is `linked`.
    #[getter]
    fn kb_id(&self) -> Option<&str> {
        self.report.kb_id.as_deref()
    }

    /// The entries it may be, the heaviest first.
    #[getter]
    fn candidates<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, KbCandidate::all(self))
    }

    /// Plain data.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        plain::to_dict(py, self.report.as_ref())
    }

    fn __repr__(&self) -> String {
        let id = self.kb_id().map_or(String::new(), |id| format!(" {id}"));
        format!("EntityLink({}, {}{id})", plain::short(&self.report.name), self.status())
    }

    #[allow(clippy::type_complexity, reason = "the shape is what Python's pickle protocol asks for")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>, String))> {
        let json = serde_json::to_string(self.report.as_ref());
        let json = json.map_err(|error| Error::new_err(error.to_string()))?;
        Ok((plain::native(py, "_entity_link")?, (self.entity(py)?, json)))
    }
}

view! {
    /// An entry that an entity may be, and what speaks for and against it.
    KbCandidate in EntityLink.candidates,
    |link| link.report.candidates => KbCandidateReport,
    |link| link.report.candidates => KbCandidateReport,
    repr |candidate| format!("{} {} {:+.2}", candidate.id(), plain::short(candidate.name()), candidate.weight());

    /// Id of the entry.
    #[getter]
    fn id(&self) -> &str {
        &self.item().kb_id
    }

    /// Usual name of the entry.
    #[getter]
    fn name(&self) -> &str {
        &self.item().name
    }

    /// Log-odds in bits that the entity is this entry; the sum of the addends.
    #[getter]
    fn weight(&self) -> f64 {
        self.item().weight
    }

    /// The parts of the weight.
    #[getter]
    fn addends<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.item().addends.iter().map(Addend::from))
    }
}

/// Opens the pickle of a link.
#[pyfunction]
pub(crate) fn _entity_link(entity: &Bound<'_, PyAny>, json: &str) -> PyResult<EntityLink> {
    let linked = if let Ok(entity) = entity.cast::<Entity>() {
        Linked::Article(entity.get().clone())
    } else {
        Linked::Story(entity.cast::<StoryEntity>()?.get().clone())
    };
    let report = serde_json::from_str(json).map_err(|error| Error::new_err(error.to_string()))?;
    Ok(EntityLink { linked, report: Arc::new(report) })
}

/// Links the entities of an article.
pub(crate) fn link_analysis<'py>(
    analysis: &Analysis,
    kb: &Bound<'py, PyAny>,
    threshold: f64,
    margin: f64,
) -> PyResult<Bound<'py, PyTuple>> {
    let (asked, options) = (Asked::new(kb)?, options(threshold, margin)?);
    let found = enter(kb.py(), || {
        let links = analysis.get().link(&asked, &options);
        Ok(links.map(|links| LinksReport::of_analysis(analysis.get(), &links)))
    });
    links(kb.py(), found??, Entity::all(analysis).map(Linked::Article))
}

/// Links the entities of a story.
pub(crate) fn link_story<'py>(
    story: &Story,
    kb: &Bound<'py, PyAny>,
    threshold: f64,
    margin: f64,
) -> PyResult<Bound<'py, PyTuple>> {
    let (asked, options) = (Asked::new(kb)?, options(threshold, margin)?);
    let found = enter(kb.py(), || {
        let links = story.get().link(&asked, &options);
        Ok(links.map(|links| LinksReport::of_story(story.get(), &links)))
    });
    links(kb.py(), found??, StoryEntity::all(story).map(Linked::Story))
}

fn links(
    py: Python<'_>,
    report: LinksReport,
    entities: impl Iterator<Item = Linked>,
) -> PyResult<Bound<'_, PyTuple>> {
    let links = report.links.into_iter().zip(entities);
    plain::tuple(py, links.map(|(report, linked)| EntityLink { linked, report: Arc::new(report) }))
}

fn options(threshold: f64, margin: f64) -> PyResult<LinkOptions> {
    if threshold.is_nan() || margin.is_nan() {
        return Err(PyValueError::new_err(
            "`threshold` and `margin` are weights in bits, found what is no number",
        ));
    }
    Ok(LinkOptions::default().threshold(Weight(threshold)).margin(Weight(margin)))
}

/// What is asked: a table without the interpreter, any other object by its method.
enum Asked {
    Table(Arc<twosource::KnowledgeTable>),
    Object(Py<PyAny>),
}

impl Asked {
    fn new(kb: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(table) = kb.cast::<KnowledgeTable>() {
            return Ok(Self::Table(table.get().0.clone()));
        }
        if kb.hasattr("candidates")? {
            return Ok(Self::Object(kb.clone().unbind()));
        }
        let found = kb.get_type();
        Err(PyTypeError::new_err(format!(
            "{found} is no knowledge base; give an object with a method `candidates`"
        )))
    }
}

impl KnowledgeBase for Asked {
    // What the method raises comes out of `link` as it is.
    type Error = PyErr;

    fn candidates(&self, query: &twosource::EntityQuery) -> PyResult<Vec<KbEntry>> {
        match self {
            Self::Table(table) => {
                let Ok(found) = table.candidates(query);
                Ok(found)
            }
            Self::Object(object) => Python::attach(|py| {
                let answer = object.bind(py).call_method1("candidates", (EntityQuery(query.clone()),))?;
                answer.try_iter()?.map(|given| Ok(entry(&given?)?.0)).collect()
            }),
        }
    }
}
