//! An article's segmentation to words with what this stage asks of them: shape, position, quotation, sentence style.
//!
//! `“Ottoline Vask arrived,” she said.` gives a word `Ottoline` that is capitalised, stands first and inside quotation
//! marks, and a word `she` that does neither.
//!
//! Known limits: a paragraph that opens a quotation and does not close it counts as quoted to its end.

use std::ops::Range;

use crate::lexicon::usual_tag;
use crate::text::is_quote_mark;
use crate::types::{Article, BlockKind, Dep, Segmentation, Span, Tag, Token};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `Vask`, `McVask`.
    Capital,
    /// `NATO`, `U.S.`: at least two letters, all in capitals.
    Capitals,
    /// `J.`
    Initial,
    /// `arrived`.
    Lower,
    /// `52`.
    Number,
    /// Punctuation and the rest.
    Other,
}

/// How the words of a sentence are capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// As usual: capitals tell names.
    Running,
    /// `Storm Lashes Coast` or `STORM LASHES COAST`: capitals tell nothing.
    Titles,
}

/// One token.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    pub(super) tag: Tag,
    pub(super) dep: Dep,
    /// Index of the word it depends on; past all words when there is none.
    pub(super) head: usize,
    pub(super) shape: Shape,
    /// Index of its sentence.
    pub(super) sent: usize,
    /// No white space stands before it.
    pub(super) glued: bool,
    /// It opens a sentence, a quotation or what follows a colon, so that its capital says little.
    pub(super) first: bool,
    /// It stands inside double quotation marks.
    pub(super) quoted: bool,
}

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    pub(super) words: Range<usize>,
    pub(super) style: Style,
}

/// The words of an article.
#[derive(Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    pub(super) list: Vec<Word<'a>>,
    pub(super) sents: Vec<Sent>,
}

/// Share of capitalised words from which a headline is in title style. Headlines in sentence style rarely reach half.
const TITLE_SHARE: f64 = 0.7;
/// A headline shorter than this many words tells no style; it is then read as running text.
const TITLE_MIN_WORDS: usize = 4;

impl<'a> Words<'a> {
    /// The words of `article`.
    pub(super) fn new(article: &'a Article, segmentation: &Segmentation) -> Self {
        let mut words = Self {
            text: &article.text,
            list: Vec::with_capacity(segmentation.tokens.len()),
            sents: Vec::with_capacity(segmentation.sentences.len()),
        };
        let mut quoted = false;
        let mut block = None;
        for sent in &segmentation.sentences {
            if block != Some(sent.block) {
                quoted = false;
                block = Some(sent.block);
            }
            let start = words.list.len();
            let mut first = true;
            for token in segmentation.tokens_of(sent) {
                words.push(token, &mut quoted, &mut first);
            }
            let range = start..words.list.len();
            let kind = article.blocks.get(sent.block as usize).map(|block| block.kind);
            let style = words.style(range.clone(), kind);
            words.sents.push(Sent { words: range, style });
        }
        words
    }

    fn push(&mut self, token: &Token, quoted: &mut bool, first: &mut bool) {
        let Token { span, tag, dep, head, .. } = *token;
        let text = span.slice(self.text);
        if is_quotation(text) {
            *quoted = !*quoted;
            *first |= *quoted;
        }
        let shape = shape(text);
        let glued = self.list.last().is_some_and(|last| last.span.end == span.start);
        self.list.push(Word {
            text,
            span,
            tag,
            dep,
            head: head as usize,
            shape,
            sent: self.sents.len(),
            glued,
            first: *first && shape != Shape::Other,
            quoted: *quoted,
        });
        *first = match shape {
            Shape::Other => *first || matches!(text, ":" | ";" | "—" | "–" | "|" | "•"),
            _ => false,
        };
    }

    fn style(&self, range: Range<usize>, block: Option<BlockKind>) -> Style {
        let heading = matches!(block, Some(BlockKind::Headline | BlockKind::Dek | BlockKind::Crosshead));
        let words = self.list.get(range).unwrap_or_default();
        // Most sentences are told by their capitals alone.
        if !heading && !words.iter().any(|word| word.shape == Shape::Capitals) {
            return Style::Running;
        }
        let (mut counted, mut capital, mut capitals) = (0_usize, 0_usize, 0_usize);
        for word in words.iter().filter(|word| word.shape != Shape::Other && word.shape != Shape::Number) {
            if word.shape == Shape::Lower && is_function_word(word.text) {
                continue;
            }
            counted += 1;
            capital += usize::from(word.shape != Shape::Lower);
            capitals += usize::from(word.shape == Shape::Capitals);
        }
        if counted < TITLE_MIN_WORDS {
            return Style::Running;
        }
        let share = if heading { capital } else { capitals } as f64 / counted as f64;
        if share >= TITLE_SHARE { Style::Titles } else { Style::Running }
    }

    /// The text from the first to the last word of `range`.
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.span(range).slice(self.text)
    }

    /// The span from the first to the last word of `range`.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let words = self.list.get(range.clone()).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The word at `index`.
    pub(super) fn get(&self, index: usize) -> Option<&Word<'a>> {
        self.list.get(index)
    }

    /// The word `back` places before `index`, if it is in the same sentence.
    pub(super) fn before(&self, index: usize, back: usize) -> Option<&Word<'a>> {
        let word = self.list.get(index.checked_sub(back)?)?;
        (Some(word.sent) == self.list.get(index).map(|here| here.sent)).then_some(word)
    }

    /// The word `ahead` places after the end of `range`, if it is in the same sentence; 0 is the next word.
    pub(super) fn after(&self, range: &Range<usize>, ahead: usize) -> Option<&Word<'a>> {
        let word = self.list.get(range.end.checked_add(ahead)?)?;
        let last = self.list.get(range.end.checked_sub(1)?)?;
        (word.sent == last.sent).then_some(word)
    }

    /// The text of the word at `index`, or nothing.
    pub(super) fn text(&self, index: usize) -> &'a str {
        self.list.get(index).map_or("", |word| word.text)
    }

    /// The end of the sentence in which the word at `index` stands.
    pub(super) fn sent_end(&self, index: usize) -> usize {
        self.list.get(index).and_then(|word| self.sents.get(word.sent)).map_or(index, |sent| sent.words.end)
    }

    /// The start of the sentence in which the word at `index` stands.
    pub(super) fn sent_start(&self, index: usize) -> usize {
        self.list.get(index).and_then(|word| self.sents.get(word.sent)).map_or(index, |sent| sent.words.start)
    }
}

impl Word<'_> {
    /// Whether it starts with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals | Shape::Initial)
    }

    /// Whether it joins two parts of a name or compound.
    pub(super) fn is_hyphen(&self) -> bool {
        matches!(self.text, "-" | "\u{2010}" | "\u{2011}")
    }

    /// Whether it is a possessive ending.
    pub(super) fn is_possessive(&self) -> bool {
        matches!(self.text, "'s" | "’s" | "'" | "’") && (self.tag == Tag::POS || self.glued)
    }
}

/// Whether `text` belongs to a closed class: articles, pronouns, prepositions, conjunctions, modals.
pub(super) fn is_function_word(text: &str) -> bool {
    usual_tag(text).is_some_and(|tag| {
        matches!(
            tag,
            Tag::DT
                | Tag::IN
                | Tag::PRP
                | Tag::PRPS
                | Tag::CC
                | Tag::MD
                | Tag::WDT
                | Tag::WP
                | Tag::WPS
                | Tag::WRB
                | Tag::TO
                | Tag::EX
                | Tag::PDT
        )
    })
}

/// Whether the token is a double quotation mark, or several.
fn is_quotation(text: &str) -> bool {
    let Some(first) = text.bytes().next().filter(|byte| !byte.is_ascii_alphanumeric()) else { return false };
    if first == b'`' || first == b'\'' {
        return matches!(text, "``" | "''");
    }
    text.chars().all(is_quote_mark)
}

fn shape(text: &str) -> Shape {
    // Most words are in small ASCII letters.
    match text.as_bytes() {
        [b'a'..=b'z', ..] => return Shape::Lower,
        [b',' | b'.'] => return Shape::Other,
        _ => {}
    }
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        let number = text.chars().any(|c| c.is_ascii_digit());
        return if number { Shape::Number } else { Shape::Other };
    };
    if !text.starts_with(first) {
        let number = text.starts_with(|c: char| c.is_ascii_digit());
        return if number { Shape::Number } else { Shape::Other };
    }
    if !first.is_uppercase() {
        return Shape::Lower;
    }
    let (mut upper, mut lower) = (1, 0);
    for c in letters {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    match (upper, lower) {
        (1, 0) if text.ends_with('.') || text.chars().count() == 1 => Shape::Initial,
        (2.., 0) => Shape::Capitals,
        _ => Shape::Capital,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::fixture::with_words;

    #[test]
    fn shapes() {
        for (text, expected) in [
            ("Vask", Shape::Capital),
            ("McVask", Shape::Capital),
            ("NATO", Shape::Capitals),
            ("U.S.", Shape::Capitals),
            ("J.", Shape::Initial),
            ("arrived", Shape::Lower),
            ("52", Shape::Number),
            ("—", Shape::Other),
            ("'s", Shape::Other),
        ] {
            assert_eq!(shape(text), expected, "{text}");
        }
    }

    #[test]
    fn words_know_quotation_and_first_place() {
        with_words("“Ottoline Vask arrived,” she said.", |words, _| {
            let of = |text: &str| words.list.iter().find(|word| word.text == text).unwrap();
            assert!(of("Ottoline").first && of("Ottoline").quoted);
            assert!(!of("Vask").first && !of("she").quoted);
        });
    }
}
