//! Section, keywords, summary line, language, address and rights, as meta elements and the page itself tell.

use crate::parse::html::meta::page::Page;
use crate::parse::json_ld::{self, Graph, is_address, words};
use crate::parse::line::shape::has_press_word;
use crate::parse::told::Told;
use crate::types::Located;

/// Most keywords that are read of one key.
const MAX_KEYWORDS: usize = 100;

/// Adds the fields.
pub(super) fn add(page: &Page, graph: &Graph<'_>, told: &mut Told) {
    let metas = |keys: &[&str]| -> Vec<Located<String>> {
        page.meta(keys).map(|(key, text)| Located::keyed(text.to_owned(), format!("meta:{key}"))).collect()
    };
    told.dek.extend(metas(&["og:description", "twitter:description", "description", "dc.description"]));
    told.section.extend(metas(&[
        "article:section",
        "parsely-section",
        "section",
        "category",
        "dc.subject.section",
    ]));
    trail(page, graph, told);
    for list in metas(&["news_keywords", "article:tag", "parsely-tags", "keywords", "dc.subject"]) {
        let words =
            list.value.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()).take(MAX_KEYWORDS);
        told.keywords.extend(words.map(|word| Located {
            value: word.to_owned(),
            span: None,
            key: list.key.clone(),
        }));
    }
    let own = page.language.iter().map(|tag| Located::keyed(tag.clone(), "html:lang"));
    let languages = own.chain(std::mem::take(&mut told.language)).chain(metas(&[
        "og:locale",
        "content-language",
        "language",
        "dc.language",
    ]));
    told.language = languages.filter_map(|one| json_ld::language(&one)).collect();
    let canonical = page.canonical.iter().map(|url| Located::keyed(url.clone(), "html:canonical"));
    let urls: Vec<_> = canonical.chain(metas(&["og:url"])).filter(|one| is_address(&one.value)).collect();
    told.url.splice(0..0, urls);
    told.copyright.extend(metas(&["copyright", "dcterms.rights", "dc.rights", "rights"]));
}

/// Adds the section that the trail of links from the front page names: the first link below the front page. A label above
/// the headline comes last.
fn trail(page: &Page, graph: &Graph<'_>, told: &mut Told) {
    let titles: Vec<String> =
        told.headline.iter().chain(&told.publisher).map(|one| words(&one.value)).collect();
    let front = [
        "home",
        "homepage",
        "start",
        "startseite",
        "accueil",
        "inicio",
        "portada",
        "hjem",
        "forsiden",
        "etusivu",
        "news",
    ];
    let section = |names: &[String]| {
        names
            .iter()
            .skip(usize::from(names.len() > 1))
            .chain(names.first().filter(|_| names.len() == 1))
            .find(|name| {
                let name = words(name);
                !name.is_empty()
                    && !titles.contains(&name)
                    && !front.contains(&name.as_str())
                    && !has_press_word(&name, "uihead")
            })
            .cloned()
    };
    for list in &graph.breadcrumbs {
        told.section.extend(section(&crumbs(list)).map(|name| Located::keyed(name, "json-ld:breadcrumb")));
    }
    told.section.extend(section(&page.breadcrumbs).map(|name| Located::keyed(name, "html:breadcrumb")));
    let written = page.written_trail.as_deref().and_then(|trail| {
        let names = trail.split(TRAIL_MARKS).map(str::trim);
        names.map(str::to_owned).find(|name| section(std::slice::from_ref(name)).is_some())
    });
    told.section.extend(written.map(|name| Located::keyed(name, "html:breadcrumb")));
    told.section.extend(page.kicker.iter().map(|label| Located::keyed(label.clone(), "html:kicker")));
}

/// What stands between the names of a written trail.
const TRAIL_MARKS: &[char] = &['»', '›', '>', '/', '→', '|', '•', '·'];

/// Names of the links of a trail, from the front page down.
fn crumbs(list: &json_ld::Node) -> Vec<String> {
    let items = list.get("itemListElement").and_then(serde_json::Value::as_array);
    let names = items.into_iter().flatten().filter_map(|item| {
        item.get("name").or_else(|| item.get("item")?.get("name")).and_then(serde_json::Value::as_str)
    });
    names.map(json_ld::line).filter(|name| !name.is_empty()).collect()
}
