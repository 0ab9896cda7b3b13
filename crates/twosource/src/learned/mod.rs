//! Stub: stands where the trained models will be, so that what measures them can be built and run.

use std::ops::Range;

use crate::types::{Dep, NameType, Tag};

/// Everything is a common noun.
pub fn tag(forms: &[&str]) -> Vec<Tag> {
    forms.iter().map(|_| Tag::NN).collect()
}

/// The first token is the head of all.
pub fn parse(forms: &[&str], _tags: &[Tag]) -> Vec<(u32, Dep)> {
    (0..forms.len()).map(|at| if at == 0 { (0, Dep::Root) } else { (0, Dep::Dep) }).collect()
}

/// Nothing is a name.
pub fn names(sentences: &[(Vec<&str>, Vec<Tag>)]) -> Vec<Vec<(Range<usize>, NameType)>> {
    sentences.iter().map(|_| Vec::new()).collect()
}
