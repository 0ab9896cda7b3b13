//! Articles out to the exchange formats and in again, and the same from there: what is read equals what was written.
//!
//! The articles stand in `tests/pages/exchange`, each in a shape in which it reaches a desk. Not compared, because it does
//! not travel: where a fact was found, candidates, issues, and white space inside a block beyond its words.

use std::io::Read;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use twosource::{Article, ErrorKind, Format, NinjsVersion, ParseOptions, parse, read_json_lines};

/// How many articles the folder holds.
const N_ARTICLES: usize = 10;

/// What writes, and how the result is read again.
type Writer = (&'static str, fn(&Article) -> String, Format);

const WRITERS: &[Writer] = &[
    ("ninjs 2", |article| article.to_ninjs(NinjsVersion::V2), Format::Ninjs),
    ("ninjs 3", |article| article.to_ninjs(NinjsVersion::V3), Format::Ninjs),
    ("NewsML-G2", Article::to_newsml_g2, Format::NewsMl),
    ("JSON-LD", Article::to_json_ld, Format::JsonLd),
];

#[test]
fn ten_articles_come_back_equal() {
    let paths = paths();
    assert_eq!(paths.len(), N_ARTICLES, "{paths:?}");
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let options = ParseOptions::default().format(Some(format_of(name)));
        let article = parse(name, &bytes, &options).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(article.body().next().is_some(), "{name} has no body");
        for writer in WRITERS {
            comes_back(&article, writer, name);
        }
    }
}

/// The folder as a whole has every kind of fact, so that nothing is equal only because it is missing.
#[test]
fn the_articles_have_every_fact() {
    let told: String = paths()
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            let options = ParseOptions::default().format(Some(format_of(name)));
            facts(&parse(name, &std::fs::read(path).unwrap(), &options).unwrap()).join("\n")
        })
        .collect::<Vec<_>>()
        .join("\n");
    let wanted = [
        "\nheadline: ",
        "\nalternative: ",
        "\ndek: ",
        "\nauthor: Ada Quist, person, Political Editor, Bay Courier",
        "\nauthor: Bay Courier Newsdesk, organization, -, -",
        "\npublisher: ",
        "\nagency: AFP, trailing",
        "\nagency: Reuters, key",
        "\nsection: ",
        "\nkeyword: ",
        "\nplace: ",
        "\ndateline: ",
        "\npublished: ",
        "\nmodified: ",
        "\nlanguage: en-US",
        "\nurl: ",
        "\ncopyright: ",
        "\nnotice: correction, 2031-02-05, Correction, 5 February",
        "\nentry: Bridge shut, 2031-11-12T09:41:07+01:00, Bridge shut The police",
        "\ncrosshead: ",
        "\nlist-item: ",
        "\nblockquote: ",
        "\ncaption: ",
        "\nphoto-credit: ",
        "\ncredit: ",
        "\nbyline: ",
        "\ncorrection: ",
    ];
    for wanted in wanted {
        assert!(told.contains(wanted), "no article has {wanted:?} in\n{told}");
    }
}

#[test]
fn no_text_becomes_markup() {
    let hostile = [
        "</p><h1 data-block=\"headline\">Owned</h1><script>alert(1)</script>",
        "]]></inlineXML></newsItem><!-- \" ' & &amp; &#60;b&#62; -->",
        "</script>\\u003cscript\\u003e \u{1}\u{b} \u{feff}\u{202e}evil\u{85}end",
    ];
    // A text that is tags for the most part is refused as a page.
    let prose = "The bridge reopened on Tuesday, the mayor said. ".repeat(20);
    let text = format!("{prose}\n\n{}\n\n{prose}", hostile.join("\n\n"));
    let article =
        parse("a\"<b>&", text.as_bytes(), &ParseOptions::default().format(Some(Format::Text))).unwrap();
    for writer in WRITERS {
        comes_back(&article, writer, "hostile");
    }
}

#[test]
fn a_line_of_fifty_megabytes_is_one_error() {
    let long = std::io::repeat(b'x').take(50 << 20);
    let next = &b"\n{\"id\": \"b\", \"text\": \"The bridge reopened.\"}"[..];
    let reader = std::io::BufReader::new(long.chain(next));
    let found: Vec<Result<String, ErrorKind>> = read_json_lines("log", reader, &ParseOptions::default())
        .map(|article| article.map(|article| article.id).map_err(|error| error.kind()))
        .collect();
    assert_eq!(found, [Err(ErrorKind::TooLarge), Ok("b".to_owned())]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_comes_back(text in "[A-Za-z,.:<>&\"'()| \n\t\u{0}-\u{20}\u{80}-\u{ff}\u{2000}-\u{206f}é—“]{1,400}") {
        if let Ok(article) = parse("a", text.as_bytes(), &ParseOptions::default().format(Some(Format::Text))) {
            for writer in WRITERS {
                comes_back(&article, writer, &text);
            }
        }
    }
}

#[track_caller]
fn comes_back(article: &Article, (format, write, read): &Writer, name: &str) {
    let written = write(article);
    let options = ParseOptions::default().format(Some(*read));
    let back = parse(&article.id, written.as_bytes(), &options)
        .unwrap_or_else(|error| panic!("{name} as {format}: {error}\n{written}"));
    assert_eq!(facts(&back), facts(article), "{name} as {format}\n{written}");
    assert_eq!(write(&back), written, "{name} as {format}, written again");
}

/// All that an article says, one fact a line.
fn facts(article: &Article) -> Vec<String> {
    let text = |text: &str| even(text);
    let slice = |span| even(article.slice(span));
    let mut told = vec![format!("id: {}", article.id), format!("language: {}", article.language)];
    let strings = [
        ("headline", &article.headline),
        ("alternative", &article.alternative_headline),
        ("dek", &article.dek),
        ("publisher", &article.publisher),
        ("section", &article.section),
        ("place", &article.dateline_place),
        ("url", &article.url),
        ("copyright", &article.copyright),
    ];
    told.extend(
        strings.iter().filter_map(|(name, one)| Some(format!("{name}: {}", text(&one.as_ref()?.value)))),
    );
    let whens = [
        ("dateline", &article.dateline_date),
        ("published", &article.published),
        ("modified", &article.modified),
    ];
    told.extend(whens.iter().filter_map(|(name, when)| Some(format!("{name}: {}", when.as_ref()?.value))));
    let or_dash = |one: &Option<String>| one.as_deref().map_or_else(|| "-".to_owned(), text);
    told.extend(article.authors.iter().map(|author| {
        let author = &author.value;
        format!(
            "author: {}, {}, {}, {}",
            text(&author.name),
            author.kind,
            or_dash(&author.role),
            or_dash(&author.outlet)
        )
    }));
    let agencies = article.agencies.iter().map(|agency| &agency.value);
    told.extend(agencies.map(|agency| format!("agency: {}, {}", text(&agency.name), agency.form)));
    told.extend(article.keywords.iter().map(|keyword| format!("keyword: {}", text(&keyword.value))));
    told.extend(article.notices.iter().map(|notice| {
        let when = notice.when.map_or_else(|| "-".to_owned(), |when| when.to_string());
        format!("notice: {}, {when}, {}", notice.kind, slice(notice.span))
    }));
    told.extend(article.entries.iter().map(|entry| {
        let headline =
            entry.headline.as_ref().map_or_else(|| "-".to_owned(), |headline| text(&headline.value));
        let published =
            entry.published.as_ref().map_or_else(|| "-".to_owned(), |when| when.value.to_string());
        format!("entry: {headline}, {published}, {}", slice(entry.span))
    }));
    told.extend(article.blocks.iter().map(|block| format!("{}: {}", block.kind, slice(block.span))));
    told.retain(|fact| !fact.ends_with(": "));
    told
}

/// The words of a text, as every format can carry them.
fn even(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

fn format_of(name: &str) -> Format {
    match name.rsplit('.').next() {
        Some("txt") => Format::Text,
        Some("jsonld") => Format::JsonLd,
        Some("json") => Format::Ninjs,
        Some("xml") => Format::NewsMl,
        other => panic!("{other:?} is no ending of an exchange format"),
    }
}

fn paths() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("pages/exchange");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}
