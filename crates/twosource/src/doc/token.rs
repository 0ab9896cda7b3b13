//! One token: its words, its grammar, and the tokens around it in the tree.

use std::borrow::Cow;
use std::fmt;

use crate::doc::{Doc, SentView, morph, tree};
use crate::lexicon;
use crate::types::{Dep, Iob, Morph, Name, NameType, Pos, Span, Tag, Token, TokenRange};

/// One token of a [`Doc`].
#[derive(Clone, Copy)]
pub struct TokenView<'a> {
    doc: Doc<'a>,
    token: &'a Token,
    index: u32,
    /// The tokens of its sentence; itself alone when it is in none.
    scope: TokenRange,
}

impl<'a> TokenView<'a> {
    pub(super) fn new(doc: Doc<'a>, index: usize) -> Option<Self> {
        let token = doc.segmentation.tokens.get(index)?;
        Some(Self::of(doc, index as u32, token))
    }

    pub(super) fn of(doc: Doc<'a>, index: u32, token: &'a Token) -> Self {
        let scope = match sentence_of(doc, index) {
            Some(sent) => clamped(doc, doc.segmentation.sentences[sent].tokens),
            None => TokenRange { start: index, end: index + 1 },
        };
        Self { doc, token, index, scope }
    }

    /// Another token of the same sentence.
    fn beside(self, index: u32) -> Option<Self> {
        let token = self.doc.segmentation.tokens.get(index as usize)?;
        Some(Self { token, index, ..self })
    }

    /// The document.
    pub fn doc(self) -> Doc<'a> {
        self.doc
    }

    /// The data that the view reads.
    pub fn data(self) -> &'a Token {
        self.token
    }

    /// Index in the document.
    pub fn i(self) -> usize {
        self.index as usize
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        self.token.span
    }

    /// The word as printed.
    pub fn text(self) -> &'a str {
        self.token.span.slice(self.doc.text)
    }

    /// The dictionary form, in lower case except for names, `I`, abbreviations in capitals and adjectives that come of
    /// a name.
    pub fn lemma(self) -> Cow<'a, str> {
        if self.is_short_for_has() { Cow::Borrowed("have") } else { lexicon::lemma(self.text(), self.tag()) }
    }

    /// `'s` before a participle: `he's gone`, and not `he's being watched`.
    fn is_short_for_has(self) -> bool {
        self.tag() == Tag::VBZ
            && self.dep() == Dep::Aux
            && matches!(self.text(), "'s" | "’s")
            && self.head().tag() == Tag::VBN
            && self.head().lefts().all(|tok| !tok.text().eq_ignore_ascii_case("being"))
    }

    /// The universal part of speech.
    pub fn pos(self) -> Pos {
        self.token.pos
    }

    /// The Penn tag.
    pub fn tag(self) -> Tag {
        self.token.tag
    }

    /// How it depends on its head.
    pub fn dep(self) -> Dep {
        self.token.dep
    }

    /// Number, tense, voice and the like.
    pub fn morph(self) -> Morph {
        morph::morph(self)
    }

    /// Its head; the head of a sentence is its own.
    pub fn head(self) -> Self {
        self.beside(tree::head(self.token, self.index, self.scope)).unwrap_or(self)
    }

    /// The tokens of whose head it is, in text order.
    pub fn children(self) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        self.children_in(self.scope)
    }

    /// The children that stand before it.
    pub fn lefts(self) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        self.children_in(TokenRange { start: self.scope.start, end: self.index })
    }

    /// The children that stand behind it.
    pub fn rights(self) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        self.children_in(TokenRange { start: self.index + 1, end: self.scope.end })
    }

    fn children_in(self, range: TokenRange) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        (range.start..range.end).filter_map(move |index| {
            let other = self.beside(index).filter(|_| index != self.index)?;
            (tree::head(other.token, index, self.scope) == self.index).then_some(other)
        })
    }

    /// Itself and all that depends on it, over any number of steps, in text order.
    pub fn subtree(self) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        let inside = tree::subtree(self.doc.segmentation, self.scope, self.index);
        inside.into_iter().filter_map(move |index| self.beside(index))
    }

    /// Its head, the head of that, and so on up to the head of the sentence.
    pub fn ancestors(self) -> impl Iterator<Item = Self> + use<'a> {
        // A tree has fewer steps than tokens, so a ring of heads ends here.
        let most = self.scope.range().len().saturating_sub(1);
        std::iter::successors(Some(self), |tok| {
            let head = tok.head();
            (head != *tok).then_some(head)
        })
        .skip(1)
        .take(most)
    }

    /// Its sentence, if it is in one.
    pub fn sent(self) -> Option<SentView<'a>> {
        let sent = sentence_of(self.doc, self.index)?;
        Some(SentView::new(self.doc, self.doc.segmentation.sentences.get(sent)?))
    }

    /// Whether a sentence begins with it.
    pub fn is_sent_start(self) -> bool {
        self.scope.start == self.index
    }

    /// The type of the name that it is part of.
    pub fn ent_type(self) -> Option<NameType> {
        self.name().map(|name| name.label)
    }

    /// Whether it begins a name, goes on with one, or is outside.
    pub fn ent_iob(self) -> Iob {
        match self.name() {
            Some(name) if name.tokens.start == self.index => Iob::Begin,
            Some(_) => Iob::Inside,
            None => Iob::Outside,
        }
    }

    fn name(self) -> Option<&'a Name> {
        let names = &self.doc.segmentation.names;
        let after = names.partition_point(|name| name.tokens.start <= self.index);
        names.get(after.checked_sub(1)?).filter(|name| self.index < name.tokens.end)
    }
}

/// Position of the sentence with the token at `index`.
fn sentence_of(doc: Doc<'_>, index: u32) -> Option<usize> {
    let sentences = &doc.segmentation.sentences;
    let sent = sentences.partition_point(|sent| sent.tokens.start <= index).checked_sub(1)?;
    sentences.get(sent).filter(|found| index < found.tokens.end).map(|_| sent)
}

/// The part of `range` that lies inside the document.
pub(super) fn clamped(doc: Doc<'_>, range: TokenRange) -> TokenRange {
    let n_tokens = doc.len() as u32;
    let start = range.start.min(n_tokens);
    TokenRange { start, end: range.end.clamp(start, n_tokens) }
}

impl PartialEq for TokenView<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && self.doc == other.doc
    }
}

impl Eq for TokenView<'_> {}

impl fmt::Debug for TokenView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenView({} {:?})", self.index, self.text())
    }
}

impl fmt::Display for TokenView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
