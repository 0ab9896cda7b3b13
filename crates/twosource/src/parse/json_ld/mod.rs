//! JSON-LD to facts: schema.org articles alone, or in the scripts of a page.
//!
//! `repair` reads text that is nearly JSON, `graph` finds the article among the nodes, `fields` reads its keys, and `body`
//! makes a draft of an article that is given as JSON-LD alone.
//!
//! Known limits: of articles that a page tells of besides its own, none is told when no title agrees with one of them;
//! contexts are not resolved, so terms must be schema.org's.

mod body;
mod dates;
mod exported;
mod fields;
mod graph;
mod live;
mod repair;
mod strings;

use serde_json::Value;

use crate::parse::told::Told;
use crate::text::fold;

pub(in crate::parse) use body::{composed, read, read_value};
#[cfg(feature = "html")]
pub(in crate::parse) use dates::Moment;
pub(in crate::parse) use dates::read as moment;
pub(in crate::parse) use fields::{is_address, language};
pub(in crate::parse) use graph::{Graph, Node};
pub(in crate::parse) use live::Update;
pub(in crate::parse) use repair::value;
pub(in crate::parse) use strings::{line, lines};

/// What the article of `graph` tells, strongest first. `titles` are what the page calls itself; where there are several
/// articles they tell which is its own.
pub(in crate::parse) fn told(graph: &Graph<'_>, titles: &[String]) -> Told {
    let mut told = Told::default();
    for (nth, node) in own(graph, titles).into_iter().enumerate() {
        let prefix = if nth == 0 { "json-ld".to_owned() } else { format!("json-ld[{nth}]") };
        fields::add(node, graph, &prefix, &mut told);
    }
    for site in &graph.sites {
        let name = site.get("name").and_then(Value::as_str).map(line).filter(|name| !name.is_empty());
        told.publisher.extend(name.map(|name| crate::types::Located::keyed(name, "json-ld:site.name")));
    }
    told
}

/// The text of the article in `graph`, as it is told, where it is.
#[cfg(feature = "html")]
pub(in crate::parse) fn article_body(graph: &Graph<'_>, titles: &[String]) -> Option<String> {
    let bodies = own(graph, titles).into_iter().filter_map(|node| node.get("articleBody")?.as_str());
    bodies.map(lines).find(|body| !body.trim().is_empty())
}

/// The updates of the live blog in `graph`, where its own article is one.
#[cfg(feature = "html")]
pub(in crate::parse) fn updates(graph: &Graph<'_>, titles: &[String]) -> Vec<Update> {
    own(graph, titles).into_iter().flat_map(|node| live::updates(node, graph)).collect()
}

/// The nodes of the page's own article: those whose headline agrees with a title, or else the first.
fn own<'v>(graph: &Graph<'v>, titles: &[String]) -> Vec<&'v Node> {
    let named = |node: &&Node| {
        let headline = words(
            node.get("headline").or_else(|| node.get("name")).and_then(Value::as_str).unwrap_or_default(),
        );
        !headline.is_empty() && titles.iter().any(|title| agree(&headline, &words(title)))
    };
    let agreeing: Vec<&Node> = graph.articles.iter().copied().filter(named).collect();
    match agreeing.as_slice() {
        [] => graph
            .articles
            .first()
            .copied()
            .filter(|_| graph.articles.len() <= MAX_UNNAMED)
            .into_iter()
            .collect(),
        _ => agreeing,
    }
}

/// Articles from which a page is a list of them, when none bears its title.
const MAX_UNNAMED: usize = 3;

/// The letters and digits of `text` in folded words, apart by spaces.
pub(in crate::parse) fn words(text: &str) -> String {
    let folded = fold(&line(text));
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Whether one of two titles in [`words`] is the other with more at one of its ends.
pub(in crate::parse) fn agree(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && (long == short || within(short, long) && short.len() * 2 >= long.len())
}

fn within(short: &str, long: &str) -> bool {
    let front = long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    let back = long.strip_suffix(short).is_some_and(|rest| rest.ends_with(' '));
    front || back
}
