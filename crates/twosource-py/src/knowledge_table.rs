//! A table in memory as a knowledge base.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};
use twosource::KnowledgeBase;

use crate::enter::enter;
use crate::entity_query::EntityQuery;
use crate::error::MalformedInputError;
use crate::functions::wrong_type;
use crate::kb_entry::{KbEntry, entry};
use crate::plain;

/// A knowledge base in memory, from rows: `KbEntry`s, or mappings with its fields, such as the records of a data frame.
///
/// Rows of one id are one entry when they have one name; their aliases are joined. The order of the rows makes no
/// difference. Raises `twosource.MalformedInputError` for a row without id or name, or with the id of another.
///
/// >>> import twosource
/// >>> table = twosource.KnowledgeTable([
/// ...     {"id": 101, "name": "Tomas Berg", "kind": "person", "description": "judge in Eastport"},
/// ...     {"id": 102, "name": "Tomas Berg", "kind": "person", "description": "swimmer"},
/// ... ])
/// >>> link = twosource.analyze("Judge Tomas Berg opened the hearing on Monday.").link(table)[0]
/// >>> link.entity.name, link.status, link.kb_id
/// ('Tomas Berg', 'linked', '101')
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct KnowledgeTable(pub(crate) Arc<twosource::KnowledgeTable>);

impl PartialEq for KnowledgeTable {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Hash for KnowledgeTable {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        for entry in self.0.entries() {
            entry.id.hash(hasher);
        }
    }
}

#[pymethods]
impl KnowledgeTable {
    #[new]
    fn new(py: Python<'_>, rows: &Bound<'_, PyAny>) -> PyResult<Self> {
        let rows = rows.try_iter()?.enumerate();
        let rows = rows.map(|(index, row)| {
            let row = row?;
            entry(&row).map(|entry| entry.0).map_err(|error| in_row(py, index + 1, error))
        });
        let rows = rows.collect::<PyResult<Vec<_>>>()?;
        Self::made(py, || twosource::KnowledgeTable::new(rows))
    }

    /// A table of text with a tab between cells and the names of the columns in the first line: `id`, `name`, and if you like
    /// `aliases` (with `|` between them), `kind`, `description`, `born`, `prior`.
    ///
    /// >>> import twosource
    /// >>> twosource.KnowledgeTable.from_tsv("id\tname\taliases\nB7\tNorthern Harbour Trust\tNHT\n")
    /// KnowledgeTable(1 entries)
    #[staticmethod]
    fn from_tsv(py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Self> {
        let bytes = bytes(data)?;
        Self::made(py, || twosource::KnowledgeTable::from_tsv(bytes))
    }

    /// A table of JSON lines, an object a line, with the keys named as the columns of `from_tsv` are; `aliases` is a list.
    ///
    /// >>> import twosource
    /// >>> twosource.KnowledgeTable.from_json_lines('{"id": 7, "name": "Eastport", "kind": "place"}').entries[0].id
    /// '7'
    #[staticmethod]
    fn from_json_lines(py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Self> {
        let bytes = bytes(data)?;
        Self::made(py, || twosource::KnowledgeTable::from_json_lines(bytes))
    }

    /// The entries whose names are like those of the query, by id.
    fn candidates<'py>(
        &self,
        py: Python<'py>,
        query: &Bound<'py, EntityQuery>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let query = &query.get().0;
        let Ok(found) = enter(py, || Ok(self.0.candidates(query)))?;
        plain::tuple(py, found.into_iter().map(KbEntry))
    }

    /// Every entry, by id.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, self.0.entries().iter().cloned().map(KbEntry))
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __repr__(&self) -> String {
        format!("KnowledgeTable({} entries)", self.0.len())
    }

    fn __getnewargs__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>,)> {
        Ok((self.entries(py)?,))
    }
}

impl KnowledgeTable {
    fn made(
        py: Python<'_>,
        make: impl FnOnce() -> twosource::Result<twosource::KnowledgeTable> + Send,
    ) -> PyResult<Self> {
        Ok(Self(Arc::new(enter(py, make)?)))
    }
}

fn bytes<'a>(data: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    if let Ok(text) = data.cast::<PyString>() {
        Ok(text.to_str()?.as_bytes())
    } else if let Ok(bytes) = data.cast::<PyBytes>() {
        Ok(bytes.as_bytes())
    } else {
        Err(wrong_type("a table", data))
    }
}

/// An error of a row with the row's number, counted from 1; what the row's own methods raise is left as it is.
fn in_row(py: Python<'_>, row: usize, error: PyErr) -> PyErr {
    let kind = error.get_type(py);
    let own =
        [py.get_type::<MalformedInputError>(), py.get_type::<PyTypeError>(), py.get_type::<PyValueError>()];
    if own.iter().any(|own| own.is(&kind)) {
        return PyErr::from_type(kind, format!("row {row}: {}", error.value(py)));
    }
    error
}
