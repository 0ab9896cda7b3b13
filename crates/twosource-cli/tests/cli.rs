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
    check(
        &folder.run(&["parse", "empty.txt", "--received", "2031-02-30"]),
        2,
        &[],
        &["2031-02-30", "is no date"],
    );
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
    check(&folder.run(&["parse", "odd.txt", "--format", "json"]), 0, &["parse.encoding-guessed"], &[]);
}

#[test]
fn one_file_named_twice_is_read_once_or_told() {
    let folder = Folder::new("twice", &[("one.txt", GOOD.as_bytes())]);
    check(&folder.run(&["reconcile", "one.txt", "one.txt"]), 0, &["one"], &[]);
}

#[test]
fn every_shape_is_read_by_its_ending_or_its_bytes() {
    let page =
        format!("<!doctype html><title>Ferry sinks</title><article><p>{GOOD}</p><p>{GOOD}</p></article>");
    let lines = "{\"id\": \"a\", \"text\": \"The ferry sank on Monday.\"}\nbroken\n";
    let feed = "<rss version=\"2.0\"><channel><title>Bay Courier</title>\
        <item><title>Ferry sinks</title><description>The ferry sank on Monday.</description></item>\
        <item><title>Mill burns</title><description>The mill burned on Tuesday.</description></item></channel></rss>";
    let files: &[(&str, &[u8])] = &[
        ("feed.xml", feed.as_bytes()),
        ("lines.jsonl", lines.as_bytes()),
        ("page.html", page.as_bytes()),
        ("post.md", b"---\ntitle: Ferry sinks\n---\nThe **ferry** sank on Monday.\n"),
    ];
    let folder = Folder::new("shapes", files);
    let ids =
        ["\"id\":\"feed#1\"", "\"id\":\"feed#2\"", "\"id\":\"a\"", "\"id\":\"page\"", "\"id\":\"post\""];
    check(&folder.run(&["parse", ".", "--format", "jsonl"]), 1, &ids, &["lines.jsonl: ", "line 2"]);
    check(&folder.run(&["parse", "post.md", "--input", "text"]), 0, &["**ferry**"], &[]);
    check(&folder.run(&["parse", "page.html", "--input", "rss"]), 2, &[], &["page.html: "]);
    fs::write(
        folder.0.join("kop.jsonl"),
        "{\"kop\": \"Veerboot gezonken\", \"text\": \"It sank on Monday.\"}",
    )
    .unwrap();
    check(
        &folder.run(&["parse", "kop.jsonl", "--field", "headline=kop"]),
        0,
        &["headline Veerboot gezonken"],
        &[],
    );
    check(&folder.run(&["parse", "kop.jsonl", "--field", "kop=kop"]), 2, &[], &["`kop` is no field"]);
}

#[test]
fn articles_are_converted_to_what_newsrooms_exchange() {
    let folder = Folder::new("convert", &[("one.txt", format!("Ferry sinks\n\n{GOOD}").as_bytes())]);
    check(&folder.run(&["convert", "one.txt"]), 0, &["\"headlines\"", "Ferry sinks"], &[]);
    check(&folder.run(&["convert", "one.txt", "--to", "newsml-g2"]), 0, &["<newsItem", "Ferry sinks"], &[]);
    check(&folder.run(&["convert", "one.txt", "--to", "json-ld"]), 0, &["NewsArticle", "Ferry sinks"], &[]);
}

#[test]
fn lines_that_recur_in_one_outlet_are_labelled_when_asked_for() {
    let news = [
        "The ferry sank on Monday, he said.",
        "The mill burned on Tuesday, she said.",
        "The court sat on Friday, they said.",
        "The banks merged on Sunday, he said.",
    ];
    let texts: Vec<(String, String)> = (1..)
        .zip(news)
        .map(|(n, news)| (format!("{n}.txt"), format!("{news}\n\nWe answer letters on Sundays.\n")))
        .collect();
    let files: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    let folder = Folder::new("outlet", &files);
    check(&folder.run(&["parse", "."]), 0, &["paragraph We answer letters"], &[]);
    check(&folder.run(&["parse", ".", "--one-outlet"]), 0, &["boilerplate We answer letters"], &[]);
}
