use super::*;
use crate::types::{Block, IssueCode, Span};

/// Inputs that have broken parsers: odd breaks, glue, marks without text, endless lines.
const NASTY: &[&str] = &[
    "x",
    "\u{FEFF}date 2031-10-01\r\n\r\nWhale found in harbour\r\n\r\nA whale was found in the harbour on Monday.",
    " date 2031-10-01 ",
    "date 2031-10-01 Whale found in harbour",
    "---\ntitle: x\n---\n",
    "---\n---\n---",
    "|",
    "( ( ( (",
    "@\n@a\n— (@a) March 1, 2031\n#\n##\n# ",
    "— A (@a) March 1, 2031",
    "By \nBy By By\n",
    "LAGOS (\u{2014}) \u{2014} \u{2014}",
    "LAGOS, Oct. 1 (Coastal) - ",
    "É (É) — É É É É.",
    "12.30 12.30 12.30\n12:99 É",
    "He said so. |",
    "He said so. | É, É",
    "\u{200B}\n\u{3000}x\u{3000}\ny\rz",
    "© \nCopyright \n(c)",
    "Related\nRelated\nRelated",
    "- -\n- x -\n> \n* ",
    "About \n\nAbout:\n\nAbout X:",
];

#[track_caller]
fn check_cover(text: &str) -> Article {
    let options = ParseOptions::default().format(Some(Format::Text));
    let article = parse("nasty", text.as_bytes(), &options).unwrap();
    assert_eq!(article.text, text);
    let mut at = 0;
    for Block { span, .. } in &article.blocks {
        let between = Span::new(at, span.start as usize).slice(text);
        assert!(at <= span.start as usize && !span.is_empty(), "{text:?}: {:?}", article.blocks);
        assert!(
            between.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}'),
            "{text:?} leaves out {between:?}"
        );
        assert_eq!(span.trimmed(text), *span, "{text:?}");
        at = span.end as usize;
    }
    assert!(text[at..].trim().is_empty(), "{text:?} leaves out {:?}", &text[at..]);
    article
}

#[test]
fn every_byte_that_is_no_space_is_in_one_block() {
    for text in NASTY {
        check_cover(text);
    }
    for piece in [
        "\"",
        "(",
        "[",
        "— ",
        "a. ",
        "@a #b ",
        "1.1.1 ",
        "| ",
        "LAGOS, ",
        "(@",
        "citing media, ",
        "\n\n- ",
        "By A B\n",
    ] {
        check_cover(&piece.repeat(20_000));
    }
}

#[test]
fn one_sentence_is_body() {
    for text in ["The bridge reopened on Tuesday.", "The bridge reopened on Tuesday", "Ada Quist spoke."] {
        let article = check_cover(text);
        assert!(article.body().next().is_some(), "{text}: {:?}", article.blocks);
        assert_eq!(article.headline, None, "{text}");
    }
}

#[test]
fn a_text_of_furniture_alone_has_no_body_and_says_so() {
    let article = check_cover("Share 12 Comments\n\nRelated\n");
    assert_eq!(article.issues[0].code, IssueCode::NoBody);
}
