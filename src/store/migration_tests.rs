//! A migration that is cut off at any write leaves the old form or the new one, and can be done again.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ffi};

use super::disk::{self, Cut, Failure};
use super::error::Fault;
use super::schema::{configure, migrate};

/// Enough rows for several pages.
const FIRST: &str = "CREATE TABLE a (x INTEGER, padding TEXT) STRICT;
    INSERT INTO a SELECT value, printf('%200d', value) FROM generate_series;";
const SECOND: &str = "ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = 'moved', padding = padding || x;
    CREATE INDEX a_by_y ON a (y); CREATE TABLE b (z INTEGER) STRICT; INSERT INTO b SELECT x FROM a;";
const ROWS: i64 = 150;

fn first() -> String {
    let series = format!(
        "(WITH RECURSIVE s(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM s WHERE value < {ROWS}) SELECT value FROM s)"
    );
    FIRST.replace("generate_series", &series)
}

/// A file of the old form.
fn old(folder: &Path) -> PathBuf {
    disk::install();
    let path = folder.join("progress.db");
    let mut conn = Connection::open(&path).unwrap();
    configure(&conn).unwrap();
    migrate(&mut conn, None, &[&first()]).unwrap();
    path
}

fn forward(path: &Path) -> Result<(), Fault> {
    let mut conn = Connection::open(path)?;
    configure(&conn)?;
    migrate(&mut conn, Some(path), &[&first(), SECOND])
}

/// 1 or 2, when all of the file is of that form.
fn form(path: &Path) -> i64 {
    let conn = Connection::open(path).unwrap();
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let form = number("PRAGMA user_version");
    assert_eq!(number("SELECT count(*) FROM a"), ROWS);
    assert_eq!(number("SELECT count(*) FROM sqlite_schema"), if form == 1 { 1 } else { 3 });
    if form == 2 {
        assert_eq!(number("SELECT count(*) FROM a JOIN b ON x = z WHERE y = 'moved'"), ROWS);
    }
    assert_eq!(conn.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
    form
}

fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

#[test]
fn a_power_cut_at_any_write_leaves_the_old_form_or_the_new_one() {
    let folder = scratch();
    let path = old(folder.path());
    let (done, log, _) = disk::record(None, || forward(&path));
    assert!(done.is_ok() && log.ops.len() > 20, "{} operations", log.ops.len());
    let mut seen = [0; 3];
    for ops in 0..=log.ops.len() {
        for cut in Cut::ways(4, ops) {
            let folder = scratch();
            for (file, content) in log.after_cut(ops, cut) {
                std::fs::write(folder.path().join(file.file_name().unwrap()), content).unwrap();
            }
            let there = folder.path().join("progress.db");
            seen[form(&there) as usize] += 1;
            forward(&there).unwrap();
            assert_eq!(form(&there), 2, "behind {ops} operations, {cut:?}");
        }
    }
    println!("{} crash states of a migration: {} old, {} new", seen[1] + seen[2], seen[1], seen[2]);
    assert!(seen[1] > 0 && seen[2] > 0, "{seen:?}");
}

#[test]
fn a_migration_that_meets_a_full_disk_leaves_the_old_form_and_its_copy() {
    for (code, for_good) in [(ffi::SQLITE_FULL, true), (ffi::SQLITE_IOERR_FSYNC, false)] {
        let mut olds = 0;
        for at in 0.. {
            let folder = scratch();
            let path = old(folder.path());
            let (done, _, failed) = disk::record(Some(Failure { at, code, for_good }), || forward(&path));
            let copy = folder.path().join("progress-v1.bak");
            // A failure behind the commit is told as one, and the new form is there nevertheless.
            olds += usize::from(form(&path) == 1);
            assert!(done.is_err() || form(&path) == 2, "done at operation {at}, and of the old form");
            if copy.exists() {
                assert_eq!(form(&copy), 1, "the copy, failed at operation {at}");
            }
            forward(&path).unwrap();
            assert_eq!((form(&path), form(&copy)), (2, 1), "again after operation {at}");
            if !failed {
                assert!(at > 20 && olds > at - 5, "{at} operations, {olds} old forms");
                break;
            }
        }
    }
}
