//! A bare participle to a clause without a finite verb: `replacing Varga`, `a report published on Monday`.
//!
//! Behind a comma or a preposition of time it shares the subject of its clause; right behind a noun it is about that
//! noun. A participle with nothing behind it, and a gerund after another preposition, stay part of their clause.

use crate::claims::openers::Kind;
use crate::claims::splitter::{MAX_OPEN, Splitter};
use crate::claims::tree;
use crate::claims::verb_group::{Form, Group};
use crate::types::Tag;

/// Prepositions and subordinators whose gerund shares the subject of the main clause.
const SHARING: &[&str] = &["after", "before", "while", "when", "since", "by", "despite", "without", "upon"];

impl Splitter<'_> {
    /// Opens a clause for a participle that heads one.
    pub(super) fn take_participle(&mut self, group: &Group) {
        let words = self.words;
        let (before, next) = (words.tag_before(group.start), words.tag(group.end));
        let has_complement = matches!(
            next,
            Tag::DT
                | Tag::PRP
                | Tag::PRPS
                | Tag::IN
                | Tag::TO
                | Tag::CD
                | Tag::RB
                | Tag::RP
                | Tag::Dollar
                | Tag::WRB
        ) || next.is_noun()
            || next.is_adjective();
        if !has_complement || self.open.len() >= MAX_OPEN {
            return;
        }
        let shares = words.any_before(group.start, SHARING);
        let starts = group.start == 0
            || matches!(before, Tag::Comma | Tag::OpenQuote | Tag::CloseQuote)
            || words.any_before(group.start, &["–", "—", "while"]);
        let gerund_after_noun = group.form == Form::Gerund && before.is_noun() && !next.is_noun();
        let passive_after_noun = group.form == Form::Participle
            && (before.is_noun() || before == Tag::CD)
            && matches!(next, Tag::IN | Tag::TO | Tag::RB | Tag::RP);
        let attached = gerund_after_noun || passive_after_noun;
        if !(shares || starts || attached) {
            return;
        }
        let top = self.top();
        // A side clause after a comma hangs on the nearest clause with a verb.
        if starts
            && group.start > 0
            && self.clause(top).is_some_and(|clause| clause.kind == Kind::Participial)
        {
            let keep = self.open.len() - 1;
            self.close_above(keep, group.start.saturating_sub(1));
        }
        let parent = self.top();
        let subject = if attached {
            tree::antecedent(words, group.main, group.start)
        } else if group.form == Form::Participle && !shares {
            self.clause(parent)
                .and_then(|clause| clause.subject.clone())
                .or_else(|| tree::antecedent(words, group.main, group.start))
        } else {
            self.clause(parent).and_then(|clause| clause.subject.clone())
        };
        let start = if shares { group.start - 1 } else { group.start };
        let index = self.push(Kind::Participial, start, group.start, Some(parent));
        self.give(index, group, subject);
    }
}
