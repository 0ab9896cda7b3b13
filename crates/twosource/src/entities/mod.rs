//! Sentences to mentions, and mentions to the entities of one article.
//!
//! Names come first: those that the language engine read ([`names`]), cut at titles ([`pieces`]), and what the article or a
//! list knows between them ([`known`]). They are grouped by spelling and given a kind, one for all occurrences ([`forms`],
//! [`evidence`], [`surroundings`]). Then a few passes, from the surest to the boldest, say who is who ([`pass`], [`sieve`]);
//! each mention tells the rule that tied it. Last, the tree around each mention tells office, nationality, age and
//! relation ([`attributes`]).
//! In `Mayor Ada Vask spoke. Vask, 52, said she would go.` the mentions `Ada Vask`, `Vask` and `she` are one person, with
//! the role `Mayor` and the age `52`.
//!
//! What stays unsure stays out: a description or pronoun that could mean two people is no mention. Somebody without a name
//! (`two sailors`) is an entity once the text goes back to them.
//!
//! Known limits: descriptions inside quotations are left alone; `they` for two names together is not resolved, nor are `I` and
//! `we`, which belong to the speaker.
//!
//! Source: the sieve of Raghunathan et al. (2010) and Lee et al. (2013).

mod attributes;
mod cast;
mod evidence;
#[cfg(test)]
mod fixture;
mod forms;
mod known;
mod names;
mod pass;
mod pieces;
mod sieve;
mod small_words;
mod surroundings;
mod words;

use crate::entities::pass::Pass;
use crate::types::{Article, Entities, Segmentation, Value};

/// Finds mentions and resolves them to the entities of one article; `values` are those of the article, which hold the ages.
///
/// [`Analyzer`](crate::Analyzer) calls it; call it yourself when entities are all you need.
///
/// ```
/// use twosource::{ParseOptions, parse, resolve_entities, segment};
///
/// let article = parse("note", "Mayor Ada Vask spoke. She was brief.".as_bytes(), &ParseOptions::default())?;
/// let found = resolve_entities(&article, &segment(&article), &[]);
/// assert_eq!(found.entities[0].name, "Ada Vask");
/// assert_eq!(found.mentions.len(), 2);
/// # Ok::<(), twosource::Error>(())
/// ```
pub fn resolve_entities(article: &Article, segmentation: &Segmentation, values: &[Value]) -> Entities {
    resolve(article, segmentation, values, Pass::Pronoun)
}

/// Names of the passes, in order; for those who measure what each adds.
#[cfg(feature = "train")]
pub const ENTITY_PASSES: [&str; Pass::ALL.len()] = {
    let mut names = [""; Pass::ALL.len()];
    let mut at = 0;
    while at < names.len() {
        names[at] = Pass::ALL[at].1;
        at += 1;
    }
    names
};

/// Like [`resolve_entities`], with the passes up to the one at `last` in [`ENTITY_PASSES`] alone.
#[cfg(feature = "train")]
pub fn resolve_entities_through(
    article: &Article,
    segmentation: &Segmentation,
    values: &[Value],
    last: usize,
) -> Entities {
    let last = Pass::ALL.get(last).map_or(Pass::Pronoun, |pass| pass.0);
    resolve(article, segmentation, values, last)
}

fn resolve(article: &Article, segmentation: &Segmentation, values: &[Value], last: Pass) -> Entities {
    let words = words::Words::new(article, segmentation);
    let mut chunks = names::read(&words, segmentation);
    known::fill(&words, article, &mut chunks);
    let forms = forms::Forms::new(&words, &chunks, article);
    let mut cast = cast::Cast::default();
    let mut members = sieve::exact::gather(&words, &chunks, &forms, &mut cast);
    if last >= Pass::Acronym {
        sieve::acronym::join(&words, &chunks, &forms, &members, &mut cast);
    }
    if last >= Pass::Shortened {
        sieve::family::join(&words, &chunks, &forms, &mut members, &mut cast);
    }
    let mut places = sieve::seat::Places::new();
    if last >= Pass::Metonym {
        places = sieve::seat::assign(&words, &chunks, &mut members, &mut cast);
    }
    if last >= Pass::People {
        sieve::demonym::assign(&words, &chunks, &mut members, &cast);
    }
    sieve::exact::mention(&chunks, &members, places, &mut cast);
    if last >= Pass::Handle {
        sieve::handle::mention(&words, &forms, &members, &mut cast);
    }
    cast.sort();
    if last >= Pass::Beside {
        sieve::appositive::describe(&words, &mut cast);
        sieve::beside::describe(&words, &mut cast);
        cast.sort();
    }
    if last >= Pass::Description {
        sieve::discourse::resolve(&words, &mut cast, last >= Pass::Pronoun);
    }
    let mut entities = cast.into_entities(&words, &forms);
    attributes::fill(article, segmentation, values, &mut entities);
    entities
}
