//! An article to an IPTC NewsML-G2 2.35 `newsItem`.
//!
//! | fact | place |
//! |---|---|
//! | headlines, dek | `headline`, one with role `schema:alternativeHeadline`; `description` |
//! | authors | `creator` by `type`; role and outlet in `note` and `affiliation` |
//! | publisher, agencies | `provider`; `infoSource`, the form of the credit in `literal` |
//! | section, keywords | `service`, `keyword` |
//! | dateline | `located`, `contentCreated` |
//! | published, modified | `firstCreated`, `contentModified` |
//! | blocks, entries, notices | `inlineXML`, as XHTML |

use std::fmt::Write;

use html_escape::encode_text;

use crate::report::exchange::tidy::line;
use crate::report::exchange::xhtml::{self, attribute};
use crate::report::exchange::{MAKER, identifier, moment, told};
use crate::types::{Article, Author, AuthorKind};

/// The document.
pub(super) fn write(article: &Article) -> String {
    let mut xml = Xml::default();
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    let (guid, language) = (attribute(&identifier(article)), attribute(&article.language));
    xml.raw(&format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"{guid}\" version=\"1\" \
         standard=\"NewsML-G2\" standardversion=\"2.35\" conformance=\"power\" xml:lang=\"{language}\">"
    ));
    xml.raw("<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml\"/>");
    xml.raw("<catalog><scheme alias=\"schema\" uri=\"https://schema.org/\"/></catalog>");
    if let Some(copyright) = told(article.copyright.as_ref()) {
        xml.raw("<rightsInfo>");
        xml.leaf("copyrightNotice", "", Some(copyright));
        xml.raw("</rightsInfo>");
    }
    item_meta(article, &mut xml);
    content_meta(article, &mut xml);
    content_set(article, &mut xml);
    xml.raw("</newsItem>");
    xml.0
}

#[derive(Default)]
struct Xml(String);

impl Xml {
    /// A line of markup.
    fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
        self.0.push('\n');
    }

    /// An element with text in it, when there is any. `attributes` are markup.
    fn leaf(&mut self, name: &str, attributes: &str, text: Option<String>) {
        if let Some(text) = text {
            let _ = writeln!(self.0, "<{name}{attributes}>{}</{name}>", encode_text(&text));
        }
    }

    /// An element with a `name` in it, as parties and places have it.
    fn named(&mut self, name: &str, attributes: &str, text: &str) {
        let _ = writeln!(self.0, "<{name}{attributes}><name>{}</name></{name}>", encode_text(text));
    }
}

fn item_meta(article: &Article, xml: &mut Xml) {
    xml.raw("<itemMeta>\n<itemClass qcode=\"ninat:text\"/>");
    if let Some(publisher) = told(article.publisher.as_ref()) {
        xml.named("provider", "", &publisher);
    }
    let published = moment(article.published.as_ref());
    xml.leaf("versionCreated", "", moment(article.modified.as_ref()).or_else(|| published.clone()));
    xml.leaf("firstCreated", "", published);
    xml.raw("<pubStatus qcode=\"stat:usable\"/>");
    xml.leaf("generator", "", Some(MAKER.to_owned()));
    if let Some(section) = told(article.section.as_ref()) {
        xml.named("service", "", &section);
    }
    xml.raw("</itemMeta>");
}

fn content_meta(article: &Article, xml: &mut Xml) {
    xml.raw("<contentMeta>");
    xml.leaf("contentCreated", "", moment(article.dateline_date.as_ref()));
    xml.leaf("contentModified", "", moment(article.modified.as_ref()));
    if let Some(place) = told(article.dateline_place.as_ref()) {
        xml.named("located", "", &place);
    }
    for agency in &article.agencies {
        let form = format!(" literal=\"{}\"", attribute(agency.value.form.as_str()));
        xml.named("infoSource", &form, &line(&agency.value.name));
    }
    for author in &article.authors {
        creator(&author.value, xml);
    }
    xml.raw(&format!("<language tag=\"{}\"/>", attribute(&article.language)));
    for keyword in &article.keywords {
        xml.leaf("keyword", "", Some(line(&keyword.value)));
    }
    xml.leaf("headline", "", told(article.headline.as_ref()));
    let role = " role=\"schema:alternativeHeadline\"";
    xml.leaf("headline", role, told(article.alternative_headline.as_ref()));
    let names: Vec<String> = article.authors.iter().map(|author| line(&author.value.name)).collect();
    xml.leaf("by", "", Some(names.join(", ")).filter(|by| !by.is_empty()));
    xml.leaf("description", "", told(article.dek.as_ref()));
    xml.raw("</contentMeta>");
}

fn creator(author: &Author, xml: &mut Xml) {
    let (kind, details) = match author.kind {
        AuthorKind::Person => ("cpnat:person", "personDetails"),
        AuthorKind::Organization => ("cpnat:organisation", "organisationDetails"),
    };
    xml.raw(&format!("<creator type=\"{kind}\">"));
    xml.leaf("name", "", Some(line(&author.name)));
    xml.leaf("note", " role=\"schema:jobTitle\"", author.role.as_deref().map(line));
    if let Some(outlet) = &author.outlet {
        xml.raw(&format!("<{details}>"));
        xml.named("affiliation", "", &line(outlet));
        xml.raw(&format!("</{details}>"));
    }
    xml.raw("</creator>");
}

fn content_set(article: &Article, xml: &mut Xml) {
    let blocks = xhtml::blocks(article);
    if blocks.is_empty() {
        return;
    }
    xml.raw("<contentSet>\n<inlineXML contenttype=\"application/xhtml+xml\">");
    xml.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>");
    xml.leaf("title", "", Some(told(article.headline.as_ref()).unwrap_or_else(|| line(&article.id))));
    xml.raw("</head>\n<body>");
    xml.0.push_str(&blocks);
    xml.raw("</body>\n</html>\n</inlineXML>\n</contentSet>");
}
