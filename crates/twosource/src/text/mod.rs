//! String work without meaning: folding, quotation marks, offsets.

mod char_index;
mod fold;
mod marks;
mod slip;
mod small;
mod stem;

pub use char_index::CharIndex;
pub(crate) use fold::{each_folded, fold};
pub(crate) use marks::{is_apostrophe, is_quote_mark};
pub(crate) use slip::differs_little;
pub(crate) use small::{with_folded, with_lower};
pub(crate) use stem::stem;
