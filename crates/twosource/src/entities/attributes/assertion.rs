//! A verb to whether the text states its clause as a fact, and to the time it tells.
//!
//! `Vask is the mayor` states; `Vask is not the mayor`, `could become mayor`, `if Vask becomes mayor`, `Is Vask the mayor?`
//! and `denied that Vask was the mayor` do not. `will` states what is to come.

use crate::lexicon::lemma;
use crate::types::{Dep, Tag};

use super::Reader;

/// When a clause holds, seen from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Present,
    Past,
    /// `had been`: over before what the text tells.
    Before,
    /// `will be`.
    Future,
}

/// Verbs whose clause is not stated by the text.
const DOUBTS: &[&str] = &[
    "deny",
    "doubt",
    "hope",
    "want",
    "wish",
    "suggest",
    "propose",
    "suspect",
    "imagine",
    "pretend",
    "expect",
    "believe",
    "think",
    "reject",
    "fear",
    "predict",
    "dispute",
    "ask",
    "wonder",
    "demand",
    "insinuate",
    "joke",
    "guess",
    "speculate",
    "refute",
    "urge",
    "recommend",
    "prefer",
    "dream",
    "assume",
];

/// Words that open a clause which is not stated.
const CONDITIONS: &[&str] =
    &["if", "whether", "unless", "lest", "until", "till", "provided", "supposing", "once", "before"];

/// Adverbs that take back what the verb says.
const HEDGES: &[&str] = &[
    "never",
    "perhaps",
    "maybe",
    "possibly",
    "probably",
    "allegedly",
    "supposedly",
    "reportedly",
    "nearly",
    "almost",
    "hardly",
    "no",
    "likely",
];

/// Clauses around a clause that are looked at: deeper nesting does not occur in news.
const MOST_AROUND: usize = 4;

impl Reader<'_> {
    /// The tense of the clause of `verb`, when the text states it.
    pub(super) fn stated(&self, verb: usize) -> Option<Tense> {
        if self.tree.is_quoted(verb) || !self.is_plain(verb) || self.is_asked(verb) {
            return None;
        }
        let mut at = verb;
        for _ in 0..MOST_AROUND {
            let dep = self.tree.dep(at);
            let Some(head) = self.tree.head(at).filter(|_| AROUND.contains(&dep)) else { break };
            let doubted = dep == Dep::Ccomp && self.is_doubt(head);
            // What a conjunct is denied says nothing of its neighbour.
            if doubted || (dep != Dep::Conj && dep != Dep::Relcl && !self.is_plain(head)) {
                return None;
            }
            at = head;
        }
        Some(self.tense(verb))
    }

    fn is_doubt(&self, verb: usize) -> bool {
        let lemma = lemma(self.tree.word(verb), self.tree.tag(verb));
        DOUBTS.contains(&lemma.as_ref())
    }

    /// Whether nothing denies the clause, makes it possible only, or hangs it on a condition.
    fn is_plain(&self, verb: usize) -> bool {
        self.tree.children(verb).all(|child| match self.tree.dep(child) {
            Dep::Neg => false,
            Dep::Aux => {
                self.tree.tag(child) != Tag::MD || self.tree.is_any(child, &["will", "'ll", "’ll", "shall"])
            }
            Dep::Mark | Dep::Advmod if child < verb => {
                !self.tree.is_any(child, CONDITIONS) && !self.tree.is_any(child, HEDGES)
            }
            _ => true,
        })
    }

    fn is_asked(&self, verb: usize) -> bool {
        let sentence = self.tree.sentence(verb);
        sentence.rev().take(2).any(|index| self.tree.word(index) == "?")
    }

    fn tense(&self, verb: usize) -> Tense {
        let mut perfect = None;
        for aux in
            self.tree.children(verb).filter(|child| matches!(self.tree.dep(*child), Dep::Aux | Dep::Auxpass))
        {
            match self.tree.tag(aux) {
                Tag::MD => return Tense::Future,
                Tag::VBD if self.tree.is_any(aux, &["had", "'d", "’d"]) => return Tense::Before,
                Tag::VBZ | Tag::VBP if self.tree.is_any(aux, &["has", "have", "'ve", "’ve"]) => {
                    perfect = Some(Tense::Present);
                }
                Tag::VBZ | Tag::VBP => return Tense::Present,
                Tag::VBD => return Tense::Past,
                _ => {}
            }
        }
        match self.tree.tag(verb) {
            Tag::VBD => Tense::Past,
            Tag::VBN => perfect.unwrap_or(Tense::Past),
            _ => Tense::Present,
        }
    }
}

/// Relations by which a clause hangs in another one that may take back what it says.
const AROUND: &[Dep] = &[Dep::Ccomp, Dep::Advcl, Dep::Conj, Dep::Relcl, Dep::Pcomp, Dep::Acl];
