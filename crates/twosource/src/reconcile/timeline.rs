//! Facts to the dated ones in order of time.
//!
//! A fact's date is the most exact date or year among the values of its supports, the earliest when two are equally
//! exact. A bare time of day and a day without a year give none. Known limit: a date that is not when the fact
//! happened, as in `elected until 2031`, is taken for it.

use crate::types::{Amount, Calendar, Fact, TimelineEntry, When};

use super::index::StoryIndex;

/// The dated facts, by date and then by fact.
pub(super) fn timeline(index: &StoryIndex<'_>, facts: &[Fact]) -> Vec<TimelineEntry> {
    let mut out: Vec<TimelineEntry> = facts
        .iter()
        .filter_map(|fact| Some(TimelineEntry { date: date_of(index, fact)?, fact: fact.id }))
        .collect();
    out.sort_by_key(|entry| (entry.date.days(), precision(entry.date), entry.date.time, entry.fact));
    out
}

fn date_of(index: &StoryIndex<'_>, fact: &Fact) -> Option<When> {
    let dates = fact.support.iter().flat_map(|support| {
        let analysis = index.article(support.passage.article);
        let claim = analysis.zip(support.claim).and_then(|(it, claim)| it.claims.get(claim.index()));
        let values = claim.into_iter().flat_map(|claim| claim.time.iter().chain(&claim.values));
        values.filter_map(move |id| match analysis?.values.get(id.index())?.amount {
            Amount::When(when) | Amount::Period(when, _) => {
                when.days().map(|days| (precision(when), days, when))
            }
            Amount::Number(_)
            | Amount::Range(..)
            | Amount::Score(..)
            | Amount::Duration(_)
            | Amount::Durations(..)
            | Amount::Set(_) => None,
        })
    });
    dates.min_by_key(|&(precision, days, _)| (precision, days)).map(|found| found.2)
}

/// 0 for a day, more for what is wider.
fn precision(when: When) -> u8 {
    match when.calendar {
        Some(Calendar::Day(_)) => 0,
        Some(Calendar::Weekend(..)) => 1,
        Some(Calendar::Week(..)) => 2,
        Some(Calendar::Month(..)) => 3,
        Some(Calendar::Quarter(..) | Calendar::Season(..)) => 4,
        Some(Calendar::Half(..)) => 5,
        Some(Calendar::Year(_)) => 6,
        Some(Calendar::Decade(_)) => 7,
        Some(Calendar::Century(_)) => 8,
        Some(Calendar::Yearless(..) | Calendar::Vague(_)) | None => 9,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::reconcile::facts::align;
    use crate::reconcile::stories::{article, with_claim, with_value, year};
    use crate::reconcile::words::StoryWords;
    use crate::types::ValueKind;

    #[test]
    fn dated_facts_come_in_order_of_time() {
        let it = article("a", "The bridge opened in 1998. Work began in 1991. The view is fine.");
        let it = with_value(it, "1998", ValueKind::Year, year(1998), None, None);
        let it = with_value(it, "1991", ValueKind::Year, year(1991), None, None);
        let it = with_claim(it, "The bridge opened in 1998", "open");
        let it = with_claim(it, "Work began in 1991", "begin");
        let articles = [Arc::new(with_claim(it, "The view is fine", "be"))];
        let index = StoryIndex::new(&articles, &[]);
        let words = StoryWords::new(articles.iter().map(AsRef::as_ref));
        let aligned = align(&index, &words, &[], &[]);
        let dates: Vec<_> =
            timeline(&index, &aligned.facts).iter().map(|entry| entry.date.to_string()).collect();
        assert_eq!(dates, ["1991", "1998"]);
    }
}
