//! The data folder and its `MANIFEST.toml`: each file has a row, each row a file, and says where it comes from.
//!
//! Rows are read line by line (`key = "value"` under `[[file]]`), which is all that the manifest uses of TOML.

use std::collections::{BTreeMap, BTreeSet};

use super::read;
use crate::run::{Outcome, root, shown};

/// What each row has to tell.
const KEYS: [&str; 4] = ["source", "licence", "date", "command"];

pub(super) fn unlisted() -> Outcome<Vec<String>> {
    let folder = root().join("crates/twosource/data");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let path = folder.join("MANIFEST.toml");
    let rows = rows(&read(&path)?);
    let files: BTreeSet<String> = super::files(&folder)?
        .iter()
        .filter(|file| **file != path)
        .filter_map(|file| Some(file.strip_prefix(&folder).ok()?.to_string_lossy().into_owned()))
        .collect();
    Ok(compare(&rows, &files).into_iter().map(|problem| format!("{}: {problem}", shown(&path))).collect())
}

/// The keys and values of one `[[file]]`.
type Row = BTreeMap<String, String>;

fn rows(manifest: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line == "[[file]]" {
            rows.push(Row::new());
        } else if let (Some(row), Some((key, value))) = (rows.last_mut(), line.split_once('=')) {
            row.insert(key.trim().to_owned(), value.trim().trim_matches('"').to_owned());
        }
    }
    rows
}

fn compare(rows: &[Row], files: &BTreeSet<String>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut listed = BTreeSet::new();
    for row in rows {
        let name = row.get("name").cloned().unwrap_or_default();
        if !files.contains(&name) {
            problems.push(format!("a row names {name:?}, which is no file of the folder"));
        }
        for key in KEYS.iter().filter(|key| row.get(**key).is_none_or(String::is_empty)) {
            problems.push(format!("the row of {name} has no {key}"));
        }
        if !listed.insert(name.clone()) {
            problems.push(format!("{name} has two rows"));
        }
    }
    problems.extend(files.difference(&listed).map(|name| format!("{name} has no row")));
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(manifest: &str, files: &[&str], expected: &[&str]) {
        let files = files.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(compare(&rows(manifest), &files), expected, "{manifest}");
    }

    const ROW: &str = "[[file]]\nname = \"a.txt\"\nsource = \"GeoNames\"\nlicence = \"CC BY 4.0\"\ndate = 2026-11-23\ncommand = \"x\"\n";

    #[test]
    fn a_row_a_file() {
        check(ROW, &["a.txt"], &[]);
        check(ROW, &["a.txt", "b.txt"], &["b.txt has no row"]);
        check(ROW, &[], &["a row names \"a.txt\", which is no file of the folder"]);
        check(&[ROW, ROW].concat(), &["a.txt"], &["a.txt has two rows"]);
    }

    #[test]
    fn a_row_says_where_its_file_comes_from() {
        check(&ROW.replace("GeoNames", ""), &["a.txt"], &["the row of a.txt has no source"]);
    }
}
