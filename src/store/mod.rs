//! The progress database: one SQLite file, its settings, and every statement that touches it.

mod backups;
mod error;
mod events;
mod location;
mod progress;
mod salvage;
mod schema;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};

use crate::content::ExerciseId;
use error::Fault;
pub use error::StoreError;
pub use events::{Attempt, Submitted, Summary};
use events::{COLUMNS, Event, Stored};
pub use location::{FILE, home};
pub use progress::Progress;
pub use salvage::Salvage;

/// The version of the SQLite inside.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// An open progress file. All times are milliseconds since 1970, UTC.
pub struct Store {
    conn: Connection,
    /// `None` in memory.
    path: Option<PathBuf>,
    opened_at: i64,
    salvage: Option<Salvage>,
}

/// An attempt as it was stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    pub uuid: String,
    pub at_ms: i64,
    pub attempt: Attempt,
}

/// What a full look at the file found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    pub events: u64,
    pub exercises: u64,
}

impl Store {
    /// Opens the progress file, making folder and file where they are missing. A file that is not ours, or newer, is
    /// refused untouched; of a damaged one every whole event is saved (see [`Store::salvaged`]).
    pub fn open(path: &Path, now_ms: i64) -> Result<Store, StoreError> {
        let path = location::prepare(path)?;
        location::make_private(&path);
        let (conn, salvage) = match connect(&path) {
            Ok(conn) => (conn, None),
            Err(fault) if fault.is_damage() => {
                let salvage = salvage::salvage(&path, now_ms).map_err(|fault| fault.at(&path))?;
                (connect(&path).map_err(|fault| fault.at(&path))?, Some(salvage))
            }
            Err(fault) => return Err(fault.at(&path)),
        };
        Ok(Store { conn, path: Some(path), opened_at: now_ms, salvage })
    }

    /// A store that is gone with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        let made = Connection::open_in_memory().map_err(Fault::from).and_then(|mut conn| {
            schema::configure(&conn)?;
            schema::migrate(&mut conn, None, schema::MIGRATIONS)?;
            Ok(conn)
        });
        let conn = made.map_err(|fault| fault.at(Path::new(":memory:")))?;
        Ok(Store { conn, path: None, opened_at: 0, salvage: None })
    }

    /// The file, `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What was saved of a damaged file, where this store found one.
    pub fn salvaged(&self) -> Option<&Salvage> {
        self.salvage.as_ref()
    }

    /// Stores an attempt; when this returns, it lasts. Returns the name that the attempt has on every machine.
    pub fn record_attempt(&mut self, attempt: &Attempt, at_ms: i64) -> Result<String, StoreError> {
        self.record(&Event::Attempt(Box::new(attempt.clone())), at_ms)
    }

    /// Notes that a hint was shown; hints count from 1.
    pub fn record_hint(&mut self, exercise: &ExerciseId, number: u32, at_ms: i64) -> Result<(), StoreError> {
        self.record(&Event::Hint { exercise: exercise.clone(), number }, at_ms).map(|_| ())
    }

    /// Notes that the solution was shown.
    pub fn record_solution(&mut self, exercise: &ExerciseId, at_ms: i64) -> Result<(), StoreError> {
        self.record(&Event::Solution { exercise: exercise.clone() }, at_ms).map(|_| ())
    }

    /// Makes this the exercise that one is at.
    pub fn record_current(&mut self, exercise: &ExerciseId, at_ms: i64) -> Result<(), StoreError> {
        self.record(&Event::Current { exercise: exercise.clone() }, at_ms).map(|_| ())
    }

    /// The exercise that one is at.
    pub fn current(&mut self) -> Result<Option<ExerciseId>, StoreError> {
        self.with(|conn| {
            let sql =
                format!("SELECT {COLUMNS} FROM events WHERE kind = 'current' ORDER BY at_ms DESC, id DESC LIMIT 1");
            let row = conn.prepare_cached(&sql)?.query_row([], Stored::from_row).optional()?;
            match row.map(|row| row.event()).transpose()?.flatten() {
                Some(Event::Current { exercise }) => Ok(Some(exercise)),
                _ => Ok(None),
            }
        })
    }

    /// Where the learner stands with every exercise that was ever attempted or hinted at.
    pub fn progress(&mut self) -> Result<BTreeMap<ExerciseId, Progress>, StoreError> {
        self.with(|conn| progress::all(conn))
    }

    /// All attempts at an exercise, oldest first.
    pub fn attempts(&mut self, exercise: &ExerciseId) -> Result<Vec<Recorded>, StoreError> {
        self.with(|conn| {
            let sql =
                format!("SELECT {COLUMNS} FROM events WHERE exercise = ?1 AND kind = 'attempt' ORDER BY at_ms, id");
            let mut found = Vec::new();
            for row in conn.prepare_cached(&sql)?.query_map([exercise.as_str()], Stored::from_row)? {
                let row = row?;
                if let Some(Event::Attempt(attempt)) = row.event()? {
                    found.push(Recorded { uuid: row.uuid, at_ms: row.at_ms, attempt: *attempt });
                }
            }
            let counted = progress::one(conn, exercise)?.map_or(0, |progress| progress.attempts);
            if found.len() as u64 != u64::from(counted) {
                return Err(Fault::Damage(format!("{} of {counted} attempts can be read", found.len())));
            }
            Ok(found)
        })
    }

    /// Reads the whole file: SQLite's own check, every checksum, and every sum.
    pub fn check(&mut self) -> Result<Health, StoreError> {
        self.with(|conn| {
            let words: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
            if words != "ok" {
                return Err(Fault::Damage(words));
            }
            let (stored, tally) = (progress::all(conn)?, progress::tally(conn)?);
            // Summed anew inside a transaction that is never committed.
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            progress::rebuild(&tx)?;
            if progress::all(&tx)? != stored || progress::tally(&tx)? != tally {
                return Err(Fault::Damage("the sums do not agree with the events".to_owned()));
            }
            Ok(Health { events: tally.events.unsigned_abs(), exercises: tally.exercises.unsigned_abs() })
        })
    }

    fn record(&mut self, event: &Event, at_ms: i64) -> Result<String, StoreError> {
        let uuid = self.with(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let uuid = events::append(&tx, event, at_ms)?;
            progress::add(&tx, event, at_ms)?;
            tx.commit()?;
            Ok(uuid)
        })?;
        if let Some(path) = &self.path {
            // The event is saved; a copy that fails today is tried again with the next save.
            let _ = backups::daily(&self.conn, path, at_ms);
        }
        Ok(uuid)
    }

    /// Does the work; on damage that shows only now, salvages the file and does it once more.
    fn with<T>(&mut self, work: impl Fn(&mut Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let path = self.path.clone().unwrap_or_else(|| PathBuf::from(":memory:"));
        match work(&mut self.conn) {
            Err(fault) if fault.is_damage() && self.salvage.is_none() && self.path.is_some() => {
                let saved = salvage::salvage(&path, self.opened_at).and_then(|saved| Ok((saved, connect(&path)?)));
                let (saved, conn) = saved.map_err(|fault| fault.at(&path))?;
                self.conn = conn;
                self.salvage = Some(saved);
                work(&mut self.conn).map_err(|fault| fault.at(&path))
            }
            done => done.map_err(|fault| fault.at(&path)),
        }
    }
}

fn connect(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut conn = Connection::open_with_flags(path, flags)?;
    schema::configure(&conn)?;
    schema::migrate(&mut conn, Some(path), schema::MIGRATIONS)?;
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::PackId;

    pub(super) fn attempt(exercise: &str, passed: bool, text: &str) -> Attempt {
        Attempt {
            exercise: ExerciseId(exercise.into()),
            pack: PackId("js-logic".into()),
            content_hash: "h1".into(),
            submitted: Submitted::Answer(text.into()),
            variant: 0,
            marks: Vec::new(),
            passed,
            summary: Summary::default(),
            hints_seen: 0,
            duration_ms: 1,
        }
    }

    #[test]
    fn a_full_disk_is_said_and_costs_nothing_that_was_saved() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join(FILE), 0).unwrap();
        store.record_attempt(&attempt("js-fn-01", true, "a"), 1).unwrap();
        let pages: i64 = store.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        store.conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0)).unwrap();
        let big = "x".repeat(100_000);
        let error = store.record_attempt(&attempt("js-fn-01", true, &big), 2).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error}");
        assert!(error.to_string().ends_with("the disk is full; free some space, then check again"), "{error}");
        assert_eq!(store.attempts(&ExerciseId("js-fn-01".into())).unwrap().len(), 1);
        store.conn.query_row("PRAGMA max_page_count = 10000", [], |row| row.get::<_, i64>(0)).unwrap();
        store.record_attempt(&attempt("js-fn-01", true, &big), 3).unwrap();
        assert_eq!(store.attempts(&ExerciseId("js-fn-01".into())).unwrap().len(), 2);
        assert!(store.salvaged().is_none());
    }

    #[test]
    fn events_can_be_neither_changed_nor_deleted() {
        let mut store = Store::in_memory().unwrap();
        store.record_hint(&ExerciseId("js-fn-01".into()), 1, 5).unwrap();
        for sql in ["UPDATE events SET at_ms = 6", "DELETE FROM events"] {
            let error = store.conn.execute(sql, []).unwrap_err();
            assert!(error.to_string().starts_with("events are never"), "{sql}: {error}");
        }
    }

    #[test]
    fn the_sums_are_the_same_when_made_anew() {
        let mut store = Store::in_memory().unwrap();
        for (number, passed) in [false, true, false, true].into_iter().enumerate() {
            let mut attempt = attempt(["js-fn-01", "js-fn-02"][number % 2], passed, "a");
            attempt.hints_seen = number as u32;
            // Later events may carry earlier times: another machine's history was merged.
            store.record_attempt(&attempt, 100 - number as i64).unwrap();
        }
        store.record_current(&ExerciseId("js-fn-02".into()), 7).unwrap();
        let before = store.progress().unwrap();
        progress::rebuild(&store.conn).unwrap();
        assert_eq!(store.progress().unwrap(), before);
        assert_eq!(store.check().unwrap(), Health { events: 5, exercises: 2 });
    }
}
