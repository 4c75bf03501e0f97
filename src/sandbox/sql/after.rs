//! What is looked at once the script is done: the query in reverse, the plan, the tables, the probes.
#![allow(unsafe_code)]

use std::ops::Range;

use rusqlite::{config::DbConfig, ffi};

use super::results::{Allowance, Stop};
use super::room::Database;
use super::rules::Scope;
use super::script::{placed, query};
use super::statement::Failure;
use super::text::quoted;
use crate::sandbox::job::{ResultSet, SqlError, SqlValue, TableState};

/// The same query with SQLite handing out unordered rows the other way round. `None` when it does not end well.
pub(super) fn reversed(database: &Database, sql: &str, allowance: &mut Allowance) -> Option<ResultSet> {
    database.load("PRAGMA reverse_unordered_selects=ON").ok()?;
    let result = query(database, sql, allowance).ok();
    database.load("PRAGMA reverse_unordered_selects=OFF").ok()?;
    result
}

/// The `detail` lines of a statement's query plan.
pub(super) fn plan(database: &Database, script: &str, last: Range<usize>, allowance: &mut Allowance) -> Vec<String> {
    let statement = &script[last];
    let explained = match super::text::is_explain(statement) {
        true => statement.to_owned(),
        false => format!("EXPLAIN QUERY PLAN {statement}"),
    };
    let rows = query(database, &explained, allowance).map(|result| result.rows).unwrap_or_default();
    rows.into_iter()
        .filter_map(|mut row| match row.pop() {
            Some(SqlValue::Text(detail)) => Some(detail),
            _ => None,
        })
        .collect()
}

/// The rows of the named tables and views (of all tables when none is named), in the order they were created, each
/// with its rows ordered by all columns.
pub(super) fn tables(
    database: &Database,
    watch: &[String],
    allowance: &mut Allowance,
) -> Result<Vec<TableState>, Stop> {
    const THERE: &str = "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') \
                         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid";
    let mut states = Vec::new();
    for row in query(database, THERE, allowance)?.rows {
        let [SqlValue::Text(name), SqlValue::Text(kind)] = row.as_slice() else { continue };
        if watch.contains(name) || (watch.is_empty() && kind == "table") {
            states.push(TableState { name: name.clone(), rows: read_table(database, name, allowance)? });
        }
    }
    Ok(states)
}

fn read_table(database: &Database, name: &str, allowance: &mut Allowance) -> Result<ResultSet, Stop> {
    let all = format!("SELECT * FROM {}", quoted(name));
    let columns = query(database, &format!("{all} LIMIT 0"), allowance)?.columns;
    // Under the table's own collations, rows that differ could count as equal and come in any order.
    let order: Vec<String> = (1..=columns.len()).map(|n| format!("{n} COLLATE BINARY")).collect();
    query(database, &format!("{all} ORDER BY {}", order.join(", ")), allowance)
}

/// Runs a probe and undoes what it did.
pub(super) fn probe(database: &Database, sql: &str, allowance: &mut Allowance) -> Result<ResultSet, SqlError> {
    let undone = |text: &str| database.load(text).map_err(|failure| placed(text, 0, failure));
    undone("SAVEPOINT probe")?;
    let before = database.guard().speak(Scope::Schema);
    let answer = query(database, sql, allowance).and_then(|result| match has_broken_references(database) {
        // Rolling back would hide what a COMMIT finds out.
        true => Err(Stop::Failed(Failure {
            code: ffi::SQLITE_CONSTRAINT_FOREIGNKEY,
            message: "FOREIGN KEY constraint failed".to_owned(),
            denied: false,
            offset: None,
        })),
        false => Ok(result),
    });
    database.guard().speak(before);
    undone("ROLLBACK TO probe; RELEASE probe")?;
    answer.map_err(|reason| match reason {
        Stop::Failed(failure) => placed(sql, 0, failure),
        Stop::Limit(_) => placed(sql, 0, Failure::of_code(ffi::SQLITE_INTERRUPT)),
    })
}

/// A deferred foreign key waits for the end of the transaction.
fn has_broken_references(database: &Database) -> bool {
    let (mut open, mut high) = (0, 0);
    let keys = database.connection().db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY).unwrap_or(true);
    // SAFETY: the connection is open, and both numbers are there to be written.
    let code = unsafe {
        let handle = database.connection().handle();
        ffi::sqlite3_db_status(handle, ffi::SQLITE_DBSTATUS_DEFERRED_FKS, &raw mut open, &raw mut high, 0)
    };
    keys && code == ffi::SQLITE_OK && open > 0
}
