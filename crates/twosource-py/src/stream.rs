//! A Python file to its articles, one after another.

use std::io::{self, BufReader, Read};
use std::sync::Mutex;

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use twosource::{Format, ParseOptions};

use crate::article::Article;
use crate::doc::ArticleDoc;
use crate::enter::enter;
use crate::error::raise;

/// The articles of a web archive or of JSON lines, or the error of one that cannot be read. Made by `stream`.
#[pyclass(frozen, module = "twosource._native")]
pub(crate) struct _Stream {
    articles: Mutex<Box<dyn Iterator<Item = twosource::Result<twosource::Article>> + Send>>,
}

impl _Stream {
    /// The articles in `file`, of which `options` name the shape.
    pub(crate) fn new(file: Py<PyAny>, id: &str, options: &ParseOptions) -> Self {
        let reader = BufReader::new(PythonFile(file));
        let articles: Box<dyn Iterator<Item = _> + Send> = if options.format == Some(Format::Warc) {
            Box::new(twosource::read_warc(id, reader, options))
        } else {
            Box::new(twosource::read_json_lines(id, reader, options))
        };
        Self { articles: Mutex::new(articles) }
    }
}

#[pymethods]
impl _Stream {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    /// The next article, or an instance of `Error`.
    fn __next__<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let next = enter(py, || {
            // A panic in another thread leaves nothing half done that matters here: the next record is read.
            let mut articles = self.articles.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            Ok(articles.next())
        })?;
        match next {
            None => Ok(None),
            Some(Ok(article)) => {
                let doc = std::sync::Arc::new(ArticleDoc::new(article));
                Ok(Some(Bound::new(py, Article { doc })?.into_any()))
            }
            Some(Err(error)) => Ok(Some(raise(&error).into_value(py).into_bound(py).into_any())),
        }
    }
}

/// A Python file object that is open for bytes.
struct PythonFile(Py<PyAny>);

impl Read for PythonFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Python::attach(|py| {
            let read = self.0.bind(py).call_method1("read", (buffer.len(),))?;
            let bytes = read.cast::<PyBytes>()?.as_bytes();
            let n_read = bytes.len().min(buffer.len());
            buffer[..n_read].copy_from_slice(&bytes[..n_read]);
            Ok(n_read)
        })
        .map_err(|error: PyErr| io::Error::other(error.to_string()))
    }
}
