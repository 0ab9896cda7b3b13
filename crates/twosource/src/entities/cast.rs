//! The people, places and bodies of an article while they are put together: who is who, and where each is mentioned.
//!
//! The sieves in [`super::sieve`] join members and add mentions; [`Cast::into_entities`] numbers what is left.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::forms::Forms;
use crate::entities::words::Words;
use crate::lexicon::{Gender, Organization, organization, place};
use crate::types::{Entities, Entity, EntityId, EntityKind, Mention, MentionForm, MentionId, RuleId};

/// One member of the cast.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) kind: EntityKind,
    /// Several people that are spoken of together.
    pub(super) plural: bool,
    /// Forms of its name, in order of first occurrence.
    pub(super) forms: Vec<usize>,
    /// The country it is, under its usual name.
    pub(super) country: Option<&'static str>,
    /// The listed organisation it is.
    pub(super) organization: Option<Organization>,
    pub(super) gender: Option<Gender>,
    /// Nouns the text calls it by, folded: `minister`, `company`.
    pub(super) nouns: BTreeSet<String>,
    /// Countries whose people's name or own name describes it.
    pub(super) nations: BTreeSet<&'static str>,
}

/// A mention whose member is known.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) words: Range<usize>,
    pub(super) member: usize,
    pub(super) form: MentionForm,
    pub(super) rule: RuleId,
    /// The place whose name stands for its government.
    pub(super) place: Option<String>,
    /// Its words name a people, whatever its member is.
    pub(super) people: bool,
}

impl Found {
    /// A mention that stands for no government.
    pub(super) fn new(words: Range<usize>, member: usize, form: MentionForm, rule: &'static str) -> Self {
        Self { words, member, form, rule: RuleId(rule), place: None, people: false }
    }
}

/// All members and mentions.
#[derive(Debug, Default)]
pub(super) struct Cast {
    pub(super) members: Vec<Member>,
    /// For each member the one it was joined to.
    joined: Vec<usize>,
    pub(super) found: Vec<Found>,
}

impl Member {
    fn new(kind: EntityKind, text: &str) -> Self {
        Self {
            kind,
            plural: false,
            forms: Vec::new(),
            country: place(text)
                .filter(|found| {
                    kind == EntityKind::Place && found.class == crate::lexicon::PlaceClass::Country
                })
                .and_then(|found| found.country),
            organization: if kind == EntityKind::Organization { organization(text) } else { None },
            gender: None,
            nouns: BTreeSet::new(),
            nations: BTreeSet::new(),
        }
    }
}

impl Cast {
    /// Adds a member; `text` is its name.
    pub(super) fn add(&mut self, kind: EntityKind, text: &str) -> usize {
        self.members.push(Member::new(kind, text));
        self.joined.push(self.joined.len());
        self.members.len() - 1
    }

    /// Adds a member that has descriptions and no name.
    pub(super) fn add_unnamed(&mut self, kind: EntityKind, plural: bool) -> usize {
        let member = self.add(kind, "");
        if let Some(known) = self.members.get_mut(member) {
            known.plural = plural;
        }
        member
    }

    /// The member that `member` was joined to.
    pub(super) fn root(&self, member: usize) -> usize {
        let mut at = member;
        while let Some(&next) = self.joined.get(at).filter(|next| **next != at) {
            at = next;
        }
        at
    }

    /// Makes `from` one with `into`, which keeps its kind.
    pub(super) fn join(&mut self, from: usize, into: usize) {
        let (from, into) = (self.root(from), self.root(into));
        if from == into {
            return;
        }
        if let Some(link) = self.joined.get_mut(from) {
            *link = into;
        }
        let Some(source) = self.members.get(from).cloned() else { return };
        if let Some(target) = self.members.get_mut(into) {
            target.forms.extend(source.forms);
            target.country = target.country.or(source.country);
            target.organization = target.organization.or(source.organization);
            target.gender = target.gender.or(source.gender);
            target.nouns.extend(source.nouns);
            target.nations.extend(source.nations);
        }
    }

    /// The member at `index`, after joining.
    pub(super) fn member(&self, index: usize) -> Option<&Member> {
        self.members.get(self.root(index))
    }

    /// The member at `index`, after joining.
    pub(super) fn member_mut(&mut self, index: usize) -> Option<&mut Member> {
        let root = self.root(index);
        self.members.get_mut(root)
    }

    /// Records a mention.
    pub(super) fn mention(
        &mut self,
        words: Range<usize>,
        member: usize,
        form: MentionForm,
        rule: &'static str,
    ) {
        self.found.push(Found::new(words, member, form, rule));
    }

    /// Puts mentions in text order; of two names that overlap the earlier, then the longer stays.
    pub(super) fn sort(&mut self) {
        self.found.sort_by_key(|found| (found.words.start, std::cmp::Reverse(found.words.end), found.form));
        let mut end = 0;
        self.found.retain(|found| {
            let name = found.form == MentionForm::Name;
            let keep = !name || found.words.start >= end;
            if name && keep {
                end = found.words.end;
            }
            keep
        });
        self.found.dedup_by(|b, a| a.words == b.words);
    }

    /// The finished entities, numbered by first mention.
    pub(super) fn into_entities(mut self, words: &Words<'_>, forms: &Forms) -> Entities {
        self.sort();
        let mut ids: Vec<Option<EntityId>> = vec![None; self.members.len()];
        let mut out = Entities::default();
        for found in std::mem::take(&mut self.found) {
            let root = self.root(found.member);
            let Some(member) = self.members.get(root) else { continue };
            let Some(slot) = ids.get_mut(root) else { continue };
            let id = *slot.get_or_insert_with(|| {
                let id = EntityId::new(out.entities.len());
                out.entities.push(entity(id, member, words, forms));
                id
            });
            let mention = MentionId::new(out.mentions.len());
            out.mentions.push(Mention {
                span: words.span(&found.words),
                kind: if found.people { EntityKind::Nationality } else { member.kind },
                form: found.form,
                entity: id,
                place: found.place,
                rule: found.rule,
            });
            if let Some(entity) = out.entities.get_mut(id.index()) {
                entity.mentions.push(mention);
                if entity.name.is_empty() {
                    words.slice(&found.words).clone_into(&mut entity.name);
                }
            }
        }
        out
    }
}

fn entity(id: EntityId, member: &Member, words: &Words<'_>, forms: &Forms) -> Entity {
    let mut names: Vec<String> = Vec::new();
    let samples = member.forms.iter().filter_map(|form| forms.list.get(*form));
    for form in samples {
        let text = in_one_line(words.slice(&form.sample));
        if !names.contains(&text) {
            names.push(text);
        }
    }
    let name = fullest(&names, member).unwrap_or_default();
    let mut aliases: Vec<_> = names.into_iter().filter(|alias| *alias != name).collect();
    aliases.sort();
    Entity { id, kind: member.kind, name, aliases, mentions: Vec::new(), attributes: Vec::new() }
}

/// The text with single spaces between its words.
fn in_one_line(text: &str) -> String {
    let plain = |byte: u8| !byte.is_ascii_whitespace() || byte == b' ';
    if text.is_ascii() && text.bytes().all(plain) && !text.contains("  ") {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name with the most words, then the most letters; the first of equals. Seats of government name no country.
fn fullest(names: &[String], member: &Member) -> Option<String> {
    let own = |name: &&String| {
        member.country.is_none()
            || place(name).is_some_and(|found| found.class == crate::lexicon::PlaceClass::Country)
    };
    let size = |name: &&String| {
        (!name.starts_with(['@', '#']), name.split([' ', '-']).count(), name.chars().count())
    };
    let best = names.iter().filter(own).map(|name| size(&name)).max();
    let found = names.iter().filter(own).find(|name| Some(size(name)) == best);
    found.or(names.first()).cloned()
}
