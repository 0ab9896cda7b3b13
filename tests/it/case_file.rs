//! A Markdown file of cases to cases, and back with other expectations.

use std::fmt::Write;

/// One case: articles in, views out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Case {
    /// The heading that says the behaviour.
    pub(crate) name: String,
    /// Id and text of each article.
    pub(crate) articles: Vec<(String, String)>,
    /// View and expected lines of each expectation, with the line number of its fence.
    pub(crate) expected: Vec<Expectation>,
}

/// What one view of a case is to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expectation {
    /// Name of the view.
    pub(crate) view: String,
    /// The lines of the fence.
    pub(crate) lines: String,
    /// Index of the fence's first inner line in the file.
    pub(crate) first_line: usize,
}

/// Reads the cases of a file. A fence marked `text` is an article, any other the expectation of a view.
pub(crate) fn read(source: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = source.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case { name: name.to_owned(), ..Case::default() });
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let inner: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| !line.starts_with("```")).collect();
        let case = cases.last_mut().expect("a fence before the first heading");
        let text = inner.join("\n");
        match info.strip_prefix("text") {
            Some(rest) => {
                let id = rest.trim().strip_prefix("id=").unwrap_or("article");
                case.articles.push((id.to_owned(), text));
            }
            None => {
                case.expected.push(Expectation { view: info.to_owned(), lines: text, first_line: index + 1 });
            }
        }
    }
    cases
}

/// The file with the lines of each expectation replaced: pairs of first inner line and the lines to put there.
pub(crate) fn rewrite(source: &str, replacements: &[(usize, String)]) -> String {
    let mut out = String::new();
    let mut skipping = false;
    for (index, line) in source.lines().enumerate() {
        if let Some((_, lines)) = replacements.iter().find(|(first, _)| *first == index) {
            out.push_str(lines);
            if !lines.is_empty() {
                out.push('\n');
            }
            skipping = true;
        }
        if skipping && !line.starts_with("```") {
            continue;
        }
        skipping = false;
        let _ = writeln!(out, "{line}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Title\n\n## A case\n\n```text id=wire\nOne.\nTwo.\n```\n\n```values\nold\n```\n";

    #[test]
    fn articles_and_expectations_are_told_apart() {
        let cases = read(FILE);
        assert_eq!(cases.len(), 1);
        assert_eq!(cases[0].articles, [("wire".to_owned(), "One.\nTwo.".to_owned())]);
        assert_eq!(cases[0].expected[0].lines, "old");
    }

    #[test]
    fn rewriting_touches_the_expectation_only() {
        let first = read(FILE)[0].expected[0].first_line;
        assert_eq!(rewrite(FILE, &[(first, "new\nlines".to_owned())]), FILE.replace("old", "new\nlines"));
        assert_eq!(rewrite(FILE, &[(first, String::new())]), FILE.replace("old\n", ""));
    }
}
