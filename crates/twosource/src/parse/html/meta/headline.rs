//! The titles of a page to the headline, and to the other headlines that it has.
//!
//! What JSON-LD calls the headline goes first: it is written to be read by programs and has no kicker and no outlet in it.
//! Then an `<h1>` that agrees with another title; the parts of the element are tried as well, because a kicker often
//! stands in it. Titles lose the outlet at their end: what follows the last separator goes
//! when it names the outlet or when another title ends before it.

use crate::parse::html::meta::page::Page;
use crate::parse::json_ld::{agree, words};
use crate::parse::told::Told;
use crate::types::Located;

/// Keys of meta elements with a title, strongest first.
const TITLE_KEYS: &[&str] =
    &["og:title", "twitter:title", "parsely-title", "dc.title", "dcterms.title", "title", "headline"];

/// What stands between a title and the outlet.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " » ", " › ", " · ", " • ", " * ", " / ", ", ", " : "];

/// Most parts that are cut off the end of a title: outlet, section, and what both are filed under.
const MAX_CUTS: usize = 4;

/// What the page calls itself, to tell its article from others.
pub(super) fn titles(page: &Page) -> Vec<String> {
    let meta = page.meta(TITLE_KEYS).map(|(_, title)| title.to_owned());
    let h1 = page.h1.iter().filter_map(|texts| texts.first().cloned());
    page.title.iter().cloned().chain(meta).chain(h1).filter(|title| !title.is_empty()).collect()
}

/// Adds the headlines.
pub(super) fn add(page: &Page, told: &mut Told) {
    let json_ld = std::mem::take(&mut told.headline);
    let outlets: Vec<String> = told.publisher.iter().map(|outlet| words(&outlet.value)).collect();
    let mut titles: Vec<Located<String>> = page
        .meta(TITLE_KEYS)
        .map(|(key, title)| Located::keyed(title.to_owned(), format!("meta:{key}")))
        .collect();
    let place = titles.len();
    titles.extend(page.title.iter().map(|title| Located::keyed(title.clone(), "html:title")));
    let h1 = page.h1.iter().find_map(|texts| agreeing(texts, &spelled(&titles)));
    let agreed = h1.is_some();
    let lone = || page.h1.iter().filter_map(|texts| texts.first()).find(|text| !text.is_empty()).cloned();
    if let Some(h1) = h1.or_else(lone) {
        let h1 = closed_up(&h1, json_ld.iter().chain(&titles));
        titles.insert(if agreed { 0 } else { place }, Located::keyed(h1, "html:h1"));
    }
    titles.splice(0..0, json_ld);
    let all = spelled(&titles);
    titles = titles
        .into_iter()
        .map(|title| title.map(|title| without_outlet(&title, &outlets, &all).to_owned()))
        .filter(|title| !title.value.is_empty() && !outlets.contains(&words(&title.value)))
        .collect();
    whole_first(&mut titles);
    told.alternative_headline.extend(titles.iter().skip(1).cloned());
    told.headline = titles;
}

fn spelled(titles: &[Located<String>]) -> Vec<String> {
    titles.iter().map(|title| words(&title.value)).collect()
}

/// An `<h1>` without the spaces that the borders of its elements left in it: another title of the same words with fewer
/// spaces is how it is written.
fn closed_up<'t>(h1: &str, others: impl Iterator<Item = &'t Located<String>>) -> String {
    let spaces = |text: &str| text.matches(' ').count();
    let mut same =
        others.filter(|other| words(&other.value) == words(h1) && spaces(&other.value) < spaces(h1));
    same.next().map_or_else(|| h1.to_owned(), |other| other.value.clone())
}

/// Puts a title that goes on where the first is cut off before it: `Storm shuts port as…`.
fn whole_first(titles: &mut [Located<String>]) {
    let Some(first) = titles.first().filter(|first| first.value.ends_with(['…', '.'])) else { return };
    let cut = first.value.ends_with('…') || first.value.ends_with("...");
    let start = format!("{} ", words(&first.value));
    let whole = titles.iter().position(|title| words(&title.value).starts_with(&start));
    if let Some(front) = whole.filter(|_| cut).and_then(|whole| titles.get_mut(..=whole)) {
        front.rotate_right(1);
    }
}

/// The first text of an `<h1>` or of its parts that agrees with a title.
fn agreeing(texts: &[String], titles: &[String]) -> Option<String> {
    let named = |text: &&String| {
        let text = words(text);
        text.contains(' ') && titles.iter().any(|title| agree(&text, title))
    };
    // The whole first, unless a part alone is just what a title says.
    let exact = texts.iter().find(|text| titles.contains(&words(text)) && !words(text).is_empty());
    exact.or_else(|| texts.iter().find(named)).cloned()
}

/// A title without the outlet and the section at its end.
fn without_outlet<'t>(title: &'t str, outlets: &[String], titles: &[String]) -> &'t str {
    let mut cut = title;
    for _ in 0..MAX_CUTS {
        let last = SEPARATORS.iter().filter_map(|mark| cut.rfind(mark).map(|at| (at, *mark))).max();
        let Some((at, mark)) = last else { break };
        let (Some(left), Some(right)) = (cut.get(..at), cut.get(at + mark.len()..)) else { break };
        let left_words = words(left);
        let named = mark != ", " && outlets.iter().any(|outlet| same_outlet(outlet, &words(right)));
        if left_words.contains(' ') && (named || titles.contains(&left_words)) {
            return without_outlet(left.trim_end(), outlets, titles);
        }
        cut = left;
    }
    title
}

/// Whether two names are of one outlet: equal without spaces, or one with more at its end, as `Bay Courier` and
/// `baycourier.example`.
fn same_outlet(one: &str, other: &str) -> bool {
    let (one, other) = (one.replace(' ', ""), other.replace(' ', ""));
    let bare = |name: &str| name.strip_prefix("the").unwrap_or(name).to_owned();
    let (one, other) = (bare(&one), bare(&other));
    one.len() >= 2 && other.len() >= 2 && (one.starts_with(&other) || other.starts_with(&one))
}
