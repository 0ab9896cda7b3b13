//! Words to whether a time can begin with them, so that the readers of times are not asked at other words.
//!
//! One look-up a word in a small table tells most of them that no time opens here. A determiner opens one only when a word of time
//! follows soon: `the harbour` is turned away, `the third quarter` is not.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::{calendar_openers, holiday_openers};
use crate::values::cursor::{Cursor, Word};

/// What a word may open, as bits.
const MOMENT: u8 = 1;
const DURATION: u8 = 2;
const SET: u8 = 4;
/// A word that only goes on with a time: `this weekend`.
const GOES_ON: u8 = 16;
/// A determiner, behind which a word of time must follow.
const NEEDS_TIME: u8 = 8;

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
    for word in FOLLOWERS {
        add(word, GOES_ON);
    }
    for word in DETERMINERS {
        add(word, NEEDS_TIME);
    }
    all
});

/// Words that open a time only with a word of time behind them: `the third quarter`, `its first nine months`.
const DETERMINERS: [&str; 12] =
    ["the", "its", "their", "his", "her", "our", "a", "an", "this", "that", "these", "those"];

/// Words that make a phrase a time and never open one.
const FOLLOWERS: [&str; 13] = [
    "weekend",
    "weekends",
    "period",
    "eve",
    "night",
    "morning",
    "afternoon",
    "evening",
    "season",
    "daytime",
    "nighttime",
    "workweek",
    "lunchtime",
];

/// Words behind a determiner in which the word of time stands: `the first three or so of those weeks` has seven.
const REACH: usize = 7;

/// What the lower-case `word` may open, as the bits that a [`Word`] keeps.
pub(in crate::values) fn openers(word: &str) -> u8 {
    OPENERS.get(word).copied().unwrap_or_default()
}

fn opens(cur: &Cursor, bits: u8) -> bool {
    let Some(word) = cur.word(0) else { return false };
    if word.is_digits() || word.role.is_some() {
        return true;
    }
    if word.opens & bits == 0 {
        return false;
    }
    word.opens & NEEDS_TIME == 0 || (1..=REACH).any(|n| cur.word(n).is_some_and(is_of_time))
}

/// Whether a word may be the one that makes a phrase a time.
fn is_of_time(word: &Word) -> bool {
    word.is_digits() || word.role.is_some() || (word.opens != 0 && word.opens & NEEDS_TIME == 0)
}

/// Whether any time may open at the cursor.
pub(in crate::values) fn opens_time(cur: &Cursor) -> bool {
    opens(cur, MOMENT | DURATION | SET)
}

/// Whether a date or a time of day may open at the cursor.
pub(in crate::values) fn opens_moment(cur: &Cursor) -> bool {
    opens(cur, MOMENT)
}

/// Whether a length of time may open at the cursor.
pub(in crate::values) fn opens_duration(cur: &Cursor) -> bool {
    opens(cur, DURATION)
}

/// Whether a recurrence may open at the cursor.
pub(in crate::values) fn opens_set(cur: &Cursor) -> bool {
    opens(cur, SET)
}
