//! Tests, checks and measurements of the workspace: `cargo xtask test | check | eval | gate | fuzz`.
//!
//! What runs in continuous integration is `cargo xtask test` and nothing else, so a run at a desk and a run there cannot
//! differ.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for a terminal; its output is its purpose"
)]

mod check;
mod code_lines;
mod eval;
mod fuzz;
mod gate;
mod run;
mod score;
mod stories;
mod table;
mod test;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tests, checks and measurements of the twosource workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Run every step that continuous integration runs, and stop at the first that fails.
    Test {
        /// Run only these steps; without it, all.
        #[arg(long, value_name = "STEP", num_args = 1..)]
        only: Vec<String>,
    },
    /// Check what tests cannot see: generated files, links, the data manifest, file lengths.
    Check {
        /// Write the generated files anew instead of comparing them.
        #[arg(long)]
        fix: bool,
    },
    /// Measure the release programs on gold sets and print a table each.
    Eval {
        /// What to measure; without a name, everything.
        #[arg(value_name = "NAME")]
        names: Vec<String>,
        /// Folder that holds the sets [default: ../shared beside the workspace].
        #[arg(long, value_name = "DIR")]
        data: Option<PathBuf>,
        /// List what was missed and what was wrong, by figure.
        #[arg(long)]
        misses: bool,
    },
    /// Fail when a figure is below its floor in tests/eval/baseline.json.
    Gate {
        /// Raise the floors to what is measured.
        #[arg(long)]
        update: bool,
        /// With --update, let floors fall, and store why.
        #[arg(long, value_name = "REASON", requires = "update")]
        lower: Option<String>,
    },
    /// Feed the parser broken inputs until the time is over; needs a nightly compiler and cargo-fuzz.
    Fuzz {
        /// Which targets; without a name, all of tests/fuzz/targets.
        #[arg(value_name = "TARGET")]
        targets: Vec<String>,
        /// How long each target runs.
        #[arg(long, value_name = "N", default_value_t = 600)]
        seconds: u32,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Test { only } => test::test(&only),
        Task::Check { fix } => check::check(fix),
        Task::Eval { names, data, misses } => eval::eval(&names, data, misses),
        Task::Gate { update, lower } => gate::gate(update, lower.as_deref()),
        Task::Fuzz { targets, seconds } => fuzz::fuzz(&targets, seconds),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}
