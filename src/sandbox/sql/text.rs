//! Reading SQL as text, just enough to say where a statement begins and what it is.

use crate::sandbox::job::Place;

/// Where the next token begins, past white space and comments.
pub(super) fn skip_blank(sql: &str, from: usize) -> usize {
    let bytes = sql.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let rest = &sql[at..];
        at += if rest.starts_with("--") {
            rest.find('\n').map_or(rest.len(), |n| n + 1)
        } else if rest.starts_with("/*") {
            rest.get(2..).and_then(|inside| inside.find("*/")).map_or(rest.len(), |n| n + 4)
        } else if matches!(bytes[at], b' ' | b'\t' | b'\n' | b'\r' | 0x0c) {
            1
        } else if rest.starts_with('\u{feff}') {
            3
        } else {
            break;
        };
    }
    at
}

/// The words a text begins with, in upper case, until something that is no word.
fn words(sql: &str) -> impl Iterator<Item = String> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at = skip_blank(sql, at);
        let word = &sql[at..];
        let end = word.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(word.len());
        at += end;
        (end > 0).then(|| word[..end].to_ascii_uppercase())
    })
}

/// What a statement does, as one would say it: `UPDATE`, `CREATE INDEX`, `DROP TABLE`; empty when it has no words.
pub(super) fn verb(sql: &str) -> String {
    let mut words = words(sql).skip_while(|word| matches!(word.as_str(), "EXPLAIN" | "QUERY" | "PLAN"));
    let first = words.next().unwrap_or_default();
    match first.as_str() {
        "CREATE" | "DROP" | "ALTER" => {
            let object = words.find(|word| !matches!(word.as_str(), "TEMP" | "TEMPORARY" | "UNIQUE"));
            object.map_or(first.clone(), |object| format!("{first} {object}"))
        }
        _ => first,
    }
}

pub(super) fn is_explain(sql: &str) -> bool {
    words(sql).next().is_some_and(|word| word == "EXPLAIN")
}

/// Line and column of a byte of `text`, both counted from 1, columns in characters.
pub(super) fn place(file: &str, text: &str, at: usize) -> Place {
    let at = (0..=at.min(text.len())).rev().find(|n| text.is_char_boundary(*n)).unwrap_or(0);
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    Place {
        file: file.to_owned(),
        line: before.matches('\n').count() as u32 + 1,
        column: before[line_start..].trim_start_matches('\u{feff}').chars().count() as u32 + 1,
    }
}

/// An identifier as SQL text.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The first `most` bytes of an error's words, whole characters only.
pub(super) fn shortened(message: &str, most: usize) -> String {
    match message.char_indices().find(|(at, _)| *at >= most) {
        Some((cut, _)) => format!("{}…", &message[..cut]),
        None => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_says_what_it_does() {
        for (sql, said) in [
            ("update books SET x = 1", "UPDATE"),
            ("-- a comment\n/* and\nanother */ Delete from t", "DELETE"),
            ("CREATE UNIQUE INDEX i ON t(a)", "CREATE INDEX"),
            ("create temp table x(a)", "CREATE TABLE"),
            ("create virtual table f using fts5(x)", "CREATE VIRTUAL"),
            ("EXPLAIN QUERY PLAN SELECT 1", "SELECT"),
            ("DROP", "DROP"),
            ("(", ""),
            ("", ""),
            ("/* never closed", ""),
        ] {
            assert_eq!(verb(sql), said, "{sql}");
        }
    }

    #[test]
    fn places_count_lines_and_characters() {
        let text = "SELECT 'é',\n  oops\n";
        for (at, line, column) in [(0, 1, 1), (12, 1, 12), (15, 2, 3), (text.len(), 3, 1), (999, 3, 1)] {
            let found = place("query.sql", text, at);
            assert_eq!((found.line, found.column), (line, column), "byte {at}");
        }
    }
}
