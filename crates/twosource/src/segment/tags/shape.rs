//! A word that the word table does not know to the tags its shape suggests, with shares in percent.

use crate::types::Tag;

/// Numbers in words that are too rare in the word table, or seen there as part of names. `one` and the ordinals are
/// left to the table, for they are more than numbers.
pub(super) const NUMBER_WORDS: &[&str] = &[
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
];

/// Tags of a token with a digit.
pub(super) fn number(token: &str) -> &'static [(Tag, u32)] {
    let digits = token.trim_start_matches(|c: char| c.is_numeric() || matches!(c, ',' | '.' | '\''));
    match digits {
        "st" | "nd" | "rd" | "th" => &[(Tag::JJ, 95), (Tag::NN, 5)],
        "s" | "'s" => &[(Tag::NNS, 90), (Tag::CD, 10)],
        _ if token.starts_with(char::is_alphabetic) => &[(Tag::NNP, 85), (Tag::NN, 15)],
        _ => &[(Tag::CD, 100)],
    }
}

/// Tags by the ending of an unknown word. Shares are the author's estimate for news text, checked on a development
/// set of tagged text.
pub(super) fn by_ending(token: &str) -> Vec<(Tag, u32)> {
    const ENDINGS: &[(&str, &[(Tag, u32)])] = &[
        ("ing", &[(Tag::VBG, 75), (Tag::NN, 20), (Tag::JJ, 5)]),
        ("ed", &[(Tag::VBN, 45), (Tag::VBD, 40), (Tag::JJ, 15)]),
        ("ly", &[(Tag::RB, 85), (Tag::JJ, 15)]),
        ("ness", &[(Tag::NN, 100)]),
        ("ment", &[(Tag::NN, 100)]),
        ("tion", &[(Tag::NN, 100)]),
        ("sion", &[(Tag::NN, 100)]),
        ("ity", &[(Tag::NN, 100)]),
        ("ism", &[(Tag::NN, 100)]),
        ("ship", &[(Tag::NN, 100)]),
        ("ance", &[(Tag::NN, 100)]),
        ("ence", &[(Tag::NN, 100)]),
        ("ous", &[(Tag::JJ, 100)]),
        ("ful", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("able", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("ible", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("less", &[(Tag::JJ, 100)]),
        ("ive", &[(Tag::JJ, 75), (Tag::NN, 25)]),
        ("ish", &[(Tag::JJ, 70), (Tag::VB, 20), (Tag::NN, 10)]),
        ("ical", &[(Tag::JJ, 95), (Tag::NN, 5)]),
        ("ial", &[(Tag::JJ, 90), (Tag::NN, 10)]),
        ("al", &[(Tag::JJ, 75), (Tag::NN, 25)]),
        ("ic", &[(Tag::JJ, 80), (Tag::NN, 20)]),
        ("ary", &[(Tag::JJ, 65), (Tag::NN, 35)]),
        ("ize", &[(Tag::VB, 75), (Tag::VBP, 25)]),
        ("ise", &[(Tag::VB, 50), (Tag::NN, 40), (Tag::VBP, 10)]),
        ("est", &[(Tag::JJS, 60), (Tag::NN, 40)]),
        ("er", &[(Tag::NN, 85), (Tag::JJR, 15)]),
        ("or", &[(Tag::NN, 100)]),
        ("ist", &[(Tag::NN, 95), (Tag::JJ, 5)]),
        ("ss", &[(Tag::NN, 90), (Tag::VB, 10)]),
        ("us", &[(Tag::NN, 80), (Tag::JJ, 20)]),
        ("is", &[(Tag::NN, 100)]),
        ("s", &[(Tag::NNS, 85), (Tag::VBZ, 15)]),
    ];
    const OTHER: &[(Tag, u32)] = &[(Tag::NN, 60), (Tag::JJ, 18), (Tag::VB, 12), (Tag::VBP, 5), (Tag::RB, 3)];
    let lower = token.to_lowercase();
    let found = ENDINGS.iter().find(|(ending, _)| lower.len() > ending.len() + 1 && lower.ends_with(ending));
    found.map_or(OTHER, |(_, tags)| tags).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_part_of_speech() {
        let first = |word: &str| by_ending(word).first().map(|(tag, _)| *tag);
        assert_eq!(first("quibbling"), Some(Tag::VBG));
        assert_eq!(first("dourly"), Some(Tag::RB));
        assert_eq!(first("dourness"), Some(Tag::NN));
        assert_eq!(first("galoshes"), Some(Tag::NNS));
        assert_eq!(first("ing"), Some(Tag::NN), "an ending needs a stem");
    }

    #[test]
    fn digits_tell_ordinals_and_decades() {
        let first = |word: &str| number(word).first().map(|(tag, _)| *tag);
        assert_eq!(first("21st"), Some(Tag::JJ));
        assert_eq!(first("1990s"), Some(Tag::NNS));
        assert_eq!(first("1,340"), Some(Tag::CD));
        assert_eq!(first("F-16"), Some(Tag::NNP));
    }
}
