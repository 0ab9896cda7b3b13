//! Names of wire services that other outlets credit.

use once_cell::sync::Lazy;

use super::Table;

static AGENCIES: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/agencies.txt")));

/// Whether `folded` is a wire service that many outlets take text from, so that its credit does not tell the outlet.
pub(crate) fn is_wire_service(folded: &str) -> bool {
    AGENCIES.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::is_wire_service;

    #[test]
    fn wire_services_are_told_from_other_outlets() {
        assert!(is_wire_service("afp"));
        assert!(is_wire_service("the associated press"));
        assert!(!is_wire_service("harbour herald"));
    }
}
