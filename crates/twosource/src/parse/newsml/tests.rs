//! Documents as agencies send them, and what is no story.

use crate::parse::{ParseOptions, parse, parse_all};
use crate::types::{Article, Format};

fn options() -> ParseOptions {
    ParseOptions::default().format(Some(Format::NewsMl))
}

#[track_caller]
fn check(article: &Article, expected: &[&str]) {
    let won = article.candidates.iter().filter(|one| one.won);
    let mut found: Vec<String> = won.map(|one| format!("{} {}", one.field, one.value)).collect();
    found.extend(article.blocks.iter().map(|block| format!("{}: {}", block.kind, article.slice(block.span))));
    assert_eq!(found, expected);
}

const META: &str = r#"<rightsInfo><copyrightHolder><name>Coastal Press</name></copyrightHolder>
    <copyrightNotice>© 2031 Coastal Press</copyrightNotice></rightsInfo>
    <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:cp"><name>Coastal Press</name></provider>
      <versionCreated>2031-10-01T12:30:00+02:00</versionCreated><firstCreated>2031-10-01T10:00:00+02:00</firstCreated></itemMeta>
    <contentMeta><located qcode="geo:1"><name>Lagos</name><broader><name>Nigeria</name></broader></located>
      <creator><name>Ada Quist</name></creator><infoSource><name>AFP</name></infoSource>
      <subject qcode="medtop:1"><name xml:lang="de">Wetter</name><name xml:lang="en">weather</name></subject>
      <headline role="hl:title">Storm closes port</headline>
      <headline role="hl:subtitle">Two ferries are stuck</headline></contentMeta>"#;

fn item(content: &str) -> String {
    format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:example.org:1\" xml:lang=\"en\">{META}\
         <contentSet>{content}</contentSet></newsItem>"
    )
}

const TOLD: &[&str] = &[
    "headline Storm closes port",
    "dek Two ferries are stuck",
    "author Ada Quist",
    "publisher Coastal Press",
    "agency AFP",
    "keyword weather",
    "dateline-place Lagos",
    "published 2031-10-01T10:00:00+02:00",
    "modified 2031-10-01T12:30:00+02:00",
    "language en",
    "copyright © 2031 Coastal Press",
    "headline: Storm closes port",
    "dek: Two ferries are stuck",
];

#[test]
fn xhtml_inside() {
    let xml = item(
        "<inlineXML contenttype=\"application/xhtml+xml\"><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head>\
         <h:title>Storm closes port</h:title></h:head><h:body><h:p>The quay is shut &amp; dark.</h:p>\
         <h:p>It opens on Monday.</h:p></h:body></h:html></inlineXML>",
    );
    let article = parse("a", xml.as_bytes(), &options()).unwrap();
    check(
        &article,
        &[TOLD, &["paragraph: The quay is shut & dark.", "paragraph: It opens on Monday."]].concat(),
    );
}

#[test]
fn nitf_inside() {
    let xml = item(
        "<inlineXML contenttype=\"application/nitf+xml\"><nitf><head><docdata><key-list><keyword key=\"ports\"/></key-list>\
         </docdata></head><body><body.head><hedline><hl1>Storm closes port</hl1></hedline>\
         <byline>By <person>Jo Lund</person> <byttl>Reporter</byttl></byline></body.head><body.content><block>\
         <p>The quay is shut, she said.</p><hl2>What comes next</hl2><p>It opens on Monday.</p>\
         <media media-type=\"image\"><media-reference source=\"a.jpg\"/><media-caption>The quay.</media-caption></media>\
         </block></body.content><body.end><tagline>Edited by Max Oba</tagline></body.end></body></nitf></inlineXML>",
    );
    let article = parse("a", xml.as_bytes(), &options()).unwrap();
    let blocks: Vec<String> =
        article.blocks.iter().map(|block| format!("{}: {}", block.kind, article.slice(block.span))).collect();
    assert_eq!(
        blocks,
        [
            "dek: Two ferries are stuck",
            "headline: Storm closes port",
            "byline: By Jo Lund Reporter",
            "paragraph: The quay is shut, she said.",
            "crosshead: What comes next",
            "paragraph: It opens on Monday.",
            "caption: The quay.",
            "credit: Edited by Max Oba",
        ]
    );
    let byline = article.candidates.iter().find(|one| one.value == "Jo Lund").unwrap();
    assert_eq!((byline.won, byline.key.as_deref()), (false, Some("newsml:nitf.byline")));
}

#[test]
fn plain_text_inside() {
    let xml = item(
        "<inlineData contenttype=\"text/plain\">The quay is shut, she said.\n\nIt opens on Monday.</inlineData>",
    );
    let article = parse("a", xml.as_bytes(), &options()).unwrap();
    check(
        &article,
        &[TOLD, &["paragraph: The quay is shut, she said.", "paragraph: It opens on Monday."]].concat(),
    );
}

#[test]
fn a_message_holds_many_items() {
    let text = item("<inlineData>The quay is shut, she said.</inlineData>");
    let message = format!("<newsMessage><header/><itemSet>{text}{text}</itemSet></newsMessage>");
    let articles = parse_all("a", message.as_bytes(), &options()).unwrap();
    let ids: Vec<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a#1", "a#2"]);
}

#[test]
fn what_holds_no_story_is_an_error() {
    let error = |xml: &str| parse("a", xml.as_bytes(), &options()).unwrap_err().to_string();
    assert!(error("<packageItem><groupSet/></packageItem>").contains("package only points"));
    assert!(error("<newsItem><itemMeta/></newsItem>").contains("no news item with a text"));
    assert!(error("<newsItem>").contains("ends inside"));
}
