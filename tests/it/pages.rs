//! Whole pages to their labelled blocks: each `tests/pages/NAME.html` has its blocks in `NAME.expected`, one
//! `kind: text` a line, a line break inside a block shown as ` / `.
//!
//! `UPDATE_CASES=1 cargo test` writes what comes out; a person reads the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use twosource::{Article, Format, ParseOptions, parse};

/// Pages that must be there, at the least, so that an empty folder fails.
const LEAST_PAGES: usize = 5;

#[test]
fn pages_have_their_blocks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages");
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "html"));
    paths.sort();
    assert!(paths.len() >= LEAST_PAGES, "{} pages", paths.len());
    let update = std::env::var_os("UPDATE_CASES").is_some();
    for path in paths {
        let options = ParseOptions::default().format(Some(Format::Html));
        let article = parse("page", &fs::read(&path).unwrap(), &options).unwrap();
        let found = shown(&article);
        let expected = path.with_extension("expected");
        if update {
            fs::write(&expected, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&expected).unwrap(), "{}", path.display());
    }
}

fn shown(article: &Article) -> String {
    let mut out = String::new();
    for block in &article.blocks {
        writeln!(out, "{}: {}", block.kind, article.slice(block.span).replace('\n', " / ")).unwrap();
    }
    out
}

/// Pages made to cost time or stack: nesting, attributes, and marks without end. Each keeps its paragraph.
#[test]
fn hostile_pages_are_read() {
    const TEXT: &str =
        "The harbour master said on Monday that the quay would stay closed until divers had seen it.";
    const MANY: usize = 20_000;
    let numbered = |before: &str, after: &str| {
        (0..MANY).fold(String::new(), |all, n| all + before + &n.to_string() + after)
    };
    let attributes = numbered(" a", "=1");
    for (name, hostile) in [
        ("deep", "<div>".repeat(MANY)),
        ("deep inline", "<b>".repeat(MANY)),
        ("deep classes", numbered("<i class=c", ">")),
        ("deep tables", "<table><tr><td>".repeat(MANY)),
        ("deep lists", "<ul><li>".repeat(MANY)),
        ("attributes", format!("<p{attributes}>One.</p>")),
        ("end tags", "</div>".repeat(MANY)),
        ("marks", "<".repeat(MANY)),
        ("breaks", "<br>".repeat(MANY)),
        ("script", "<script>'<p>No text.</p>'</script>".repeat(MANY)),
        ("headings", "<h2>A</h2>".repeat(MANY)),
    ] {
        let page = format!("<html><body>{hostile}<p>{TEXT}</p><p>{TEXT}</p></body></html>");
        let options = ParseOptions::default().format(Some(Format::Html));
        let article = parse("page", page.as_bytes(), &options).unwrap();
        assert!(article.text.contains(TEXT), "{name}");
        assert!(!article.text.contains("No text"), "{name}");
        let covered: usize = article.blocks.iter().map(|block| block.span.len()).sum();
        let white = article.text.bytes().filter(u8::is_ascii_whitespace).count();
        assert!(covered + white >= article.text.len(), "{name}");
    }
}
