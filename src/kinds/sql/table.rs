//! Results drawn as plain text, two of them so that their lines can be compared.

use super::rows::{Row, text};
use crate::sandbox::job::ResultSet;

/// Rows shown of a result.
const SHOWN: usize = 40;
/// Columns of text that a table may take.
const WIDTH: usize = 74;
/// No column is cut below this width.
const NARROWEST: usize = 5;

/// A result as a table.
pub fn table(result: &ResultSet) -> String {
    let widths = fitted(&[result], &|_| false);
    draw(result, &widths)
}

/// Two results with columns of the same widths, so that equal rows are equal lines.
pub fn pair(expected: &ResultSet, actual: &ResultSet) -> (String, String) {
    let widths = match expected.columns.len() == actual.columns.len() {
        true => fitted(&[expected, actual], &|at| differs(expected, actual, at)),
        false => return (table(expected), table(actual)),
    };
    (draw(expected, &widths), draw(actual, &widths))
}

/// The rows of `actual` beside the rows of `expected` that they stand for, where their order does not count.
pub fn arranged(expected: &ResultSet, actual: &ResultSet) -> ResultSet {
    let mut left: Vec<Option<&Row>> = actual.rows.iter().map(Some).collect();
    let mut take = |is: &dyn Fn(&Row) -> bool| left.iter_mut().find(|row| row.is_some_and(is)).and_then(Option::take);
    let mut rows: Vec<Option<&Row>> = expected.rows.iter().map(|row| take(&|other| other == row)).collect();
    // A row that is half right stands where the right one is missing.
    for (at, row) in expected.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        if rows[at].is_none() {
            let alike = |other: &Row| other.iter().zip(row).filter(|(a, b)| a == b).count() * 2 >= row.len();
            rows[at] = take(&alike);
        }
    }
    let rows = rows.into_iter().chain(left.iter().copied()).flatten().cloned().collect();
    ResultSet { rows, ..actual.clone() }
}

fn width(text: &str) -> usize {
    text.chars().count()
}

/// Whether a column holds another value in some row.
fn differs(expected: &ResultSet, actual: &ResultSet, at: usize) -> bool {
    expected.rows.iter().zip(&actual.rows).any(|(a, b)| a.get(at) != b.get(at))
}

/// The widths of the columns; those that are `dear` are cut last.
fn fitted(results: &[&ResultSet], dear: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let columns = results.first().map_or(0, |result| result.columns.len());
    let cells = |at: usize| {
        results.iter().flat_map(move |result| {
            let head = width(&result.columns[at]);
            result
                .rows
                .iter()
                .take(SHOWN)
                .filter_map(move |row| row.get(at))
                .map(|cell| width(&text(cell)))
                .chain([head])
        })
    };
    let mut widths: Vec<usize> = (0..columns).map(|at| cells(at).max().unwrap_or(0)).collect();
    let room = WIDTH.saturating_sub(3 * columns.saturating_sub(1));
    for cheap in [true, false] {
        while widths.iter().sum::<usize>() > room {
            let may = |at: &usize| widths[*at] > NARROWEST && (!cheap || !dear(*at));
            let Some(widest) = (0..columns).filter(may).max_by_key(|at| widths[*at]) else { break };
            widths[widest] -= 1;
        }
    }
    widths
}

fn draw(result: &ResultSet, widths: &[usize]) -> String {
    let line = |cells: &mut dyn Iterator<Item = String>| {
        let padded = cells.zip(widths).map(|(cell, width)| format!("{:<width$}", cut(&cell, *width)));
        padded.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
    };
    let mut lines = vec![line(&mut result.columns.iter().cloned())];
    lines.push(widths.iter().map(|width| "-".repeat((*width).max(1))).collect::<Vec<_>>().join("-+-"));
    lines.extend(result.rows.iter().take(SHOWN).map(|row| line(&mut row.iter().map(text))));
    if result.rows.is_empty() {
        lines.push("(no rows)".to_owned());
    }
    if result.rows.len() > SHOWN {
        lines.push(format!("… {} more rows", result.rows.len() - SHOWN));
    }
    lines.join("\n")
}

fn cut(cell: &str, columns: usize) -> String {
    match width(cell) > columns {
        true => cell.chars().take(columns.saturating_sub(1)).chain(['…']).collect(),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::job::SqlValue;

    fn result(rows: &[(&str, i64)]) -> ResultSet {
        ResultSet {
            columns: vec!["name".into(), "n".into()],
            rows: rows.iter().map(|(name, n)| vec![SqlValue::Text((*name).into()), SqlValue::Int(*n)]).collect(),
            cut: false,
        }
    }

    #[test]
    fn equal_rows_are_equal_lines() {
        let (expected, actual) = pair(&result(&[("Fiction", 1)]), &result(&[("Fiction", 1), ("Technical", 10)]));
        assert_eq!(expected, "name      | n\n----------+---\nFiction   | 1");
        assert_eq!(actual, "name      | n\n----------+---\nFiction   | 1\nTechnical | 10");
    }

    #[test]
    fn rows_stand_beside_those_they_stand_for() {
        let expected = result(&[("a", 1), ("b", 2), ("c", 3)]);
        let actual = result(&[("x", 9), ("c", 3), ("b", 7), ("a", 1)]);
        assert_eq!(arranged(&expected, &actual), result(&[("a", 1), ("b", 7), ("c", 3), ("x", 9)]));
    }

    #[test]
    fn the_column_that_differs_is_cut_last() {
        let wide = |n: &str| ResultSet {
            columns: vec!["a".into(), "b".into()],
            rows: vec![vec![SqlValue::Text("x".repeat(60)), SqlValue::Text(n.repeat(30))]],
            cut: false,
        };
        let (expected, actual) = pair(&wide("1"), &wide("2"));
        assert!(expected.contains(&"1".repeat(30)) && actual.contains(&"2".repeat(30)), "{expected}\n{actual}");
    }

    #[test]
    fn a_wide_table_is_cut_at_its_widest_column() {
        let wide = result(&[(&"x".repeat(200), 1)]);
        assert!(table(&wide).lines().all(|line| width(line) <= WIDTH), "{}", table(&wide));
        assert!(table(&wide).contains("x… | 1"));
    }
}
