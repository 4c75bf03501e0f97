//! The progress database: one SQLite file, its settings, and every statement that touches it.

mod backups;
mod carve;
#[cfg(test)]
#[path = "../../tests/support/disk.rs"]
mod disk;
mod error;
mod events;
mod export;
mod history;
mod import;
mod location;
mod lock;
#[cfg(test)]
mod migration_tests;
mod progress;
mod salvage;
mod schema;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};

use crate::content::ExerciseId;
use error::Fault;
pub use error::StoreError;
pub use events::{Attempt, Snapshot, Submitted, Summary};
use events::{COLUMNS, Event, Stored};
pub use export::{EXPORT, ExportError};
pub use history::{Happened, Past};
pub use import::{ImportError, Imported, Refused};
pub use location::{FILE, home};
use lock::Lock;
pub use progress::Progress;
pub use salvage::Salvage;

/// The version of the SQLite inside.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// An open progress file. All times are milliseconds since 1970, UTC.
pub struct Store {
    /// `None` in memory.
    path: Option<PathBuf>,
    opened_at: i64,
    last: LastTime,
    opened: Opened,
}

struct Opened {
    conn: Connection,
    /// Which file this is: another process may exchange a damaged one.
    identity: Option<(u64, u64)>,
    salvage: Option<Salvage>,
}

/// The time that the latest event was given, and the time it got.
#[derive(Clone, Copy, Default)]
struct LastTime {
    given: i64,
    used: i64,
}

impl LastTime {
    /// A command reads the clock once; what it records one after another must stay in that order on every machine.
    fn next(&mut self, given: i64) -> i64 {
        let used = if given >= self.given && given <= self.used { self.used + 1 } else { given };
        *self = LastTime { given, used };
        used
    }
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
        let path = location::prepare_folder(path)?;
        let opened = match open_whole(&path) {
            Some(opened) => opened,
            None => open_alone(&path, now_ms)?,
        };
        Ok(Store { path: Some(path), opened_at: now_ms, last: LastTime::default(), opened })
    }

    /// A store that is gone with the process.
    pub fn in_memory() -> Result<Store, StoreError> {
        let made = Connection::open_in_memory().map_err(Fault::from).and_then(|mut conn| {
            schema::configure(&conn)?;
            schema::migrate(&mut conn, None, schema::MIGRATIONS)?;
            Ok(conn)
        });
        let conn = made.map_err(|fault| fault.at(Path::new(":memory:")))?;
        let opened = Opened { conn, identity: None, salvage: None };
        Ok(Store { path: None, opened_at: 0, last: LastTime::default(), opened })
    }

    /// The file, `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Copies beside the file: of the last days, from before a migration and from before an import.
    pub fn backups(&self) -> Vec<PathBuf> {
        self.path.as_deref().map(backups::list).unwrap_or_default()
    }

    /// Damaged files that were put away.
    pub fn damaged(&self) -> Vec<PathBuf> {
        self.path.as_deref().map(backups::damaged).unwrap_or_default()
    }

    /// How many events and exercises there are, by the tally alone.
    pub fn size(&mut self) -> Result<Health, StoreError> {
        let tally = self.with(|conn| progress::tally(conn))?;
        Ok(Health { events: tally.events.unsigned_abs(), exercises: tally.exercises.unsigned_abs() })
    }

    /// What was saved of a damaged file, where this store found one.
    pub fn salvaged(&self) -> Option<&Salvage> {
        self.opened.salvage.as_ref()
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
                format!("SELECT {COLUMNS} FROM events WHERE kind = 'current' ORDER BY at_ms DESC, uuid DESC LIMIT 1");
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
            let sql = format!("SELECT {COLUMNS} FROM events WHERE exercise = ?1 AND kind = 'attempt'");
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
            // Not left to the index, whose copy of the time has no checksum; names decide ties on every machine alike.
            found.sort_by(|a: &Recorded, b| (a.at_ms, &a.uuid).cmp(&(b.at_ms, &b.uuid)));
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
            progress::verify(conn)?;
            let (stored, tally) = (progress::all(conn)?, progress::tally(conn)?);
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            progress::rebuild(&tx)?;
            if progress::all(&tx)? != stored || progress::tally(&tx)? != tally {
                // All events are whole, so a version that knew fewer kinds of them made the sums.
                tx.commit()?;
            }
            Ok(Health { events: tally.events.unsigned_abs(), exercises: tally.exercises.unsigned_abs() })
        })
    }

    fn record(&mut self, event: &Event, at_ms: i64) -> Result<String, StoreError> {
        let at_ms = self.last.next(at_ms);
        let uuid = self.with(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let uuid = events::append(&tx, event, at_ms)?;
            progress::add(&tx, event, at_ms)?;
            tx.commit()?;
            Ok(uuid)
        })?;
        self.copy_daily(at_ms);
        Ok(uuid)
    }

    /// The event is saved already; a copy that fails today is tried again with the next save.
    fn copy_daily(&mut self, now_ms: i64) {
        let Some(path) = self.path.clone() else { return };
        let Ok(Some(to)) = backups::wanted(&self.opened.conn, &path, now_ms) else { return };
        let Some(alone) = Lock::alone_now(&path) else { return };
        let copied = backups::daily(&self.opened.conn, &path, &to);
        drop(alone);
        if copied.is_err_and(|fault| fault.is_damage()) {
            // Found while the older copies still have what is lost here.
            let _ = self.mend(&path);
        }
    }

    /// Does the work; on damage that shows only now, salvages the file and does it once more.
    fn with<T>(&mut self, work: impl Fn(&mut Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let Some(path) = self.path.clone() else {
            return work(&mut self.opened.conn).map_err(|fault| fault.at(Path::new(":memory:")));
        };
        match self.in_use(&path, &mut |conn| work(conn))? {
            Err(fault) if fault.is_damage() && self.opened.salvage.is_none() => {
                self.mend(&path)?;
                self.once(&mut |conn| work(conn))
            }
            done => done.map_err(|fault| fault.at(&path)),
        }
    }

    /// Does work that cannot be repeated.
    fn once<T>(&mut self, work: &mut dyn FnMut(&mut Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        match self.path.clone() {
            Some(path) => self.in_use(&path, work)?.map_err(|fault| fault.at(&path)),
            None => work(&mut self.opened.conn).map_err(|fault| fault.at(Path::new(":memory:"))),
        }
    }

    /// Does the work on the file that has the path now.
    fn in_use<T>(
        &mut self,
        path: &Path,
        work: &mut dyn FnMut(&mut Connection) -> Result<T, Fault>,
    ) -> Result<Result<T, Fault>, StoreError> {
        for _ in 0..3 {
            let in_use = Lock::shared(path).map_err(|fault| fault.at(path))?;
            if self.opened.identity.is_some() && location::identity(path) == self.opened.identity {
                return Ok(work(&mut self.opened.conn));
            }
            drop(in_use);
            // Another process salvaged it, or somebody took it away: what is saved into the old one would be lost.
            let salvage = self.opened.salvage.take();
            self.opened = Store::open(path, self.opened_at)?.opened;
            self.opened.salvage = self.opened.salvage.take().or(salvage);
        }
        Err(StoreError::Busy { path: path.to_owned() })
    }

    /// Salvages the damaged file, unless another process has just done it.
    fn mend(&mut self, path: &Path) -> Result<(), StoreError> {
        let fault = |fault: Fault| fault.at(path);
        // Some systems exchange no file that is open.
        self.opened.conn = Connection::open_in_memory().map_err(Fault::from).map_err(fault)?;
        let damaged = self.opened.identity.take();
        let _alone = Lock::alone(path).map_err(fault)?;
        if location::identity(path) == damaged {
            self.opened.salvage = Some(salvage::salvage(path, self.opened_at).map_err(fault)?);
        }
        self.opened.conn = connect(path).map_err(fault)?;
        self.opened.identity = location::identity(path);
        Ok(())
    }
}

/// The common case: a file of the newest form that opens.
fn open_whole(path: &Path) -> Option<Opened> {
    let _in_use = Lock::shared(path).ok()?;
    let identity = location::identity(path)?;
    location::prepare_file(path).ok()?;
    location::make_private(path);
    let conn = connect_as_it_is(path).ok()?;
    let newest = schema::is_newest(&conn).ok()?;
    // Killed after the exchange, a salvage leaves its own files beside a whole one.
    salvage::clear(path);
    newest.then_some(Opened { conn, identity: Some(identity), salvage: None })
}

/// Makes the file, moves it forward, or salvages it, while no other process may look.
fn open_alone(path: &Path, now_ms: i64) -> Result<Opened, StoreError> {
    let fault = |fault: Fault| fault.at(path);
    let _alone = Lock::alone(path).map_err(fault)?;
    location::prepare_file(path)?;
    location::make_private(path);
    let (conn, salvage) = match connect(path) {
        Ok(conn) => (conn, None),
        Err(found) if found.is_damage() => {
            let salvage = salvage::salvage(path, now_ms).map_err(fault)?;
            (connect(path).map_err(fault)?, Some(salvage))
        }
        Err(other) => return Err(fault(other)),
    };
    Ok(Opened { conn, identity: location::identity(path), salvage })
}

fn connect(path: &Path) -> Result<Connection, Fault> {
    let mut conn = connect_as_it_is(path)?;
    schema::migrate(&mut conn, Some(path), schema::MIGRATIONS)?;
    Ok(conn)
}

fn connect_as_it_is(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let conn = Connection::open_with_flags(path, flags)?;
    schema::configure(&conn)?;
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
        let pages: i64 = store.opened.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
        store
            .opened
            .conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0))
            .unwrap();
        let big = "x".repeat(100_000);
        let error = store.record_attempt(&attempt("js-fn-01", true, &big), 2).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error}");
        assert!(error.to_string().ends_with("the disk is full; free some space, then check again"), "{error}");
        assert_eq!(store.attempts(&ExerciseId("js-fn-01".into())).unwrap().len(), 1);
        store.opened.conn.query_row("PRAGMA max_page_count = 10000", [], |row| row.get::<_, i64>(0)).unwrap();
        store.record_attempt(&attempt("js-fn-01", true, &big), 3).unwrap();
        assert_eq!(store.attempts(&ExerciseId("js-fn-01".into())).unwrap().len(), 2);
        assert!(store.salvaged().is_none());
    }

    #[test]
    fn events_can_be_neither_changed_nor_deleted() {
        let mut store = Store::in_memory().unwrap();
        store.record_hint(&ExerciseId("js-fn-01".into()), 1, 5).unwrap();
        for sql in ["UPDATE events SET at_ms = 6", "DELETE FROM events"] {
            let error = store.opened.conn.execute(sql, []).unwrap_err();
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
        progress::rebuild(&store.opened.conn).unwrap();
        assert_eq!(store.progress().unwrap(), before);
        assert_eq!(store.check().unwrap(), Health { events: 5, exercises: 2 });
    }
}
