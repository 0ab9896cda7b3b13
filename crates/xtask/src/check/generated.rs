//! Files that a command of the workspace writes: each must be what that command writes now.

use std::path::PathBuf;

use crate::run::{Outcome, root, shown, stdout};
use crate::test::examples;

/// A committed file and its content as generated.
struct Generated {
    path: PathBuf,
    content: String,
}

fn all() -> Outcome<Vec<Generated>> {
    let mut all = vec![report_schema()?];
    for example in examples::rust_examples()? {
        all.push(Generated { path: example.expected_path(), content: example.run()? });
    }
    Ok(all)
}

/// The JSON Schema of the report, as the command line program prints it.
fn report_schema() -> Outcome<Generated> {
    let content = stdout("cargo", &["run", "--quiet", "-p", "twosource-cli", "--", "schema"])?;
    if let Err(error) = serde_json::from_str::<serde_json::Value>(&content) {
        return Err(format!("`twosource schema` prints no JSON: {error}").into());
    }
    Ok(Generated { path: root().join("schema/report.schema.json"), content })
}

/// Writes those that differ.
pub(super) fn write() -> Outcome {
    for Generated { path, content } in all()? {
        if std::fs::read_to_string(&path).is_ok_and(|found| found == content) {
            continue;
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", shown(folder)))?;
        }
        std::fs::write(&path, content).map_err(|error| format!("{}: {error}", shown(&path)))?;
        println!("wrote {}", shown(&path));
    }
    Ok(())
}

/// Those that are missing or not as generated. Printed examples are compared when the examples run.
pub(super) fn stale() -> Outcome<Vec<String>> {
    let Generated { path, content } = report_schema()?;
    let told = match std::fs::read_to_string(&path) {
        Ok(found) if found == content => return Ok(Vec::new()),
        Ok(_) => "is stale",
        Err(_) => "is missing",
    };
    Ok(vec![format!("{} {told}; run `cargo xtask check --fix`", shown(&path))])
}
