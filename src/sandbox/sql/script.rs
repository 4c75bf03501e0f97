//! A learner's script on one data set: statement by statement, to the first error.

use std::ops::Range;

use rusqlite::ffi;

use super::advice::advise;
use super::limits::Budget;
use super::results::{Allowance, Stop};
use super::room::Database;
use super::statement::{Failure, Source, Statement};
use super::text;
use crate::sandbox::job::{Limit, ResultSet, SqlError};

/// The name that places of errors carry.
pub(super) const FILE: &str = "query.sql";

/// What a script left behind.
#[derive(Default)]
pub(super) struct Outcome {
    /// One entry a statement that gave columns.
    pub results: Vec<ResultSet>,
    pub error: Option<SqlError>,
    pub limit: Option<Limit>,
    /// The text of the last statement that ran.
    pub last: Option<Range<usize>>,
    /// The text of the last statement that gave rows and changed nothing.
    pub last_query: Option<Range<usize>>,
}

/// Runs the statements of `script` one after another.
pub(super) fn run(database: &Database, script: &str, allowance: &mut Allowance) -> Outcome {
    let mut outcome = Outcome::default();
    let source = match Source::new(script) {
        Ok(source) => source,
        Err(failure) => return Outcome { error: Some(placed(script, 0, failure)), ..outcome },
    };
    let mut at = text::skip_blank(script, 0);
    while at < script.len() {
        match statement(database, &source, at, allowance, &mut outcome) {
            Ok(next) => at = text::skip_blank(script, next),
            Err(Stop::Limit(limit)) => {
                outcome.limit = Some(limit);
                return outcome;
            }
            Err(Stop::Failed(failure)) => {
                let advice = advise(database, script, at, &failure);
                let failure = Failure { offset: advice.at.or(failure.offset), ..failure };
                outcome.error = Some(SqlError { hint: advice.hint, ..placed(script, at, failure) });
                return outcome;
            }
        }
    }
    if outcome.last.is_none() {
        let message = "the file has no statement yet".to_owned();
        outcome.error = Some(SqlError { code: 0, message, denied: false, place: None, hint: None });
    }
    outcome
}

/// Runs the statement at byte `start`; returns where the next one begins.
fn statement(
    database: &Database,
    script: &Source,
    start: usize,
    allowance: &mut Allowance,
    outcome: &mut Outcome,
) -> Result<usize, Stop> {
    let room = database.room();
    if !room.budget().statement() {
        return Err(Stop::Limit(Limit::Output));
    }
    // A statement is a step of its own: the script may ask for the time as often as it likes.
    room.clock().returned();
    let (prepared, next) = Statement::prepare(database, script, start).map_err(|f| stop(f, room.budget()))?;
    // Nothing was prepared from a lone semicolon.
    let Some(mut prepared) = prepared else { return Ok(next) };
    let result = allowance.collect(&mut prepared).map_err(|s| sorted(s, room.budget()))?;
    outcome.last = Some(start..next);
    if prepared.columns() > 0 {
        if prepared.is_read_only() && !prepared.is_explain() {
            outcome.last_query = Some(start..next);
        }
        outcome.results.push(result);
    }
    Ok(next)
}

/// Runs one trusted or untrusted text for its last result, as probes and plans do.
pub(super) fn query(database: &Database, sql: &str, allowance: &mut Allowance) -> Result<ResultSet, Stop> {
    let budget = database.room().budget();
    let sql = &Source::new(sql)?;
    let (mut at, mut last) = (text::skip_blank(sql, 0), ResultSet::default());
    while at < sql.len() {
        let (prepared, next) = Statement::prepare(database, sql, at).map_err(|f| stop(f, budget))?;
        if let Some(mut prepared) = prepared {
            last = allowance.collect(&mut prepared).map_err(|s| sorted(s, budget))?;
        }
        at = text::skip_blank(sql, next);
    }
    Ok(last)
}

fn sorted(reason: Stop, budget: &Budget) -> Stop {
    match reason {
        Stop::Failed(failure) => stop(failure, budget),
        limit => limit,
    }
}

/// Tells a limit from an error of the statement.
fn stop(failure: Failure, budget: &Budget) -> Stop {
    match failure.code & 0xff {
        ffi::SQLITE_INTERRUPT if budget.is_spent() => Stop::Limit(Limit::Ticks),
        ffi::SQLITE_NOMEM => Stop::Limit(Limit::Memory),
        ffi::SQLITE_IOERR if failure.code == ffi::SQLITE_IOERR_NOMEM => Stop::Limit(Limit::Memory),
        _ => Stop::Failed(failure),
    }
}

/// An error with its place: where SQLite points, else where its statement begins.
pub(super) fn placed(script: &str, start: usize, failure: Failure) -> SqlError {
    let at = failure.offset.filter(|at| *at >= start).unwrap_or(start);
    let place = Some(text::place(FILE, script, at));
    SqlError { code: failure.code, message: failure.message, denied: failure.denied, place, hint: None }
}
