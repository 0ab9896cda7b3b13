//! The words behind a sum or a quantity that say for how much of what it is: `per barrel`, `a share`, `/kg`.
//!
//! Example: behind `$58.24`, `per barrel` gives `barrel` over two words.
//!
//! Limits: behind `a`, only times and what is sold one by one count, because `$5 a ticket` is a price and
//! `$5 a fan found` is none.

use crate::lexicon::{Unit, singular, unit};
use crate::values::cursor::{Cursor, Word};
use crate::values::numbers::quantity::simple;

/// What is sold by the piece.
const PIECES: [&str; 17] = [
    "share", "head", "person", "ticket", "piece", "bottle", "night", "dozen", "seat", "unit", "word", "copy",
    "vote", "child", "packet", "can", "game",
];

/// The denominator at the cursor, as it is printed behind `/`, with the length of all words.
pub(in crate::values) fn per(cur: &Cursor) -> Option<(String, usize)> {
    let joint = joint(cur)?;
    let rest = cur.skip(joint.len);
    if let Some((key, len)) = simple(&rest, true).filter(|_| joint.is_sure || is_end(&rest, 1)) {
        return Some((key, joint.len + len));
    }
    let word = rest.word(0)?;
    if let Some(name) = time_unit(word, joint.is_slash) {
        return (joint.is_sure || is_end(&rest, 1)).then(|| (name.to_owned(), joint.len + 1));
    }
    if matches!(&*word.lower, "cent" | "capita" | "annum") || !word.is_letters() {
        return (&*word.lower == "annum").then(|| ("year".to_owned(), joint.len + 1));
    }
    let is_piece = PIECES.contains(&&*word.lower);
    let is_noun = joint.is_sure && !joint.is_slash && word.tag.is_noun();
    (is_piece || is_noun).then(|| (singular(&word.lower), joint.len + 1))
}

struct Joint {
    len: usize,
    /// Whether it can mean nothing else.
    is_sure: bool,
    is_slash: bool,
}

fn joint(cur: &Cursor) -> Option<Joint> {
    let hyphen = usize::from(cur.is_inner_hyphen(0));
    let (is_sure, is_slash) = match cur.lower(hyphen) {
        "per" => (true, false),
        "/" if hyphen == 0 && cur.is_glued(0) && cur.is_glued(1) => (true, true),
        "a" | "an" => (hyphen > 0, false),
        _ => return None,
    };
    let behind = usize::from(cur.is_inner_hyphen(hyphen + 1));
    (hyphen == 0 || behind == 1).then_some(Joint { len: hyphen + 1 + behind, is_sure, is_slash })
}

/// A unit of time, which behind a slash may be cut to a letter or two.
fn time_unit(word: &Word, is_slash: bool) -> Option<&'static str> {
    match &*word.lower {
        "h" if is_slash => return Some("hour"),
        "s" if is_slash => return Some("second"),
        _ => {}
    }
    match unit(&word.lower)? {
        Unit::Time(name, 1) => Some(name.as_str()),
        _ => None,
    }
}

/// Whether `a year` is not the start of `a year ago`, `a day later`, `a share price`.
fn is_end(cur: &Cursor, at: usize) -> bool {
    let Some(next) = cur.word(at) else { return true };
    let moves = matches!(&*next.lower, "ago" | "earlier" | "later" | "before" | "after" | "since" | "old");
    !moves && !next.is_hyphen()
}
