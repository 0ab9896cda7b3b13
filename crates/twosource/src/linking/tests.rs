use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

use super::*;
use crate::error::ErrorKind;
use crate::types::{
    Amount, Article, ArticleIndex, Attribute, AttributeKind, Date, Entity, EntityKind, Mention, MentionForm,
    MentionId, RuleId, Segmentation, Sentence, Span, StoryEntity, Tag, Token, TokenRange, Value, ValueKind,
};

/// An article, one sentence a line. `<Tomas Berg|person>` is a name, `<he|pronoun=Tomas Berg>` another mention of it, and
/// `<judge|role=Tomas Berg>` an attribute. It was published on the first of June 2030.
fn article(id: &str, text: &str) -> Arc<Analysis> {
    let mut built = Built { plain: String::new(), analysis: empty(id) };
    for line in text.lines() {
        built.sentence(line.trim());
    }
    let mut analysis = built.analysis;
    analysis.article.text = built.plain;
    Arc::new(analysis)
}

fn empty(id: &str) -> Analysis {
    let article = Article { received: Date::new(2030, 6, 1), ..Article::new(id, "") };
    let (values, mentions, entities) = (Vec::new(), Vec::new(), Vec::new());
    let (quotes, claims, issues) = (Vec::new(), Vec::new(), Vec::new());
    Analysis {
        article,
        segmentation: Segmentation::default(),
        values,
        mentions,
        entities,
        quotes,
        claims,
        issues,
    }
}

struct Built {
    plain: String,
    analysis: Analysis,
}

impl Built {
    fn sentence(&mut self, line: &str) {
        let (start, first) = (self.plain.len(), self.analysis.segmentation.tokens.len());
        for piece in line.split_inclusive('>') {
            let (before, marked) = piece.split_once('<').unwrap_or((piece, ""));
            self.words(before);
            if let Some((words, mark)) = marked.trim_end_matches('>').split_once('|') {
                let span = self.words(words);
                self.mark(span, mark, words);
            }
        }
        let tokens = TokenRange::new(first, self.analysis.segmentation.tokens.len());
        let sentence = Sentence { span: Span::new(start, self.plain.len()), tokens, block: 0 };
        self.analysis.segmentation.sentences.push(sentence);
        self.plain.push('\n');
    }

    fn words(&mut self, text: &str) -> Span {
        let start = self.plain.len();
        for word in text.split_inclusive([' ', ',']) {
            let at = self.plain.len();
            let bare = word.trim_end_matches([' ', ',']);
            let tag = match bare {
                "of" | "in" | "at" | "from" | "the" | "and" => Tag::IN,
                _ if bare.starts_with(char::is_uppercase) => Tag::NNP,
                _ => Tag::NN,
            };
            let mut push = |start: usize, end: usize, tag| {
                if start < end {
                    self.analysis.segmentation.tokens.push(Token::new(Span::new(start, end), tag));
                }
            };
            push(at, at + bare.len(), tag);
            if word.ends_with(',') {
                push(at + bare.len(), at + word.len(), Tag::Comma);
            }
            self.plain.push_str(word);
        }
        Span::new(start, self.plain.len())
    }

    fn mark(&mut self, span: Span, mark: &str, words: &str) {
        let (what, whose) = mark.split_once('=').unwrap_or((mark, words));
        let known = self.analysis.entities.iter().position(|entity| entity.name == whose);
        let at = known.unwrap_or_else(|| {
            let (mentions, attributes) = (Vec::new(), Vec::new());
            let id = EntityId::new(self.analysis.entities.len());
            let kind = what.parse().unwrap();
            let (name, aliases) = (whose.to_owned(), Vec::new());
            self.analysis.entities.push(Entity { id, kind, name, aliases, mentions, attributes });
            id.index()
        });
        let entity = &mut self.analysis.entities[at];
        if let Ok(kind) = what.parse::<AttributeKind>() {
            entity.attributes.push(Attribute::new(kind, span, RuleId("test")));
            if kind == AttributeKind::Age {
                let amount = Amount::Number(crate::types::Decimal::parse(words).unwrap());
                self.analysis.values.push(Value::new(span, ValueKind::Age, amount, RuleId("test")));
            }
            return;
        }
        let form = what.parse().unwrap_or(MentionForm::Name);
        if form == MentionForm::Name && words != whose && !entity.aliases.iter().any(|alias| alias == words) {
            entity.aliases.push(words.to_owned());
        }
        entity.mentions.push(MentionId::new(self.analysis.mentions.len()));
        let mention = Mention::new(span, entity.kind, form, entity.id, RuleId("test"));
        self.analysis.mentions.push(mention);
    }
}

/// A story in which entities of one full name are one.
fn story(texts: &[&str]) -> Story {
    let articles: Vec<_> =
        texts.iter().enumerate().map(|(at, text)| article(&format!("a{at}"), text)).collect();
    let mut by_name: BTreeMap<String, StoryEntity> = BTreeMap::new();
    for (index, analysis) in articles.iter().enumerate() {
        for entity in &analysis.entities {
            let found = by_name.entry(entity.name.clone()).or_insert_with(|| StoryEntity {
                id: StoryEntityId::default(),
                kind: entity.kind,
                name: entity.name.clone(),
                aliases: entity.aliases.clone(),
                members: Vec::new(),
                matches: Vec::new(),
                spellings: Vec::new(),
                mentions: Vec::new(),
            });
            found.members.push((ArticleIndex::new(index), entity.id));
        }
    }
    let (facts, conflicts, quotations) = (Vec::new(), Vec::new(), Vec::new());
    let (dependence, timeline, issues) = (Vec::new(), Vec::new(), Vec::new());
    let entities = by_name.into_values().collect();
    Story { articles, entities, facts, conflicts, quotations, dependence, timeline, issues }
}

/// A table with the columns id, name, kind, description, aliases, born, prior; one row a line, `;` between cells.
fn table(rows: &str) -> KnowledgeTable {
    let rows = rows.lines().map(|line| line.trim().replace(';', "\t") + "\n");
    let header = "id\tname\tkind\tdescription\taliases\tborn\tprior\n".to_owned();
    KnowledgeTable::from_tsv((header + &rows.collect::<String>()).as_bytes()).unwrap()
}

/// Each link of the article as `name: id`, or with the status in brackets.
#[track_caller]
fn check(text: &str, rows: &str, expected: &[&str]) {
    let analysis = article("a", text);
    let links = analysis.link(&table(rows), &LinkOptions::default()).unwrap();
    let shown: Vec<_> =
        links.iter().map(|link| shown(&analysis.entities[link.entity.index()].name, link)).collect();
    assert_eq!(shown, expected, "{links:#?}");
}

fn shown<Id>(name: &str, link: &EntityLink<Id>) -> String {
    let id = link.kb_id.clone().unwrap_or_else(|| format!("({})", link.status));
    format!("{name}: {id}")
}

#[test]
fn the_only_entry_of_a_full_name_is_linked() {
    check("<Ruth Adeyemi|person> left", "P1;Ruth Adeyemi;person;mayor", &["Ruth Adeyemi: P1"]);
    check("<Ruth Adeyemi|person> left", "P1;Tomas Berg;person", &["Ruth Adeyemi: (unknown)"]);
    check("<Ruth Adeyemi|person> left", "", &["Ruth Adeyemi: (unknown)"]);
}

#[test]
fn namesakes_without_a_sign_are_ambiguous() {
    let rows = "P1;Tomas Berg;person;judge\nP2;Tomas Berg;person;swimmer";
    check("<Tomas Berg|person> left", rows, &["Tomas Berg: (ambiguous)"]);
}

#[test]
fn namesakes_by_office_and_field_of_work() {
    let rows = "P1;Tomas Berg;person;judge\nP2;Tomas Berg;person;swimmer";
    check("<Tomas Berg|person>, a <judge|role=Tomas Berg>, left", rows, &["Tomas Berg: P1"]);
    check("<Tomas Berg|person>, a <lawyer|role=Tomas Berg>, left", rows, &["Tomas Berg: P1"]);
    check("<Tomas Berg|person> and <the swimmer|nominal=Tomas Berg>", rows, &["Tomas Berg: P2"]);
    check("<Tomas Berg|person>, a <nurse|role=Tomas Berg>, left", rows, &["Tomas Berg: (weak)"]);
    // The judge of the text is somebody else.
    check(
        "<Tomas Berg|person>, <the judge's wife|role=Tomas Berg>, left",
        rows,
        &["Tomas Berg: (ambiguous)"],
    );
}

#[test]
fn what_is_said_in_passing_weighs_more_than_words_nearby() {
    let rows = "P1;Ruth Adeyemi;person;harbour master of Elde\nP2;Ruth Adeyemi;person;violinist";
    check("<Ruth Adeyemi|person>, the <harbour master|role=Ruth Adeyemi>, left", rows, &["Ruth Adeyemi: P1"]);
    check("<Ruth Adeyemi|person> saw the master at the harbour", rows, &["Ruth Adeyemi: (ambiguous)"]);
}

#[test]
fn namesakes_by_nationality_age_and_place() {
    let rows = "P1;Tomas Berg;person;Danish painter;;1979\nP2;Tomas Berg;person;Swedish painter;;1946";
    check("<Tomas Berg|person> is <Swedish|nationality=Tomas Berg>", rows, &["Tomas Berg: P2"]);
    check("<Tomas Berg|person>, <51|age=Tomas Berg>, left", rows, &["Tomas Berg: P1"]);
    check("<Tomas Berg|person>, <30|age=Tomas Berg>, left", rows, &["Tomas Berg: (weak)"]);
    let rows = "L1;Fernhill;place;village in Ohio\nL2;Fernhill;place;suburb of Perth";
    check("A storm hit <Fernhill|place>, Ohio", rows, &["Fernhill: L1"]);
    check("A storm hit <Fernhill|place>", rows, &["Fernhill: (ambiguous)"]);
}

#[test]
fn words_near_a_mention_tell_namesakes_apart() {
    let rows = "P1;Ada Vask;person;inventor of a tidal turbine\nP2;Ada Vask;person;breeder of sheep";
    check("<Ada Vask|person> built a tidal turbine at the coast engine", rows, &["Ada Vask: (ambiguous)"]);
    let rows = "P1;Ada Vask;person;designer at Tidewater Energy\nP2;Ada Vask;person;breeder of sheep";
    check("Tidewater Energy and <Ada Vask|person> parted", rows, &["Ada Vask: P1"]);
}

#[test]
fn kinds_that_differ_are_not_linked() {
    check("<Berg Line|organization> sank", "P1;Berg Line;person", &["Berg Line: (weak)"]);
    check("<Eastport|place> won", "C1;Eastport;organization", &["Eastport: (weak)"]);
    check("<Vask Hall|facility> shut", "L1;Vask Hall;place;;;;", &["Vask Hall: L1"]);
    check("<Berg Line|other> sank", "B1;Berg Line;organization", &["Berg Line: B1"]);
    check("<Berg Line|organization> sank", "B1;Berg Line;;", &["Berg Line: B1"]);
}

#[test]
fn a_family_name_alone_needs_more_than_one_sign() {
    let rows = "P1;Ruth Adeyemi;person;Danish judge at the Harbour Court";
    check("<Adeyemi|person> left", rows, &["Adeyemi: (weak)"]);
    check("<Adeyemi|person>, a <judge|role=Adeyemi>, left", rows, &["Adeyemi: (weak)"]);
    check(
        "<Adeyemi|person>, a <judge|role=Adeyemi> and <Danish|nationality=Adeyemi> of the Harbour Court",
        rows,
        &["Adeyemi: P1"],
    );
}

#[test]
fn a_family_name_beside_the_full_one_is_no_sign() {
    let rows = "P1;Tomas Adeyemi;person;judge\nP2;Adeyemi;person;singer";
    check("<Ruth Adeyemi|person> and <Adeyemi|name=Ruth Adeyemi>", rows, &["Ruth Adeyemi: (unknown)"]);
}

#[test]
fn other_names_count_when_they_are_whole() {
    let rows = "B1;Northern Harbour Trust;organization;;NHT|Norland Ports";
    check("<NHT|organization> said", rows, &["NHT: B1"]);
    check(
        "<The Northern Harbour Trust Ltd|organization> said",
        rows,
        &["The Northern Harbour Trust Ltd: B1"],
    );
    check("<Norland Ports|organization> said", rows, &["Norland Ports: B1"]);
    check("<Harbour Trust|organization> said", rows, &["Harbour Trust: (weak)"]);
    check(
        "<Northern Harbour Trust Foundation|organization> said",
        rows,
        &["Northern Harbour Trust Foundation: (unknown)"],
    );
}

#[test]
fn names_may_carry_what_tells_them_apart() {
    let rows = "P1;Tomas Berg (judge);person\nP2;Tomas Berg (swimmer);person";
    check("<Tomas Berg|person> left", rows, &["Tomas Berg: (ambiguous)"]);
    check("<Tomas Berg|person>, a <judge|role=Tomas Berg>, left", rows, &["Tomas Berg: P1"]);
    let rows = "L1;Fernhill, Ohio;place\nL2;Fernhill, Perth;place";
    check("A storm hit <Fernhill|place>, Ohio", rows, &["Fernhill: L1"]);
    check("<Tomas Berg|person> left", "P1;Berg, Tomas;person", &["Tomas Berg: P1"]);
}

#[test]
fn one_name_in_two_spellings() {
    check("<Duesselberg|place> voted", "L1;Düsselberg;place", &["Duesselberg: L1"]);
}

#[test]
fn countries_under_another_name() {
    check("<Britain|place> voted", "Q1;United Kingdom;place", &["Britain: Q1"]);
}

#[test]
fn a_prior_decides_only_when_it_is_clear() {
    let rows = |a: &str, b: &str| format!("L1;Fernhill;place;;;;{a}\nL2;Fernhill;place;;;;{b}");
    check("<Fernhill|place> voted", &rows("0.95", "0.05"), &["Fernhill: L1"]);
    check("<Fernhill|place> voted", &rows("0.6", "0.4"), &["Fernhill: (ambiguous)"]);
}

#[test]
fn one_thing_under_two_ids_is_ambiguous() {
    let rows = "P1;Ruth Adeyemi;person;mayor\nP2;Ruth Adeyemi;person;mayor";
    check("<Ruth Adeyemi|person>, the <mayor|role=Ruth Adeyemi>", rows, &["Ruth Adeyemi: (ambiguous)"]);
}

#[test]
fn articles_of_a_story_help_one_another() {
    let rows = table("P1;Tomas Berg;person;judge\nP2;Tomas Berg;person;swimmer");
    let story = story(&["<Tomas Berg|person> left", "<Tomas Berg|person>, a <judge|role=Tomas Berg>, left"]);
    let links = story.link(&rows, &LinkOptions::default()).unwrap();
    assert_eq!(shown(&story.entities[0].name, &links[0]), "Tomas Berg: P1");
    let alone = story.articles[0].link(&rows, &LinkOptions::default()).unwrap();
    assert_eq!(alone[0].status, LinkStatus::Ambiguous);
}

#[test]
fn options_say_how_sure_a_link_must_be() {
    let analysis = article("a", "<Tomas Berg|person>, a <painter|role=Tomas Berg>");
    let rows = table("P1;Tomas Berg;person;painter\nP2;Tomas Berg;person;sculptor");
    let status = |options| analysis.link(&rows, &options).unwrap()[0].status;
    assert_eq!(status(LinkOptions::default()), LinkStatus::Ambiguous);
    assert_eq!(status(LinkOptions::default().margin(Weight(2.0))), LinkStatus::Linked);
    assert_eq!(status(LinkOptions::default().margin(Weight(2.0)).threshold(Weight(9.0))), LinkStatus::Weak);
}

#[test]
fn weights_add_up_and_say_what_they_saw() {
    let analysis = article("a", "<Tomas Berg|person>, a <judge|role=Tomas Berg>");
    let links = analysis.link(&table("P2;Tomas Berg;person;swimmer"), &LinkOptions::default()).unwrap();
    let candidate = &links[0].candidates[0];
    assert_eq!(candidate.weight, Weight::sum(&candidate.addends));
    let told: Vec<_> =
        candidate.addends.iter().map(|one| format!("{} {}", one.comparison, one.level)).collect();
    assert_eq!(
        told,
        [
            "prior against most names are in no table",
            "name Tomas Berg ~ Tomas Berg: full name",
            "kind person = person",
            "office judge ≠ swimmer"
        ]
    );
}

/// A knowledge base that is away.
struct Away;

impl KnowledgeBase for Away {
    type Error = String;

    fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, String> {
        Err(format!("no answer for {}", query.name))
    }
}

#[test]
fn an_error_of_the_knowledge_base_comes_through() {
    let analysis = article("a", "<Ruth Adeyemi|person> left");
    assert_eq!(analysis.link(&Away, &LinkOptions::default()), Err("no answer for Ruth Adeyemi".to_owned()));
}

/// Gives what it was made with, whatever it is asked, and keeps the question.
struct Fixed(Vec<KbEntry>, std::cell::RefCell<Vec<EntityQuery>>);

impl KnowledgeBase for Fixed {
    type Error = Infallible;

    fn candidates(&self, query: &EntityQuery) -> Result<Vec<KbEntry>, Infallible> {
        self.1.borrow_mut().push(query.clone());
        Ok(self.0.clone())
    }
}

#[test]
fn the_question_tells_what_the_article_says() {
    let analysis = article(
        "a",
        "<Ruth Adeyemi|person>, the <mayor|role=Ruth Adeyemi>, with boats\n<Adeyemi|name=Ruth Adeyemi>",
    );
    let kb = Fixed(Vec::new(), std::cell::RefCell::default());
    assert_eq!(analysis.link(&kb, &LinkOptions::default()).unwrap()[0].status, LinkStatus::Unknown);
    let query = kb.1.take().remove(0);
    assert_eq!(
        (query.name.as_str(), query.aliases.len(), query.kind),
        ("Ruth Adeyemi", 0, EntityKind::Person)
    );
    assert_eq!(
        (query.descriptions, query.context),
        (vec!["mayor".to_owned()], ["boats", "mayor"].map(String::from).to_vec())
    );
}

#[test]
fn what_a_knowledge_base_gives_twice_or_wrong_does_no_harm() {
    let analysis = article("a", "<Ruth Adeyemi|person> left");
    let entry = KbEntry::new("P1", "Ruth Adeyemi").prior(f64::NAN);
    let others = [KbEntry::new("", ""), KbEntry::new("P3", "Tomas Berg").prior(7.0)];
    let kb = Fixed([vec![entry.clone(), entry], others.to_vec()].concat(), std::cell::RefCell::default());
    let link = analysis.link(&kb, &LinkOptions::default()).unwrap().remove(0);
    assert_eq!((link.kb_id.as_deref(), link.candidates.len()), (Some("P1"), 3));
}

#[test]
fn the_table_joins_rows_of_one_id_in_any_order() {
    let rows = [
        KbEntry::new("B1", "Northern Harbour Trust").aliases(["NHT"]).description("ports"),
        KbEntry::new("B1", "Northern Harbour Trust")
            .aliases(["Norland Ports", ""])
            .kind(EntityKind::Organization),
        KbEntry::new("A1", "Ruth Adeyemi"),
        KbEntry::new("B1", "Northern Harbour Trust").description("piers"),
    ];
    let table = KnowledgeTable::new(rows.clone()).unwrap();
    assert_eq!(table, KnowledgeTable::new(rows.into_iter().rev()).unwrap());
    assert_eq!((table.len(), table.entries()[1].aliases.len()), (2, 2));
    assert_eq!(table.entries()[1].description, "piers; ports");
}

#[test]
fn bad_rows_are_told_by_their_number() {
    #[track_caller]
    fn check(table: crate::error::Result<KnowledgeTable>, expected: &str) {
        let error = table.unwrap_err();
        assert_eq!(
            (error.kind(), error.to_string()),
            (ErrorKind::Malformed, format!("{expected}; mend the row"))
        );
    }
    let entries = |entries: &[KbEntry]| KnowledgeTable::new(entries.to_vec());
    check(entries(&[KbEntry::new("1", "Ada Vask"), KbEntry::new(" ", "Ada Vask")]), "row 2 has no id");
    check(entries(&[KbEntry::new("1", "—")]), "row 1 has no name for the id `1`");
    check(entries(&[KbEntry::new("1", "Ada Vask").prior(2.0)]), "row 1 has the prior 2, expected 0 to 1");
    check(
        entries(&[KbEntry::new("1", "Ada Vask"), KbEntry::new("1", "Ida Vask")]),
        "row 2 gives the id `1` the name `Ida Vask`, row 1 gives it `Ada Vask`",
    );
    let tsv = |text: &str| KnowledgeTable::from_tsv(text.as_bytes());
    check(tsv("name\tkind\n"), "row 1 names no column `id`");
    check(tsv("id\tname\tkind\n\n1\tAda Vask\thuman\n"), "row 3 has `human` for a kind");
    check(tsv("id\tname\n1\tAda Vask\tperson\n"), "row 2 has 3 cells for 2 columns");
    check(tsv("born\tid\tname\nlong ago\t1\tAda Vask\n"), "row 2 has `long ago` for a year of birth");
    check(KnowledgeTable::from_tsv(b"id\tname\n1\tAda\xff"), "row 2 is not UTF-8");
    let json = KnowledgeTable::from_json_lines(b"{\"id\": 1, \"name\": \"Ada Vask\"}\n{}");
    assert!(json.unwrap_err().to_string().starts_with("row 2 is no entry: missing field `id`"));
}

#[test]
fn tables_are_read_from_tsv_and_json_lines() {
    let tsv = "\u{FEFF}name\tid\tnotes\taliases\tkind\tborn\tprior\r\nAda Vask\t7\tx\tA. Vask|Ada B. Vask\tPerson\t1979\t0.5\r\n";
    let json = r#"{"id": 7, "name": "Ada Vask", "aliases": ["A. Vask", "Ada B. Vask"], "kind": "person", "born": 1979, "prior": 0.5}"#;
    let table = KnowledgeTable::from_tsv(tsv.as_bytes()).unwrap();
    assert_eq!(table, KnowledgeTable::from_json_lines(json.as_bytes()).unwrap());
    assert_eq!(table.len(), 1);
    assert!(KnowledgeTable::from_tsv(b"").unwrap().is_empty());
}

#[test]
fn a_long_table_gives_the_few_rows_that_are_alike() {
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"];
    let word = |number: usize| -> String {
        (0..5).map(|place| syllables[number / 10_usize.pow(place) % 10]).collect()
    };
    let rows = (0..100_000).map(|number| KbEntry::new(number.to_string(), format!("Ada {}", word(number))));
    let table = KnowledgeTable::new(rows).unwrap();
    for number in (0..100_000).step_by(101) {
        let Ok(found) =
            table.candidates(&EntityQuery::new(format!("Ada {}", word(number)), EntityKind::Person));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].id, number.to_string());
    }
    // Ten thousand rows begin so; the first word alone leads nowhere.
    let Ok(found) = table.candidates(&EntityQuery::new("Ada", EntityKind::Person));
    assert_eq!(found, []);
}
