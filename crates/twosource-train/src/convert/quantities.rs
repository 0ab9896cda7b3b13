//! Numbers and money to spaCy's: the number is the head of its currency sign, and words that limit it are `quantmod`.
//!
//! "$ 5 million" is headed by `$` in Universal Dependencies and by `million` in spaCy's scheme, with `5` as its
//! `compound` and `$` as its `quantmod`.

use super::tree::Tree;

/// Words before a number that spaCy calls `quantmod`; others, `about` among them, are its adverbs.
const LIMITS: [&str; 5] = ["over", "under", "some", "around", "up"];

/// Signs between the ends of a range.
const DASHES: [&str; 3] = ["-", "–", "—"];

/// Turns money round; runs while prepositions still hang under it.
pub(super) fn turn(tree: &mut Tree<'_>) {
    for sign in 0..tree.len() {
        // Universal Dependencies tags a percent sign as a noun, and spaCy heads numbers by it too.
        if tree.tag(sign) != "$" {
            continue;
        }
        let number = tree.children(sign).into_iter().find(|&at| at > sign && tree.rel(at) == "nummod");
        let Some(number) = number else { continue };
        let others = tree.children(sign);
        let long = tree.child(number, &["compound", "nummod"]).is_some();
        tree.raise(number, sign, if long { "quantmod" } else { "nmod" });
        for at in others {
            // The country in "NZ $" belongs to the sign.
            if tree.rel(at) != "compound" {
                tree.attach(at, number);
            }
        }
    }
}

/// Makes the last number of a range its head: in "8 - 10 ships" `8` is a `quantmod` of `10`, and the dash is punctuation.
///
/// Universal Dependencies reads the dash as a preposition; the `to` of "8 to 10 ships" is a `quantmod` here.
pub(super) fn close_ranges(tree: &mut Tree<'_>) {
    for dash in 0..tree.len() {
        let (last, first) = (tree.head(dash), tree.head(tree.head(dash)));
        let range = first < dash && dash < last && [first, last].iter().all(|&at| tree.pos(at) == "NUM");
        let sign = match () {
            () if tree.is(dash, &DASHES) => "punct",
            () if tree.is(dash, &["to"]) && tree.rel(first) == "nummod" => "quantmod",
            () => continue,
        };
        if range && tree.rel(dash) == "case" {
            tree.rename(dash, sign);
            let others = tree.children(first);
            tree.raise(last, first, "quantmod");
            for at in others {
                if at > last {
                    tree.attach(at, last);
                }
            }
        }
    }
}

/// Labels what stands under numbers.
pub(super) fn label(tree: &mut Tree<'_>) {
    for at in 0..tree.len() {
        let head = tree.head(at);
        if tree.is_root(at) || tree.pos(head) != "NUM" || at > head {
            continue;
        }
        match tree.rel(at) {
            "advmod" if tree.is(at, &LIMITS) => tree.rename(at, "quantmod"),
            "nummod" => tree.rename(at, "compound"),
            _ => {}
        }
    }
}
