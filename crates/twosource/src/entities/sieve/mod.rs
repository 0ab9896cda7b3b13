//! Passes that tie mentions to the members of an article's cast, from the surest to the boldest.

pub(super) mod acronym;
pub(super) mod appositive;
pub(super) mod exact;
pub(super) mod family;
pub(super) mod handle;
pub(super) mod nominal;
pub(super) mod pronoun;
pub(super) mod seat;
