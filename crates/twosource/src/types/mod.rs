//! Plain data that the stages hand along: no heuristics, no input or output.
//!
//! [`Article`] owns a text, everything else points into it with a [`Span`]. Ids index a list in their owner.

mod analysis;
mod article;
mod claim;
mod dep;
mod entity;
mod evidence;
mod format;
mod ids;
mod interval;
mod iso;
mod issue;
mod link;
mod metadata;
pub mod morph;
mod name;
mod number;
mod quote;
mod segmentation;
mod span;
mod story;
mod tag;
mod time;
mod timex;
mod unit;
mod value;
mod when;
mod words;

pub use analysis::Analysis;
pub use article::{Article, Block, BlockKind};
pub use claim::{Certainty, Claim, Polarity};
pub use dep::Dep;
pub use entity::{Attribute, AttributeKind, Entities, Entity, EntityKind, Mention, MentionForm, RoleStatus};
pub use evidence::{Addend, Score, Weight};
pub use format::{Format, NinjsVersion};
pub use ids::{ArticleIndex, ClaimId, EntityId, FactId, MentionId, QuoteId, RuleId, StoryEntityId, ValueId};
pub use interval::Interval;
pub use issue::{Issue, IssueCode};
pub use link::{EntityLink, EntityQuery, KbCandidate, KbEntry, LinkStatus};
pub use metadata::{
    Agency, Author, AuthorKind, Candidate, CreditForm, Field, LiveEntry, Located, Notice, NoticeKind,
};
pub use morph::Morph;
pub use name::{Iob, Name, NameType};
pub use number::Decimal;
pub use quote::{Quote, QuoteKind};
pub use segmentation::{Segmentation, Sentence, Token};
pub use span::{Span, TokenRange};
pub use story::{
    Conflict, ConflictKind, DiffOp, Direction, EntityMatch, Fact, FactStatus, Fidelity, Passage, QuoteGroup,
    QuoteVariant, Side, SourceLink, Spelling, Story, StoryEntity, Support, TimelineEntry, WordDiff,
};
pub use tag::{Pos, Tag};
pub use time::{Date, Duration, Every, Recurrence, TimeUnit};
pub use timex::{Timex3, TimexType};
pub use unit::Unit;
pub use value::{Amount, Modifier, Value, ValueKind};
pub use when::{Calendar, DayPart, Season, TimeOfDay, VagueTime, When};
