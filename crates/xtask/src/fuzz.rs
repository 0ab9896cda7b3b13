//! Names of fuzz targets to runs of each, one after another.
//!
//! Needs a nightly compiler and `cargo-fuzz`, because the fuzzer wants flags that stable compilers do not have. What a
//! run finds stays in `tests/fuzz/artifacts/<target>/`: mend it, and keep the input as `tests/pages/crashes/<shape>-<what>`.

use std::path::Path;

use crate::run::{Failure, Outcome, root, run, works};

/// Longest input that is tried, in bytes: a page with its head.
const MAX_INPUT_BYTES: usize = 16 << 10;

/// Seconds that one input may take before it counts as found.
const SLOWEST_SECONDS: usize = 10;

/// Runs `targets`, or all there are, for `seconds` each.
///
/// # Errors
///
/// Fails with code 2 when a target is not known or a tool is missing, and with code 1 when an input breaks the parser.
pub(crate) fn fuzz(targets: &[String], seconds: u32) -> Outcome {
    let known = known(&root().join("tests/fuzz/targets"))?;
    if let Some(other) = targets.iter().find(|target| !known.contains(target)) {
        return Err(Failure::usage(format!(
            "`{other}` is no fuzz target, expected one of {}",
            known.join(", ")
        )));
    }
    let hint = "install them: rustup toolchain install nightly && cargo install cargo-fuzz";
    if !works("cargo", &["+nightly", "fuzz", "--version"]) {
        return Err(Failure::usage(format!("fuzzing needs a nightly compiler and cargo-fuzz; {hint}")));
    }
    for target in if targets.is_empty() { &known } else { targets } {
        println!("{target}, {seconds} seconds");
        one(target, seconds)?;
    }
    Ok(())
}

fn one(target: &str, seconds: u32) -> Outcome {
    let corpus = root().join("tests/fuzz/corpus").join(target);
    std::fs::create_dir_all(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
    let (corpus, seeds) = (corpus.display().to_string(), format!("tests/fuzz/seeds/{target}"));
    let (time, len) = (format!("-max_total_time={seconds}"), format!("-max_len={MAX_INPUT_BYTES}"));
    let slowest = format!("-timeout={SLOWEST_SECONDS}");
    // The library has no unsafe code, so the sanitizers would only slow it down.
    let build = ["+nightly", "fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", target];
    let folders = [corpus.as_str(), seeds.as_str(), "--"];
    let limits =
        [time.as_str(), len.as_str(), slowest.as_str(), "-rss_limit_mb=1024", "-print_final_stats=1"];
    run("cargo", &[&build[..], &folders, &limits].concat())
}

/// The targets that there are, in order.
fn known(folder: &Path) -> Outcome<Vec<String>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_string_lossy().strip_suffix(".rs").map(str::to_owned))
        .collect();
    names.sort();
    Ok(names)
}
