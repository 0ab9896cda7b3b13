//! Nouns for events that last, in classes of near-synonyms.

use once_cell::sync::Lazy;

use super::Table;

static LASTING_EVENTS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/lasting_events.tsv")));

/// What a noun says about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LastingEvent {
    /// Nouns of one class stand for one another: `invasion` and `war`.
    pub(crate) class: &'static str,
    /// Whether the noun names the moment at which the event begins: an invasion, not a war.
    pub(crate) is_start: bool,
}

/// The event that a folded noun in the singular names.
pub(crate) fn lasting_event(folded: &str) -> Option<LastingEvent> {
    let (class, part) = LASTING_EVENTS.get(folded)?.split_once('\t')?;
    Some(LastingEvent { class, is_start: part == "start" })
}

#[cfg(test)]
mod tests {
    use super::lasting_event;

    #[test]
    fn near_synonyms_share_a_class() {
        let (war, invasion) = (lasting_event("war").unwrap(), lasting_event("invasion").unwrap());
        assert_eq!(war.class, invasion.class);
        assert!(invasion.is_start && !war.is_start);
        assert_eq!(lasting_event("wedding"), None);
    }
}
