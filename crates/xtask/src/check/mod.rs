//! What tests cannot see: generated files are fresh, links lead somewhere, data has a stated source, files stay short.

mod generated;
mod links;
mod manifest;

use std::path::{Path, PathBuf};

use crate::code_lines::code_lines;
use crate::run::{Outcome, root, shown};

/// The most code lines a file may have, generated tables aside (STYLE: 300 is the soft limit, 500 the hard one).
const MOST_CODE_LINES: usize = 500;

/// Folders that hold nothing of ours to check.
const SKIPPED: [&str; 3] = ["target", "node_modules", "__pycache__"];

/// Runs every check, so that one run shows all there is to mend; with `fix`, writes the generated files first.
pub(crate) fn check(fix: bool) -> Outcome {
    if fix {
        generated::write()?;
    }
    let files = files(root())?;
    let mut problems = generated::stale()?;
    problems.extend(links::broken(&files)?);
    problems.extend(manifest::unlisted()?);
    problems.extend(long_files(&files)?);
    if problems.is_empty() {
        return Ok(());
    }
    Err(format!("{}\n{} problems", problems.join("\n"), problems.len()).into())
}

/// A text file of the workspace.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)).into())
}

/// All files under `dir`, sorted; hidden and built ones left out.
fn files(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let told = |error: std::io::Error| format!("{}: {error}", shown(dir));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || SKIPPED.contains(&name.as_ref()) || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn long_files(files: &[PathBuf]) -> Outcome<Vec<String>> {
    let mut problems = Vec::new();
    for path in files.iter().filter(|path| has_extension(path, "rs")) {
        let source = read(path)?;
        let is_generated = source.lines().take(5).any(|line| line.contains("@generated"));
        let n_lines = code_lines(&source).len();
        if n_lines > MOST_CODE_LINES && !is_generated {
            problems.push(format!("{}: {n_lines} code lines, the most is {MOST_CODE_LINES}", shown(path)));
        }
    }
    Ok(problems)
}
