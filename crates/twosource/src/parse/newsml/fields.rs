//! What a news item says about itself in `itemMeta`, `contentMeta`, `rightsInfo`, and in NITF's own head.
//!
//! | fact | elements |
//! |---|---|
//! | headline, alternative headline, dek | `headline` by role, `hl1`, `hl2`; `description` |
//! | authors | `creator`, `by`, NITF's `byline` |
//! | publisher, agencies | `provider`, `copyrightHolder`; `infoSource`, `creditline`, `distributor` |
//! | section, keywords | `service`; `keyword`, `subject` |
//! | dateline | `located`, `dateline` with its `location`; `contentCreated`, `story.date` |
//! | published, modified | `firstCreated` or else `contentCreated`, `date.issue`, `versionCreated`; `contentModified`, `versionCreated` |

use crate::lexicon::is_wire_service;
use crate::parse::json_ld;
use crate::parse::line::signed;
use crate::parse::newsml::tree::Tree;
use crate::parse::told::Told;
use crate::text::fold;
use crate::types::{Agency, Author, AuthorKind, CreditForm, Located, When};

/// Parts of the roles of headlines that stand below the headline.
const DEKS: &[&str] = &["sub", "dek", "deck"];

/// What the item at `nth` tells. In a document of our own nothing is guessed.
pub(super) fn told(tree: &Tree, nth: usize, own: bool) -> Told {
    let item = Item { tree, nth, own };
    let mut told = Told::default();
    item.titles(&mut told);
    item.authors(&mut told);
    item.sources(&mut told);
    item.subjects(&mut told);
    item.dates(&mut told);
    item.rights(&mut told);
    told
}

struct Item<'t> {
    tree: &'t Tree,
    nth: usize,
    own: bool,
}

fn keyed<T>(value: T, key: &str) -> Located<T> {
    Located::keyed(value, format!("newsml:{key}"))
}

impl Item<'_> {
    /// Elements called `name` that stand in the element `holder` of the item.
    fn elements(&self, holder: &str, name: &str) -> Vec<usize> {
        let holders = self.tree.named(self.nth, holder);
        holders.flat_map(|holder| self.tree.named(holder, name).collect::<Vec<_>>()).collect()
    }

    /// Elements called `name` inside the NITF document of the item.
    fn nitf(&self, name: &str) -> Vec<usize> {
        let documents = self.tree.inside(self.nth, "nitf");
        documents.flat_map(|nitf| self.tree.inside(nitf, name).collect::<Vec<_>>()).collect()
    }

    /// The texts of elements of the item's head.
    fn lines(&self, holder: &str, name: &str) -> Vec<Located<String>> {
        let lines = self.elements(holder, name).into_iter().map(|at| keyed(self.tree.line(at), name));
        lines.filter(|line| !line.value.is_empty()).collect()
    }

    /// What a party or a place is called: in the language of the item, when it has several names.
    fn name(&self, at: usize) -> Option<String> {
        let names: Vec<usize> = self.tree.named(at, "name").collect();
        let language = self.tree.get(self.nth)?.attribute("lang");
        let own = names.iter().find(|name| {
            let tagged = self.tree.get(**name).and_then(|node| node.attribute("lang"));
            tagged.is_none() || tagged == language
        });
        let name = self.tree.line(*own.or_else(|| names.first())?);
        (!name.is_empty()).then_some(name)
    }

    fn role(&self, at: usize) -> String {
        let role = self.tree.get(at).and_then(|node| node.attribute("role")).unwrap_or_default();
        role.rsplit(':').next().unwrap_or_default().to_ascii_lowercase()
    }

    fn titles(&self, told: &mut Told) {
        for at in self.elements("contentMeta", "headline") {
            let (title, role) = (keyed(self.tree.line(at), "headline"), self.role(at));
            if DEKS.iter().any(|dek| role.contains(dek)) {
                told.dek.push(title);
            } else if told.headline.is_empty() && !(self.own && role.starts_with("alternative")) {
                told.headline.push(title);
            } else {
                told.alternative_headline.push(title);
            }
        }
        told.dek.extend(self.lines("contentMeta", "description"));
        if self.own {
            return;
        }
        // Headings of the body are `hl2` as well; those of the head stand in `body.head`.
        let titles = |name: &'static str| {
            let heads = self.nitf("body.head").into_iter();
            let found = heads.flat_map(|head| self.tree.inside(head, name).collect::<Vec<_>>());
            let found = found.map(|at| keyed(self.tree.line(at), &format!("nitf.{name}")));
            found.collect::<Vec<_>>()
        };
        told.headline.extend(titles("hl1"));
        told.dek.extend(titles("hl2").into_iter().chain(titles("abstract")));
        told.headline.retain(|title| !title.value.is_empty());
        told.dek.retain(|title| !title.value.is_empty());
    }

    fn authors(&self, told: &mut Told) {
        for at in self.elements("contentMeta", "creator") {
            let Some(name) = self.name(at) else { continue };
            let body = self
                .tree
                .get(at)
                .and_then(|node| node.attribute("type"))
                .is_some_and(|kind| kind.ends_with("organisation"));
            let kind = if body { AuthorKind::Organization } else { AuthorKind::Person };
            if !self.own && is_wire_service(&fold(&name)) {
                let form = CreditForm::Key;
                told.agencies.push(keyed(Agency { name, form }, "creator"));
                continue;
            }
            let text = |name: &str| {
                self.tree.inside(at, name).map(|at| self.tree.line(at)).find(|text| !text.is_empty())
            };
            let outlet = self.tree.inside(at, "affiliation").find_map(|at| self.name(at));
            told.authors.push(keyed(Author { name, kind, role: text("note"), outlet }, "creator"));
        }
        if self.own {
            return;
        }
        let by = self.elements("contentMeta", "by").into_iter().map(|at| ("by", at));
        let bylines = self.nitf("byline").into_iter().map(|at| ("nitf.byline", at));
        for (key, at) in by.chain(bylines) {
            let job = self.tree.inside(at, "byttl").next().map(|job| self.tree.line(job));
            let line = self.tree.line(at);
            let names = job
                .as_ref()
                .and_then(|job| line.strip_suffix(job.as_str()))
                .filter(|names| !names.trim().is_empty());
            let signed = signed::read(names.unwrap_or(&line), None);
            let single = signed.authors.len() == 1;
            for author in signed.authors {
                let title = job.clone().filter(|_| single && names.is_some());
                told.authors.push(keyed(Author { role: author.role.or(title), ..author }, key));
            }
            let service = |name| keyed(Agency { name, form: CreditForm::Byline }, key);
            told.agencies.extend(signed.services.into_iter().map(service));
        }
    }

    fn sources(&self, told: &mut Told) {
        for (holder, name) in [("itemMeta", "provider"), ("rightsInfo", "copyrightHolder")] {
            if name == "provider" || !self.own {
                let named = self.elements(holder, name).into_iter().filter_map(|at| self.name(at));
                told.publisher.extend(named.map(|outlet| keyed(outlet, name)));
            }
        }
        for at in self.elements("contentMeta", "infoSource") {
            let Some(name) = self.name(at) else { continue };
            let literal = self.tree.get(at).and_then(|node| node.attribute("literal"));
            let form = literal.and_then(|form| form.parse().ok());
            if self.own || is_wire_service(&fold(&name)) {
                let form = form.unwrap_or(CreditForm::Key);
                told.agencies.push(keyed(Agency { name, form }, "infoSource"));
            }
        }
        if self.own {
            return;
        }
        let credits = self.elements("contentMeta", "creditline").into_iter().map(|at| ("creditline", at));
        let distributors = self.nitf("distributor").into_iter().map(|at| ("nitf.distributor", at));
        for (key, at) in credits.chain(distributors) {
            let services = signed::read(&self.tree.line(at), None).services;
            let service = |name| keyed(Agency { name, form: CreditForm::Key }, key);
            told.agencies.extend(services.into_iter().map(service));
        }
    }

    fn subjects(&self, told: &mut Told) {
        let named = |holder: &str, name: &str| {
            let names = self.elements(holder, name).into_iter().filter_map(|at| self.name(at));
            names.map(|text| keyed(text, name)).collect::<Vec<_>>()
        };
        told.section.extend(named("itemMeta", "service"));
        told.keywords.extend(self.lines("contentMeta", "keyword"));
        told.keywords.extend(named("contentMeta", "subject"));
        let keys = self.nitf("keyword").into_iter();
        let keys = keys.filter_map(|at| self.tree.get(at)?.attribute("key"));
        told.keywords.extend(keys.map(|key| keyed(key.to_owned(), "nitf.keyword")));
    }

    fn dates(&self, told: &mut Told) {
        let whens = |holder: &str, name: &str| {
            let lines = self.lines(holder, name).into_iter();
            lines.filter_map(|line| Some(keyed(when(&line.value)?, name))).collect::<Vec<_>>()
        };
        let normal = |name: &str| {
            let dates = self.nitf(name).into_iter();
            let dates = dates.filter_map(|at| when(self.tree.get(at)?.attribute("norm")?));
            dates.map(|when| keyed(when, &format!("nitf.{name}"))).collect::<Vec<_>>()
        };
        let located = self.elements("contentMeta", "located").into_iter().filter_map(|at| self.name(at));
        told.dateline_place.extend(located.map(|place| keyed(place, "located")));
        let datelines = self.nitf("dateline").into_iter();
        let places = datelines.flat_map(|at| self.tree.named(at, "location").collect::<Vec<_>>());
        told.dateline_place.extend(places.map(|at| keyed(self.tree.line(at), "nitf.dateline")));
        told.dateline_place.retain(|place| !place.value.is_empty());
        let (content, first) = (whens("contentMeta", "contentCreated"), whens("itemMeta", "firstCreated"));
        let modified = whens("contentMeta", "contentModified");
        if self.own {
            (told.dateline_date, told.published, told.modified) = (content, first, modified);
            return;
        }
        if !told.dateline_place.is_empty() {
            told.dateline_date = normal("story.date");
            told.dateline_date.extend(content.iter().cloned());
        }
        let version = whens("itemMeta", "versionCreated");
        told.published.extend(first.into_iter().chain(content));
        told.published.extend(normal("date.issue").into_iter().chain(normal("date.release")));
        let first = told.published.first().map(|first| first.value);
        told.modified = modified;
        // A first version is not modified.
        told.modified
            .extend(version.iter().filter(|one| first.is_some_and(|first| first != one.value)).cloned());
        told.published.extend(version);
    }

    fn rights(&self, told: &mut Told) {
        let tag = self
            .elements("contentMeta", "language")
            .into_iter()
            .find_map(|at| self.tree.get(at)?.attribute("tag"));
        let tag = tag.or_else(|| self.tree.get(self.nth)?.attribute("lang"));
        let language = tag.map(|tag| keyed(tag.to_owned(), "language"));
        told.language
            .extend(language.and_then(|tag| if self.own { Some(tag) } else { json_ld::language(&tag) }));
        let guid = self.tree.get(self.nth).and_then(|item| item.attribute("guid"));
        let guid = guid.filter(|guid| json_ld::is_address(guid));
        told.url.extend(guid.map(|guid| keyed(guid.to_owned(), "guid")));
        told.copyright.extend(self.lines("rightsInfo", "copyrightNotice"));
    }
}

/// A moment in ISO 8601, or in its short form as NITF writes it: `20311001T100000Z`.
fn when(text: &str) -> Option<When> {
    let exact = text.parse::<When>().ok();
    exact.or_else(|| long_form(text)?.parse().ok()).or_else(|| Some(json_ld::moment(text)?.when))
}

fn long_form(text: &str) -> Option<String> {
    let (day, clock) = text.split_once('T').map_or((text, None), |(day, clock)| (day, Some(clock)));
    let digits = day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit());
    let day = format!("{}-{}-{}", day.get(..4).filter(|_| digits)?, day.get(4..6)?, day.get(6..8)?);
    let Some(clock) = clock else { return Some(day) };
    let (hour, minute, rest) = (clock.get(..2)?, clock.get(2..4)?, clock.get(4..)?);
    let seconds = rest.get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_digit()));
    let zone = rest.get(seconds.map_or(0, str::len)..)?;
    let seconds = seconds.map(|two| format!(":{two}")).unwrap_or_default();
    Some(format!("{day}T{hour}:{minute}{seconds}{zone}"))
}
