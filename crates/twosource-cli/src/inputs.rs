//! Paths to article files with ids, and files to bytes.

use std::collections::BTreeMap;
use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// A file to read and the id its article gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Input {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Its id.
    pub(crate) id: String,
}

impl Input {
    /// The file's name.
    pub(crate) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// The files under `paths`, folders searched to the bottom, hidden entries left out, each folder in order of names.
/// What cannot be looked at is a message in the second list.
pub(crate) fn collect(paths: &[PathBuf]) -> (Vec<Input>, Vec<String>) {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    for path in paths {
        if path.is_dir() {
            walk(path, &mut files, &mut faults);
        } else {
            files.push(path.clone());
        }
    }
    files.dedup();
    (with_ids(&files), faults)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, faults: &mut Vec<String>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(format!("{}: {error}", folder.display())),
    };
    let mut children: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    children.sort();
    for child in children {
        let hidden = child.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        // A link to a folder may lead back up; links to files are read.
        if child.is_dir() && !child.is_symlink() {
            walk(&child, files, faults);
        } else if child.is_file() {
            files.push(child);
        }
    }
}

/// The name without its ending; that of a packed file without both.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let packed = name.strip_suffix(".gz").unwrap_or(&name);
    Path::new(packed).file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Ids are file stems; where two files share one, the folder's name or the whole path tells them apart.
fn with_ids(files: &[PathBuf]) -> Vec<Input> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    for path in files {
        *uses.entry(stem(path)).or_default() += 1;
    }
    let id = |path: &Path| match uses.get(&stem(path)) {
        Some(1) => stem(path),
        _ => path.to_string_lossy().into_owned(),
    };
    files.iter().map(|path| Input { id: id(path), path: path.clone() }).collect()
}

/// The bytes of a file no longer than `max_bytes`, or a message that names the file.
pub(crate) fn read(input: &Input, max_bytes: usize) -> Result<Vec<u8>, String> {
    let fault = |error: std::io::Error| format!("{}: {error}", input.path.display());
    let length = fs::metadata(&input.path).map_err(fault)?.len();
    if length > max_bytes as u64 {
        return Err(format!(
            "{}: the file has {length} bytes, the limit is {max_bytes}; split it or raise --max-bytes",
            input.path.display()
        ));
    }
    fs::read(&input.path).map_err(fault)
}

/// The file, to be read as a stream.
pub(crate) fn open(input: &Input) -> Result<BufReader<fs::File>, String> {
    let file = fs::File::open(&input.path).map_err(|error| format!("{}: {error}", input.path.display()))?;
    Ok(BufReader::new(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_ids_unless_two_files_share_one() {
        let ids = |paths: &[&str]| -> Vec<String> {
            with_ids(&paths.iter().map(PathBuf::from).collect::<Vec<_>>())
                .into_iter()
                .map(|input| input.id)
                .collect()
        };
        assert_eq!(ids(&["a/one.txt", "a/two.txt"]), ["one", "two"]);
        assert_eq!(ids(&["a/one.txt", "b/one.txt"]), ["a/one.txt", "b/one.txt"]);
        assert_eq!(ids(&["a/one.warc.gz", "b/.txt", "two"]), ["one", ".txt", "two"]);
    }
}
