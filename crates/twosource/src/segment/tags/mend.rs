//! Tags of a sentence to better tags, by a short list of context rules for what one neighbour cannot tell.
//!
//! `has not yet said` has its auxiliary three tokens away; `that` asks for a look at both sides; a sentence without
//! any finite verb has one that looks like a participle: `Police arrested two men`.

use crate::segment::tags::guess::Candidate;
use crate::types::{Tag, Token};

/// Tokens between an auxiliary and its verb: `has not yet officially said`, `did the two men not know`.
const AUXILIARY_WINDOW: usize = 4;

/// Tokens after `that` in which its clause shows a verb: a subject of up to seven words.
const CLAUSE_WINDOW: usize = 8;

const HAVE_BE: &[&str] = &[
    "have", "has", "had", "having", "'ve", "be", "been", "being", "is", "are", "was", "were", "am", "'re",
    "'m", "get", "gets", "got", "getting",
];

const DO: &[&str] = &["do", "does", "did"];

const NOMINATIVE: &[&str] = &["i", "you", "we", "they", "he", "she", "it"];

const OBJECTIVE: &[&str] = &["us", "them", "me", "him"];

const PLURAL_SUBJECT: &[&str] = &["i", "you", "we", "they", "who", "people", "police"];

/// Applies the rules in order, from left to right.
pub(super) fn mend(text: &str, tokens: &mut [Token], columns: &[Vec<Candidate>]) {
    for at in 0..tokens.len() {
        let view = View { text, tokens, columns };
        let Some(token) = view.tokens.get(at) else { continue };
        let better = match token.tag {
            Tag::VBD if view.can(at, Tag::VBN) && (view.after_any(at, HAVE_BE) || view.is_passive_by(at)) => {
                Tag::VBN
            }
            Tag::VBN if view.can(at, Tag::VBD) && view.is_after_nominative(at) => Tag::VBD,
            Tag::VBP if view.can(at, Tag::VB) && view.asks_for_base(at) => Tag::VB,
            Tag::VB if view.can(at, Tag::VBP) && view.has_plural_subject(at) => Tag::VBP,
            Tag::VB | Tag::VBP if view.can(at, Tag::NN) && view.asks_for_noun(at) => Tag::NN,
            Tag::VBZ if view.can(at, Tag::NNS) && view.is_any(at.wrapping_sub(1), OBJECTIVE) => Tag::NNS,
            Tag::IN | Tag::WDT | Tag::DT if view.is(at, "that") => view.that(at),
            Tag::JJR | Tag::RBR if view.is(at, "more") || view.is(at, "less") => {
                degree(view.tag(at + 1), Tag::RBR, Tag::JJR)
            }
            Tag::JJS | Tag::RBS if view.is(at, "most") || view.is(at, "least") => {
                degree(view.tag(at + 1), Tag::RBS, Tag::JJS)
            }
            _ => continue,
        };
        if let Some(token) = tokens.get_mut(at) {
            token.tag = better;
        }
    }
    let view = View { text, tokens, columns };
    if let Some(at) = view.hidden_past()
        && let Some(token) = tokens.get_mut(at)
    {
        token.tag = Tag::VBD;
    }
}

/// `more` and `most` are adverbs before an adjective or adverb, else adjectives.
fn degree(next: Option<Tag>, adverb: Tag, adjective: Tag) -> Tag {
    if matches!(next, Some(Tag::JJ | Tag::RB | Tag::VBN)) { adverb } else { adjective }
}

struct View<'a> {
    text: &'a str,
    tokens: &'a [Token],
    columns: &'a [Vec<Candidate>],
}

impl View<'_> {
    fn can(&self, at: usize, tag: Tag) -> bool {
        self.columns.get(at).is_some_and(|column| column.iter().any(|one| one.tag == tag))
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    fn tag_before(&self, at: usize) -> Option<Tag> {
        self.tag(at.checked_sub(1)?)
    }

    /// Whether the token is `word`, which is in lower case with a straight apostrophe.
    fn is(&self, at: usize, word: &str) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let token = token.span.slice(self.text);
        match token.strip_prefix('’') {
            Some(tail) => word.strip_prefix('\'').is_some_and(|word| tail.eq_ignore_ascii_case(word)),
            None => token.eq_ignore_ascii_case(word),
        }
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    /// Whether one of `words` stands before, with only adverbs between.
    fn after_any(&self, at: usize, words: &[&str]) -> bool {
        for before in (0..at).rev().take(AUXILIARY_WINDOW) {
            if self.is_any(before, words) {
                return true;
            }
            if !matches!(self.tag(before), Some(Tag::RB | Tag::RBR | Tag::RBS)) {
                return false;
            }
        }
        false
    }

    /// `a party led by`: a noun before, `by` after, and no pronoun that could be the subject.
    fn is_passive_by(&self, at: usize) -> bool {
        self.is(at + 1, "by")
            && matches!(self.tag_before(at), Some(Tag::NN | Tag::NNS | Tag::Comma | Tag::NNP))
    }

    /// `they called`, `who later called`.
    fn is_after_nominative(&self, at: usize) -> bool {
        let Some(before) =
            (0..at).rev().take(AUXILIARY_WINDOW).find(|&before| self.tag(before) != Some(Tag::RB))
        else {
            return false;
        };
        let asks = before.checked_sub(1).is_some_and(|first| self.is_any(first, HAVE_BE));
        (self.is_any(before, NOMINATIVE) || self.tag(before) == Some(Tag::WP)) && !asks
    }

    /// Whether `to`, a modal or a form of `do` stands before, with adverbs or, after `do`, the subject between.
    fn asks_for_base(&self, at: usize) -> bool {
        for before in (0..at).rev().take(AUXILIARY_WINDOW) {
            match self.tag(before) {
                Some(Tag::MD | Tag::TO) => return true,
                Some(Tag::RB | Tag::PRP) => {}
                _ => return self.is_any(before, DO),
            }
        }
        false
    }

    /// A determiner or possessive stands before, with at most one adjective or ordinal between.
    fn asks_for_noun(&self, at: usize) -> bool {
        let opens = |tag: Option<Tag>| matches!(tag, Some(Tag::PRPS | Tag::POS)) || tag == Some(Tag::DT);
        let two_before = at.checked_sub(2).and_then(|two| self.tag(two));
        let is_that = |at: Option<usize>| at.is_some_and(|at| self.is_any(at, &["that", "all", "both"]));
        let ordinal = at
            .checked_sub(1)
            .is_some_and(|one| self.is_any(one, &["first", "second", "third", "last", "next"]));
        opens(self.tag_before(at)) && !is_that(at.checked_sub(1))
            || opens(two_before)
                && !is_that(at.checked_sub(2))
                && (ordinal || self.tag_before(at) == Some(Tag::JJ))
    }

    /// `they know`, `officials often say`, with nothing before that asks for the base form.
    fn has_plural_subject(&self, at: usize) -> bool {
        let Some(before) =
            (0..at).rev().take(AUXILIARY_WINDOW).find(|&before| self.tag(before) != Some(Tag::RB))
        else {
            return false;
        };
        let subject = self.is_any(before, PLURAL_SUBJECT)
            || matches!(self.tag(before), Some(Tag::NNS | Tag::NNPS | Tag::WDT));
        let first = before.checked_sub(1);
        let asked = first.is_some_and(|first| {
            self.tag(first) == Some(Tag::MD)
                || self.is_any(first, DO)
                || self.is_any(first, &["let", "make", "help", "see"])
        });
        subject && !asked
    }

    /// `that` starts a clause after a verb, stands for a noun before a verb, or points at a noun.
    fn that(&self, at: usize) -> Tag {
        let own = self.tag(at).unwrap_or(Tag::IN);
        let after_noun =
            matches!(self.tag_before(at), Some(Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD));
        match self.tag(at + 1) {
            Some(Tag::VBZ | Tag::VBD | Tag::VBP | Tag::MD) => {
                let relative = after_noun
                    || matches!(self.tag_before(at), Some(Tag::CC | Tag::Comma)) && own == Tag::WDT;
                if relative { Tag::WDT } else { Tag::DT }
            }
            Some(Tag::PRP) if own == Tag::WDT && after_noun => Tag::WDT,
            Some(Tag::PRP | Tag::DT | Tag::PRPS | Tag::EX | Tag::IN | Tag::NNP | Tag::NNPS | Tag::NNS) => {
                Tag::IN
            }
            Some(Tag::NN | Tag::JJ)
                if matches!(self.tag_before(at), None | Some(Tag::IN | Tag::TO | Tag::DT)) =>
            {
                Tag::DT
            }
            Some(Tag::NN | Tag::JJ)
                if self.tag_before(at).is_some_and(Tag::is_verb) && self.is_clause(at) =>
            {
                Tag::IN
            }
            Some(Tag::Stop | Tag::Comma) | None => Tag::DT,
            _ if own == Tag::WDT => Tag::IN,
            _ => own,
        }
    }

    /// Whether a finite verb follows soon, so that `that` starts a clause.
    fn is_clause(&self, at: usize) -> bool {
        let after = self.tokens.get(at + 1..).unwrap_or_default();
        after
            .iter()
            .take(CLAUSE_WINDOW)
            .take_while(|token| token.tag != Tag::Comma)
            .any(|token| token.tag.is_finite())
    }

    /// In a sentence without a finite verb, the first participle after a noun that can be a past tense.
    fn hidden_past(&self) -> Option<usize> {
        if self.tokens.iter().any(|token| token.tag.is_finite()) {
            return None;
        }
        (1..self.tokens.len()).find(|&at| {
            self.tag(at) == Some(Tag::VBN)
                && self.can(at, Tag::VBD)
                && self
                    .tag_before(at)
                    .is_some_and(|before| before.is_noun() || before == Tag::PRP || before == Tag::RB)
                && !self.after_any(at, HAVE_BE)
                && self.tokens.last().is_some_and(|last| last.tag == Tag::Stop)
        })
    }
}
