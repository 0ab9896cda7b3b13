//! Which notice a block belongs to.

use crate::types::{Article, Block, Notice};

/// The notices of an article, looked up block by block in the order of the text.
pub(super) struct Notices<'a> {
    sorted: std::iter::Peekable<std::vec::IntoIter<&'a Notice>>,
    begun: bool,
}

impl<'a> Notices<'a> {
    pub(super) fn of(article: &'a Article) -> Self {
        let mut sorted: Vec<&Notice> = article.notices.iter().collect();
        sorted.sort_by_key(|notice| (notice.span.start, notice.span.end));
        Self { sorted: sorted.into_iter().peekable(), begun: false }
    }

    /// The notice that `block` belongs to, and whether it begins here.
    pub(super) fn at(&mut self, block: &Block) -> Option<(&'a Notice, bool)> {
        while self.sorted.next_if(|notice| notice.span.end <= block.span.start).is_some() {
            self.begun = false;
        }
        let notice = self.sorted.peek().copied().filter(|notice| notice.span.overlaps(block.span))?;
        let begins = !std::mem::replace(&mut self.begun, true);
        Some((notice, begins))
    }
}
