//! Passes that tie mentions to the members of an article's cast, from the surest to the boldest.

pub(super) mod acronym;
pub(super) mod appositive;
pub(super) mod beside;
pub(super) mod demonym;
pub(super) mod discourse;
pub(super) mod exact;
pub(super) mod family;
pub(super) mod handle;
mod nominal;
mod phrase;
mod pronoun;
mod role;
pub(super) mod seat;
mod speaker;
mod waiting;
