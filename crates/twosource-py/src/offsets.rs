//! Byte offsets of the library to the code-point offsets of Python strings.

use pyo3::prelude::*;

/// A half-open range of code points of an article's text: `text[span.start:span.end]`.
#[pyclass(frozen, eq, hash, ord, get_all, module = "twosource", skip_from_py_object)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// Offset of the first code point.
    pub(crate) start: usize,
    /// Offset one past the last code point.
    pub(crate) end: usize,
}

#[pymethods]
impl Span {
    #[classattr]
    const __match_args__: (&'static str, &'static str) = ("start", "end");

    fn __len__(&self) -> usize {
        self.end - self.start
    }

    fn __repr__(&self) -> String {
        format!("Span({}, {})", self.start, self.end)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (usize, usize))> {
        Ok((py.get_type::<Self>().into_any(), (self.start, self.end)))
    }

    /// A span from `start` up to `end`.
    #[new]
    fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }
}

/// A place in one of the articles, with its words.
#[pyclass(frozen, eq, hash, get_all, module = "twosource", skip_from_py_object)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Evidence {
    /// Id of the article.
    pub(crate) article: String,
    /// Where, in code points.
    pub(crate) span: Span,
    /// The words.
    pub(crate) text: String,
}

#[pymethods]
impl Evidence {
    fn __repr__(&self) -> String {
        format!("Evidence({}, {})", self.article, crate::plain::short(&self.text))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String, Span, String))> {
        Ok((py.get_type::<Self>().into_any(), (self.article.clone(), self.span, self.text.clone())))
    }

    /// A place in the article named `article`.
    #[new]
    fn new(article: String, span: &Bound<'_, Span>, text: String) -> Self {
        Self { article, span: *span.get(), text }
    }
}
