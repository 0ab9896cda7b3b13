//! Small conversions: tuples, short texts for `repr`, and report structs to plain Python data.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use serde::Serialize;

use crate::error::Error;

/// Characters of a text that a `repr` shows.
const SHOWN: usize = 60;

/// The beginning of `text` in quotation marks.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("\"{}…\"", text[..cut].replace('\n', " ")),
        None => format!("\"{}\"", text.replace('\n', " ")),
    }
}

/// `items` as a Python tuple.
pub(crate) fn tuple<'py, T: IntoPyObject<'py>>(
    py: Python<'py>,
    items: impl IntoIterator<Item = T>,
) -> PyResult<Bound<'py, PyTuple>> {
    let items = items.into_iter().map(|item| item.into_bound_py_any(py)).collect::<PyResult<Vec<_>>>()?;
    PyTuple::new(py, items)
}

/// `data` as Python dictionaries, lists, strings and numbers.
pub(crate) fn to_dict<'py>(py: Python<'py>, data: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(data).map_err(|error| Error::new_err(error.to_string()))?;
    from_json(py, &json)
}

/// What `json` says as Python dictionaries, lists, strings and numbers.
pub(crate) fn from_json<'py>(py: Python<'py>, json: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("json")?.call_method1("loads", (json,))
}

/// The function of the compiled module that a pickle calls.
pub(crate) fn native<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    py.import("twosource._native")?.getattr(name)
}
