//! Clauses to polarity and certainty: whether something is said to hold, and how firmly.
//!
//! `may`, `might`, `could`, conditions, indirect questions and what is feared are possible; `will`, `is expected to`,
//! `reportedly` and what is believed are probable; the rest is certain. A negation in the verb group, `no` before the
//! subject or object, `without`, or a verb of denial around the clause negates.
//! Known limits: `could` for a past ability (`they could hear it`) counts as possible.

use std::ops::Range;

use crate::claims::clauses::Clause;
use crate::claims::openers::Kind;
use crate::claims::words::Words;
use crate::lexicon::{SpeechClass, speech};
use crate::types::{Certainty, Polarity};

const POSSIBLE: &[&str] =
    &["may", "might", "could", "perhaps", "possibly", "maybe", "feared", "alleged", "conceivably"];
const PROBABLE: &[&str] = &[
    "will",
    "'ll",
    "’ll",
    "wo",
    "would",
    "'d",
    "’d",
    "shall",
    "should",
    "must",
    "ought",
    "set",
    "expected",
    "likely",
    "unlikely",
    "due",
    "planned",
    "poised",
    "slated",
    "scheduled",
    "supposed",
    "believed",
    "thought",
    "reported",
    "rumoured",
    "rumored",
    "estimated",
    "understood",
    "appears",
    "appeared",
    "seems",
    "seemed",
    "reportedly",
    "allegedly",
    "apparently",
    "probably",
    "presumably",
    "going",
    "bound",
];

/// Main verbs that look ahead to what they take.
const LOOKING_AHEAD: &[&str] = &[
    "plan", "plans", "planned", "expect", "expects", "expected", "intend", "intends", "intended", "aim",
    "aims", "aimed", "hope", "hopes", "hoped",
];

/// Verbs and nouns before `that` whose content is open.
const DOUBTING: &[&str] = &[
    "fear",
    "fears",
    "feared",
    "worry",
    "worried",
    "worries",
    "doubt",
    "doubts",
    "doubted",
    "suspect",
    "suspects",
    "suspected",
    "speculated",
    "concern",
    "concerns",
    "possibility",
    "rumour",
    "rumours",
    "rumors",
    "theory",
    "claims",
    "allegations",
    "allegation",
    "suspicion",
    "ask",
    "asks",
    "asked",
    "hope",
    "hopes",
    "hoped",
];

const NO: &[&str] = &["no", "none", "nobody", "neither", "nothing", "nor"];

/// How firmly the clause with its `parent` is said to hold.
pub(super) fn certainty(words: Words<'_>, clause: &Clause, parent: Option<&Clause>) -> Certainty {
    if clause.open_ended {
        return Certainty::Possible;
    }
    let Some(group) = &clause.group else { return Certainty::Certain };
    // The main verb itself is no hedge, except with an infinitive behind it; an adverb next to the group is one.
    let hedges = || {
        (group.start.saturating_sub(1)..=group.end)
            .filter(|&at| at != group.main && (group.start..group.end).contains(&at) || is_adverb(words, at))
    };
    let own = if hedges().any(|at| words.any(at, POSSIBLE)) {
        Certainty::Possible
    } else if is_arranged(words, group.start, group.end)
        || hedges().any(|at| words.any(at, PROBABLE))
        || looks_ahead(words, clause)
    {
        Certainty::Probable
    } else {
        Certainty::Certain
    };
    own.max(inherited(words, clause, parent))
}

/// `is to open`: a form of `be` with an infinitive.
fn is_arranged(words: Words<'_>, start: usize, end: usize) -> bool {
    (start + 1..end)
        .any(|at| words.any(at, &["to"]) && words.any_before(at, &["is", "are", "was", "were", "'s", "’s"]))
}

fn is_adverb(words: Words<'_>, at: usize) -> bool {
    words.tag(at) == crate::types::Tag::RB
}

fn looks_ahead(words: Words<'_>, clause: &Clause) -> bool {
    let Some(group) = &clause.group else { return false };
    let headline_future = words.any(group.start, &["to"]);
    headline_future || (words.any(group.main, LOOKING_AHEAD) && words.any(group.end, &["to"]))
}

/// What the verb or noun around a complement says about its content.
fn inherited(words: Words<'_>, clause: &Clause, parent: Option<&Clause>) -> Certainty {
    if clause.kind != Kind::Complement {
        return Certainty::Certain;
    }
    let before = clause.start.saturating_sub(1);
    if clause.start > 0 && words.any(before, DOUBTING) {
        return Certainty::Possible;
    }
    let Some(verb) = parent.and_then(|parent| parent.group.as_ref()) else { return Certainty::Certain };
    if words.any(verb.main, DOUBTING) {
        return Certainty::Possible;
    }
    match speech(words.word(verb.main)).map(|verb| verb.class) {
        Some(SpeechClass::Think | SpeechClass::Claim) => Certainty::Probable,
        _ => Certainty::Certain,
    }
}

/// Whether the clause is said to hold. `object` is what the verb takes.
pub(super) fn polarity(
    words: Words<'_>,
    clause: &Clause,
    object: Option<&Range<usize>>,
    parent: Option<&Clause>,
) -> Polarity {
    let Some(group) = &clause.group else { return Polarity::Affirmed };
    let opens_with_no = |range: Option<&Range<usize>>| range.is_some_and(|range| words.any(range.start, NO));
    let denied = clause.kind == Kind::Complement
        && parent.and_then(|parent| parent.group.as_ref()).is_some_and(|verb| {
            !verb.negated && speech(words.word(verb.main)).is_some_and(|verb| verb.class == SpeechClass::Deny)
        });
    let without = clause.kind == Kind::Participial && words.any_before(group.start, &["without"]);
    // Each of the marks turns the meaning once: `denied that it had not fallen`.
    let turns = usize::from(group.negated)
        + usize::from(opens_with_no(clause.subject.as_ref()))
        + usize::from(opens_with_no(object))
        + usize::from(denied)
        + usize::from(without);
    if turns % 2 == 1 { Polarity::Negated } else { Polarity::Affirmed }
}

#[cfg(test)]
mod tests {
    use crate::claims::build::tagged;

    fn check(input: &str, expected: &str) {
        assert_eq!(tagged(input).lines(), expected, "{input}");
    }

    #[test]
    fn hedges_in_the_group() {
        check("The/DT bank/NN may/MD close/VB ./.", "The bank | close | - {affirmed possible}");
        check("The/DT bank/NN will/MD close/VB ./.", "The bank | close | - {affirmed probable}");
        check("The/DT bank/NN is/VBZ set/VBN to/TO close/VB ./.", "The bank | close | - {affirmed probable}");
        check("The/DT bank/NN reportedly/RB closed/VBD ./.", "The bank | close | - {affirmed probable}");
        check("The/DT bank/NN closed/VBD ./.", "The bank | close | -");
    }

    #[test]
    fn conditions_and_fears_are_possible() {
        check(
            "Prices/NNS fall/VBP if/IN the/DT bank/NN closes/VBZ ./.",
            "Prices | fall | -\nthe bank | close | - {affirmed possible}",
        );
        check("They/PRP fear/VBP that/IN it/PRP closed/VBD ./.", "it | close | - {affirmed possible}");
    }

    #[test]
    fn negations() {
        check("The/DT bank/NN did/VBD not/RB close/VB ./.", "The bank | close | - {negated certain}");
        check("No/DT bank/NN closed/VBD ./.", "No bank | close | - {negated certain}");
        check("It/PRP never/RB closed/VBD ./.", "It | close | - {negated certain}");
        check("Police/NNS found/VBD no/DT weapon/NN ./.", "Police | find | no weapon {negated certain}");
    }
}
