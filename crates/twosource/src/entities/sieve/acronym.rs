//! An acronym to the name it stands for: in brackets after it, or by its initials.
//!
//! `the Lorland Rescue Agency (LRA)` ties any acronym in brackets, also one from another language. Without brackets
//! `LRA` must be the initials of exactly one body of the article.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::entities::cast::Cast;
use crate::entities::forms::Forms;
use crate::entities::pieces::{Chunk, Piece};
use crate::entities::sieve::exact::Members;
use crate::entities::words::{Shape, Words};
use crate::types::EntityKind;

/// Joins acronyms to full names.
pub(in crate::entities) fn join(
    words: &Words<'_>,
    chunks: &[Chunk],
    forms: &Forms,
    members: &Members,
    cast: &mut Cast,
) {
    bracketed(words, chunks, members, cast);
    by_initials(words, forms, members, cast);
}

fn bracketed(words: &Words<'_>, chunks: &[Chunk], members: &Members, cast: &mut Cast) {
    for (index, pair) in chunks.windows(2).enumerate() {
        let [name, short] = pair else { continue };
        let opens = words.text(name.words.end) == "(" && short.words.start == name.words.end + 1;
        if !opens || words.text(short.words.end) != ")" || !is_acronym(words, &short.words) {
            continue;
        }
        if name.piece != Piece::Name || name.words.len() < 2 {
            continue;
        }
        let (Some(long), Some(acronym)) =
            (members.get(index).copied().flatten(), members.get(index + 1).copied().flatten())
        else {
            continue;
        };
        if cast.member(long).is_some_and(|member| member.kind == EntityKind::Person) {
            continue;
        }
        if cast.member(long).is_some_and(|member| matches!(member.kind, EntityKind::Other)) {
            let kind = cast.member(acronym).map_or(EntityKind::Organization, |member| member.kind);
            if let Some(member) = cast.member_mut(long) {
                member.kind = kind;
            }
        }
        cast.join(acronym, long);
    }
}

fn by_initials(words: &Words<'_>, forms: &Forms, members: &Members, cast: &mut Cast) {
    let mut long: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let member_of =
        |chunks: &[usize]| chunks.first().and_then(|first| members.get(*first).copied().flatten());
    for form in forms.list.iter().filter(|form| form.parts.len() > 1 && form.kind == EntityKind::Organization)
    {
        let initials: String = form
            .sample
            .clone()
            .filter_map(|at| words.get(at).filter(|word| word.is_capitalised()))
            .filter_map(|word| word.text.chars().next())
            .collect();
        if let Some(member) = member_of(&form.chunks) {
            let found = long.entry(initials).or_default();
            if !found.contains(&member) {
                found.push(member);
            }
        }
    }
    for form in forms.list.iter().filter(|form| is_acronym(words, &form.sample)) {
        let letters: String = words.slice(&form.sample).chars().filter(|c| c.is_alphabetic()).collect();
        if let (Some(own), Some([one])) = (member_of(&form.chunks), long.get(&letters).map(Vec::as_slice))
            && cast
                .member(own)
                .is_some_and(|member| member.country.is_none() && member.organization.is_none())
        {
            cast.join(own, *one);
        }
    }
}

fn is_acronym(words: &Words<'_>, range: &Range<usize>) -> bool {
    range.len() == 1 && words.get(range.start).is_some_and(|word| word.shape == Shape::Capitals)
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn brackets_tie_any_acronym() {
        check(
            "They asked the [ORG Lorland Rescue Agency] ([ORG QVX]). The [ORG QVX] agreed.",
            &["organization Lorland Rescue Agency: Lorland Rescue Agency, QVX, QVX"],
        );
    }

    #[test]
    fn initials_tie_one_body_only() {
        check(
            "They asked the [ORG Lorland Rescue Agency]. Then [ORG LRA] agreed.",
            &["organization Lorland Rescue Agency: Lorland Rescue Agency, LRA"],
        );
        check(
            "They asked the [ORG Lorland Rescue Agency] and the [ORG Lorland Road Authority]. Then [ORG LRA] agreed.",
            &[
                "organization Lorland Rescue Agency: Lorland Rescue Agency",
                "organization Lorland Road Authority: Lorland Road Authority",
                "organization LRA: LRA",
            ],
        );
    }
}
