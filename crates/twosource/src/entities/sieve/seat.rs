//! A capital, or a building of government, to the country or body whose government it stands for.
//!
//! In an article that names the country, a capital is the country's government where it acts: as the subject of a
//! verb, as an owner, after `from`, `by` or `with`. A capital that is nowhere in the article a locality (`in`, `at`, `near`)
//! always stands for the government: `support for Kabul`. The mention keeps the place: `Moscow` for `the Kremlin`. Where the
//! article does not name the country, the capital or building is an entity of its own.
//!
//! Known limits: `Paris welcomed its guests` is read as the government.

use std::collections::{BTreeMap, BTreeSet};

use crate::entities::cast::Cast;
use crate::entities::pieces::Chunk;
use crate::entities::sieve::exact::Members;
use crate::entities::words::{Word, Words};
use crate::lexicon::{Metonym, PlaceClass, metonym, place};
use crate::types::EntityKind;

/// The places of mentions that stand for a government, by chunk.
pub(in crate::entities) type Places = BTreeMap<usize, String>;

/// Where a name could stand for a government.
struct Seat {
    chunk: usize,
    /// The member that its name alone makes.
    own: usize,
    /// The country or body.
    government: usize,
    /// The town.
    place: String,
    /// A building or street, which is no town.
    building: bool,
}

/// Gives mentions of seats of government to their country, and tells the place of each.
pub(in crate::entities) fn assign(
    words: &Words<'_>,
    chunks: &[Chunk],
    members: &mut Members,
    cast: &mut Cast,
) -> Places {
    let seats = seats(words, chunks, members, cast);
    let located = |seat: &Seat| chunks.get(seat.chunk).is_some_and(|chunk| is_locality(words, chunk));
    let local: BTreeSet<usize> =
        seats.iter().filter(|seat| !seat.building && located(seat)).map(|seat| seat.own).collect();
    let mut places = Places::new();
    for seat in seats.iter().filter(|seat| !located(seat)) {
        let Some(chunk) = chunks.get(seat.chunk) else { continue };
        if !seat.building && local.contains(&seat.own) && !acts(words, chunk) {
            continue;
        }
        if seat.building || local.contains(&seat.own) {
            if let Some(slot) = members.get_mut(seat.chunk) {
                *slot = Some(seat.government);
            }
        } else {
            cast.join(seat.own, seat.government);
        }
        places.insert(seat.chunk, seat.place.clone());
    }
    places
}

fn seats(words: &Words<'_>, chunks: &[Chunk], members: &Members, cast: &Cast) -> Vec<Seat> {
    let mut governments: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, member) in cast.members.iter().enumerate() {
        let name = member.country.or(member.organization.map(|found| found.name));
        if let Some(name) = name {
            governments.entry(name).or_insert(index);
        }
    }
    if governments.is_empty() {
        return Vec::new();
    }
    let seat = |chunk: usize| {
        let own = members.get(chunk).copied().flatten()?;
        let text = words.slice(&chunks.get(chunk)?.words);
        let kind = cast.member(own).map(|found| found.kind).filter(|kind| *kind != EntityKind::Person)?;
        let town = place(text).filter(|found| found.class == PlaceClass::Seat && kind == EntityKind::Place);
        let (government, place) = match metonym(text) {
            Some(Metonym { government, place }) => (government, place.to_owned()),
            None => (town?.country?, text.to_owned()),
        };
        let building = place != text;
        if !building && kind != EntityKind::Place {
            return None;
        }
        Some(Seat { chunk, own, government: *governments.get(government)?, place, building })
    };
    (0..chunks.len()).filter_map(seat).collect()
}

/// Whether the name says where something is.
fn is_locality(words: &Words<'_>, chunk: &Chunk) -> bool {
    let start = chunk.words.start;
    let before = |back: usize| words.before(start, back).map_or("", |word| word.text);
    let before = if matches!(before(1), "the" | "The") { before(2) } else { before(1) };
    let after = words.after(&chunk.words, 0);
    let located = matches!(
        before,
        "in" | "In" | "at" | "near" | "outside" | "around" | "across" | "central" | "of" | "to"
    );
    let dateline = words.sent_start(start) == start
        && after.is_some_and(|word| matches!(word.text, "," | "(" | "—" | "–" | "-"));
    let noun_after = after.is_some_and(|word| word.tag.is_noun() && !word.glued);
    located || dateline || noun_after || after.is_some_and(|word| word.text == ",")
}

fn acts(words: &Words<'_>, chunk: &Chunk) -> bool {
    let before = words.before(chunk.words.start, 1).map_or("", |word| word.text);
    let after = words.after(&chunk.words, 0);
    after.is_some_and(|word| word.tag.is_finite() || Word::is_possessive(word))
        || matches!(before, "from" | "by" | "with")
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn a_seat_that_acts_is_its_country() {
        check(
            "Troops from [GPE Norway] came. [GPE Oslo] said it would stay.",
            &["place Norway: Norway, Oslo, it~"],
        );
    }

    #[test]
    fn a_seat_where_things_happen_is_a_town() {
        check("[GPE Norway] won. They met in [GPE Oslo].", &["place Norway: Norway", "place Oslo: Oslo"]);
        check("They met in [GPE Oslo]. It said so.", &["place Oslo: Oslo"]);
    }

    #[test]
    fn a_building_is_the_government_of_a_country_that_is_named() {
        check(
            "Troops from [GPE Russia] came. The [ORG Kremlin] said it would stay.",
            &["place Russia: Russia, Kremlin, it~"],
        );
        check("The [ORG Casa Rosada] said nothing.", &["organization Casa Rosada: Casa Rosada"]);
        check(
            "[GPE France] agreed. They met at the [FAC Élysée] there.",
            &["place France: France", "organization Élysée: Élysée"],
        );
    }

    #[test]
    fn the_place_is_kept() {
        let (article, segmentation) =
            crate::entities::fixture::read("[GPE Russia] left. The [ORG Kremlin] said so.");
        let found = crate::entities::resolve_entities(&article, &segmentation, &[]);
        let places: Vec<_> = found.mentions.iter().map(|mention| mention.place.as_deref()).collect();
        assert_eq!(places, [None, Some("Moscow")]);
    }
}
