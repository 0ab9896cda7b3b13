//! One walk through the text in reading order: who was mentioned last, and as what, when a description or pronoun comes.
//!
//! Subjects come before other mentions of a sentence, the present sentence before earlier ones. In `Ada Vask met Olaf
//! Brask. She left.` the walk reaches `She` with `Ada Vask` as the subject of the sentence before.

use std::collections::VecDeque;
use std::ops::Range;

use crate::entities::cast::{Cast, Found};
use crate::entities::sieve::{nominal, pronoun};
use crate::entities::words::{Shape, Style, Words};
use crate::lexicon::given_name;
use crate::types::{EntityKind, MentionForm, Tag};

/// Sentences that a pronoun or description looks back; pronouns in news seldom reach further than two.
const SENTENCES_BACK: usize = 4;

/// A person in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) member: usize,
    pub(super) subject: bool,
}

/// Who was mentioned so far.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    /// People by sentence, the present one first.
    pub(super) sentences: VecDeque<Vec<Person>>,
    /// Members by last mention, the latest last, without repetition.
    pub(super) order: Vec<usize>,
    /// The subject that follows the opening clause which is being read: `In her speech, Vask said`.
    pub(super) ahead: Option<usize>,
}

/// Resolves the descriptions and pronouns of the article. The mentions of `cast` must be sorted.
pub(in crate::entities) fn resolve(words: &Words<'_>, cast: &mut Cast) {
    guess_genders(words, cast);
    let known = cast.found.clone();
    let mut next = 0;
    let mut discourse = Discourse::default();
    for sent in words.sents.iter().filter(|sent| sent.style == Style::Running) {
        discourse.open_sentence();
        while let Some(found) = known.get(next).filter(|found| found.words.start < sent.words.start) {
            // Headings are read, but nobody acts there.
            discourse.touch(cast.root(found.member));
            next += 1;
        }
        let coming = known.get(next..).unwrap_or_default().iter();
        discourse.ahead = subject_ahead(words, sent.words.clone(), coming, cast);
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
                None => resolve_at(words, index, &mut discourse, cast),
            };
        }
    }
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
    let mut inside = coming.take_while(|found| found.words.start < sent.end).take(MAX_PEOPLE);
    let person =
        |found: &&Found| cast.member(found.member).is_some_and(|member| member.kind == EntityKind::Person);
    inside
        .find(person)
        .filter(|found| words.before(found.words.start, 1).is_some_and(|word| word.text == ","))
        .map(|found| found.member)
}

/// Tries a description and a pronoun at `index`; gives the index to go on with.
fn resolve_at(words: &Words<'_>, index: usize, discourse: &mut Discourse, cast: &mut Cast) -> usize {
    if words.get(index).is_none_or(|word| word.quoted || word.shape == Shape::Other) {
        return index + 1;
    }
    let found =
        nominal::at(words, index, discourse, cast).or_else(|| pronoun::at(words, index, discourse, cast));
    let Some(found) = found else { return index + 1 };
    let end = found.words.end.max(index + 1);
    discourse.note(words, &found, cast);
    cast.found.push(found);
    end
}

impl Discourse {
    fn open_sentence(&mut self) {
        self.sentences.push_front(Vec::new());
        self.sentences.truncate(SENTENCES_BACK);
    }

    fn note(&mut self, words: &Words<'_>, found: &Found, cast: &Cast) {
        let member = cast.root(found.member);
        let Some(kind) = cast.member(member).map(|member| member.kind) else { return };
        if matches!(kind, EntityKind::Person | EntityKind::Organization) {
            self.touch(member);
        }
        if kind != EntityKind::Person {
            return;
        }
        let subject = is_subject(words, found);
        if let Some(sentence) = self.sentences.front_mut().filter(|people| people.len() < MAX_PEOPLE) {
            sentence.push(Person { member, subject });
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

    /// The subject of the last sentence before this one that has one.
    pub(super) fn last_subject(&self) -> Option<usize> {
        self.sentences
            .iter()
            .skip(1)
            .find_map(|people| people.iter().find(|person| person.subject))
            .map(|found| found.member)
    }
}

/// People of one sentence that are kept; longer lists are of names, not of actors.
const MAX_PEOPLE: usize = 16;
/// Members that a description can reach back to.
const MAX_ORDER: usize = 64;

/// Whether the mention stands where a subject stands: before a verb and after no preposition, or beside a verb of speech.
fn is_subject(words: &Words<'_>, found: &Found) -> bool {
    let start = found.words.start;
    if words.get(start).is_none_or(|word| word.quoted) {
        return false;
    }
    let before = words.before(start, 1);
    let owner = words.after(&found.words, 0).is_some_and(super::super::words::Word::is_possessive);
    if owner
        || before.is_some_and(|word| word.tag.is_verb() && word.tag.is_finite() && said_before(words, start))
    {
        return !owner;
    }
    let governed =
        before.is_some_and(|word| matches!(word.tag, Tag::IN | Tag::TO | Tag::CC) || word.tag.is_verb());
    let verb_earlier = (words.sent_start(start)..start)
        .rev()
        .take(LOOK_BACK)
        .any(|at| words.get(at).is_some_and(|word| !word.quoted && word.tag.is_finite()));
    let verb_next = words.after(&found.words, 0).is_some_and(|word| word.tag.is_finite());
    !governed && (!verb_earlier || verb_next)
}

/// Words before a mention that are searched for the clause's verb.
const LOOK_BACK: usize = 30;

/// `“…,” said Ada Vask`: the verb follows a quotation.
fn said_before(words: &Words<'_>, start: usize) -> bool {
    words.before(start, 2).is_some_and(|word| word.text.chars().all(crate::text::is_quote_mark))
}

/// Letters from which a given name tells a gender; shorter ones mean different people in different languages.
const TELLING_LETTERS: usize = 4;

/// A given name that is nearly always of one gender tells it.
fn guess_genders(words: &Words<'_>, cast: &mut Cast) {
    let first: Vec<_> = cast
        .found
        .iter()
        .filter(|found| found.form == MentionForm::Name && found.words.len() > 1)
        .map(|found| (found.member, words.text(found.words.start)))
        .collect();
    for (member, name) in first {
        if let Some(member) = cast.member_mut(member).filter(|member| member.kind == EntityKind::Person) {
            member.gender = member.gender.or_else(|| {
                given_name(name)
                    .and_then(|known| known.gender)
                    .filter(|_| name.chars().count() >= TELLING_LETTERS)
            });
        }
    }
}
