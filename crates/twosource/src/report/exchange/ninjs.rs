//! An article to IPTC ninjs 2.1 or 3.1.
//!
//! | fact | place |
//! |---|---|
//! | headlines | `headlines` by role `main` and `alternative` |
//! | dek | `descriptions` by role `summary` |
//! | authors | `people` and `organisations` with `rel` `author`, numbered by `literal`; role and outlet in `contactInfo`; all in `by` |
//! | publisher, agencies | `infoSources` by role `publisher` and `agency`; the form of the credit in `literal` |
//! | section, keywords | `subjects` by `rel` |
//! | dateline | `located`, `contentCreated` |
//! | published, modified | `firstCreated`, `versionCreated` |
//! | blocks, entries, notices | `bodies`, as XHTML |

use serde_json::{Map, Value, json};

use crate::report::exchange::tidy::line;
use crate::report::exchange::{MAKER, identifier, moment, told, xhtml};
use crate::types::{Article, Author, AuthorKind, NinjsVersion};

/// The document as pretty-printed JSON.
pub(super) fn write(article: &Article, version: NinjsVersion) -> String {
    let mut item = Item { version, members: Map::new() };
    item.head(article);
    item.titles(article);
    item.names(article);
    item.subjects(article);
    item.dates(article);
    let body = xhtml::blocks(article);
    if !body.is_empty() {
        let body = item.object(&[
            ("role", Some("main".to_owned())),
            ("contentType", Some("application/xhtml+xml".to_owned())),
            ("value", Some(body)),
        ]);
        item.put("bodies", Value::Array(vec![body]));
    }
    crate::report::pretty(&item.members)
}

struct Item {
    version: NinjsVersion,
    members: Map<String, Value>,
}

impl Item {
    /// The name as this version spells it.
    fn name(&self, name: &str) -> String {
        match self.version {
            NinjsVersion::V2 => name.to_ascii_lowercase(),
            NinjsVersion::V3 => name.to_owned(),
        }
    }

    fn put(&mut self, name: &str, value: Value) {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            self.members.insert(self.name(name), value);
        }
    }

    fn text(&mut self, name: &str, text: Option<String>) {
        self.put(name, text.map_or(Value::Null, Value::String));
    }

    fn object(&self, members: &[(&str, Option<String>)]) -> Value {
        let told = members.iter().filter_map(|(name, text)| Some((self.name(name), json!(text.as_ref()?))));
        Value::Object(told.collect())
    }

    fn head(&mut self, article: &Article) {
        let version = match self.version {
            NinjsVersion::V2 => "2.1",
            NinjsVersion::V3 => "3.1",
        };
        self.text("uri", Some(identifier(article)));
        self.text("type", Some("text".to_owned()));
        self.text("profile", Some(MAKER.to_owned()));
        let schema = format!("http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json#");
        self.put("standard", json!({"name": "ninjs", "version": version, "schema": schema}));
        self.text("language", Some(article.language.clone()));
        self.text("copyrightNotice", told(article.copyright.as_ref()));
    }

    fn titles(&mut self, article: &Article) {
        let title = |item: &Self, role: &str, text: Option<String>| {
            text.map(|text| item.object(&[("role", Some(role.to_owned())), ("value", Some(text))]))
        };
        let main = title(self, "main", told(article.headline.as_ref()));
        let other = title(self, "alternative", told(article.alternative_headline.as_ref()));
        let summary = title(self, "summary", told(article.dek.as_ref()));
        self.put("headlines", main.into_iter().chain(other).collect());
        self.put("descriptions", summary.into_iter().collect());
    }

    fn names(&mut self, article: &Article) {
        let names: Vec<String> = article.authors.iter().map(|author| line(&author.value.name)).collect();
        self.text("by", Some(names.join(", ")).filter(|by| !by.is_empty()));
        for (list, kind) in [("people", AuthorKind::Person), ("organisations", AuthorKind::Organization)] {
            let numbered = article.authors.iter().enumerate();
            let authors = numbered.filter(|(_, author)| author.value.kind == kind);
            let authors: Vec<Value> =
                authors.map(|(nth, author)| self.author(nth + 1, &author.value)).collect();
            self.put(list, Value::Array(authors));
        }
        let publisher = told(article.publisher.as_ref())
            .map(|name| self.object(&[("name", Some(name)), ("role", Some("publisher".to_owned()))]));
        let agencies = article.agencies.iter().map(|agency| {
            self.object(&[
                ("name", Some(line(&agency.value.name))),
                ("role", Some("agency".to_owned())),
                ("literal", Some(agency.value.form.to_string())),
            ])
        });
        let sources = publisher.into_iter().chain(agencies).collect();
        self.put("infoSources", sources);
    }

    fn author(&self, nth: usize, author: &Author) -> Value {
        let mut value = self.object(&[
            ("name", Some(line(&author.name))),
            ("rel", Some("author".to_owned())),
            ("literal", Some(format!("author-{nth}"))),
        ]);
        let about = [("jobtitle", &author.role), ("affiliation", &author.outlet)];
        let about: Vec<Value> = about
            .into_iter()
            .filter_map(|(kind, text)| Some(json!({"type": kind, "value": line(text.as_ref()?)})))
            .collect();
        if let Some(members) = value.as_object_mut().filter(|_| !about.is_empty()) {
            members.insert(self.name("contactInfo"), Value::Array(about));
        }
        value
    }

    fn subjects(&mut self, article: &Article) {
        let subject = |name: String, rel: &str| json!({"name": name, "rel": rel});
        let section = told(article.section.as_ref()).map(|name| subject(name, "section"));
        let keywords = article.keywords.iter().map(|keyword| subject(line(&keyword.value), "keyword"));
        self.put("subjects", section.into_iter().chain(keywords).collect());
    }

    fn dates(&mut self, article: &Article) {
        self.text("located", told(article.dateline_place.as_ref()));
        self.text("contentCreated", moment(article.dateline_date.as_ref()));
        self.text("firstCreated", moment(article.published.as_ref()));
        self.text("versionCreated", moment(article.modified.as_ref()));
    }
}
