//! Names that are spelled alike, and names of one country or listed body, are one member.
//!
//! `U.S.`, `US` and `United States` are one country; `UN` and `United Nations` one body; `RÜTHE` and `Ruthe` one person.

use std::collections::BTreeMap;

use crate::entities::cast::Cast;
use crate::entities::forms::Forms;
use crate::entities::pieces::{Chunk, Piece};
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
    let mut members = Vec::with_capacity(chunks.len());
    for (index, chunk) in chunks.iter().enumerate() {
        let text = words.slice(&chunk.words);
        let form = forms.of_chunk.get(index).copied().flatten();
        let (kind, identity) = match (chunk.piece, form.and_then(|form| forms.list.get(form))) {
            (Piece::Name, Some(form)) if !Forms::is_noise(words, chunks, form) => {
                (form.kind, identity(form.kind, text, &form.key))
            }
            (Piece::People, _) => (EntityKind::Nationality, people_identity(text)),
            _ => {
                members.push(None);
                continue;
            }
        };
        let member = *by_identity.entry(identity).or_insert_with(|| cast.add(kind, text));
        if let (Some(form), Some(known)) = (form, cast.member_mut(member))
            && !known.forms.contains(&form)
        {
            known.forms.push(form);
            if forms.list.get(form).is_some_and(|form| forms.outlets.contains(&form.key)) {
                known.nouns.insert("newspaper".to_owned());
            }
        }
        members.push(Some(member));
    }
    members
}

/// Records the mentions of all chunks that have a member.
pub(in crate::entities) fn mention(chunks: &[Chunk], members: &Members, cast: &mut Cast) {
    for (chunk, member) in chunks.iter().zip(members) {
        if let Some(member) = member {
            cast.mention(chunk.words.clone(), *member, MentionForm::Name, chunk.rule);
        }
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
