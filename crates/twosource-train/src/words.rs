//! Tagged sentences to the table of word forms: one row a form, its readings with the most frequent first.
//!
//! `rose` gives `rose`, tab, `VBD/93 NN/7`: the tag and, where there are several, the share of each in percent. Keys are in lower case; names are not in the table. A form
//! that is mostly a name (`brown` in news) is kept when it is also a word, with `NNP` among its readings. Adjectives
//! that are always written with a capital (`Peruvian`) are rows of their own, with the capital.
//!
//! The first word of a sentence counts like one in lower case, unless its tag says that it is a name.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::conllu::Word;

/// Forms seen less often than this are left out: most are misprints, names or errors of annotation.
const MIN_SEEN: u32 = 3;

/// Capitalised adjectives seen less often than this are left out.
const MIN_SEEN_CAPITAL: u32 = 5;

/// Readings with a smaller share than this are left out, in percent. Rarer readings are mostly tagging errors.
const MIN_SHARE: u32 = 4;

/// A form must be written in lower case in at least this share of its uses to count as a word, in percent.
const MIN_LOWER: u32 = 8;

/// How often each form had each reading.
#[derive(Default)]
pub(crate) struct Counts {
    /// Form in lower case to its uses.
    forms: BTreeMap<String, Uses>,
    /// Form with a capital to the tags it had inside a sentence.
    capitals: BTreeMap<String, BTreeMap<String, u32>>,
}

#[derive(Default)]
struct Uses {
    /// Written in lower case.
    lower: u32,
    /// Tag to count.
    readings: BTreeMap<String, u32>,
}

impl Counts {
    /// Counts one sentence.
    pub(crate) fn add(&mut self, sentence: &[Word<'_>]) {
        for (index, word) in sentence.iter().enumerate() {
            if !is_word(word.form) {
                continue;
            }
            let form = word.form.replace('’', "'");
            let lower = form.to_lowercase();
            let as_lower = lower == form;
            let proper = matches!(word.tag, "NNP" | "NNPS");
            if index > 0 && !as_lower {
                let tags = self.capitals.entry(form.clone()).or_default();
                *tags.entry(word.tag.to_owned()).or_default() += 1;
            }
            // A capital inside a sentence that is no name is a heading or an emphasis: it says nothing about the form.
            if index > 0 && !as_lower && !proper && word.form != "I" {
                continue;
            }
            let uses = self.forms.entry(lower).or_default();
            uses.lower += u32::from(as_lower || word.form == "I");
            // Two spellings of one tag: a plural name is still a name. A name in lower case is a tagging error.
            if as_lower && proper {
                continue;
            }
            *uses.readings.entry(if proper { "NNP" } else { word.tag }.to_owned()).or_default() += 1;
        }
    }

    /// The table, sorted by form.
    pub(crate) fn to_table(&self) -> String {
        let mut rows: BTreeMap<&str, String> = BTreeMap::new();
        for (form, uses) in &self.forms {
            if let Some(row) = uses.row() {
                rows.insert(form, row);
            }
        }
        for (form, tags) in &self.capitals {
            let total: u32 = tags.values().sum();
            let adjective = tags.get("JJ").copied().unwrap_or_default();
            let is_lower_word = rows.contains_key(form.to_lowercase().as_str());
            let rest_is_lower = form.chars().skip(1).all(char::is_lowercase);
            if adjective >= MIN_SEEN_CAPITAL && adjective * 2 > total && !is_lower_word && rest_is_lower {
                rows.insert(form, "JJ".to_owned());
            }
        }
        let mut out = String::from("# form\treadings: TAG[/percent], most frequent first\n");
        for (form, row) in rows {
            let _ = writeln!(out, "{form}\t{row}");
        }
        out
    }
}

impl Uses {
    /// The readings as a row, or nothing when the form is too rare or hardly ever a common word.
    fn row(&self) -> Option<String> {
        let total: u32 = self.readings.values().sum();
        if total < MIN_SEEN || self.lower < 2 || self.lower * 100 < total * MIN_LOWER {
            return None;
        }
        let mut kept: Vec<_> =
            self.readings.iter().filter(|(_, seen)| **seen * 100 >= total * MIN_SHARE).collect();
        kept.sort_by_key(|(tag, seen)| (std::cmp::Reverse(**seen), tag.as_str()));
        let several = kept.len() > 1;
        let mut row = String::new();
        for (tag, seen) in kept {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(tag);
            if several {
                let _ = write!(row, "/{}", (seen * 100 + total / 2) / total);
            }
        }
        (!row.is_empty()).then_some(row)
    }
}

/// Letters and inner apostrophes only, and no row or reading separator.
fn is_word(form: &str) -> bool {
    form.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.'))
        && form.chars().any(char::is_alphabetic)
        && !form.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conllu::sentences;

    fn check(rows: &str, expected: &[&str]) {
        let mut counts = Counts::default();
        for sentence in sentences(rows) {
            counts.add(&sentence);
        }
        let table = counts.to_table();
        assert_eq!(table.lines().skip(1).collect::<Vec<_>>(), expected);
    }

    fn row(form: &str, lemma: &str, tag: &str) -> String {
        format!("2\t{form}\t{lemma}\tX\t{tag}\n")
    }

    #[test]
    fn readings_come_by_frequency() {
        let rows = row("rose", "rise", "VBD").repeat(3) + &row("rose", "rose", "NN");
        check(&rows, &["rose\tVBD/75 NN/25"]);
    }

    #[test]
    fn rare_forms_and_names_are_no_rows() {
        check(&(row("seldom", "seldom", "RB").repeat(2) + &row("Ottilie", "Ottilie", "NNP").repeat(9)), &[]);
    }

    #[test]
    fn a_name_that_is_also_a_word_is_kept() {
        let rows = "1\tx\tx\tX\tNN\n".to_owned()
            + &row("Brown", "Brown", "NNP").repeat(6)
            + &row("brown", "brown", "JJ").repeat(4);
        check(&rows, &["brown\tNNP/60 JJ/40"]);
    }

    #[test]
    fn capitals_inside_a_sentence_are_rows_only_as_adjectives() {
        let rows = "1\tx\tx\tX\tNN\n".to_owned()
            + &row("Peruvian", "peruvian", "JJ").repeat(5)
            + &row("Update", "update", "NN").repeat(5);
        check(&rows, &["Peruvian\tJJ"]);
    }

    #[test]
    fn the_first_word_of_a_sentence_counts_in_lower_case() {
        let rows = (row("Officials", "official", "NNS") + "\n").repeat(2)
            + &row("x", "x", "X")
            + &row("officials", "official", "NNS").repeat(2);
        check(&rows, &["officials\tNNS"]);
    }
}
