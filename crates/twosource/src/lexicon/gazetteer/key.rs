//! Words to the key under which the gazetteer knows them: a hash of their folded letters.
//!
//! Spellings that a text may mix have one key: case and accents are folded, a hyphen counts as a space, an apostrophe as
//! nothing, and a full stop at the end of a word is left out. So `Port-au-Prince` is one word or five tokens with the same
//! key, and so are `St John's` and `St.`, `John`, `'s`. A name in capitals that is also a word (`US`) has a second key
//! that only capitals give.
//!
//! Known limits: the words are not kept, and the map tells keys apart by 48 bits; a test proves that no two listed names
//! share them, and a word that is not listed has those of a listed one about once in 10^14 words.

use crate::text::each_folded;

/// Start of the hash FNV-1a for 64 bits (Fowler, Noll, Vo; RFC 9923).
const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// Its factor.
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// What the segmenter cuts off a name in `St John's`.
const POSSESSIVES: [&str; 4] = ["'s", "’s", "'", "’"];

/// A key that grows word by word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    hash: u64,
    /// Words so far, hyphens counted as spaces.
    words: usize,
    /// The next letter starts a word.
    at_border: bool,
    /// A full stop that counts only if a letter of the same word follows.
    stop: bool,
}

impl Key {
    /// The key of no words.
    pub(super) fn new() -> Self {
        Self { hash: OFFSET_BASIS, words: 0, at_border: true, stop: false }
    }

    /// The key of one word or name.
    pub(super) fn of(name: &str) -> Self {
        let mut key = Self::new();
        key.push(name);
        key
    }

    /// Adds a word, or several with spaces between. The sign of a possessive goes on with the word before.
    pub(super) fn push(&mut self, word: &str) {
        self.stop = false;
        self.at_border |= !POSSESSIVES.contains(&word);
        if word.is_ascii() {
            word.bytes().for_each(|byte| self.letter(byte.to_ascii_lowercase()));
        } else {
            let mut buffer = [0; 4];
            each_folded(word, |c| c.encode_utf8(&mut buffer).bytes().for_each(|byte| self.letter(byte)));
        }
    }

    fn letter(&mut self, byte: u8) {
        match byte {
            b'\'' => {}
            b'.' => self.stop = true,
            b' ' | b'-' => self.at_border = true,
            _ => {
                if self.at_border && self.words > 0 {
                    self.add(b' ');
                } else if self.stop {
                    self.add(b'.');
                }
                self.words += usize::from(self.at_border);
                self.at_border = false;
                self.stop = false;
                self.add(byte);
            }
        }
    }

    fn add(&mut self, byte: u8) {
        self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(PRIME);
    }

    /// The number to look up.
    pub(super) fn hash(self) -> u64 {
        self.hash
    }

    /// Words so far, hyphens counted as spaces.
    pub(super) fn n_words(self) -> usize {
        self.words
    }
}

/// The key of a word in capitals, as it stands; nothing for a word with small letters or without letters.
pub(super) fn of_capitals(word: &str) -> Option<u64> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if !word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_lowercase())
        || !word.bytes().any(|byte| byte.is_ascii_uppercase())
    {
        return None;
    }
    let mut key = Key::new();
    word.bytes().for_each(|byte| key.add(byte));
    Some(key.hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tokens: &[&str], name: &str) {
        let mut key = Key::new();
        for token in tokens {
            key.push(token);
        }
        assert_eq!(key.hash(), Key::of(name).hash(), "{tokens:?} as {name}");
    }

    #[test]
    fn spellings_of_one_name_have_one_key() {
        check(&["Port", "-", "au", "-", "Prince"], "port-au-prince");
        check(&["Port-au-Prince"], "port au prince");
        check(&["St.", "John", "’s"], "St John's");
        check(&["BOGOTÁ"], "Bogota");
        check(&["O'Neill"], "ONEILL");
    }

    #[test]
    fn other_words_have_other_keys() {
        assert_ne!(Key::of("new york").hash(), Key::of("newyork").hash());
        assert_ne!(Key::of("").hash(), Key::of("a").hash());
        assert_eq!(Key::of("- new  york -").n_words(), 2);
    }

    #[test]
    fn capitals_have_a_key_of_their_own() {
        assert_eq!(of_capitals("U.S."), of_capitals("U.S"));
        assert_ne!(of_capitals("US"), Some(Key::of("US").hash()));
        assert!(of_capitals("Us").is_none() && of_capitals("12").is_none() && of_capitals("É").is_none());
    }
}
