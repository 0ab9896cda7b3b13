//! Paths under a data folder to the text of files, packed (`.xz`) or not.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::Outcome;

/// The files of `dir` whose name passes `keep`, by name; none when there is no such folder.
pub(super) fn listed(dir: &Path, keep: impl Fn(&str) -> bool) -> Outcome<Vec<PathBuf>> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(dir).map_err(|error| format!("{}: {error}", dir.display()))? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| keep(&name.to_string_lossy())) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Whether a name ends in an extension, before that of a packed file if it has one.
pub(super) fn is_kind(name: &str, extension: &str) -> bool {
    let name = Path::new(name.strip_suffix(".xz").unwrap_or(name));
    name.extension().is_some_and(|of_name| of_name == extension)
}

/// Whether a name is that of an annotated text, packed or not.
pub(super) fn is_conllu(name: &str) -> bool {
    is_kind(name, "conllu")
}

/// The text of a file; one that ends in `.xz` is unpacked.
pub(crate) fn text(path: &Path) -> Outcome<String> {
    Ok(String::from_utf8(bytes(path)?).map_err(|error| format!("{}: {error}", path.display()))?)
}

/// The bytes of a file; one that ends in `.xz` is unpacked.
pub(super) fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    let packed = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    if path.extension().is_none_or(|extension| extension != "xz") {
        return Ok(packed);
    }
    let mut unpacked = Vec::new();
    lzma_rs::xz_decompress(&mut Cursor::new(packed), &mut unpacked)
        .map_err(|error| format!("{}: {error:?}", path.display()))?;
    Ok(unpacked)
}

/// What a file is called in a table: its name up to the first dot.
pub(super) fn set_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split('.').next().unwrap_or_default().to_owned()
}
