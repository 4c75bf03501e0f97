//! With what the statements of a script begin, where a task says which ones it takes.

use std::collections::BTreeSet;

use crate::value::short_hash;
use crate::verdict::{Case, End, Place, Status};

/// Passes when each statement begins with one of the words.
pub fn judge(allowed: &[String], case: &mut Case, script: &str) {
    let begins = beginnings(script);
    let other: Vec<&(usize, String)> = begins.iter().filter(|(_, word)| !allowed.contains(word)).collect();
    let words: BTreeSet<&str> = other.iter().map(|(_, word)| word.as_str()).collect();
    case.end = End::Value;
    case.status = if other.is_empty() { Status::Passed } else { Status::Failed };
    case.actual = Some(begins.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(", "));
    case.actual_hash = Some(short_hash(words.into_iter().collect::<Vec<_>>().join(" ").as_bytes()));
    if let Some((at, word)) = other.first() {
        let line = script[..*at].matches('\n').count() + 1;
        let column = script[..*at].chars().rev().take_while(|c| *c != '\n').count() + 1;
        case.detail = Some(format!("`{word}` in line {line} is a statement of its own, and the task asks for none."));
        case.place = Some(Place { file: String::new(), line: line as u32, column: column as u32 });
    }
}

/// The first word of each statement in capitals, and the byte where it stands.
fn beginnings(script: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut at, mut fresh) = (0, true);
    while let Some(c) = script[at..].chars().next() {
        let rest = &script[at..];
        let end = |mark: &str, from: usize| rest[from..].find(mark).map_or(rest.len(), |n| from + n + mark.len());
        let length = match c {
            _ if rest.starts_with("--") => end("\n", 2),
            _ if rest.starts_with("/*") => end("*/", 2),
            // A doubled quote reads as the end of one text and the start of the next.
            '\'' | '"' | '`' => end(c.encode_utf8(&mut [0; 4]), 1),
            '[' => end("]", 1),
            c if fresh && c.is_ascii_alphabetic() => {
                let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
                found.push((at, rest[..length].to_ascii_uppercase()));
                length
            }
            c => c.len_utf8(),
        };
        let blank = c.is_whitespace() || rest.starts_with("--") || rest.starts_with("/*");
        fresh = c == ';' || (fresh && blank);
        at += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_statement_by_statement() {
        let cases: [(&str, &[&str]); 9] = [
            ("", &[]),
            (" ;; -- nothing\n/* ; SELECT */", &[]),
            ("update books set a = 1", &["UPDATE"]),
            ("-- first\nUPDATE b SET t = 'x; SELECT 1';\nSelect 1;", &["UPDATE", "SELECT"]),
            ("INSERT INTO b VALUES ('it''s; DELETE'); COMMIT", &["INSERT", "COMMIT"]),
            ("UPDATE \"a;b\" SET [c;d] = `e;f` /* ; */ -- ;\n, g = 1", &["UPDATE"]),
            ("WITH a AS (SELECT 1) UPDATE b SET c = 'é;';/**/select", &["WITH", "SELECT"]),
            ("(SELECT 1); VALUES (1)", &["VALUES"]),
            ("UPDATE b SET c = 'open; SELECT", &["UPDATE"]),
        ];
        for (script, words) in cases {
            let found: Vec<String> = beginnings(script).into_iter().map(|(_, word)| word).collect();
            assert_eq!(found, words, "{script}");
        }
    }

    #[test]
    fn another_statement_is_named_with_its_place() {
        let judged = |script: &str| {
            let mut case = Case::new("statements", false);
            judge(&["UPDATE".to_owned(), "WITH".to_owned()], &mut case, script);
            case
        };
        assert_eq!(judged("update b set c = 1;").status, Status::Passed);
        let case = judged("UPDATE b SET c = 1;\n  select c FROM b;");
        assert_eq!((case.status, case.actual.as_deref()), (Status::Failed, Some("UPDATE, SELECT")));
        assert!(case.detail.is_some_and(|told| told.starts_with("`SELECT` in line 2 ")));
        assert_eq!(case.place.map(|place| (place.line, place.column)), Some((2, 3)));
    }
}
