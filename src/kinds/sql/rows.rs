//! Rows: compared as multisets or in order, hashed, drawn as plain text.

use crate::sandbox::job::{ResultSet, SqlValue};
use crate::value::short_hash;

/// Rows shown of a result.
const SHOWN: usize = 20;
/// Rows named in a difference.
const NAMED: usize = 5;

pub type Row = Vec<SqlValue>;

/// Rows in an order that depends on nothing but their values.
pub fn sorted(rows: &[Row]) -> Vec<Row> {
    let mut rows = rows.to_vec();
    rows.sort_by_cached_key(key);
    rows
}

pub fn same_rows(a: &[Row], b: &[Row]) -> bool {
    a.len() == b.len() && sorted(a) == sorted(b)
}

pub fn hash_sorted(rows: &[Row]) -> String {
    hash(&sorted(rows))
}

pub fn hash(rows: &[Row]) -> String {
    short_hash(&serde_json::to_vec(rows).unwrap_or_default())
}

fn key(row: &Row) -> String {
    serde_json::to_string(row).unwrap_or_default()
}

/// The difference in sentences: rows that are missing and rows that should not be there.
pub fn difference(expected: &[Row], actual: &[Row]) -> String {
    let mut missing = expected.to_vec();
    let mut extra = Vec::new();
    for row in actual {
        match missing.iter().position(|m| m == row) {
            Some(at) => drop(missing.remove(at)),
            None => extra.push(row.clone()),
        }
    }
    let mut lines = Vec::new();
    if expected.len() != actual.len() {
        lines.push(format!("{} expected, {} came back.", count(expected.len()), count(actual.len())));
    }
    for (word, rows) in [("Missing", &missing), ("Not expected", &extra)] {
        for row in rows.iter().take(NAMED) {
            lines.push(format!("{word}: {}", line(row)));
        }
        if rows.len() > NAMED {
            lines.push(format!("{word}: {} more", rows.len() - NAMED));
        }
    }
    lines.join("\n")
}

pub fn count(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}

fn line(row: &Row) -> String {
    row.iter().map(text).collect::<Vec<_>>().join(" | ")
}

/// A value as SQL shows it; text has no quotes, NULL is the word.
pub fn text(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => "NULL".to_owned(),
        SqlValue::Int(n) => n.to_string(),
        SqlValue::Real(n) => {
            let n = n.get();
            if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.1}") } else { n.to_string() }
        }
        SqlValue::Text(text) => text.replace('\n', "⏎"),
        SqlValue::Blob(hex) => format!("x'{hex}'"),
    }
}

/// A result as a table of plain text.
pub fn table(result: &ResultSet) -> String {
    let header: Vec<String> = result.columns.clone();
    let rows: Vec<Vec<String>> = result.rows.iter().take(SHOWN).map(|row| row.iter().map(text).collect()).collect();
    let widths: Vec<usize> = (0..header.len())
        .map(|i| {
            let cells = rows.iter().filter_map(|row| row.get(i)).map(|cell| cell.chars().count());
            cells.chain([header[i].chars().count()]).max().unwrap_or(0)
        })
        .collect();
    let draw = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join(" | ").trim_end().to_owned()
    };
    let mut lines = vec![draw(&header)];
    lines.extend(rows.iter().map(|row| draw(row)));
    if result.rows.is_empty() {
        lines.push("(no rows)".to_owned());
    }
    if result.rows.len() > SHOWN {
        lines.push(format!("… {} more rows", result.rows.len() - SHOWN));
    }
    lines.join("\n")
}
