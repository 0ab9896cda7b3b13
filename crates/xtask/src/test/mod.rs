//! Every step of continuous integration, in order, up to the first that fails.
//!
//! Works on a machine with Rust and Python alone: nextest is used where it is installed, `cargo test` where not; rustfmt
//! and clippy are parts of Rust that some installations lack, and a step without its tool is skipped and said to be. The
//! Python tools are installed into a virtual environment of their own, `target/venv`.

pub(crate) mod examples;
mod python;

use std::time::{Duration, Instant};

use crate::run::{Failure, Outcome, run, works};
use crate::{check, gate};

/// How a step went that did not fail.
enum Went {
    Well,
    /// The machine lacks a tool.
    Skipped(&'static str),
}

struct Step {
    name: &'static str,
    run: fn() -> Outcome<Went>,
}

/// The steps, cheap and frequent failures first.
const STEPS: &[Step] = &[
    Step { name: "fmt", run: fmt },
    Step { name: "clippy", run: clippy },
    Step { name: "check", run: || check::check(false).map(|()| Went::Well) },
    Step { name: "tests", run: tests },
    Step {
        name: "doctests",
        run: || {
            run("cargo", &["test", "--doc", "-p", "twosource", "--features", "all-inputs,schema,serde"])
                .map(|()| Went::Well)
        },
    },
    Step { name: "rust-examples", run: || examples::check_rust_examples().map(|()| Went::Well) },
    Step { name: "python-tools", run: || python::install_tools().map(|()| Went::Well) },
    Step { name: "wheel", run: || python::build_wheel().map(|()| Went::Well) },
    Step { name: "stubtest", run: || python::stubtest().map(|()| Went::Well) },
    Step { name: "mypy", run: || python::mypy().map(|()| Went::Well) },
    Step { name: "pytest", run: || python::pytest().map(|()| Went::Well) },
    Step { name: "python-examples", run: || python::examples().map(|()| Went::Well) },
    Step { name: "gate", run: || gate::gate(false, None).map(|()| Went::Well) },
];

/// Runs the steps named, or all.
pub(crate) fn test(only: &[String]) -> Outcome {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Failure::usage(format!("no step is called {unknown}; there is: {}", known.join(", "))));
    }
    let mut lines = Vec::new();
    let mut failure = None;
    let started = Instant::now();
    for step in STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)) {
        println!("\n== {}", step.name);
        let step_started = Instant::now();
        let outcome = (step.run)();
        let told = match &outcome {
            Ok(Went::Well) => "ok".to_owned(),
            Ok(Went::Skipped(why)) => format!("SKIPPED: {why}"),
            Err(_) => "FAILED".to_owned(),
        };
        lines.push(line(step.name, step_started.elapsed(), &told));
        if let Err(error) = outcome {
            failure = Some((step.name, error));
            break;
        }
    }
    lines.push(line("total", started.elapsed(), ""));
    println!("\n{}", lines.join("\n"));
    match failure {
        Some((name, error)) => Err(format!("\nstep {name} failed: {}", error.message).into()),
        None => Ok(()),
    }
}

fn line(name: &str, took: Duration, told: &str) -> String {
    format!("{name:<16}{:>7.1} s  {told}", took.as_secs_f64()).trim_end().to_owned()
}

fn fmt() -> Outcome<Went> {
    if !works("cargo", &["fmt", "--version"]) {
        return Ok(Went::Skipped("rustfmt is not installed; `rustup component add rustfmt`"));
    }
    run("cargo", &["fmt", "--all", "--", "--check"]).map(|()| Went::Well)
}

fn clippy() -> Outcome<Went> {
    if !works("cargo", &["clippy", "--version"]) {
        return Ok(Went::Skipped("clippy is not installed; `rustup component add clippy`"));
    }
    run("cargo", &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    // The workspace turns every feature of the library on; this is what `cargo add` gives.
    run("cargo", &["clippy", "-p", "twosource", "--lib", "--", "-D", "warnings"]).map(|()| Went::Well)
}

fn tests() -> Outcome<Went> {
    if works("cargo", &["nextest", "--version"]) {
        run("cargo", &["nextest", "run", "--no-fail-fast"])?;
    } else {
        run("cargo", &["test", "--no-fail-fast", "--lib", "--bins", "--tests"])?;
    }
    Ok(Went::Well)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_step_is_told_the_known_ones() {
        let failure = test(&["clipy".to_owned()]).unwrap_err();
        assert_eq!(failure.code, 2);
        assert!(failure.message.contains("clippy"), "{}", failure.message);
    }

    #[test]
    fn a_line_names_the_step_and_its_seconds() {
        assert_eq!(line("fmt", Duration::from_millis(1250), "ok"), "fmt                 1.2 s  ok");
    }
}
