//! Words that open a clause: `that`, `who`, `which`, `because`, `after`, `if` and their kin.
//!
//! A word opens a clause only when a verb is in reach behind it: `after the vote` is a phrase, `after the mayor left` a
//! clause. `that` is told apart by what stands before it: a verb (`said that`), a noun of saying or thinking (`the claim
//! that`), or another noun (`the bridge that`). Known limits: `as` with a verb that belongs to the main clause.

use crate::claims::attribution::takes_clause;
use crate::claims::subject::phrase_end;
use crate::claims::verb_group::{Form, Group};
use crate::claims::words::Words;
use crate::lexicon::speech;
use crate::types::Tag;

/// How a clause hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands by itself.
    Main,
    /// What somebody says, thinks or knows.
    Complement,
    /// Tells something of the noun before it.
    Relative,
    /// Says when, why or under which condition.
    Adverbial,
    /// Headed by a participle.
    Participial,
    /// A question or a thing inside another clause (`what he saw`, `how it fell`): read to find borders, not claimed.
    Embedded,
}

/// What a word opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    /// Which kind of clause.
    pub(super) kind: Kind,
    /// Position of the clause's first word after the opener.
    pub(super) body: usize,
    /// Position of the opener's first word.
    pub(super) start: usize,
    /// `if`, `whether` and the like: the clause is not said to hold.
    pub(super) open_ended: bool,
}

/// Farthest a verb may stand behind its subordinator; subjects of adverbial clauses in news text stay below 25 tokens.
const MAX_REACH: usize = 25;

/// Nouns whose `that` clause is their content.
const CONTENT_NOUNS: &[&str] = &[
    "accusation",
    "accusations",
    "admission",
    "allegation",
    "allegations",
    "announcement",
    "assumption",
    "assurance",
    "assurances",
    "belief",
    "claim",
    "claims",
    "conclusion",
    "concern",
    "concerns",
    "confidence",
    "denial",
    "doubt",
    "doubts",
    "evidence",
    "expectation",
    "expectations",
    "fact",
    "fear",
    "fears",
    "feeling",
    "hope",
    "hopes",
    "idea",
    "news",
    "notion",
    "possibility",
    "promise",
    "reports",
    "rumour",
    "rumours",
    "rumors",
    "sign",
    "signs",
    "statement",
    "suggestion",
    "suggestions",
    "suspicion",
    "theory",
    "warning",
    "warnings",
    "word",
];

const CONDITIONS: &[&str] = &["if", "unless", "whether", "lest"];

/// Subordinators that may stand before a phrase as well.
const SUBORDINATORS: &[&str] = &[
    "as", "after", "before", "since", "until", "till", "because", "although", "though", "while", "whereas",
    "once", "if", "unless", "whether", "lest", "when", "whenever", "where", "so", "provided", "whilst",
    "than",
];

/// Words behind a subordinator that make a phrase of it: `because of`, `until then`, `as well as`.
const NO_CLAUSE: &[&str] =
    &["of", "then", "well", "much", "many", "far", "soon", "long", "far", "to", "if", "though"];

/// The clause that opens at `at`.
pub(super) fn opening(words: Words<'_>, groups: &[Group], at: usize) -> Option<Opening> {
    let tag = words.tag(at);
    if words.any(at, &["that"]) {
        return that(words, groups, at);
    }
    if matches!(tag, Tag::WP | Tag::WPS | Tag::WDT) {
        return Some(relative(words, at));
    }
    if words.any(at, &["how", "why"]) && tag == Tag::WRB {
        if words.any(at + 1, &["to"]) {
            return None;
        }
        // `told how he ran`: the running is told as a fact.
        let told = groups.iter().any(|group| group.end == at && takes_clause(words, group) && !group.negated);
        let kind =
            if told && verb_in_reach(words, groups, at + 1) { Kind::Complement } else { Kind::Embedded };
        return Some(Opening { kind, body: at + 1, start: at, open_ended: kind == Kind::Embedded });
    }
    if words.any(at + 1, NO_CLAUSE) || !words.any(at, SUBORDINATORS) || !verb_in_reach(words, groups, at + 1)
    {
        return None;
    }
    // `more than 90 people came` compares a number.
    if words.any(at, &["than"]) && matches!(words.tag(at + 1), Tag::CD | Tag::RB | Tag::Dollar | Tag::DT) {
        return None;
    }
    let after_verb = groups.iter().any(|group| group.end == at && takes_clause(words, group));
    let open_ended = words.any(at, CONDITIONS);
    let kind = if words.any(at, &["whether"]) || (words.any(at, &["if"]) && after_verb) {
        Kind::Complement
    } else {
        Kind::Adverbial
    };
    let start =
        if words.any_before(at, &["even", "just", "ever", "shortly", "long", "as"]) { at - 1 } else { at };
    Some(Opening { kind, body: at + 1, start, open_ended })
}

/// Reads `that`.
fn that(words: Words<'_>, groups: &[Group], at: usize) -> Option<Opening> {
    let next = words.tag(at + 1);
    let before = words.tag_before(at);
    let after_verb = groups.iter().any(|group| group.end == at) || says_in_between(words, groups, at);
    if words.tag(at) == Tag::DT && !after_verb && !before.is_noun() {
        return None;
    }
    finite_in_reach(words, groups, at + 1)?;
    // `said that was wrong`: a pronoun as subject; the zero-complement rule finds it.
    if after_verb && (next.is_finite() || words.any(at + 1, &["'s", "’s"])) {
        return None;
    }
    let content = at.checked_sub(1).is_some_and(|prev| words.any(prev, CONTENT_NOUNS));
    let says_what =
        after_verb || content || !(before.is_noun() || matches!(before, Tag::Comma | Tag::CD | Tag::DT));
    let kind = if says_what && !next.is_finite() { Kind::Complement } else { Kind::Relative };
    Some(Opening { kind, body: at + 1, start: at, open_ended: false })
}

/// Most tokens between a verb of saying and `that`: `told the paper late last week that`.
const MAX_BETWEEN: usize = 6;

/// Nouns that say when, between a verb of saying and `that`.
const TIME_NOUNS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "today",
    "yesterday",
    "tonight",
    "christmas",
    "easter",
];

/// Whether a verb of saying stands a listener or a time before `that`: `told reporters that`, `said last week that`.
fn says_in_between(words: Words<'_>, groups: &[Group], at: usize) -> bool {
    let before = groups.partition_point(|group| group.end <= at);
    let Some(group) = before.checked_sub(1).and_then(|last| groups.get(last)) else { return false };
    let near = at - group.end <= MAX_BETWEEN && takes_clause(words, group);
    let plain = !(group.end..at).any(|at| words.tag(at) == Tag::Comma);
    let listens = speech(words.word(group.main)).is_some_and(|verb| verb.takes_listener());
    near && plain && (listens || words.any_before(at, TIME_NOUNS))
}

/// Reads `who`, `which`, `whose`, `what`.
fn relative(words: Words<'_>, at: usize) -> Opening {
    let preposed = matches!(words.tag_before(at), Tag::IN | Tag::TO) && at > 0;
    let start = if preposed { at - 1 } else { at };
    let before = words.tag_before(start);
    let follows_noun = before.is_noun()
        || matches!(before, Tag::Comma | Tag::CD | Tag::CloseQuote | Tag::CloseBracket | Tag::DT | Tag::PRP);
    let asks = words.any(at, &["what", "whatever", "whoever"]) || !follows_noun;
    let kind = if asks { Kind::Embedded } else { Kind::Relative };
    // The possessor stays part of the subject: `whose engine failed`.
    let body = if words.tag(at) == Tag::WPS { at } else { at + 1 };
    Opening { kind, body, start, open_ended: asks }
}

/// Whether a finite verb follows a subject that starts at `from`, with no other clause in between.
fn verb_in_reach(words: Words<'_>, groups: &[Group], from: usize) -> bool {
    finite_in_reach(words, groups, from).is_some_and(|phrases| phrases > 0)
}

/// How many free noun phrases stand between `from` and the next finite verb, `None` when that is out of reach.
fn finite_in_reach(words: Words<'_>, groups: &[Group], from: usize) -> Option<usize> {
    let next = groups.partition_point(|group| group.start < from);
    let finite = groups.get(next..).unwrap_or_default().iter().find(|group| group.form == Form::Finite);
    let group = finite.filter(|group| group.start <= from + MAX_REACH)?;
    // `as chief for a year and led`: the verb is coordinated with one before the subordinator.
    if group.start > from && words.tag_before(group.start) == Tag::CC {
        return None;
    }
    // `as chief of the club, left`: one comma right before the verb ends what stands before it.
    let commas = (from..group.start).filter(|&at| words.tag(at) == Tag::Comma).count();
    if commas == 1 && words.tag_before(group.start) == Tag::Comma {
        return None;
    }
    // `the sale that ran until Friday ended`: a time is no subject.
    let timed = words.any_before(from, &["until", "since", "before", "after"]);
    if timed && words.any_before(group.start, TIME_NOUNS) {
        return None;
    }
    let mut at = from;
    let mut phrases = 0;
    while at < group.start {
        let stops = matches!(words.tag(at), Tag::WP | Tag::WDT | Tag::WPS | Tag::Stop | Tag::Colon)
            || (words.tag(at) == Tag::Comma && phrases > 0 && words.tag_before(group.start) != Tag::Comma);
        if stops {
            return None;
        }
        match phrase_end(words, at, group.start) {
            Some(end) => {
                // A second free phrase without a comma is the subject of another clause: `as chief he said`.
                let governed = matches!(words.tag_before(at), Tag::IN | Tag::TO) && at > from;
                phrases += usize::from(!governed && words.tag_before(at) != Tag::CC);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    Some(phrases)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;
    use crate::claims::verb_group::scan;

    fn check(input: &str, expected: &[(&str, Kind)]) {
        let built = tagged(input);
        let words = built.words();
        let groups = scan(words, false);
        let found: Vec<_> = (0..words.len())
            .filter_map(|at| opening(words, &groups, at).map(|opening| (words.word(at), opening.kind)))
            .collect();
        assert_eq!(found, expected, "{input}");
    }

    #[test]
    fn a_subordinator_needs_a_verb() {
        check("She/PRP left/VBD after/IN the/DT vote/NN ./.", &[]);
        check("She/PRP left/VBD after/IN he/PRP won/VBD ./.", &[("after", Kind::Adverbial)]);
        check("As/IN chief/NN ,/, she/PRP won/VBD ./.", &[]);
    }

    #[test]
    fn that_depends_on_what_stands_before() {
        check("He/PRP said/VBD that/IN it/PRP fell/VBD", &[("that", Kind::Complement)]);
        check("the/DT bridge/NN that/WDT fell/VBD", &[("that", Kind::Relative)]);
        check("the/DT claim/NN that/IN it/PRP fell/VBD", &[("that", Kind::Complement)]);
        check("He/PRP saw/VBD that/DT bridge/NN", &[]);
    }

    #[test]
    fn who_without_a_noun_is_embedded() {
        check("They/PRP asked/VBD who/WP won/VBD", &[("who", Kind::Embedded)]);
        check("Ito/NNP ,/, who/WP won/VBD", &[("who", Kind::Relative)]);
    }
}
