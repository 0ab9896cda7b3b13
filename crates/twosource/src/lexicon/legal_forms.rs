//! Legal forms of companies.

use once_cell::sync::Lazy;

use super::Table;

static LEGAL_FORMS: Lazy<Table> = Lazy::new(|| Table::new(include_str!("../../data/legal_forms.txt")));

/// Whether a folded word without full stops is a legal form that a company's name may end in: `ltd`, `gmbh`.
pub(crate) fn is_legal_form(folded: &str) -> bool {
    LEGAL_FORMS.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::is_legal_form;

    #[test]
    fn legal_forms_are_listed_without_full_stops() {
        assert!(is_legal_form("plc"));
        assert!(!is_legal_form("bank"));
    }
}
