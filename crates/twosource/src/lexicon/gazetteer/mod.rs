//! A word, or the words from a token on, to what the tables know of it as a set of flags.
//!
//! Learned taggers ask here for features. `flags("Norway")` has the flag of a country, `flags("Wilma")` that of a given
//! name, and `longest(&["New", "York", "said"])` finds a city of two tokens. All tables go into one map, from a hash of
//! the folded word to its flags; the beginnings of longer names are in it too, so that a word that starts none costs one
//! look-up. Neither function allocates.
//!
//! Known limits: a name in the table says what the word can be, not what it is here (`Reading`); names of more than
//! [`MAX_WORDS`] words are left out.

mod flags;
mod key;
mod map;
mod rows;

use once_cell::sync::Lazy;

use key::Key;
use map::Map;

pub(crate) use flags::Flags;

/// Words of the longest name that is looked for, hyphens counted as spaces: the longest listed one is the
/// `International Federation of Red Cross and Red Crescent Societies`.
const MAX_WORDS: usize = 9;

/// Tokens of the longest name that is looked for: hyphens between all words, and a possessive.
pub(crate) const MAX_TOKENS: usize = 2 * MAX_WORDS;

/// What `longest` may answer.
const NAMES: Flags = Flags::of(&[
    Flags::COUNTRY,
    Flags::DEMONYM,
    Flags::CITY,
    Flags::REGION,
    Flags::ORGANIZATION,
    Flags::TITLE,
]);

static GAZETTEER: Lazy<Map> = Lazy::new(|| {
    let mut map = Map::new();
    rows::each_row(|name, flags| insert(&mut map, name, flags));
    rows::each_capitals(|name, flags| {
        if let Some(key) = key::of_capitals(name) {
            map.add(key, flags);
        }
    });
    map
});

/// What the tables know of one word, whatever its case. Names in capitals that are also words (`US`) are known in
/// capitals only.
pub(crate) fn flags(form: &str) -> Flags {
    let key = Key::of(form);
    let folded = look_up(key.hash());
    let exact = key::of_capitals(form).map_or(Flags::NONE, look_up);
    (folded | exact).without(Flags::STARTS)
}

/// The longest listed name of several words that starts with the first of `tokens`: how many tokens it takes, and what
/// it is. Tokens are as the segmenter cuts them: hyphens and possessives may be tokens of their own.
pub(crate) fn longest(tokens: &[&str]) -> Option<(usize, Flags)> {
    let mut key = Key::new();
    let mut best = None;
    for (index, token) in tokens.iter().take(MAX_TOKENS).enumerate() {
        let before = key.hash();
        key.push(token);
        // A hyphen between two words adds nothing yet.
        if key.hash() == before {
            if index == 0 {
                return None;
            }
            continue;
        }
        let found = look_up(key.hash());
        if key.n_words() > 1 && found.intersects(NAMES) {
            best = Some((index + 1, found.without(Flags::STARTS)));
        }
        if !found.contains(Flags::STARTS) {
            break;
        }
    }
    best
}

fn look_up(key: u64) -> Flags {
    GAZETTEER.get(key)
}

/// Adds a name, and marks its beginnings when it has several words.
fn insert(map: &mut Map, name: &str, flags: Flags) {
    let is_border = |byte: &u8| matches!(byte, b' ' | b'-');
    if name.bytes().filter(is_border).count() >= MAX_WORDS {
        return;
    }
    let mut key = Key::new();
    let mut rest = name;
    while let Some(end) = rest.bytes().position(|byte| is_border(&byte)) {
        let (word, after) = rest.split_at(end);
        key.push(word);
        map.add(key.hash(), Flags::STARTS);
        rest = after.get(1..).unwrap_or_default();
    }
    key.push(rest);
    map.add(key.hash(), flags);
}

#[cfg(test)]
mod tests;
