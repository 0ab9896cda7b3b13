//! The Rust examples: each must end well and print what stands beside it in `examples/expected`.

use std::path::{Path, PathBuf};

use crate::run::{Outcome, root, shown, stdout};

/// `examples/rust/<name>.rs`.
pub(crate) struct Example {
    name: String,
}

impl Example {
    /// Where its output is written down.
    pub(crate) fn expected_path(&self) -> PathBuf {
        root().join(format!("examples/expected/{}.txt", self.name))
    }

    /// What it prints.
    pub(crate) fn run(&self) -> Outcome<String> {
        stdout("cargo", &["run", "--quiet", "--release", "-p", "twosource-examples", "--example", &self.name])
    }
}

pub(crate) fn rust_examples() -> Outcome<Vec<Example>> {
    Ok(names("examples/rust", "rs")?.into_iter().map(|name| Example { name }).collect())
}

/// File stems in a folder of the workspace, sorted; none where it is missing.
pub(super) fn names(folder: &str, extension: &str) -> Outcome<Vec<String>> {
    let folder = root().join(folder);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let told = |error: std::io::Error| format!("{}: {error}", shown(&folder));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        if path.extension().is_some_and(|found| found == extension) {
            names.push(path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

pub(super) fn check_rust_examples() -> Outcome {
    for example in rust_examples()? {
        compare(&example.name, &example.run()?, &example.expected_path()).map_err(|failure| {
            format!("{}\nif the output is right, `cargo xtask check --fix` writes it down", failure.message)
        })?;
        println!("{}: as written down", example.name);
    }
    Ok(())
}

/// Fails at the first line that is not as written down.
pub(super) fn compare(name: &str, printed: &str, path: &Path) -> Outcome {
    let expected = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", shown(path)))?;
    if printed == expected {
        return Ok(());
    }
    Err(format!("{name} does not print {}: {}", shown(path), first_difference(printed, &expected)).into())
}

fn first_difference(printed: &str, expected: &str) -> String {
    let (mut printed, mut expected) = (printed.lines(), expected.lines());
    for number in 1.. {
        let (got, wanted) = (printed.next(), expected.next());
        if got != wanted {
            return format!(
                "line {number}: {:?}, expected {:?}",
                got.unwrap_or("the end"),
                wanted.unwrap_or("the end")
            );
        }
        if got.is_none() {
            break;
        }
    }
    "line breaks differ".to_owned()
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn the_first_difference_is_named() {
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), "line 2: \"b\", expected \"c\"");
        assert_eq!(first_difference("a\n", "a\nc\n"), "line 2: \"the end\", expected \"c\"");
        assert_eq!(first_difference("a", "a\n"), "line breaks differ");
    }
}
