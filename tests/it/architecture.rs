//! The sources of the library against the rules on who may import whom, and on the length of a file.
//!
//! [`ALLOWED`] is the table: a new edge between modules is a reviewed change of it. Inside one folder imports are free,
//! and so is everything in test modules; `lib.rs` re-exports what it likes. An edge is any path that starts at the crate's
//! root, in a `use` or in code, also one that climbs there with `super`.

use std::path::{Path, PathBuf};

#[path = "../../crates/xtask/src/code_lines.rs"]
mod code_lines;

use code_lines::code_lines;

/// Each module and what it may import. `error` and `types` are the ground, then come the tools, the views, the stages, the report,
/// and the pipeline on top. Stages never import each other: what one makes is handed to the next.
const ALLOWED: &[(&str, &[&str])] = &[
    ("error", &[]),
    ("types", &["error"]),
    ("text", &["types"]),
    ("lexicon", &["types", "text"]),
    ("learned", &["types", "error", "text", "lexicon"]),
    ("doc", &["types", "text", "lexicon", "learned"]),
    ("parse", STAGE),
    ("segment", STAGE),
    ("values", STAGE),
    ("entities", STAGE),
    ("quotes", STAGE),
    ("claims", STAGE),
    ("reconcile", STAGE),
    ("linking", STAGE),
    ("report", &["types", "error", "doc"]),
    (
        "pipeline",
        &[
            "error",
            "types",
            "text",
            "lexicon",
            "learned",
            "doc",
            "parse",
            "segment",
            "values",
            "entities",
            "quotes",
            "claims",
            "reconcile",
            "report",
        ],
    ),
];

/// What a stage may import.
const STAGE: &[&str] = &["types", "error", "text", "lexicon", "learned"];

/// The most code lines of a file that is no generated table.
const MOST_CODE_LINES: usize = 500;

#[test]
fn modules_import_only_downwards() {
    let problems: Vec<String> =
        sources().iter().flat_map(|(path, source)| forbidden(&path.to_string_lossy(), source)).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn files_stay_short() {
    let problems: Vec<String> =
        sources().iter().filter_map(|(path, source)| too_long(path, source)).collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// Each source file of the library, its path from `src`.
fn sources() -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/twosource/src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(&src).unwrap().to_owned(), source));
            }
        }
    }
    found.sort();
    assert!(found.len() > 10, "the sources of the library were not found: {found:?}");
    found
}

fn too_long(path: &Path, source: &str) -> Option<String> {
    let n_lines = code_lines(source).len();
    let is_generated = source.lines().take(5).any(|line| line.contains("@generated"));
    let told = || format!("{}: {n_lines} code lines, the most is {MOST_CODE_LINES}", path.display());
    (n_lines > MOST_CODE_LINES && !is_generated).then(told)
}

/// The forbidden edges of one file, each with its line. `path` is from `src`, as `quotes/cue.rs`.
fn forbidden(path: &str, source: &str) -> Vec<String> {
    let modules = modules_of(path);
    let Some(own) = modules.first() else {
        return Vec::new();
    };
    // A sibling `tests.rs` is the test module that would otherwise stand inside.
    if path.ends_with("tests.rs") {
        return Vec::new();
    }
    let Some((_, allowed)) = ALLOWED.iter().find(|(module, _)| module == own) else {
        return vec![format!("{path}: module `{own}` is not in the table of tests/it/architecture.rs")];
    };
    let mut problems = Vec::new();
    for (line, target) in edges(source, modules.len()) {
        if target == *own || allowed.contains(&target.as_str()) {
            continue;
        }
        let is_module = ALLOWED.iter().any(|(module, _)| *module == target);
        problems.push(if is_module {
            format!("{path}:{line}: `{own}` may not import `{target}`")
        } else {
            format!("{path}:{line}: `crate::{target}` is no module; import from the module that defines it")
        });
    }
    problems
}

/// The modules that a file is, outermost first: `quotes/cue.rs` is `quotes::cue`, `lib.rs` is none.
fn modules_of(path: &str) -> Vec<&str> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    path.split('/').filter(|part| !matches!(*part, "mod" | "lib")).collect()
}

/// What the code names at the crate's root, with the line where. `depth` is how many `super` lead there.
fn edges(source: &str, depth: usize) -> Vec<(usize, String)> {
    // One text of all code, so that a `use` over several lines is one path; each character knows its line.
    let mut code = String::new();
    let mut line_at = Vec::new();
    for (number, line) in code_lines(source) {
        let line = line.split(" //").next().unwrap_or(line);
        code.push_str(line);
        code.push('\n');
        line_at.resize(code.len(), number);
    }
    let roots = ["crate::".to_owned(), "super::".repeat(depth)];
    let mut edges = Vec::new();
    for root in &roots {
        for (at, _) in code.match_indices(root.as_str()) {
            let is_inside = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            if code[..at].ends_with(is_inside) {
                continue;
            }
            let after = at + root.len();
            edges.extend(
                first_names(&code[after..])
                    .into_iter()
                    .map(|(offset, name)| (line_at.get(after + offset).copied().unwrap_or(0), name)),
            );
        }
    }
    edges.sort();
    edges
}

/// The first names of a path tail: `types::Span` gives `types`, `{text::fold, types::{Span, Quote}}` gives both.
fn first_names(tail: &str) -> Vec<(usize, String)> {
    let name_at = |at: usize| -> String {
        tail[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    if !tail.starts_with('{') {
        return vec![(0, name_at(0))];
    }
    let mut names = Vec::new();
    let (mut depth, mut is_start) = (0_usize, false);
    for (at, c) in tail.char_indices() {
        match c {
            '{' => {
                depth += 1;
                is_start = depth == 1;
            }
            '}' => {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            ',' => is_start = depth == 1,
            c if c.is_whitespace() => {}
            _ if is_start => {
                names.push((at, name_at(at)));
                is_start = false;
            }
            _ => {}
        }
    }
    names
}

mod of_the_checker {
    use super::{MOST_CODE_LINES, forbidden, too_long};

    #[track_caller]
    fn check(path: &str, source: &str, expected: &[&str]) {
        assert_eq!(forbidden(path, source), expected, "{source}");
    }

    #[test]
    fn allowed_edges() {
        check(
            "quotes/cue.rs",
            "use crate::types::{Quote, Span};\nuse crate::text::fold;\nuse super::speaker::Speaker;\n",
            &[],
        );
        check(
            "quotes/mod.rs",
            "use crate::{\n    text::marks,\n    types::{Quote, Span},\n};\nuse crate::quotes::cue;\n",
            &[],
        );
        check("lib.rs", "pub use crate::quotes::cue;\n", &[]);
        check("pipeline/mod.rs", "use crate::{claims, quotes};\n", &[]);
    }

    #[test]
    fn a_stage_may_not_import_a_stage() {
        check(
            "quotes/cue.rs",
            "//! Doc.\nuse crate::entities::Found;\n",
            &["quotes/cue.rs:2: `quotes` may not import `entities`"],
        );
        check(
            "claims/mod.rs",
            "use crate::{\n    types::Claim,\n    quotes::{attribute, Cue},\n};\n",
            &["claims/mod.rs:3: `claims` may not import `quotes`"],
        );
    }

    #[test]
    fn the_ground_imports_nothing_above() {
        check("error.rs", "use crate::types::Span;\n", &["error.rs:1: `error` may not import `types`"]);
        check(
            "text/fold.rs",
            "fn f() { crate::lexicon::x(); }\n",
            &["text/fold.rs:1: `text` may not import `lexicon`"],
        );
        check(
            "report/json.rs",
            "use crate::text::CharIndex;\n",
            &["report/json.rs:1: `report` may not import `text`"],
        );
    }

    #[test]
    fn climbing_to_the_root_is_the_same_edge() {
        check(
            "quotes/cue.rs",
            "use super::super::entities::Found;\n",
            &["quotes/cue.rs:1: `quotes` may not import `entities`"],
        );
        check(
            "quotes/mod.rs",
            "use super::entities::Found;\n",
            &["quotes/mod.rs:1: `quotes` may not import `entities`"],
        );
    }

    #[test]
    fn the_root_and_unknown_modules_are_told() {
        check(
            "values/mod.rs",
            "use crate::Span;\n",
            &["values/mod.rs:1: `crate::Span` is no module; import from the module that defines it"],
        );
        check(
            "network/mod.rs",
            "",
            &["network/mod.rs: module `network` is not in the table of tests/it/architecture.rs"],
        );
    }

    #[test]
    fn comments_and_tests_are_no_edges() {
        check(
            "quotes/mod.rs",
            "// use crate::entities::Found;\nfn a() {} // crate::entities\n#[cfg(test)]\nmod tests {\n    use crate::entities::Found;\n}\n",
            &[],
        );
        check("quotes/tests.rs", "use crate::entities::Found;\n", &[]);
        check("quotes/mod.rs", "macro_rules! a { () => { my_crate::entities::b() } }\n", &[]);
    }

    #[test]
    fn only_long_files_are_too_long() {
        let path = std::path::Path::new("values/table.rs");
        let lines = |n: usize| "a();\n".repeat(n);
        assert_eq!(too_long(path, &lines(MOST_CODE_LINES)), None);
        assert!(
            too_long(path, &lines(MOST_CODE_LINES + 1))
                .unwrap()
                .starts_with("values/table.rs: 501 code lines")
        );
        assert_eq!(too_long(path, &("// @generated by a command\n".to_owned() + &lines(600))), None);
    }
}
