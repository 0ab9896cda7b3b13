//! Figures of one or several sets to one table: figure, a column a set, their mean, counts, peers.

use std::fmt::Write as _;

use crate::score::{Count, Score};

/// The longest name that heads a column; set names are longer than figures are wide.
const WIDEST: usize = 14;

/// From here on a figure is printed without places. Shares end at 1, so any number above that would do.
const LARGE: f64 = 10.0;

/// A figure over all sets.
struct Row {
    figure: String,
    /// One value a set; a set may lack a figure.
    values: Vec<Option<f64>>,
    counts: Vec<Count>,
    /// What others reach, in the order of the sets.
    peers: Vec<String>,
}

/// The table, ready to print. The mean has each set count once, whatever its size; the counts are sums.
/// The last column tells what others reach at a figure, set by set, where somebody measured it.
pub(crate) fn table(sets: &[(&str, &Score)]) -> String {
    let mut lines = vec![header(sets)];
    for row in rows(sets) {
        let mut cells = vec![row.figure.clone()];
        cells.extend(row.values.iter().map(|value| value.map_or_else(|| "-".to_owned(), number)));
        if sets.len() > 1 {
            cells.push(number(mean(&row.values)));
        }
        cells.push(row.counts.iter().map(shown).collect::<Vec<_>>().join(", "));
        cells.push(row.peers.join(", "));
        lines.push(cells);
    }
    aligned(&lines, 1 + sets.len() + usize::from(sets.len() > 1))
}

fn header(sets: &[(&str, &Score)]) -> Vec<String> {
    let cut = |name: &str| {
        if name.chars().count() > WIDEST {
            name.chars().take(WIDEST - 1).chain(['…']).collect()
        } else {
            name.to_owned()
        }
    };
    let mut cells = vec!["figure".to_owned()];
    cells.extend(sets.iter().map(|(name, _)| cut(name)));
    if sets.len() > 1 {
        cells.push("mean".to_owned());
    }
    cells.extend(["counts".to_owned(), String::new()]);
    cells
}

/// Figures in the order in which they are first seen.
fn rows(sets: &[(&str, &Score)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (set, (_, score)) in sets.iter().enumerate() {
        for figure in &score.figures {
            let place = rows.iter().position(|row| row.figure == figure.name).unwrap_or_else(|| {
                rows.push(Row {
                    figure: figure.name.clone(),
                    values: vec![None; sets.len()],
                    counts: Vec::new(),
                    peers: Vec::new(),
                });
                rows.len() - 1
            });
            let row = &mut rows[place];
            row.values[set] = Some(figure.value);
            row.peers.extend(figure.peer.clone());
            if row.counts.is_empty() {
                row.counts.clone_from(&figure.counts);
            } else {
                for (sum, count) in row.counts.iter_mut().zip(&figure.counts) {
                    sum.hit += count.hit;
                    sum.of += count.of;
                }
            }
        }
    }
    rows
}

fn mean(values: &[Option<f64>]) -> f64 {
    let known: Vec<f64> = values.iter().copied().flatten().collect();
    known.iter().sum::<f64>() / known.len().max(1) as f64
}

/// Three places for a share; a figure with a unit (words a second, megabytes) is too large to need any.
fn number(value: f64) -> String {
    if value < LARGE { format!("{value:.3}") } else { format!("{value:.0}") }
}

fn shown(count: &Count) -> String {
    format!("{}/{} {}", count.hit, count.of, count.what)
}

/// Columns under each other; after the first, the next up to `numbers` are numbers and stand to the right.
fn aligned(lines: &[Vec<String>], numbers: usize) -> String {
    let n_columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        lines.iter().filter_map(|cells| cells.get(column)).map(|cell| cell.chars().count()).max()
    };
    let widths: Vec<usize> = (0..n_columns).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for cells in lines {
        let padded = cells.iter().enumerate().map(|(column, cell)| {
            let width = widths[column];
            if (1..numbers).contains(&column) { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        out.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}

/// What was missed, by figure; each line names its set.
pub(crate) fn misses(sets: &[(&str, &Score)]) -> String {
    let mut figures: Vec<&str> = Vec::new();
    let all: Vec<_> =
        sets.iter().flat_map(|(set, score)| score.misses.iter().map(move |miss| (set, miss))).collect();
    for (_, miss) in &all {
        if !figures.contains(&miss.figure.as_ref()) {
            figures.push(&miss.figure);
        }
    }
    let mut out = String::new();
    for figure in figures {
        let of_figure: Vec<_> = all.iter().filter(|(_, miss)| miss.figure == figure).collect();
        let _ = writeln!(out, "\n{figure}: {} misses", of_figure.len());
        for (set, miss) in of_figure {
            let _ = writeln!(out, "  {set}  {}", miss.text);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::{Figure, Miss};

    fn score(figures: &[(&str, f64, usize)]) -> Score {
        let figure = |&(name, value, hit): &(&str, f64, usize)| Figure {
            name: name.to_owned(),
            value,
            counts: vec![Count::gold(hit, 4)],
            peer: (name == "y").then(|| "peer .9".to_owned()),
        };
        Score { figures: figures.iter().map(figure).collect(), ..Score::default() }
    }

    #[test]
    fn a_column_a_set_and_their_mean() {
        let (a, b) =
            (score(&[("x.f1", 0.5, 2), ("y", 1.0, 4)]), score(&[("x.f1", 0.25, 1), ("words/s", 4e5, 4)]));
        let printed = table(&[("first", &a), ("the-second-of-two", &b)]);
        let expected = "\
figure   first  the-second-of…    mean  counts
x.f1     0.500           0.250   0.375  3/8 gold
y        1.000               -   1.000  4/4 gold  peer .9
words/s      -          400000  400000  4/4 gold
";
        assert_eq!(printed, expected);
    }

    #[test]
    fn misses_stand_under_their_figure() {
        let miss = |figure: &'static str, text: &str| Miss { figure: figure.into(), text: text.to_owned() };
        let a = Score {
            misses: vec![miss("x", "one"), miss("y", "two"), miss("x", "three")],
            ..Score::default()
        };
        assert_eq!(misses(&[("s", &a)]), "\nx: 2 misses\n  s  one\n  s  three\n\ny: 1 misses\n  s  two\n");
    }
}
