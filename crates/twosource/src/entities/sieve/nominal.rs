//! Definite descriptions to the one they can mean: `the former Danish finance minister`, `the 61-year-old`, `the company`.
//!
//! A description fits a person when its noun, people or age is what the article said of that person before. At the
//! head of a sentence a description with a people, an age or `former` that fits nobody yet is the subject of the
//! sentence before, unless that one is of another country. Bodies fit by their noun: `the union` is the last one with
//! `Union` in its name.
//!
//! A description that fits nobody known by name is who was described with the same noun before: `Two nurses left. The
//! nurses were tired.`
//!
//! Known limits: a description with `of` is left alone.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::cast::{Cast, Found, Member};
use crate::entities::sieve::discourse::{Candidate, Discourse, Who};
use crate::entities::sieve::phrase::Sort;
use crate::entities::sieve::waiting;
use crate::entities::surroundings::title_ending_at;
use crate::entities::words::{Shape, Word, Words};
use crate::lexicon::{Gender, TitleClass, head, people, title};
use crate::text::fold;
use crate::types::{EntityKind, MentionForm, Tag};

/// Words of a description between article and noun, both included.
const MAX_DESCRIPTION: usize = 8;

/// What a description says.
struct Said {
    /// The words, article included.
    words: Range<usize>,
    noun: String,
    nation: Option<&'static str>,
    age: Option<String>,
    former: bool,
    gender: Option<Gender>,
}

/// The mention that the description at `index` is, if one starts there and its member is known.
pub(super) fn at(
    words: &Words<'_>,
    index: usize,
    discourse: &mut Discourse,
    cast: &mut Cast,
) -> Option<Found> {
    let the = matches!(words.text(index), "the" | "The");
    if !the && !matches!(words.text(index), "this" | "This" | "that" | "That" | "these" | "These" | "those") {
        return None;
    }
    let end = phrase_end(words, index)?;
    if the
        && let Some(found) = person(words, index..end, discourse, cast)
            .or_else(|| body(words, index..end, discourse, cast))
            .or_else(|| place_named(words, index..end, discourse, cast))
    {
        return Some(found);
    }
    waiting::same_noun(words, index..end, discourse, cast)
}

/// `the country`, when the article names one country alone; `the town`, when a name was said to be one.
fn place_named(
    words: &Words<'_>,
    range: Range<usize>,
    discourse: &Discourse,
    cast: &mut Cast,
) -> Option<Found> {
    let last = words.get(range.end - 1).filter(|word| word.shape == Shape::Lower && range.len() == 2)?;
    let of_place = |member: &usize| {
        cast.member(*member).filter(|known| known.kind == EntityKind::Place).map(|known| (*member, known))
    };
    let member = if matches!(last.text, "country" | "nation") {
        let mut countries = discourse
            .latest()
            .filter_map(|member| of_place(&member))
            .filter(|(_, known)| known.country.is_some());
        let first = countries.next()?;
        countries.next().is_none().then_some(first.0)?
    } else {
        head(last.text).filter(|found| found.is("called-place"))?;
        let noun = fold(last.text);
        let mut named = discourse
            .latest()
            .filter_map(|member| of_place(&member))
            .filter(|(_, known)| known.nouns.contains(&noun));
        named.next()?.0
    };
    Some(Found::new(range, member, MentionForm::Nominal, "entity.description-place"))
}

/// The end of the noun phrase that the article at `index` opens.
fn phrase_end(words: &Words<'_>, index: usize) -> Option<usize> {
    let limit = words.sent_end(index).min(index + MAX_DESCRIPTION);
    let inside = |at: &usize| {
        words.get(*at).is_some_and(|word| {
            word.tag.is_adjective()
                || word.tag.is_noun()
                || word.tag == Tag::CD
                || word.is_hyphen()
                || (word.is_capitalised() && people(word.text).is_some())
        })
    };
    let end = (index + 1..limit).find(|at| !inside(at)).unwrap_or(limit);
    let next = words.get(end).filter(|_| end < words.sent_end(index));
    let open = next.is_some_and(|word| matches!(word.text, "of" | "who" | "whose"));
    (end > index + 1 && !open).then_some(end)
}

fn person(words: &Words<'_>, range: Range<usize>, discourse: &Discourse, cast: &mut Cast) -> Option<Found> {
    let said = read(words, range)?;
    let mut best: Option<(usize, usize)> = None;
    for member in discourse.latest() {
        let fit = cast.member(member).map_or(0, |known| fit(&said, known));
        if fit > best.map_or(0, |(best, _)| best) {
            best = Some((fit, member));
        }
    }
    let (member, rule) = match best {
        Some((_, member)) => (member, "entity.description"),
        None => (subject(words, &said, discourse, cast)?, "entity.description-subject"),
    };
    let known = cast.member_mut(member)?;
    known.nations.extend(said.nation);
    known.nouns.insert(said.noun);
    known.gender = known.gender.or(said.gender);
    Some(Found::new(said.words, member, MentionForm::Nominal, rule))
}

/// How well what is said fits what is known; 0 for not at all.
fn fit(said: &Said, known: &Member) -> usize {
    if known.kind != EntityKind::Person || !compatible(said, known) {
        return 0;
    }
    let nation = said.nation.is_some_and(|nation| known.nations.contains(nation));
    let noun = known.nouns.contains(&said.noun);
    if said.nation.is_some() && !nation {
        return 0;
    }
    2 * usize::from(nation) + 2 * usize::from(noun)
}

fn compatible(said: &Said, known: &Member) -> bool {
    let nation = said.nation.is_none_or(|nation| known.nations.is_empty() || known.nations.contains(nation));
    let gender = said.gender.is_none_or(|gender| known.gender.is_none_or(|known| known == gender));
    nation && gender
}

/// The subject of the sentence before, for a telling description that fits nobody yet.
fn subject(words: &Words<'_>, said: &Said, discourse: &Discourse, cast: &Cast) -> Option<usize> {
    let opens = words.get(said.words.start).is_some_and(|word| word.first);
    let telling = said.age.is_some() || (opens && (said.nation.is_some() || said.former));
    let person = |one: &Candidate| one.sort == Sort::Person && matches!(one.who, Who::Member(_));
    let acted = discourse.sentences.front().is_none_or(|all| !all.iter().any(person)) || said.age.is_some();
    let member = discourse.last_subject().filter(|_| telling && acted)?;
    cast.member(member).filter(|known| compatible(said, known)).map(|_| member)
}

/// Reads the description of a person.
fn read(words: &Words<'_>, range: Range<usize>) -> Option<Said> {
    let last = words.text(range.end - 1);
    let plain = range.start + 1..range.end;
    let nation_noun =
        range.len() == 2 && people(last).is_some_and(|country| !country.is_empty()) && !last.ends_with('s');
    let office = title_ending_at(words, range.end).filter(|office| office.start > range.start);
    let found = office.as_ref().and_then(|office| title(words.slice(office)));
    // `the 61 - year - old`: six words with the hyphens.
    let aged = last == "old" && range.len() >= 6 && words.text(range.end - 3) == "year";
    if !nation_noun && !aged && found.is_none_or(|found| found.class == TitleClass::Honorific) {
        return None;
    }
    let demonym = |at: usize| people(words.text(at)).filter(|country| !country.is_empty());
    let gender = found.and_then(|found| found.gender).or(match last {
        _ if last.ends_with("woman") => Some(Gender::Female),
        _ if nation_noun && last.ends_with("man") && last.len() > 5 => Some(Gender::Male),
        _ => None,
    });
    let age = plain.clone().find(|at| {
        words.get(*at).is_some_and(|word| word.shape == Shape::Number) && words.text(at + 2) == "year"
    });
    Some(Said {
        noun: fold(last),
        nation: plain.clone().find_map(demonym),
        age: age.map(|at| words.text(at).to_owned()),
        former: plain
            .clone()
            .any(|at| matches!(words.text(at), "former" | "outgoing" | "veteran" | "incoming")),
        gender,
        words: range,
    })
}

/// `the company`, `the military alliance`: the latest body that goes by the noun.
fn body(words: &Words<'_>, range: Range<usize>, discourse: &Discourse, cast: &mut Cast) -> Option<Found> {
    let last = words.get(range.end - 1).filter(|word| word.shape == Shape::Lower)?;
    let known = head(last.text)
        .is_some_and(|found| found.is("organization") || found.is("called-organization"))
        || matches!(last.text, "bloc" | "lender" | "body" | "union" | "organisation" | "organization");
    if !known || matches!(last.text, "website" | "site" | "page") {
        return None;
    }
    let noun = fold(last.text);
    // Names inside tell another body: `the Lorland agency`.
    if (range.start + 1..range.end).any(|at| words.get(at).is_some_and(Word::is_capitalised)) {
        return None;
    }
    let named = discourse.latest().find(|member| {
        cast.member(*member)
            .is_some_and(|known| known.kind == EntityKind::Organization && known.nouns.contains(&noun))
    });
    let business = matches!(noun.as_str(), "company" | "firm");
    let member =
        named.or_else(|| discourse.latest().find(|member| business && is_business(cast, *member)))?;
    Some(Found::new(range, member, MentionForm::Nominal, "entity.description-body"))
}

/// Whether a body may be a company: nothing says that it is public.
fn is_business(cast: &Cast, member: usize) -> bool {
    let public: BTreeSet<&str> = [
        "union",
        "ministry",
        "agency",
        "party",
        "university",
        "alliance",
        "council",
        "court",
        "police",
        "association",
        "department",
        "authority",
        "government",
        "school",
        "hospital",
        "commission",
        "committee",
        "parliament",
        "club",
        "army",
        "centre",
        "center",
        "service",
        "office",
        "federation",
        "institute",
        "newspaper",
        "college",
        "foundation",
    ]
    .into();
    cast.member(member).is_some_and(|known| {
        known.kind == EntityKind::Organization
            && known.organization.is_none()
            && !known.nouns.iter().any(|noun| public.contains(noun.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn what_was_said_before_fits() {
        check(
            "[GPE Norway]'s [PERSON Ada Vask] met minister [PERSON Olaf Brask]. Then the former [NORP Norwegian] premier left.",
            &[
                "place Norway: Norway, Norwegian",
                "person Ada Vask: Ada Vask, the former Norwegian premier*",
                "person Olaf Brask: minister*, Olaf Brask",
            ],
        );
        check(
            "[PERSON Ada Vask], a nurse, met [PERSON Olaf Brask]. Then the nurse left.",
            &["person Ada Vask: Ada Vask, a nurse*, the nurse*", "person Olaf Brask: Olaf Brask"],
        );
    }

    #[test]
    fn a_telling_description_is_the_last_subject() {
        check(
            "[PERSON Ada Vask] met [PERSON Olaf Brask]. The former [NORP Norwegian] premier left.",
            &["person Ada Vask: Ada Vask, The former Norwegian premier*", "person Olaf Brask: Olaf Brask"],
        );
    }

    #[test]
    fn an_age_alone_is_the_last_subject() {
        check(
            "[PERSON Ada Vask] met [PERSON Olaf Brask]. It was a hard test for the 57-year-old.",
            &["person Ada Vask: Ada Vask, the 57-year-old*", "person Olaf Brask: Olaf Brask"],
        );
    }

    #[test]
    fn bodies_go_by_their_noun() {
        check(
            "They sued [ORG Lormed Holdings] and the [ORG Lorland Dockworkers]' Union. The union paid, the company did not.",
            &[
                "organization Lormed Holdings: Lormed Holdings, the company*",
                "organization Lorland Dockworkers' Union: Lorland Dockworkers' Union, The union*",
            ],
        );
    }

    #[test]
    fn an_unknown_description_is_no_mention() {
        check("[PERSON Ada Vask] left. The president stayed.", &["person Ada Vask: Ada Vask"]);
    }
}
