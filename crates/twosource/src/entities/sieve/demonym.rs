//! Names of peoples to the country they are named after, when the article names it.
//!
//! In `Norway agreed. Norwegian officials said so.` the mention `Norwegian` is of the kind nationality and its entity is
//! `Norway`. A people of no one country (`European`) and one whose country is not named stand alone.

use std::collections::BTreeMap;

use crate::entities::cast::Cast;
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::sieve::exact::Members;
use crate::entities::words::Words;
use crate::lexicon::people;

/// Gives the mentions of peoples to their country.
pub(in crate::entities) fn assign(words: &Words<'_>, chunks: &[Chunk], members: &mut Members, cast: &Cast) {
    let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, member) in cast.members.iter().enumerate() {
        if let Some(country) = member.country {
            countries.entry(country).or_insert(index);
        }
    }
    if countries.is_empty() {
        return;
    }
    for (chunk, slot) in chunks.iter().zip(members).filter(|(chunk, _)| chunk.piece == Piece::People) {
        let country = people(words.slice(&chunk.words)).and_then(|country| countries.get(country));
        if let Some(country) = country {
            *slot = Some(*country);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::{check, read};
    use crate::entities::resolve_entities;
    use crate::types::EntityKind;

    #[test]
    fn a_people_is_its_country_when_that_is_named() {
        check("[GPE Norway] agreed. The [NORP Norwegian] ship left.", &["place Norway: Norway, Norwegian"]);
        check("The [NORP Norwegian] ship left [GPE Sweden].", &["place Sweden: Sweden"]);
        check("[GPE Norway] met [NORP European] ships.", &["place Norway: Norway"]);
    }

    #[test]
    fn the_mention_stays_one_of_a_people() {
        let (article, segmentation) = read("[GPE Norway] agreed. The [NORP Norwegian] ship left.");
        let found = resolve_entities(&article, &segmentation, &[]);
        let kinds: Vec<_> = found.mentions.iter().map(|mention| mention.kind).collect();
        assert_eq!(kinds, [EntityKind::Place, EntityKind::Nationality]);
    }
}
