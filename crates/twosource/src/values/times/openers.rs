//! Words to whether a time can begin with them, so that the readers of times are not asked at other words.
//!
//! One look-up in a small table tells most words of a text that no time opens here.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::{calendar_openers, holiday_openers};
use crate::values::cursor::Word;

/// What a word may open, as bits.
const MOMENT: u8 = 1;
const DURATION: u8 = 2;
const SET: u8 = 4;

/// Words of grammar and of the calendar, by what they may open.
const WORDS: [(u8, &[&str]); 4] = [
    (
        MOMENT,
        &[
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "this",
            "next",
            "current",
            "that",
            "early",
            "late",
            "mid",
            "earlier",
            "later",
            "small",
            "day",
            "end",
            "beginning",
            "start",
            "middle",
            "rest",
            "close",
            "remainder",
            "year",
            "fiscal",
            "calendar",
            "noon",
            "midday",
            "midnight",
            "quarter",
            "spring",
            "summer",
            "autumn",
            "winter",
            "springtime",
            "summertime",
            "wintertime",
            "fall",
            "now",
            "currently",
            "recently",
            "q",
            "h",
            "'",
            "’",
            "‘",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
            "coming",
            "previous",
            "sat",
            "sun",
        ],
    ),
    (
        MOMENT | DURATION,
        &["the", "last", "past", "first", "its", "their", "his", "her", "our", "half", "a", "an"],
    ),
    (
        DURATION,
        &[
            "this",
            "these",
            "those",
            "next",
            "coming",
            "previous",
            "latest",
            "final",
            "recent",
            "another",
            "quarter",
            "few",
            "several",
            "many",
            "early",
            "following",
            "t",
            "weeklong",
            "daylong",
            "monthlong",
            "yearlong",
            "decadelong",
            "hourlong",
            "other",
        ],
    ),
    (
        SET,
        &[
            "every",
            "each",
            "daily",
            "nightly",
            "everyday",
            "hourly",
            "weekly",
            "fortnightly",
            "monthly",
            "quarterly",
            "yearly",
            "annually",
            "once",
            "twice",
            "mondays",
            "tuesdays",
            "wednesdays",
            "thursdays",
            "fridays",
            "saturdays",
            "sundays",
        ],
    ),
];

/// Looked up only; nothing iterates over it.
static OPENERS: Lazy<FxHashMap<&'static str, u8>> = Lazy::new(|| {
    let mut all = FxHashMap::default();
    let mut add = |word: &'static str, bits: u8| *all.entry(word).or_insert(0) |= bits;
    for (bits, words) in WORDS {
        for word in words {
            add(word, bits);
        }
    }
    calendar_openers().for_each(|word| add(word, MOMENT));
    holiday_openers().for_each(|word| add(word, MOMENT));
    crate::lexicon::time_units().for_each(|word| add(word, DURATION));
    all
});

fn opens(word: &Word, bits: u8) -> bool {
    word.is_digits()
        || word.role.is_some()
        || OPENERS.get(&*word.lower).is_some_and(|found| found & bits != 0)
}

/// Whether any time may open with the word.
pub(in crate::values) fn opens_time(word: &Word) -> bool {
    opens(word, MOMENT | DURATION | SET)
}

/// Whether a date or a time of day may open with the word.
pub(in crate::values) fn opens_moment(word: &Word) -> bool {
    opens(word, MOMENT)
}

/// Whether a length of time may open with the word.
pub(in crate::values) fn opens_duration(word: &Word) -> bool {
    opens(word, DURATION)
}

/// Whether a recurrence may open with the word.
pub(in crate::values) fn opens_set(word: &Word) -> bool {
    opens(word, SET)
}
