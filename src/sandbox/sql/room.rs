//! A room: databases that live on a disk in memory, under one clock, one source of chance and one budget.
#![allow(unsafe_code)]

use std::ops::Deref;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::chance::{self, Chance};
use super::disk::Disk;
use super::limits::{self, Budget, MAX_PAGES, OPS_PER_TICK};
use super::rules::{Guard, Scope};
use super::statement::{Failure, Source, Statement};
use super::text;
use super::vfs::Vfs;
use super::{math, percentile};
use crate::sandbox::clock::Clock;

/// Bytes that the files of a room may take together, journals and logs included.
const DISK: usize = 64 << 20;

/// Where databases live. A database is a file of the room: close it, open it again or open it twice, and it
/// behaves as on a real disk, down to "database is locked". Clones are the same room.
#[derive(Clone)]
pub struct Room(Rc<Inner>);

struct Inner {
    vfs: Vfs,
    clock: Clock,
    chance: Arc<Mutex<Chance>>,
    budget: Budget,
}

/// How to open a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// For reading and writing; made when it is not there.
    Create,
    /// For reading, and only what is there.
    ReadOnly,
}

/// An open connection. Clones are the same connection, which is closed with the last of them.
#[derive(Clone)]
pub struct Database(Rc<Link>);

/// The fields are dropped in this order: the connection must go before the room it stands in.
pub struct Link {
    connection: Connection,
    guard: Guard,
    room: Room,
}

impl Room {
    /// `seed` decides `random()` and `randomblob()`, `budget` counts what all connections of the room use up.
    pub fn open(clock: Clock, seed: u64, budget: Budget) -> Result<Room, Failure> {
        let vfs = Vfs::register(Disk::new(DISK), clock.clone(), seed).map_err(Failure::of_code)?;
        seed_process(seed);
        let chance = Arc::new(Mutex::new(Chance::new(seed)));
        Ok(Room(Rc::new(Inner { vfs, clock, chance, budget })))
    }

    /// Opens a database for trusted statements; [`Database::lock`] makes it safe for others. `:memory:` is a new
    /// database of its own, any other name a file of the room.
    pub fn connect(&self, name: &str, opening: Opening) -> Result<Database, Failure> {
        let access = match opening {
            Opening::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Opening::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        // SQLite would read `file:…?vfs=unix` as a way out, so that no name may look like a URI.
        let path = if name == ":memory:" { name.to_owned() } else { format!("/{}", name.trim_start_matches('/')) };
        let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags_and_vfs(path, flags, self.0.vfs.name())
            // rusqlite puts the path behind SQLite's words, and programs would see it.
            .map_err(|error| Failure::of_code(Failure::from(error).code))?;
        let guard = Guard::new();
        let judge = guard.clone();
        connection.authorizer(Some(move |context: rusqlite::hooks::AuthContext<'_>| judge.judge(context.action)))?;
        let (watched, budget) = (guard.clone(), self.0.budget.clone());
        connection.progress_handler(OPS_PER_TICK, Some(move || !watched.is_trusting() && budget.tick()))?;
        connection.busy_timeout(Duration::ZERO)?;
        chance::install(&connection, &self.0.chance)?;
        math::install(&connection)?;
        percentile::install(&connection)?;
        let database = Database(Rc::new(Link { connection, guard, room: self.clone() }));
        database.load("PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON")?;
        database.load(&format!("PRAGMA max_page_count={MAX_PAGES}"))?;
        Ok(database)
    }

    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub fn budget(&self) -> &Budget {
        &self.0.budget
    }
}

impl Database {
    /// Runs trusted statements: no rule applies to them, they may be of any length, and no result is kept.
    pub fn load(&self, sql: &str) -> Result<(), Failure> {
        let before = self.0.guard.speak(Scope::Trusted);
        let length = self.0.connection.limit(Limit::SQLITE_LIMIT_SQL_LENGTH)?;
        self.0.connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, i32::MAX)?;
        let done = self.load_all(sql);
        self.0.connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, length)?;
        self.0.guard.speak(before);
        done
    }

    fn load_all(&self, sql: &str) -> Result<(), Failure> {
        let sql = &Source::new(sql)?;
        let mut at = text::skip_blank(sql, 0);
        while at < sql.len() {
            let (statement, next) = Statement::prepare(self, sql, at).map_err(|failure| failure.or_at(at))?;
            if let Some(mut statement) = statement {
                while statement.step().map_err(|failure| failure.or_at(at))? {}
            }
            at = text::skip_blank(sql, next);
        }
        Ok(())
    }

    /// `"text"` may stand for a string where no column has that name, as SQLite allowed it once.
    pub fn allow_double_quoted_strings(&self) -> Result<(), Failure> {
        self.0.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, true)?;
        self.0.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, true)?;
        Ok(())
    }

    /// From here on every statement is untrusted, and may do what `scope` allows.
    pub fn lock(&self, scope: Scope) -> Result<(), Failure> {
        limits::apply(&self.0.connection)?;
        self.0.guard.speak(scope);
        Ok(())
    }
}

impl Deref for Database {
    type Target = Link;
    fn deref(&self) -> &Link {
        &self.0
    }
}

impl Link {
    pub(super) fn guard(&self) -> &Guard {
        &self.guard
    }

    pub fn room(&self) -> &Room {
        &self.room
    }

    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Rows changed since the connection was opened, triggers and foreign keys included.
    pub fn total_changes(&self) -> u64 {
        self.connection.total_changes()
    }

    /// Rows that the last statement changed, without what its triggers and foreign keys did.
    pub fn changes(&self) -> u64 {
        self.connection.changes()
    }

    pub fn last_insert_rowid(&self) -> i64 {
        self.connection.last_insert_rowid()
    }

    /// What SQLite allows here at most, in the order of its own constants: length, SQL length, columns, depth of
    /// expressions, terms of a compound SELECT, operations, arguments, attached databases, length of a LIKE pattern,
    /// parameters, depth of triggers.
    pub fn limits(&self) -> Vec<i32> {
        use Limit as L;
        [
            L::SQLITE_LIMIT_LENGTH,
            L::SQLITE_LIMIT_SQL_LENGTH,
            L::SQLITE_LIMIT_COLUMN,
            L::SQLITE_LIMIT_EXPR_DEPTH,
            L::SQLITE_LIMIT_COMPOUND_SELECT,
            L::SQLITE_LIMIT_VDBE_OP,
            L::SQLITE_LIMIT_FUNCTION_ARG,
            L::SQLITE_LIMIT_ATTACHED,
            L::SQLITE_LIMIT_LIKE_PATTERN_LENGTH,
            L::SQLITE_LIMIT_VARIABLE_NUMBER,
            L::SQLITE_LIMIT_TRIGGER_DEPTH,
        ]
        .map(|limit| self.connection.limit(limit).unwrap_or(0))
        .to_vec()
    }

    pub fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }
}

/// SQLite draws row ids after the last possible one, and salts of logs, from a generator of the whole process.
fn seed_process(seed: u64) {
    let seed = (seed as u32 | 1).cast_signed();
    // SAFETY: the operation takes an int and a connection, which may be null; it sets a number and no more.
    unsafe {
        rusqlite::ffi::sqlite3_test_control(
            rusqlite::ffi::SQLITE_TESTCTRL_PRNG_SEED,
            seed,
            std::ptr::null_mut::<rusqlite::ffi::sqlite3>(),
        );
    }
}
