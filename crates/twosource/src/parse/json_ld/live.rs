//! The updates that a `LiveBlogPosting` tells of.

use serde_json::Value;

use crate::parse::json_ld::fields::items;
use crate::parse::json_ld::graph::{Graph, Node};
use crate::parse::json_ld::{dates, line, lines};
use crate::types::When;

/// One update.
#[derive(Clone, Debug, Default)]
pub(in crate::parse) struct Update {
    /// Its headline, or nothing.
    pub(in crate::parse) headline: String,
    /// Its text, line by line, or nothing.
    pub(in crate::parse) body: String,
    /// When it was posted.
    pub(in crate::parse) when: Option<When>,
}

/// The updates of `node`, in its order.
pub(super) fn updates(node: &Node, graph: &Graph<'_>) -> Vec<Update> {
    let nodes =
        items(node.get("liveBlogUpdate")).filter_map(Value::as_object).map(|update| graph.full(update));
    let update = |node: &Node| {
        let text = |keys: [&str; 2]| keys.into_iter().find_map(|key| node.get(key).and_then(Value::as_str));
        Update {
            headline: text(["headline", "name"]).map(line).unwrap_or_default(),
            body: text(["articleBody", "description"]).map(lines).unwrap_or_default(),
            when: text(["datePublished", "dateModified"]).and_then(dates::read).map(|moment| moment.when),
        }
    };
    nodes.map(update).collect()
}
