//! Entries of a knowledge base, made by name or read from a mapping.

use std::hash::{Hash, Hasher};

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping, PyString, PyTuple};

use crate::entity_query::entity_kind;
use crate::error::MalformedInputError;
use crate::plain;

/// What stands between the aliases of a cell.
const BETWEEN_ALIASES: char = '|';

/// One entry of a knowledge base: a person, place or organisation with the newsroom's own id.
///
/// `born` is the year of birth; `prior` says how often the name means this entry, 0 to 1.
///
/// >>> import twosource
/// >>> twosource.KbEntry("P17", "Ruth Adeyemi", kind="person", description="mayor of Eastport")
/// KbEntry(P17 "Ruth Adeyemi")
#[pyclass(frozen, eq, hash, module = "twosource")]
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KbEntry(pub(crate) twosource::KbEntry);

impl Hash for KbEntry {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.id.hash(hasher);
    }
}

#[pymethods]
impl KbEntry {
    #[new]
    #[pyo3(signature = (id, name, *, aliases=Vec::new(), kind=None, description="", born=None, prior=None))]
    fn new(
        id: &str,
        name: &str,
        aliases: Vec<String>,
        kind: Option<&str>,
        description: &str,
        born: Option<i16>,
        prior: Option<f64>,
    ) -> PyResult<Self> {
        // What is no number is not equal to itself, and an entry must be.
        if prior.is_some_and(|prior| !(0.0..=1.0).contains(&prior)) {
            return Err(PyValueError::new_err("`prior` is a number from 0 to 1"));
        }
        let mut entry = twosource::KbEntry::new(id, name).aliases(aliases).description(description);
        (entry.kind, entry.born, entry.prior) = (kind.map(entity_kind).transpose()?, born, prior);
        Ok(Self(entry))
    }

    /// The newsroom's id.
    #[getter]
    fn id(&self) -> &str {
        &self.0.id
    }

    /// Its usual full name.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// Other names, spellings and acronyms.
    #[getter]
    fn aliases<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, &self.0.aliases)
    }

    /// `person`, `organization`, `place`, …
    #[getter]
    fn kind(&self) -> Option<&'static str> {
        self.0.kind.map(twosource::EntityKind::as_str)
    }

    /// A few words on who or what it is.
    #[getter]
    fn description(&self) -> &str {
        &self.0.description
    }

    /// Year of birth.
    #[getter]
    fn born(&self) -> Option<i16> {
        self.0.born
    }

    /// How often the name means this entry, 0 to 1.
    #[getter]
    fn prior(&self) -> Option<f64> {
        self.0.prior
    }

    fn __repr__(&self) -> String {
        format!("KbEntry({} {})", self.id(), plain::short(self.name()))
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((String, String), Bound<'py, PyDict>)> {
        let named = PyDict::new(py);
        named.set_item("aliases", self.aliases(py)?)?;
        named.set_item("kind", self.kind())?;
        named.set_item("description", self.description())?;
        named.set_item("born", self.born())?;
        named.set_item("prior", self.prior())?;
        Ok(((self.0.id.clone(), self.0.name.clone()), named))
    }
}

/// The entry that `given` is: a `KbEntry`, or a mapping with its fields. A missing value may be `None`, an empty
/// text, or, as in records of a data frame, a number that is none.
pub(crate) fn entry(given: &Bound<'_, PyAny>) -> PyResult<KbEntry> {
    if let Ok(entry) = given.cast::<KbEntry>() {
        return Ok(entry.get().clone());
    }
    let Ok(row) = given.cast::<PyMapping>() else {
        let found = given.get_type();
        return Err(PyTypeError::new_err(format!(
            "{found} is no entry; give KbEntry or a mapping with its fields"
        )));
    };
    let needed = |key: &str| {
        cell(row, key)?
            .ok_or_else(|| MalformedInputError::new_err(format!("an entry has no `{key}`, expected one")))
    };
    let text = |key: &str| cell(row, key)?.map(|value| value.extract::<String>()).transpose();
    let born = cell(row, "born")?.map(|year| number(&year)).transpose()?;
    let prior = cell(row, "prior")?.map(|prior| number(&prior)).transpose()?;
    // A number is an id as good as a word.
    let id = needed("id")?.str()?;
    KbEntry::new(
        id.to_str()?,
        &needed("name")?.extract::<String>()?,
        cell(row, "aliases")?.map_or(Ok(Vec::new()), |aliases| names(&aliases))?,
        text("kind")?.as_deref(),
        &text("description")?.unwrap_or_default(),
        born.map(year).transpose()?,
        prior,
    )
}

/// The value under `key`, if there is one.
fn cell<'py>(row: &Bound<'py, PyMapping>, key: &str) -> PyResult<Option<Bound<'py, PyAny>>> {
    if !row.contains(key)? {
        return Ok(None);
    }
    let value = row.get_item(key)?;
    let is_empty = value.cast::<PyString>().is_ok_and(|text| text.to_str().is_ok_and(str::is_empty));
    let is_missing = is_empty || value.is_none() || value.extract::<f64>().is_ok_and(f64::is_nan);
    Ok((!is_missing).then_some(value))
}

/// A number, or a text that is one, as in the rows of a file.
fn number(given: &Bound<'_, PyAny>) -> PyResult<f64> {
    let Ok(text) = given.cast::<PyString>() else { return given.extract() };
    let text = text.to_str()?.trim();
    text.parse().map_err(|_| PyValueError::new_err(format!("`{text}` is no number")))
}

/// A list of names, or a text with bars between them.
fn names(given: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    let Ok(text) = given.cast::<PyString>() else {
        return given.try_iter()?.map(|name| name?.extract()).collect();
    };
    let names = text.to_str()?.split(BETWEEN_ALIASES).map(str::trim);
    Ok(names.filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// A year that may have come as a decimal, which is what a column with gaps is made of.
fn year(given: f64) -> PyResult<i16> {
    let is_year = given.fract() == 0.0 && (f64::from(i16::MIN)..=f64::from(i16::MAX)).contains(&given);
    is_year
        .then_some(given as i16)
        .ok_or_else(|| PyValueError::new_err(format!("{given} is no year of birth")))
}
