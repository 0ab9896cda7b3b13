//! Tokens to the runs that may hold names: words with a capital, and the small words that names have inside.

use std::ops::Range;

use crate::learned::form::{Form, Shape, key};
use crate::lexicon::gazetteer::longest;
use crate::types::Tag;

/// Small words that stand inside names.
const INSIDE: &[&str] = &[
    "of", "the", "and", "for", "de", "la", "le", "du", "des", "del", "da", "do", "dos", "di", "van", "von",
    "der", "den", "ter", "bin", "ibn", "al", "el", "y", "e", "in", "on", "at", "to", "a", "'s", "&", "-",
    "with",
];

/// At most so many small words in a row stand inside a name: `Bank of the West`.
const MAX_INSIDE: usize = 2;

/// Whether a word may start or end a name.
fn is_core(form: &Form, tag: Tag) -> bool {
    form.shape.has_capital()
        || (form.shape.has_digit() && form.shape.case() != Shape::NONE)
        || tag.is_proper()
}

/// The numbers of the small words.
#[derive(Clone, Debug)]
pub struct SmallWords(Vec<u32>);

impl Default for SmallWords {
    fn default() -> Self {
        Self(INSIDE.iter().map(|word| key(word)).collect())
    }
}

/// Puts into `out`, for each token, what the longest listed name of several words that it is in stands for, and whether
/// the token begins it; 0 outside listed names.
pub fn listed(forms: &[&str], runs: &[Range<usize>], out: &mut Vec<u32>) {
    out.clear();
    out.resize(forms.len(), 0);
    for run in runs {
        let mut at = run.start;
        while let Some(rest) = forms.get(at..run.end).filter(|rest| !rest.is_empty()) {
            let Some((length, flags)) = longest(rest) else {
                at += 1;
                continue;
            };
            let end = (at + length.max(1)).min(run.end);
            for (offset, slot) in out[at..end].iter_mut().enumerate() {
                *slot = u32::from(flags.bits()) << 1 | u32::from(offset == 0);
            }
            at = end;
        }
    }
}

/// Puts the runs of a sentence into `out`, in order.
pub fn runs(forms: &[Form], tags: &[Tag], small: &SmallWords, out: &mut Vec<Range<usize>>) {
    out.clear();
    let mut open: Option<Range<usize>> = None;
    for (at, (form, tag)) in forms.iter().zip(tags).enumerate() {
        let core =
            is_core(form, *tag) || (form.shape.has_digit() && open.as_ref().is_some_and(|run| run.end == at));
        match &mut open {
            Some(run) if core && at - run.end <= MAX_INSIDE => run.end = at + 1,
            Some(run) if !core && at - run.end < MAX_INSIDE && small.0.contains(&form.word) => {}
            Some(run) => {
                out.push(run.clone());
                open = core.then_some(at..at + 1);
            }
            None => open = core.then_some(at..at + 1),
        }
    }
    out.extend(open);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::vocabulary::Vocabulary;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let words: Vec<&str> = text.split(' ').collect();
        let forms: Vec<Form> = words.iter().map(|word| Form::new(word, &Vocabulary::default())).collect();
        let mut out = Vec::new();
        runs(&forms, &vec![Tag::NN; forms.len()], &SmallWords::default(), &mut out);
        let shown: Vec<String> = out.into_iter().map(|run| words[run].join(" ")).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn small_words_stand_inside_names_but_not_at_their_ends() {
        check("the Bank of the West of it", &["Bank of the West"]);
        check("Ruth van der Berg met Falk", &["Ruth van der Berg", "Falk"]);
        check("a man of the town", &[]);
    }

    #[test]
    fn digits_belong_to_a_name_that_they_follow() {
        check("Falcon 9 flew", &["Falcon 9"]);
        check("9 of 14 flew", &[]);
    }

    #[test]
    fn listed_names_of_several_words_are_marked_from_their_first_word_on() {
        let mut out = Vec::new();
        let run = 1..4;
        listed(&["in", "New", "Zealand", "Falk"], std::slice::from_ref(&run), &mut out);
        assert_eq!((out[0], out[3]), (0, 0));
        assert!(out[1] & 1 == 1 && out[2] & 1 == 0 && out[1] >> 1 == out[2] >> 1 && out[2] > 0);
    }
}
