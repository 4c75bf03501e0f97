//! Two connections on one file of a room: what a disk would do.

use super::*;

fn room() -> Room {
    Room::open(Clock::new(1_000_000), 1, Budget::new(5_000)).unwrap()
}

fn open(room: &Room) -> Database {
    let database = room.connect("shop.db", Opening::Create).unwrap();
    database.lock(Scope::Program).unwrap();
    database
}

/// Runs statements as a program would; rows as text, or the error's code and words.
fn ask(database: &Database, sql: &str) -> String {
    let run = || -> Result<String, Failure> {
        let (sql, mut at, mut said) = (Source::new(sql)?, 0, String::new());
        while at < sql.len() {
            let (statement, next) = Statement::prepare(database, &sql, at)?;
            if let Some(mut statement) = statement {
                while statement.step()? {
                    let cells = (0..statement.columns()).map(|n| match statement.cell(n) {
                        Cell::Int(n) => n.to_string(),
                        Cell::Text(text) => String::from_utf8_lossy(text).into_owned(),
                        other => format!("{other:?}"),
                    });
                    said += &format!("{};", cells.collect::<Vec<_>>().join("|"));
                }
            }
            at = next;
        }
        Ok(said)
    };
    run().unwrap_or_else(|failure| format!("{} {}", failure.code, failure.message))
}

/// Each step: which connection speaks, what it says, the answer.
fn talk(steps: &[(usize, &str, &str)]) {
    let room = room();
    let both = [open(&room), open(&room)];
    assert_eq!(ask(&both[0], "CREATE TABLE t(a); INSERT INTO t VALUES (1)"), "");
    for (n, (who, sql, answer)) in steps.iter().enumerate() {
        assert_eq!(ask(&both[*who], sql), *answer, "step {n}: {sql}");
    }
}

#[test]
fn one_writer_at_a_time_and_readers_meanwhile() {
    talk(&[
        (0, "BEGIN IMMEDIATE; INSERT INTO t VALUES (2)", ""),
        (1, "SELECT count(*) FROM t", "1;"),
        (1, "BEGIN IMMEDIATE", "5 database is locked"),
        (1, "INSERT INTO t VALUES (3)", "5 database is locked"),
        (0, "COMMIT", ""),
        (1, "SELECT count(*) FROM t", "2;"),
        (1, "INSERT INTO t VALUES (3)", ""),
        (0, "SELECT count(*) FROM t", "3;"),
    ]);
}

#[test]
fn a_reader_makes_the_writer_wait_unless_there_is_a_log() {
    talk(&[
        (1, "BEGIN; SELECT count(*) FROM t", "1;"),
        (0, "INSERT INTO t VALUES (2)", "5 database is locked"),
        (1, "COMMIT", ""),
        (0, "INSERT INTO t VALUES (2)", ""),
        (0, "PRAGMA journal_mode = WAL", "wal;"),
        (1, "BEGIN; SELECT count(*) FROM t", "2;"),
        (0, "INSERT INTO t VALUES (3)", ""),
        (1, "SELECT count(*) FROM t", "2;"),
        (1, "INSERT INTO t VALUES (4)", "517 database is locked"),
        (1, "COMMIT; SELECT count(*) FROM t", "3;"),
        (0, "PRAGMA journal_mode = DELETE", "5 database is locked"),
        (1, "PRAGMA journal_mode", "wal;"),
    ]);
}

#[test]
fn what_is_committed_outlives_the_connections() {
    let room = room();
    for mode in ["delete", "truncate", "persist", "memory", "wal"] {
        let first = open(&room);
        assert_eq!(ask(&first, &format!("PRAGMA journal_mode = {mode}")), format!("{mode};"));
        assert_eq!(
            ask(&first, "DROP TABLE IF EXISTS t; CREATE TABLE t(a); BEGIN; INSERT INTO t VALUES (1); COMMIT"),
            ""
        );
        assert_eq!(ask(&first, "BEGIN; INSERT INTO t VALUES (2)"), "");
        drop(first);
        let again = open(&room);
        assert_eq!(ask(&again, "SELECT count(*) FROM t; PRAGMA integrity_check"), "1;ok;", "{mode}");
    }
}

#[test]
fn waiting_for_a_lock_costs_virtual_time_only() {
    let room = room();
    let (one, other) = (open(&room), open(&room));
    assert_eq!(ask(&one, "CREATE TABLE t(a); BEGIN IMMEDIATE"), "");
    assert_eq!(ask(&other, "PRAGMA busy_timeout = 5000"), "5000;");
    assert_eq!(ask(&other, "BEGIN IMMEDIATE"), "5 database is locked");
    let waited = room.clock().elapsed();
    assert!((4_900..=5_100).contains(&waited), "{waited} ms");
}

#[test]
fn memory_is_private_and_names_lead_nowhere() {
    let room = room();
    let private = [(); 2].map(|()| room.connect(":memory:", Opening::Create).unwrap());
    assert_eq!(ask(&private[0], "CREATE TABLE t(a)"), "");
    assert_eq!(ask(&private[1], "SELECT * FROM t"), "1 no such table: t");
    for name in
        ["file:out.db?vfs=unix", "/etc/passwd", "../../out.db", "file:///tmp/out.db?vfs=unix&mode=rwc", "a?b#c%20"]
    {
        let database = room.connect(name, Opening::Create).unwrap();
        assert_eq!(ask(&database, "CREATE TABLE t(a); SELECT count(*) FROM sqlite_schema"), "1;", "{name}");
        assert!(!std::path::Path::new("out.db").exists() && !std::path::Path::new("/tmp/out.db").exists());
    }
    assert_eq!(room.connect("nowhere.db", Opening::ReadOnly).err().map(|f| f.code), Some(14));
    let reader = room.connect("a?b#c%20", Opening::ReadOnly).unwrap();
    assert_eq!(ask(&reader, "INSERT INTO t VALUES (1)"), "8 attempt to write a readonly database");
}

#[test]
fn the_disk_is_finite() {
    let room = room();
    let database = open(&room);
    assert_eq!(ask(&database, "CREATE TABLE t(a)"), "");
    let fill = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1 FROM c LIMIT 60) INSERT INTO t SELECT zeroblob(900000) FROM c";
    assert_eq!(ask(&database, fill), "13 database or disk is full");
    assert_eq!(ask(&database, "SELECT count(*) FROM t; PRAGMA integrity_check"), "0;ok;");
}

#[test]
fn the_pack_s_statements_have_no_limits_and_leave_none_behind() {
    let room = room();
    let database = open(&room);
    let rows = vec!["(1,'a row that is long enough')"; 5_000].join(",");
    let sql = format!("PRAGMA cache_size=500; CREATE TABLE t(a, b); INSERT INTO t VALUES {rows}");
    assert!(sql.len() > 100_000);
    database.load(&sql).unwrap();
    assert_eq!(ask(&database, "SELECT count(*) FROM t"), "5000;");
    assert_eq!(ask(&database, &format!("INSERT INTO t VALUES {rows}")), "18 string or blob too big");
    assert_eq!(ask(&database, "PRAGMA cache_size=500"), "23 PRAGMA cache_size is not allowed here");
}
