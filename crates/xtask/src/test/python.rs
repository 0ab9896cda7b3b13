//! The Python side: tools by name and version in `target/venv`, the wheel built and installed there, and what runs on it.

use std::path::PathBuf;

use super::examples::{compare, names};
use crate::run::{Outcome, command, root, run, run_command, shown, stdout, works};

/// The oldest Python that the wheel supports.
const OLDEST: &str = "import sys; sys.exit(sys.version_info < (3, 10))";

fn venv() -> PathBuf {
    root().join("target/venv")
}

/// A program of the virtual environment.
fn tool(name: &str) -> PathBuf {
    let folder = if cfg!(windows) { "Scripts" } else { "bin" };
    venv().join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Makes the virtual environment and installs what `tests/python/requirements.txt` names, unless that has been done.
pub(super) fn install_tools() -> Outcome {
    let python = tool("python");
    let pins_path = root().join("tests/python/requirements.txt");
    let pins =
        std::fs::read_to_string(&pins_path).map_err(|error| format!("{}: {error}", shown(&pins_path)))?;
    // Written last, so that an interrupted installation is done again.
    let done_path = venv().join("installed.txt");
    if works(&python, &["-c", OLDEST]) && std::fs::read_to_string(&done_path).is_ok_and(|done| done == pins) {
        println!("as installed before");
        return Ok(());
    }
    let system = system_python()?;
    run(system, &["-m", "venv", "--clear", &venv().to_string_lossy()])?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
    run(&python, &[&pip[..], &[&pins_path.to_string_lossy()]].concat())?;
    std::fs::write(&done_path, pins).map_err(|error| format!("{}: {error}", shown(&done_path)).into())
}

fn system_python() -> Outcome<&'static str> {
    let candidates = ["python3", "python", "python3.13", "python3.12", "python3.11", "python3.10"];
    let found = candidates.into_iter().find(|candidate| works(candidate, &["-c", OLDEST]));
    found.ok_or_else(|| "no Python of 3.10 or later is on the path (python3 or python)".into())
}

/// Builds the wheel as it would be published and installs it.
pub(super) fn build_wheel() -> Outcome {
    if !root().join("pyproject.toml").is_file() {
        return Err("pyproject.toml is missing".into());
    }
    let wheels = root().join("target/wheels");
    // A wheel of an older build would be found beside the new one.
    if wheels.is_dir() {
        std::fs::remove_dir_all(&wheels).map_err(|error| format!("{}: {error}", shown(&wheels)))?;
    }
    let python = tool("python");
    let (python_path, wheels_path) = (python.to_string_lossy(), wheels.to_string_lossy());
    run(
        tool("maturin"),
        &["build", "--release", "--quiet", "--interpreter", &python_path, "--out", &wheels_path],
    )?;
    let wheel = names("target/wheels", "whl")?;
    let [wheel] = wheel.as_slice() else {
        return Err(format!("one wheel was to be built, there is: {wheel:?}").into());
    };
    let wheel = wheels.join(format!("{wheel}.whl"));
    let pip =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps"];
    run(&python, &[&pip[..], &[&wheel.to_string_lossy()]].concat())
}

/// The stub says what the built module offers.
pub(super) fn stubtest() -> Outcome {
    run(tool("python"), &["-m", "mypy.stubtest", "twosource"])
}

/// The stub is enough for a strictly typed program.
pub(super) fn mypy() -> Outcome {
    let cache = root().join("target/mypy");
    let strict = ["-m", "mypy", "--strict", "--cache-dir"];
    run(tool("python"), &[&strict[..], &[&cache.to_string_lossy(), "tests/python/typed_program.py"]].concat())
}

pub(super) fn pytest() -> Outcome {
    run_command(
        command(tool("python"), &["-m", "pytest", "-q", "tests/python"]).env("PYTHONDONTWRITEBYTECODE", "1"),
    )
}

/// Each example ends well; where its output is written down, `examples/expected/<name>.py.txt`, it prints that.
pub(super) fn examples() -> Outcome {
    for name in names("examples/python", "py")? {
        let printed = stdout(tool("python"), &[&format!("examples/python/{name}.py")])?;
        let expected = root().join(format!("examples/expected/{name}.py.txt"));
        if expected.is_file() {
            compare(&format!("{name}.py"), &printed, &expected)?;
        }
        println!("{name}.py: ran");
    }
    Ok(())
}
