//! Links to a knowledge base: the same for every order of the rows, with weights that add up, and no panic on any table.

use proptest::prelude::*;
use proptest::test_runner::Config;
use twosource::{
    Analyzer, EntityKind, EntityLink, EntityQuery, KbEntry, KnowledgeBase, KnowledgeTable, LinkOptions,
    LinkStatus, Weight,
};

use crate::story::{story, texts};

/// Rows that are like the names of the story's fragments: namesakes, parts, slips, acronyms, one person under two ids.
fn rows() -> Vec<KbEntry> {
    let row = |id: &str, name: &str, description: &str| KbEntry::new(id, name).description(description);
    vec![
        row("1", "Ruth Adeyemi", "mayor of Eastport").kind(EntityKind::Person).born(1980),
        row("2", "Ruth Adeyemi", "singer").kind(EntityKind::Person).born(1951).prior(0.2),
        row("3", "Ruth B. Adeyemi", "").prior(0.8),
        row("4", "Tomas Berg", "harbour master in Eastport").aliases(["T. Berg", "Thomas Berg"]),
        row("5", "Tomás Berg", "judge"),
        row("6", "Eastport", "town with a harbour").kind(EntityKind::Place),
        row("7", "Eastport", "football club").kind(EntityKind::Organization),
        row("8", "United States", "country").kind(EntityKind::Place),
        row("9", "Falk", ""),
        row("10", "Zoë Ølgaard", "painter").aliases(["Zoe Olgaard"]),
    ]
}

fn cases(n: u32) -> Config {
    Config { cases: n, failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn links_do_not_depend_on_the_order_of_the_rows(texts in texts(), rows in Just(rows()).prop_shuffle()) {
        let story = story(&texts);
        let links = |rows: Vec<KbEntry>| {
            let Ok(links) = story.link(&KnowledgeTable::new(rows).unwrap(), &LinkOptions::default());
            links
        };
        prop_assert_eq!(links(rows), links(self::rows()));
    }

    #[test]
    fn links_say_why(texts in texts()) {
        let story = story(&texts);
        let table = KnowledgeTable::new(rows()).unwrap();
        let Ok(links) = story.link(&table, &LinkOptions::default());
        prop_assert_eq!(links.len(), story.entities.len());
        links.iter().for_each(check);
        for analysis in &story.articles {
            let Ok(links) = analysis.link(&table, &LinkOptions::default());
            prop_assert_eq!(links.len(), analysis.entities.len());
            links.iter().for_each(check);
        }
    }

    #[test]
    fn no_bytes_make_a_table_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(table) = KnowledgeTable::from_tsv(&bytes) {
            prop_assert!(table.is_empty());
        }
        let _ = KnowledgeTable::from_json_lines(&bytes);
    }

    #[test]
    fn no_cells_make_a_table_panic(cells in "(id|name|kind|born|prior|aliases|\\t|\\n|[a-z0-9|. é-]){0,60}") {
        let header = "id\tname\taliases\tkind\tdescription\tborn\tprior\n";
        if let Ok(table) = KnowledgeTable::from_tsv((header.to_owned() + &cells).as_bytes()) {
            prop_assert!(table.entries().iter().all(|entry| !entry.id.is_empty() && !entry.name.is_empty()));
        }
    }

    #[test]
    fn no_name_makes_linking_panic(name in "\\PC{0,40}", other in "\\PC{0,40}", description in "\\PC{0,80}") {
        let query = EntityQuery::new(&name, EntityKind::Person);
        let analysis = Analyzer::default().analyze("a", format!("Ruth Adeyemi, {description}, left.").as_bytes());
        if let (Ok(table), Ok(analysis)) = (KnowledgeTable::new([KbEntry::new("1", &other).description(&description)]), analysis) {
            let Ok(found) = table.candidates(&query);
            prop_assert!(found.len() <= 1);
            let Ok(links) = analysis.link(&table, &LinkOptions::default());
            links.iter().for_each(check);
        }
    }
}

#[track_caller]
fn check<Id>(link: &EntityLink<Id>) {
    for candidate in &link.candidates {
        assert_eq!(candidate.weight, Weight::sum(&candidate.addends));
    }
    for pair in link.candidates.windows(2) {
        assert!(pair[0].weight >= pair[1].weight, "{} stands before {}", pair[0].id, pair[1].id);
    }
    let best = link.candidates.first();
    match link.status {
        LinkStatus::Linked => assert_eq!(link.kb_id.as_ref(), best.map(|best| &best.id)),
        LinkStatus::Unknown => assert!(best.is_none()),
        LinkStatus::Ambiguous | LinkStatus::Weak => assert!(best.is_some() && link.kb_id.is_none()),
    }
}

#[test]
fn two_reports_and_a_table_of_namesakes() {
    let analyzer = Analyzer::default();
    let wire = analyzer.analyze("wire", b"Mayor Ruth Adeyemi closed the port on Monday.").unwrap();
    let site = analyzer.analyze("site", b"Ruth Adeyemi said on Monday that the port was closed.").unwrap();
    let table = KnowledgeTable::new(rows().into_iter().filter(|row| row.id != "3")).unwrap();
    let Ok(alone) = site.link(&table, &LinkOptions::default());
    assert_eq!((alone[0].status, alone[0].candidates.len()), (LinkStatus::Ambiguous, 2));
    let story = analyzer.reconcile([wire, site]).unwrap();
    let Ok(links) = story.link(&table, &LinkOptions::default());
    assert_eq!(links[0].kb_id.as_deref(), Some("1"), "{links:#?}");
}
