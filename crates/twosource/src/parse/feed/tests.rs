use std::fmt::Write;

use crate::error::ErrorKind;
use crate::parse::{ParseOptions, parse_all};
use crate::types::Article;

fn articles(feed: &str) -> Vec<Article> {
    parse_all("feed", feed.as_bytes(), &ParseOptions::default()).unwrap()
}

/// The fields and blocks of an article, a line each.
fn told(article: &Article) -> String {
    let mut lines = vec![
        article.id.clone(),
        article.headline.as_ref().map_or_else(String::new, |one| one.value.clone()),
        article.authors.iter().map(|one| one.value.name.as_str()).collect::<Vec<_>>().join(", "),
        article.published.as_ref().map_or_else(String::new, |one| one.value.to_string()),
        article.modified.as_ref().map_or_else(String::new, |one| one.value.to_string()),
        article.publisher.as_ref().map_or_else(String::new, |one| one.value.clone()),
        article.keywords.iter().map(|one| one.value.as_str()).collect::<Vec<_>>().join(", "),
        article.url.as_ref().map_or_else(String::new, |one| one.value.clone()),
    ];
    lines.extend(
        article.blocks.iter().map(|block| format!("{}: {}", block.kind.as_str(), article.slice(block.span))),
    );
    lines.extend(article.issues.iter().map(|issue| issue.code.as_str().to_owned()));
    lines.join("\n")
}

#[track_caller]
fn check(feed: &str, expected: &[&str]) {
    let found: Vec<String> = articles(feed).iter().map(told).collect();
    assert_eq!(found, expected, "{}", found.join("\n\n"));
}

const BERGEN: &str = "feed#1\nHarbour “shut” & empty\nAda Quist, Bo Lind\n2031-10-01T00:30:00+03:00\n\nBay Courier\nPorts, Weather\nhttps://news.example/1\n\
    headline: Harbour “shut” & empty\ndek: Waves of ten metres close the port.\nparagraph: The harbour is shut.\nparagraph: It will reopen on Friday.\n\
    caption: Waves at the pier\nphoto-credit: Cy Moe";

const LAGOS: &str = "feed#2\nRain stops\n\n2031-10-02\n\nBay Courier\n\nhttps://news.example/2\nheadline: Rain stops\nparagraph: It stopped on Thursday.\nparse.summary-only";

#[test]
fn rss_items_become_articles() {
    let item = "<item><title>Harbour &#8220;shut&#8221; &amp;amp; empty</title><link>https://news.example/1</link>\
        <description>Waves of ten metres close the port.</description>\
        <content:encoded><![CDATA[<p>The harbour is shut.</p><p>It will reopen on Friday.</p>]]></content:encoded>\
        <dc:creator>Ada Quist and Bo Lind</dc:creator><category>Ports</category><category>Weather</category>\
        <pubDate>Wed, 01 Oct 2031 00:30:00 +0300</pubDate><guid isPermaLink='false'>1</guid>\
        <media:content url='https://news.example/1.jpg'><media:description>Waves at the pier</media:description><media:credit>Cy Moe</media:credit></media:content></item>";
    let short = "<item><title>Rain stops</title><link>https://news.example/2</link><description>It stopped on Thursday.</description><pubDate>2031-10-02</pubDate></item>";
    let open = "<?xml version='1.0' encoding='windows-1251'?><rss version='0.92' xmlns:content='http://purl.org/rss/1.0/modules/content/' \
        xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Bay Courier</title>";
    check(&format!("{open}{item}{short}</channel></rss>"), &[BERGEN, LAGOS]);
    let broken = format!("{open}{item}{short}<item><title>Cut o");
    assert!(
        told(&articles(&broken)[0]).ends_with("parse.input-truncated"),
        "{}",
        told(&articles(&broken)[0])
    );
    let bare = format!("{open}{}{short}</channel></rss>", item.replace("&amp;amp;", "&"));
    check(&bare, &[BERGEN, LAGOS]);
}

#[test]
fn rdf_items_become_articles() {
    let feed = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>\
        <channel><title>Bay Courier</title></channel>\
        <item><title>Rain stops</title><link>https://news.example/2</link><description>It stopped on Thursday.</description><dc:date>2031-10-02</dc:date></item></rdf:RDF>";
    check(feed, &[&LAGOS.replace("#2", "")]);
}

#[test]
fn atom_entries_become_articles() {
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Bay Courier</title><author><name>Ada Quist</name></author>\
        <entry><title type='html'>Storm &amp;amp; flood</title><id>urn:1</id><link rel='self' href='https://news.example/self'/>\
        <link href='https://news.example/3'/><updated>2031-10-03T10:00:00+02:00</updated><published>2031-10-03T09:00:00+02:00</published>\
        <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The pier is <b>gone</b>.</p><p>So is the café.</p></div></content></entry></feed>";
    check(
        feed,
        &[
            "feed\nStorm & flood\nAda Quist\n2031-10-03T09:00:00+02:00\n2031-10-03T10:00:00+02:00\nBay Courier\n\nhttps://news.example/3\n\
           headline: Storm & flood\nparagraph: The pier is gone.\nparagraph: So is the café.",
        ],
    );
}

#[test]
fn json_feed_items_become_articles() {
    let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Bay Courier","authors":[{"name":"Ada Quist"}],"items":[
        {"id":"1","url":"https://news.example/4","title":"Bells < whistles","content_html":"<p>One.</p><p>Two.</p>","tags":["Music"],"date_published":"2031-10-04T08:00:00Z"},
        {"id":2,"title":"Empty","author":{"name":"Bo Lind"}}, 7]}"#;
    check(
        feed,
        &[
            "feed#1\nBells < whistles\nAda Quist\n2031-10-04T08:00:00+00:00\n\nBay Courier\nMusic\nhttps://news.example/4\n\
             headline: Bells < whistles\nparagraph: One.\nparagraph: Two.",
            "feed#2\nEmpty\nBo Lind\n\n\nBay Courier\n\n\nheadline: Empty\nparse.summary-only\nparse.no-body",
        ],
    );
}

#[test]
fn what_is_no_feed_is_an_error() {
    let kind = |text: &str| parse_all("feed", text.as_bytes(), &ParseOptions::default()).unwrap_err().kind();
    assert_eq!(kind("<rss><channel><title>x</title></channel></rss>"), ErrorKind::Empty);
    assert_eq!(kind("<rss"), ErrorKind::Malformed);
    assert_eq!(kind("<feed xmlns='http://www.w3.org/2005/Atom'><entry>"), ErrorKind::Malformed);
    assert_eq!(kind(r#"{"version":"https://jsonfeed.org/version/1","items":3}"#), ErrorKind::Malformed);
}

#[test]
fn entities_are_not_expanded_and_depth_is_bounded() {
    let mut bomb = "<!DOCTYPE rss [<!ENTITY a0 'ha'>".to_owned();
    for n in 1..30 {
        let _ = write!(bomb, "<!ENTITY a{n} '&a{0};&a{0};'>", n - 1);
    }
    bomb.push_str("]><rss><channel><item><title>&a29;</title><description>Rain fell.</description></item></channel></rss>");
    assert!(articles(&bomb)[0].text.len() < 100);
    let deep = |depth: usize| {
        format!(
            "<rss><channel><item><title>Deep</title><description>Rain fell.</description>{}{}</item></channel></rss>",
            "<x>".repeat(depth),
            "</x>".repeat(depth)
        )
    };
    assert_eq!(articles(&deep(10_000))[0].headline.as_ref().unwrap().value, "Deep");
    let error = parse_all("feed", deep(100_000).as_bytes(), &ParseOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Malformed);
}
