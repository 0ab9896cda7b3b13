//! A word form to the tags and lemmas it can have.
//!
//! The table counts forms in news text. `readings("rose")` gives a past tense with the lemma `rise` and a share of
//! 94 percent, and a name. Forms that are not in the table have no reading here; [`lemma`] then falls back on regular
//! inflection, so `gritted` as a past tense gives `grit`.
//!
//! Known limits: a regular lemma can miss a silent `e` after a rare ending.

use once_cell::sync::Lazy;
use std::borrow::Cow;

use crate::lexicon::Table;
use crate::types::Tag;

/// Rows: word form, readings.
pub(super) static WORDS_TEXT: &str = include_str!("../../data/words.tsv");

static TABLE: Lazy<Table> = Lazy::new(|| Table::new(WORDS_TEXT));

/// One way to read a word form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Its tag.
    pub(crate) tag: Tag,
    /// Its lemma, where it differs from the form.
    pub(crate) lemma: Option<&'static str>,
    /// How often the form is read so, in percent.
    pub(crate) share: u8,
}

/// The readings of `word`, most frequent first: as it is spelled, or else in lower case.
pub(crate) fn readings(word: &str) -> Option<impl Iterator<Item = Reading> + use<>> {
    Some(row(word)?.split(' ').filter_map(reading))
}

/// Whether `word` is better known as a common word than as a name, whatever its spelling here.
pub(crate) fn is_common(word: &str) -> bool {
    readings(word).is_some_and(|mut found| found.next().is_some_and(|reading| reading.tag != Tag::NNP))
}

/// The dictionary form of `word` read as `tag`, in lower case except for proper nouns.
pub(crate) fn lemma(word: &str, tag: Tag) -> Cow<'_, str> {
    if tag.is_proper() {
        return Cow::Borrowed(word);
    }
    let lower = lower(word);
    let known = readings(word).and_then(|mut found| found.find(|reading| same_inflection(reading.tag, tag)));
    if let Some(known) = known {
        return known.lemma.map_or(lower, Cow::Borrowed);
    }
    match regular(&lower, tag) {
        Some(stem) => Cow::Owned(stem),
        None => lower,
    }
}

fn row(word: &str) -> Option<&'static str> {
    TABLE.get(word).or_else(|| match lower(word) {
        Cow::Owned(lower) => TABLE.get(&lower),
        Cow::Borrowed(_) => None,
    })
}

/// `word` in lower case with a straight apostrophe, borrowed when it is so already.
fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().any(|c| c.is_uppercase() || c == '’') {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    } else {
        Cow::Borrowed(word)
    }
}

/// Reads `VBD=rise/94`.
fn reading(field: &'static str) -> Option<Reading> {
    let (field, share) = match field.rsplit_once('/') {
        Some((field, share)) => (field, share.parse().ok()?),
        None => (field, 100),
    };
    let (tag, lemma) = match field.split_once('=') {
        Some((tag, lemma)) => (tag, Some(lemma)),
        None => (field, None),
    };
    Some(Reading { tag: tag.parse().ok()?, lemma, share })
}

/// Past tense and participle of a verb that the table knows in one of them share the lemma, as do base and present.
fn same_inflection(known: Tag, asked: Tag) -> bool {
    known == asked
        || matches!(
            (known, asked),
            (Tag::VBD, Tag::VBN) | (Tag::VBN, Tag::VBD) | (Tag::VB, Tag::VBP) | (Tag::VBP, Tag::VB)
        )
}

fn regular(word: &str, tag: Tag) -> Option<String> {
    match tag {
        Tag::NNS | Tag::VBZ => without_s(word, tag),
        Tag::VBD | Tag::VBN => without_ending(word, "ed"),
        Tag::VBG => without_ending(word, "ing"),
        Tag::JJR | Tag::RBR => without_ending(word, "er").filter(|stem| is_base(stem)),
        Tag::JJS | Tag::RBS => without_ending(word, "est").filter(|stem| is_base(stem)),
        _ => None,
    }
}

fn without_s(word: &str, tag: Tag) -> Option<String> {
    let stem = word.strip_suffix('s').filter(|stem| !stem.ends_with(|c: char| c.is_numeric()))?;
    if let Some(stem) = stem.strip_suffix("ie").filter(|stem| stem.len() > 1) {
        return Some(format!("{stem}y"));
    }
    if let Some(short) = stem.strip_suffix('e')
        && (["ss", "x", "zz", "ch", "sh", "o"].iter().any(|end| short.ends_with(end))
            || tag == Tag::NNS && short.ends_with("us"))
        && !is_base(stem)
    {
        return Some(short.to_owned());
    }
    (stem.len() > 1 && !stem.ends_with('s')).then(|| stem.to_owned())
}

/// `stopped` to `stop`, `baked` to `bake`, `cried` to `cry`, `walked` to `walk`.
fn without_ending(word: &str, ending: &str) -> Option<String> {
    let stem = word.strip_suffix(ending).filter(|stem| stem.chars().any(is_vowel))?;
    if let Some(short) = stem.strip_suffix('i') {
        return Some(format!("{short}y"));
    }
    if is_base(stem) {
        return Some(stem.to_owned());
    }
    let with_e = format!("{stem}e");
    if is_base(&with_e) {
        return Some(with_e);
    }
    let mut back = stem.chars().rev();
    let (last, before) = (back.next()?, back.next()?);
    if last == before && !is_vowel(last) && !matches!(last, 'l' | 's' | 'z' | 'f') {
        return stem.strip_suffix(last).map(str::to_owned);
    }
    // One consonant after one vowel in a short stem lost a silent e (`bake`), as did stems in these letters and most
    // longer ones in `-at` and `-ud` (`curate`, `preclude`).
    let syllabic_l = last == 'l' && !is_vowel(before) && !matches!(before, 'l' | 'r' | 'w');
    let vowels = stem.chars().filter(|c| is_vowel(*c)).count();
    let long = vowels > 1 && (stem.ends_with("at") && !stem.ends_with("eat") || stem.ends_with("ud"));
    let lost_e = long
        || syllabic_l
        || matches!(last, 'v' | 'u' | 'z' | 'c')
        || (last == 's' && before != 's')
        || (last == 'g' && before != 'n');
    let short = vowels == 1 && is_vowel(before) && !matches!(last, 'w' | 'x' | 'y');
    if lost_e || (short && !is_vowel(last)) { Some(with_e) } else { Some(stem.to_owned()) }
}

/// Whether the table knows `word` as an uninflected verb, noun or adjective.
fn is_base(word: &str) -> bool {
    TABLE.get(word).is_some_and(|row| {
        row.split(' ').filter_map(reading).any(|reading| {
            reading.lemma.is_none() && matches!(reading.tag, Tag::VB | Tag::VBP | Tag::NN | Tag::JJ)
        })
    })
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, tag: Tag, expected: &str) {
        assert_eq!(lemma(word, tag), expected, "{word} as {tag}");
    }

    #[test]
    fn lemmas_of_the_table() {
        check("said", Tag::VBD, "say");
        check("Rose", Tag::VBD, "rise");
        check("n’t", Tag::RB, "not");
        check("children", Tag::NNS, "child");
        check("was", Tag::VBD, "be");
        check("Adeyemi", Tag::NNP, "Adeyemi");
    }

    #[test]
    fn lemmas_of_regular_forms_that_are_in_no_table() {
        check("quibbled", Tag::VBD, "quibble");
        check("gritted", Tag::VBD, "grit");
        check("mollifies", Tag::VBZ, "mollify");
        check("galoshes", Tag::NNS, "galosh");
        check("fluffing", Tag::VBG, "fluff");
        check("grating", Tag::VBG, "grate");
        check("sing", Tag::VBG, "sing");
        check("palliated", Tag::VBN, "palliate");
        check("reverses", Tag::VBZ, "reverse");
        check("bemuses", Tag::VBZ, "bemuse");
        check("1970s", Tag::NNS, "1970s");
        check("dourer", Tag::JJR, "dourer");
    }

    #[test]
    fn a_word_that_is_mostly_a_name_is_not_common() {
        assert!(is_common("officials") && is_common("The"));
        assert!(!is_common("Brown") && !is_common("Ottilie"));
    }

    #[test]
    fn readings_come_most_frequent_first() {
        let all: Vec<_> = readings("that").into_iter().flatten().map(|reading| reading.tag).collect();
        assert_eq!(all, [Tag::IN, Tag::WDT, Tag::DT]);
        assert!(readings("qwfp").is_none());
    }
}
