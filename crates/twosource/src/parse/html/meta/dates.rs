//! When the article was published and changed, as meta elements, microdata and visible times tell.
//!
//! A numeric date that reads two ways is settled by another date of the page that agrees with one reading; where none
//! does, an issue tells so.

use crate::parse::html::meta::page::{Found, Page, has};
use crate::parse::json_ld::{Moment, moment};
use crate::parse::line::stamp;
use crate::parse::told::Told;
use crate::types::{Issue, IssueCode, Located, When};

/// Keys of meta elements with the time of publication, strongest first.
const PUBLISHED_KEYS: &[&str] = &[
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "last-published",
    "citation_publication_date",
    "originalpublicationdate",
    "article.published",
    "date",
];

/// Keys of meta elements with the time of the last change.
const MODIFIED_KEYS: &[&str] = &[
    "article:modified_time",
    "article:modified",
    "og:article:modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "lastmod",
    "last-modified",
    "revision_date",
    "article.updated",
];

/// Words of attributes of an element that holds the time of the last change.
const CHANGED: &[&str] = &["modified", "updated", "update", "datemodified", "lastmod"];

/// Adds the dates.
pub(super) fn add(page: &Page, told: &mut Told, issues: &mut Vec<Issue>) {
    let mut found: Vec<(bool, Moment, String)> = Vec::new();
    let mut note = |changed: bool, text: &str, key: String| {
        found.extend(moment(text).map(|moment| (changed, moment, key)));
    };
    for (changed, keys) in [(false, PUBLISHED_KEYS), (true, MODIFIED_KEYS)] {
        for (key, text) in page.meta(keys) {
            note(changed, text, format!("meta:{key}"));
        }
    }
    for (prop, element) in &page.props {
        let changed = prop == "datemodified";
        if changed || prop == "datepublished" || prop == "datecreated" {
            note(changed, element.value.as_deref().unwrap_or(&element.text), format!("itemprop:{prop}"));
        }
    }
    for element in &page.times {
        let changed = has(&element.marks, CHANGED) || stamp::scan(&element.text, 0).update.is_some();
        note(changed, time_of(element), "html:time".to_owned());
    }
    let sure: Vec<When> = {
        let known = told.published.iter().chain(&told.modified).map(|one| one.value);
        known
            .chain(
                found
                    .iter()
                    .filter(|(_, moment, _)| moment.other.is_none())
                    .map(|(_, moment, _)| moment.when),
            )
            .collect()
    };
    for (changed, moment, key) in found {
        let when = settled(moment, &sure, &key, issues);
        (if changed { &mut told.modified } else { &mut told.published }).push(Located::keyed(when, key));
    }
}

/// What an element says of a time: its attribute, or its text.
fn time_of(element: &Found) -> &str {
    element.value.as_deref().filter(|value| moment(value).is_some()).unwrap_or(&element.text)
}

fn settled(moment: Moment, sure: &[When], key: &str, issues: &mut Vec<Issue>) -> When {
    let Some(other) = moment.other else { return moment.when };
    let said = |when: When| sure.iter().any(|one| one.day() == when.day());
    match (said(moment.when), said(other)) {
        (false, true) => other,
        (true, false) => moment.when,
        _ => {
            let message = format!(
                "`{key}` reads {} or {other}; nothing settles it, so it is read day first",
                moment.when
            );
            issues.push(Issue::new(IssueCode::DateAmbiguous, None, message));
            moment.when
        }
    }
}
