//! What several articles of one story say together.

use std::sync::Arc;

use crate::types::analysis::Analysis;
use crate::types::entity::EntityKind;
use crate::types::evidence::{Addend, Score, Weight};
use crate::types::ids::{
    ArticleIndex, ClaimId, EntityId, FactId, MentionId, QuoteId, StoryEntityId, ValueId,
};
use crate::types::issue::Issue;
use crate::types::span::Span;
use crate::types::when::When;
use crate::types::words::words;

/// A place in one article of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    /// Which article.
    pub article: ArticleIndex,
    /// Where in its text.
    pub span: Span,
}

/// Two entities of two articles that were found to be one, and what speaks for it, in Splink's words.
///
/// ```
/// use twosource::Analyzer;
///
/// let analyzer = Analyzer::default();
/// let story = analyzer.reconcile([
///     analyzer.analyze("a", "Ada Qwask, the mayor of Oslo, spoke.".as_bytes())?,
///     analyzer.analyze("b", "The mayor, Ada Qwask, spoke.".as_bytes())?,
/// ])?;
/// let found = &story.entities[0].matches[0];
/// let says: Vec<_> = found.addends.iter().map(|addend| addend.level.as_str()).collect();
/// assert!(says.contains(&"full name equal: Ada Qwask") && says.contains(&"role shared: mayor"), "{says:?}");
/// # Ok::<(), twosource::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct EntityMatch {
    /// The one.
    pub a: (ArticleIndex, EntityId),
    /// The other.
    pub b: (ArticleIndex, EntityId),
    /// Log-odds that they are one; the sum of the addends.
    pub weight: Weight,
    /// What the weight is the sum of.
    pub addends: Vec<Addend>,
}

/// One spelling of a name, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The name as printed.
    pub text: String,
    /// Where, by article and position.
    pub passages: Vec<Passage>,
}

/// One person, place or organisation across the articles.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryEntity {
    /// Its position in `Story::entities`.
    pub id: StoryEntityId,
    /// What kind of thing it is.
    pub kind: EntityKind,
    /// The name most articles use in full.
    pub name: String,
    /// Other names and spellings, sorted.
    pub aliases: Vec<String>,
    /// The entities of the articles that were found to be this one.
    pub members: Vec<(ArticleIndex, EntityId)>,
    /// What holds the members together: a tree of matches, the surest first; empty with a single member.
    pub matches: Vec<EntityMatch>,
    /// The spellings of its full name that the articles disagree on, the one of most articles first; empty when all agree.
    pub spellings: Vec<Spelling>,
    /// Its mentions, by article and position.
    pub mentions: Vec<(ArticleIndex, MentionId)>,
}

words! {
    /// How well a fact is supported.
    pub enum FactStatus {
        /// At least two independent sources say so.
        Corroborated = "corroborated",
        /// One source says so, however many copies repeat it.
        SingleSource = "single-source",
        /// Sources contradict each other.
        Disputed = "disputed",
        /// A later report replaces an earlier figure.
        Updated = "updated",
    }
}

/// One article's word for a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Support {
    /// The words that assert it.
    pub passage: Passage,
    /// The claim they make.
    pub claim: Option<ClaimId>,
    /// The value as this article has it.
    pub value: Option<ValueId>,
    /// Whom the article cites for it.
    pub attributed_to: Option<EntityId>,
}

/// Something that at least one article asserts.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its position in `Story::facts`.
    pub id: FactId,
    /// The assertion in the words of its clearest support, with its subject in front where that stands before the clause.
    pub statement: String,
    /// How well it is supported.
    pub status: FactStatus,
    /// Who says so, by article and position. No two supports stand in one sentence: a phrase inside the clause that
    /// is listed here, which says less or something else, is a claim of another fact. Every claim supports one fact.
    pub support: Vec<Support>,
    /// Number of sources left when copies are counted once.
    pub independent_sources: usize,
    /// Strength of the weakest link that holds the supports together; the sum of the addends.
    pub weight: Weight,
    /// What the weight is the sum of; empty with a single support.
    pub addends: Vec<Addend>,
}

words! {
    /// What a conflict is about.
    #[non_exhaustive]
    pub enum ConflictKind {
        /// Two numbers of one thing.
        Number = "number",
        /// Two dates of one event.
        Date = "date",
        /// Two lengths of one stretch of time.
        Duration = "duration",
        /// Two places of one event.
        Place = "place",
        /// Two spellings of one name.
        Name = "name",
        /// One utterance given to two speakers.
        Attribution = "attribution",
        /// It holds, and it does not.
        Polarity = "polarity",
        /// Two posts of one person.
        Role = "role",
        /// Two wordings of one quotation.
        Quote = "quote",
        /// Two orders of the same events.
        Order = "order",
    }
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What this side says, short.
    pub value: String,
    /// Who says so, by article and position.
    pub evidence: Vec<Passage>,
}

/// Two or more articles that cannot all be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about, as a kind.
    pub kind: ConflictKind,
    /// What it is about, in words: `age of Ruth Adeyemi`.
    pub about: String,
    /// Why no reading fits both, in one line.
    pub explanation: String,
    /// The sides, the best supported first.
    pub sides: Vec<Side>,
    /// The facts it makes disputed.
    pub facts: Vec<FactId>,
}

words! {
    /// How faithful a variant is to the fullest one of its group.
    pub enum Fidelity {
        /// The same words; punctuation and case aside.
        Verbatim = "verbatim",
        /// Words left out, none changed.
        Trimmed = "trimmed",
        /// Other words inside the quotation marks.
        Reworded = "reworded",
        /// Told without quotation marks.
        Reported = "reported",
    }
}

/// One step of a word diff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffOp {
    /// Words in both.
    Same(String),
    /// Words only in the fullest variant.
    Removed(String),
    /// Words only in this variant.
    Added(String),
}

/// How a variant differs from the fullest one, word by word.
pub type WordDiff = Vec<DiffOp>;

/// One outlet's version of an utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteVariant {
    /// Where the quoted words stand.
    pub passage: Passage,
    /// Which quotations of the article they are.
    pub quotes: Vec<QuoteId>,
    /// How faithful it is to the group's fullest variant.
    pub fidelity: Fidelity,
    /// The word diff against the fullest variant; empty for that variant itself and for reported speech.
    pub diff: WordDiff,
}

/// One utterance as several articles have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteGroup {
    /// Who said it, as most articles tell.
    pub speaker: Option<StoryEntityId>,
    /// The variants, by article and position.
    pub variants: Vec<QuoteVariant>,
    /// Index in `variants` of the fullest one.
    pub fullest: usize,
}

words! {
    /// Which of two dependent articles took from the other.
    pub enum Direction {
        /// The first took from the second.
        FromB = "a-from-b",
        /// The second took from the first.
        FromA = "b-from-a",
    }
}

/// Two articles of which one retells the other, or both one text.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLink {
    /// The one article.
    pub a: ArticleIndex,
    /// The other.
    pub b: ArticleIndex,
    /// How much of the shorter one is shared, 0 to 1.
    pub score: Score,
    /// Who took from whom, where the text tells.
    pub direction: Option<Direction>,
    /// Whether the two count as one source.
    pub dependent: bool,
    /// The shared passages, in pairs, in the order of the first article.
    pub passages: Vec<(Passage, Passage)>,
}

/// A fact with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// When.
    pub date: When,
    /// Which fact.
    pub fact: FactId,
}

/// Several articles of one story, reconciled.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The analysed articles, by id.
    pub articles: Vec<Arc<Analysis>>,
    /// People, places and organisations across the articles, by first mention.
    pub entities: Vec<StoryEntity>,
    /// What is asserted, the best supported first.
    pub facts: Vec<Fact>,
    /// Where the articles contradict each other.
    pub conflicts: Vec<Conflict>,
    /// Utterances that several articles quote.
    pub quotations: Vec<QuoteGroup>,
    /// Who retells whom, the closest pair first.
    pub dependence: Vec<SourceLink>,
    /// Dated facts in order of time.
    pub timeline: Vec<TimelineEntry>,
    /// What was not understood, in the story as a whole.
    pub issues: Vec<Issue>,
}

impl Story {
    /// The text of a passage.
    pub fn slice(&self, passage: Passage) -> &str {
        self.articles.get(passage.article.index()).map_or("", |analysis| analysis.slice(passage.span))
    }

    /// The analysed article at `index`.
    pub fn article(&self, index: ArticleIndex) -> Option<&Analysis> {
        self.articles.get(index.index()).map(AsRef::as_ref)
    }

    /// The entity of the story that `entity` of article `article` was found to be.
    pub fn entity_of(&self, article: ArticleIndex, entity: EntityId) -> Option<&StoryEntity> {
        self.entities.iter().find(|story_entity| story_entity.members.contains(&(article, entity)))
    }
}
