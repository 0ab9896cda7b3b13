//! Any text whatever to sentences, tokens, trees and names that are well formed, and that no other text changes.
//!
//! What comes in is not always English news: random bytes, code, tables, other languages, and every text file of this
//! repository. Nothing is said about what the engine finds in them, only that it is whole: spans slice, tokens are in
//! order, every sentence is one tree, names lie inside sentences.

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use twosource::{Analyzer, Dep, Segmentation, Span, segment_text};

/// Random texts to try: what the language engine's issue asks for.
const RANDOM_TEXTS: usize = 1_000;

/// The longest random text in bytes: a paragraph.
const LONGEST_RANDOM: u64 = 400;

/// Bytes of each file that are read: its head shows its kind, and the test builds are slow.
const FILE_BYTES: usize = 4_000;

/// Files of this repository, at the least: what the language engine's issue asks for.
const LEAST_FILES: usize = 200;

#[test]
fn random_bytes_are_whole() {
    let mut random = Random(0x5EED);
    for _ in 0..RANDOM_TEXTS {
        let n_bytes = random.below(LONGEST_RANDOM);
        // Alphabets in turn: all bytes, then ever fewer, so that marks, blanks and capitals meet.
        let alphabet: &[u8] = match random.below(4) {
            0 => &[],
            1 => b"abcXYZ019 .,;:!?\"'()-\n\t$%&/#@\\",
            2 => b"Aa .\"\n",
            _ => "é“”’—… \n.Aß日🦀".as_bytes(),
        };
        let byte = |random: &mut Random| match alphabet {
            [] => random.below(256) as u8,
            _ => alphabet[random.below(alphabet.len() as u64) as usize],
        };
        let bytes: Vec<u8> = (0..n_bytes).map(|_| byte(&mut random)).collect();
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn texts_of_other_kinds_are_whole() {
    let repeated = |text: &str| text.repeat(300);
    let texts = [
        String::new(),
        " \n\n\t\n".to_owned(),
        "fn main() { let x = vec![1, 2, 3]; println!(\"{:?}\", x); } // done".to_owned(),
        "SELECT a.name, COUNT(*) FROM t AS a WHERE a.x >= 3 GROUP BY 1;".to_owned(),
        "| Team | W | L |\n|---|---|---|\n| Garholm | 3 | 1 |\n| Eastport | 1 | 3 |".to_owned(),
        "a,b,c\n1,2,3\n\"x, y\",,\n".to_owned(),
        "{\"id\": 7, \"tags\": [\"a\", \"b\"], \"ok\": true}".to_owned(),
        "<p class=\"x\">One.</p><br/>&nbsp;&amp;".to_owned(),
        "Der Hafen von Garholm bleibt geschlossen. „Nie wieder“, sagte die Bürgermeisterin.".to_owned(),
        "Le port reste fermé ; la mairesse n’a rien dit. «\u{a0}Jamais\u{a0}!»".to_owned(),
        "El puerto sigue cerrado. ¿Por qué? ¡Nadie lo sabe!".to_owned(),
        "Порт закрыт. Мэр молчит.".to_owned(),
        "港は閉鎖されたままだ。市長は何も言わなかった。".to_owned(),
        "الميناء مغلق. لم يقل العمدة شيئا.".to_owned(),
        "पत्तन बंद है। महापौर चुप हैं।".to_owned(),
        "e\u{301}\u{301}\u{301} \u{200b}\u{202e}\u{feff} 👩\u{200d}👩\u{200d}👧".to_owned(),
        repeated("\""),
        repeated("("),
        repeated("\u{301}"),
        repeated("A. "),
        repeated("Ruth "),
        repeated("and "),
        repeated("no-end-of-hyphens-"),
        repeated("https://a.example/b?c=d&"),
        repeated("The mayor said that "),
        repeated("1,000.5 "),
        repeated("\n\n."),
    ];
    for text in &texts {
        check(text);
    }
    check(&texts.join("\n\n"));
    check(&texts.concat());
}

#[test]
fn every_text_file_of_the_repository_is_whole() {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut files);
    let texts: Vec<String> = files.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    assert!(texts.len() >= LEAST_FILES, "{} text files", texts.len());
    texts.par_iter().for_each(|text| {
        let end = (0..=FILE_BYTES.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        check(&text[..end.unwrap_or(0)]);
    });
}

/// Documents that would like to talk to each other: one name as a person, a town and a company.
const DOCUMENTS: &[&str] = &[
    "Garholm resigned on Monday. \"I am tired,\" Ida Garholm told reporters. Garholm, 61, had led the port since May.",
    "The harbour of Garholm is closed. Ships wait off Garholm, the coast guard said.",
    "Garholm Ltd. bought Falk & Sons for $4 million. Shares in Garholm rose.",
    "",
    "fn garholm() {} // Garholm",
];

#[test]
fn no_document_changes_another() {
    let alone: Vec<Segmentation> = DOCUMENTS.iter().map(|text| segment_text(text)).collect();
    for (text, alone) in DOCUMENTS.iter().zip(&alone) {
        for before in DOCUMENTS {
            segment_text(before);
            assert_eq!(&segment_text(text), alone, "{text:?} after {before:?}");
        }
    }
    let together: Vec<Segmentation> = DOCUMENTS.par_iter().map(|text| segment_text(text)).collect();
    assert_eq!(together, alone);
}

#[test]
fn an_article_in_a_batch_is_read_as_if_alone() {
    let analyzer = Analyzer::default();
    let ids: Vec<String> = (0..DOCUMENTS.len()).map(|index| format!("a{index}")).collect();
    let inputs: Vec<(&str, &[u8])> =
        ids.iter().zip(DOCUMENTS).map(|(id, text)| (id.as_str(), text.as_bytes())).collect();
    let mut n_read = 0;
    for ((id, bytes), in_batch) in inputs.iter().zip(analyzer.analyze_all(&inputs)) {
        let alone = analyzer.analyze(id, bytes).ok().map(|analysis| analysis.segmentation);
        let in_batch = in_batch.ok().map(|analysis| analysis.segmentation);
        n_read += usize::from(alone.is_some());
        assert_eq!(in_batch, alone, "{id}");
    }
    assert!(n_read > 2, "{n_read} articles were read");
}

/// The engine reads `text` to something whole.
fn check(text: &str) {
    let seg = segment_text(text);
    let told = || text.chars().take(200).collect::<String>();
    in_order(text, seg.tokens.iter().map(|token| token.span));
    in_order(text, seg.sentences.iter().map(|sent| sent.span));
    in_order(text, seg.names.iter().map(|name| name.span));
    let mut next = 0;
    for sent in &seg.sentences {
        let range = sent.tokens.range();
        assert!(range.start == next && range.end > next, "{range:?} after {next} in {:?}", told());
        next = range.end;
        let tokens = &seg.tokens[range];
        let cover = tokens[0].span.cover(tokens[tokens.len() - 1].span);
        assert_eq!(sent.span, cover, "a sentence is its tokens, in {:?}", told());
        is_a_tree(&seg, sent.tokens.range());
    }
    assert_eq!(next, seg.tokens.len(), "every token is in a sentence, in {:?}", told());
    for name in &seg.names {
        let range = name.tokens.range();
        let sentence = seg.sentences.iter().find(|sent| sent.span.contains(name.span));
        let sentence = sentence.unwrap_or_else(|| panic!("{} is in no sentence of {:?}", name.span, told()));
        let inside = sentence.tokens.range();
        assert!(inside.start <= range.start && range.end <= inside.end && !range.is_empty());
        let tokens = &seg.tokens[range];
        assert_eq!(name.span, tokens[0].span.cover(tokens[tokens.len() - 1].span), "in {:?}", told());
    }
}

/// The spans slice, hold something, and come one after another.
fn in_order(text: &str, spans: impl Iterator<Item = Span>) {
    let mut at = 0;
    for span in spans {
        let slice = text.get(span.range()).unwrap_or_else(|| panic!("{span} does not slice {text:?}"));
        assert!(!slice.trim().is_empty(), "{span} of {text:?} is empty");
        assert!(span.start >= at, "{span} begins before {at} in {text:?}");
        at = span.end;
    }
}

/// One token is its own head and the root, and all others hang on it, by as many steps as it takes.
fn is_a_tree(seg: &Segmentation, range: std::ops::Range<usize>) {
    let mut children = vec![Vec::new(); range.len()];
    let mut roots = Vec::new();
    for at in range.clone() {
        let token = &seg.tokens[at];
        let head = token.head as usize;
        assert!(range.contains(&head), "the head of token {at} is {head}, outside {range:?}");
        assert_eq!(token.dep == Dep::Root, head == at, "token {at}: {:?} with head {head}", token.dep);
        if head == at { roots.push(at) } else { children[head - range.start].push(at) }
    }
    assert_eq!(roots.len(), 1, "roots of {range:?}");
    let mut n_reached = 0;
    while let Some(at) = roots.pop() {
        n_reached += 1;
        roots.append(&mut children[at - range.start]);
    }
    assert_eq!(n_reached, range.len(), "tokens of {range:?} hang in a ring");
}

/// Files under a folder; hidden ones and what is built are left out.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') || name == "target" {
            continue;
        }
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// Numbers that look random and are the same every time (xorshift of 64 bits).
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
