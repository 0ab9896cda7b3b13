//! Short texts for `repr`, and report structs to plain Python data.

use pyo3::prelude::*;
use serde::Serialize;

use crate::error::Error;

/// Characters of a text that a `repr` shows.
const SHOWN: usize = 60;

/// The beginning of `text` in quotation marks.
pub(crate) fn short(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{:?}…", &text[..cut]),
        None => format!("{text:?}"),
    }
}

/// `data` as Python dictionaries, lists, strings and numbers.
pub(crate) fn to_dict<'py>(py: Python<'py>, data: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    let json = serde_json::to_string(data).map_err(|error| Error::new_err(error.to_string()))?;
    py.import("json")?.call_method1("loads", (json,))
}
