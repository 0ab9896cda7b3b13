//! One walk through the text in reading order: who was mentioned last, and as what, when a description or pronoun comes.
//!
//! Subjects come before other mentions of a sentence, the present sentence before earlier ones. In `Ada Vask met Olaf
//! Brask. She left.` the walk reaches `She` with `Ada Vask` as the subject of the sentence before. A phrase without a name
//! (`a nurse`) waits as well; it becomes a member of the cast when something goes back to it.
//!
//! Source: the order of candidates is that of Hobbs (1978) and of Lee et al. (2013), with subjects told by the tree.

use std::collections::VecDeque;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::entities::cast::{Cast, Found};
use crate::entities::sieve::phrase::{self, Phrase, Sort};
use crate::entities::sieve::speaker::{self, Speaker};
use crate::entities::sieve::{nominal, pronoun, role, waiting};
use crate::entities::words::{Shape, Style, Words};
use crate::lexicon::{Gender, given_name};
use crate::types::{Dep, EntityKind, MentionForm, Tag};

/// Sentences that a pronoun or description looks back; pronouns in news seldom reach further than two.
const SENTENCES_BACK: usize = 4;

/// Whom or what a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Member(usize),
    /// Index of a phrase.
    Phrase(usize),
}

/// Somebody or something in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) who: Who,
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
    pub(super) subject: bool,
    /// The word that its head depends on.
    pub(super) verb: usize,
}

/// Who was mentioned so far.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    /// Candidates by sentence, the present one first.
    pub(super) sentences: VecDeque<Vec<Candidate>>,
    /// Phrases without a name, in text order.
    pub(super) phrases: Vec<Phrase>,
    /// The latest phrases of each noun, by a hash of its letters. Nothing iterates over it.
    pub(super) nouns: FxHashMap<u64, Vec<usize>>,
    /// Members by last mention, the latest last, without repetition.
    pub(super) order: Vec<usize>,
    /// The subject that follows the opening clause which is being read: `In her speech, Vask said`.
    pub(super) ahead: Option<usize>,
    /// Who speaks in the quotation of the present sentence.
    pub(super) speaker: Speaker,
    /// The possessive that was resolved last: its place, and its member.
    pub(super) owner: Option<(usize, usize)>,
}

/// Resolves the descriptions and pronouns of the article. The mentions of `cast` must be sorted.
pub(in crate::entities) fn resolve(words: &Words<'_>, cast: &mut Cast, pronouns: bool) {
    guess_genders(words, cast);
    // What is added on the way comes behind what is known.
    let known = std::mem::take(&mut cast.found);
    let mut next = 0;
    let mut discourse = Discourse::default();
    for sent in words.sents.iter().filter(|sent| sent.style == Style::Running) {
        discourse.open_sentence();
        while let Some(found) = known.get(next).filter(|found| found.words.start < sent.words.start) {
            // Headings are read, but nobody acts there.
            discourse.touch(cast.root(found.member));
            next += 1;
        }
        let coming = || known.get(next..).unwrap_or_default().iter();
        discourse.ahead = subject_ahead(words, sent.words.clone(), coming(), cast);
        discourse.speaker =
            speaker::of_sentence(words, sent.words.clone(), coming(), cast, discourse.speaker);
        let mut index = sent.words.start;
        while index < sent.words.end {
            while let Some(found) = known.get(next).filter(|found| found.words.start < index) {
                discourse.note(words, found, cast);
                next += 1;
            }
            let here = known.get(next).filter(|found| found.words.start == index);
            let inside = known.get(next.wrapping_sub(1)).is_some_and(|found| found.words.contains(&index));
            index = match here {
                Some(found) => found.words.start + 1,
                None if inside => index + 1,
                None => resolve_at(words, index, &mut discourse, cast, pronouns),
            };
        }
    }
    let added = std::mem::replace(&mut cast.found, known);
    cast.found.extend(added);
}

/// The person named right after the comma that ends an opening clause, when the sentence starts with one.
fn subject_ahead<'f>(
    words: &Words<'_>,
    sent: Range<usize>,
    coming: impl Iterator<Item = &'f Found>,
    cast: &Cast,
) -> Option<usize> {
    if words.get(sent.start).is_none_or(|word| word.tag != Tag::IN) {
        return None;
    }
    let mut inside = coming.take_while(|found| found.words.start < sent.end).take(MAX_CANDIDATES);
    let person =
        |found: &&Found| cast.member(found.member).is_some_and(|member| member.kind == EntityKind::Person);
    inside
        .find(person)
        .filter(|found| words.before(found.words.start, 1).is_some_and(|word| word.text == ","))
        .map(|found| found.member)
}

/// Tries a description, a pronoun and a phrase at `index`; gives the index to go on with.
fn resolve_at(
    words: &Words<'_>,
    index: usize,
    discourse: &mut Discourse,
    cast: &mut Cast,
    pronouns: bool,
) -> usize {
    let Some(word) = words.get(index).filter(|word| word.shape != Shape::Other) else { return index + 1 };
    let found = match word.tag {
        Tag::DT if !word.quoted => nominal::at(words, index, discourse, cast),
        Tag::PRP | Tag::PRPS if pronouns => pronoun::at(words, index, discourse, cast),
        Tag::NN | Tag::NNS => {
            if let Some(found) = phrase::at(words, index) {
                waiting::wait(words, found, discourse, cast);
            }
            return index + 1;
        }
        _ => return index + 1,
    };
    let Some(found) = found else { return index + 1 };
    let end = found.words.end.max(index + 1);
    if word.tag == Tag::PRPS {
        discourse.owner = Some((index, cast.root(found.member)));
    }
    discourse.note(words, &found, cast);
    cast.found.push(found);
    end
}

impl Discourse {
    fn open_sentence(&mut self) {
        self.sentences.push_front(Vec::new());
        self.sentences.truncate(SENTENCES_BACK);
    }

    fn note(&mut self, words: &Words<'_>, found: &Found, cast: &mut Cast) {
        let member = cast.root(found.member);
        let Some(known) = cast.member(member).filter(|_| !found.people) else { return };
        let Some(sort) = sort_of(known.kind, known.plural) else { return };
        let gender = known.gender;
        self.touch(member);
        if found.form == MentionForm::Nominal && sort == Sort::Person {
            waiting::recall(words, &found.words, member, self, cast);
        }
        let (subject, verb) = role::of(words, &found.words);
        self.push(Candidate { who: Who::Member(member), sort, gender, subject, verb });
    }

    /// Adds a candidate to the present sentence.
    pub(super) fn push(&mut self, candidate: Candidate) {
        if let Some(sentence) = self.sentences.front_mut().filter(|all| all.len() < MAX_CANDIDATES) {
            sentence.push(candidate);
        }
    }

    /// Moves `member` to the end of the order; only the last few places are searched, so that long lists stay cheap.
    fn touch(&mut self, member: usize) {
        let from = self.order.len().saturating_sub(MAX_ORDER);
        if let Some(at) =
            self.order.get(from..).and_then(|tail| tail.iter().rposition(|known| *known == member))
        {
            self.order.remove(from + at);
        }
        self.order.push(member);
    }

    /// The members mentioned last, latest first.
    pub(super) fn latest(&self) -> impl Iterator<Item = usize> + '_ {
        self.order.iter().rev().take(MAX_ORDER).copied()
    }

    /// The person who is the subject of the last sentence before this one that has one.
    pub(super) fn last_subject(&self) -> Option<usize> {
        let person = |found: &&Candidate| found.subject && found.sort == Sort::Person;
        let found = self.sentences.iter().skip(1).find_map(|all| all.iter().find(person))?;
        match found.who {
            Who::Member(member) => Some(member),
            Who::Phrase(phrase) => self.phrases.get(phrase)?.member,
        }
    }

    /// The member that a candidate is.
    pub(super) fn member_of(&self, who: Who) -> Option<usize> {
        match who {
            Who::Member(member) => Some(member),
            Who::Phrase(phrase) => self.phrases.get(phrase)?.member,
        }
    }

    /// The member that a candidate is; a phrase becomes one with its own words as the first mention.
    pub(super) fn settle(&mut self, words: &Words<'_>, who: Who, cast: &mut Cast) -> Option<usize> {
        if let Some(member) = self.member_of(who) {
            return Some(member);
        }
        let Who::Phrase(index) = who else { return None };
        let phrase = self.phrases.get_mut(index)?;
        let kind = match phrase.sort {
            Sort::Person => EntityKind::Person,
            Sort::Body => EntityKind::Organization,
            Sort::People => EntityKind::Other,
            Sort::Place | Sort::Thing | Sort::Things => return None,
        };
        let member = cast.add_unnamed(kind, phrase.sort == Sort::People);
        phrase.member = Some(member);
        if let Some(known) = cast.member_mut(member) {
            known.gender = phrase.gender;
        }
        cast.found.push(Found::new(
            phrase.words.clone(),
            member,
            MentionForm::Nominal,
            "entity.description-first",
        ));
        let noun = phrase.noun;
        self.touch(member);
        if let Some(known) = cast.member_mut(member) {
            known.nouns.insert(crate::text::fold(words.text(noun)));
        }
        Some(member)
    }
}

fn sort_of(kind: EntityKind, plural: bool) -> Option<Sort> {
    match kind {
        EntityKind::Person => Some(Sort::Person),
        EntityKind::Organization => Some(Sort::Body),
        EntityKind::Place => Some(Sort::Place),
        EntityKind::Nationality => None,
        _ if plural => Some(Sort::People),
        _ => Some(Sort::Thing),
    }
}

/// Candidates of one sentence that are kept; longer lists are of names, not of actors.
const MAX_CANDIDATES: usize = 24;
/// Members that a description can reach back to.
const MAX_ORDER: usize = 64;

/// Letters from which a given name tells a gender; shorter ones mean different people in different languages.
const TELLING_LETTERS: usize = 4;

/// A given name that is nearly always of one gender tells it.
fn guess_genders(words: &Words<'_>, cast: &mut Cast) {
    for at in 0..cast.found.len() {
        let Some(found) = cast.found.get(at) else { return };
        if found.form != MentionForm::Name || found.words.len() < 2 {
            continue;
        }
        let (member, name) = (found.member, words.text(found.words.start));
        let unknown = |member: &&mut crate::entities::cast::Member| {
            member.kind == EntityKind::Person && member.gender.is_none()
        };
        if let Some(member) = cast.member_mut(member).filter(unknown)
            && name.chars().count() >= TELLING_LETTERS
        {
            member.gender = given_name(name).and_then(|known| known.gender);
        }
    }
}

/// Whether the tree says anything of a word.
pub(super) fn has_tree(dep: Dep) -> bool {
    dep != Dep::Dep
}
