//! An article's tokens to their tree: heads, children, and how far a phrase reaches.
//!
//! In `Ada Vask, the mayor of Lorholm, left` the children of `mayor` are `the` and `of`, and its phrase goes from `the` to
//! `Lorholm`. Children stand in one list for all tokens, so that building it takes one walk and two allocations.
//!
//! Known limits: the ends of a phrase are read off its outermost children, which holds as long as no arcs cross.

use std::ops::Range;

use crate::types::{Article, Dep, Segmentation, Span, Tag, Token};

/// The tokens of an article with their arcs.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
    /// Where the children of each token start in `children`; one more entry than tokens.
    starts: Vec<u32>,
    children: Vec<u32>,
    /// Tokens that open or close a quotation, and borders of blocks inside of one.
    turns: Vec<u32>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(article: &'a Article, segmentation: &'a Segmentation) -> Self {
        let tokens = &segmentation.tokens;
        let mut starts = vec![0_u32; tokens.len() + 1];
        for head in (0..tokens.len()).filter_map(|index| head_of(tokens, index)) {
            if let Some(count) = starts.get_mut(head + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut children = vec![0_u32; sum as usize];
        for index in 0..tokens.len() {
            let slot = head_of(tokens, index).and_then(|head| next.get_mut(head));
            let Some(slot) = slot else { continue };
            if let Some(place) = children.get_mut(*slot as usize) {
                *place = index as u32;
            }
            *slot += 1;
        }
        Self { text: &article.text, segmentation, starts, children, turns: turns(segmentation) }
    }

    pub(super) fn token(&self, index: usize) -> Option<&'a Token> {
        self.segmentation.tokens.get(index)
    }

    pub(super) fn word(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |token| token.span.slice(self.text))
    }

    /// Whether the token is `word`, in any case.
    pub(super) fn is(&self, index: usize, word: &str) -> bool {
        self.word(index).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of `words`, in any case.
    pub(super) fn is_any(&self, index: usize, words: &[&str]) -> bool {
        let own = self.word(index);
        words.iter().any(|word| own.eq_ignore_ascii_case(word))
    }

    pub(super) fn tag(&self, index: usize) -> Tag {
        self.token(index).map_or(Tag::XX, |token| token.tag)
    }

    pub(super) fn dep(&self, index: usize) -> Dep {
        self.token(index).map_or(Dep::Dep, |token| token.dep)
    }

    /// The token that `index` depends on; `None` for the head of a sentence.
    pub(super) fn head(&self, index: usize) -> Option<usize> {
        head_of(&self.segmentation.tokens, index)
    }

    /// The tokens that depend on `index`, in text order.
    pub(super) fn children(&self, index: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let from = self.starts.get(index).map_or(0, |start| *start as usize);
        let to = self.starts.get(index + 1).map_or(from, |end| *end as usize);
        self.children.get(from..to).unwrap_or_default().iter().map(|child| *child as usize)
    }

    /// The first child with one of the relations.
    pub(super) fn child(&self, index: usize, deps: &[Dep]) -> Option<usize> {
        self.children(index).find(|child| deps.contains(&self.dep(*child)))
    }

    /// The first token of the phrase of `index`.
    pub(super) fn left_edge(&self, index: usize) -> usize {
        let mut at = index;
        while let Some(first) = self.children(at).next().filter(|first| *first < at) {
            at = first;
        }
        at
    }

    /// The last token of the phrase of `index`.
    pub(super) fn right_edge(&self, index: usize) -> usize {
        let mut at = index;
        while let Some(last) = self.children(at).next_back().filter(|last| *last > at) {
            at = last;
        }
        at
    }

    /// The span from the first to the last token of `range`.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let tokens = self.segmentation.tokens.get(range).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The text from the first to the last token of `range`.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        self.span(range).slice(self.text)
    }

    /// The tokens that overlap `span`.
    pub(super) fn tokens_in(&self, span: Span) -> Range<usize> {
        self.segmentation.tokens_in(span).range()
    }

    /// The tokens of the sentence in which `index` stands.
    pub(super) fn sentence(&self, index: usize) -> Range<usize> {
        let start = self.token(index).map_or(0, |token| token.span.start);
        let sent = self.segmentation.sentence_at(start);
        let sent = sent.and_then(|sent| self.segmentation.sentences.get(sent));
        sent.map_or(index..index, |sent| sent.tokens.range())
    }

    /// Whether the token stands inside double quotation marks.
    pub(super) fn is_quoted(&self, index: usize) -> bool {
        self.turns.partition_point(|turn| (*turn as usize) < index) % 2 == 1
    }
}

fn head_of(tokens: &[Token], index: usize) -> Option<usize> {
    let head = tokens.get(index)?.head as usize;
    (head != index && head < tokens.len()).then_some(head)
}

/// Where quotations open and close. One that a block leaves open ends with it.
fn turns(segmentation: &Segmentation) -> Vec<u32> {
    let mut turns: Vec<u32> = Vec::new();
    let mut block = None;
    for sent in &segmentation.sentences {
        if block != Some(sent.block) {
            block = Some(sent.block);
            if turns.len() % 2 == 1 {
                turns.push(sent.tokens.start.saturating_sub(1));
            }
        }
        for (index, token) in sent.tokens.range().zip(segmentation.tokens_of(sent)) {
            let is_open = turns.len() % 2 == 1;
            match token.tag {
                // Marks that stand alone: an apostrophe is shorter and no quotation.
                Tag::OpenQuote if !is_open && is_double(token) => turns.push(index as u32),
                Tag::CloseQuote if is_open && is_double(token) => turns.push(index as u32),
                // A straight mark is often tagged the other way round.
                Tag::OpenQuote | Tag::CloseQuote if token.span.len() == 1 => turns.push(index as u32),
                _ => {}
            }
        }
    }
    turns
}

/// A curly mark has three bytes, two straight ones two.
fn is_double(token: &Token) -> bool {
    token.span.len() > 1
}
