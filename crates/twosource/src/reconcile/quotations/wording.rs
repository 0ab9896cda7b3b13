//! A quotation to its words: as printed, as compared, and cut at the ends of sentences.

use std::collections::BTreeSet;

use crate::text::fold;
use crate::types::Span;

/// One word of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands in its article.
    pub(super) span: Span,
    /// Folded: without case, diacritics and punctuation.
    pub(super) key: String,
    /// The key without common endings, so that `racing` meets `race`; empty for function words.
    pub(super) stem: String,
}

/// The words of one quotation and where its sentences and part sentences end.
#[derive(Clone, Debug, Default)]
pub(super) struct Wording {
    pub(super) words: Vec<Word>,
    /// Word ranges, in order, that cover all words.
    pub(super) segments: Vec<(usize, usize)>,
}

/// Words of a quotation that are compared; speeches printed in full are longer, but their start tells them apart.
const MAX_WORDS: usize = 1_200;
/// Words of one segment; a sentence of more is cut, which keeps the comparison of two segments cheap.
const SEGMENT_WORDS: usize = 60;

impl Wording {
    /// The words of `text`, which starts at byte `base` of its article.
    pub(super) fn new(text: &str, base: usize) -> Self {
        let mut out = Self::default();
        let mut start = None;
        let mut first = 0;
        for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
            let inside = c.is_alphanumeric() || (start.is_some() && is_joiner(text, at, c));
            if inside {
                start.get_or_insert(at);
                continue;
            }
            if let Some(from) = start.take() {
                out.push(text.get(from..at).unwrap_or_default(), base + from);
            }
            let ends = matches!(c, '.' | '!' | '?' | '…' | ';' | '—');
            if (ends || out.words.len() - first >= SEGMENT_WORDS) && out.words.len() > first {
                out.segments.push((first, out.words.len()));
                first = out.words.len();
            }
            if out.words.len() >= MAX_WORDS {
                break;
            }
        }
        if out.words.len() > first {
            out.segments.push((first, out.words.len()));
        }
        out
    }

    fn push(&mut self, word: &str, at: usize) {
        let key: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
        let stem = if is_function_word(&key) { String::new() } else { stem(&key) };
        self.words.push(Word { span: Span::new(at, at + word.len()), key, stem });
    }

    /// The distinct stems of the words in `range`.
    pub(super) fn stems(&self, range: (usize, usize)) -> BTreeSet<&str> {
        let words = self.words.get(range.0..range.1).unwrap_or_default();
        words.iter().map(|word| word.stem.as_str()).filter(|stem| !stem.is_empty()).collect()
    }

    /// The whole range of words.
    pub(super) fn all(&self) -> (usize, usize) {
        (0, self.words.len())
    }

    /// The span of a range of words.
    pub(super) fn span(&self, range: (usize, usize)) -> Option<Span> {
        let first = self.words.get(range.0)?;
        let last = self.words.get(range.1.checked_sub(1)?)?;
        Some(first.span.cover(last.span))
    }
}

/// Whether `c` holds a word together: `isn't`, `7.3`, `1,000`.
fn is_joiner(text: &str, at: usize, c: char) -> bool {
    let next = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    match c {
        '\'' | '’' => next.is_some_and(char::is_alphabetic),
        '.' | ',' => {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            before.is_some_and(|c| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit())
        }
        _ => false,
    }
}

/// Words that say little about which utterance it is. Written for this project.
const FUNCTION_WORDS: &[&str] = &[
    "a",
    "about",
    "after",
    "again",
    "all",
    "also",
    "am",
    "among",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "doing",
    "done",
    "for",
    "from",
    "get",
    "go",
    "going",
    "got",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "here",
    "hers",
    "him",
    "his",
    "how",
    "i",
    "id",
    "if",
    "ill",
    "im",
    "in",
    "into",
    "is",
    "it",
    "its",
    "ive",
    "just",
    "like",
    "me",
    "more",
    "most",
    "much",
    "must",
    "my",
    "no",
    "nor",
    "not",
    "now",
    "of",
    "off",
    "on",
    "only",
    "or",
    "other",
    "our",
    "ours",
    "out",
    "over",
    "own",
    "really",
    "said",
    "say",
    "shall",
    "she",
    "shes",
    "hes",
    "should",
    "so",
    "some",
    "such",
    "than",
    "that",
    "thats",
    "the",
    "their",
    "theirs",
    "them",
    "then",
    "there",
    "these",
    "they",
    "theyre",
    "theyve",
    "this",
    "those",
    "though",
    "through",
    "to",
    "too",
    "under",
    "until",
    "up",
    "us",
    "very",
    "was",
    "we",
    "well",
    "were",
    "weve",
    "what",
    "whatever",
    "when",
    "where",
    "which",
    "while",
    "who",
    "will",
    "with",
    "would",
    "you",
    "your",
    "youre",
    "yours",
    "need",
    "make",
    "made",
    "one",
    "thing",
    "things",
    "nothing",
    "nobody",
    "anything",
    "something",
    "everything",
    "everybody",
    "somebody",
    "anybody",
    "ever",
    "never",
    "every",
    "each",
    "even",
    "both",
    "many",
    "few",
    "may",
    "might",
];

fn is_function_word(key: &str) -> bool {
    FUNCTION_WORDS.contains(&key)
}

/// Shortest stem that an ending is cut down to, in letters: `sing` keeps its `ing`.
const MIN_STEM: usize = 4;

/// `key` without one common ending and a doubled consonant.
fn stem(key: &str) -> String {
    const ENDINGS: &[&str] = &[
        "ations", "ation", "ingly", "edly", "iest", "ings", "ing", "ies", "ied", "est", "ers", "er", "es",
        "ed", "ly", "s", "e", "y",
    ];
    let cut = ENDINGS
        .iter()
        .find_map(|ending| key.strip_suffix(ending).filter(|stem| stem.chars().count() + 1 >= MIN_STEM));
    let mut stem = cut.unwrap_or(key).to_owned();
    let mut last = stem.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
        && stem.chars().count() > MIN_STEM
        && !matches!(a, 's' | 'l')
    {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let wording = Wording::new(text, 0);
        let shown: Vec<_> = wording
            .segments
            .iter()
            .map(|(from, to)| {
                wording.words[*from..*to].iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(shown.join(" | "), expected);
    }

    #[test]
    fn words_are_folded_and_cut_into_segments() {
        check("We won’t go. Never!", "we wont go | never");
        check("It cost 1,000 euros, or 7.3 per cent; no more", "it cost 1000 euros or 73 per cent | no more");
        check("", "");
        check("...", "");
    }

    #[test]
    fn endings_are_cut_down_to_a_stem() {
        for (a, b) in [
            ("racing", "race"),
            ("compromises", "compromise"),
            ("toughest", "tough"),
            ("stopped", "stop"),
            ("boats", "boat"),
            ("ruptured", "rupture"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        assert_ne!(stem("red"), stem("r"));
        assert_ne!(stem("need"), stem("ne"));
    }

    #[test]
    fn function_words_have_no_stem() {
        let wording = Wording::new("what we have is diesel", 0);
        assert_eq!(wording.stems(wording.all()).into_iter().collect::<Vec<_>>(), ["diesel"]);
    }
}
