//! What a script may use up: steps, statements, memory, and the sizes that SQLite itself can cap.
#![allow(unsafe_code)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::ffi;
use rusqlite::limits::Limit;

/// SQLite operations in one tick. Five thousand ticks are 20 million operations, about half a second.
pub const OPS_PER_TICK: i32 = 4_000;
/// Rows handed to a program that count as a tick: making objects of them takes longer than finding them.
const ROWS_PER_TICK: u64 = 256;
/// Statements a run may have, so that one that never ticks ends too.
pub const MAX_STATEMENTS: u64 = 100_000;
/// Bytes of one value, and of one row.
pub const MAX_VALUE: usize = 1_000_000;
/// Pages of 4 KiB a database may have: 32 MiB.
pub const MAX_PAGES: u32 = 8_192;

const SIZES: [(Limit, i32); 15] = [
    (Limit::SQLITE_LIMIT_LENGTH, MAX_VALUE as i32),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (Limit::SQLITE_LIMIT_COLUMN, 100),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
    (Limit::SQLITE_LIMIT_PARSER_DEPTH, 200),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
    // Fewer would turn a long list after IN into a false "out of memory".
    (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 32),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 32_766),
    (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (Limit::SQLITE_LIMIT_TRIGGER_STEPS, 50),
    (Limit::SQLITE_LIMIT_SCHEMA, 500),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

const SETTINGS: [(DbConfig, bool); 8] = [
    (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, false),
    (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
    (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
];

/// Caps everything of a connection that SQLite can cap by itself.
pub(super) fn apply(connection: &Connection) -> rusqlite::Result<()> {
    for (setting, on) in SETTINGS {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in SIZES {
        connection.set_limit(limit, most)?;
    }
    Ok(())
}

/// Caps SQLite's heap, for the whole process: no PRAGMA can raise it again.
pub fn cap_heap(bytes: usize) {
    // SAFETY: a plain call that sets a number under SQLite's own mutex.
    unsafe { ffi::sqlite3_hard_heap_limit64(i64::try_from(bytes).unwrap_or(i64::MAX)) };
}

/// What may still be used up; clones share one account.
#[derive(Clone, Debug)]
pub struct Budget(Arc<Account>);

#[derive(Debug)]
struct Account {
    ticks: AtomicU64,
    max_ticks: u64,
    statements: AtomicU64,
    rows: AtomicU64,
}

impl Budget {
    /// `max_ticks` progress steps and [`MAX_STATEMENTS`] a run.
    pub fn new(max_ticks: u64) -> Self {
        Budget(Arc::new(Account {
            ticks: AtomicU64::new(0),
            max_ticks,
            statements: AtomicU64::new(0),
            rows: AtomicU64::new(0),
        }))
    }

    /// Progress steps since the run began.
    pub fn ticks(&self) -> u64 {
        self.0.ticks.load(Ordering::Relaxed)
    }

    /// A new run, with all its ticks and statements.
    pub fn refill(&self) {
        self.set_ticks(0);
        self.0.statements.store(0, Ordering::Relaxed);
    }

    /// For an account that JavaScript's own ticks go to as well.
    pub fn set_ticks(&self, ticks: u64) {
        self.0.ticks.store(ticks, Ordering::Relaxed);
    }

    pub fn is_spent(&self) -> bool {
        self.ticks() > self.0.max_ticks
    }

    /// Counts one progress step. Says whether there is none left.
    pub fn tick(&self) -> bool {
        self.0.ticks.fetch_add(1, Ordering::Relaxed);
        self.is_spent()
    }

    /// Counts one row that is handed to a program.
    pub fn row(&self) {
        if self.0.rows.fetch_add(1, Ordering::Relaxed) % ROWS_PER_TICK == ROWS_PER_TICK - 1 {
            self.tick();
        }
    }

    /// Counts one statement. Says whether it may run.
    pub fn statement(&self) -> bool {
        self.0.statements.fetch_add(1, Ordering::Relaxed) < MAX_STATEMENTS
    }
}
