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
#[cfg(feature = "feeds")]
mod feed;
#[cfg(feature = "html")]
mod html;
mod json_ld;
mod json_lines;
mod line;
#[cfg(feature = "markdown")]
mod markdown;
#[cfg(feature = "html")]
mod marked;
#[cfg(feature = "newsml")]
mod newsml;
mod ninjs;
mod options;
mod plain;
mod published;
mod resolve;
mod sniff;
mod story;
mod told;
mod unit;
#[cfg(feature = "warc")]
mod warc;

use crate::error::{Error, Result};
use crate::types::{Article, Format};
use draft::Draft;

pub use batch::{mark_repeated, parse_batch};
pub use json_lines::{JsonFields, JsonLines, read_json_lines};
pub use options::ParseOptions;
#[cfg(feature = "warc")]
pub use warc::{WarcArticles, read_warc};

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
/// article of any other shape. Of several, the ids are `id#1`, `id#2` and so on; a line of JSON that gives an id keeps it.
///
/// # Errors
///
/// Fails as [`parse`] does, but for several articles. Of many, one that cannot be read is an issue of the first.
pub fn parse_all(id: &str, bytes: &[u8], options: &ParseOptions) -> Result<Vec<Article>> {
    if format(bytes, options)? == Format::JsonLines {
        return json_lines::articles(id, bytes, options);
    }
    let drafts = read(bytes, options)?;
    let several = drafts.len() > 1;
    let id_of = |nth: usize| if several { format!("{id}#{}", nth + 1) } else { id.to_owned() };
    Ok(drafts
        .into_iter()
        .enumerate()
        .map(|(nth, draft)| resolve::article(&id_of(nth), draft, options))
        .collect())
}

/// The shape of `bytes`: as the caller says, or as they look.
fn format(bytes: &[u8], options: &ParseOptions) -> Result<Format> {
    options.format.map_or_else(|| sniff::sniff(bytes), Ok)
}

/// The drafts in `bytes`.
fn read(bytes: &[u8], options: &ParseOptions) -> Result<Vec<Draft>> {
    let format = format(bytes, options)?;
    match format {
        #[cfg(feature = "markdown")]
        Format::Markdown => {
            let (text, issues) = decode::text(bytes, options)?;
            Ok(vec![markdown::read(&text, decode::unplaced(issues))?])
        }
        #[allow(unreachable_patterns, reason = "Markdown without its feature is plain text")]
        Format::Text | Format::Markdown => {
            let (text, issues) = decode::text(bytes, options)?;
            Ok(vec![plain::read(text, issues)])
        }
        #[cfg(feature = "html")]
        Format::Html => {
            let (text, issues) = decode::markup(bytes, options)?;
            Ok(vec![html::read(&text, options, issues)?])
        }
        Format::JsonLd => {
            let (text, issues) = decode::markup(bytes, options)?;
            Ok(vec![json_ld::read(&text, issues)?])
        }
        #[cfg(feature = "feeds")]
        Format::Rss | Format::Atom | Format::JsonFeed => {
            let (text, issues) = decode::markup(bytes, options)?;
            feed::read(&text, format, issues, options)
        }
        #[cfg(feature = "warc")]
        Format::Warc => warc::read(bytes, options),
        Format::Ninjs => {
            let (text, issues) = decode::markup(bytes, options)?;
            ninjs::read(&text, &issues)
        }
        #[cfg(feature = "newsml")]
        Format::NewsMl => {
            let (text, issues) = decode::markup(bytes, options)?;
            newsml::read(&text, &issues)
        }
        Format::JsonLines => json_lines::drafts(bytes, options),
        #[allow(unreachable_patterns, reason = "with all features every shape is read")]
        other => Err(Error::feature_off(other.as_str())),
    }
}

#[cfg(test)]
mod tests;
