//! What holds for every input whatever: no panic, and articles that are whole. Fuzz targets share this file.

use twosource::{Article, Format, NinjsVersion, ParseOptions, Span, parse, parse_all, read_warc};

/// Longest input and longest page that is read, in bytes: fuzzing finds what is wrong in small inputs.
const MAX_BYTES: usize = 1 << 20;

/// Parses `bytes` as `format`, or as what they look like, and panics where an article is not whole.
pub(crate) fn check(format: Option<Format>, encoding: Option<&str>, bytes: &[u8]) {
    let options =
        ParseOptions::default().max_bytes(MAX_BYTES).format(format).encoding(encoding.map(str::to_owned));
    let articles = parse_all("x", bytes, &options);
    assert_eq!(articles, parse_all("x", bytes, &options), "the same input gives the same articles");
    for article in articles.iter().flatten() {
        check_article(article);
    }
    if format.is_some_and(|format| !format.holds_many()) {
        let alone = parse("x", bytes, &options);
        assert_eq!(alone.is_ok(), articles.as_ref().is_ok_and(|articles| articles.len() == 1));
    }
    if format == Some(Format::Warc) {
        read_warc("x", bytes, &options).flatten().for_each(|article| check_article(&article));
    }
}

/// Fails unless the blocks are in order and hold all but white space, and every span slices to what it is said to hold.
fn check_article(article: &Article) {
    let text = article.text.as_str();
    let mut at = 0;
    for block in &article.blocks {
        let between = slice(text, Span::new(at, block.span.start as usize));
        assert!(is_blank(between), "{between:?} lies in no block");
        assert!(!block.span.is_empty(), "an empty block at {}", block.span);
        assert_eq!(
            block.span.trimmed(text),
            block.span,
            "a block has blank ends: {:?}",
            slice(text, block.span)
        );
        at = block.span.end as usize;
    }
    let rest = slice(text, Span::new(at, text.len()));
    assert!(is_blank(rest), "{rest:?} lies in no block");
    let one = |span: Option<Span>| span.into_iter();
    let spans = one(article.headline.as_ref().and_then(|one| one.span))
        .chain(article.authors.iter().filter_map(|one| one.span))
        .chain(article.agencies.iter().filter_map(|one| one.span))
        .chain(article.candidates.iter().filter_map(|one| one.span))
        .chain(article.notices.iter().map(|one| one.span))
        .chain(article.entries.iter().map(|one| one.span))
        .chain(article.issues.iter().filter_map(|one| one.span));
    for span in spans {
        slice(text, span);
    }
    check_exports(article);
}

/// Fails unless what is written of the article is read again.
fn check_exports(article: &Article) {
    for (format, written) in [
        (Format::JsonLd, article.to_json_ld()),
        (Format::Ninjs, article.to_ninjs(NinjsVersion::V2)),
        (Format::Ninjs, article.to_ninjs(NinjsVersion::V3)),
        (Format::NewsMl, article.to_newsml_g2()),
    ] {
        let options = ParseOptions::default().format(Some(format));
        let read = parse("x", written.as_bytes(), &options);
        assert!(read.is_ok(), "{}: {read:?}\n{written}", format.as_str());
    }
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_else(|| panic!("{span} is no slice of a text of {} bytes", text.len()))
}

fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}')
}
