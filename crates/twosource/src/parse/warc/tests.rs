use std::io::Write;

use super::*;
use crate::error::ErrorKind;
use crate::types::Date;
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

fn record(kind: &str, media: &str, block: &[u8]) -> Vec<u8> {
    let mut record = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <https://news.example/a>\r\n\
         WARC-Date: 2031-10-01T04:05:06Z\r\nContent-Type: {media}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    )
    .into_bytes();
    record.extend_from_slice(block);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

fn response(header: &str, body: &[u8]) -> Vec<u8> {
    let block = [format!("HTTP/1.1 200 OK\r\n{header}\r\n\r\n").as_bytes(), body].concat();
    record("response", "application/http; msgtype=response", &block)
}

fn html(words: &str) -> Vec<u8> {
    format!("<!doctype html><title>{words}</title><p>The bridge in {words} reopened on Tuesday.</p>")
        .into_bytes()
}

fn page_of(words: &str) -> Vec<u8> {
    response("Content-Type: text/html; charset=utf-8", &html(words))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// The titles of the pages, and what kind of error stands between them.
fn told(archive: &[u8], max_bytes: usize) -> Vec<String> {
    read_warc("crawl", archive, &ParseOptions::default().max_bytes(max_bytes))
        .map(|article| match article {
            Ok(article) => {
                format!("{} {}", article.id, article.headline.map_or_else(String::new, |h| h.value))
            }
            Err(error) => format!("{:?}", error.kind()),
        })
        .collect()
}

#[track_caller]
fn check(archive: &[u8], expected: &[&str]) {
    assert_eq!(told(archive, 100_000), expected);
}

#[test]
fn pages_are_read_plain_and_packed() {
    let records = [
        record("warcinfo", "application/warc-fields", b"software: test"),
        record("request", "application/http", b"GET / HTTP/1.1\r\n\r\n"),
        page_of("Bergen"),
        response("Content-Type: image/png", b"\x89PNG"),
        record("resource", "text/html", &html("Lagos")),
        record("revisit", "application/http", b""),
        record(
            "response",
            "application/http",
            b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No",
        ),
    ];
    let expected = ["crawl#1 Bergen", "crawl#2 Lagos"];
    check(&records.concat(), &expected);
    check(&gzip(&records.concat()), &expected);
    let members: Vec<u8> = records.iter().flat_map(|record| gzip(record)).collect();
    check(&members, &expected);
    let articles = crate::parse::parse_all("crawl", &members, &ParseOptions::default()).unwrap();
    assert_eq!(
        articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(),
        ["crawl#1", "crawl#2"]
    );
    assert_eq!(articles[0].received, Date::new(2031, 10, 1));
    assert_eq!(articles[0].url.as_ref().unwrap().value, "https://news.example/a");
}

#[test]
fn bodies_are_joined_and_unpacked() {
    let html = html("Bergen");
    let (start, end) = html.split_at(20);
    let chunked = [
        format!("{:x}\r\n", start.len()).as_bytes(),
        start,
        format!("\r\n{:X};x=y\r\n", end.len()).as_bytes(),
        end,
        b"\r\n0\r\n\r\n",
    ]
    .concat();
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
    zlib.write_all(&html).unwrap();
    let mut raw = DeflateEncoder::new(Vec::new(), Compression::fast());
    raw.write_all(&html).unwrap();
    let kind = "Content-Type: text/html\r\n";
    for (header, body) in [
        ("Transfer-Encoding: chunked", chunked.clone()),
        ("Transfer-Encoding: chunked", html.clone()),
        ("Content-Encoding: gzip", gzip(&html)),
        ("Content-Encoding: gzip", html.clone()),
        ("Content-Encoding: deflate", zlib.finish().unwrap()),
        ("Content-Encoding: deflate", raw.finish().unwrap()),
        ("Content-Encoding: br", html.clone()),
    ] {
        check(&response(&format!("{kind}{header}"), &body), &["crawl#1 Bergen"]);
    }
    check(&response("X-Powered-By: hope", &html), &["crawl#1 Bergen"]);
    check(&response(&format!("{kind}Content-Encoding: br"), b"\x8b\x00\x80"), &["UnsupportedFormat"]);
}

#[test]
fn reading_goes_on_behind_a_broken_record() {
    let (one, two) = (page_of("Bergen"), page_of("Lagos"));
    let expected = ["Malformed", "crawl#1 Lagos"];
    check(&[b"rubbish\r\n", two.as_slice()].concat(), &expected);
    let no_length = String::from_utf8(one.clone()).unwrap().replace("Content-Length", "Length").into_bytes();
    check(&[no_length, two.clone()].concat()[..], &expected);
    let mut bad = gzip(&one);
    let middle = bad.len() / 2;
    bad[middle..middle + 8].fill(0xFF);
    assert!(told(&[bad, gzip(&two)].concat(), 100_000).ends_with(&expected.map(str::to_owned)));
    check(&[one.as_slice(), &two[..two.len() - 30]].concat(), &["crawl#1 Bergen", "Malformed"]);
    check(&[gzip(&one), gzip(&two)[..60].to_vec()].concat(), &["crawl#1 Bergen", "Malformed"]);
}

#[test]
fn bombs_are_refused_before_they_fill_the_memory() {
    let bomb = vec![b' '; 4 << 20];
    let (one, two) = (gzip(&response("Content-Type: text/html", &bomb)), gzip(&page_of("Lagos")));
    check(&[one, two.clone()].concat(), &["Malformed", "crawl#1 Lagos"]);
    let inner = response("Content-Type: text/html\r\nContent-Encoding: gzip", &gzip(&bomb));
    check(&[inner, page_of("Lagos")].concat(), &["TooLarge", "crawl#1 Lagos"]);
    let claimed = format!(
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n<p>{}",
        u64::MAX,
        " ".repeat(70_000)
    )
    .into_bytes();
    check(&claimed, &["TooLarge"]);
}

#[test]
fn an_archive_without_pages_is_an_error() {
    let read = |bytes: &[u8]| crate::parse::parse_all("crawl", bytes, &ParseOptions::default());
    assert_eq!(read(&record("metadata", "text/plain", b"x")).unwrap_err().kind(), ErrorKind::Empty);
    let articles = read(&[page_of("Bergen"), b"WARC/1.0\r\n\r\n".to_vec()].concat()).unwrap();
    assert_eq!(articles[0].issues.last().unwrap().code, IssueCode::ItemSkipped);
}
