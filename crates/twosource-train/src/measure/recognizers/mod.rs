//! The English cases of Recognizers-Text to shares that agree, in two parts: [`numbers`] and [`times`].

mod numbers;
mod times;

use std::path::Path;

use super::{Outcome, Sets, missing};

/// One set for each model of Recognizers-Text.
pub(super) fn measure(data: &Path) -> Outcome<Sets> {
    let mut sets = numbers::measure(data)?;
    sets.extend(times::measure(data)?);
    Ok(sets)
}
