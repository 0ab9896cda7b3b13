//! Two reports on a broken pier, their people and bodies linked to the ids of a newsroom's own table.
//!
//! `cargo run --release --example knowledge_base` reads the table and the reports in `examples/knowledge_base` and prints, for
//! each entity of the story, the id that it got or why it got none, and what speaks for and against each candidate.
#![expect(clippy::print_stdout, reason = "an example shows its result")]

use std::error::Error;
use std::fs;
use std::path::Path;

use twosource::{Analyzer, EntityQuery, KbEntry, KnowledgeBase, KnowledgeTable, LinkOptions};

/// The desk's table, which counts how often it is asked. A database or a search service would stand here in the same way.
struct Desk {
    table: KnowledgeTable,
    n_asked: std::cell::Cell<usize>,
}

impl KnowledgeBase for Desk {
    // What a database says when it is away comes out of `link` as it is; a table has nothing to say.
    type Error = std::convert::Infallible;

    fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, Self::Error> {
        self.n_asked.set(self.n_asked.get() + 1);
        self.table.candidates(query)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge_base");
    let table = KnowledgeTable::from_tsv(&fs::read(folder.join("desk.tsv"))?)?;
    let desk = Desk { table, n_asked: 0.into() };

    let analyzer = Analyzer::default();
    let herald = analyzer.analyze("herald", &fs::read(folder.join("herald.txt"))?)?;
    let wire = analyzer.analyze("wire", &fs::read(folder.join("wire.txt"))?)?;
    let story = analyzer.reconcile([herald, wire])?;

    // What both reports say of an entity counts together: one gives the office, the other the name in short.
    let links = story.link(&desk, &LinkOptions::default())?;
    for (entity, link) in story.entities.iter().zip(&links) {
        let id = link.kb_id.as_deref().unwrap_or("no id");
        println!("{} ({}): {id}, {}", entity.name, entity.kind, link.status);
        for candidate in &link.candidates {
            println!("    {:+.1} {} {}", candidate.weight.0, candidate.id, candidate.name);
            for addend in &candidate.addends {
                println!("        {:+.1} {}: {}", addend.weight.0, addend.comparison, addend.level);
            }
        }
    }
    println!("{} entities, asked {} times", links.len(), desk.n_asked.get());
    Ok(())
}
