//! A name to the descriptions beside it: titles in front, appositions on either side, an owner.
//!
//! `the former Danish finance minister Ada Vask`, `Ada Vask, the mayor of Lorholm,`, `his wife, Ada Vask,` and
//! `Norway's Ada Vask` each say something of `Ada Vask`.

use crate::entities::attributes::phrase::{Phrase, Reading};
use crate::entities::attributes::{Place, Reader};
use crate::lexicon::{people, place as listed_place};
use crate::types::{AttributeKind, Dep, EntityKind, MentionForm, RoleStatus, Tag};

const TITLE: Reading = Reading { rule: "attribute.title", status: CURRENT, by_ending: false };
const APPOSITIVE: Reading = Reading { rule: "attribute.appositive", status: CURRENT, by_ending: true };
const DESCRIPTION: Reading = Reading { rule: DESCRIPTION_RULE, status: CURRENT, by_ending: false };

/// The rule of descriptions that the resolver tied to somebody.
pub(super) const DESCRIPTION_RULE: &str = "attribute.description";

/// What a description without a word for another time says.
const CURRENT: Option<RoleStatus> = Some(RoleStatus::Current);

/// Appositions of one name in a row: age, office, relation.
const MOST_APPOSITIONS: usize = 4;

impl Reader<'_> {
    /// Reads what stands beside the name.
    pub(super) fn beside(&mut self, place: &Place) {
        self.in_front(place);
        self.appositions(place);
        if place.kind == EntityKind::Person {
            self.owner_of_name(place);
        }
    }

    /// `finance minister Ada Vask`: the words between the start of the name's phrase and the name.
    fn in_front(&mut self, place: &Place) {
        let Some(noun) = place.tokens.start.checked_sub(1) else { return };
        let same = self.tree.sentence(noun).contains(&place.head);
        let plural = matches!(self.tree.tag(place.head), Tag::NNS | Tag::NNPS);
        if !same || plural || !self.tree.tag(noun).is_noun() || self.is_other_name(noun, place) {
            return;
        }
        let (own, under) = (self.tree.left_edge(place.head), self.tree.left_edge(noun));
        let beside = self.tree.head(noun) == Some(place.head) || self.tree.head(place.head) == Some(noun);
        // A noun that hangs elsewhere is no title: `He told the minister Vask had left`.
        let clausal = self.tree.dep(place.head).is_subject() && !beside;
        if clausal {
            return;
        }
        let start = if own < place.tokens.start { own } else { under };
        self.describe(place, &Phrase { tokens: start.min(noun)..noun + 1, noun }, TITLE);
    }

    /// Whether the token is part of another entity's name: `Lund` in `in Lund Ada Vask spoke`.
    fn is_other_name(&self, noun: usize, place: &Place) -> bool {
        self.mention_at(noun)
            .is_some_and(|other| other.form == MentionForm::Name && other.entity != place.entity)
    }

    fn appositions(&mut self, place: &Place) {
        let mut at = place.head;
        for _ in 0..MOST_APPOSITIONS {
            let next = self
                .tree
                .children(at)
                .find(|child| *child >= place.tokens.end && self.tree.dep(*child) == Dep::Appos);
            let Some(next) = next else { break };
            self.apposition(place, next);
            at = next;
        }
        // `the mayor, Ada Vask,`: the name is the apposition.
        let head = self.tree.head(place.head).filter(|_| self.tree.dep(place.head) == Dep::Appos);
        if let Some(noun) = head.filter(|noun| *noun < place.tokens.start && noun + 1 != place.tokens.start)
            && self.is_definite(noun)
            && !self.is_other_name(noun, place)
        {
            let phrase = self.phrase(noun);
            let tokens = phrase.tokens.start..phrase.tokens.end.min(place.tokens.start);
            self.describe(place, &Phrase { tokens, noun }, APPOSITIVE);
        }
    }

    fn apposition(&mut self, place: &Place, noun: usize) {
        let closed =
            self.tree.left_edge(noun).checked_sub(1).is_some_and(|mark| self.tree.tag(mark).is_punctuation());
        let common = matches!(self.tree.tag(noun), Tag::NN | Tag::NNP) && !self.is_named(noun);
        // `Ada Vask, a nurse, and a cook`: the second is another person.
        if closed && common {
            let phrase = self.phrase(noun);
            self.describe(place, &phrase, APPOSITIVE);
        }
    }

    /// Whether the token is the head of a name: `Ada Vask, Olaf Brask and a nurse`.
    fn is_named(&self, noun: usize) -> bool {
        self.mention_at(noun).is_some_and(|it| it.form == MentionForm::Name)
    }

    /// `the mayor`, `his wife`, `Norway's premier`, or an office at the head of a sentence.
    fn is_definite(&self, noun: usize) -> bool {
        let start = self.tree.left_edge(noun);
        let determined = (start..noun).any(|index| {
            matches!(self.tree.tag(index), Tag::PRPS | Tag::POS) || self.tree.is_any(index, &["the", "this"])
        });
        determined || self.tree.sentence(noun).start == start
    }

    /// `Norway's Ada Vask`.
    fn owner_of_name(&mut self, place: &Place) {
        let Some(mark) = place.tokens.start.checked_sub(1).filter(|mark| self.tree.tag(*mark) == Tag::POS)
        else {
            return;
        };
        let Some(owner) = mark.checked_sub(1) else { return };
        let country = listed_place(self.tree.word(owner)).is_some_and(|found| found.country.is_some());
        if country && let Some(token) = self.tree.token(owner) {
            self.push_plain(place.entity, AttributeKind::Nationality, token.span, "attribute.owner");
        }
    }

    /// A description that the resolver tied to the person: `the former Danish premier`, `the Dutchman`.
    ///
    /// A predicate is left to the rule of copulas, which knows whether its clause is stated.
    pub(super) fn description(&mut self, place: &Place) {
        // An apposition describes its own head: `Olaf Brask, formerly the president of Lormed,` is not the president.
        let described = self.tree.head(place.head).filter(|_| self.tree.dep(place.head) == Dep::Appos);
        let other =
            described.and_then(|head| self.mention_at(head)).is_some_and(|it| it.entity != place.entity);
        if other || self.tree.dep(place.head) == Dep::Attr {
            return;
        }
        let whole = Phrase { tokens: place.tokens.clone(), noun: place.head };
        if !self.describe(place, &whole, DESCRIPTION)
            && people(self.tree.word(place.head)).is_some_and(|country| !country.is_empty())
            && let Some(token) = self.tree.token(place.head)
        {
            self.push_plain(place.entity, AttributeKind::Nationality, token.span, DESCRIPTION_RULE);
        }
    }
}
