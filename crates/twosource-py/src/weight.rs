//! What a weight is the sum of.

use std::hash::{Hash, Hasher};

use pyo3::prelude::*;
use twosource::report::AddendReport;

use crate::plain;

/// One named part of a weight.
#[pyclass(frozen, eq, hash, get_all, module = "twosource")]
#[derive(Clone, Debug)]
pub(crate) struct Addend {
    /// Name of the comparison.
    comparison: String,
    /// What the comparison saw.
    level: String,
    /// Its weight in bits.
    weight: f64,
}

impl From<&twosource::Addend> for Addend {
    fn from(addend: &twosource::Addend) -> Self {
        Self::new(addend.comparison.to_owned(), addend.level.clone(), addend.weight.0)
    }
}

impl From<&AddendReport> for Addend {
    fn from(addend: &AddendReport) -> Self {
        Self::new(addend.comparison.clone(), addend.level.clone(), addend.weight)
    }
}

impl Addend {
    /// What makes two addends equal; numbers by their bits, so that equal ones hash alike.
    fn key(&self) -> (&str, &str, u64) {
        (&self.comparison, &self.level, self.weight.to_bits())
    }
}

impl PartialEq for Addend {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Hash for Addend {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

#[pymethods]
impl Addend {
    #[new]
    fn new(comparison: String, level: String, weight: f64) -> Self {
        Self { comparison, level, weight }
    }

    /// Plain data as in the JSON report.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let report = AddendReport {
            comparison: self.comparison.clone(),
            level: self.level.clone(),
            weight: self.weight,
        };
        plain::to_dict(py, &report)
    }

    fn __repr__(&self) -> String {
        format!("Addend({} {} {:+.2})", self.comparison, plain::short(&self.level), self.weight)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> (Bound<'py, PyAny>, (String, String, f64)) {
        (py.get_type::<Self>().into_any(), (self.comparison.clone(), self.level.clone(), self.weight))
    }
}
