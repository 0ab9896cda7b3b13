//! News-like texts for the properties: fragments that are spliced in any order, and the stories made of them.

use proptest::prelude::*;
use twosource::{Analyzer, Story};

/// What a desk receives, in pieces: sentences, half sentences, quotation marks of every kind, furniture and odd bytes.
const FRAGMENTS: &[&str] = &[
    "The ferry sank on Monday off Eastport.",
    "Mayor Ruth Adeyemi, 51, said that two people were hurt.",
    "Ruth Adeyemi, 41, is the mayor of Eastport.",
    "\"We will rebuild the pier,\" Adeyemi told reporters",
    "“We will not rebuild the pier”, she said.",
    "‘Never again’",
    "„Nie wieder“, sagte er.",
    "«Plus jamais»",
    "according to Tomas Berg, the harbour master,",
    "He denied it",
    "Eleven boats",
    "about 1,340.5 tonnes",
    "$4.5 million",
    "for more than a decade",
    "on 3 March 2031",
    "last week",
    "By Ines Falk",
    "EASTPORT, March 3 (Coastal) -",
    "BERG: I wanted to go home.",
    "ADEYEMI: Why?",
    "Read more: Bridge closed",
    "Share 12 Comments",
    "(Reporting by Ines Falk; Editing by Otto Varga)",
    "https://a.example/x?y=1.",
    "@mara_f #storm pic.twitter.com/x1",
    "\"",
    "”",
    "“",
    "'",
    "’s",
    "(",
    ")",
    "—",
    "...",
    "U.S.",
    "No.",
    "Z\u{301}oë Ølgaard",
    "\u{200B}",
    "\u{202E}",
    "🦀",
    "\u{A0}",
    "\r\n",
    "\n",
    "\n\n",
    "\t",
    " ",
    ".",
    ",",
    "?",
    ":",
];

/// A text of up to forty fragments.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let piece =
        (prop::sample::select(FRAGMENTS), prop::sample::select(&[" ", " ", " ", "", "\n", "\n\n"][..]));
    prop::collection::vec(piece, 1..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

/// Two or three texts of one story.
pub(crate) fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 2..4)
}

/// The story of `texts`, with ids in alphabetical order; texts that hold nothing are left out.
pub(crate) fn story(texts: &[String]) -> Story {
    reconcile(texts.iter().enumerate())
}

/// The story of numbered texts in the order given.
pub(crate) fn reconcile<'a>(texts: impl Iterator<Item = (usize, &'a String)>) -> Story {
    let analyzer = Analyzer::default();
    let analyses: Vec<_> = texts
        .filter_map(|(index, text)| analyzer.analyze(&format!("a{index}"), text.as_bytes()).ok())
        .collect();
    analyzer.reconcile(analyses).expect("the ids differ")
}
