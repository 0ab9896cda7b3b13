//! A verb to its subject, and a clause to the noun it tells of, by the tree.
//!
//! The tree knows what rules over tags can only guess: in `Ito, the head of the union in Lund, left` the subject is `Ito`
//! however long the description is, and in `a lorry from Spain that crashed` the lorry crashed. The words of the noun
//! phrase are its subtree up to the first break or side clause; a list is taken whole.
//! Known limits: a window that cuts a sentence cuts its tree; what hangs on a token outside has no head.

use std::ops::Range;

use crate::claims::verb_group::Group;
use crate::claims::words::Words;
use crate::types::{Dep, Tag};

/// Most heads that are followed upwards, so that a deep tree costs no more than a flat one.
const MAX_CLIMB: usize = 16;

/// The subject of the group's verb; `None` where the tree knows of none, or only of a pronoun that opens the clause.
pub(super) fn subject(words: Words<'_>, group: &Group) -> Option<Range<usize>> {
    let of = |verb: usize| {
        let found = |&child: &usize| matches!(words.dep(child), Dep::Nsubj | Dep::Nsubjpass);
        let before = words.children(verb).take_while(|&child| child < group.start).filter(found).last();
        before.or_else(|| words.children(verb).find(found))
    };
    let noun = of(group.main).or_else(|| (group.start..group.main).find_map(of))?;
    let presents = words.children(group.main).any(|child| words.dep(child) == Dep::Expl);
    if presents || matches!(words.tag(noun), Tag::WP | Tag::WDT | Tag::WRB) {
        return None;
    }
    let limit = if noun < group.start { group.start } else { words.len() };
    (!(group.start..group.end).contains(&noun)).then(|| phrase(words, noun, limit))
}

/// The noun phrase that a clause tells of: `the bridge` in `the bridge that fell`. `at` is the verb or the pronoun that
/// opens the clause. Where the tree hangs the clause elsewhere, the noun right before `start` is told of.
pub(super) fn antecedent(words: Words<'_>, at: usize, start: usize) -> Option<Range<usize>> {
    let is_noun =
        |at: usize| words.tag(at).is_noun() || matches!(words.tag(at), Tag::CD | Tag::DT | Tag::PRP);
    let clause = std::iter::successors(Some(at), |&below| words.head(below))
        .take(MAX_CLIMB)
        .find(|&verb| matches!(words.dep(verb), Dep::Relcl | Dep::Acl));
    let told_of = clause.and_then(|verb| words.head(verb)).filter(|&noun| noun < start && is_noun(noun));
    let nearest = || (0..start).rev().find(|&at| !words.is_break(at) && words.tag(at) != Tag::IN);
    let noun = told_of.or_else(|| nearest().filter(|&at| is_noun(at)))?;
    Some(phrase(words, noun, start))
}

/// The words of the noun at `head` before `limit`, without what is only set beside them.
fn phrase(words: Words<'_>, head: usize, limit: usize) -> Range<usize> {
    let mut start = head;
    while let Some(before) = start.checked_sub(1) {
        let dep = words.dep(before);
        let apart = matches!(dep, Dep::Cc | Dep::Mark | Dep::Npadvmod) || words.is_break(before);
        if apart || !hangs_on(words, before, head) {
            break;
        }
        start = before;
    }
    // The last item of a list whose first item is the head.
    let mut last = head;
    for _ in 0..MAX_CLIMB {
        let items = words.children(last).filter(|&child| words.dep(child) == Dep::Conj);
        let Some(next) = items.rev().find(|&item| item > last && item < limit) else { break };
        last = next;
    }
    let mut end = last + 1;
    while end < limit {
        if words.is_break(end) || !hangs_on(words, end, head) {
            break;
        }
        end += 1;
    }
    start..end
}

/// Whether the token at `at` depends on the one at `head`, over others or at once, and not over a clause of its own.
fn hangs_on(words: Words<'_>, at: usize, head: usize) -> bool {
    let mut at = at;
    for _ in 0..MAX_CLIMB {
        let Some(above) =
            words.head(at).filter(|_| !matches!(words.dep(at), Dep::Relcl | Dep::Acl | Dep::Appos))
        else {
            return false;
        };
        if above == head {
            return true;
        }
        at = above;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;
    use crate::claims::verb_group::scan;

    /// The subject of the last verb group.
    fn check_subject(input: &str, expected: Option<&str>) {
        let built = tagged(input);
        let words = built.words();
        let found = scan(words, false).last().and_then(|group| subject(words, group));
        let found = found.map(|range| words.span(&range).slice(&built.article.text));
        assert_eq!(found, expected, "{input}");
    }

    /// What the clause that `who`, `which` or `that` opens is about.
    fn check_antecedent(input: &str, expected: Option<&str>) {
        let built = tagged(input);
        let words = built.words();
        let opener = (0..words.len()).find(|&at| words.any(at, &["who", "which", "that"])).unwrap();
        let found = antecedent(words, opener, opener);
        let found = found.map(|range| words.span(&range).slice(&built.article.text));
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn a_subject_is_its_phrase_without_what_is_set_beside_it() {
        check_subject(
            "The/DT head/NN of/IN the/DT union/NN ,/, a/DT baker/NN from/IN Lund/NNP ,/, left/VBD ./.",
            Some("The head of the union"),
        );
        check_subject("Anna/NNP ,/, Ben/NNP and/CC Cleo/NNP left/VBD ./.", Some("Anna , Ben and Cleo"));
        check_subject("The/DT bridge/NN which/WDT fell/VBD", None);
        check_subject("There/EX is/VBZ a/DT bridge/NN ./.", None);
    }

    #[test]
    fn a_relative_clause_is_about_its_head() {
        check_antecedent(
            "They/PRP saw/VBD the/DT old/JJ bridge/NN that/WDT fell/VBD ./.",
            Some("the old bridge"),
        );
        check_antecedent("Ito/NNP ,/, who/WP won/VBD ,/, left/VBD ./.", Some("Ito"));
        check_antecedent("That/DT is/VBZ so/RB ./.", None);
    }

    #[test]
    fn a_token_without_a_tree_has_neither() {
        let mut built = tagged("The/DT bridge/NN fell/VBD ./.");
        for token in &mut built.segmentation.tokens {
            token.head = crate::types::Token::NO_HEAD;
        }
        let words = built.words();
        assert_eq!(scan(words, false).last().and_then(|group| subject(words, group)), None);
        assert_eq!(antecedent(words, 0, 0), None);
    }
}
