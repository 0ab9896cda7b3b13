//! A token in its tree to its universal part of speech, where the tag alone does not tell.
//!
//! The choices are those of spaCy's English models: `has` is an auxiliary in `has gone` and a verb in `has a boat`,
//! every form of `be` is an auxiliary except right behind the `there` that stands for a subject, `that` is a determiner in `that boat` and a pronoun in
//! `that sank`, `after` is a conjunction when it opens a clause, `not` is a particle.
//!
//! Limits: it is only as good as the tag and the label; a form of another language gets what its tag tells.
//! `cargo run -p twosource-train -- agree --conllu FILE` prints how often this is what an annotated file has.

use crate::lexicon::is_indefinite;
use crate::types::{Dep, Pos, Segmentation, Tag};

/// Fills in the part of speech of every token of `text` from its tag, form and place in the tree.
///
/// ```
/// use twosource::{Dep, Pos, Segmentation, Span, Tag, Token, refine_pos};
///
/// let mut seg = Segmentation::default();
/// for (span, tag, dep) in [(Span::new(0, 4), Tag::DT, Dep::Nsubj), (Span::new(5, 9), Tag::VBD, Dep::Root)] {
///     seg.tokens.push(Token { dep, head: 1, ..Token::new(span, tag) });
/// }
/// refine_pos("That sank", &mut seg);
/// assert_eq!(seg.tokens[0].pos, Pos::Pronoun);
/// ```
pub fn refine_pos(text: &str, seg: &mut Segmentation) {
    let mut after_expletive = false;
    for token in &mut seg.tokens {
        token.pos = refine(token.tag, token.dep, token.span.slice(text), after_expletive);
        after_expletive = token.dep == Dep::Expl;
    }
}

/// The part of speech of one token; `after_expletive` says that the token before is `there` for a subject.
pub(crate) fn refine(tag: Tag, dep: Dep, form: &str, after_expletive: bool) -> Pos {
    match tag {
        _ if matches!(dep, Dep::Aux | Dep::Auxpass) && tag != Tag::TO => Pos::Auxiliary,
        _ if tag.is_verb() && !after_expletive && is_any(form, BE) => Pos::Auxiliary,
        Tag::IN if dep == Dep::Mark || is_any(form, CONJUNCTIONS) => Pos::SubordinatingConjunction,
        Tag::DT if !matches!(dep, Dep::Det | Dep::Quantmod) => Pos::Pronoun,
        Tag::WDT if dep == Dep::Det => Pos::Determiner,
        Tag::WPS => Pos::Determiner,
        Tag::RB if is_any(form, NOT) => Pos::Particle,
        Tag::NN if is_indefinite(form) => Pos::Pronoun,
        _ => tag.pos(),
    }
}

/// Forms of `be`.
const BE: &[&str] =
    &["be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"];

/// Forms of `not`.
const NOT: &[&str] = &["not", "n't", "n’t"];

/// Words with the tag of a preposition that are conjunctions whatever their label.
const CONJUNCTIONS: &[&str] = &[
    "albeit", "although", "because", "besides", "but", "despite", "except", "if", "once", "since", "so",
    "that", "though", "till", "unless", "upon", "whereas", "whether", "while", "whilst",
];

/// Whether `form` is one of `words`, in capitals or not.
fn is_any(form: &str, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, tag: Tag, dep: Dep, expected: Pos) {
        assert_eq!(refine(tag, dep, form, false), expected, "{form} as {tag} {dep}");
    }

    #[test]
    fn verbs_and_auxiliaries() {
        check("has", Tag::VBZ, Dep::Aux, Pos::Auxiliary);
        check("has", Tag::VBZ, Dep::Root, Pos::Verb);
        check("Is", Tag::VBZ, Dep::Root, Pos::Auxiliary);
        check("will", Tag::MD, Dep::Aux, Pos::Auxiliary);
        check("to", Tag::TO, Dep::Aux, Pos::Particle);
        assert_eq!(refine(Tag::VBZ, Dep::Root, "is", true), Pos::Verb, "there is");
    }

    #[test]
    fn prepositions_and_conjunctions() {
        check("after", Tag::IN, Dep::Mark, Pos::SubordinatingConjunction);
        check("after", Tag::IN, Dep::Prep, Pos::Adposition);
        check("because", Tag::IN, Dep::Prep, Pos::SubordinatingConjunction);
        check("when", Tag::WRB, Dep::Advmod, Pos::SubordinatingConjunction);
    }

    #[test]
    fn determiners_and_pronouns() {
        check("this", Tag::DT, Dep::Det, Pos::Determiner);
        check("this", Tag::DT, Dep::Nsubj, Pos::Pronoun);
        check("which", Tag::WDT, Dep::Det, Pos::Determiner);
        check("which", Tag::WDT, Dep::Nsubj, Pos::Pronoun);
        check("Everyone", Tag::NN, Dep::Nsubj, Pos::Pronoun);
        check("harbour", Tag::NN, Dep::Nsubj, Pos::Noun);
    }

    #[test]
    fn particles_and_what_the_tag_tells() {
        check("n’t", Tag::RB, Dep::Neg, Pos::Particle);
        check("never", Tag::RB, Dep::Neg, Pos::Adverb);
        check("%", Tag::NN, Dep::Pobj, Pos::Noun);
        check("$", Tag::Dollar, Dep::Quantmod, Pos::Symbol);
    }
}
