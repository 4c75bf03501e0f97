//! Scripts on a small table, and what is reported of them.

use std::sync::{Arc, Mutex};

use super::*;
use crate::sandbox::job::{Limits, ResultSet, SqlValue, Work};

const SCHEMA: &str = "CREATE TABLE genres(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);\n\
                      CREATE TABLE books(id INTEGER PRIMARY KEY, title TEXT, genre INTEGER REFERENCES genres(id), cents INT)";
const ROWS: &str = "INSERT INTO genres VALUES (1,'Poetry'),(2,'Travel');\n\
                    INSERT INTO books VALUES (1,'Dune',NULL,900),(2,'Ode',1,850),(3,'Elegy',1,850)";

fn work(mode: SqlMode, script: &str) -> SqlWork {
    SqlWork {
        schema: SCHEMA.to_owned(),
        sets: vec![DataSet { name: "small".to_owned(), sql: ROWS.to_owned() }],
        script: script.to_owned(),
        mode,
        watch: Vec::new(),
        probes: Vec::new(),
        plan: false,
    }
}

fn reports(work: SqlWork) -> Vec<SqlReport> {
    let limits = Limits { rows: 100, ..Limits::default() };
    let job = Job { seed: 42, now_ms: 1_767_225_600_000, limits, work: Work::Sql(work.clone()) };
    let seen = Arc::new(Mutex::new(Vec::new()));
    let sink = seen.clone();
    let outbox = Outbox::new(0, move |event| {
        if let Event::Sql(report) = event {
            sink.lock().unwrap().push(report);
        }
    });
    run(&job, &work, &outbox);
    seen.lock().unwrap().clone()
}

fn report(mode: SqlMode, script: &str) -> SqlReport {
    reports(work(mode, script)).remove(0)
}

/// A report in a line: rows as `a|b`, results apart by ` / `, then the error.
fn line(report: &SqlReport) -> String {
    let mut parts: Vec<String> = report.results.iter().map(show).collect();
    parts.extend(report.error.as_ref().map(|e| {
        let at = e.place.as_ref().map(|p| format!(" at {}:{}:{}", p.file, p.line, p.column)).unwrap_or_default();
        format!("{}{} {}{at}", if e.denied { "denied " } else { "" }, e.code, e.message)
    }));
    parts.extend(report.limit.map(|limit| format!("limit {limit:?}")));
    parts.join(" / ")
}

fn show(result: &ResultSet) -> String {
    let rows = result.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|"));
    rows.collect::<Vec<_>>().join(" ")
}

fn cell(value: &SqlValue) -> String {
    match value {
        SqlValue::Null => "NULL".to_owned(),
        SqlValue::Int(n) => n.to_string(),
        SqlValue::Real(n) => format!("{:?}", n.get()),
        SqlValue::Text(text) => text.clone(),
        SqlValue::Blob(hex) => format!("x'{hex}'"),
    }
}

#[test]
fn scripts_and_their_ends() {
    use SqlMode::{Read, Schema, Write};
    for (mode, script, expected) in [
        (Read, "SELECT title FROM books WHERE cents = 850 ORDER BY id; -- done", "Ode Elegy"),
        (Read, "SELECT 1; SELECT 2.5, NULL, x'0aFF', 'é'", "1 / 2.5|NULL|x'0aff'|é"),
        (Read, "SELECT 1 AS a, 2 AS a", "1|2"),
        (Read, " -- nothing yet\n/* really */ ;", "0 the file has no statement yet"),
        (Read, "", "0 the file has no statement yet"),
        (Read, "SELECT 1;\0", "0 the text contains a NUL character, which SQL does not know at query.sql:1:10"),
        (Read, "SELECT 1;\nSELECT titel FROM books", "1 / 1 no such column: titel at query.sql:2:8"),
        (Read, "-- é\nSELECT 'é', nope()", "1 no such function: nope at query.sql:2:13"),
        (Read, "SELECT *\nFORM books", "1 near \"FORM\": syntax error at query.sql:2:1"),
        (Read, "\n  SELECT * FROM bocks", "1 no such table: bocks at query.sql:2:17"),
        (
            Read,
            "SELECT \"Dune\"",
            "1 no such column: \"Dune\" - should this be a string literal in single-quotes? at query.sql:1:8",
        ),
        (Read, "SELECT (", "1 incomplete input at query.sql:1:8"),
        (
            Read,
            "UPDATE books SET cents = 0",
            "denied 23 this exercise only reads: UPDATE is not allowed here at query.sql:1:1",
        ),
        (
            Read,
            "WITH x AS (SELECT 1) DELETE FROM books",
            "denied 23 this exercise only reads: DELETE is not allowed here at query.sql:1:1",
        ),
        (
            Read,
            "CREATE TABLE t(a)",
            "denied 23 this exercise only reads: CREATE TABLE is not allowed here at query.sql:1:1",
        ),
        (
            Read,
            "SELECT 1; BEGIN",
            "1 / denied 23 this exercise only reads: BEGIN is not allowed here at query.sql:1:11",
        ),
        (Read, "PRAGMA user_version = 3", "denied 23 PRAGMA user_version is not allowed here at query.sql:1:1"),
        (
            Read,
            "EXPLAIN QUERY PLAN UPDATE books SET cents = 0 WHERE id = 1",
            "4|0|33|SEARCH books USING INTEGER PRIMARY KEY (rowid=?)",
        ),
        (
            Write,
            "DROP TABLE books",
            "denied 23 this exercise changes rows, not tables: DROP TABLE is not allowed here at query.sql:1:1",
        ),
        (
            Write,
            "CREATE INDEX i ON books(cents)",
            "denied 23 this exercise changes rows, not tables: CREATE INDEX is not allowed here at query.sql:1:1",
        ),
        (
            Write,
            "ALTER TABLE books ADD COLUMN x",
            "denied 23 this exercise changes rows, not tables: ALTER TABLE is not allowed here at query.sql:1:1",
        ),
        (
            Write,
            "ATTACH 'x' AS y",
            "denied 23 ATTACH is not allowed here: this database knows no other files at query.sql:1:1",
        ),
        (Write, "INSERT INTO books VALUES (9,'New',1,1) RETURNING id, title", "9|New"),
        (Write, "BEGIN; DELETE FROM books; SAVEPOINT s; ROLLBACK TO s; COMMIT; SELECT count(*) FROM books", "0"),
        (Write, "INSERT INTO genres VALUES (1,'x')", "1555 UNIQUE constraint failed: genres.id at query.sql:1:1"),
        (
            Write,
            "INSERT INTO genres VALUES (3,'Poetry')",
            "2067 UNIQUE constraint failed: genres.name at query.sql:1:1",
        ),
        (Write, "SELECT 1;\n\nDELETE FROM genres", "1 / 787 FOREIGN KEY constraint failed at query.sql:3:1"),
        (
            Schema,
            "CREATE TABLE t(a INT NOT NULL) STRICT; INSERT INTO t VALUES ('x')",
            "3091 cannot store TEXT value in INT column t.a at query.sql:1:40",
        ),
        (Schema, "PRAGMA user_version = 3; PRAGMA user_version", "3"),
        (
            Schema,
            "CREATE VIRTUAL TABLE f USING fts5(x)",
            "denied 23 virtual tables are not allowed here at query.sql:1:1",
        ),
        (
            Schema,
            "CREATE TABLE k(id TEXT DEFAULT (hex(randomblob(4)))); INSERT INTO k DEFAULT VALUES; SELECT length(id) FROM k",
            "8",
        ),
        (Read, "PRAGMA journal_mode", "memory"),
        (Read, "PRAGMA synchronous; PRAGMA busy_timeout; PRAGMA foreign_keys", "2 / 0 / 1"),
        (Read, "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 5) SELECT sum(n) FROM c", "15"),
        (
            Read,
            "SELECT datetime('now'), CURRENT_TIMESTAMP, unixepoch(), datetime('now','localtime')",
            "2026-01-01 00:00:00|2026-01-01 00:00:00|1767225600|2026-01-01 00:00:00",
        ),
        (
            Read,
            "SELECT ceil(1.2), floor('3'), sqrt(16), pow(2,10), mod(7,4), log(100), ln(0), round(2.5), trunc(-1.5)",
            "2.0|3|4.0|1024.0|3.0|2.0|NULL|3.0|-1.0",
        ),
        (
            Read,
            "SELECT length(randomblob(10)), length(randomblob(0)), length(zeroblob(9)), typeof(random())",
            "10|1|9|integer",
        ),
        (Read, "SELECT randomblob(1000001)", "18 string or blob too big at query.sql:1:1"),
    ] {
        assert_eq!(line(&report(mode, script)), expected, "{script}");
    }
}

#[test]
fn limits_are_told_apart() {
    let endless = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c) SELECT";
    for (script, limit) in [
        (format!("{endless} count(*) FROM c"), Limit::Ticks),
        (format!("{endless} n FROM c"), Limit::Output),
        (format!("SELECT 1; {endless} printf('%.100000c', 'x') FROM c"), Limit::Output),
    ] {
        let report = report(SqlMode::Read, &script);
        assert_eq!((report.limit, report.error.clone()), (Some(limit), None), "{script}");
    }
}

#[test]
fn rows_beyond_the_cap_are_cut_and_that_is_said() {
    let counting =
        |n| format!("WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT {n}) SELECT n FROM c");
    for (n, kept, cut) in [(100, 100, false), (101, 100, true), (1_000, 100, true)] {
        let result = &report(SqlMode::Read, &counting(n)).results[0];
        assert_eq!((result.rows.len(), result.cut), (kept, cut), "{n}");
    }
    assert_eq!(report(SqlMode::Read, &counting(1_001)).limit, Some(Limit::Output));
    let long = report(SqlMode::Read, "SELECT printf('%.900000c','x') FROM books");
    assert_eq!((long.results[0].rows.len(), long.results[0].cut), (1, true));
}

#[test]
fn a_missing_order_shows_in_reverse() {
    let without = report(SqlMode::Read, "SELECT id FROM books");
    assert_eq!((line(&without).as_str(), show(without.reversed.as_ref().unwrap()).as_str()), ("1 2 3", "3 2 1"));
    let with = report(SqlMode::Read, "SELECT id FROM books ORDER BY id; -- the end");
    assert_eq!(with.reversed.as_ref(), with.results.last());
    let twice = report(SqlMode::Read, "SELECT id FROM books; SELECT 7; PRAGMA journal_mode");
    assert_eq!(show(twice.reversed.as_ref().unwrap()), "7", "the last one that only reads");
    assert_eq!(report(SqlMode::Write, "SELECT id FROM books").reversed, None);
}

#[test]
fn chance_and_time_repeat_themselves() {
    let script = "SELECT random(), hex(randomblob(20)), strftime('%Y-%m-%d %H:%M:%f','now'); \
                  SELECT id FROM books ORDER BY random()";
    let first = report(SqlMode::Read, script);
    assert_eq!(line(&first), line(&report(SqlMode::Read, script)));
    assert!(line(&first).contains("|2026-01-01 00:00:00.000 / "));
    let drawn = report(SqlMode::Read, "SELECT random() UNION SELECT random() UNION SELECT random()");
    assert_eq!(drawn.results[0].rows.len(), 3, "each draw is another number");
}

#[test]
fn the_state_after_a_write_is_read_back_in_a_fixed_order() {
    let state = |script: &str| report(SqlMode::Write, script).tables;
    let (one, other) = (
        state("INSERT INTO genres VALUES (8,'A'),(9,'B')"),
        state("INSERT INTO genres VALUES (9,'B'); INSERT INTO genres VALUES (8,'A')"),
    );
    assert_eq!(one, other);
    assert_eq!(one.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["genres", "books"]);
    assert_eq!(show(&one[0].rows), "1|Poetry 2|Travel 8|A 9|B");
    assert_ne!(one, state("SELECT 1"));
    let only = SqlWork { watch: vec!["genres".into()], ..work(SqlMode::Read, "SELECT 1") };
    assert_eq!(reports(only)[0].tables.len(), 1);
}

#[test]
fn an_open_transaction_is_noted_and_undone() {
    let left = report(SqlMode::Write, "BEGIN; DELETE FROM books");
    assert!(left.open_transaction);
    assert_eq!((left.changes, left.tables[1].rows.rows.len()), (3, 3));
    let done = report(SqlMode::Write, "BEGIN; DELETE FROM books; COMMIT");
    assert!(!done.open_transaction && done.tables[1].rows.rows.is_empty());
}

#[test]
fn probes_see_the_schema_and_leave_no_trace() {
    let script = "CREATE TABLE t(a INTEGER PRIMARY KEY, g INTEGER REFERENCES genres(id) DEFERRABLE INITIALLY DEFERRED, \
                  c INT CHECK (c > 0))";
    let probes = [
        "INSERT INTO t VALUES (1, 1, 5) RETURNING c",
        "INSERT INTO t VALUES (1, 1, 0)",
        "INSERT INTO t VALUES (1, 77, 1)",
        "SELECT count(*) FROM t",
        "SELECT nope FROM t",
    ];
    let probes = probes.map(String::from).to_vec();
    let report = reports(SqlWork { probes, ..work(SqlMode::Schema, script) }).remove(0);
    let answers = report.probes.iter().map(|answer| match answer {
        Ok(result) => show(result),
        Err(error) => format!("{} {}", error.code, error.message),
    });
    assert_eq!(
        answers.collect::<Vec<_>>(),
        ["5", "275 CHECK constraint failed: c > 0", "787 FOREIGN KEY constraint failed", "0", "1 no such column: nope"]
    );
}

#[test]
fn the_plan_is_that_of_the_last_statement() {
    let planned = |mode, script: &str| reports(SqlWork { plan: true, ..work(mode, script) }).remove(0).plan;
    assert_eq!(
        planned(SqlMode::Read, "SELECT 1; SELECT * FROM books ORDER BY title"),
        ["SCAN books", "USE TEMP B-TREE FOR ORDER BY"]
    );
    let indexed = "CREATE INDEX i ON books(cents);\nSELECT id FROM books WHERE cents = 850;";
    assert_eq!(planned(SqlMode::Schema, indexed), ["SEARCH books USING COVERING INDEX i (cents=?)"]);
    assert_eq!(
        planned(SqlMode::Write, "UPDATE books SET cents = 1 WHERE id = 2"),
        ["SEARCH books USING INTEGER PRIMARY KEY (rowid=?)"]
    );
}

#[test]
fn each_set_begins_afresh_and_the_pack_s_own_errors_are_named() {
    let mut work = work(SqlMode::Schema, "DROP TABLE books; SELECT count(*) FROM genres");
    work.sets.push(DataSet {
        name: "edge".into(),
        sql: "PRAGMA foreign_keys=OFF; INSERT INTO books VALUES (1,'x',99,1)".into(),
    });
    work.sets.push(DataSet {
        name: "bad".into(),
        sql: "INSERT INTO genres VALUES (1,'a');\nINSERT INTO oops VALUES (1)".into(),
    });
    let lines: Vec<String> = reports(work).iter().map(|r| format!("{}: {}", r.set, line(r))).collect();
    assert_eq!(lines, ["small: 2", "edge: 0", "bad: 1 bad.sql: no such table: oops at bad.sql:2:1"]);
}

#[test]
fn changes_count_what_triggers_do() {
    let script = "CREATE TRIGGER t AFTER DELETE ON books BEGIN UPDATE genres SET name = name || '!'; END; DELETE FROM books WHERE id = 1";
    assert_eq!(report(SqlMode::Schema, script).changes, 3);
    assert_eq!(report(SqlMode::Read, "SELECT * FROM books").changes, 0);
}

#[test]
fn an_error_comes_with_its_place_and_what_would_be_right() {
    for (mode, script, at, hint) in [
        (SqlMode::Read, "SELECT id, titel FROM books", (1, 12), "`books` has a column `title`."),
        (SqlMode::Read, "SELECT id,\n  b.titel\nFROM books b", (2, 3), "`books` has a column `title`."),
        (SqlMode::Read, "SELECT price FROM books", (1, 8), "`books` has the columns `id`, `title`, `genre`, `cents`."),
        (
            SqlMode::Read,
            "SELECT title FROM genres",
            (1, 8),
            "The column `title` belongs to `books`. Its table has to stand in FROM or JOIN.",
        ),
        (
            SqlMode::Read,
            "SELECT g.name FROM books",
            (1, 8),
            "`g` stands for no table in this statement. A short name is given in FROM or JOIN: `FROM books AS g`.",
        ),
        (
            SqlMode::Read,
            "SELECT id FROM books WHERE title = \"Dune\"",
            (1, 36),
            "Texts stand in single quotes: 'Dune'. Double quotes are for names of tables and columns.",
        ),
        (SqlMode::Read, "SELECT id\nFROM book", (2, 6), "There is a table `books`."),
        (SqlMode::Read, "SELECT id\nFROM xyz", (2, 6), "The tables are `books`, `genres`."),
        (
            SqlMode::Read,
            "SELECT id FROM books JOIN genres ON genre = genres.id",
            (1, 8),
            "More than one table has a column `id`. Say which: `books.id` or `genres.id`.",
        ),
        (
            SqlMode::Read,
            "SELECT books FROM cents",
            (1, 19),
            "`cents` is a column. Behind FROM and JOIN stands a table.",
        ),
        (
            SqlMode::Schema,
            "CREATE TABLE t (\n  id INTEGER PRIMARY KEY\n  name TEXT\n)",
            (3, 3),
            "Is a comma missing at the end of the line before it?",
        ),
        (SqlMode::Read, "SELECT now()", (1, 8), "Other databases have `now`. SQLite has `datetime('now')`."),
        (SqlMode::Read, "SELECT id\nFORM books", (2, 1), "Is `FORM` meant to be FROM?"),
        (SqlMode::Read, "SELECT id,\nFROM books", (2, 1), "A comma stands before FROM, and nothing follows it."),
        (
            SqlMode::Read,
            "SELECT id FROM books ORDER BY id WHERE id = 1",
            (1, 34),
            "WHERE comes before ORDER. The order is FROM, JOIN, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT.",
        ),
        (SqlMode::Read, "SELECT 1\nSELECT 2", (2, 1), "Does the statement before it end with a `;`?"),
        (
            SqlMode::Read,
            "SELECT id FROM books\nWHERE",
            (2, 1),
            "The statement ends after `WHERE`. What should follow it?",
        ),
        (SqlMode::Read, "SELECT count( FROM books", (1, 15), ""),
        (SqlMode::Read, "SELECT (1", (1, 9), "The statement ends, and a ( in it is not closed yet."),
        (
            SqlMode::Read,
            "SELECT 'abc",
            (1, 8),
            "This text begins with ' and is never closed. A ' inside of a text is written twice: 'O''Neil'.",
        ),
        (
            SqlMode::Read,
            "SELECT genre FROM books WHERE count(*) > 1 GROUP BY genre",
            (1, 31),
            "WHERE looks at one row at a time. A condition on a group, such as COUNT(*) > 1, belongs into HAVING.",
        ),
        (
            SqlMode::Write,
            "INSERT INTO genres VALUES (1, 'x')",
            (1, 1),
            "There is a row with the same genres.id already, and it may be there only once.",
        ),
        (
            SqlMode::Write,
            "DELETE FROM genres",
            (1, 1),
            "A row points at another row that is not there, or other rows still point at the one that goes.",
        ),
    ] {
        let error = report(mode, script).error.unwrap_or_else(|| panic!("{script} has an error"));
        let place = error.place.map(|place| (place.line, place.column));
        assert_eq!((place, error.hint.unwrap_or_default().as_str()), (Some(at), hint), "{script}: {}", error.message);
    }
}
