//! The file's form: settings of a connection, and numbered migrations that only ever move forward.

use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::error::Fault;
use super::location::{private_file, sync_folder};

/// Marks the file as ours: "bklg" in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x626b_6c67;

/// Step n leads to form n. A step that was released is never edited.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_events.sql")];

/// The newest form this binary writes.
pub(super) fn newest() -> i64 {
    MIGRATIONS.len() as i64
}

/// Settings that hold for a connection; those that could silently not hold are read back.
pub(super) fn configure(conn: &Connection) -> Result<(), Fault> {
    conn.busy_timeout(std::time::Duration::from_millis(5000))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL;",
    )?;
    let synchronous: i64 = conn.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    let mode: String = conn.query_row("PRAGMA journal_mode = TRUNCATE", [], |row| row.get(0))?;
    let in_memory = conn.path().is_none_or(str::is_empty);
    if synchronous != 2 || (mode != "truncate" && !in_memory) {
        let words =
            format!("SQLite answers journal_mode={mode}, synchronous={synchronous} where truncate and 2 are needed");
        return Err(Fault::Io(std::io::Error::other(words)));
    }
    Ok(())
}

/// Brings the file to the newest form. An older file is copied to `progress-vN.bak` first.
pub(super) fn migrate(conn: &mut Connection, path: Option<&Path>, steps: &[&str]) -> Result<(), Fault> {
    let known = steps.len() as i64;
    if inspect(conn, known)? == known {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another process may just have done it.
    let version = inspect(&tx, known)?;
    if version == known {
        return Ok(());
    }
    if let (Some(path), true) = (path, version > 0) {
        // A second connection may read while this one only holds the write lock.
        let copy = Connection::open(path)?;
        back_up(&copy, &path.with_file_name(format!("progress-v{version}.bak")))?;
    }
    for step in &steps[version as usize..] {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", known)?;
    tx.commit()?;
    Ok(())
}

/// Whether nothing has to be done before the file is used.
pub(super) fn is_newest(conn: &Connection) -> Result<bool, Fault> {
    Ok(inspect(conn, newest())? == newest())
}

/// The file's form: 0 for an empty one. Refuses what is not ours and what is newer.
fn inspect(conn: &Connection, known: i64) -> Result<i64, Fault> {
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (id, version, tables) {
        (0, 0, 0) => Ok(0),
        (APPLICATION_ID, 1.., 1..) if version <= known => Ok(version),
        (APPLICATION_ID, 1.., _) if version > known => Err(Fault::Newer { found: version, known }),
        (APPLICATION_ID, ..) => Err(Fault::Damage("its tables are gone".to_owned())),
        _ => Err(Fault::Foreign),
    }
}

/// Writes a copy of the database: complete, or not there at all.
pub(super) fn back_up(conn: &Connection, to: &Path) -> Result<(), Fault> {
    let mut name = to.as_os_str().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let half_done = PathBuf::from(name);
    // Left by a process of this number that was killed.
    let _ = std::fs::remove_file(&half_done);
    let file = private_file(&half_done)?;
    let copied = conn
        .execute("VACUUM INTO ?1", [half_done.to_string_lossy()])
        .map_err(Fault::from)
        .and_then(|_| Ok(file.sync_all()?))
        .and_then(|()| Ok(std::fs::rename(&half_done, to)?));
    if copied.is_err() {
        let _ = std::fs::remove_file(&half_done);
    }
    copied?;
    Ok(sync_folder(to)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn released_migrations_are_never_edited() {
        let released = [0xe0b5_b23d];
        let sums: Vec<u32> = MIGRATIONS.iter().map(|sql| crc32fast::hash(sql.as_bytes())).collect();
        assert_eq!(sums, released, "add a new file instead of changing an old one");
    }

    #[test]
    fn every_file_of_the_folder_is_a_step_and_numbered_in_order() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
        let mut files: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert_eq!(files.len(), MIGRATIONS.len());
        for (number, (file, step)) in (1..).zip(files.iter().zip(MIGRATIONS)) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            assert!(name.starts_with(&format!("{number:04}_")) && name.ends_with(".sql"), "{name}");
            assert_eq!(&std::fs::read_to_string(file).unwrap(), step, "{name}");
        }
    }

    const FIRST: &str = "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);";
    const SECOND: &str = "ALTER TABLE a ADD COLUMN y TEXT; UPDATE a SET y = 'moved';";

    #[test]
    fn an_older_file_is_copied_and_then_moved_forward() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        let mut conn = Connection::open(&path).unwrap();
        configure(&conn).unwrap();
        migrate(&mut conn, Some(&path), &[FIRST]).unwrap();
        assert!(!folder.path().join("progress-v0.bak").exists(), "an empty file needs no copy");
        migrate(&mut conn, Some(&path), &[FIRST, SECOND]).unwrap();
        let moved: String = conn.query_row("SELECT y FROM a", [], |row| row.get(0)).unwrap();
        assert_eq!(moved, "moved");
        let copy = Connection::open(folder.path().join("progress-v1.bak")).unwrap();
        assert_eq!(inspect(&copy, 2).unwrap(), 1);
        assert_eq!(copy.query_row("SELECT count(*) FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
        let left = folder
            .path()
            .read_dir()
            .unwrap()
            .filter(|e| e.as_ref().unwrap().path().extension() == Some("tmp".as_ref()));
        assert_eq!(left.count(), 0);
    }

    #[test]
    fn a_step_that_fails_leaves_the_old_form() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        let mut conn = Connection::open(&path).unwrap();
        migrate(&mut conn, Some(&path), &[FIRST]).unwrap();
        assert!(migrate(&mut conn, Some(&path), &[FIRST, "UPDATE a SET x = 2; SELECT nonsense;"]).is_err());
        assert_eq!(inspect(&conn, 2).unwrap(), 1);
        assert_eq!(conn.query_row("SELECT x FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    }
}
