//! One article of a story: its text as the report saw it, and where gold substrings stand in it.

use std::path::Path;

use super::gold::{GoldArticle, Support};
use super::markup::{as_extracted, extension};
use super::span::Span;

/// Kinds of block that are body text.
const BODY_KINDS: [&str; 7] =
    ["paragraph", "crosshead", "list-item", "list", "blockquote", "lead", "dateline"];

/// The text that every span of one article points into, beside its gold.
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) gold: GoldArticle,
    pub(crate) text: String,
    /// The text is the file itself, so a gold substring that is not in it is a fault of the gold.
    is_file: bool,
    /// The report has a text of its own for a plain file; its spans may then point elsewhere.
    pub(crate) differs: bool,
}

impl Article {
    /// Reads the file. `reported` is the text of the article in the report: what was extracted from a page or Markdown.
    pub(crate) fn read(
        story: &Path,
        id: &str,
        gold: GoldArticle,
        reported: Option<&str>,
    ) -> Result<Self, String> {
        let path = story.join(&gold.file);
        let file = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        // Gold counts a line break as one character, whichever way the file writes it.
        let file = file.replace("\r\n", "\n").replace('\r', "\n");
        let same = reported.is_none_or(|text| text == file);
        let is_file = same || extension(&gold.file) == "txt";
        let text = match reported {
            Some(reported) if !is_file => reported.to_owned(),
            _ => file,
        };
        Ok(Self { id: id.to_owned(), gold, text, is_file, differs: is_file && !same })
    }

    /// The text of a span, with whatever it cuts through replaced.
    pub(crate) fn slice(&self, span: Span) -> String {
        let end = span.end.min(self.text.len());
        String::from_utf8_lossy(&self.text.as_bytes()[span.start.min(end)..end]).into_owned()
    }

    /// The span of the `nth` occurrence of a gold text, or [`Span::NOWHERE`] when extraction left it out.
    pub(crate) fn locate(&self, text: &str, nth: usize) -> Result<Span, String> {
        if let Some(span) = self.occurrence(text, nth) {
            return Ok(span);
        }
        if self.is_file {
            return Err(format!("gold text is not in article {}: {text:?}", self.id));
        }
        let shown = as_extracted(text, &self.gold.file);
        Ok(self.occurrence(&shown, nth).or_else(|| self.occurrence(&shown, 0)).unwrap_or(Span::NOWHERE))
    }

    /// [`Self::locate`] for a piece of evidence.
    pub(crate) fn locate_support(&self, support: &Support) -> Result<Span, String> {
        self.locate(&support.text, support.nth)
    }

    fn occurrence(&self, text: &str, nth: usize) -> Option<Span> {
        let mut from = 0;
        for _ in 0..nth {
            let at = from + self.text.get(from..)?.find(text)?;
            from = at + self.text[at..].chars().next().map_or(1, char::len_utf8);
        }
        let start = from + self.text.get(from..)?.find(text)?;
        Some(Span::new(start, start + text.len()))
    }

    /// Every occurrence of a gold text that is not part of a longer word.
    pub(crate) fn occurrences(&self, text: &str) -> Vec<Span> {
        let shown = if self.is_file { text.to_owned() } else { as_extracted(text, &self.gold.file) };
        let is_alphanumeric = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let (starts_word, ends_word) =
            (is_alphanumeric(shown.chars().next()), is_alphanumeric(shown.chars().next_back()));
        if shown.is_empty() {
            return Vec::new();
        }
        self.text
            .match_indices(&shown)
            .map(|(start, found)| Span::new(start, start + found.len()))
            .filter(|span| !(starts_word && is_alphanumeric(self.text[..span.start].chars().next_back())))
            .filter(|span| !(ends_word && is_alphanumeric(self.text[span.end..].chars().next())))
            .collect()
    }

    /// From the first body paragraph to the last, whatever stands in between.
    pub(crate) fn body(&self) -> Result<Span, String> {
        let start = self.body_start()?.start;
        let end = match self.occurrences(&self.gold.body_end).last() {
            Some(last) => last.end,
            None => self.locate(&self.gold.body_end, 0)?.end,
        };
        Ok(Span::new(start, end))
    }

    /// How the first body paragraph starts. Where it is nowhere, the body is taken from the top of the text, but its bytes
    /// are not counted.
    pub(crate) fn body_start(&self) -> Result<Span, String> {
        self.locate(&self.gold.body_start, 0)
    }

    /// Where boilerplate stands that is in the text, each with its wording.
    pub(crate) fn noise(&self) -> Result<Vec<(Span, &str)>, String> {
        self.gold.not_body.iter().map(|text| Ok((self.locate(text, 0)?, text.as_str()))).collect()
    }
}

pub(crate) fn is_body(kind: &str) -> bool {
    BODY_KINDS.contains(&kind)
}

/// A span without the quote marks, space and closing punctuation at its ends, so that house styles do not count.
pub(crate) fn strip_marks(text: &str, span: Span) -> Span {
    let is_mark = |c: char| " \n\t\"'.,;:!?“”‘’«»„—–".contains(c);
    let Some(inner) = text.get(span.start..span.end) else {
        return span;
    };
    let start = span.end - inner.trim_start_matches(is_mark).len();
    Span::new(start, start.max(span.start + inner.trim_end_matches(is_mark).len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str, file: &str, reported: Option<&str>) -> Article {
        let gold = serde_json::json!({"file": file, "body_start": "The", "body_end": "port.", "entities": [], "quotes": []});
        let folder = std::env::temp_dir().join(format!("xtask-article-{}-{}", std::process::id(), file));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(file), text).unwrap();
        let read = Article::read(&folder, "a", serde_json::from_value(gold).unwrap(), reported).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        read
    }

    #[test]
    fn occurrences_are_counted_and_whole_words() {
        let plain = article("The ferry, the ferryman: The ferry left port.", "one.txt", None);
        assert_eq!(plain.locate("ferry", 1), Ok(Span::new(15, 20)));
        assert_eq!(plain.occurrences("ferry"), [Span::new(4, 9), Span::new(29, 34)]);
        assert!(plain.locate("harbour", 0).is_err());
        assert_eq!(plain.body(), Ok(Span::new(0, plain.text.len())));
    }

    #[test]
    fn page_gold_is_sought_in_extracted_text() {
        let page = article("<p>The <b>ferry</b> left", "two.html", Some("The ferry left"));
        assert_eq!(page.locate("<b>ferry</b> left", 0), Ok(Span::new(4, 14)));
        assert_eq!(page.locate("<i>cookies</i>", 0), Ok(Span::NOWHERE));
    }

    #[test]
    fn marks_at_the_ends_do_not_count() {
        let text = "x “We won’t,” y";
        let stripped = strip_marks(text, Span::new(2, text.len() - 2));
        assert_eq!(&text[stripped.start..stripped.end], "We won’t");
        assert!(strip_marks("“”", Span::new(0, 6)).is_empty());
    }
}
