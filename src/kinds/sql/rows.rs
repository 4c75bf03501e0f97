//! Rows: compared as multisets or in order, hashed, shown cell by cell.

use crate::sandbox::job::SqlValue;
use crate::value::short_hash;

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

pub fn count(rows: usize) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") }
}

/// A value as SQL shows it. A text has quotes only where it could be taken for something else; NULL is the word.
pub fn text(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => "NULL".to_owned(),
        SqlValue::Int(n) => n.to_string(),
        SqlValue::Real(n) => {
            let n = n.get();
            if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.1}") } else { n.to_string() }
        }
        SqlValue::Text(text) if is_misleading(text) => format!("'{text}'"),
        SqlValue::Text(text) => text.replace('\n', "⏎"),
        SqlValue::Blob(hex) => format!("x'{hex}'"),
    }
}

/// A text that looks like a number, like NULL, or like nothing.
fn is_misleading(text: &str) -> bool {
    text.parse::<f64>().is_ok() || text == "NULL" || text.trim() != text || text.is_empty()
}
