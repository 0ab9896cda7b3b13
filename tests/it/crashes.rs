//! Inputs that broke the parser once, `tests/pages/crashes/<shape>-<what>`, and the seeds of the fuzz targets: each is
//! read whole.

use std::path::{Path, PathBuf};

use twosource::Format;

use crate::invariants::check;

#[test]
fn what_broke_once_is_whole() {
    let files = files("pages/crashes");
    assert!(!files.is_empty());
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let shape = format(name.split('.').next().unwrap_or_default());
        check(shape, None, &std::fs::read(&path).unwrap());
    }
}

#[test]
fn seeds_are_whole_and_tell_their_shape() {
    let files = files("fuzz/seeds");
    assert!(files.len() >= 10, "{files:?}");
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let folder = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        check(format(&folder.replace('_', "-")), None, &bytes);
        check(None, None, &bytes);
    }
}

/// The shape that a name begins with.
fn format(name: &str) -> Option<Format> {
    let mut shapes: Vec<Format> = Format::ALL.to_vec();
    shapes.sort_by_key(|shape| std::cmp::Reverse(shape.as_str().len()));
    shapes.into_iter().find(|shape| name.starts_with(shape.as_str()))
}

/// The files below a folder of `tests`, in order.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
