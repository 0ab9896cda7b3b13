//! A family name, a given name or a shortened name to the full name it belongs to.
//!
//! `Vask` is `Ada Vask` when the article has one person of that name. Two of one family stay two, and `Vask` is then the
//! one mentioned last. `Lormed` is `Lormed Holdings`.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hash, Hasher};

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::entities::cast::Cast;
use crate::entities::forms::{Form, Forms};
use crate::entities::pieces::Chunk;
use crate::entities::sieve::exact::Members;
use crate::entities::words::Words;
use crate::lexicon::{TitleClass, head, is_legal_form, people, title};
use crate::types::EntityKind;

/// Joins shortened names to full ones.
pub(in crate::entities) fn join(
    words: &Words<'_>,
    chunks: &[Chunk],
    forms: &Forms,
    members: &mut Members,
    cast: &mut Cast,
) {
    let clubs = Index::new(forms, members, cast, EntityKind::Organization, Form::nickname);
    let endings = Index::new(forms, members, cast, EntityKind::Person, Form::endings);
    let openings = Index::new(forms, members, cast, EntityKind::Person, Form::first_part);
    let bodies = Index::new(forms, members, cast, EntityKind::Organization, Form::openings);
    let peoples = Index::new(forms, members, cast, EntityKind::Organization, Form::without_people);
    let outer = Index::new(forms, members, cast, EntityKind::Person, Form::outer_parts);
    let mut places = full_names(forms, members);
    drop_relatives(&mut places, words, chunks);
    for form in &forms.list {
        let Some(&first) = form.chunks.first() else { continue };
        let Some(own) = members.get(first).copied().flatten() else { continue };
        let key = key(&form.parts);
        let personal = matches!(form.kind, EntityKind::Person | EntityKind::Other);
        let body =
            matches!(form.kind, EntityKind::Organization | EntityKind::Other) && !form.is_read_as_place();
        if personal {
            if let Some(found) = endings.other(key, own) {
                assign(form, found, &places, members, cast);
            } else if let Some([one]) = openings.other(key, own) {
                cast.join(own, *one);
            } else if let Some(one) = form.outer_key().and_then(|key| outer.only_other(key, own)) {
                cast.join(own, one);
            }
        }
        let longer = bodies.other(key, own).or_else(|| peoples.other(key, own));
        let longer = longer.or_else(|| clubs.other(key, own).filter(|_| form.parts.len() == 1));
        if body && let Some([one]) = longer {
            cast.join(own, *one);
        }
    }
}

/// Gives every occurrence of the form the one fitting member, or of several the one mentioned last before it.
fn assign(form: &Form, fitting: &[usize], places: &Places, members: &mut Members, cast: &mut Cast) {
    let Some(own) = form.chunks.first().and_then(|first| members.get(*first).copied().flatten()) else {
        return;
    };
    if let [one] = fitting {
        cast.join(own, *one);
        return;
    }
    for &chunk in &form.chunks {
        let last = fitting.iter().max_by_key(|member| last_before(places, **member, chunk)).copied();
        if let Some(slot) = members.get_mut(chunk) {
            *slot = last;
        }
    }
}

/// The chunks at which each member is named in full, in text order.
type Places = BTreeMap<usize, Vec<usize>>;

fn full_names(forms: &Forms, members: &Members) -> Places {
    let mut places = Places::new();
    for form in forms.list.iter().filter(|form| form.parts.len() > 1) {
        if let Some(member) = form.chunks.first().and_then(|first| members.get(*first).copied().flatten()) {
            places.entry(member).or_default().extend(&form.chunks);
        }
    }
    for chunks in places.values_mut() {
        chunks.sort_unstable();
    }
    places
}

/// Leaves out people whom the text brings in as somebody's relative: after `his wife, Irina Vask,` the name `Vask` goes
/// on to mean the husband. When all are relatives all stay.
fn drop_relatives(places: &mut Places, words: &Words<'_>, chunks: &[Chunk]) {
    let is_relative = |named: &Vec<usize>| {
        let start = named.first().and_then(|first| chunks.get(*first)).map(|chunk| chunk.words.start);
        start.is_some_and(|start| {
            let comma = usize::from(words.before(start, 1).is_some_and(|word| word.text == ","));
            let before = words.before(start, 1 + comma).and_then(|word| title(word.text));
            before.is_some_and(|found| found.class == TitleClass::Relation)
        })
    };
    if !places.values().all(is_relative) {
        places.retain(|_, named| !is_relative(named));
    }
}

/// The last full mention of `member` before `chunk`.
fn last_before(places: &Places, member: usize, chunk: usize) -> Option<usize> {
    let chunks = places.get(&member)?;
    chunks.get(chunks.partition_point(|at| *at < chunk).checked_sub(1)?).copied()
}

/// Members by a hash of a part of their name. Nothing iterates over it.
struct Index(FxHashMap<u64, Vec<usize>>);

/// A number for some words of a name.
fn key<'p>(parts: impl IntoIterator<Item = &'p String>) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    parts.into_iter().for_each(|part| part.hash(&mut hasher));
    hasher.finish()
}

/// More members with one part in their name than this are a list of a clan, where a part alone tells nobody apart.
const MAX_FITTING: usize = 16;

impl Index {
    fn new(
        forms: &Forms,
        members: &Members,
        cast: &Cast,
        kind: EntityKind,
        keys: fn(&Form, &mut dyn FnMut(u64)),
    ) -> Self {
        let mut index: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for form in forms.list.iter().filter(|form| form.parts.len() > 1) {
            let Some(member) = form.chunks.first().and_then(|first| members.get(*first).copied().flatten())
            else {
                continue;
            };
            if cast.member(member).is_none_or(|found| found.kind != kind) {
                continue;
            }
            keys(form, &mut |key| {
                let fitting = index.entry(key).or_default();
                if !fitting.contains(&member) && fitting.len() < MAX_FITTING {
                    fitting.push(member);
                }
            });
        }
        Self(index)
    }

    /// The members under `key`, unless the asking member is among them.
    fn other(&self, key: u64, own: usize) -> Option<&[usize]> {
        self.0.get(&key).map(Vec::as_slice).filter(|found| !found.contains(&own))
    }
}

impl Index {
    /// The one member under `key` besides the asking one.
    fn only_other(&self, key: u64, own: usize) -> Option<usize> {
        let mut others = self.0.get(&key)?.iter().filter(|member| **member != own);
        others.next().filter(|_| others.next().is_none()).copied()
    }
}

impl Form {
    /// Every proper ending: `van der Vask`, `der Vask`, `Vask`.
    fn endings(&self, visit: &mut dyn FnMut(u64)) {
        (1..self.parts.len()).filter_map(|from| self.parts.get(from..)).for_each(|rest| visit(key(rest)));
    }

    /// The last word, where it is no word for a kind of body: `Rovers` of `Lorholm Rovers`, but not `Bank` of `Lorholm Bank`.
    fn nickname(&self, visit: &mut dyn FnMut(u64)) {
        let is_kind =
            |word: &str| head(word).is_some_and(|found| found.is("called-organization") || found.is("of"));
        if let Some(last) =
            self.parts.last().filter(|last| !is_kind(last) && !is_legal_form(last.trim_end_matches('.')))
        {
            visit(key([last]));
        }
    }

    /// Every proper opening: `Lormed` of `Lormed Holdings`.
    fn openings(&self, visit: &mut dyn FnMut(u64)) {
        (1..self.parts.len()).filter_map(|to| self.parts.get(..to)).for_each(|rest| visit(key(rest)));
    }

    /// `Dockworkers' Union` of `Danish Dockworkers' Union`.
    fn without_people(&self, visit: &mut dyn FnMut(u64)) {
        if let [first, rest @ ..] = self.parts.as_slice()
            && rest.len() > 1
            && people(first).is_some()
        {
            visit(key(rest));
        }
    }

    fn first_part(&self, visit: &mut dyn FnMut(u64)) {
        self.parts.iter().take(1).for_each(|first| visit(key([first])));
    }

    /// First and last word, which a middle name or initial does not change.
    fn outer_parts(&self, visit: &mut dyn FnMut(u64)) {
        self.outer_key().into_iter().for_each(visit);
    }

    fn outer_key(&self) -> Option<u64> {
        match self.parts.as_slice() {
            [first, last] | [first, _, last] => Some(key([first, last])),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::fixture::check;

    #[test]
    fn a_family_name_alone_is_the_one_person_of_that_name() {
        check("We met [PERSON Ada Vask]. Then [PERSON Vask] left.", &["person Ada Vask: Ada Vask, Vask"]);
        check(
            "We met [PERSON Jan van der Vask]. Then [PERSON Van der Vask] left.",
            &["person Jan van der Vask: Jan van der Vask, Van der Vask"],
        );
        check(
            "We met [PERSON Ada Vask]. They like [PERSON Ada] very much.",
            &["person Ada Vask: Ada Vask, Ada"],
        );
    }

    #[test]
    fn a_middle_initial_makes_no_other_person() {
        check(
            "We met [PERSON Olaf J. Brask]. Then [PERSON Olaf Brask] left.",
            &["person Olaf J. Brask: Olaf J. Brask, Olaf Brask"],
        );
    }

    #[test]
    fn two_of_one_family_stay_two() {
        check(
            "We met [PERSON Ada Vask] and [PERSON Olaf Vask]. Then [PERSON Vask] left.",
            &["person Ada Vask: Ada Vask", "person Olaf Vask: Olaf Vask, Vask"],
        );
    }

    #[test]
    fn a_relative_does_not_take_over_the_name() {
        check(
            "[PERSON Olaf Vask] spoke. His wife, [PERSON Ada Vask], sat. Then [PERSON Vask] left.",
            &["person Olaf Vask: Olaf Vask, Vask", "person Ada Vask: His wife*, Ada Vask"],
        );
    }

    #[test]
    fn a_club_goes_by_its_last_word() {
        check(
            "They beat [ORG Lorholm Rovers]. Then [ORG Rovers] left.",
            &["organization Lorholm Rovers: Lorholm Rovers, Rovers"],
        );
        check(
            "They met [ORG Lorholm Bank]. Then [ORG Bank] left.",
            &["organization Lorholm Bank: Lorholm Bank", "place Bank: Bank"],
        );
        check(
            "[ORG Lorholm Rovers] beat [ORG Vaskby Rovers]. Then [ORG Rovers] left.",
            &[
                "organization Lorholm Rovers: Lorholm Rovers",
                "organization Vaskby Rovers: Vaskby Rovers",
                "other Rovers: Rovers",
            ],
        );
    }

    #[test]
    fn a_legal_form_tells_what_the_short_name_is() {
        check(
            "[ORG Lormed Holdings Ltd.] rose. Shares of [PERSON Lormed] fell. [PERSON Lormed] said so.",
            &["organization Lormed Holdings Ltd: Lormed Holdings Ltd, Lormed, Lormed"],
        );
    }

    #[test]
    fn a_shortened_body_is_the_body() {
        check(
            "They sued [ORG Lormed Holdings]. Then [ORG Lormed] paid.",
            &["organization Lormed Holdings: Lormed Holdings, Lormed"],
        );
    }

    #[test]
    fn a_body_without_its_people_is_the_body() {
        check(
            "They asked the [ORG Danish Dockworkers' Union]. The [ORG Dockworkers' Union] agreed.",
            &["organization Danish Dockworkers' Union: Danish Dockworkers' Union, Dockworkers' Union"],
        );
    }
}
