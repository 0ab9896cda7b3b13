//! Command line of twosource: files in, reports out. The one crate that prints.
//!
//! Exit status: 0 when every input was read, 1 when some were not (the report covers the others), 2 when nothing could
//! be done.
#![expect(clippy::print_stderr, reason = "telling the user is what a command line is for")]

mod args;
mod articles;
mod commands;
mod inputs;
mod output;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match commands::run(&args) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(message) => {
            eprintln!("twosource: {message}");
            ExitCode::from(2)
        }
    }
}
