//! What a knowledge base is asked.

use std::hash::{Hash, Hasher};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};
use twosource::EntityKind;

use crate::plain;

/// What a knowledge base is asked: one entity, as the articles name and describe it.
///
/// >>> import twosource
/// >>> query = twosource.EntityQuery("Ruth Adeyemi", kind="person", aliases=["R. Adeyemi"])
/// >>> query.names
/// ('Ruth Adeyemi', 'R. Adeyemi')
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntityQuery(pub(crate) twosource::EntityQuery);

impl Hash for EntityQuery {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.name.hash(hasher);
    }
}

#[pymethods]
impl EntityQuery {
    #[new]
    #[pyo3(signature = (name, *, kind="other", aliases=Vec::new(), descriptions=Vec::new(), context=Vec::new()))]
    fn new(
        name: String,
        kind: &str,
        aliases: Vec<String>,
        descriptions: Vec<String>,
        context: Vec<String>,
    ) -> PyResult<Self> {
        let mut query = twosource::EntityQuery::new(name, entity_kind(kind)?);
        (query.aliases, query.descriptions, query.context) = (aliases, descriptions, context);
        Ok(Self(query))
    }

    /// The fullest name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// `person`, `organization`, `place`, …
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind.as_str()
    }

    /// Other names and spellings, without those that are one word of the fullest name.
    #[getter]
    fn aliases<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.0.aliases)
    }

    /// The fullest name, then the others.
    #[getter]
    fn names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.0.names())
    }

    /// What the articles call it and say of it in passing, as printed.
    #[getter]
    fn descriptions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.0.descriptions)
    }

    /// Words that stand near its first mentions, as printed, sorted.
    #[getter]
    fn context<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.0.context)
    }

    fn __repr__(&self) -> String {
        format!("EntityQuery({} {})", self.kind(), self.name())
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((String,), Bound<'py, PyDict>)> {
        let named = PyDict::new(py);
        named.set_item("kind", self.kind())?;
        named.set_item("aliases", self.aliases(py)?)?;
        named.set_item("descriptions", self.descriptions(py)?)?;
        named.set_item("context", self.context(py)?)?;
        Ok(((self.0.name.clone(),), named))
    }
}

/// The kind that a word means.
pub(crate) fn entity_kind(word: &str) -> PyResult<EntityKind> {
    word.to_ascii_lowercase()
        .parse()
        .map_err(|error: twosource::Error| PyValueError::new_err(error.to_string()))
}
