//! One sentence of an article or text.

use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use twosource::report::SentenceReport;

use crate::nlp::Doc;
use crate::offsets::{ByteSpan, Span, byte_span};
use crate::plain;
use crate::token::{Token, pick};
use crate::token_span::TokenSpan;
use crate::view::view;

impl Sentence {
    /// The sentence with the token at `index`.
    pub(crate) fn with(doc: &Doc, index: usize) -> Option<Self> {
        let sentence = doc.get().token(index)?.sent()?;
        // Sentences stand in the order of their tokens.
        let at = doc
            .get()
            .segmentation()
            .sentences
            .partition_point(|sent| sent.tokens.range().start < sentence.start());
        Some(Self { owner: doc.clone(), index: at })
    }

    fn get(&self) -> twosource::SentView<'_> {
        self.owner.get().sents().nth(self.index).expect("sentences are made of the document's own")
    }

    fn spans<'a, 'py>(
        &self,
        py: Python<'py>,
        spans: impl Iterator<Item = twosource::SpanView<'a>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, spans.map(|span| TokenSpan::of(&self.owner, span)))
    }
}

view! {
    /// A sentence. It is a sequence of its tokens, and a slice of it is a `TokenSpan`.
    ///
    /// >>> import twosource
    /// >>> sent = twosource.nlp("It rained. The ferry sank.").sents[1]
    /// >>> sent.start, sent[1].text, [token.pos for token in sent]
    /// (3, 'ferry', ['DET', 'NOUN', 'VERB', 'PUNCT'])
    Sentence in Doc.sents,
    |doc| doc.get().segmentation().sentences => twosource::Sentence,
    |doc| doc.sentence_reports() => SentenceReport,
    repr |sentence| plain::short(sentence.text());

    /// The document.
    #[getter]
    fn doc(&self) -> Doc {
        self.owner.clone()
    }

    /// Where it stands, in code points of the article's text.
    #[getter]
    fn span(&self) -> Span {
        self.owner.chars(self.item().span)
    }

    /// Where it stands, as start and end in UTF-8 bytes of the article's text.
    #[getter]
    fn byte_span(&self) -> ByteSpan {
        byte_span(self.item().span)
    }

    /// The words of the article.
    #[getter]
    fn text(&self) -> &str {
        self.get().text()
    }

    /// Index of the first token in the document.
    #[getter]
    fn start(&self) -> usize {
        self.get().start()
    }

    /// Index one past the last token.
    #[getter]
    fn end(&self) -> usize {
        self.get().end()
    }

    /// Its tokens.
    #[getter]
    fn tokens<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        plain::tuple(py, Token::all(&self.owner, self.get().tokens()))
    }

    /// The token that depends on no other.
    #[getter]
    fn root(&self) -> Option<Token> {
        self.get().root().map(|token| Token::of(&self.owner, token))
    }

    /// The names, with what each names as `label`.
    #[getter]
    fn ents<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.spans(py, self.get().ents())
    }

    /// Noun phrases that stand in no other, without what follows their noun.
    #[getter]
    fn noun_chunks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        self.spans(py, self.get().noun_chunks())
    }

    /// A drawing of the tree, one line a token: lines to head and children, part of speech, label, word.
    fn draw(&self) -> String {
        self.get().draw().to_string()
    }

    fn __len__(&self) -> usize {
        self.get().len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.tokens(py)?.try_iter()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let sent = self.get();
        pick(py, &self.owner, sent.start()..sent.end(), index)
    }

    fn __str__(&self) -> &str {
        self.text()
    }
}
