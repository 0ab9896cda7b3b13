//! Newtype indices: each points into a `Vec` of its owner and cannot be mixed up with another.

use std::fmt;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident, $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The id of the item at `index` in its owner's list.
            pub fn new(index: usize) -> Self {
                Self(index as u32)
            }

            /// The position in the owner's list.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $prefix, self.0)
            }
        }
    )*};
}

id! {
    /// Index into `Analysis::mentions`.
    MentionId, "m";
    /// Index into `Analysis::entities`.
    EntityId, "e";
    /// Index into `Analysis::values`.
    ValueId, "v";
    /// Index into `Analysis::quotes`.
    QuoteId, "q";
    /// Index into `Analysis::claims`.
    ClaimId, "c";
    /// Index into `Story::articles`.
    ArticleIndex, "a";
    /// Index into `Story::entities`.
    StoryEntityId, "e";
    /// Index into `Story::facts`.
    FactId, "f";
}

/// Name of the rule that made a finding, stable across versions and shared with docs and cases.
///
/// ```
/// use twosource::RuleId;
///
/// assert_eq!(RuleId("quote.verb-after").to_string(), "quote.verb-after");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub &'static str);

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
