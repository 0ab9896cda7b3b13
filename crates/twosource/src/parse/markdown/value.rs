//! YAML or TOML to one kind of value, with bounds on what is read.
//!
//! Known limit: YAML with aliases is not read, because a few lines of them can stand for gigabytes.

use saphyr::{LoadableYamlNode, Scalar, Yaml};

/// Longest front matter that is read, in bytes; that of news articles has under 4,000.
const MAX_BYTES: usize = 64 * 1024;

/// Most marks that open a nested value; front matter of articles has a few lists.
const MAX_NESTING_MARKS: usize = 500;

/// Deepest value that is kept: a list of authors, each with a list of places, has four levels.
const MAX_DEPTH: usize = 16;

/// A value of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A string, number or date as written.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values in order.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The strings of the value, those of lists one by one.
    pub(super) fn texts(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text.as_str()],
            Self::List(values) => values.iter().flat_map(Self::texts).collect(),
            Self::Map(_) => Vec::new(),
        }
    }
}

/// The keys of a YAML source, when it is a mapping.
pub(super) fn from_yaml(source: &str) -> Option<Vec<(String, Value)>> {
    let nesting =
        source.matches(['[', '{']).count() + source.matches("- -").count() + source.matches("? ?").count();
    let alias = [" *", "[*", ",*", "\t*"].iter().any(|mark| source.contains(mark)) && source.contains('&');
    if source.len() > MAX_BYTES || nesting > MAX_NESTING_MARKS || alias {
        return None;
    }
    let documents = Yaml::load_from_str(source).ok()?;
    match yaml(documents.first()?, 0)? {
        Value::Map(entries) => Some(entries),
        _ => None,
    }
}

fn yaml(value: &Yaml<'_>, depth: usize) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
    match value {
        Yaml::Value(scalar) => yaml_scalar(scalar).map(Value::Text),
        Yaml::Sequence(values) => {
            Some(Value::List(values.iter().filter_map(|value| yaml(value, depth + 1)).collect()))
        }
        Yaml::Mapping(entries) => {
            let entry = |(key, value): (&Yaml<'_>, &Yaml<'_>)| {
                let Yaml::Value(key) = key else { return None };
                Some((yaml_scalar(key)?, yaml(value, depth + 1)?))
            };
            Some(Value::Map(entries.iter().filter_map(entry).collect()))
        }
        Yaml::Tagged(_, value) => yaml(value, depth + 1),
        Yaml::Representation(..) | Yaml::Alias(_) | Yaml::BadValue => None,
    }
}

fn yaml_scalar(scalar: &Scalar<'_>) -> Option<String> {
    match scalar {
        Scalar::Null => None,
        Scalar::Boolean(value) => Some(value.to_string()),
        Scalar::Integer(value) => Some(value.to_string()),
        Scalar::FloatingPoint(value) => Some(value.to_string()),
        Scalar::String(value) => Some(value.to_string()),
    }
}

/// The keys of a TOML source.
pub(super) fn from_toml(source: &str) -> Option<Vec<(String, Value)>> {
    if source.len() > MAX_BYTES {
        return None;
    }
    let table: toml::Table = source.parse().ok()?;
    match toml_value(&toml::Value::Table(table), 0)? {
        Value::Map(entries) => Some(entries),
        _ => None,
    }
}

fn toml_value(value: &toml::Value, depth: usize) -> Option<Value> {
    if depth > MAX_DEPTH {
        return None;
    }
    Some(match value {
        toml::Value::String(text) => Value::Text(text.clone()),
        toml::Value::Integer(number) => Value::Text(number.to_string()),
        toml::Value::Float(number) => Value::Text(number.to_string()),
        toml::Value::Boolean(flag) => Value::Text(flag.to_string()),
        toml::Value::Datetime(when) => Value::Text(when.to_string()),
        toml::Value::Array(values) => {
            Value::List(values.iter().filter_map(|value| toml_value(value, depth + 1)).collect())
        }
        toml::Value::Table(table) => {
            let entries =
                table.iter().filter_map(|(key, value)| Some((key.clone(), toml_value(value, depth + 1)?)));
            Value::Map(entries.collect())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml_give_equal_values() {
        let yaml =
            from_yaml("title: >\n  Storm\n  closes port\ntags: [sea, 2031]\nauthors:\n  - name: Ada Quist\n");
        let toml = from_toml(
            "title = \"Storm closes port\\n\"\ntags = [\"sea\", 2031]\n[[authors]]\nname = \"Ada Quist\"\n",
        );
        let sorted = |entries: Option<Vec<(String, Value)>>| {
            let mut entries = entries.unwrap_or_default();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            entries
        };
        assert_eq!(sorted(yaml.clone()), sorted(toml));
        assert_eq!(yaml.map(|entries| entries.len()), Some(3));
    }

    #[test]
    fn what_could_grow_is_not_read() {
        assert_eq!(from_yaml("a: &a [x, x]\nb: [*a, *a]\n"), None);
        assert_eq!(from_yaml(&format!("a: {}", "[".repeat(10_000))), None);
        assert_eq!(from_yaml(&"- ".repeat(10_000)), None);
        assert_eq!(from_toml(&format!("a = {}", "[".repeat(10_000))), None);
    }
}
