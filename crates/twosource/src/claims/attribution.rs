//! Clauses to sources: which clause only says who speaks, and on whose word the others stand.
//!
//! A clause hangs on a speaker in four ways: as the content of a verb of saying (`Ito said that it fell`), in front of a
//! trailing attribution (`It fell, Ito said`), beside `according to`, and inside a quotation. Sources are listed nearest
//! first. `Ito said Varga had denied that it fell` gives Varga, Ito.
//! Known limits: a source that is no entity (`a source`) leaves the claim with the outlet.

use std::ops::Range;

use crate::claims::arguments;
use crate::claims::clauses::Clause;
use crate::claims::context::Context;
use crate::claims::openers::Kind;
use crate::claims::verb_group::Group;
use crate::claims::words::Words;
use crate::lexicon::{source_phrase, speech};
use crate::types::{EntityId, QuoteKind, Span, Tag};

/// Verbs of knowing and feeling that take a clause and are no verbs of speech.
const THINKING: &[&str] = &[
    "know",
    "knows",
    "knew",
    "fear",
    "fears",
    "feared",
    "hope",
    "hopes",
    "hoped",
    "find",
    "finds",
    "found",
    "show",
    "shows",
    "showed",
    "doubt",
    "doubts",
    "doubted",
    "worry",
    "worries",
    "worried",
    "suspect",
    "suspects",
    "suspected",
    "realise",
    "realised",
    "realize",
    "realized",
    "learn",
    "learned",
    "feel",
    "feels",
    "felt",
    "understand",
];

/// Tokens that may follow the verb of a trailing attribution: `said on Monday`, `told the paper late on Friday`.
const MAX_TRAIL: usize = 8;

/// Longest source behind `according to`, in tokens.
const MAX_SOURCE: usize = 20;

/// Deepest chain of clauses that is followed upwards.
const MAX_DEPTH: usize = 8;

/// Whether the group's main verb is one of saying or thinking.
pub(super) fn reports(words: Words<'_>, group: &Group) -> bool {
    let word = words.word(group.main);
    speech(word).is_some_and(|verb| verb.quotes() || verb.takes_clause()) || words.any(group.main, THINKING)
}

/// Whether a clause may follow the group's main verb as what is said.
pub(super) fn takes_clause(words: Words<'_>, group: &Group) -> bool {
    speech(words.word(group.main)).is_some_and(|verb| verb.takes_clause()) || words.any(group.main, THINKING)
}

/// What is known of attribution in one sentence, read once for all its clauses.
#[derive(Debug)]
pub(super) struct Roles {
    /// Whether each clause only names who says what other clauses or a quotation tell.
    pub(super) silent: Vec<bool>,
    /// Whether each clause is a short attribution behind another clause.
    trailing: Vec<bool>,
    /// Phrases that give a source: the whole phrase, and the source in it.
    pub(super) phrases: Vec<(Range<usize>, Range<usize>)>,
}

/// Reads the roles of a sentence's clauses.
pub(super) fn roles(words: Words<'_>, context: &Context<'_>, clauses: &[Clause]) -> Roles {
    Roles {
        silent: (0..clauses.len()).map(|index| is_silent(words, context, clauses, index)).collect(),
        trailing: (0..clauses.len()).map(|index| is_trailing(words, clauses, index)).collect(),
        phrases: according_phrases(words),
    }
}

/// Whether clause `index` only names who says what other clauses or a quotation tell.
fn is_silent(words: Words<'_>, context: &Context<'_>, clauses: &[Clause], index: usize) -> bool {
    let Some(clause) = clauses.get(index) else { return false };
    let Some(group) = clause.group.as_ref().filter(|group| reports(words, group)) else { return false };
    let has_content = clauses
        .iter()
        .any(|other| other.parent == Some(index) && other.kind == Kind::Complement && other.group.is_some());
    // `said : " …`, and the verb before its subject.
    let opens = words.tag(group.end) == Tag::OpenQuote
        || (words.is_break(group.end) && words.tag(group.end + 1) == Tag::OpenQuote);
    let inverted =
        clause.subject.as_ref().is_some_and(|subject| subject.start >= group.end) && !group.is_copula(words);
    if has_content || opens || inverted {
        return true;
    }
    let cue = words.span(&(group.start..group.end));
    let direct =
        context.quote_with_cue(cue).map(|(_, quote)| quote).filter(|quote| quote.kind == QuoteKind::Direct);
    if let Some(quote) = direct {
        // `repeated the club's promise to " stay put "`: more is said of the speaker than that words were said.
        let object = object_of(words, clauses, index).map(|object| words.span(&object));
        let listens = speech(words.word(group.main)).is_some_and(|verb| verb.takes_listener());
        return listens || object.is_none_or(|object| object.overlaps(quote.span));
    }
    is_trailing(words, clauses, index)
}

/// Whether clause `index` is a short attribution behind another clause: `…, police said on Monday`.
fn is_trailing(words: Words<'_>, clauses: &[Clause], index: usize) -> bool {
    let Some(clause) = clauses.get(index) else { return false };
    let Some(group) = clause.group.as_ref().filter(|group| reports(words, group)) else { return false };
    let end = tail(words, clauses, index);
    let after_subject = clause.subject.as_ref().map_or(group.end, |subject| subject.end.max(group.end));
    let object = object_of(words, clauses, index);
    let listens = speech(words.word(group.main)).is_some_and(|verb| verb.takes_listener());
    let bare = listens || object.is_none();
    let behind = clauses.iter().take(index).any(|other| other.group.is_some() && other.end <= clause.start);
    clause.kind == Kind::Main
        && !clause.coordinated
        && behind
        && bare
        && end.saturating_sub(after_subject) <= MAX_TRAIL
}

/// What stands as the object of clause `index`, its subject left out.
fn object_of(words: Words<'_>, clauses: &[Clause], index: usize) -> Option<Range<usize>> {
    let clause = clauses.get(index)?;
    let group = clause.group.as_ref()?;
    let object = arguments::read(words, group, tail(words, clauses, index), &|_| false).object?;
    Some(object).filter(|object| clause.subject.as_ref() != Some(object))
}

/// Where the clause's own words end.
fn tail(words: Words<'_>, clauses: &[Clause], index: usize) -> usize {
    let end = clauses.get(index).map_or(0, |clause| clause.end.min(words.len()));
    let child = clauses.iter().filter(|other| other.parent == Some(index) && other.group.is_some());
    child.map(|other| other.start).chain([end]).min().unwrap_or(end)
}

/// On whose word clause `index` stands, nearest first.
pub(super) fn sources(
    words: Words<'_>,
    context: &Context<'_>,
    clauses: &[Clause],
    roles: &Roles,
    index: usize,
    span: Span,
) -> Vec<EntityId> {
    let mut chain = Vec::new();
    let mut add = |entity: Option<EntityId>| {
        if let Some(entity) = entity.filter(|entity| !chain.contains(entity)) {
            chain.push(entity);
        }
    };
    let mut at = Some(index);
    let mut top = index;
    for _ in 0..MAX_DEPTH {
        let Some(clause) = at.and_then(|at| clauses.get(at)) else { break };
        top = at.unwrap_or(top);
        let parent = clause.parent.and_then(|parent| clauses.get(parent));
        if clause.kind == Kind::Complement {
            let speaks =
                parent.filter(|parent| parent.group.as_ref().is_some_and(|group| reports(words, group)));
            add(speaks
                .and_then(|parent| parent.subject.as_ref())
                .and_then(|subject| context.entity_of(words.span(subject))));
        }
        at = clause.parent;
    }
    let later = roles.trailing.iter().enumerate().skip(index + 1);
    let trailing = later.filter(|(later, trails)| **trails && *later != top).map(|(later, _)| later).next();
    let hangs_on_attribution = roles.silent.get(top).copied().unwrap_or_default();
    if let Some(clause) = trailing.and_then(|later| clauses.get(later)).filter(|_| !hangs_on_attribution) {
        add(clause.subject.as_ref().and_then(|subject| context.entity_of(words.span(subject))));
    }
    for (_, source) in &roles.phrases {
        add(context.entity_of(words.span(source)));
    }
    for (_, quote) in context.quotes_around(span) {
        add(quote.speaker);
    }
    chain
}

/// Phrases that give a source: the whole phrase, and the source in it.
fn according_phrases(words: Words<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some(length) = source_phrase((at..words.len().min(at + 6)).map(|at| words.word(at))) else {
            continue;
        };
        let start = at + length;
        let stop = (start..words.len().min(start + MAX_SOURCE))
            .find(|&at| words.is_break(at) && words.word(at) != "-");
        let end = stop.unwrap_or_else(|| words.len().min(start + MAX_SOURCE));
        found.push((at..end, start..end));
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::claims::build::tagged;

    fn check(input: &str, people: &[&str], expected: &str) {
        assert_eq!(tagged(input).people(people).lines(), expected, "{input}");
    }

    #[test]
    fn what_is_said_is_the_claim() {
        check(
            "Ito/NNP said/VBD that/IN the/DT bridge/NN fell/VBD ./.",
            &["Ito"],
            "the bridge | fall | - by Ito",
        );
        check("Ito/NNP said/VBD the/DT bridge/NN fell/VBD ./.", &["Ito"], "the bridge | fall | - by Ito");
    }

    #[test]
    fn a_trailing_attribution_reaches_back() {
        check("The/DT bridge/NN fell/VBD ,/, Ito/NNP said/VBD ./.", &["Ito"], "The bridge | fall | - by Ito");
        check(
            "The/DT bridge/NN fell/VBD ,/, Ito/NNP said/VBD on/IN Monday/NNP ./.",
            &["Ito"],
            "The bridge | fall | - by Ito",
        );
    }

    #[test]
    fn according_to_gives_a_source() {
        check(
            "According/VBG to/IN Ito/NNP ,/, the/DT bridge/NN fell/VBD ./.",
            &["Ito"],
            "the bridge | fall | - by Ito",
        );
    }

    #[test]
    fn sources_nest() {
        check(
            "Ito/NNP said/VBD Varga/NNP had/VBD denied/VBN that/IN it/PRP fell/VBD ./.",
            &["Ito", "Varga"],
            "it | fall | - {negated certain} by Varga, Ito",
        );
    }

    #[test]
    fn praise_stays_a_claim_of_its_own() {
        check("Ito/NNP praised/VBD Varga/NNP ./.", &["Ito", "Varga"], "Ito | praise | Varga");
    }
}
