//! What the events add up to per exercise: a fold, kept in a table so that reading never needs all events.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::error::Fault;
use super::events::{COLUMNS, Event, Stored, checksum};
use crate::content::ExerciseId;

/// Where a learner stands with one exercise. Times are milliseconds since 1970, UTC.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Progress {
    pub attempts: u32,
    /// The first pass.
    pub passed_at: Option<i64>,
    /// The latest pass.
    pub passed_last: Option<i64>,
    /// The exercise's content at the latest pass; another hash now means "updated since".
    pub passed_hash: Option<String>,
    /// The highest hint seen; 0 is none.
    pub hints: u32,
    /// The first look at the solution.
    pub solution_at: Option<i64>,
    pub last_at: i64,
}

impl Progress {
    /// The sum with one more event; the order in which events come does not matter.
    fn with(mut self, event: &Event, at_ms: i64) -> Progress {
        match event {
            Event::Attempt(attempt) => {
                self.attempts += 1;
                self.hints = self.hints.max(attempt.hints_seen);
                if attempt.passed {
                    self.passed_at = earlier(self.passed_at, at_ms);
                    // At one and the same time the greater hash counts, so that no order of events matters.
                    let before = (self.passed_last, self.passed_hash.take());
                    let latest = before.max((Some(at_ms), Some(attempt.content_hash.clone())));
                    (self.passed_last, self.passed_hash) = latest;
                }
            }
            Event::Hint { number, .. } => self.hints = self.hints.max(*number),
            Event::Solution { .. } => self.solution_at = earlier(self.solution_at, at_ms),
            Event::Current { .. } | Event::Skip { .. } | Event::Snapshot(_) => return self,
        }
        self.last_at = self.last_at.max(at_ms);
        self
    }

    fn checksum(&self, exercise: &str) -> i64 {
        let time = |at: Option<i64>| at.map(|at| at.to_string()).unwrap_or_default();
        checksum(&[
            exercise,
            &self.attempts.to_string(),
            &time(self.passed_at),
            &time(self.passed_last),
            self.passed_hash.as_deref().unwrap_or_default(),
            &self.hints.to_string(),
            &time(self.solution_at),
            &self.last_at.to_string(),
        ])
    }
}

fn earlier(before: Option<i64>, at_ms: i64) -> Option<i64> {
    Some(before.map_or(at_ms, |before| before.min(at_ms)))
}

/// Takes one new event into the sums.
pub(super) fn add(conn: &Connection, event: &Event, at_ms: i64) -> Result<(), Fault> {
    let tally = tally(conn)?;
    let mut is_new = false;
    if let Some(exercise) = counts_for(event) {
        let before = one(conn, exercise)?;
        is_new = before.is_none();
        write(conn, exercise, &before.unwrap_or_default().with(event, at_ms))?;
    }
    write_tally(conn, Tally { events: tally.events + 1, exercises: tally.exercises + i64::from(is_new) })
}

/// Every exercise that was ever attempted or hinted at.
pub(super) fn all(conn: &Connection) -> Result<BTreeMap<ExerciseId, Progress>, Fault> {
    let mut statement = conn.prepare(&format!("SELECT {FIELDS} FROM progress"))?;
    let mut found = BTreeMap::new();
    for row in statement.query_map([], from_row)? {
        let (exercise, progress) = whole(row?)?;
        found.insert(ExerciseId(exercise), progress);
    }
    if found.len() as i64 != tally(conn)?.exercises {
        return Err(Fault::Damage("rows of the progress table are missing".to_owned()));
    }
    Ok(found)
}

pub(super) fn one(conn: &Connection, exercise: &ExerciseId) -> Result<Option<Progress>, Fault> {
    let mut statement = conn.prepare_cached(&format!("SELECT {FIELDS} FROM progress WHERE exercise = ?1"))?;
    let row = statement.query_row([exercise.as_str()], from_row).optional()?;
    Ok(row.map(whole).transpose()?.map(|(_, progress)| progress))
}

/// Sums all events anew. Fails on the first one whose checksum does not hold.
pub(super) fn rebuild(conn: &Connection) -> Result<(), Fault> {
    let mut sums: BTreeMap<ExerciseId, Progress> = BTreeMap::new();
    let mut events = 0;
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM events NOT INDEXED ORDER BY id"))?;
    for row in statement.query_map([], Stored::from_row)? {
        let row = row?;
        events += 1;
        if let Some(event) = row.event()?
            && let Some(exercise) = counts_for(&event)
        {
            let before = sums.remove(exercise).unwrap_or_default();
            sums.insert(exercise.clone(), before.with(&event, row.at_ms));
        }
    }
    conn.execute("DELETE FROM progress", [])?;
    for (exercise, progress) in &sums {
        write(conn, exercise, progress)?;
    }
    write_tally(conn, Tally { events, exercises: sums.len() as i64 })
}

/// Reads every event and counts them.
pub(super) fn verify(conn: &Connection) -> Result<(), Fault> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM events NOT INDEXED"))?;
    let mut found = 0;
    for row in statement.query_map([], Stored::from_row)? {
        row?.event()?;
        found += 1;
    }
    let counted = tally(conn)?.events;
    if found == counted { Ok(()) } else { Err(Fault::Damage(format!("{found} of {counted} events can be read"))) }
}

/// How many events and exercises there are, to notice rows that vanished.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub events: i64,
    pub exercises: i64,
}

pub(super) fn tally(conn: &Connection) -> Result<Tally, Fault> {
    let row = conn
        .prepare_cached("SELECT events, exercises, crc FROM tally")?
        .query_row([], |row| Ok((Tally { events: row.get(0)?, exercises: row.get(1)? }, row.get::<_, i64>(2)?)))
        .optional()?;
    match row {
        Some((tally, crc)) if crc == tally.checksum() => Ok(tally),
        Some(_) => Err(Fault::Damage("the checksum of the tally does not hold".to_owned())),
        None => Err(Fault::Damage("the tally is missing".to_owned())),
    }
}

impl Tally {
    fn checksum(self) -> i64 {
        checksum(&[&self.events.to_string(), &self.exercises.to_string()])
    }
}

fn write_tally(conn: &Connection, tally: Tally) -> Result<(), Fault> {
    conn.prepare_cached("INSERT OR REPLACE INTO tally (one, events, exercises, crc) VALUES (1, ?1, ?2, ?3)")?
        .execute(params![tally.events, tally.exercises, tally.checksum()])?;
    Ok(())
}

fn counts_for(event: &Event) -> Option<&ExerciseId> {
    match event {
        Event::Attempt(attempt) => Some(&attempt.exercise),
        Event::Hint { exercise, .. } | Event::Solution { exercise } => Some(exercise),
        Event::Current { .. } | Event::Skip { .. } | Event::Snapshot(_) => None,
    }
}

const FIELDS: &str = "exercise, attempts, passed_at, passed_last, passed_hash, hints, solution_at, last_at, crc";

type Found = (String, Progress, i64);

fn from_row(row: &Row<'_>) -> rusqlite::Result<Found> {
    let progress = Progress {
        attempts: row.get(1)?,
        passed_at: row.get(2)?,
        passed_last: row.get(3)?,
        passed_hash: row.get(4)?,
        hints: row.get(5)?,
        solution_at: row.get(6)?,
        last_at: row.get(7)?,
    };
    Ok((row.get(0)?, progress, row.get(8)?))
}

fn whole((exercise, progress, crc): Found) -> Result<(String, Progress), Fault> {
    if progress.checksum(&exercise) == crc {
        return Ok((exercise, progress));
    }
    Err(Fault::Damage("the checksum of a row of the progress table does not hold".to_owned()))
}

fn write(conn: &Connection, exercise: &ExerciseId, progress: &Progress) -> Result<(), Fault> {
    conn.prepare_cached(&format!(
        "INSERT OR REPLACE INTO progress ({FIELDS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    ))?
    .execute(params![
        exercise.as_str(),
        progress.attempts,
        progress.passed_at,
        progress.passed_last,
        progress.passed_hash,
        progress.hints,
        progress.solution_at,
        progress.last_at,
        progress.checksum(exercise.as_str()),
    ])?;
    Ok(())
}
