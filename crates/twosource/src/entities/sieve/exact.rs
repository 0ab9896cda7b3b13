//! Names that are spelled alike, and names of one country or listed body, are one member.
//!
//! `U.S.`, `US` and `United States` are one country; `UN` and `United Nations` one body; `RÜTHE` and `Ruthe` one person.

use std::collections::BTreeMap;

use crate::entities::cast::{Cast, Found};
use crate::entities::forms::Forms;
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::sieve::seat::Places;
use crate::entities::words::Words;
use crate::lexicon::{PlaceClass, head, organization, people, place};
use crate::types::{EntityKind, MentionForm};

/// The member of each chunk; `None` for titles.
pub(in crate::entities) type Members = Vec<Option<usize>>;

/// Makes a member for each distinct name and people, and records its mentions.
pub(in crate::entities) fn gather(
    words: &Words<'_>,
    chunks: &[Chunk],
    forms: &Forms,
    cast: &mut Cast,
) -> Members {
    let mut by_identity: BTreeMap<String, usize> = BTreeMap::new();
    let mut of_form: Vec<Option<usize>> = Vec::with_capacity(forms.list.len());
    for (at, form) in forms.list.iter().enumerate() {
        if Forms::is_noise(words, chunks, form) {
            of_form.push(None);
            continue;
        }
        let first = form.chunks.first().and_then(|chunk| chunks.get(*chunk));
        let text = first.map_or("", |chunk| words.slice(&chunk.words));
        let identity = identity(form.kind, text, &form.key);
        let member = *by_identity.entry(identity).or_insert_with(|| cast.add(form.kind, text));
        if let Some(known) = cast.member_mut(member) {
            known.forms.push(at);
            if forms.outlets.contains(&form.key) {
                known.nouns.insert("newspaper".to_owned());
            }
        }
        of_form.push(Some(member));
    }
    let mut members = Vec::with_capacity(chunks.len());
    for (chunk, form) in chunks.iter().zip(&forms.of_chunk) {
        members.push(match (chunk.piece, form) {
            (Piece::Name, Some(form)) => of_form.get(*form).copied().flatten(),
            (Piece::People, _) => {
                let text = words.slice(&chunk.words);
                let identity = people_identity(text);
                Some(*by_identity.entry(identity).or_insert_with(|| cast.add(EntityKind::Nationality, text)))
            }
            _ => None,
        });
    }
    members
}

/// Records the mentions of all chunks that have a member, with the places whose names stand for a government there.
pub(in crate::entities) fn mention(chunks: &[Chunk], members: &Members, mut places: Places, cast: &mut Cast) {
    for (index, (chunk, member)) in chunks.iter().zip(members).enumerate() {
        let Some(member) = member else { continue };
        let place = places.remove(&index);
        let rule = if place.is_some() { "entity.metonym" } else { chunk.rule };
        let found = Found::new(chunk.words.clone(), *member, MentionForm::Name, rule);
        cast.found.push(Found { place, people: chunk.piece == Piece::People, ..found });
    }
}

fn identity(kind: EntityKind, text: &str, key: &str) -> String {
    match kind {
        EntityKind::Place => match place(text) {
            Some(found) if found.class == PlaceClass::Country => {
                format!("country {}", found.country.unwrap_or(key))
            }
            _ => format!("place {}", without_lower_head(text, key)),
        },
        EntityKind::Organization => match organization(text) {
            Some(found) => format!("body {}", found.name),
            None => format!("name {key}"),
        },
        _ => format!("name {key}"),
    }
}

/// `Lorland province` and `Lorland` are one place, whereas `Lorland River` is another.
fn without_lower_head<'k>(text: &str, key: &'k str) -> &'k str {
    let Some((_, last)) = text.rsplit_once(' ') else { return key };
    let lower = last.starts_with(char::is_lowercase) && head(last).is_some_and(|found| found.is("lower"));
    match key.rsplit_once(' ') {
        Some((rest, _)) if lower => rest,
        _ => key,
    }
}

fn people_identity(text: &str) -> String {
    match people(text) {
        Some("") | None => format!("people {}", crate::text::fold(text)),
        Some(country) => format!("people {country}"),
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn names_of_one_country_are_one() {
        check(
            "She left the [GPE United States] in May. Later the [GPE U.S.] and the [GPE US] agreed.",
            &["place United States: United States, U.S., US"],
        );
    }

    #[test]
    fn spellings_with_and_without_marks_are_one() {
        check(
            "We met [PERSON Ada Rüthe]. Then [PERSON Ada Ruthe] left.",
            &["person Ada Rüthe: Ada Rüthe, Ada Ruthe"],
        );
    }
}
