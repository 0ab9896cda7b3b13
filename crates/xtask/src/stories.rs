//! Folders of stories with gold to their scores, through the release binary as a user runs it.

use std::path::{Path, PathBuf};

use crate::run::{Outcome, output};
use crate::score::{Score, score};

/// One story folder: `articles/` and `gold.json`.
pub(crate) struct StoryFolder {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
}

impl StoryFolder {
    /// Runs the binary over the articles and scores what it prints.
    pub(crate) fn measure(&self, binary: &Path) -> Outcome<Score> {
        let articles = self.path.join("articles");
        let output = output(binary, &["reconcile", &articles.to_string_lossy(), "--format", "json"])?;
        let told = String::from_utf8_lossy(&output.stderr);
        // The program prints a report of what it could read and ends with 1 when some input failed.
        let report = serde_json::from_slice(&output.stdout).map_err(|error| {
            format!("{}: no report on standard output ({}): {error}\n{told}", self.name, output.status)
        })?;
        let mut score = score(&self.path, report).map_err(|error| format!("{}: {error}", self.name))?;
        score.notes.extend(told.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        Ok(score)
    }

    /// A number that changes when the gold or an article does, whatever the order of the folder.
    pub(crate) fn fingerprint(&self) -> Outcome<String> {
        let mut files = vec![self.path.join("gold.json")];
        files.extend(sorted_entries(&self.path.join("articles"))?);
        let mut hash = Fnv::default();
        for file in files {
            let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            hash.update(file.file_name().unwrap_or_default().as_encoded_bytes());
            hash.update(&(bytes.len() as u64).to_le_bytes());
            hash.update(&bytes);
        }
        Ok(format!("fnv1a64:{:016x}", hash.0))
    }
}

/// The story folders in `dir`, by name. A folder without gold is left out.
pub(crate) fn story_folders(dir: &Path) -> Outcome<Vec<StoryFolder>> {
    let entries = sorted_entries(dir)?.into_iter().filter(|path| path.join("gold.json").is_file());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(entries.map(|path| StoryFolder { name: name(&path), path }).collect())
}

fn sorted_entries(dir: &Path) -> Outcome<Vec<PathBuf>> {
    let told = |error: std::io::Error| format!("{}: {error}", dir.display());
    let entries = std::fs::read_dir(dir).map_err(told)?.map(|entry| entry.map(|entry| entry.path()));
    let mut paths = entries.collect::<Result<Vec<_>, _>>().map_err(told)?;
    paths.sort();
    Ok(paths)
}

/// FNV-1a of 64 bits: enough to notice a change, with nothing to depend on.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn update(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fnv_is_as_published() {
        let mut hash = Fnv::default();
        hash.update(b"foobar");
        assert_eq!(hash.0, 0x8594_4171_f739_67e8);
    }
}
