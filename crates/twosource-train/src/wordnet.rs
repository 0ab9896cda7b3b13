//! The nouns of WordNet (`data.noun`) to the names among them, each with the words for what it is.
//!
//! WordNet ties a name to what it is an instance of, and a word to what it is a kind of: `Ljubljana` is an instance of
//! `national_capital`, which is a kind of `capital`, of `seat`, and so on. The format is described in the manual page
//! wndb(5): a line has the number of the synset, the number of the lexicographer's file, the part of speech, how many
//! words (in hexadecimal) and the words, each with a number behind it, then how many pointers, each with sign, synset,
//! part of speech and place, and after a bar the gloss.

use std::collections::{BTreeMap, BTreeSet};

/// Sign of the pointer from a name to what it is an instance of.
const INSTANCE: &str = "@i";

/// Sign of the pointer from a word to what it is a kind of.
const KIND: &str = "@";

/// One name with its other spellings.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Instance<'a> {
    /// Number of the lexicographer's file: 15 for places, 17 for natural objects, 18 for people.
    pub(crate) file: &'a str,
    /// The spellings, with spaces.
    pub(crate) names: Vec<String>,
    /// What it is, and what that is a kind of, as WordNet spells them.
    pub(crate) kinds: BTreeSet<&'a str>,
}

struct Synset<'a> {
    file: &'a str,
    words: Vec<&'a str>,
    instance_of: Vec<&'a str>,
    kind_of: Vec<&'a str>,
}

/// The names in `text`, in the order of the file.
pub(crate) fn instances(text: &str) -> Vec<Instance<'_>> {
    let synsets: BTreeMap<&str, Synset<'_>> = text.lines().filter_map(synset).collect();
    let names = synsets.values().filter(|synset| !synset.instance_of.is_empty());
    names
        .map(|synset| Instance {
            file: synset.file,
            names: synset.words.iter().map(|word| word.replace('_', " ")).collect(),
            kinds: kinds(&synsets, synset),
        })
        .collect()
}

/// All that `name` is, up to the root.
fn kinds<'a>(synsets: &BTreeMap<&'a str, Synset<'a>>, name: &Synset<'a>) -> BTreeSet<&'a str> {
    let mut open = name.instance_of.clone();
    let mut seen = BTreeSet::new();
    let mut words = BTreeSet::new();
    while let Some(id) = open.pop() {
        if let Some(synset) = synsets.get(id).filter(|_| seen.insert(id)) {
            words.extend(&synset.words);
            open.extend(&synset.kind_of);
        }
    }
    words
}

fn synset(line: &str) -> Option<(&str, Synset<'_>)> {
    // The licence stands at the head of the file, on lines that start with a space.
    if line.starts_with(' ') {
        return None;
    }
    let (data, _) = line.split_once(" | ").unwrap_or((line, ""));
    let mut fields = data.split_whitespace();
    let id = fields.next()?;
    let file = fields.next()?;
    let n_words = usize::from_str_radix(fields.nth(1)?, 16).ok()?;
    let words = fields.by_ref().take(2 * n_words).step_by(2).collect();
    let pointers: Vec<_> = fields.skip(1).collect();
    let targets = |sign: &str| {
        let found = pointers.chunks_exact(4).filter(|pointer| pointer[0] == sign);
        found.map(|pointer| pointer[1]).collect()
    };
    Some((id, Synset { file, words, instance_of: targets(INSTANCE), kind_of: targets(KIND) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_knows_all_that_it_is() {
        let text = "  1 This software and database is being provided\n\
                    00000001 15 n 02 Ljubljana 0 Laibach 0 001 @i 00000002 n 0000 | a capital\n\
                    00000002 15 n 01 national_capital 0 001 @ 00000003 n 0000 | the seat\n\
                    00000003 15 n 01 capital 0 000 | a seat of government\n";
        assert_eq!(
            instances(text),
            [Instance {
                file: "15",
                names: vec!["Ljubljana".to_owned(), "Laibach".to_owned()],
                kinds: ["national_capital", "capital"].into(),
            }]
        );
    }
}
