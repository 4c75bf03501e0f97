//! SQLite as a locked room: what `sql` exercises run in, and node:sqlite.
//!
//! Nothing leads outside: files, time and chance are the room's own, an authorizer refuses what is not listed,
//! and steps, statements, memory and output are counted.

mod advice;
mod after;
mod chance;
mod disk;
mod limits;
mod locks;
mod math;
mod parameters;
mod percentile;
mod results;
mod room;
mod rules;
mod script;
mod statement;
mod text;
mod vfs;

pub use limits::{Budget, cap_heap};
pub use parameters::Origin;
pub use room::{Database, Opening, Room};
pub use rules::Scope;
pub use statement::{Cell, Failure, Source, Statement};

#[cfg(test)]
mod room_tests;
#[cfg(test)]
mod tests;

use super::clock::Clock;
use super::job::{DataSet, Job, Limit, Place, SqlError, SqlMode, SqlReport, SqlWork};
use super::outbox::{Event, Outbox};
use results::Allowance;

/// Runs the script on each data set, in a room of its own, and reports each as soon as it is done.
pub fn run(job: &Job, work: &SqlWork, outbox: &Outbox) {
    cap_heap(job.limits.heap);
    let budget = Budget::new(job.limits.ticks);
    for set in &work.sets {
        outbox.begin(&set.name);
        budget.refill();
        let report = match prepare(job, work, set, &budget) {
            Ok(database) => on_set(job, work, set, &database),
            Err(error) => SqlReport { error: Some(error), ..blank(set) },
        };
        outbox.send(Event::Sql(report));
    }
}

/// A fresh database with the schema and the rows of a set, locked for the learner's script.
fn prepare(job: &Job, work: &SqlWork, set: &DataSet, budget: &Budget) -> Result<Database, SqlError> {
    let room = Room::open(Clock::new(job.now_ms), job.seed, budget.clone()).map_err(|f| of_pack("sandbox", "", f))?;
    let database = room.connect(":memory:", Opening::Create).map_err(|f| of_pack("sandbox", "", f))?;
    load(&database, "schema.sql", &work.schema)?;
    // Rows may be loaded in any order, and twice as fast without a look at each reference; a script meets them checked, as in Node.
    database.load("PRAGMA foreign_keys=OFF").map_err(|f| of_pack("sandbox", "", f))?;
    load(&database, &format!("{}.sql", set.name), &set.sql)?;
    let locked = database.load("PRAGMA foreign_keys=ON").and_then(|()| database.lock(work.mode.into()));
    locked.map_err(|f| of_pack("sandbox", "", f))?;
    budget.refill();
    Ok(database)
}

/// Runs a text of the pack, in one transaction where it has nothing to say about transactions itself: PRAGMAs such as
/// `foreign_keys` do nothing inside one.
fn load(database: &Database, file: &str, sql: &str) -> Result<(), SqlError> {
    let has = |word: &str| sql.as_bytes().windows(word.len()).any(|found| found.eq_ignore_ascii_case(word.as_bytes()));
    let done = match has("begin") || has("pragma") {
        true => database.load(sql),
        false => database.load("BEGIN").and_then(|()| database.load(sql)).and_then(|()| database.load("COMMIT")),
    };
    done.map_err(|f| of_pack(file, sql, f))
}

/// An error in what the pack brought along.
fn of_pack(file: &str, sql: &str, failure: Failure) -> SqlError {
    let place: Option<Place> = failure.offset.map(|at| text::place(file, sql, at));
    SqlError { code: failure.code, message: format!("{file}: {}", failure.message), denied: false, place, hint: None }
}

/// A report with nothing in it yet.
fn blank(set: &DataSet) -> SqlReport {
    SqlReport { limit: None, ..SqlReport::cut(&set.name, Limit::Ticks) }
}

fn on_set(job: &Job, work: &SqlWork, set: &DataSet, database: &Database) -> SqlReport {
    let budget = database.room().budget();
    let before = database.total_changes();
    let done = script::run(database, &work.script, &mut Allowance::new(job.limits.rows));
    let mut report = SqlReport {
        results: done.results,
        error: done.error,
        limit: done.limit,
        changes: database.total_changes() - before,
        ticks: budget.ticks(),
        open_transaction: database.in_transaction(),
        ..blank(set)
    };
    if report.open_transaction {
        // Only a full disk or memory can refuse this, and then the limit is told already.
        let _ = database.load("ROLLBACK");
    }
    if report.limit.is_some() {
        return report;
    }
    let allowance = || {
        budget.refill();
        Allowance::new(job.limits.rows)
    };
    // Reading changes no table, so only the tables that are asked for are read back.
    if work.mode != SqlMode::Read || !work.watch.is_empty() {
        report.tables = after::tables(database, &work.watch, &mut allowance()).unwrap_or_default();
    }
    if report.error.is_some() {
        return report;
    }
    if let Some(last) = done.last_query.filter(|_| work.mode == SqlMode::Read) {
        report.reversed = after::reversed(database, &work.script[last], &mut allowance());
    }
    if let Some(last) = done.last.filter(|_| work.plan) {
        report.plan = after::plan(database, &work.script, last, &mut allowance());
    }
    report.probes = work.probes.iter().map(|sql| after::probe(database, sql, &mut allowance())).collect();
    report
}
