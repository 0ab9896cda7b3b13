//! RSS and Atom to items, by the crate for feeds.
//!
//! That crate keeps instants only, so the dates are read here, with their zones, and it is given numbers in their place.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::DateTime;
use feed_rs::model::{Entry, Feed, FeedType, Link, MediaObject, Text};
use feed_rs::parser::{Builder, ParseFeedResult};

use crate::error::{Error, Result};
use crate::parse::feed::date;
use crate::parse::feed::item::{Item, Words};
use crate::parse::feed::repair;
use crate::parse::json_ld::Moment;
use crate::parse::options::ParseOptions;
use crate::types::{BlockKind, Issue, IssueCode};

/// The moments of a feed, in the order in which they were read.
type Moments = Arc<Mutex<Vec<Moment>>>;

/// The items of a feed, and what was wrong with it.
pub(super) fn items(text: &str, options: &ParseOptions) -> Result<(Vec<Item>, Option<Issue>)> {
    let text = repair::root(text);
    let base = options.url.as_deref();
    let first = match feed(&text, base) {
        Ok(feed) => return Ok((of(feed), None)),
        Err(error) => error,
    };
    let mended = repair::ampersands(&text);
    if let Ok(feed) = feed(&mended, base) {
        return Ok((of(feed), None));
    }
    let cut = repair::cut(&mended).and_then(|cut| feed(&cut, base).ok());
    let Some(feed) = cut else { return Err(Error::malformed("feed", first.to_string(), None)) };
    let message = format!("the feed breaks off or is broken, the items before are read: {first}");
    Ok((of(feed), Some(Issue::new(IssueCode::InputTruncated, None, message))))
}

fn feed(text: &str, base: Option<&str>) -> ParseFeedResult<(Feed, Moments)> {
    let moments = Moments::default();
    let list = Arc::clone(&moments);
    let parser = Builder::new()
        .base_uri(base)
        .sanitize_content(false)
        // The crate's own ids for items without one are random.
        .id_generator(|_, _, _| String::new())
        .timestamp_parser(move |text| {
            let moment = date::read(text)?;
            let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
            list.push(moment);
            DateTime::from_timestamp(i64::try_from(list.len() - 1).ok()?, 0)
        })
        .build();
    Ok((parser.parse(text.as_bytes())?, moments))
}

fn of((feed, moments): (Feed, Moments)) -> Vec<Item> {
    let moments = moments.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let format = if feed.feed_type == FeedType::Atom { "atom" } else { "rss" };
    let title = feed.title.map(|title| title.content);
    let rights = feed.rights.map(|rights| rights.content);
    let shared: Vec<String> = feed.authors.into_iter().filter_map(|person| person.name).collect();
    let item = |entry: Entry| {
        let mut authors: Vec<String> = entry.authors.into_iter().filter_map(|person| person.name).collect();
        if authors.is_empty() {
            authors.clone_from(&shared);
        }
        let at = |date: Option<DateTime<_>>| moments.get(usize::try_from(date?.timestamp()).ok()?).copied();
        Item {
            format,
            title: entry.title.map(words),
            summary: entry.summary.map(words),
            content: entry.content.and_then(|content| {
                let kind = content.content_type.to_string();
                content.body.map(|body| if is_html(&kind) { Words::Html(body) } else { Words::Plain(body) })
            }),
            pictures: entry.media.into_iter().flat_map(pictures).collect(),
            authors,
            categories: entry.categories.into_iter().map(|one| one.label.unwrap_or(one.term)).collect(),
            published: at(entry.published),
            updated: at(entry.updated),
            url: link(&entry.links),
            language: entry.language.or_else(|| feed.language.clone()),
            rights: entry.rights.map(|rights| rights.content).or_else(|| rights.clone()),
            feed: title.clone(),
        }
    };
    feed.entries.into_iter().map(item).collect()
}

/// Plain text in RSS may hold HTML all the same; where it holds none, reading it as such changes nothing.
fn words(text: Text) -> Words {
    Words::Html(text.content)
}

fn is_html(kind: &str) -> bool {
    kind.contains("html") || kind.contains("xml")
}

/// The address of the article itself.
fn link(links: &[Link]) -> Option<String> {
    let own =
        |link: &&Link| link.target.is_none() && link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    links.iter().find(own).map(|link| link.href.clone())
}

/// Captions and credits of the pictures.
fn pictures(media: MediaObject) -> impl Iterator<Item = (String, BlockKind)> {
    let caption = media.description.map(|text| (text.content, BlockKind::Caption));
    caption.into_iter().chain(media.credits.into_iter().map(|credit| (credit.entity, BlockKind::PhotoCredit)))
}
