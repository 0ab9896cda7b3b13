//! The one door into Rust: other Python threads run meanwhile, errors become exceptions, no panic crosses.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::{PyResult, Python};

use crate::error::{Error, raise};

/// Runs `work` with the interpreter released.
pub(crate) fn enter<T: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> twosource::Result<T> + Send,
) -> PyResult<T> {
    // What a panic leaves behind is dropped with `work`; nothing that Python holds is changed by it.
    match py.detach(|| catch_unwind(AssertUnwindSafe(work))) {
        Ok(result) => result.map_err(|error| raise(&error)),
        Err(_) => {
            Err(Error::new_err("twosource failed inside; this is a bug, please report it with the input"))
        }
    }
}
