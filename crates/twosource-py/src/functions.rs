//! What Python calls: parse, analyze, reconcile, and how pickles are opened.

use std::sync::Arc;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple};
use rayon::prelude::*;
use twosource::{Analyzer, Date, Format, JsonFields, ParseOptions};

use crate::analysis::Analysis;
use crate::article::Article;
use crate::doc::{AnalysisDoc, ArticleDoc, StoryDoc};
use crate::enter::enter;
use crate::error::{Error, raise};
use crate::story::Story;
use crate::stream::_Stream;

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
        Ok(Arc::new(AnalysisDoc::new(analysis)))
    }
}

pub(crate) fn wrong_type(wanted: &str, data: &Bound<'_, PyAny>) -> PyErr {
    let found = data.get_type();
    PyTypeError::new_err(format!("{found} is not {wanted}; give str, bytes or what twosource made"))
}

fn parse_bytes(bytes: &[u8], id: &str, options: &ParseOptions) -> twosource::Result<ArticleDoc> {
    twosource::parse(id, bytes, options).map(ArticleDoc::new)
}

/// A `datetime.date` or its ISO form.
fn day(received: &Bound<'_, PyAny>) -> PyResult<Date> {
    if let Ok(text) = received.cast::<PyString>() {
        let text = text.to_str()?;
        return text
            .parse()
            .map_err(|_| PyValueError::new_err(format!("`{text}` is no day, expected YYYY-MM-DD")));
    }
    let part = |name: &str| received.getattr(name);
    let (Ok(year), Ok(month), Ok(day)) = (part("year"), part("month"), part("day")) else {
        return Err(PyTypeError::new_err("`received` is a datetime.date or a str as YYYY-MM-DD"));
    };
    Date::new(year.extract()?, month.extract()?, day.extract()?)
        .ok_or_else(|| PyValueError::new_err("`received` is no day of the calendar"))
}

/// The options of `parse` and its kin.
fn options(
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
    format: Option<&str>,
    encoding: Option<&str>,
    url: Option<&str>,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<ParseOptions> {
    let received = received.map(day).transpose()?;
    let format = format
        .map(str::parse::<Format>)
        .transpose()
        .map_err(|error| PyValueError::new_err(error.to_string()))?;
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let mut names = JsonFields::default();
    for (field, name) in fields.into_iter().flatten() {
        let (field, name): (String, String) = (field.extract()?, name.extract()?);
        names = names.named(&field, name).map_err(|error| PyValueError::new_err(error.to_string()))?;
    }
    Ok(ParseOptions::default()
        .fields(names)
        .received(received)
        .max_bytes(max_bytes)
        .format(format)
        .encoding(owned(encoding))
        .url(owned(url)))
}

/// The bytes of a text.
fn text_bytes<'a>(data: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    match Input::from_python(data)? {
        Input::Bytes(bytes) => Ok(bytes),
        _ => Err(wrong_type("a text", data)),
    }
}

/// Reads one article: plain text, Markdown, a page of HTML, JSON-LD, ninjs, NewsML-G2.
///
/// The bytes tell which of these `data` is; `format` overrules them, and `encoding` and `url` say what a server declared.
/// `received` is a date known only from outside, against which relative dates are read when the article gives none.
/// Raises a subclass of `twosource.Error` when the input holds no text, is binary, is broken, is longer than
/// `max_bytes`, or holds several articles, which `parse_all` reads.
///
/// >>> import twosource
/// >>> twosource.parse("Whale found in harbour\n\nIt was alive, the mayor said.").headline
/// 'Whale found in harbour'
/// >>> twosource.parse("  ")
/// Traceback (most recent call last):
/// ...
/// twosource.EmptyInputError: the input holds no text, expected an article; check that the file was saved
#[pyfunction]
#[pyo3(signature = (data, *, id="article", received=None, max_bytes=16_777_216, format=None, encoding=None, url=None))]
#[expect(clippy::too_many_arguments, reason = "keywords of Python")]
pub(crate) fn parse(
    py: Python<'_>,
    data: &Bound<'_, PyAny>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
    format: Option<&str>,
    encoding: Option<&str>,
    url: Option<&str>,
) -> PyResult<Article> {
    let options = options(received, max_bytes, format, encoding, url, None)?;
    let bytes = text_bytes(data)?;
    let doc = enter(py, || parse_bytes(bytes, id, &options))?;
    Ok(Article { doc: Arc::new(doc) })
}

/// Reads every article of an input: the items of a feed, the pages of a web archive, the lines of JSON, or the one
/// article of any other shape. Of several, the ids are `id#1`, `id#2` and so on. Arguments are as in `parse`; `fields` tells
/// where JSON lines hold what, as `{"headline": "kop", "text": "article.plain"}`.
///
/// >>> import twosource
/// >>> lines = '{"title": "Pier lost", "text": "The pier is gone."}\n{"title": "Pier found", "text": "It is back."}'
/// >>> [article.headline for article in twosource.parse_all(lines, format="json-lines")]
/// ['Pier lost', 'Pier found']
#[pyfunction]
#[pyo3(signature = (data, *, id="article", received=None, max_bytes=16_777_216, format=None, encoding=None, url=None, fields=None))]
#[expect(clippy::too_many_arguments, reason = "keywords of Python")]
pub(crate) fn parse_all(
    py: Python<'_>,
    data: &Bound<'_, PyAny>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
    format: Option<&str>,
    encoding: Option<&str>,
    url: Option<&str>,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<Vec<Article>> {
    let options = options(received, max_bytes, format, encoding, url, fields)?;
    let bytes = text_bytes(data)?;
    let articles = enter(py, || twosource::parse_all(id, bytes, &options))?;
    Ok(articles.into_iter().map(|article| Article { doc: Arc::new(ArticleDoc::new(article)) }).collect())
}

/// Reads articles of one outlet, and marks the lines that recur in many of them as boilerplate.
///
/// A line of the page that looks like a sentence gives itself away beside other articles. An input that cannot be read
/// gives the error in its place, so one bad input does not lose the others. Ids are `article-1`, `article-2`, … by
/// position.
///
/// >>> import twosource
/// >>> news = [
/// ...     "A dam broke in the hills on Monday, and a road was cut.",
/// ...     "A ferry sank off the coast, but nobody was hurt at all.",
/// ...     "A mill burned down at night, and the guard ran for help.",
/// ...     "A bridge fell into the river, its keeper said on Friday.",
/// ... ]
/// >>> articles = twosource.parse_batch([f"{line}\n\nWe answer letters on Sundays." for line in news])
/// >>> [block.kind for block in articles[0].blocks]
/// ['paragraph', 'boilerplate']
#[pyfunction]
#[pyo3(signature = (texts, *, received=None, max_bytes=16_777_216, format=None))]
pub(crate) fn parse_batch<'py>(
    py: Python<'py>,
    texts: &Bound<'py, PyAny>,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
    format: Option<&str>,
) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let options = options(received, max_bytes, format, None, None, None)?;
    let given = texts.try_iter()?.collect::<PyResult<Vec<_>>>()?;
    let ids: Vec<String> = (1..=given.len()).map(|nth| format!("article-{nth}")).collect();
    let bytes = given.iter().map(text_bytes).collect::<PyResult<Vec<_>>>()?;
    let inputs: Vec<(&str, &[u8])> = ids.iter().map(String::as_str).zip(bytes).collect();
    let results = enter(py, || Ok(twosource::parse_batch(&inputs, &options)))?;
    let entry = |result: twosource::Result<twosource::Article>| match result {
        Ok(article) => Ok(Bound::new(py, Article { doc: Arc::new(ArticleDoc::new(article)) })?.into_any()),
        Err(error) => Ok(raise(&error).into_value(py).into_bound(py).into_any()),
    };
    results.into_iter().map(entry).collect()
}

/// The articles of an open file of bytes, `format` being `warc` or `json-lines`.
#[pyfunction]
pub(crate) fn _stream(
    file: Py<PyAny>,
    id: &str,
    received: Option<&Bound<'_, PyAny>>,
    max_bytes: usize,
    format: &str,
    fields: Option<&Bound<'_, PyDict>>,
) -> PyResult<_Stream> {
    let options = options(received, max_bytes, Some(format), None, None, fields)?;
    Ok(_Stream::new(file, id, &options))
}

/// The shape that the ending of a file's name promises.
#[pyfunction]
pub(crate) fn _format_of(name: &str) -> Option<&'static str> {
    Format::of_file_name(name).map(Format::as_str)
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
    let options = options(received, max_bytes, None, None, None, None)?;
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
pub(crate) fn _article(json: &str) -> PyResult<Article> {
    let article = serde_json::from_str(json).map_err(|error| Error::new_err(error.to_string()))?;
    Ok(Article { doc: Arc::new(ArticleDoc::new(article)) })
}

/// Opens the pickle of a view: the item at `index` of its owner's list.
#[pyfunction]
pub(crate) fn _item<'py>(owner: &Bound<'py, PyAny>, list: &str, index: usize) -> PyResult<Bound<'py, PyAny>> {
    owner.getattr(list)?.cast_into::<PyTuple>()?.get_item(index)
}
