//! What Python calls: parse, analyze, reconcile, and how pickles are opened.

use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple};
use rayon::prelude::*;
use twosource::{Analyzer, Date, ParseOptions};

use crate::analysis::Analysis;
use crate::article::Article;
use crate::doc::{AnalysisDoc, ArticleDoc, Origin, StoryDoc};
use crate::enter::enter;
use crate::story::Story;

/// An article in one of the forms that Python may give it in; texts are borrowed from the Python object.
enum Input<'a> {
    Bytes(&'a [u8]),
    Parsed(Arc<ArticleDoc>),
    Analysed(Arc<AnalysisDoc>),
}

impl<'a> Input<'a> {
    fn from_python(data: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = data.cast::<PyString>() {
            Ok(Self::Bytes(text.to_str()?.as_bytes()))
        } else if let Ok(bytes) = data.cast::<PyBytes>() {
            Ok(Self::Bytes(bytes.as_bytes()))
        } else if let Ok(article) = data.cast::<Article>() {
            Ok(Self::Parsed(article.get().doc.clone()))
        } else if let Ok(analysis) = data.cast::<Analysis>() {
            Ok(Self::Analysed(analysis.get().doc.clone()))
        } else {
            Err(wrong_type("an article", data))
        }
    }

    /// The analysis of this input; `id` and `options` are for texts only.
    fn analyse(self, id: &str, options: &ParseOptions) -> twosource::Result<Arc<AnalysisDoc>> {
        let doc = match self {
            Self::Bytes(bytes) => Arc::new(parse_bytes(bytes, id, options)?),
            Self::Parsed(doc) => doc,
            Self::Analysed(doc) => return Ok(doc),
        };
        let analysis = Analyzer::default().analyze_article(doc.article().clone());
        Ok(Arc::new(AnalysisDoc::new(analysis, doc.origin.clone())))
    }
}

fn wrong_type(wanted: &str, data: &Bound<'_, PyAny>) -> PyErr {
    let found = data.get_type();
    PyTypeError::new_err(format!("{found} is not {wanted}; give str, bytes or what twosource made"))
}

fn parse_bytes(bytes: &[u8], id: &str, options: &ParseOptions) -> twosource::Result<ArticleDoc> {
    let article = twosource::parse(id, bytes, options)?;
    let is_text = article.text.as_bytes() == bytes;
    let origin = Origin { max_bytes: options.max_bytes, bytes: (!is_text).then(|| Arc::from(bytes)) };
    Ok(ArticleDoc::new(article, origin))
}

/// A `datetime.date` or its ISO form.
fn day(received: &Bound<'_, PyAny>) -> PyResult<Date> {
    if let Ok(text) = received.cast::<PyString>() {
        let text = text.to_str()?;
        return iso_day(text)
            .ok_or_else(|| PyValueError::new_err(format!("`{text}` is no day, expected YYYY-MM-DD")));
    }
    let part = |name: &str| received.getattr(name);
    let (Ok(year), Ok(month), Ok(day)) = (part("year"), part("month"), part("day")) else {
        return Err(PyTypeError::new_err("`received` is a datetime.date or a str as YYYY-MM-DD"));
    };
    Date::new(year.extract()?, month.extract()?, day.extract()?)
        .ok_or_else(|| PyValueError::new_err("`received` is no day of the calendar"))
}

fn iso_day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_iso = text.len() == 10 && year.len() == 4 && month.len() == 2 && parts.next().is_none();
    if !is_iso {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn options(received: Option<&Bound<'_, PyAny>>, max_bytes: usize) -> PyResult<ParseOptions> {
    let received = received.map(day).transpose()?;
    Ok(ParseOptions::default().received(received).max_bytes(max_bytes))
}

/// Reads one plain-text article: labels its blocks and reads what it says about itself.
///
/// `received` is a date known only from outside, against which relative dates are read when the article gives none.
/// Raises a subclass of `twosource.Error` when the input holds no text, is binary, is markup, or is longer than
/// `max_bytes`.
///
/// >>> import twosource
/// >>> twosource.parse("Whale found in harbour\n\nIt was alive, the mayor said.").headline
/// 'Whale found in harbour'
/// >>> twosource.parse("  ")
/// Traceback (most recent call last):
/// ...
/// twosource.EmptyInputError: the input holds no text, expected an article; check that the file was saved
#[pyfunction]
#[pyo3(signature = (data, *, id="article", received=None, max_bytes=16_777_216))]
pub(crate) fn parse(
    py: Python<'_>,
    data: &Bound<'_, PyAny>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
) -> PyResult<Article> {
    let options = options(received, max_bytes)?;
    let Input::Bytes(bytes) = Input::from_python(data)? else {
        return Err(wrong_type("a text", data));
    };
    let doc = enter(py, || parse_bytes(bytes, id, &options))?;
    Ok(Article { doc: Arc::new(doc) })
}

/// Reads sentences, names, values, quotations and claims out of one article.
///
/// A text is parsed first, with `id`, `received` and `max_bytes` as in `parse`; a parsed article has its own.
///
/// >>> import twosource
/// >>> analysis = twosource.analyze("She was away for a fortnight.")
/// >>> [(value.text, value.value) for value in analysis.values]
/// [('a fortnight', 'P2W')]
#[pyfunction]
#[pyo3(signature = (article, *, id="article", received=None, max_bytes=16_777_216))]
pub(crate) fn analyze(
    py: Python<'_>,
    article: &Bound<'_, PyAny>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
) -> PyResult<Analysis> {
    let options = options(received, max_bytes)?;
    let input = Input::from_python(article)?;
    let doc = enter(py, || input.analyse(id, &options))?;
    Ok(Analysis { doc })
}

/// Says what several articles of one story assert together: facts, conflicts, quotations and copying.
///
/// Texts get the ids `article-1`, `article-2`, … by their position. The result does not depend on the order of articles
/// that have ids. Raises `twosource.DuplicateIdError` when two articles have the same id.
///
/// >>> import twosource
/// >>> story = twosource.reconcile(["Mayor Ruth Adeyemi, 51, resigned.", "Ruth Adeyemi, 41, has resigned."])
/// >>> len(story.articles)
/// 2
#[pyfunction]
#[pyo3(signature = (articles))]
pub(crate) fn reconcile(py: Python<'_>, articles: &Bound<'_, PyAny>) -> PyResult<Story> {
    if articles.cast::<PyString>().is_ok() || articles.cast::<PyBytes>().is_ok() {
        return Err(PyTypeError::new_err("`articles` is one text, expected several in a list"));
    }
    let given = articles.try_iter()?.collect::<PyResult<Vec<_>>>()?;
    let inputs = given.iter().map(Input::from_python).collect::<PyResult<Vec<_>>>()?;
    let doc = enter(py, || {
        let options = ParseOptions::default();
        let results: Vec<_> = inputs
            .into_par_iter()
            .enumerate()
            .map(|(index, input)| input.analyse(&format!("article-{}", index + 1), &options))
            .collect();
        // Of several failures the first input's is told, whichever thread was faster.
        let docs = results.into_iter().collect::<twosource::Result<Vec<_>>>()?;
        let story = Analyzer::default().reconcile(docs.iter().map(|doc| doc.analysis.clone()))?;
        Ok(StoryDoc::new(story, docs))
    })?;
    Ok(Story { doc: Arc::new(doc) })
}

/// The JSON Schema of `Story.to_json()`.
///
/// >>> import json, twosource
/// >>> json.loads(twosource.json_schema())["title"]
/// 'StoryReport'
#[pyfunction]
pub(crate) fn json_schema() -> String {
    twosource::report::json_schema()
}

/// Opens the pickle of an article.
#[pyfunction]
pub(crate) fn _article(
    py: Python<'_>,
    data: &Bound<'_, PyBytes>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
) -> PyResult<Article> {
    parse(py, data.as_any(), id, received, max_bytes)
}

/// Opens the pickle of a view: the item at `index` of its owner's list.
#[pyfunction]
pub(crate) fn _item<'py>(owner: &Bound<'py, PyAny>, list: &str, index: usize) -> PyResult<Bound<'py, PyAny>> {
    owner.getattr(list)?.cast_into::<PyTuple>()?.get_item(index)
}
