//! A capital that stands for its government to the country.
//!
//! In an article that names the country, a capital is the country's government where it acts: as the subject of a
//! verb, as an owner, after `from`, `by` or `with`. A capital that is nowhere in the article a locality (`in`, `at`, `near`)
//! always stands for the government: `support for Kabul`.
//!
//! Known limits: `Paris welcomed its guests` is read as the government.

use crate::entities::cast::Cast;
use crate::entities::pieces::Chunk;
use crate::entities::sieve::exact::Members;
use crate::entities::words::Words;
use crate::lexicon::{PlaceClass, place};
use crate::types::EntityKind;

/// Gives mentions of seats of government to their country.
pub(in crate::entities) fn assign(
    words: &Words<'_>,
    chunks: &[Chunk],
    members: &mut Members,
    cast: &mut Cast,
) {
    let countries: std::collections::BTreeMap<&str, usize> = (0..cast.members.len())
        .filter_map(|member| Some((cast.members.get(member)?.country?, member)))
        .collect();
    let seat = |index: usize, members: &Members| {
        let member = members.get(index).copied().flatten()?;
        let found =
            place(words.slice(&chunks.get(index)?.words)).filter(|found| found.class == PlaceClass::Seat)?;
        (cast.member(member)?.kind == EntityKind::Place).then_some(())?;
        Some((member, *countries.get(found.country?)?))
    };
    let mut local = std::collections::BTreeSet::new();
    for index in 0..chunks.len() {
        if let Some((member, _)) = seat(index, members)
            && chunks.get(index).is_some_and(|chunk| is_locality(words, chunk))
        {
            local.insert(member);
        }
    }
    let moves: Vec<_> = (0..chunks.len())
        .filter_map(|index| {
            let (member, country) = seat(index, members)?;
            let chunk = chunks.get(index)?;
            let acts = !is_locality(words, chunk) && (!local.contains(&member) || acts(words, chunk));
            acts.then_some((index, country, member))
        })
        .collect();
    for (index, country, member) in moves {
        if !local.contains(&member) {
            cast.join(member, country);
        } else if let Some(slot) = members.get_mut(index) {
            *slot = Some(country);
        }
    }
}

fn is_locality(words: &Words<'_>, chunk: &Chunk) -> bool {
    let before = words.before(chunk.words.start, 1).map_or("", |word| word.text);
    let after = words.after(&chunk.words, 0);
    let located = matches!(
        before,
        "in" | "In" | "at" | "near" | "outside" | "around" | "across" | "central" | "of" | "to"
    );
    let dateline = words.sent_start(chunk.words.start) == chunk.words.start
        && after.is_some_and(|word| matches!(word.text, "," | "(" | "—" | "–" | "-"));
    let noun_after = after.is_some_and(|word| word.tag.is_noun() && !word.glued);
    located || dateline || noun_after || after.is_some_and(|word| word.text == ",")
}

fn acts(words: &Words<'_>, chunk: &Chunk) -> bool {
    let before = words.before(chunk.words.start, 1).map_or("", |word| word.text);
    let after = words.after(&chunk.words, 0);
    after.is_some_and(|word| word.tag.is_finite() || word.is_possessive())
        || matches!(before, "from" | "by" | "with")
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn a_seat_that_acts_is_its_country() {
        check(
            "Troops from [GPE Norway] came. [GPE Oslo] said it would stay.",
            &["place Norway: Norway, Oslo"],
        );
    }

    #[test]
    fn a_seat_where_things_happen_is_a_town() {
        check("[GPE Norway] won. They met in [GPE Oslo].", &["place Norway: Norway", "place Oslo: Oslo"]);
        check("They met in [GPE Oslo]. It said so.", &["place Oslo: Oslo"]);
    }
}
