//! Speed of parsing, of the language engine, of the analysis of one article, and of a reconciled story, in bytes of text a second.
//!
//! The corpus is fixed: a hash over it is checked before anything is timed, and what is computed is checked as well, so
//! that two runs measure the same work.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use twosource::{Analyzer, ParseOptions, parse, segment_text};

/// FNV-1a over names and bytes of the corpus.
const CORPUS_HASH: u64 = 0xdba4_d4ac_35c4_6081;

/// Articles of the corpus.
const N_ARTICLES: usize = 5;

fn main() {
    let corpus = corpus();
    assert_eq!(corpus.len(), N_ARTICLES, "the corpus has other articles");
    assert_eq!(hash(&corpus), CORPUS_HASH, "the corpus has changed: 0x{:016x}", hash(&corpus));
    divan::main();
}

/// Id and bytes of each article, by id.
fn corpus() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/stories/nato-handover/articles");
    let mut articles: Vec<_> = fs::read_dir(folder)
        .expect("the corpus is part of the repository")
        .map(|entry| entry.expect("a readable folder").path())
        .map(|path| {
            let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            (id, fs::read(path).expect("a readable file"))
        })
        .collect();
    articles.sort();
    articles
}

fn hash(corpus: &[(String, Vec<u8>)]) -> u64 {
    let bytes = corpus.iter().flat_map(|(id, bytes)| id.bytes().chain(bytes.iter().copied()));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn size(corpus: &[(String, Vec<u8>)]) -> BytesCount {
    BytesCount::new(corpus.iter().map(|(_, bytes)| bytes.len()).sum::<usize>())
}

#[divan::bench(name = "parse")]
fn parsing(bencher: Bencher) {
    let corpus = corpus();
    let options = ParseOptions::default();
    bencher.counter(size(&corpus)).bench(|| {
        let articles = corpus.iter().filter_map(|(id, bytes)| parse(id, black_box(bytes), &options).ok());
        let n_blocks: usize = articles.map(|article| article.blocks.len()).sum();
        assert!(n_blocks > N_ARTICLES);
        n_blocks
    });
}

#[divan::bench]
fn segment(bencher: Bencher) {
    let texts: Vec<String> =
        corpus().iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    // The weights are read at the first call.
    let _ = segment_text("");
    bencher.counter(BytesCount::new(texts.iter().map(String::len).sum::<usize>())).bench(|| {
        let n_names: usize = texts.iter().map(|text| segment_text(black_box(text)).names.len()).sum();
        assert!(n_names > N_ARTICLES);
        n_names
    });
}

#[divan::bench]
fn analyze(bencher: Bencher) {
    let corpus = corpus();
    let analyzer = Analyzer::default();
    bencher.counter(size(&corpus)).bench(|| {
        let analyses = corpus.iter().filter_map(|(id, bytes)| analyzer.analyze(id, black_box(bytes)).ok());
        let n_claims: usize = analyses.map(|analysis| analysis.claims.len()).sum();
        assert!(n_claims > N_ARTICLES);
        n_claims
    });
}

#[divan::bench]
fn reconcile(bencher: Bencher) {
    let corpus = corpus();
    let analyzer = Analyzer::default();
    let analyses: Vec<_> =
        corpus.iter().filter_map(|(id, bytes)| analyzer.analyze(id, bytes).ok().map(Arc::new)).collect();
    bencher.counter(size(&corpus)).bench(|| {
        let story = analyzer.reconcile(black_box(&analyses).iter().cloned()).expect("the ids differ");
        assert_eq!(story.articles.len(), N_ARTICLES);
        story
    });
}
