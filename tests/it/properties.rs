//! What holds for every input: no panic, spans that slice to what they say, and the same bytes every time.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::Value;
use twosource::report::StoryReport;
use twosource::{Analyzer, MentionForm, Span, Story};

use crate::story::{reconcile, story, text, texts};

/// Cases of a property: enough to meet most pairs of fragments, few enough to run on every change.
fn cases(n: u32) -> Config {
    Config { cases: n, failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        all_ways(&bytes);
    }

    #[test]
    fn no_characters_make_it_panic(text in "\\PC{0,300}") {
        all_ways(text.as_bytes());
    }

    #[test]
    fn no_printable_mixture_makes_it_panic(text in "[\"'“”‘’(),.:;!?A-Ca-c0-9 \\n—-]{0,300}") {
        all_ways(text.as_bytes());
    }

    #[test]
    fn spans_slice_to_the_text_they_claim(texts in texts()) {
        let report = serde_json::to_value(StoryReport::from(&story(&texts))).unwrap();
        let mut checked = 0;
        let articles = report["articles"].as_array().unwrap();
        for article in articles {
            check_spans(article, article["text"].as_str().unwrap(), &mut checked);
        }
        for part in ["entities", "facts", "conflicts", "quotations"] {
            check_passages(&report[part], articles, &mut checked);
        }
        for link in report["dependence"].as_array().unwrap() {
            for passage in link["passages"].as_array().unwrap() {
                for side in ["a", "b"] {
                    let text = text_of(articles, &link[side]);
                    prop_assert!(!slice(text, &passage[side]).is_empty());
                }
                prop_assert_eq!(slice(text_of(articles, &link["a"]), &passage["a"]), passage["text"].as_str().unwrap());
                checked += 1;
            }
        }
        prop_assert!(articles.is_empty() || checked > 0);
    }

    #[test]
    fn siblings_are_in_order_and_apart(text in text()) {
        let Ok(analysis) = Analyzer::default().analyze("a", text.as_bytes()) else { return Ok(()) };
        let names = analysis.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        let lists: [(&str, Vec<Span>); 5] = [
            ("blocks", analysis.article.blocks.iter().map(|block| block.span).collect()),
            ("sentences", analysis.segmentation.sentences.iter().map(|sent| sent.span).collect()),
            ("tokens", analysis.segmentation.tokens.iter().map(|token| token.span).collect()),
            ("names", names.map(|mention| mention.span).collect()),
            ("values", analysis.values.iter().map(|value| value.span).collect()),
        ];
        for (name, spans) in lists {
            for pair in spans.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start, "{} {} {}: {:?}", name, pair[0], pair[1], analysis.article.text);
            }
            prop_assert!(spans.iter().all(|span| !span.is_empty()), "an empty span among {}", name);
        }
    }

    #[test]
    fn every_visible_byte_is_in_one_block(text in text()) {
        let Ok(analysis) = Analyzer::default().analyze("a", text.as_bytes()) else { return Ok(()) };
        let article = &analysis.article;
        let mut at = 0;
        for block in &article.blocks {
            let gap = Span::new(at, block.span.start as usize);
            prop_assert!(gap.slice(&article.text).trim().is_empty(), "{:?} is in no block", gap.slice(&article.text));
            at = block.span.end as usize;
        }
        prop_assert_eq!(article.text.get(at..).map(str::trim), Some(""));
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_same_input_gives_the_same_bytes_on_one_thread_or_many(texts in texts()) {
        let on = |n_threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build().unwrap();
            pool.install(|| {
                let ids: Vec<String> = (0..texts.len()).map(|index| format!("a{index}")).collect();
                let inputs: Vec<(&str, &[u8])> =
                    ids.iter().zip(&texts).map(|(id, text)| (id.as_str(), text.as_bytes())).collect();
                let analyzer = Analyzer::default();
                let analyses = analyzer.analyze_all(&inputs).into_iter().flatten();
                analyzer.reconcile(analyses.collect::<Vec<_>>()).unwrap().to_json()
            })
        };
        let one = on(1);
        prop_assert_eq!(&one, &on(1));
        prop_assert_eq!(&one, &on(4));
    }

    #[test]
    fn the_order_of_the_articles_does_not_matter(texts in texts()) {
        let backwards = reconcile(texts.iter().enumerate().rev());
        prop_assert_eq!(story(&texts).to_json(), backwards.to_json());
    }

    #[test]
    fn a_report_reads_back_what_it_wrote(texts in texts()) {
        let json = story(&texts).to_json();
        let report: StoryReport = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(serde_json::to_string_pretty(&report).unwrap() + "\n", json);
    }

    #[test]
    fn weights_are_the_sum_of_their_parts(texts in texts()) {
        for fact in story(&texts).facts {
            let sum: f64 = fact.addends.iter().map(|addend| addend.weight.0).sum();
            prop_assert!((fact.weight.0 - sum).abs() < 1e-6, "{} is not {}", fact.weight.0, sum);
        }
    }

    #[test]
    fn matches_are_a_tree_over_the_members_and_add_up(texts in texts()) {
        for entity in story(&texts).entities {
            prop_assert_eq!(entity.matches.len() + 1, entity.members.len());
            let articles: BTreeSet<_> = entity.members.iter().map(|member| member.0).collect();
            prop_assert_eq!(articles.len(), entity.members.len(), "an article stands twice in {}", entity.name);
            let mut reached: BTreeSet<_> = entity.members.first().copied().into_iter().collect();
            for _ in 0..entity.members.len() {
                for one in &entity.matches {
                    if reached.contains(&one.a) || reached.contains(&one.b) {
                        reached.extend([one.a, one.b]);
                    }
                }
            }
            prop_assert_eq!(reached.len(), entity.members.len(), "{} falls apart", entity.name);
            for one in &entity.matches {
                let sum: f64 = one.addends.iter().map(|addend| addend.weight.0).sum();
                prop_assert!((one.weight.0 - sum).abs() < 1e-6, "{} is not {}", one.weight.0, sum);
                prop_assert!(one.weight.0 > 0.0);
            }
        }
    }

    #[test]
    fn an_article_about_something_else_joins_and_parts_nobody(texts in texts()) {
        let mut more = texts.clone();
        more.push(ELSEWHERE.to_owned());
        let last = |story: &Story| story.articles.iter().position(|it| it.article.text == ELSEWHERE);
        let (before, after) = (story(&texts), story(&more));
        let other = last(&after).expect("the article is one");
        let members = |story: &Story| -> Vec<Vec<_>> {
            let sets = story.entities.iter().map(|entity| {
                entity.members.iter().copied().filter(|member| member.0.index() != other).collect::<Vec<_>>()
            });
            sets.filter(|set| !set.is_empty()).collect()
        };
        prop_assert_eq!(members(&before), members(&after));
    }
}

/// A report that shares no name with the fragments, and is last by its id.
const ELSEWHERE: &str =
    "Lormed said on Friday that Otto Qwelp, its chief chemist, had left. Qwelp could not be reached.";

/// A report of some length: below it, too few words are shared to call anything a copy.
const REPORT: &str = "The ferry Aurora sank on Monday off Eastport, the coast guard said. Mayor Ruth Adeyemi, 51, \
    thanked the crew of eleven. \"We will rebuild the pier before the winter,\" Adeyemi told reporters at the town hall. \
    The harbour had been closed for a decade when the first ships returned in 2029. Tomas Berg, who leads the dockers' \
    union, denied that the pier was unsafe. The insurers will pay about $4.5 million, according to the council.";

#[test]
fn a_copy_confirms_nothing_and_contradicts_nothing() {
    let story = story(&[REPORT.to_owned(), REPORT.to_owned()]);
    assert!(!story.facts.is_empty());
    assert_eq!(story.conflicts, []);
    assert!(story.dependence.iter().any(|link| link.dependent), "{:?}", story.dependence);
    for fact in &story.facts {
        assert!(fact.independent_sources < 2, "{} has {} sources", fact.statement, fact.independent_sources);
    }
}

/// Runs every stage on the bytes, alone and against a copy.
fn all_ways(bytes: &[u8]) {
    let analyzer = Analyzer::default();
    let (Ok(one), Ok(other)) = (analyzer.analyze("one", bytes), analyzer.analyze("other", bytes)) else {
        return;
    };
    one.to_markdown();
    one.to_text();
    let story = analyzer.reconcile(vec![one, other]).unwrap();
    story.to_json();
    story.to_markdown();
    story.to_text();
}

fn slice<'a>(text: &'a str, span: &Value) -> &'a str {
    let at = |index: usize| usize::try_from(span[index].as_u64().unwrap()).unwrap();
    text.get(at(0)..at(1)).unwrap_or_else(|| panic!("{span} does not slice {text:?}"))
}

fn text_of<'a>(articles: &'a [Value], id: &Value) -> &'a str {
    let article = articles.iter().find(|article| article["id"] == *id);
    article.and_then(|article| article["text"].as_str()).unwrap_or_else(|| panic!("no article {id}"))
}

/// Every object with a span, at any depth; where it has a text as well, the span slices to it.
fn check_spans(value: &Value, text: &str, checked: &mut usize) {
    match value {
        Value::Object(fields) => {
            if let Some(span) = fields.get("span").filter(|span| !span.is_null()) {
                let found = slice(text, span);
                if let Some(told) = fields.get("text").and_then(Value::as_str) {
                    assert_eq!(found, told);
                }
                *checked += 1;
            }
            for field in fields.values() {
                check_spans(field, text, checked);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| check_spans(item, text, checked)),
        _ => {}
    }
}

/// Every object that names an article and a span, at any depth.
fn check_passages(value: &Value, articles: &[Value], checked: &mut usize) {
    match value {
        Value::Object(fields) => {
            if let (Some(article), Some(span)) = (fields.get("article"), fields.get("span")) {
                assert_eq!(Some(slice(text_of(articles, article), span)), fields["text"].as_str());
                *checked += 1;
            }
            for field in fields.values() {
                check_passages(field, articles, checked);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| check_passages(item, articles, checked)),
        _ => {}
    }
}
