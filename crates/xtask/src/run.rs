//! Programs to run, and how their failure is told.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Why a task ends without success.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) message: String,
    /// 1 for something found wrong, 2 for a task that could not be done as asked.
    pub(crate) code: u8,
}

impl Failure {
    /// The task was asked for in a way that cannot work.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 2 }
    }
}

impl<T: Into<String>> From<T> for Failure {
    fn from(message: T) -> Self {
        Self { message: message.into(), code: 1 }
    }
}

/// What a task or a step of one ends with.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// The workspace folder.
pub(crate) fn root() -> &'static Path {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    crates.parent().unwrap_or(Path::new("."))
}

/// A path as a reader of the terminal would write it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// A command in the workspace folder.
pub(crate) fn command(program: impl AsRef<Path>, args: &[&str]) -> Command {
    let mut command = Command::new(program.as_ref());
    command.args(args).current_dir(root());
    command
}

/// Runs a command in the workspace folder; what it prints is shown.
pub(crate) fn run(program: impl AsRef<Path>, args: &[&str]) -> Outcome {
    run_command(&mut command(program, args))
}

/// Runs a prepared command; what it prints is shown.
pub(crate) fn run_command(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("{}: {status}", line(command)).into()) }
}

/// Runs a command in the workspace folder and returns what it prints, whatever it ended with.
pub(crate) fn output(program: impl AsRef<Path>, args: &[&str]) -> Outcome<Output> {
    let mut command = command(program, args);
    command.output().map_err(|error| cannot_start(&command, &error))
}

/// Whether a command can be run and ends well.
pub(crate) fn works(program: impl AsRef<Path>, args: &[&str]) -> bool {
    output(program, args).is_ok_and(|output| output.status.success())
}

/// What a command prints on standard output, which must end well.
pub(crate) fn stdout(program: impl AsRef<Path>, args: &[&str]) -> Outcome<String> {
    let output = output(&program, args)?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{}: {}\n{told}", line(&command(program, args)), output.status).into());
    }
    String::from_utf8(output.stdout)
        .map_err(|_| format!("{}: its output is not UTF-8", line(&command(program, args))).into())
}

/// Builds the program of a package as a user would install it, and returns where it is.
pub(crate) fn release_binary(package: &str) -> Outcome<PathBuf> {
    run("cargo", &["build", "--quiet", "--release", "-p", package])?;
    let metadata = stdout("cargo", &["metadata", "--no-deps", "--format-version", "1"])?;
    let metadata: serde_json::Value =
        serde_json::from_str(&metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let target = metadata["target_directory"].as_str().ok_or("cargo metadata names no target folder")?;
    // The command line program has the name of the library, which users type.
    let program = package.strip_suffix("-cli").unwrap_or(package);
    Ok(Path::new(target).join("release").join(format!("{program}{}", std::env::consts::EXE_SUFFIX)))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    format!("{}: cannot be started: {error}", line(command)).into()
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
