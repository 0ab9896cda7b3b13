//! Markdown files to the links in them that lead to no file.
//!
//! Only links to files of the repository are followed, `[text](docs/page.md#part)`; fenced and inline code is not read.
//! Articles of sample stories are data, whatever their extension.

use std::path::{Path, PathBuf};

use super::{has_extension, read};
use crate::run::{Outcome, shown};

pub(super) fn broken(files: &[PathBuf]) -> Outcome<Vec<String>> {
    let is_data = |path: &Path| path.components().any(|part| part.as_os_str() == "articles");
    let mut problems = Vec::new();
    for path in files.iter().filter(|path| has_extension(path, "md") && !is_data(path)) {
        let folder = path.parent().unwrap_or(Path::new("."));
        for (number, target) in targets(&read(path)?) {
            if !folder.join(&target).exists() {
                problems.push(format!("{}:{number}: link to {target}, which is not there", shown(path)));
            }
        }
    }
    Ok(problems)
}

/// The files that a page links to, each with the number of its line.
fn targets(page: &str) -> Vec<(usize, String)> {
    let mut targets = Vec::new();
    let mut fence: Option<&str> = None;
    for (number, line) in page.lines().enumerate() {
        let text = line.trim_start();
        let marks = &text[..text.len() - text.trim_start_matches(['`', '~']).len()];
        match fence {
            Some(open) if marks.starts_with(open) && marks.len() == text.trim_end().len() => fence = None,
            Some(_) => {}
            None if marks.len() >= 3 => fence = Some(marks),
            None => {
                targets.extend(in_line(&without_code(line)).map(|target| (number + 1, target.to_owned())));
            }
        }
    }
    targets
}

/// A line without its `inline code`.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

fn in_line(line: &str) -> impl Iterator<Item = &str> {
    let ends = line.match_indices("](").map(|(at, _)| &line[at + 2..]);
    let targets = ends.filter_map(|rest| rest.split([')', ' ']).next());
    let paths = targets.filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
    paths.filter_map(|target| target.split('#').next()).filter(|path| !path.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: &[(usize, &str)]) {
        let expected: Vec<_> = expected.iter().map(|&(number, target)| (number, target.to_owned())).collect();
        assert_eq!(targets(page), expected, "{page}");
    }

    #[test]
    fn links_to_files_are_found() {
        check("See [a](docs/a.md#top) and\n![b](b.png \"title\").", &[(1, "docs/a.md"), (2, "b.png")]);
    }

    #[test]
    fn other_links_and_code_are_not() {
        check("[a](https://example.org) [b](#part) [c](mailto:desk@example.org) `[d](d.md)`", &[]);
        check("````text\n[a](a.md)\n```\n[b](b.md)\n````\n[c](c.md)", &[(6, "c.md")]);
    }
}
