//! The database of `WordNet` to sentences and phrases, one a line.
//!
//! Glosses hold examples in quotation marks: `"they suggested that he leave"`. They show verbs in all their frames, which
//! news alone does not. Every second one gets a capital and a stop, so that what is learned holds for sentences and
//! fragments alike. Definitions with a relative clause, `a person who repairs roofs`, and those of verbs, `draw a line
//! around`, are taken too.

use std::collections::BTreeSet;

/// Shorter examples have no grammar to learn from, in words.
const MIN_WORDS: usize = 3;

/// Words that open relative clauses.
const RELATIVE: &[&str] = &[" who ", " whom ", " whose ", " that ", " which ", " where "];

/// The examples and the definitions in the texts of `data.verb`, `data.noun` and so on, each once, in order.
pub(crate) fn lines(files: &[String]) -> String {
    let mut seen = BTreeSet::new();
    let mut out = String::new();
    // Lines that start with a blank are the licence.
    for line in files.iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with(' ')) {
        let Some((_, gloss)) = line.split_once('|') else { continue };
        let definition = gloss.split([';', '"']).next().unwrap_or_default().trim();
        // The third column is the part of speech.
        let is_verb =
            line.split(' ').nth(2) == Some("v") && definition.split_whitespace().count() >= MIN_WORDS;
        if (is_verb || RELATIVE.iter().any(|word| definition.contains(word))) && seen.insert(definition) {
            out.push_str(definition);
            out.push('\n');
        }
        for example in gloss.split('"').skip(1).step_by(2) {
            let example = example.trim_matches([' ', ';', ',']);
            if example.split_whitespace().count() < MIN_WORDS || !seen.insert(example) {
                continue;
            }
            let mut chars = example.chars();
            match chars.next() {
                Some(first) if seen.len().is_multiple_of(2) => {
                    out.extend(first.to_uppercase());
                    out.push_str(chars.as_str());
                    if !example.ends_with(['.', '!', '?']) {
                        out.push('.');
                    }
                }
                _ => out.push_str(example),
            }
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn examples_come_once_and_every_second_as_a_sentence() {
        let file = "  licence\n1 30 n 01 | to go; \"they went home\"; \"go\"; \"we go by bus\"\n2 30 n 01 | x; \"they went home\"\n";
        assert_eq!(lines(&[file.to_owned()]), "they went home\nWe go by bus.\n");
        assert_eq!(lines(&["3 30 n 01 | one who waits; \"a\"\n".to_owned()]), "one who waits\n");
        assert_eq!(lines(&["3 30 v 01 | move along slowly\n".to_owned()]), "move along slowly\n");
    }
}
