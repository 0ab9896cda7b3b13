//! A node of an article to the facts that stand under its keys.

use serde_json::Value;

use crate::parse::json_ld::dates;
use crate::parse::json_ld::graph::{Graph, Node, is_type};
use crate::parse::json_ld::strings::line;
use crate::parse::line::signed;
use crate::parse::told::Told;
use crate::types::{Agency, Author, AuthorKind, CreditForm, Located};

/// Most values that are read of one key; long live blogs have several hundred updates.
const MAX_ITEMS: usize = 1_000;

/// Adds what `node` tells. `prefix` is what its keys start with.
pub(super) fn add(node: &Node, graph: &Graph<'_>, prefix: &str, told: &mut Told) {
    let reader = Reader { node, graph, prefix };
    reader.titles(told);
    reader.names(told);
    reader.dates(told);
    reader.subjects(told);
    reader.rights(told);
}

struct Reader<'v, 'g> {
    node: &'v Node,
    graph: &'g Graph<'v>,
    prefix: &'g str,
}

impl<'v> Reader<'v, '_> {
    /// The non-empty strings under `key`.
    fn strings(&self, key: &str) -> Vec<Located<String>> {
        let mut found = Vec::new();
        for value in items(self.node.get(key)) {
            let text = match value {
                Value::String(text) => line(text),
                Value::Object(node) => name(self.graph.full(node)),
                _ => String::new(),
            };
            if !text.is_empty() {
                found.push(Located::keyed(text, self.key(key)));
            }
        }
        found
    }

    fn key(&self, key: &str) -> String {
        format!("{}:{key}", self.prefix)
    }

    fn titles(&self, told: &mut Told) {
        for key in ["headline", "name", "title"] {
            told.headline.extend(self.strings(key));
        }
        for key in ["alternativeHeadline", "alternateName"] {
            told.alternative_headline.extend(self.strings(key));
        }
        for key in ["description", "abstract"] {
            told.dek.extend(self.strings(key));
        }
    }

    fn names(&self, told: &mut Told) {
        for key in ["author", "creator"] {
            for value in items(self.node.get(key)) {
                self.signs(value, key, told);
            }
        }
        for key in ["publisher", "sourceOrganization", "provider"] {
            for outlet in self.strings(key) {
                let service = crate::lexicon::is_wire_service(&crate::text::fold(&outlet.value));
                if key == "publisher" {
                    told.publisher.push(outlet);
                } else if service {
                    told.agencies.push(outlet.map(|name| Agency { name, form: CreditForm::Key }));
                }
            }
        }
        for credit in self.strings("creditText") {
            let services = signed::read(&credit.value, None).services;
            let service = |name| Agency { name, form: CreditForm::Key };
            told.agencies.extend(
                services.into_iter().map(|name| Located::keyed(service(name), self.key("creditText"))),
            );
        }
    }

    /// An author: a name, a list of them, or a node.
    fn signs(&self, value: &'v Value, key: &str, told: &mut Told) {
        let (names, declared, role, outlet) = match value {
            Value::String(text) => (vec![line(text)], None, None, None),
            Value::Object(node) => {
                let node = self.graph.full(node);
                let person = is_type(node, |name| name == "Person");
                let body = is_type(node, |name| name.ends_with("Organization"));
                let declared = match (person, body) {
                    (true, _) => Some(AuthorKind::Person),
                    (_, true) => Some(AuthorKind::Organization),
                    _ => None,
                };
                let first = |key: &str| {
                    items(node.get(key)).find_map(Value::as_str).map(line).filter(|text| !text.is_empty())
                };
                let role = first("jobTitle");
                let outlet =
                    node.get("affiliation").or_else(|| node.get("worksFor")).and_then(|value| match value {
                        Value::String(text) => Some(line(text)),
                        Value::Object(node) => Some(name(self.graph.full(node))),
                        _ => None,
                    });
                let names: Vec<String> = match node.get("name") {
                    Some(Value::Array(names)) => {
                        names.iter().filter_map(Value::as_str).map(line).take(MAX_ITEMS).collect()
                    }
                    _ => vec![name(node)],
                };
                (names, declared, role, outlet.filter(|name| !name.is_empty()))
            }
            _ => return,
        };
        let key = self.key(key);
        for name in names {
            let signed = signed::read(&name, declared);
            let alone = signed.authors.len() == 1;
            for author in signed.authors {
                let author = Author {
                    role: author.role.or_else(|| role.clone().filter(|_| alone)),
                    outlet: author.outlet.or_else(|| outlet.clone().filter(|_| alone)),
                    ..author
                };
                told.authors.push(Located::keyed(author, key.clone()));
            }
            for name in signed.services {
                told.agencies.push(Located::keyed(Agency { name, form: CreditForm::Key }, key.clone()));
            }
        }
    }

    fn dates(&self, told: &mut Told) {
        let whens = |key: &str| {
            let texts = items(self.node.get(key)).filter_map(Value::as_str);
            let whens =
                texts.filter_map(dates::read).map(|moment| Located::keyed(moment.when, self.key(key)));
            whens.collect::<Vec<_>>()
        };
        for key in ["datePublished", "dateCreated", "uploadDate"] {
            told.published.extend(whens(key));
        }
        told.modified.extend(whens("dateModified"));
    }

    fn subjects(&self, told: &mut Told) {
        told.section.extend(self.strings("articleSection"));
        for list in self.strings("keywords") {
            for word in
                list.value.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).take(MAX_ITEMS)
            {
                told.keywords.push(Located { value: word.to_owned(), span: None, key: list.key.clone() });
            }
        }
        for key in ["dateline", "locationCreated"] {
            told.dateline_place.extend(self.strings(key));
        }
    }

    fn rights(&self, told: &mut Told) {
        told.language.extend(self.strings("inLanguage").into_iter().filter_map(|one| language(&one)));
        told.copyright.extend(self.strings("copyrightNotice"));
        for key in ["url", "mainEntityOfPage"] {
            for value in items(self.node.get(key)) {
                let text = value.as_str().or_else(|| value.get("@id").and_then(Value::as_str));
                if let Some(url) = text.map(str::trim).filter(|url| is_address(url)) {
                    told.url.push(Located::keyed(url.to_owned(), self.key(key)));
                }
            }
        }
    }
}

/// A value alone, or the values of a list.
pub(super) fn items(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let items = match value {
        Some(Value::Array(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    items.iter().take(MAX_ITEMS)
}

/// What a node is called.
fn name(node: &Node) -> String {
    let text = |key: &str| items(node.get(key)).find_map(Value::as_str).map(line).unwrap_or_default();
    let name = text("name");
    if !name.is_empty() {
        return name;
    }
    let whole = format!("{} {}", text("givenName"), text("familyName"));
    let whole = whole.trim().to_owned();
    if whole.is_empty() { text("legalName") } else { whole }
}

/// Whether the text is the whole address of a page.
pub(in crate::parse) fn is_address(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(char::is_whitespace)
}

/// Longest tag of a language, in bytes: `zh-Hant-TW-x-private`.
const MAX_LANGUAGE_BYTES: usize = 24;

/// A language as a BCP 47 tag: `de_DE` is `de-DE`.
pub(in crate::parse) fn language(told: &Located<String>) -> Option<Located<String>> {
    let tag = told.value.trim().replace('_', "-");
    let primary = tag.split('-').next().unwrap_or_default();
    let valid = (2..=3).contains(&primary.len())
        && tag.len() <= MAX_LANGUAGE_BYTES
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let tag = match tag.split_once('-') {
        Some((primary, rest)) => format!("{}-{rest}", primary.to_ascii_lowercase()),
        None => tag.to_ascii_lowercase(),
    };
    valid.then(|| Located { value: tag, span: told.span, key: told.key.clone() })
}
