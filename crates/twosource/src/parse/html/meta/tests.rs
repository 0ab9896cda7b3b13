//! Small invented pages and what they tell.

use super::*;
use crate::types::{Located, When};

fn read(html: &str) -> (Told, Vec<Issue>) {
    let (mut found, mut issues) = (Told::default(), Vec::new());
    told(&Document::from(html), &ParseOptions::default(), &mut found, &mut issues);
    (found, issues)
}

/// Values with their keys, strongest first.
fn listed<T>(found: &[Located<T>], name: impl Fn(&T) -> String) -> Vec<String> {
    found
        .iter()
        .map(|one| format!("{} [{}]", name(&one.value), one.key.as_deref().unwrap_or_default()))
        .collect()
}

#[track_caller]
fn check_headlines(html: &str, expected: &[&str]) {
    assert_eq!(listed(&read(html).0.headline, String::clone), expected, "{html}");
}

#[track_caller]
fn check_authors(html: &str, expected: &[&str]) {
    let told = read(html).0;
    let mut found = listed(&told.authors, |author| author.name.clone());
    found.extend(listed(&told.agencies, |agency| format!("service {}", agency.name)));
    assert_eq!(found, expected, "{html}");
}

#[track_caller]
fn check_published(html: &str, expected: &[&str]) {
    assert_eq!(listed(&read(html).0.published, When::to_string), expected, "{html}");
}

#[test]
fn json_ld_goes_before_titles_and_titles_lose_the_outlet() {
    check_headlines(
        r#"<title>Storm shuts port on the bay | Bay Courier</title><meta property="og:title" content="Port shut - Bay Courier">
        <meta property="og:site_name" content="Bay Courier">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm shuts the port"}</script>
        <h1>Storm shuts port on the bay</h1>"#,
        &[
            "Storm shuts the port [json-ld:headline]",
            "Storm shuts port on the bay [html:h1]",
            "Port shut [meta:og:title]",
            "Storm shuts port on the bay [html:title]",
        ],
    );
}

#[test]
fn the_part_of_an_h1_that_a_title_repeats_is_the_headline() {
    check_headlines(
        "<title>Storm shuts port - Bay Courier</title><h1><span>Weather</span><span>Storm shuts port</span></h1>",
        &["Storm shuts port [html:h1]", "Storm shuts port [html:title]"],
    );
    check_headlines(
        "<title>Storm: port shut</title><h1><div>Storm</div><i></i> <span>: port shut</span></h1>",
        &["Storm: port shut [html:h1]", "Storm: port shut [html:title]"],
    );
}

#[test]
fn a_dash_inside_a_title_stays() {
    check_headlines(
        "<title>Storm shuts port - two ferries stuck</title>",
        &["Storm shuts port - two ferries stuck [html:title]"],
    );
}

#[test]
fn a_headline_that_is_cut_off_gives_way() {
    check_headlines(
        r#"<meta property="og:title" content="Storm shuts port as ferries wait">
        <script type="application/ld+json">{"@type": "Article", "headline": "Storm shuts port as…"}</script>"#,
        &["Storm shuts port as ferries wait [meta:og:title]", "Storm shuts port as… [json-ld:headline]"],
    );
}

#[test]
fn authors_come_from_json_ld_then_meta_then_bylines() {
    let byline = r#"<div class="article-byline">By <a rel="author" href="/ada">Ada Quist</a></div>"#;
    let meta = r#"<meta name="author" content="Jo Lund, ada@bay.example">"#;
    let json = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm",
        "author": [{"@type": "Person", "name": "Li Na (ln)"}, {"@type": "Person", "name": "Reuters"}]}</script>"#;
    check_authors(byline, &["Ada Quist [html:byline]"]);
    check_authors(&[meta, byline].concat(), &["Jo Lund [meta:author]"]);
    check_authors(
        &[json, meta, byline].concat(),
        &["Li Na [json-ld:author]", "Jo Lund [meta:author]", "service Reuters [json-ld:author]"],
    );
}

#[test]
fn references_between_nodes_are_followed() {
    check_authors(
        r##"<script type="application/ld+json">{"@graph": [{"@type": "Article", "headline": "Storm", "author": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Quist"}]}</script>"##,
        &["Ada Quist [json-ld:author]"],
    );
}

#[test]
fn the_outlet_gives_way_to_people_and_signs_where_nobody_does() {
    let outlet = r#"<meta property="og:site_name" content="Bay Courier">
        <script type="application/ld+json">{"@type": "Article", "headline": "Storm", "author": "Bay Courier"}</script>"#;
    check_authors(outlet, &["Bay Courier [json-ld:author]"]);
    check_authors(
        &format!(r#"{outlet}<meta name="author" content="Ada Quist">"#),
        &["Ada Quist [meta:author]"],
    );
}

#[test]
fn authors_of_other_articles_and_comments_are_passed_by() {
    check_authors(
        r#"<aside><span class="author">Jo Lund</span></aside><div class="related-teaser"><p class="byline">By Li Na</p></div>
        <ol class="comments"><li><b class="author">Max Moe</b></li></ol>"#,
        &[],
    );
}

#[test]
fn dates_come_from_json_ld_then_meta_then_the_page() {
    let time = r#"<time datetime="2031-10-03">3 October</time>"#;
    let meta = r#"<meta property="article:published_time" content="2031-10-02T08:00:00Z">"#;
    let json = r#"<script type="application/ld+json">{"@type": "Article", "headline": "Storm", "datePublished": "2031-10-01"}</script>"#;
    check_published(time, &["2031-10-03 [html:time]"]);
    check_published(
        &[json, meta, time].concat(),
        &[
            "2031-10-01 [json-ld:datePublished]",
            "2031-10-02T08:00:00+00:00 [meta:article:published_time]",
            "2031-10-03 [html:time]",
        ],
    );
}

#[test]
fn numbers_that_read_two_ways_are_settled_or_told() {
    let date = r#"<meta name="date" content="04/05/2031">"#;
    check_published(date, &["2031-05-04 [meta:date]"]);
    assert_eq!(read(date).1.len(), 1);
    let changed = r#"<meta property="article:modified_time" content="2031-04-05">"#;
    check_published(&[date, changed].concat(), &["2031-04-05 [meta:date]"]);
    assert_eq!(read(&[date, changed].concat()).1, []);
}

#[test]
fn the_other_fields_are_read() {
    let told = read(
        r#"<html lang="en_GB"><link rel="canonical" href="https://bay.example/storm">
        <meta property="article:section" content="Weather"><meta name="news_keywords" content="storm, port">
        <meta property="og:description" content="Two ferries are stuck."><meta name="copyright" content="© Bay Courier">
        <nav class="breadcrumb"><a>Home</a><a>Coast</a><a>Storm</a></nav>"#,
    )
    .0;
    let all = [told.language, told.url, told.section, told.keywords, told.dek, told.copyright].concat();
    assert_eq!(
        listed(&all, String::clone),
        [
            "en-GB [html:lang]",
            "https://bay.example/storm [html:canonical]",
            "Weather [meta:article:section]",
            "Coast [html:breadcrumb]",
            "storm [meta:news_keywords]",
            "port [meta:news_keywords]",
            "Two ferries are stuck. [meta:og:description]",
            "© Bay Courier [meta:copyright]",
        ]
    );
}

#[test]
fn a_written_trail_and_a_label_above_the_headline_name_sections() {
    let section = |html: &str| listed(&read(html).0.section, String::clone);
    assert_eq!(
        section("<p class=crumbs>Home &rsaquo; Coast &rsaquo; Ports</p>"),
        ["Coast [html:breadcrumb]"]
    );
    assert_eq!(
        section("<span class=kicker>Ports</span><h1>Storm shuts the port</h1>"),
        ["Ports [html:kicker]"]
    );
    assert_eq!(section("<h1>Storm shuts the port</h1><span class=kicker>More</span>"), [""; 0]);
    assert_eq!(section("<aside><span class=kicker>Sport</span></aside><h1>Storm</h1>"), [""; 0]);
}

#[test]
fn the_end_of_a_title_names_the_outlet() {
    let outlet = |title: &str| listed(&read(&format!("<title>{title}</title>")).0.publisher, String::clone);
    assert_eq!(outlet("Storm shuts port | Bay Courier in English"), ["Bay Courier in English [html:title]"]);
    assert_eq!(outlet("Storm shuts port - Bay Courier"), ["Bay Courier [html:title]"]);
    assert_eq!(outlet("Storm shuts port - and the ferries wait"), [""; 0]);
    assert_eq!(outlet("Storm shuts port"), [""; 0]);
}

#[test]
fn candidates_tell_who_won() {
    let html = r#"<title>Port shut</title><meta name="author" content="Jo Lund">
        <script type="application/ld+json">{"@type": "Article", "headline": "Storm shuts the port", "author": "Ada Quist"}</script>
        <article><p>The quay was shut on Monday, the harbour master said, and two ferries had to wait outside.</p></article>"#;
    let options = ParseOptions::default().format(Some(crate::types::Format::Html));
    let article = crate::parse::parse("a", html.as_bytes(), &options).unwrap();
    let authors: Vec<(&str, Option<&str>, bool)> = article
        .candidates
        .iter()
        .filter(|one| one.field == crate::types::Field::Author)
        .map(|one| (one.value.as_str(), one.key.as_deref(), one.won))
        .collect();
    assert_eq!(
        authors,
        [("Ada Quist", Some("json-ld:author"), true), ("Jo Lund", Some("meta:author"), false)]
    );
}

#[test]
fn updates_of_a_live_blog_are_found_among_the_blocks() {
    let html = r#"<title>Storm: live</title><script type="application/ld+json">{"@type": "LiveBlogPosting",
        "headline": "Storm: live", "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": "Bridge is shut", "datePublished": "2031-10-01T16:44:00Z"},
        {"@type": "BlogPosting", "datePublished": "2031-10-01T15:00:00Z",
         "articleBody": "Trains on the coast line run late because trees lie on it."}]}</script>
        <h1>Storm: live</h1><article><p>The storm reached the bay on Monday, the weather service said.</p>
        <h2>Bridge is shut</h2><p>The police shut the bridge at noon, the mayor said.</p>
        <p>Nobody was hurt, she added.</p>
        <p>Trains on the coast line run late because trees lie on it.</p></article>"#;
    let options = ParseOptions::default().format(Some(crate::types::Format::Html));
    let article = crate::parse::parse("a", html.as_bytes(), &options).unwrap();
    let found: Vec<(String, &str)> = article
        .entries
        .iter()
        .map(|entry| {
            let when = entry.published.as_ref().map(|published| published.value.to_string());
            (when.unwrap_or_default(), article.slice(entry.span))
        })
        .collect();
    let first = "Bridge is shut\n\nThe police shut the bridge at noon, the mayor said.\n\nNobody was hurt, she added.";
    let second = "Trains on the coast line run late because trees lie on it.";
    let at = |time: &str| format!("2031-10-01T{time}:00+00:00");
    assert_eq!(found, [(at("16:44"), first), (at("15:00"), second)]);
    let titled: Vec<bool> = article.entries.iter().map(|entry| entry.headline.is_some()).collect();
    assert_eq!(titled, [true, false]);
}

#[test]
fn hostile_pages_are_read_in_one_walk() {
    let nested = "<div class=author><h1 class=date>".repeat(2_000);
    let attributes = format!("<p {}>", "a=1 ".repeat(1_000));
    let told = read(&[nested, attributes].concat()).0;
    assert!(told.authors.is_empty() && told.published.is_empty());
}
