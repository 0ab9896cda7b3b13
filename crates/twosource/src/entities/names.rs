//! Words to runs of words that may be names.
//!
//! A run starts at a capitalised word and goes on over capitalised words, hyphens, particles (`van der`), initials,
//! numbers that belong to a name, and `of`, `for`, `and`, `&` where the words before and after make an organisation's
//! name. A capital that opens a sentence counts only when the word is no everyday word, or the article writes it with a
//! capital elsewhere. `In Vaskholm the University of East Lorland said` gives `Vaskholm` and `University of East Lorland`.
//!
//! Headings in which every word has a capital are read by [`super::headline`].
//!
//! Known limits: names in lower case (`adidas`) are not found; a sentence that opens with two everyday words of which the
//! second is part of a name may keep the first.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::entities::small_words::{is_calendar, is_clock, is_leading_particle, is_particle};
use crate::entities::words::{Shape, Style, Word, Words, is_function_word};
use crate::lexicon::{PlaceClass, given_name, head, is_common, organization, people, place, title};

/// The longest run: longer rows of capitals are lists or shouting, and a bound keeps the look-ups linear. The longest
/// name of a world body in the organisation table has twelve words.
pub(super) const MAX_NAME_TOKENS: usize = 14;

/// What an article's capitals and small letters tell of its words.
#[derive(Debug, Default)]
pub(super) struct Memory<'a> {
    /// Words seen with a capital where nothing else asks for one.
    capital: BTreeSet<&'a str>,
    /// Words seen in small letters.
    small: BTreeSet<&'a str>,
}

impl<'a> Memory<'a> {
    /// Reads the article once.
    pub(super) fn new(words: &Words<'a>) -> Self {
        let mut memory = Self::default();
        for word in &words.list {
            let running = words.sents.get(word.sent).is_some_and(|sent| sent.style == Style::Running);
            match word.shape {
                Shape::Lower => _ = memory.small.insert(word.text),
                Shape::Capital | Shape::Capitals if running && !word.first => {
                    _ = memory.capital.insert(word.text);
                }
                _ => {}
            }
        }
        memory
    }

    /// Whether `text` is written with a capital inside a sentence, and never small.
    fn is_name(&self, text: &str) -> bool {
        self.capital.contains(text) && !self.small.contains(text.to_lowercase().as_str())
    }

    /// Whether `text` occurs in small letters.
    pub(super) fn is_small(&self, text: &str) -> bool {
        self.small.contains(text.to_lowercase().as_str())
    }
}

/// The runs of the article's running text, in order and without overlap.
pub(super) fn runs(words: &Words<'_>, memory: &Memory<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sent in words.sents.iter().filter(|sent| sent.style == Style::Running) {
        let mut index = sent.words.start;
        while index < sent.words.end {
            let Some(start) = start(words, index) else {
                index += 1;
                continue;
            };
            let end = extend(words, index, sent.words.end);
            let run = without_opening_word(words, start..end, memory);
            if !run.is_empty() {
                found.push(with_particles(words, run, sent.words.start));
            }
            index = end.max(index + 1);
        }
    }
    found
}

/// Where a run that begins at `index` starts, if one does: `al-Vaski` starts at its particle.
fn start(words: &Words<'_>, index: usize) -> Option<usize> {
    let word = words.get(index)?;
    let glued_particle =
        is_particle(word.text) && words.after(&(index..index + 1), 0).is_some_and(Word::is_hyphen);
    if glued_particle
        && words.after(&(index..index + 1), 1).is_some_and(|next| next.glued && next.is_capitalised())
    {
        return Some(index);
    }
    if !word.is_capitalised() || word.text == "A" {
        return None;
    }
    if word.text == "I" {
        // A pronoun, but for names such as the Balinese `I Ketut Vaska`.
        let named = [0, 1].iter().all(|ahead| {
            words
                .after(&(index..index + 1), *ahead)
                .is_some_and(|next| next.shape == Shape::Capital && !next.glued)
        });
        return named.then_some(index);
    }
    if word.glued && words.before(index, 1).is_some_and(|hyphen| hyphen.is_hyphen() && hyphen.glued) {
        // `trans-Lorland`: the capital belongs to a compound that starts small.
        return None;
    }
    let next = words.after(&(index..index + 1), 0);
    if word.shape == Shape::Initial {
        return next
            .is_some_and(|next| next.is_capitalised() && !is_function_word(next.text))
            .then_some(index);
    }
    if is_calendar(word.text) || is_clock(word.text) {
        return None;
    }
    if is_function_word(word.text) && word.shape == Shape::Capital {
        let named = given_name(word.text).is_some() || is_particle(&word.text.to_lowercase());
        let goes_on = next.is_some_and(|next| next.shape == Shape::Capital || is_particle(next.text));
        return (named
            && goes_on
            && !next.is_some_and(|next| is_common(next.text) && !is_particle(next.text)))
        .then_some(index);
    }
    Some(index)
}

/// The end of the run that starts at `index`.
fn extend(words: &Words<'_>, index: usize, limit: usize) -> usize {
    let limit = limit.min(index + MAX_NAME_TOKENS);
    let mut end = index + 1;
    while end < limit {
        let Some(next) = step(words, index..end, limit) else { break };
        end = next;
    }
    end
}

/// The end of the run after one more part, or `None` when the run is complete.
fn step(words: &Words<'_>, run: Range<usize>, limit: usize) -> Option<usize> {
    let at = |ahead: usize| (run.end + ahead < limit).then(|| words.get(run.end + ahead)).flatten();
    let next = at(0)?;
    if next.is_hyphen() && next.glued {
        let after = at(1).filter(|after| after.glued)?;
        let goes_on =
            after.is_capitalised() || (is_particle(after.text) && at(2).is_some_and(Word::is_hyphen));
        return goes_on.then_some(run.end + 2);
    }
    if next.is_capitalised() {
        let stops = (is_calendar(next.text) && given_name(words.text(run.end - 1)).is_none())
            || (is_function_word(next.text)
                && next.shape == Shape::Capital
                && given_name(next.text).is_none());
        return (!stops && !next.glued).then_some(run.end + 1);
    }
    if next.shape == Shape::Number {
        let takes = head(words.text(run.end - 1)).is_some_and(|found| found.is("number"));
        return takes.then_some(run.end + 1);
    }
    if next.is_possessive() && next.glued {
        return possessive_part(words, &run, limit);
    }
    if lower_head(words, &run, next) {
        return Some(run.end + 1);
    }
    joined(words, &run, limit)
}

/// `Lorholm province`, `St Ada's hospital`: a small head word that is part of the name. After an article `hospital` and
/// the like are rather any hospital of the place.
fn lower_head(words: &Words<'_>, run: &Range<usize>, next: &Word<'_>) -> bool {
    let found = next.shape == Shape::Lower && head(next.text).is_some_and(|found| found.is("lower"));
    let last = words.get(run.end - 1).is_some_and(Word::is_capitalised);
    let before = words.before(run.start, 1).map_or("", |word| word.text).to_lowercase();
    let building = head(next.text).is_some_and(|found| !found.is("place"));
    let any = matches!(before.as_str(), "a" | "an") || (building && before == "the" && run.len() == 1);
    let name = words.slice(run);
    let known = people(name).is_some() || place(name).is_some_and(|found| found.country.is_some());
    found && last && !any && !known
}

/// `Lorland Dockworkers' Union`, `Royal Women's Hospital`: a plural owner inside an organisation's name.
fn possessive_part(words: &Words<'_>, run: &Range<usize>, limit: usize) -> Option<usize> {
    let owner = words.text(run.end - 1);
    let bare = matches!(words.text(run.end), "'" | "’");
    let plural = (bare && owner.ends_with('s')) || matches!(owner, "Women" | "Men" | "Children" | "People");
    let next = words.get(run.end + 1).filter(|next| run.end + 1 < limit && next.is_capitalised())?;
    let is_head = |text: &str| head(text).is_some_and(|found| found.is("organization") || found.is("event"));
    let headed = is_head(next.text) || is_head(words.text(run.end + 2));
    (plural && headed).then_some(run.end + 2)
}

/// A small word and the capital after it: `van der Vask`, `Bank of Lorland`, `Vask & Sons`.
fn joined(words: &Words<'_>, run: &Range<usize>, limit: usize) -> Option<usize> {
    let capital_at = |index: usize| {
        words.get(index).is_some_and(|word| {
            index < limit && word.is_capitalised() && !is_calendar(word.text) && !is_function_word(word.text)
        })
    };
    let next = words.text(run.end);
    if is_particle(next) {
        let mut end = run.end + 1;
        while end < limit && (is_particle(words.text(end)) || words.get(end).is_some_and(Word::is_hyphen)) {
            end += 1;
        }
        return capital_at(end).then_some(end + 1);
    }
    if next == "&" {
        return capital_at(run.end + 1).then_some(run.end + 2);
    }
    let first_head = || heads_of(words, run);
    match next {
        "of" | "for" | "on" if first_head() && !stands_after_title(words, run) => {
            let article = usize::from(words.text(run.end + 1) == "the");
            capital_at(run.end + 1 + article).then_some(run.end + 2 + article)
        }
        "and" if capital_at(run.end + 1) => {
            let after_of = words.slice(run).contains(" of ") || words.slice(run).contains(" for ");
            let government = head(words.text(run.start)).is_some_and(|found| found.is("organization"));
            let both = is_common(words.text(run.end - 1)) && ends_in_head(words, run.end + 1, limit);
            let listed = after_of && government && is_common(words.text(run.end + 1));
            (listed || both || is_listed_pair(words, run)).then_some(run.end + 2)
        }
        _ => None,
    }
}

/// Whether `X and Y` is a listed place or organisation as a whole: `Bosnia and Herzegovina`.
fn is_listed_pair(words: &Words<'_>, run: &Range<usize>) -> bool {
    let mut end = run.end + 2;
    while words.get(end).is_some_and(|word| word.is_capitalised() && !word.glued)
        && end < run.start + MAX_NAME_TOKENS
    {
        end += 1;
    }
    let whole = words.slice(&(run.start..end));
    place(whole).is_some() || organization(whole).is_some()
}

/// Whether a word of the run may go on with `of`: `University of`, `Gulf of`.
fn heads_of(words: &Words<'_>, run: &Range<usize>) -> bool {
    let last = words.text(run.end - 1);
    head(last).is_some_and(|found| found.is("of"))
}

/// `President of the Bank of …` must not run together: the first word is an office.
fn stands_after_title(words: &Words<'_>, run: &Range<usize>) -> bool {
    title(words.slice(run)).is_some()
}

/// Whether capitals from `index` on end in an organisation's head word: `Food and Drug Administration`.
fn ends_in_head(words: &Words<'_>, index: usize, limit: usize) -> bool {
    let mut end = index;
    while end < limit && words.get(end).is_some_and(|word| word.is_capitalised() && !word.glued) {
        end += 1;
    }
    end > index + 1 && head(words.text(end - 1)).is_some_and(|found| found.is("organization"))
}

/// The run without a sentence's first word when that word has its capital from the sentence.
fn without_opening_word(words: &Words<'_>, run: Range<usize>, memory: &Memory<'_>) -> Range<usize> {
    let Some(word) = words.get(run.start).filter(|word| word.first && word.shape == Shape::Capital) else {
        return run;
    };
    let everyday = is_common(word.text) || (run.len() == 1 && memory.is_small(word.text));
    let adverb = run.len() == 1
        && word.text.ends_with("ly")
        && !memory.is_name(word.text)
        && place(word.text).is_none();
    if !everyday && !adverb {
        return run;
    }
    let rest = run.start + 1..run.end;
    let listed = (2..=run.len()).any(|len| {
        let start = words.slice(&(run.start..run.start + len));
        is_known_place(start)
            || organization(start).is_some()
            || people(start).is_some()
            || title(start).is_some()
    });
    let named = given_name(word.text).is_some()
        && words
            .get(rest.start)
            .is_some_and(|next| run.len() > 1 && next.shape == Shape::Capital && !is_common(next.text));
    let headed = run.len() > 1
        && head(words.text(run.end - 1)).is_some_and(|found| found.is("organization") || found.is("event"))
        && title(words.text(rest.start)).is_none();
    let single = title(word.text).is_some() || people(word.text).is_some() || is_known_place(word.text);
    let of_head = head(word.text).is_some_and(|found| found.is("of")) && words.slice(&run).contains(" of ");
    if memory.is_name(word.text) || listed || named || headed || single || of_head {
        return run;
    }
    let hyphen = words.get(rest.start).is_some_and(Word::is_hyphen);
    let small = words.get(rest.start).is_some_and(|next| next.shape == Shape::Lower || next.is_possessive());
    if hyphen || small { run.end..run.end } else { rest }
}

/// Whether `text` is listed as a place that everybody knows; many villages are named like everyday words.
fn is_known_place(text: &str) -> bool {
    place(text).is_some_and(|found| !matches!(found.class, PlaceClass::Town | PlaceClass::WeakTown))
}

/// The run with the small particles in front of it: `said von der Vask`.
fn with_particles(words: &Words<'_>, run: Range<usize>, limit: usize) -> Range<usize> {
    let mut start = run.start;
    while start > limit && is_leading_particle(words.text(start - 1)) && run.start - start < 3 {
        start -= 1;
    }
    start..run.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::fixture::with_words;

    fn check(text: &str, expected: &[&str]) {
        with_words(text, |words| {
            let memory = Memory::new(words);
            let found: Vec<_> = runs(words, &memory).iter().map(|run| words.slice(run)).collect();
            assert_eq!(found, expected, "{text}");
        });
    }

    #[test]
    fn capitals_inside_a_sentence_are_runs() {
        check("We met Ottoline Vask and Olaf Brask.", &["Ottoline Vask", "Olaf Brask"]);
        check("We met Vask's brother in Lorholm on Tuesday.", &["Vask", "Lorholm"]);
    }

    #[test]
    fn everyday_words_that_open_a_sentence_are_none() {
        check("Police said nothing. Officials agreed.", &[]);
        check("Vask said nothing.", &["Vask"]);
        check("Former minister Vask left.", &["Vask"]);
    }

    #[test]
    fn small_words_join_the_parts_of_one_name() {
        check("They asked Jan van der Brask twice.", &["Jan van der Brask"]);
        check("They asked Omar al-Vaski twice.", &["Omar al-Vaski"]);
        check("They asked al-Vaski twice.", &["al-Vaski"]);
        check("It joined the University of East Lorland there.", &["University of East Lorland"]);
        check("It joined the Lorland Dockworkers' Union there.", &["Lorland Dockworkers' Union"]);
        check("It sued Vask & Sons there.", &["Vask & Sons"]);
        check("It told the Ministry of Trade and Industry there.", &["Ministry of Trade and Industry"]);
    }

    #[test]
    fn compounds_that_start_small_and_dates_are_none() {
        check("a trans-Lorland railway opened in May", &[]);
        check("the mood of Vask and the mayor", &["Vask"]);
    }
}
