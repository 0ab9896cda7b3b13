//! Speed of a knowledge base in memory: building a table of 100,000 entries, and linking a story's entities to it.
//!
//! The names are invented: two words of five syllables, so that many entries share the first word.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use twosource::{Analyzer, EntityKind, KbEntry, KnowledgeTable, LinkOptions, Story};

/// Entries of the table.
const N_ENTRIES: usize = 100_000;

/// What names are made of.
const SYLLABLES: [&str; 10] = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];

fn main() {
    divan::main();
}

/// A capitalised word that stands for a number.
fn word(number: usize) -> String {
    let syllables = (0..5).map(|place| SYLLABLES[number / 10_usize.pow(place) % 10]);
    let word: String = syllables.collect();
    word[..1].to_uppercase() + &word[1..]
}

fn entries() -> Vec<KbEntry> {
    let entry = |number: usize| {
        let name = format!("{} {}", word(number / 100), word(number));
        KbEntry::new(number.to_string(), name).kind(EntityKind::Person).description("judge in a small town")
    };
    (0..N_ENTRIES).map(entry).collect()
}

/// A story of two reports, each of which names a hundred people of the table.
fn story() -> Story {
    let report = |title: &str| -> String {
        let people = (0..N_ENTRIES).step_by(N_ENTRIES / 100);
        let line =
            |number: usize| format!("{title} {} {} spoke on Monday.", word(number / 100), word(number));
        people.map(line).collect::<Vec<_>>().join("\n")
    };
    let analyzer = Analyzer::default();
    let analyses = [("a", "Judge"), ("b", "Mr")]
        .map(|(id, title)| analyzer.analyze(id, report(title).as_bytes()).expect("a text is an article"));
    analyzer.reconcile(analyses).expect("the ids differ")
}

#[divan::bench(name = "table", sample_count = 10)]
fn building(bencher: Bencher) {
    let entries = entries();
    bencher.counter(ItemsCount::new(N_ENTRIES)).with_inputs(|| entries.clone()).bench_values(|entries| {
        let table = KnowledgeTable::new(black_box(entries)).expect("the rows are good");
        assert_eq!(table.len(), N_ENTRIES);
        table
    });
}

#[divan::bench(name = "link")]
fn linking(bencher: Bencher) {
    let table = KnowledgeTable::new(entries()).expect("the rows are good");
    let story = story();
    bencher.counter(ItemsCount::new(story.entities.len())).bench(|| {
        let Ok(links) = story.link(black_box(&table), &LinkOptions::default());
        assert!(links.iter().filter(|link| link.kb_id.is_some()).count() > 50);
        links
    });
}
