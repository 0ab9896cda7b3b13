//! The members of an item by name, in every spelling that versions of ninjs use.
//!
//! Version 3 writes `firstCreated`, version 2 `firstcreated`; a list is `headlines` with objects of `role` and `value` in
//! both, and `headline`, `headline_extended`, `body_xhtml` in 1.x.

use serde_json::Value;

use crate::parse::ninjs::Item;

/// Most objects that are read of a list.
const MAX_ITEMS: usize = 1_000;

/// A text with a role.
#[derive(Clone, Debug)]
pub(super) struct Member<'v> {
    pub(super) role: &'v str,
    pub(super) content_type: &'v str,
    pub(super) value: &'v str,
    /// Where it stands in the item: `headlines[0].value`.
    pub(super) key: String,
}

/// The member under the first of `names` that the item has, with its name as spelled there.
pub(super) fn get<'v>(node: &'v Item, names: &[&str]) -> Option<(&'v str, &'v Value)> {
    names.iter().find_map(|name| {
        let mut members = node.iter().filter(|(_, value)| !value.is_null());
        members.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(key, value)| (key.as_str(), value))
    })
}

/// The string under one of `names`, when it holds more than white space.
pub(super) fn text<'v>(node: &'v Item, names: &[&str]) -> Option<&'v str> {
    let found = names.iter().filter_map(|name| get(node, &[name])?.1.as_str());
    found.map(str::trim).find(|text| !text.is_empty())
}

/// The objects of the lists under `names`, each with its place. A string stands for an object with that name.
pub(super) fn objects<'v>(node: &'v Item, names: &[&str]) -> Vec<(&'v Value, String)> {
    let lists = names.iter().filter_map(|name| get(node, &[name]));
    let mut found = Vec::new();
    for (key, value) in lists {
        match value {
            Value::Array(items) => {
                let items = items.iter().take(MAX_ITEMS).enumerate();
                found.extend(items.map(|(nth, item)| (item, format!("{key}[{nth}]"))));
            }
            one => found.push((one, key.to_owned())),
        }
    }
    found
}

/// The name of an object of a list.
pub(super) fn name(value: &Value) -> Option<&str> {
    let name = value.as_str().or_else(|| text(value.as_object()?, &["name"]))?.trim();
    (!name.is_empty()).then_some(name)
}

/// The texts of a list `plural`, and those under `stem` and `stem_ROLE`.
pub(super) fn members<'v>(node: &'v Item, plural: &str, stem: &str) -> Vec<Member<'v>> {
    let mut found = Vec::new();
    for (value, key) in objects(node, &[plural, stem]) {
        match value {
            Value::Object(object) => {
                let role = text(object, &["role", "name"]).unwrap_or_default();
                let content_type = text(object, &["contentType", "mimetype"]).unwrap_or_default();
                if let Some(value) = text(object, &["value"]) {
                    found.push(Member { role, content_type, value, key: format!("{key}.value") });
                }
            }
            Value::String(value) => found.push(Member { role: "", content_type: "", value, key }),
            _ => {}
        }
    }
    for (key, value) in node {
        let role = key.strip_prefix(stem).and_then(|rest| rest.strip_prefix('_'));
        if let (Some(role), Some(value)) = (role, value.as_str()) {
            found.push(Member { role, content_type: "", value, key: key.clone() });
        }
    }
    found.retain(|member| !member.value.trim().is_empty());
    found
}
