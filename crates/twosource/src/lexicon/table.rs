//! A table of lines with tab-separated columns, looked up by its first column.

use rustc_hash::FxHashMap;

use crate::lexicon::sketch::Sketch;

/// A sorted view over the lines of a data file. Lines that start with `#` and empty lines are left out.
#[derive(Debug)]
pub(crate) struct Table {
    rows: Vec<(&'static str, &'static str)>,
    /// Per key the position of its first row. Nothing iterates over it.
    first: FxHashMap<&'static str, u32>,
    keys: Sketch,
}

impl Table {
    /// The table of `text`: key, tab, rest. Keys are compared byte for byte; later rows of one key are kept too.
    pub(crate) fn new(text: &'static str) -> Self {
        let mut rows: Vec<_> = text
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.split_once('\t').unwrap_or((line, "")))
            .collect();
        rows.sort_by_key(|row| row.0);
        let mut first = FxHashMap::default();
        for (position, row) in rows.iter().enumerate() {
            first.entry(row.0).or_insert(position as u32);
        }
        let keys = Sketch::new(rows.iter().map(|row| row.0));
        Self { rows, first, keys }
    }

    /// The rest of the first row with `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&'static str> {
        self.rows.get(*self.first.get(key)? as usize).map(|row| row.1)
    }

    /// Whether a row may have `key` in lower case or folded; `false` is certain and spares the folding.
    pub(super) fn may_hold(&self, key: &str) -> bool {
        self.keys.may_hold(key)
    }

    /// Every row in the order of its key: key and rest.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.rows.iter().copied()
    }

    /// The rest of every row with `key`, in the order of the file.
    pub(crate) fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'static str> + 'a {
        let index = self.first.get(key).map_or(self.rows.len(), |first| *first as usize);
        let rows = self.rows.get(index..).unwrap_or_default();
        rows.iter().take_while(move |row| row.0 == key).map(|row| row.1)
    }

    /// Whether a row has `key`.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn comments_are_no_rows_and_keys_need_not_be_sorted() {
        let table = Table::new("# a comment\nb\t2\n\na\t1\n");
        assert_eq!((table.get("a"), table.get("b")), (Some("1"), Some("2")));
        assert!(!table.contains("# a comment"));
    }
}
