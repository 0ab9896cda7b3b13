use super::*;
use crate::error::ErrorKind;

#[track_caller]
fn check(input: impl AsRef<[u8]>, expected: Format) {
    assert_eq!(sniff(input.as_ref()).unwrap(), expected, "{}", String::from_utf8_lossy(input.as_ref()));
}

#[track_caller]
fn check_refused(input: &[u8], name: &str) {
    let error = sniff(input).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnsupportedFormat);
    assert!(error.to_string().contains(name), "{error}");
}

#[test]
fn copy_is_text() {
    for text in [
        "",
        "The bridge reopened on Tuesday.",
        "[Editor's note: names were changed.] The bridge reopened.",
        "{sic} wrote the clerk.",
        "# 1 seed falls in first round\n\nThe home side lost.",
        "#harbour trended on Monday.",
        "---\nThe bridge reopened.\n---",
        "--- \nNote: the bridge reopened",
        "<Wire> BRIDGE REOPENS\n\nThe bridge reopened on Tuesday after a week of repairs.",
        "<b>Update</b> The bridge reopened on Tuesday after a week of repairs, the mayor said.",
        "* one\n* two\n\nA [note] (http://x.example/) follows.",
    ] {
        check(text, Format::Text);
    }
}

#[test]
fn markdown_shows_several_signs() {
    check("---\ntitle: Bridge reopens\n---\nIt reopened.", Format::Markdown);
    check("+++\ntitle = \"Bridge reopens\"\n+++\nIt reopened.", Format::Markdown);
    check("# Bridge reopens\n\nIt **reopened** on Tuesday.", Format::Markdown);
    check("# Bridge reopens\n\n![A bridge](/bridge.jpg)", Format::Markdown);
    check("# Bridge reopens\n\nSo it did.\n\n## What next\n\nNothing.", Format::Markdown);
}

#[test]
fn markup_is_told_by_its_first_element() {
    check("<!DOCTYPE html><title>x</title>", Format::Html);
    check("\u{FEFF} <!-- a --> <HTML lang=en>", Format::Html);
    check("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>", Format::Html);
    check("<div class=a>One</div>", Format::Html);
    check("Rain <a href='/x'>fell</a> <b>and</b> <i>fell</i>", Format::Html);
    check("<?xml version='1.0'?><rss version='2.0'>", Format::Rss);
    check("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", Format::Rss);
    check("<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY a 'b>'>]><feed>", Format::Atom);
    check("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", Format::Atom);
    check("<newsItem guid='x'>", Format::NewsMl);
    check("<newsMessage>", Format::NewsMl);
}

#[test]
fn json_is_told_by_its_keys() {
    check(r#"{"@context":"https://schema.org","@type":"NewsArticle"}"#, Format::JsonLd);
    check(r#"[{"@type":"NewsArticle"}]"#, Format::JsonLd);
    check(r#"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#, Format::JsonFeed);
    check(r#"{"uri":"urn:x","standard":{"name":"ninjs"}}"#, Format::Ninjs);
    check(r#"{"uri":"urn:x","headlines":[{"@type":"not own key"}]}"#, Format::Ninjs);
    check(r#"{"title":"a \" } b","text":"b"}"#, Format::JsonLines);
    check("{\"@type\":\"NewsArticle\"}\n{\"@type\":\"NewsArticle\"}", Format::JsonLines);
    check("{", Format::JsonLines);
}

#[test]
fn wide_characters_hide_nothing() {
    let wide: Vec<u8> = "<!doctype html>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(wide, Format::Html);
}

#[test]
fn archives_and_binary_files_are_named() {
    check("WARC/1.0\r\n", Format::Warc);
    check_refused(b"%PDF-1.7", "PDF");
    check_refused(b"PK\x03\x04", "office document");
    check_refused(b"\x1F\x8B\x08\0", "gzip");
    check_refused(b"<svg>", "SVG");
    check_refused(b"<?xml version='1.0'?><plist>", "XML");
}
