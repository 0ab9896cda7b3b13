//! A token's number to its word, tag and mention: the article as the other files of this folder read it.

use crate::types::{Article, Entities, EntityId, EntityKind, Mention, MentionForm, Segmentation, Span, Tag};

/// An article with its tokens and mentions at hand.
pub(super) struct Page<'a> {
    pub(super) article: &'a Article,
    pub(super) seg: &'a Segmentation,
    pub(super) entities: &'a Entities,
    /// For every token the longest mention that covers it.
    mention_of: Vec<Option<u32>>,
}

impl<'a> Page<'a> {
    pub(super) fn new(article: &'a Article, seg: &'a Segmentation, entities: &'a Entities) -> Self {
        let mut mention_of: Vec<Option<u32>> = vec![None; seg.tokens.len()];
        for (idx, mention) in entities.mentions.iter().enumerate() {
            for slot in mention_of.get_mut(seg.tokens_in(mention.span).range()).unwrap_or_default() {
                let longer = slot
                    .and_then(|held| entities.mentions.get(held as usize))
                    .is_some_and(|held| held.span.len() >= mention.span.len());
                if !longer {
                    *slot = Some(idx as u32);
                }
            }
        }
        Self { article, seg, entities, mention_of }
    }

    /// Where token `tok` stands.
    pub(super) fn span(&self, tok: usize) -> Span {
        self.seg.tokens.get(tok).map_or(Span::new(0, 0), |token| token.span)
    }

    /// The word of token `tok`.
    pub(super) fn word(&self, tok: usize) -> &'a str {
        self.article.slice(self.span(tok))
    }

    /// The tag of token `tok`.
    pub(super) fn tag(&self, tok: usize) -> Tag {
        self.seg.tokens.get(tok).map_or(Tag::XX, |token| token.tag)
    }

    /// The longest mention that covers token `tok`.
    pub(super) fn mention(&self, tok: usize) -> Option<&'a Mention> {
        let idx = (*self.mention_of.get(tok)?)?;
        self.entities.mentions.get(idx as usize)
    }

    /// Whether somebody or something that can speak is mentioned by `mention`, as the subject of a verb.
    pub(super) fn can_speak(&self, mention: &Mention) -> bool {
        if mention.form == MentionForm::Pronoun {
            return is_subject_pronoun(self.article.slice(mention.span));
        }
        match mention.kind {
            EntityKind::Person | EntityKind::Organization | EntityKind::Other => true,
            EntityKind::Place
            | EntityKind::Event
            | EntityKind::Nationality
            | EntityKind::Work
            | EntityKind::Product
            | EntityKind::Facility => mention.form == MentionForm::Nominal,
        }
    }

    /// The entity of `mention`, if the list has it.
    pub(super) fn entity(&self, mention: &Mention) -> Option<EntityId> {
        self.entities.entities.get(mention.entity.index()).map(|entity| entity.id)
    }

    /// Whether `word` of token `tok` is one of `words`, whatever its case.
    pub(super) fn is(&self, tok: usize, words: &[&str]) -> bool {
        let word = self.word(tok);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }
}

/// A pronoun that stands as a subject.
fn is_subject_pronoun(word: &str) -> bool {
    ["he", "she", "they", "it", "i", "we", "you"].iter().any(|other| word.eq_ignore_ascii_case(other))
}

pub(super) const PREPOSITIONS: &[&str] = &[
    "of", "for", "from", "at", "with", "in", "on", "by", "to", "about", "against", "between", "under",
    "over", "during", "after", "before", "near", "into", "through", "around", "amid", "among", "since",
    "until", "without", "within", "behind", "despite", "outside", "inside", "toward", "towards", "upon",
    "across", "than", "like", "off",
];

pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "an", "this", "that", "these", "those", "some", "many", "several", "no", "any", "every",
    "each", "his", "her", "its", "their", "our", "my", "your", "another", "other", "both", "all", "more",
    "most", "one",
];

pub(super) const AUXILIARIES: &[&str] = &[
    "has", "have", "had", "'s", "’s", "'ve", "’ve", "'d", "’d", "is", "are", "was", "were", "be", "been",
    "being", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "did", "does", "do",
    "'ll", "’ll", "'re", "’re", "'m", "’m", "wo", "ca", "isn't", "isn’t", "wasn't", "won't",
];

const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being", "gets", "got"];

const ADVERBS: &[&str] = &[
    "also",
    "later",
    "then",
    "still",
    "again",
    "once",
    "soon",
    "already",
    "often",
    "even",
    "just",
    "not",
    "n't",
    "n’t",
    "never",
    "always",
    "meanwhile",
    "however",
    "earlier",
    "instead",
    "too",
    "further",
    "first",
    "ever",
    "yesterday",
    "today",
    "thus",
    "now",
    "simply",
    "yet",
    "afterwards",
    "afterward",
];

impl Page<'_> {
    pub(super) fn is_preposition(&self, tok: usize) -> bool {
        self.is(tok, PREPOSITIONS)
    }

    pub(super) fn is_determiner(&self, tok: usize) -> bool {
        self.is(tok, DETERMINERS)
    }

    pub(super) fn is_auxiliary(&self, tok: usize) -> bool {
        self.is(tok, AUXILIARIES)
    }

    pub(super) fn is_be(&self, tok: usize) -> bool {
        self.is(tok, BE)
    }

    /// An adverb by list or by its ending; `family` and `only child` are stopped by the mention or tag they carry.
    pub(super) fn is_adverb(&self, tok: usize) -> bool {
        let word = self.word(tok);
        self.is(tok, ADVERBS)
            || (word.len() > 4
                && word.ends_with("ly")
                && self.mention(tok).is_none()
                && !self.tag(tok).is_noun())
    }

    /// Whether token `tok` is made of punctuation only.
    pub(super) fn is_mark(&self, tok: usize) -> bool {
        !self.word(tok).chars().any(char::is_alphanumeric)
    }

    pub(super) fn is_stop(&self, tok: usize) -> bool {
        matches!(self.word(tok), "." | "!" | "?" | "…" | "..." | ".." | "?!" | "!!")
    }

    pub(super) fn is_comma(&self, tok: usize) -> bool {
        self.word(tok) == ","
    }

    pub(super) fn is_dash(&self, tok: usize) -> bool {
        matches!(self.word(tok), "-" | "–" | "—" | "--")
    }

    /// Whether the word starts with a lower-case letter.
    pub(super) fn is_lower(&self, tok: usize) -> bool {
        self.word(tok).chars().next().is_some_and(char::is_lowercase)
    }

    /// A word that can head a main clause, by tag or as an auxiliary.
    pub(super) fn is_finite(&self, tok: usize) -> bool {
        self.tag(tok).is_finite()
            || (self.is_auxiliary(tok) && !self.is(tok, &["be", "been", "being", "'s", "’s"]))
    }
}
