//! The class words, role and name of an element to what it holds beside the running text.
//!
//! Content systems name their parts with the same few words: `article__related-links`, `social-share`, `newsletterBox`.
//! Only whole words count, so `shared` or `headline` mark nothing, and only words that one thing is named by. An element
//! that holds most of the page's prose is no box beside it, whatever its name (`layout has-sidebar`); the caller knows.

use dom_query::Element;

use crate::parse::html::class_words::{pair, single};
use crate::parse::html::tag::Tag;
use crate::types::BlockKind;

/// What an element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// What stands beside the running text.
    Beside(BlockKind),
    /// A part of the article's head or of a picture: it stands in the main part, and is no running text.
    Part(BlockKind),
    /// A quotation pulled out of the text, which it repeats.
    Pulled,
}

impl Mark {
    /// The kind of a box beside the running text.
    pub(super) fn beside(self) -> Option<BlockKind> {
        match self {
            Self::Beside(kind) => Some(kind),
            Self::Part(_) | Self::Pulled => None,
        }
    }

    /// The kind of a part of the article.
    pub(super) fn part(self) -> Option<BlockKind> {
        match self {
            Self::Part(kind) => Some(kind),
            Self::Beside(_) | Self::Pulled => None,
        }
    }
}

/// Longest attribute that is looked at, in bytes.
const MAX_ATTRIBUTE_BYTES: usize = 400;

/// Attributes of an element that are looked at; the most on a real page are about thirty.
const MAX_ATTRIBUTES: usize = 60;

/// Most words of an element's attributes that are looked at.
const MAX_WORDS: usize = 40;

/// The mark of `element`.
pub(super) fn of(element: &Element, tag: Option<Tag>) -> Option<Mark> {
    by_attributes(element).or_else(|| by_tag(tag?))
}

/// The mark that the name of an element gives.
pub(super) fn by_tag(tag: Tag) -> Option<Mark> {
    match tag {
        Tag::Nav | Tag::Footer | Tag::Aside | Tag::Button => Some(Mark::Beside(BlockKind::Boilerplate)),
        Tag::Caption => Some(Mark::Part(BlockKind::Caption)),
        _ => None,
    }
}

fn by_attributes(element: &Element) -> Option<Mark> {
    let mut words = Words { text: String::new(), ends: Vec::new() };
    for attr in element.attrs.iter().take(MAX_ATTRIBUTES) {
        match &*attr.name.local {
            "class"
            | "id"
            | "itemprop"
            | "rel"
            | "data-testid"
            | "data-component"
            | "data-component-name" => words.add(&attr.value),
            "role" => {
                if let Some(mark) = by_role(&attr.value) {
                    return Some(mark);
                }
            }
            _ => {}
        }
    }
    words.mark()
}

fn by_role(role: &str) -> Option<Mark> {
    let beside = matches!(
        role.trim(),
        "navigation"
            | "complementary"
            | "contentinfo"
            | "search"
            | "menu"
            | "menubar"
            | "dialog"
            | "alertdialog"
            | "toolbar"
            | "button"
    );
    beside.then_some(Mark::Beside(BlockKind::Boilerplate))
}

/// The words of attributes in lower case, cut where they are written apart or in humps.
struct Words {
    text: String,
    ends: Vec<usize>,
}

impl Words {
    fn add(&mut self, value: &str) {
        let mut before = ' ';
        for c in value.chars().take(MAX_ATTRIBUTE_BYTES) {
            let cut = !c.is_ascii_alphanumeric() || (c.is_ascii_uppercase() && before.is_ascii_lowercase());
            if cut {
                self.end();
            }
            if c.is_ascii_alphanumeric() {
                self.text.push(c.to_ascii_lowercase());
            }
            before = c;
        }
        self.end();
    }

    fn end(&mut self) {
        if self.ends.last().copied().unwrap_or_default() < self.text.len() && self.ends.len() < MAX_WORDS {
            self.ends.push(self.text.len());
        }
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().filter_map(move |&end| {
            let word = self.text.get(start..end);
            start = end;
            word
        })
    }

    fn mark(&self) -> Option<Mark> {
        let mut before = "";
        let mut found: Option<(u8, Mark)> = None;
        for word in self.words() {
            let hit = pair(before, word).or_else(|| single(word));
            before = word;
            if let Some(hit) = hit {
                found = Some(found.filter(|best| best.0 <= hit.0).unwrap_or(hit));
            }
        }
        found.map(|(_, mark)| mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(class: &str, expected: Option<Mark>) {
        let mut words = Words { text: String::new(), ends: Vec::new() };
        words.add(class);
        assert_eq!(words.mark(), expected, "{class}");
    }

    #[test]
    fn parts_are_named_by_whole_words() {
        check("article__related-links", Some(Mark::Beside(BlockKind::Related)));
        check("socialShare", Some(Mark::Beside(BlockKind::Share)));
        check("c-author-bio", Some(Mark::Beside(BlockKind::Biography)));
        check("image-credit", Some(Mark::Part(BlockKind::PhotoCredit)));
        check("sub-title", Some(Mark::Part(BlockKind::Dek)));
        check("read-more", Some(Mark::Beside(BlockKind::Related)));
    }

    #[test]
    fn words_inside_words_name_nothing() {
        for class in ["shared-layout", "article-headline", "threads", "adviser", "navy", "body-copy", ""] {
            check(class, None);
        }
    }
}
