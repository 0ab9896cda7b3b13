//! The built program: exit status, messages that name the file, and one bad file beside good ones.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

const GOOD: &str = "The ferry sank on Monday off Eastport, Mayor Ruth Adeyemi said.\n";

/// A folder of files that goes away again.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in files {
            fs::write(folder.join(file), bytes).unwrap();
        }
        Self(folder)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_twosource")).current_dir(&self.0).args(arguments).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[track_caller]
fn check(output: &Output, status: i32, stdout: &[&str], stderr: &[&str]) {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(status), "{out}\n{err}");
    assert!(stdout.iter().all(|part| out.contains(part)), "{out}");
    assert!(stderr.iter().all(|part| err.contains(part)), "{err}");
    assert_eq!(stderr.is_empty(), err.is_empty(), "{err}");
}

#[test]
fn articles_that_are_read_exit_with_zero() {
    let folder = Folder::new("good", &[("one.txt", GOOD.as_bytes()), ("two.txt", GOOD.as_bytes())]);
    check(&folder.run(&["reconcile", "."]), 0, &["one", "two"], &[]);
    check(&folder.run(&["parse", "one.txt", "--format", "json"]), 0, &["\"id\": \"one\""], &[]);
    check(&folder.run(&["analyze", "one.txt", "--format", "jsonl"]), 0, &["\"id\":\"one\""], &[]);
    check(&folder.run(&["schema"]), 0, &["\"$schema\""], &[]);
}

#[test]
fn one_bad_file_does_not_lose_the_others() {
    let files: &[(&str, &[u8])] =
        &[("binary.txt", b"a\0b"), ("empty.txt", b" \n"), ("good.txt", GOOD.as_bytes())];
    let folder = Folder::new("mixed", files);
    let stderr = ["binary.txt: the input is binary", "empty.txt: the input holds no text"];
    check(&folder.run(&["analyze", ".", "--format", "json"]), 1, &["\"id\": \"good\""], &stderr);
    check(&folder.run(&["reconcile", ".", "missing.txt"]), 1, &["good"], &["missing.txt: "]);
}

#[test]
fn nothing_to_read_exits_with_two() {
    let folder = Folder::new("nothing", &[("empty.txt", b"")]);
    check(&folder.run(&["reconcile", "empty.txt"]), 2, &[], &["empty.txt: ", "no article could be read"]);
    check(&folder.run(&["reconcile", "missing.txt"]), 2, &[], &["missing.txt: "]);
    check(&folder.run(&["reconcile"]), 2, &[], &["PATH"]);
    check(&folder.run(&["parse", "empty.txt", "--received", "2031-02-30"]), 2, &[], &["no such day"]);
}

#[test]
fn a_file_over_the_limit_is_told_with_its_name() {
    let folder = Folder::new("long", &[("long.txt", GOOD.as_bytes())]);
    let stderr = ["long.txt: ", "the limit is 10", "--max-bytes"];
    check(&folder.run(&["parse", "long.txt", "--max-bytes", "10"]), 2, &[], &stderr);
}

#[test]
fn bytes_that_are_no_utf8_are_an_issue() {
    let folder = Folder::new("invalid", &[("odd.txt", b"The ferry sank \xff\xfe on Monday.\n")]);
    check(&folder.run(&["parse", "odd.txt", "--format", "json"]), 0, &["parse.encoding-invalid"], &[]);
}

#[test]
fn one_file_named_twice_is_read_once_or_told() {
    let folder = Folder::new("twice", &[("one.txt", GOOD.as_bytes())]);
    check(&folder.run(&["reconcile", "one.txt", "one.txt"]), 0, &["one"], &[]);
}
