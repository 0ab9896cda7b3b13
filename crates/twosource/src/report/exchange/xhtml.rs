//! The blocks of an article to XHTML that says of each block what it is.
//!
//! `data-block` names the kind. The blocks of a live entry stand in a `section` with `data-entry`, its headline and time
//! in `data-headline` and `data-published`; the first block of a notice has `data-notice` and `data-when`, further blocks
//! of it have `data-notice="continued"`.
//!
//! ```text
//! <h1 data-block="headline">Storm closes port</h1>
//! <p data-block="paragraph">The quay is shut.</p>
//! ```

use std::fmt::Write;

use html_escape::{encode_double_quoted_attribute, encode_text};

use crate::report::exchange::notices::Notices;
use crate::report::exchange::tidy::{line, lines};
use crate::types::{Article, Block, BlockKind, LiveEntry, Notice};

/// The blocks of `article`, one a line.
pub(super) fn blocks(article: &Article) -> String {
    let mut writer = Writer {
        article,
        entries: article.entries.iter().enumerate().peekable(),
        notices: Notices::of(article),
        section: None,
        list: false,
        out: String::with_capacity(article.text.len() * 2),
    };
    for block in &article.blocks {
        writer.block(block);
    }
    writer.close(None, false);
    writer.out
}

/// `text` as the value of an attribute between double quotation marks.
pub(super) fn attribute(text: &str) -> String {
    encode_double_quoted_attribute(&line(text)).into_owned()
}

struct Writer<'a> {
    article: &'a Article,
    entries: std::iter::Peekable<std::iter::Enumerate<std::slice::Iter<'a, LiveEntry>>>,
    notices: Notices<'a>,
    /// Number of the entry whose section is open.
    section: Option<usize>,
    list: bool,
    out: String,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        let text = lines(self.article.slice(block.span));
        if text.is_empty() {
            return;
        }
        while self.entries.next_if(|(_, entry)| entry.span.end <= block.span.start).is_some() {}
        let entry = self.entries.peek().copied().filter(|(_, entry)| entry.span.contains(block.span));
        self.close(entry.map(|(nth, _)| nth), block.kind == BlockKind::ListItem);
        if let Some((nth, entry)) = entry.filter(|_| self.section.is_none()) {
            self.open_section(entry);
            self.section = Some(nth);
        }
        if block.kind == BlockKind::ListItem && !self.list {
            self.out.push_str("<ul>\n");
            self.list = true;
        }
        let notice = self.notices.at(block).map(marks);
        self.element(block.kind, notice.as_deref().unwrap_or_default(), &text);
    }

    /// Closes what the next block does not belong to.
    fn close(&mut self, entry: Option<usize>, item: bool) {
        let ends = self.section.is_some() && self.section != entry;
        if self.list && (ends || !item || self.section != entry) {
            self.out.push_str("</ul>\n");
            self.list = false;
        }
        if ends {
            self.out.push_str("</section>\n");
            self.section = None;
        }
    }

    fn open_section(&mut self, entry: &LiveEntry) {
        self.out.push_str("<section data-entry=\"live\"");
        if let Some(headline) = &entry.headline {
            let _ = write!(self.out, " data-headline=\"{}\"", attribute(&headline.value));
        }
        if let Some(published) = &entry.published {
            let _ = write!(self.out, " data-published=\"{}\"", published.value);
        }
        self.out.push_str(">\n");
    }

    fn element(&mut self, kind: BlockKind, marks: &str, text: &str) {
        let (open, name, close) = match kind {
            BlockKind::Headline => ("", "h1", ""),
            BlockKind::Crosshead => ("", "h2", ""),
            BlockKind::ListItem => ("", "li", ""),
            BlockKind::Blockquote => ("", "blockquote", ""),
            BlockKind::Caption => ("<figure>", "figcaption", "</figure>"),
            _ => ("", "p", ""),
        };
        let text = encode_text(text).replace('\n', "<br/>");
        let _ = writeln!(self.out, "{open}<{name} data-block=\"{kind}\"{marks}>{text}</{name}>{close}");
    }
}

/// What marks the block as part of a notice.
fn marks((notice, begins): (&Notice, bool)) -> String {
    if !begins {
        return " data-notice=\"continued\"".to_owned();
    }
    let when = notice.when.map(|when| format!(" data-when=\"{when}\"")).unwrap_or_default();
    format!(" data-notice=\"{}\"{when}", notice.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{Located, NoticeKind, Span};

    /// Each `kind: text` a block; entries and notices by the numbers of their blocks.
    #[track_caller]
    fn check(
        parts: &[(BlockKind, &str)],
        entry: Option<(usize, usize)>,
        notice: Option<usize>,
        expected: &str,
    ) {
        let mut article = Article::new("a", "");
        for (kind, text) in parts {
            let start = article.text.len();
            article.text.push_str(text);
            article.blocks.push(Block { kind: *kind, span: Span::new(start, article.text.len()) });
            article.text.push('\n');
        }
        let span = |nth: usize| article.blocks[nth].span;
        let entries = entry.map(|(first, last)| LiveEntry {
            headline: Some(Located::keyed("Goal \"again\"".to_owned(), "k")),
            published: None,
            span: span(first).cover(span(last)),
        });
        let notices = notice.map(|nth| Notice { kind: NoticeKind::Correction, span: span(nth), when: None });
        article.entries = entries.into_iter().collect();
        article.notices = notices.into_iter().collect();
        assert_eq!(blocks(&article), expected);
    }

    #[test]
    fn blocks_name_their_kinds_and_text_is_no_markup() {
        check(
            &[(BlockKind::Headline, "A <b> & \"c\""), (BlockKind::Caption, "</figcaption><script>")],
            None,
            None,
            "<h1 data-block=\"headline\">A &lt;b&gt; &amp; \"c\"</h1>\n\
             <figure><figcaption data-block=\"caption\">&lt;/figcaption&gt;&lt;script&gt;</figcaption></figure>\n",
        );
    }

    #[test]
    fn items_share_a_list_and_entries_have_sections() {
        let item = BlockKind::ListItem;
        check(
            &[(item, "one"), (item, "two"), (item, "three")],
            Some((1, 2)),
            Some(2),
            "<ul>\n<li data-block=\"list-item\">one</li>\n</ul>\n\
             <section data-entry=\"live\" data-headline=\"Goal &quot;again&quot;\">\n\
             <ul>\n<li data-block=\"list-item\">two</li>\n\
             <li data-block=\"list-item\" data-notice=\"correction\">three</li>\n</ul>\n</section>\n",
        );
    }
}
