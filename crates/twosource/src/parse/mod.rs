//! Bytes to [`Article`]: decodes, labels every block, and reads what the article says about itself.

mod options;

use crate::error::{Error, Result};
use crate::types::{Article, Block, BlockKind, Span};

pub use options::ParseOptions;

/// Reads one plain-text article.
///
/// # Errors
///
/// Fails when the input holds no text, is binary, or is longer than [`ParseOptions::max_bytes`].
pub fn parse(id: &str, bytes: &[u8], options: &ParseOptions) -> Result<Article> {
    if bytes.len() > options.max_bytes {
        return Err(Error::too_large(bytes.len(), options.max_bytes));
    }
    if let Some(offset) = bytes.iter().position(|&b| b == 0) {
        return Err(Error::binary(0, offset));
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    if text.trim().is_empty() {
        return Err(Error::empty());
    }
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trimmed(&text);
        start += line.len();
        if !span.is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, span });
        }
    }
    Ok(Article {
        id: id.to_owned(),
        text,
        headline: None,
        published: None,
        received: options.received,
        publisher: None,
        authors: Vec::new(),
        agencies: Vec::new(),
        section: None,
        dateline_place: None,
        language: "en".to_owned(),
        blocks,
        issues: Vec::new(),
    })
}
