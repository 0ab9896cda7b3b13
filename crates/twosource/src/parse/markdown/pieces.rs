//! The words of one Markdown block while it is read, and what its marks say of it.

/// One paragraph, heading, item, row or caption in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    /// The words so far.
    pub(super) words: String,
    /// Bytes of them inside emphasis.
    pub(super) emphasized: usize,
    /// Bytes of them inside strong emphasis.
    pub(super) strong: usize,
    /// Bytes of them inside links.
    pub(super) linked: usize,
    /// Texts that stand in for the images of the block.
    pub(super) images: Vec<String>,
}

/// The marks that are open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Open {
    pub(super) emphasis: usize,
    pub(super) strong: usize,
    pub(super) link: usize,
}

impl Piece {
    /// Adds words under the open marks.
    pub(super) fn add(&mut self, words: &str, open: Open) {
        self.words.push_str(words);
        if open.emphasis > 0 {
            self.emphasized += words.len();
        }
        if open.strong > 0 {
            self.strong += words.len();
        }
        if open.link > 0 {
            self.linked += words.len();
        }
    }

    /// Whether all its words are emphasised, strongly or not.
    pub(super) fn is_emphasized(&self) -> bool {
        self.covers(self.emphasized) || self.is_strong()
    }

    /// Whether all its words are strongly emphasised.
    pub(super) fn is_strong(&self) -> bool {
        self.covers(self.strong)
    }

    /// Whether all its words are links.
    pub(super) fn is_link(&self) -> bool {
        self.covers(self.linked)
    }

    fn covers(&self, part: usize) -> bool {
        part > 0 && part >= self.words.trim().len()
    }
}
