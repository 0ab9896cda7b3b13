//! Words to verb groups: auxiliaries, adverbs, negation and main verb read as one predicate.
//!
//! A group opens at a modal, a finite verb or a bare participle and grows while the next verb form fits what stands
//! before: a bare form after a modal or `do`, a past participle after `have` or `be`, a gerund after `be`, and `to`
//! with a bare form after verbs that add no proposition of their own. `is not expected to have left` is one group with
//! the main verb `left`, negated. Known limits: inverted auxiliaries (`has the mayor left`) stay apart.

use crate::claims::words::Words;
use crate::lexicon::lemma;
use crate::types::{Dep, Tag};

/// Most adverbs between two verbs of one group: `has not yet been fully repaired` has two.
const MAX_ADVERBS: usize = 3;

/// Most verbs of one group: `is said to have been going to be sold` has seven.
const MAX_VERBS: usize = 8;

/// What kind of form opens a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Heads a clause of its own.
    Finite,
    /// A gerund without auxiliary.
    Gerund,
    /// A past participle without auxiliary.
    Participle,
}

/// One verb group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Position of the first token.
    pub(super) start: usize,
    /// Position after the last token, particle included.
    pub(super) end: usize,
    /// Position of the main verb.
    pub(super) main: usize,
    /// The form that opens it.
    pub(super) form: Form,
    /// Whether what is done is done to the subject.
    pub(super) passive: bool,
    /// Whether a negation stands inside.
    pub(super) negated: bool,
}

const BE: &[&str] =
    &["be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m"];
const HAVE: &[&str] = &["have", "has", "had", "having", "'ve", "’ve", "'d", "’d", "'s", "’s"];
const DO: &[&str] = &["do", "does", "did"];
const GET: &[&str] = &["get", "gets", "got", "getting"];
const NEGATION: &[&str] = &["not", "n't", "n’t", "never", "neither", "nor", "cannot", "hardly", "no"];

/// Verbs that pass their subject on to the verb after `to` and only colour it.
const RAISING: &[&str] = &[
    "seem",
    "appear",
    "continue",
    "begin",
    "start",
    "fail",
    "manage",
    "tend",
    "need",
    "happen",
    "go",
    "expect",
    "believe",
    "say",
    "think",
    "know",
    "report",
    "understand",
    "use",
    "cease",
    "prove",
    "schedule",
    "rumour",
    "rumor",
    "estimate",
    "allege",
];

/// Adjectives and participles between `be` and `to` that only colour the verb after them.
const BE_TO: &[&str] = &[
    "set",
    "due",
    "likely",
    "unlikely",
    "expected",
    "going",
    "able",
    "unable",
    "about",
    "poised",
    "slated",
    "scheduled",
    "sure",
    "certain",
    "bound",
    "supposed",
    "meant",
    "believed",
    "said",
    "thought",
    "known",
    "reported",
    "understood",
    "estimated",
    "feared",
    "alleged",
    "required",
    "forced",
];

/// Reads the verb groups of a sentence from left to right. In a headline without a finite verb, the first `to` with a
/// bare form or bare participle after a noun stands for one: `Bank to cut jobs`, `Two hurt in blast`.
pub(super) fn scan(words: Words<'_>, headline: bool) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match group_at(words, at) {
            Some(group) => {
                at = group.end.max(at + 1);
                groups.push(group);
            }
            None => at += 1,
        }
    }
    if headline && !groups.iter().any(|group| group.form == Form::Finite) {
        promote(words, &mut groups);
    }
    groups
}

/// The group that opens at `at`.
fn group_at(words: Words<'_>, at: usize) -> Option<Group> {
    // `the increased spending`, `talks set for May`, `following the vote`: the tree has a noun or preposition there.
    if matches!(words.dep(at), Dep::Amod | Dep::Compound | Dep::Prep | Dep::Poss | Dep::Det) {
        return None;
    }
    let form = form_at(words, at)?;
    let before = words.tag_before(at);
    // A determiner or possessive never stands before a verb: `the rise`, `their claims` with a wrong tag.
    if matches!(before, Tag::PRPS | Tag::POS) || (before == Tag::DT && !words.any_before(at, PRONOUN_LIKE)) {
        return None;
    }
    (form == Form::Finite || !words.any(at, PREPOSITIONS)).then(|| grow(words, at, form))
}

/// What kind of group opens at `at`.
fn form_at(words: Words<'_>, at: usize) -> Option<Form> {
    match words.tag(at) {
        Tag::MD | Tag::VBD | Tag::VBP | Tag::VBZ => Some(Form::Finite),
        tag if tag.is_verb() && words.any(at, &["is", "are", "was", "were", "am"]) => Some(Form::Finite),
        Tag::VBG => Some(Form::Gerund),
        Tag::VBN => Some(Form::Participle),
        _ => None,
    }
}

/// Determiners that can be a subject by themselves.
const PRONOUN_LIKE: &[&str] =
    &["this", "that", "these", "those", "all", "both", "some", "each", "another", "any"];

/// Participles that have become prepositions.
const PREPOSITIONS: &[&str] = &[
    "according",
    "barring",
    "concerning",
    "excluding",
    "following",
    "including",
    "owing",
    "pending",
    "regarding",
    "given",
    "compared",
    "based",
];

/// Extends a group from its first verb.
fn grow(words: Words<'_>, start: usize, form: Form) -> Group {
    let mut main = start;
    let mut passive = form == Form::Participle;
    for _ in 0..MAX_VERBS {
        let Some(next) = next_verb(words, main) else { break };
        passive = matches!(words.tag(next), Tag::VBN | Tag::VBD)
            && (words.any(main, BE) && !(words.any(main, &["'s", "’s"]) && words.any(next, &["been"]))
                || words.any(main, GET));
        main = next;
    }
    let mut end = main + 1;
    if words.dep(end) == Dep::Prt && words.head(end) == Some(main) {
        end += 1;
    }
    let from = start.saturating_sub(1);
    let negated = (from..=end).any(|at| {
        words.any(at, NEGATION)
            && (at >= start || words.tag(at) == Tag::RB)
            && (at < end || words.tag(at) == Tag::RB)
            && !words.any(at + 1, &["only"])
    }) || (start..main)
        .any(|at| words.any(at, &["fail", "fails", "failed", "failing", "unable", "unlikely", "ceased"]));
    Group { start, end, main, form, passive, negated }
}

/// The verb that continues the group after the verb at `main`.
fn next_verb(words: Words<'_>, main: usize) -> Option<usize> {
    let mut next = main + 1;
    while next - main <= MAX_ADVERBS
        && (matches!(words.tag(next), Tag::RB | Tag::OpenQuote)
            || words.any(next, NEGATION)
            || words.any(next, &["yet", "also", "all"]))
    {
        next += 1;
    }
    let tag = words.tag(next);
    let past = matches!(tag, Tag::VBN | Tag::VBD) && !words.any(next, &["was", "were", "had", "did"]);
    let fits = match words.tag(main) {
        Tag::MD => matches!(tag, Tag::VB | Tag::VBP),
        _ if words.any(main, DO) => matches!(tag, Tag::VB | Tag::VBP),
        _ if words.any(main, BE) => {
            past || tag == Tag::VBG || (words.any(main, HAVE) && words.any(next, &["been", "got"]))
        }
        _ if words.any(main, HAVE) => past,
        _ if words.any(main, GET) => tag == Tag::VBN,
        _ => false,
    };
    let to = if words.any(main, BE) && words.any(next, BE_TO) { next + 1 } else { next };
    let passes = to > next || words.any(main, BE) || words.any(main, HAVE) || raises(words, main);
    if passes && words.any(to, &["to"]) && matches!(words.tag(to + 1), Tag::VB | Tag::VBP) {
        return Some(to + 1);
    }
    fits.then_some(next)
}

/// Whether the verb at `main` passes its subject on. `say`, `expect` and the like do so in the passive alone.
fn raises(words: Words<'_>, main: usize) -> bool {
    let lemma = lemma(words.word(main), words.tag(main));
    RAISING.contains(&&*lemma)
}

/// Makes a finite group out of the headline's first bare predicate.
fn promote(words: Words<'_>, groups: &mut Vec<Group>) {
    let bare =
        groups.iter().position(|group| group.form == Form::Participle && follows_subject(words, group.start));
    let to = (1..words.len())
        .find(|&at| words.any(at, &["to"]) && words.tag(at + 1) == Tag::VB && follows_subject(words, at));
    match (bare, to) {
        (Some(index), to) if to.is_none_or(|to| groups.get(index).is_some_and(|group| group.start < to)) => {
            if let Some(group) = groups.get_mut(index) {
                group.form = Form::Finite;
            }
        }
        (_, Some(to)) => {
            let mut group = grow(words, to + 1, Form::Finite);
            group.start = to;
            groups.retain(|other| other.end <= group.start || group.end <= other.start);
            let index = groups.partition_point(|other| other.start < group.start);
            groups.insert(index, group);
        }
        (_, None) => {}
    }
}

/// Whether a noun or number stands right before `at` and no verb form does.
fn follows_subject(words: Words<'_>, at: usize) -> bool {
    words.tag_before(at).is_noun() || words.tag_before(at) == Tag::CD
}

impl Group {
    /// Lemma of the main verb.
    pub(super) fn lemma(&self, words: Words<'_>) -> String {
        if words.any(self.main, BE) || words.any(self.main, &["'s", "’s"]) {
            return "be".to_owned();
        }
        lemma(words.word(self.main), words.tag(self.main)).into_owned()
    }

    /// Whether the main verb is a form of `be`.
    pub(super) fn is_copula(&self, words: Words<'_>) -> bool {
        words.any(self.main, BE)
    }

    /// Whether the group stands in the past tense, judged by its first word.
    pub(super) fn is_past(&self, words: Words<'_>) -> bool {
        words.tag(self.start) == Tag::VBD
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::build::tagged;

    /// `expected`: the groups as `words/form` with `passive` and `not` marks, joined by bars.
    fn check(input: &str, expected: &str) {
        let built = tagged(input);
        let words = built.words();
        let found: Vec<String> = scan(words, false)
            .iter()
            .map(|group| {
                let text = words.span(&(group.start..group.end)).slice(&built.article.text).to_owned();
                let passive = if group.passive { " passive" } else { "" };
                let negated = if group.negated { " not" } else { "" };
                format!("{text}={}{passive}{negated}", group.lemma(words))
            })
            .collect();
        assert_eq!(found.join(" | "), expected, "{input}");
    }

    #[test]
    fn auxiliaries_and_adverbs_join_their_verb() {
        check(
            "It/PRP has/VBZ not/RB yet/RB been/VBN repaired/VBN",
            "has not yet been repaired=repair passive not",
        );
        check("They/PRP were/VBD waiting/VBG", "were waiting=wait");
        check("She/PRP took/VBD over/RP", "took over=take");
        check("He/PRP did/VBD n't/RB call/VB", "did n't call=call not");
    }

    #[test]
    fn colouring_verbs_lead_to_the_main_verb() {
        check("It/PRP is/VBZ set/VBN to/TO open/VB", "is set to open=open");
        check("Prices/NNS began/VBD to/TO fall/VB", "began to fall=fall");
        check("They/PRP failed/VBD to/TO agree/VB", "failed to agree=agree not");
    }

    #[test]
    fn verbs_with_a_will_of_their_own_keep_their_infinitive() {
        check("She/PRP promised/VBD to/TO pay/VB", "promised=promise");
    }

    #[test]
    fn modifiers_of_nouns_are_no_groups() {
        check("the/DT increased/VBN spending/NN", "");
        check("the/DT talks/VBZ failed/VBD", "failed=fail");
    }
}
