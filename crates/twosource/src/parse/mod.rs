//! Bytes to [`Article`]s: tells the shape of the input, decodes it, labels every block, and reads what the article says
//! about itself.
//!
//! One folder a shape. Each makes a [`Draft`](draft::Draft): the text that the article will own, its pieces with what is
//! known of them, and what keys and lines tell. Rules about a line by itself are shared, in `line`. `resolve` settles
//! the fields last. Nothing is lost: every byte of the text that is no white space lies in exactly one block, and every
//! place that told a field is listed in [`Article::candidates`].

mod batch;
mod decode;
mod draft;
mod facts;
mod line;
#[cfg(feature = "markdown")]
mod markdown;
mod options;
mod plain;
mod published;
mod resolve;
mod sniff;
mod told;
mod unit;

use crate::error::{Error, Result};
use crate::types::{Article, Format};
use draft::Draft;

pub use batch::parse_batch;
pub use options::ParseOptions;

/// Reads an input that holds one article.
///
/// # Errors
///
/// Fails when the input holds no text, is binary, is longer than [`ParseOptions::max_bytes`], is broken beyond reading,
/// or holds several articles; [`parse_all`] reads those.
pub fn parse(id: &str, bytes: &[u8], options: &ParseOptions) -> Result<Article> {
    let mut drafts = read(bytes, options)?;
    match drafts.pop() {
        Some(draft) if drafts.is_empty() => Ok(resolve::article(id, draft, options)),
        Some(_) => Err(Error::several(drafts.len() + 1)),
        None => Err(Error::empty()),
    }
}

/// Reads every article of an input: the items of a feed, the pages of a web archive, the lines of JSON, or the one
/// article of any other shape. Of several, the ids are `id#1`, `id#2` and so on.
///
/// # Errors
///
/// Fails as [`parse`] does, but for several articles. An item that holds no article is an error of its own in the list.
pub fn parse_all(id: &str, bytes: &[u8], options: &ParseOptions) -> Result<Vec<Article>> {
    let drafts = read(bytes, options)?;
    let several = drafts.len() > 1;
    let id_of = |nth: usize| if several { format!("{id}#{}", nth + 1) } else { id.to_owned() };
    Ok(drafts
        .into_iter()
        .enumerate()
        .map(|(nth, draft)| resolve::article(&id_of(nth), draft, options))
        .collect())
}

/// The drafts in `bytes`.
fn read(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Draft>> {
    let format = options.format.unwrap_or_else(|| sniff::sniff(bytes));
    let plain_text = || {
        let (text, issues) = decode::decode(bytes, options.max_bytes)?;
        Ok(vec![plain::read(text, issues)])
    };
    match format {
        #[cfg(feature = "markdown")]
        Format::Markdown => {
            let (text, issues) = decode::decode(bytes, options.max_bytes)?;
            Ok(vec![markdown::read(&text, issues)])
        }
        Format::Text => plain_text(),
        #[cfg(not(feature = "markdown"))]
        Format::Markdown => plain_text(),
        other => Err(Error::unsupported_format(other.as_str())),
    }
}

#[cfg(test)]
mod tests;
