//! `WordNet`'s lists of bases and exceptions to the table of what the inflection rules miss.
//!
//! Rows are a word, its class (`v`, `n`, `a`) and its lemma. A row without a lemma is a base: a word whose regular forms
//! would otherwise be taken for those of another, as `invite` (`invited` could come of `invit`). A row with one is a
//! form that is not regular: `went`, `v`, `go`.
//!
//! Words that `WordNet`'s texts never have are left out, as are adjectives too long to be compared by ending: most of
//! them are terms of biology. Of two bases with one form (`axes`) the one with more senses in those texts gets it, and
//! what an exception says of a form outweighs the rules. The rules are the library's own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::inflection::{Inflection, base};

/// `WordNet`'s files of one word class.
pub(crate) struct Class<'a> {
    /// `v`, `n` or `a`.
    pub(crate) letter: char,
    /// `index.verb`: one base a line, with how many of its senses were seen in texts.
    pub(crate) index: &'a str,
    /// `verb.exc`: form and bases.
    pub(crate) exceptions: &'a str,
}

/// The table of all classes.
pub(crate) fn table(classes: &[Class<'_>]) -> String {
    let mut rows = BTreeSet::new();
    for class in classes {
        let found = Words::read(class).missed(class.letter);
        rows.extend(found.bases.into_iter().map(|word| format!("{word}\t{}", class.letter)));
        rows.extend(found.forms.iter().map(|(form, lemma)| format!("{form}\t{}\t{lemma}", class.letter)));
    }
    let mut out = String::from("# word\tclass\tlemma, none for a base\n");
    for row in rows {
        let _ = writeln!(out, "{row}");
    }
    out
}

/// The words of a class, those with the most senses in texts first, and its exceptions.
struct Words<'a> {
    bases: Vec<&'a str>,
    exceptions: BTreeMap<&'a str, &'a str>,
}

/// What the rules miss.
#[derive(Default)]
struct Missed<'a> {
    bases: BTreeSet<&'a str>,
    forms: BTreeMap<&'a str, &'a str>,
}

impl<'a> Words<'a> {
    fn read(class: &Class<'a>) -> Self {
        let mut uses: BTreeMap<&str, u32> = BTreeMap::new();
        for line in class.index.lines().filter(|line| !line.starts_with(' ')) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let Some(word) = fields.first().filter(|word| is_plain(word)) else { continue };
            // lemma, class, senses, n pointers, the pointers, senses again, senses with a use.
            let n_pointers: usize = fields.get(3).and_then(|count| count.parse().ok()).unwrap_or(0);
            let seen = fields.get(5 + n_pointers).and_then(|count| count.parse().ok()).unwrap_or(0);
            let is_compared = class.letter != 'a' || n_vowel_groups(word) <= MOST_SYLLABLES;
            // Of verbs all are kept: they are few, and any of them can stand in the past.
            if (seen > 0 || class.letter == 'v') && is_compared {
                uses.insert(word, seen);
            }
        }
        let mut bases: Vec<_> = uses.keys().copied().collect();
        bases.sort_by_key(|word| (std::cmp::Reverse(uses[word]), word.len(), *word));
        let mut exceptions = BTreeMap::new();
        for line in class.exceptions.lines() {
            let mut words = line.split_whitespace();
            let Some(form) = words.next().filter(|form| is_plain(form)) else { continue };
            // Of several bases the one with the most senses in texts, of equals the first.
            let rank = |word: &&str| std::cmp::Reverse(uses.get(word).copied().unwrap_or(0));
            let is_known = |lemma: &&str| uses.contains_key(lemma) && *lemma != form;
            if let Some(lemma) = words.filter(is_known).min_by_key(rank) {
                exceptions.insert(form, lemma);
            }
        }
        Self { bases, exceptions }
    }

    fn missed(&self, class: char) -> Missed<'a> {
        let mut missed = Missed::default();
        let mut taken = BTreeSet::new();
        for &word in &self.bases {
            for (form, inflection) in self.regular_forms(word, class) {
                if self.exceptions.contains_key(form.as_str()) || taken.contains(&form) {
                    continue;
                }
                let got = base(&form, inflection, |known| missed.bases.contains(known));
                if got.as_deref() != Some(word) {
                    missed.bases.insert(word);
                }
                taken.insert(form);
            }
        }
        for (&form, &lemma) in &self.exceptions {
            let got = base(form, inflection_of(form, class), |known| missed.bases.contains(known));
            if got.as_deref() != Some(lemma) {
                missed.forms.insert(form, lemma);
            }
        }
        missed
    }

    /// The regular forms of a base, as English spells them. Of a longer word that can double its last letter both
    /// spellings are listed, as `combated` and `combatted`.
    fn regular_forms(&self, word: &str, class: char) -> Vec<(String, Inflection)> {
        let endings: &[(&str, Inflection)] = match class {
            'n' => return vec![(with_s(word), Inflection::Plural)],
            'v' => &[("ed", Inflection::Past), ("ing", Inflection::Gerund)],
            _ => &[("er", Inflection::Comparative), ("est", Inflection::Superlative)],
        };
        let mut forms = Vec::new();
        if class == 'v' {
            forms.push((with_s(word), Inflection::ThirdPerson));
        }
        for &(ending, inflection) in endings {
            let last = word.chars().next_back().unwrap_or_default();
            let doubled = format!("{word}{last}{ending}");
            // The list of exceptions has the doubled forms of longer words; short ones are doubled by rule.
            let is_listed = self.exceptions.get(doubled.as_str()) == Some(&word);
            if is_listed || is_short(word) {
                forms.push((doubled, inflection));
            }
            if !is_short(word) {
                forms.push((with_ending(word, ending), inflection));
            }
        }
        forms
    }
}

fn is_vowel(c: char) -> bool {
    "aeiou".contains(c)
}

/// The stem of a word in `-y` after a consonant.
fn before_y(word: &str) -> Option<&str> {
    word.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel))
}

fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}

fn with_s(word: &str) -> String {
    if let Some(stem) = before_y(word) {
        return format!("{stem}ies");
    }
    let after_o = word.strip_suffix('o').is_some_and(|stem| !stem.ends_with(is_vowel));
    if after_o || ends(word, &["s", "x", "z", "ch", "sh"]) { format!("{word}es") } else { format!("{word}s") }
}

fn with_ending(word: &str, ending: &str) -> String {
    if let Some(stem) = word.strip_suffix('e').filter(|_| ending != "ing" || !ends(word, &["ee", "oe", "ye"]))
    {
        return format!("{stem}{ending}");
    }
    match before_y(word).filter(|_| ending != "ing") {
        Some(stem) => format!("{stem}i{ending}"),
        None => format!("{word}{ending}"),
    }
}

/// One syllable that ends in one vowel and one consonant.
fn is_short(word: &str) -> bool {
    let mut back = word.chars().rev();
    let ends_short = back.next().is_some_and(|last| !is_vowel(last)) && back.next().is_some_and(is_vowel);
    ends_short && !ends(word, &["w", "x", "y"]) && word.chars().filter(|c| is_vowel(*c)).count() == 1
}

/// How a form of an exception list is inflected, as far as its ending tells.
fn inflection_of(form: &str, class: char) -> Inflection {
    match class {
        'n' => Inflection::Plural,
        'v' if form.ends_with("ing") => Inflection::Gerund,
        'v' if form.ends_with('s') => Inflection::ThirdPerson,
        'v' => Inflection::Past,
        _ if form.ends_with("est") => Inflection::Superlative,
        _ => Inflection::Comparative,
    }
}

/// Adjectives of more syllables are compared with `more`.
const MOST_SYLLABLES: usize = 2;

/// Runs of vowels, about as many as syllables; a silent `e` counts.
fn n_vowel_groups(word: &str) -> usize {
    let is_vowel = |c: char| "aeiouy".contains(c);
    word.split(|c| !is_vowel(c)).filter(|run| !run.is_empty()).count()
}

/// Small letters only: no phrase, name or compound.
fn is_plain(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_what_the_rules_miss() {
        // Word, class, senses, pointers, their signs, senses, used senses, places.
        let index = "  1 licence\ninvite v 1 1 @ 1 1 0\nvisit v 1 1 @ 1 1 0\nstop v 1 0 1 1 0\ngo v 1 0 1 1 0\n\
                     control v 1 0 1 1 0\nset_up v 1 0 1 1 0\n";
        let exceptions = "went go\ngone go\nstopped stop\ncontrolled control\nset_up set_up\n";
        assert_eq!(
            table(&[Class { letter: 'v', index, exceptions }]),
            "# word\tclass\tlemma, none for a base\ncontrolled\tv\tcontrol\ngone\tv\tgo\ninvite\tv\nwent\tv\tgo\n"
        );
    }
}
