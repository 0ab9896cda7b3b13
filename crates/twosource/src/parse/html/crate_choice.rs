//! A page to the pieces that the crate `dom_smoothie` keeps of it.
//!
//! Boxes that say they stand beside the article are taken out first, because the crate scores containers and a box of
//! related stories looks like one. Each piece gets a number in an attribute; those that the crate's answer still has are
//! chosen. The document is used up: numbers are written into it, and the crate takes it apart.

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use crate::parse::html::page::Page;
use crate::parse::html::prose::Prose;
use crate::parse::html::tag::Tag;

/// Carries the number of a piece.
const ATTRIBUTE: &str = "data-piece";

/// The start of the attribute where the crate writes its answer.
const WRITTEN: &str = "data-piece=\"";

/// Nodes of a page above which the crate is not asked: it walks from many elements to all below them. Real pages have
/// up to about 20,000.
const MAX_NODES: usize = 200_000;

/// Whether the crate is not asked about a page of this size.
pub(super) fn is_too_large(document: &Document) -> bool {
    document.tree.len() > MAX_NODES
}

/// Whether each piece belongs to the article.
pub(super) fn choose(document: Document, page: &Page, prose: &Prose) -> Vec<bool> {
    let mut chosen = vec![false; page.pieces.len()];
    if is_too_large(&document) {
        return chosen;
    }
    prune(&document, page, prose);
    number(&document, page);
    let config = Config { disable_json_ld: true, keep_classes: false, ..Config::default() };
    let Ok(mut reader) = Readability::with_document(document, None, Some(config)) else { return chosen };
    let Ok(answer) = reader.parse() else { return chosen };
    let written = answer.content.split(WRITTEN).skip(1);
    for number in written.filter_map(|rest| rest.split('"').next()?.parse::<usize>().ok()) {
        if let Some(piece) = chosen.get_mut(number) {
            *piece = true;
        }
    }
    chosen
}

/// Takes out what stands beside the article.
fn prune(document: &Document, page: &Page, prose: &Prose) {
    for (frame, beside) in page.frames.iter().zip(&prose.beside) {
        if *beside {
            NodeRef::new(frame.node, &document.tree).remove_from_parent();
        }
    }
}

/// Writes the number of each piece at its text, or at its element when it is the only piece there.
fn number(document: &Document, page: &Page) {
    for (number, piece) in page.pieces.iter().enumerate() {
        let Some(frame) = page.frames.get(piece.frame) else { continue };
        let number = number.to_string();
        // The crate puts a paragraph in the place of a container that holds nothing else.
        let stays = matches!(frame.tag, Tag::Paragraph | Tag::Heading | Tag::Title | Tag::Item);
        if stays && frame.n_pieces == 1 && frame.n_frames == 0 {
            NodeRef::new(frame.node, &document.tree).set_attr(ATTRIBUTE, &number);
        } else {
            let mark = document.tree.new_element("span");
            mark.set_attr(ATTRIBUTE, &number);
            let text = NodeRef::new(piece.node, &document.tree);
            text.insert_before(&mark.id);
            mark.append_child(&text.id);
        }
    }
}
