//! A `TimeML` file to its text, its creation time and its times with their places.

use twosource::Date;

/// A time of gold or of ours: bytes of the text, TIMEX3 type and value.
#[derive(Clone, Debug)]
pub(super) struct Timex {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: String,
    pub(super) kind: String,
}

impl Timex {
    /// Bytes that both cover.
    pub(super) fn overlap(&self, other: &Self) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }
}

/// One annotated text.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) created: Option<Date>,
    pub(super) times: Vec<Timex>,
}

/// Bytes of text that a miss shows on either side.
const AROUND: usize = 50;

impl Document {
    /// A time among its neighbours.
    pub(super) fn shown(&self, timex: &Timex) -> String {
        let mut from = timex.start.saturating_sub(AROUND);
        let mut to = (timex.end + AROUND).min(self.text.len());
        while !self.text.is_char_boundary(from) {
            from -= 1;
        }
        while !self.text.is_char_boundary(to) {
            to += 1;
        }
        let cut = |a: usize, b: usize| self.text.get(a..b).unwrap_or_default();
        let words =
            format!("{}[{}]{}", cut(from, timex.start), cut(timex.start, timex.end), cut(timex.end, to));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let created = self.created.map(|day| day.to_string()).unwrap_or_default();
        format!("{} {} ({created}) {words:?}", timex.kind, timex.value)
    }
}

/// The document of a file, `None` without `<TEXT>`.
pub(super) fn document(name: &str, source: &str) -> Option<Document> {
    let created = between(source, "<DCT>", "</DCT>").and_then(|dct| attribute(dct, "value"));
    let created = created.and_then(|value| value.get(..10)?.parse().ok());
    let body = between(source, "<TEXT>", "</TEXT>")?;
    let mut text = String::with_capacity(body.len());
    let mut times: Vec<Timex> = Vec::new();
    let mut open: Vec<Timex> = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        text.push_str(&unescaped(rest.get(..at)?));
        let end = at + rest.get(at..)?.find('>')?;
        let tag = rest.get(at + 1..end)?;
        rest = rest.get(end + 1..)?;
        if tag.starts_with("TIMEX3") {
            let told = |key| attribute(tag, key).unwrap_or_default().to_owned();
            open.push(Timex { start: text.len(), end: 0, value: told("value"), kind: told("type") });
        } else if tag == "/TIMEX3" {
            times.extend(open.pop().map(|timex| Timex { end: text.len(), ..timex }));
        }
    }
    text.push_str(&unescaped(rest));
    // A time without words stands for what the text leaves out.
    times.retain(|timex| timex.start < timex.end);
    times.sort_by_key(|timex| (timex.start, timex.end));
    Some(Document { name: name.to_owned(), text, created, times })
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close).map(|(inner, _)| inner)
}

fn attribute<'a>(tag: &'a str, key: &str) -> Option<&'a str> {
    between(tag, &format!(" {key}=\""), "\"")
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}
