//! The order of the passes that say who is who, from the surest to the boldest.
//!
//! Each takes what the earlier ones decided as settled. A measurement may stop after any of them to see what it adds.

/// A pass. Names are found before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(feature = "train"), expect(dead_code, reason = "only those who measure stop early"))]
pub(super) enum Pass {
    /// Names spelled alike, and listed names of one country or body.
    Exact,
    /// Acronyms and the names they stand for.
    Acronym,
    /// Family names, given names and shortened names.
    Shortened,
    /// Capitals and buildings that stand for a government.
    Metonym,
    /// Peoples and the countries they are named after.
    People,
    /// Handles and tags.
    Handle,
    /// Descriptions beside a name.
    Beside,
    /// Descriptions that fit what the text said before.
    Description,
    /// Pronouns.
    Pronoun,
}

#[cfg(feature = "train")]
impl Pass {
    /// Every pass with its name, in order.
    pub(super) const ALL: [(Self, &'static str); 9] = [
        (Self::Exact, "exact"),
        (Self::Acronym, "acronym"),
        (Self::Shortened, "shortened"),
        (Self::Metonym, "metonym"),
        (Self::People, "people"),
        (Self::Handle, "handle"),
        (Self::Beside, "beside"),
        (Self::Description, "description"),
        (Self::Pronoun, "pronoun"),
    ];
}
