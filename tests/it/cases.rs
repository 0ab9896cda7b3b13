//! Runs `tests/cases/<stage>/*.md`. `UPDATE_CASES=1` rewrites what the cases expect; read the difference then.
//!
//! What a person wrote is never rewritten: the view `sentences` shows what is right. Where the program does not do it,
//! the heading ends in `(known wrong)`, and the case fails as soon as the program does.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use twosource::{Analyzer, report::StoryReport};

use crate::case_file::{self, Case, Expectation};
use crate::views;

/// The view whose lines a person writes.
const GOLD: &str = "sentences";

/// End of the heading of a case that the program gets wrong.
const KNOWN_WRONG: &str = "(known wrong)";

#[test]
fn every_case_shows_what_it_expects() {
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases"), &mut files);
    assert!(!files.is_empty(), "no case files found");
    let update = std::env::var_os("UPDATE_CASES").is_some();
    let mut failures = String::new();
    for file in files {
        let source = fs::read_to_string(&file).expect("case files are readable");
        let replacements = check_file(&file, &source, &mut failures);
        if update {
            fs::write(&file, case_file::rewrite(&source, &replacements)).expect("case files are writable");
        }
    }
    assert!(update || failures.is_empty(), "{failures}");
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut children: Vec<_> = fs::read_dir(folder)
        .expect("the folder of cases exists")
        .map(|entry| entry.unwrap().path())
        .collect();
    children.sort();
    for child in children {
        if child.is_dir() {
            walk(&child, files);
        } else if child.extension().is_some_and(|ending| ending == "md") {
            files.push(child);
        }
    }
}

fn check_file(file: &Path, source: &str, failures: &mut String) -> Vec<(usize, String)> {
    let mut replacements = Vec::new();
    for case in case_file::read(source) {
        assert!(!case.articles.is_empty(), "{}: `{}` has no text", file.display(), case.name);
        assert!(!case.expected.is_empty(), "{}: `{}` expects nothing", file.display(), case.name);
        let report = report(&case);
        for expected in &case.expected {
            let shown = views::show(&report, &expected.view)
                .unwrap_or_else(|| panic!("{}: no view `{}`", file.display(), expected.view));
            if expected.view == GOLD {
                check_gold(file, &case, expected, &shown, failures);
                continue;
            }
            if shown != expected.lines {
                let _ = write!(
                    failures,
                    "\n{}: {}\n--- expected {}\n{}\n+++ shown\n{shown}\n",
                    file.display(),
                    case.name,
                    expected.view,
                    expected.lines
                );
            }
            replacements.push((expected.first_line, shown));
        }
    }
    replacements
}

/// Compares a view with what a person wrote, the other way round for a case that is known to be wrong.
fn check_gold(file: &Path, case: &Case, expected: &Expectation, shown: &str, failures: &mut String) {
    let is_right = shown == expected.lines;
    let (name, right) = (&case.name, &expected.lines);
    match (is_right, name.ends_with(KNOWN_WRONG)) {
        (true, false) | (false, true) => {}
        (true, true) => {
            let _ =
                write!(failures, "\n{}: {name}\nis right: take the mark off its heading\n", file.display());
        }
        (false, false) => {
            let _ =
                write!(failures, "\n{}: {name}\n--- right\n{right}\n+++ shown\n{shown}\n", file.display());
        }
    }
}

/// The report of a case as JSON, the way other programs see it.
fn report(case: &Case) -> Value {
    let analyzer = Analyzer::default();
    let analyses: Vec<_> = case
        .articles
        .iter()
        .map(|(id, text)| analyzer.analyze(id, text.as_bytes()).expect("the text of a case is an article"))
        .collect();
    let story = analyzer.reconcile(analyses).expect("the ids of a case differ");
    serde_json::to_value(StoryReport::from(&story)).expect("a report is JSON")
}

#[test]
fn gold_is_compared_both_ways() {
    let fails = |name: &str, shown: &str| {
        let case = Case { name: name.to_owned(), ..Case::default() };
        let gold = Expectation { view: GOLD.to_owned(), lines: "Right.".to_owned(), first_line: 0 };
        let mut failures = String::new();
        check_gold(Path::new("a.md"), &case, &gold, shown, &mut failures);
        !failures.is_empty()
    };
    assert!(!fails("A stop", "Right.") && fails("A stop", "Wrong."));
    assert!(!fails("A stop (known wrong)", "Wrong.") && fails("A stop (known wrong)", "Right."));
}
