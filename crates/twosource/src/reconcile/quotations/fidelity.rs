//! A variant and the fullest one to how faithful it is, with a word diff.

use imara_diff::{Algorithm, Diff, InternedInput};

use crate::types::{DiffOp, Fidelity, WordDiff};

use super::wording::Word;

/// How faithful `words`, inside quotation marks, are to `fullest`.
pub(super) fn judge(words: &[Word], fullest: &[Word]) -> Fidelity {
    let mut rest = fullest.iter();
    let held = words.iter().all(|word| rest.any(|other| other.key == word.key));
    match (held, words.len() == fullest.len()) {
        (true, true) => Fidelity::Verbatim,
        (true, false) => Fidelity::Trimmed,
        (false, _) => Fidelity::Reworded,
    }
}

/// The steps from `fullest` to `words`; each word comes with its spelling in the text.
pub(super) fn diff(fullest: &[(&Word, &str)], words: &[(&Word, &str)]) -> WordDiff {
    let mut input: InternedInput<&str> = InternedInput::default();
    input.update_before(fullest.iter().map(|(word, _)| word.key.as_str()));
    input.update_after(words.iter().map(|(word, _)| word.key.as_str()));
    let diff = Diff::compute(Algorithm::MyersMinimal, &input);
    let join = |side: &[(&Word, &str)], from: u32, to: u32| {
        let range = from as usize..to as usize;
        side.get(range).unwrap_or_default().iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" ")
    };
    let mut out = Vec::new();
    let mut at = 0;
    for hunk in diff.hunks() {
        if hunk.before.start > at {
            out.push(DiffOp::Same(join(fullest, at, hunk.before.start)));
        }
        if !hunk.before.is_empty() {
            out.push(DiffOp::Removed(join(fullest, hunk.before.start, hunk.before.end)));
        }
        if !hunk.after.is_empty() {
            out.push(DiffOp::Added(join(words, hunk.after.start, hunk.after.end)));
        }
        at = hunk.before.end;
    }
    if (at as usize) < fullest.len() {
        out.push(DiffOp::Same(join(fullest, at, fullest.len() as u32)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::wording::Wording;
    use super::*;

    fn check(fullest: &str, variant: &str, fidelity: Fidelity, expected: &str) {
        let (a, b) = (Wording::new(fullest, 0), Wording::new(variant, 0));
        assert_eq!(judge(&b.words, &a.words), fidelity, "{variant}");
        let spell = |wording: &Wording, text: &str| -> Vec<String> {
            wording.words.iter().map(|word| word.span.slice(text).to_owned()).collect()
        };
        let (sa, sb) = (spell(&a, fullest), spell(&b, variant));
        let pair = |w: &Wording, s: &[String]| -> Vec<(Word, String)> {
            w.words.iter().cloned().zip(s.iter().cloned()).collect()
        };
        let (pa, pb) = (pair(&a, &sa), pair(&b, &sb));
        let borrow = |p: &[(Word, String)]| -> Vec<(Word, String)> { p.to_vec() };
        let (pa, pb) = (borrow(&pa), borrow(&pb));
        let left: Vec<(&Word, &str)> = pa.iter().map(|(w, s)| (w, s.as_str())).collect();
        let right: Vec<(&Word, &str)> = pb.iter().map(|(w, s)| (w, s.as_str())).collect();
        let shown: Vec<String> = diff(&left, &right)
            .iter()
            .map(|op| match op {
                DiffOp::Same(words) => words.clone(),
                DiffOp::Removed(words) => format!("[-{words}]"),
                DiffOp::Added(words) => format!("[+{words}]"),
            })
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn fidelity_looks_at_words_only() {
        check("We lost, sadly.", "we lost – sadly", Fidelity::Verbatim, "We lost sadly");
        check("We lost two good boats.", "We lost two boats", Fidelity::Trimmed, "We lost two [-good] boats");
        check(
            "We lost two boats.",
            "We lost three boats",
            Fidelity::Reworded,
            "We lost [-two] [+three] boats",
        );
        check("We lost boats.", "We lost boats and nets", Fidelity::Reworded, "We lost boats [+and nets]");
    }
}
