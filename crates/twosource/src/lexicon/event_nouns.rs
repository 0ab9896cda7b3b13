//! Nouns for events that last, in classes of near-synonyms.

use once_cell::sync::Lazy;

use super::Table;

static EVENT_NOUNS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/event_nouns.tsv")));

/// What a noun says about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EventNoun {
    /// Nouns of one class stand for one another: `invasion` and `war`.
    pub(crate) class: &'static str,
    /// Whether the noun names the moment at which the event begins: an invasion, not a war.
    pub(crate) is_start: bool,
}

/// The event that a folded noun in the singular names.
pub(crate) fn event_noun(folded: &str) -> Option<EventNoun> {
    let (class, part) = EVENT_NOUNS.get(folded)?.split_once('\t')?;
    Some(EventNoun { class, is_start: part == "start" })
}

#[cfg(test)]
mod tests {
    use super::event_noun;

    #[test]
    fn near_synonyms_share_a_class() {
        let (war, invasion) = (event_noun("war").unwrap(), event_noun("invasion").unwrap());
        assert_eq!(war.class, invasion.class);
        assert!(invasion.is_start && !war.is_start);
        assert_eq!(event_noun("wedding"), None);
    }
}
