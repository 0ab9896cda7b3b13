//! The Markdown cases of sentence ends in this repository to how many of them come out right.
//!
//! A case has a heading (`## …`), a fence `text` and a fence `sentences` with the gold sentences, one a line. A heading
//! that ends in `(known wrong)` counts as wrong whatever comes out, so that a mistake that is on record cannot be
//! measured away. Cases without `sentences` are others' and are left alone.

use std::path::Path;

use super::{Outcome, Score, files};

/// Where the cases are: found from where this program was built, as it is only run there.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/cases/segment");

const KNOWN_WRONG: &str = "(known wrong)";

#[derive(Debug, Default, PartialEq, Eq)]
struct Case<'a> {
    heading: &'a str,
    text: String,
    /// Empty where the case has no such fence.
    sentences: Vec<&'a str>,
}

/// `segment.hard-spots`: of the cases, those where sentences are exactly the gold ones, white space aside.
pub(super) fn measure() -> Outcome<Score> {
    let mut score = Score::default();
    let (mut right, mut all) = (0, 0);
    for path in files::listed(Path::new(FOLDER), |name| files::is_kind(name, "md"))? {
        let source = files::text(&path)?;
        for case in read(&source).into_iter().filter(|case| !case.sentences.is_empty()) {
            all += 1;
            let got = sentences(&case.text);
            if is_right(&case, &got) {
                right += 1;
            } else {
                let told = format!("{}: {}: {}", files::set_name(&path), case.heading, got.join(" | "));
                score.miss("segment.hard-spots", told);
            }
        }
    }
    // No case is no merit.
    score.share("segment.hard-spots", right, all, "cases", 0.0);
    if all == 0 {
        score.notes.push("no case in tests/cases/segment has gold sentences".to_owned());
    }
    Ok(score)
}

/// The sentences of a text, each run of white space a blank.
fn sentences(text: &str) -> Vec<String> {
    let seg = twosource::segment_text(text);
    seg.sentences.iter().map(|sent| one_line(sent.span.slice(text))).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_right(case: &Case<'_>, got: &[String]) -> bool {
    !case.heading.ends_with(KNOWN_WRONG)
        && case.sentences.iter().map(|gold| one_line(gold)).eq(got.iter().cloned())
}

fn read(source: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            cases.push(Case { heading: heading.trim(), ..Case::default() });
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let inner: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
        let Some(case) = cases.last_mut() else { continue };
        match info.trim() {
            "text" => case.text = inner.join("\n"),
            "sentences" => {
                case.sentences = inner.into_iter().filter(|line| !line.trim().is_empty()).collect();
            }
            _ => {}
        }
    }
    cases
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Title\n\n## A stop\nWhy.\n\n```text\nGo on.\nStop.\n```\n\n```sentences\nGo on.\nStop.\n```\n\n\
        ## A mistake (known wrong)\n\n```text\nNo.\n```\n```sentences\nNo.\n```\n\n## Other\n\n```text\nx\n```\n";

    #[test]
    fn cases_are_read_with_their_gold() {
        let cases = read(FILE);
        assert_eq!(cases.len(), 3);
        assert_eq!(
            (cases[0].text.as_str(), cases[0].sentences.as_slice()),
            ("Go on.\nStop.", &["Go on.", "Stop."][..])
        );
        assert!(cases[2].sentences.is_empty());
    }

    #[test]
    fn a_known_mistake_is_never_right() {
        let cases = read(FILE);
        let got = |sentences: &[&str]| sentences.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(is_right(&cases[0], &got(&["Go on.", "Stop."])));
        assert!(!is_right(&cases[0], &got(&["Go on. Stop."])));
        assert!(!is_right(&cases[0], &[]));
        assert!(!is_right(&cases[1], &got(&["No."])));
    }
}
