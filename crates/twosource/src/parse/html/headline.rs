//! The told headline and the pieces of a page to the piece that is the headline.

use crate::parse::html::page::Page;
use crate::parse::html::tag::Tag;
use crate::parse::told::Told;
use crate::text::fold;

/// Where the headline stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Headline {
    /// The piece that is the headline.
    pub(super) at: Option<usize>,
    /// The headline that is told and that no piece shows.
    pub(super) unseen: Option<String>,
}

/// Longest headline, in bytes; the longest of news pages have about 250 letters.
const MAX_BYTES: usize = 600;

impl Headline {
    /// Finds the headline: a heading that says what is told, any piece that says it, or else the first `h1`.
    pub(super) fn of(page: &Page, told: &Told) -> Self {
        let wanted: Vec<String> = told.headline.iter().map(|one| fold(&one.value)).collect();
        let is_title = |at: usize| {
            let frame = page.pieces.get(at).map(|piece| piece.frame);
            frame.and_then(|frame| page.frames.get(frame)).is_some_and(|frame| frame.tag == Tag::Title)
        };
        let mut titles = (0..page.pieces.len()).filter(|&at| is_title(at)).peekable();
        let first = titles.peek().copied();
        let says = |at: usize, wanted: &str| {
            page.pieces
                .get(at)
                .is_some_and(|piece| piece.text.len() <= MAX_BYTES && fold(&piece.text) == wanted)
        };
        let titles: Vec<usize> = titles.collect();
        let at = wanted
            .iter()
            .find_map(|wanted| titles.iter().copied().find(|&at| says(at, wanted)))
            .or_else(|| wanted.first().and_then(|wanted| (0..page.pieces.len()).find(|&at| says(at, wanted))))
            .or(first);
        let unseen = told.headline.first().map(|one| one.value.clone()).filter(|_| at.is_none());
        Self { at, unseen }
    }
}
