//! A word form with its Penn tag to its dictionary form.
//!
//! Closed classes and the forms of `be` stand here, forms that are not regular in `irregular.tsv` and `plurals.tsv`;
//! what is left is cut by the rules of [`inflection`](super::inflection). So `went` as a past tense gives `go`,
//! `quibbled` gives `quibble`, `these` gives `this`, and a noun that is not inflected gives itself.
//!
//! The lemma is in lower case, except for names, `I`, abbreviations in capitals (`GDP`) and adjectives that are always
//! written with one (`Peruvian`).
//!
//! Limits: of two bases with one form the more usual is taken (`axes` is of `ax`); `'s` is `be` as a verb, also where
//! it stands for `has`.

use std::borrow::Cow;

use once_cell::sync::Lazy;

use crate::lexicon::inflection::{Inflection, base};
use crate::lexicon::{Table, irregular_singular, is_listed};
use crate::types::Tag;

static IRREGULAR: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/irregular.tsv")));

/// What the table says of `word` as one of the class: its lemma, or `""` when it is a base.
fn irregular(word: &str, class: &str) -> Option<&'static str> {
    IRREGULAR.all(word).find_map(|row| {
        let (found, lemma) = row.split_once('\t').unwrap_or((row, ""));
        (found == class).then_some(lemma)
    })
}

/// The dictionary form of `word` read as `tag`.
pub(crate) fn lemma(word: &str, tag: Tag) -> Cow<'_, str> {
    if tag.is_proper() {
        return Cow::Borrowed(word);
    }
    match lower(word, tag) {
        Cow::Borrowed(form) => uninflected(form, tag).unwrap_or(Cow::Borrowed(form)),
        Cow::Owned(form) => match uninflected(&form, tag).map(Cow::into_owned) {
            Some(lemma) => Cow::Owned(lemma),
            None => Cow::Owned(form),
        },
    }
}

/// `word` as it is looked up: in lower case with a straight apostrophe, borrowed when it is so already. What is in
/// capitals because it is an abbreviation or comes of a name keeps them.
fn lower(word: &str, tag: Tag) -> Cow<'_, str> {
    if !word.contains(|c: char| c.is_uppercase() || c == '’') {
        return Cow::Borrowed(word);
    }
    let lower = word.to_lowercase().replace('’', "'");
    let has_inner_capital = word.chars().skip(1).any(char::is_uppercase);
    let keeps = match tag {
        // Also a word that nobody writes small is of a name: `Hegelian`.
        Tag::JJ => is_listed(word) || !is_listed(&lower) && word.starts_with(char::is_uppercase),
        Tag::NN | Tag::NNS | Tag::CD => {
            (has_inner_capital || word.contains(|c: char| c.is_numeric())) && !is_listed(&lower)
        }
        _ => false,
    };
    if keeps { Cow::Borrowed(word) } else { Cow::Owned(lower) }
}

/// The dictionary form of a form in lower case, where it is another.
fn uninflected(form: &str, tag: Tag) -> Option<Cow<'_, str>> {
    if let Some(lemma) = closed(form, tag) {
        return Some(Cow::Borrowed(lemma));
    }
    let (class, inflection) = match tag {
        Tag::NNS => ("n", Inflection::Plural),
        Tag::VBZ => ("v", Inflection::ThirdPerson),
        Tag::VBD | Tag::VBN => ("v", Inflection::Past),
        Tag::VBG => ("v", Inflection::Gerund),
        Tag::JJR | Tag::RBR => ("a", Inflection::Comparative),
        Tag::JJS | Tag::RBS => ("a", Inflection::Superlative),
        _ => return None,
    };
    if tag == Tag::NNS {
        if UNCHANGED.contains(&form) {
            return None;
        }
        if let Some(lemma) = irregular_singular(form) {
            return Some(Cow::Borrowed(lemma));
        }
    }
    if let Some(lemma) = irregular(form, class).filter(|lemma| !lemma.is_empty()) {
        return Some(Cow::Borrowed(lemma));
    }
    // Of a compound the last part is inflected: `decision-makers`.
    if let Some((before, last)) = form.rsplit_once('-').filter(|(_, last)| !last.is_empty()) {
        let lemma = uninflected(last, tag)?;
        return Some(Cow::Owned(format!("{before}-{lemma}")));
    }
    base(form, inflection, |word| irregular(word, class) == Some(""))
}

/// Forms of `be`, whatever verb tag they have.
const BE: &[&str] = &["is", "'s", "was", "are", "were", "been", "being", "am", "'re", "'m", "ai"];

/// Plurals that are the dictionary form themselves.
const UNCHANGED: &[&str] = &[
    "arrears",
    "barracks",
    "clothes",
    "crossroads",
    "data",
    "headquarters",
    "means",
    "outskirts",
    "premises",
    "surroundings",
    "whereabouts",
];

/// The dictionary forms of closed classes.
fn closed(form: &str, tag: Tag) -> Option<&'static str> {
    if tag.is_verb() && BE.contains(&form) {
        return Some("be");
    }
    Some(match (tag, form) {
        (Tag::OpenQuote | Tag::CloseQuote, "“" | "”" | "„" | "``" | "''") => "\"",
        (Tag::OpenQuote | Tag::CloseQuote, "‘") => "'",
        (Tag::PRP, "i" | "me") => "I",
        (Tag::PRP, "him") => "he",
        (Tag::PRP, "her") => "she",
        (Tag::PRP, "us" | "'s") => "we",
        (Tag::PRP, "them" | "'em" | "em") => "they",
        (Tag::WP, "whom") => "who",
        (Tag::DT, "an") => "a",
        (Tag::DT, "these") => "this",
        (Tag::DT, "those") => "that",
        (Tag::RB, "n't") => "not",
        (Tag::TO, "na" | "ta") => "to",
        (Tag::MD, "ca") => "can",
        (Tag::MD, "wo" | "'ll") => "will",
        (Tag::MD, "'d") => "would",
        (Tag::MD, "sha") => "shall",
        (Tag::VBD | Tag::VBN, "'d" | "had") | (Tag::VB | Tag::VBP, "'ve") | (Tag::VBZ, "has") => "have",
        (Tag::VBG, "gon") => "go",
        (Tag::JJR, "better") | (Tag::JJS, "best") => "good",
        (Tag::JJR, "worse") | (Tag::JJS, "worst") => "bad",
        (Tag::RBR, "better") | (Tag::RBS, "best") => "well",
        (Tag::RBR, "worse") | (Tag::RBS, "worst") => "badly",
        (Tag::RBR, "further" | "farther") => "far",
        // Compared themselves, but the dictionary has them as they are.
        (Tag::JJR | Tag::RBR, "more") => "more",
        (Tag::JJR | Tag::RBR, "less") => "less",
        (Tag::JJR, "further") => "further",
        (Tag::JJS | Tag::RBS, "most") => "most",
        (Tag::JJS | Tag::RBS, "least") => "least",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, tag: Tag, expected: &str) {
        assert_eq!(lemma(word, tag), expected, "{word} as {tag}");
    }

    #[test]
    fn closed_classes() {
        check("n’t", Tag::RB, "not");
        check("was", Tag::VBD, "be");
        check("ME", Tag::PRP, "I");
        check("These", Tag::DT, "this");
        check("her", Tag::PRPS, "her");
        check("'d", Tag::MD, "would");
        check("'d", Tag::VBD, "have");
        check("better", Tag::RBR, "well");
        check("better", Tag::JJR, "good");
    }

    #[test]
    fn forms_that_are_not_regular() {
        check("said", Tag::VBD, "say");
        check("Rose", Tag::VBD, "rise");
        check("rose", Tag::NN, "rose");
        check("children", Tag::NNS, "child");
        check("cut", Tag::VBD, "cut");
        check("headquarters", Tag::NNS, "headquarters");
        check("militiamen", Tag::NNS, "militiaman");
    }

    #[test]
    fn regular_forms() {
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
        check("dourer", Tag::JJR, "dour");
        check("invited", Tag::VBD, "invite");
        check("visited", Tag::VBD, "visit");
        check("controlling", Tag::VBG, "control");
    }

    #[test]
    fn capitals_that_are_kept_and_that_are_not() {
        check("Adeyemi", Tag::NNP, "Adeyemi");
        check("GDP", Tag::NN, "GDP");
        check("COUNCILS", Tag::NNS, "council");
        check("Peruvian", Tag::JJ, "Peruvian");
        check("Hegelian", Tag::JJ, "Hegelian");
        check("Angry", Tag::JJ, "angry");
        check("MPs", Tag::NNS, "MP");
    }

    #[test]
    fn compounds_are_inflected_at_the_end() {
        check("decision-makers", Tag::NNS, "decision-maker");
        check("by-elections", Tag::NNS, "by-election");
        check("over-ran", Tag::VBD, "over-run");
        check("-", Tag::NNS, "-");
    }
}
