//! Events from another machine's export: a union by name, so that it may be repeated and its order does not matter.
//!
//! The file may come from a stranger. A line that is not exactly an event is refused and told; the others are taken.

use std::io::{self, BufRead, Read};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use serde::Serialize;

use super::error::Fault;
use super::events::{COLUMNS, Event, Stored, insert};
use super::export::{EXPORT, Header, Line};
use super::{Store, StoreError, backups, progress};

/// Bytes of a line: an attempt of a mebibyte, every character of it escaped twice, has fewer.
const LONGEST_LINE: usize = 16 << 20;
const LONGEST_HEADER: usize = 1 << 10;
/// Events and bytes that are saved at once: other programs wait so long.
const BATCH: usize = 500;
const BATCH_BYTES: usize = 32 << 20;
/// Refused lines that are told one by one, and after so many it is no export at all.
const TOLD: usize = 10;
const MOST_REFUSED: u64 = 10_000;
/// Clocks of two machines may differ; an event from further ahead would stay the latest for long.
const AHEAD_MS: i64 = 24 * 60 * 60 * 1000;
const LONGEST_PATH: usize = 1_000;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Events that were new here.
    pub added: u64,
    /// Events that were here already.
    pub known: u64,
    pub refused: u64,
    /// The first of the refused lines.
    pub told: Vec<Refused>,
    /// Lines that the first line announces and that did not come.
    pub missing: u64,
}

/// A line that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// Counted from 1, the header's.
    pub line: u64,
    pub why: String,
}

/// Why an import stopped. What was saved before stays; importing again goes on where it stopped.
#[derive(Debug)]
pub enum ImportError {
    Store(StoreError),
    Read(io::Error),
    /// The file is something else.
    NotAnExport(&'static str),
    /// The form that the first line names.
    Newer(String),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        ImportError::Store(error)
    }
}

impl From<io::Error> for ImportError {
    fn from(error: io::Error) -> Self {
        ImportError::Read(error)
    }
}

impl Store {
    /// Adds the events of an export that are not here yet. An event of a name that is here already is never changed.
    pub fn import(&mut self, input: &mut dyn BufRead, now_ms: i64) -> Result<Imported, ImportError> {
        let announced = header(input)?;
        self.copy_before_import()?;
        let mut done = Imported::default();
        let mut batch = Batch::default();
        let (mut line, mut events) = (1, 0);
        loop {
            line += 1;
            let event = match read_line(input, LONGEST_LINE)? {
                Found::End => break,
                Found::Line(text) if text.trim().is_empty() => continue,
                Found::Line(text) => event_of(&text, now_ms),
                Found::TooLong => Err(format!("it has more than {} MiB", LONGEST_LINE >> 20)),
                Found::NotText => Err("it is no UTF-8 text".to_owned()),
            };
            events += 1;
            match event {
                Ok((stored, event)) => batch.push(line, stored, event),
                Err(why) => done.refuse(line, why),
            }
            if done.refused > MOST_REFUSED {
                return Err(ImportError::NotAnExport("most of its lines are no events"));
            }
            if batch.is_full() {
                self.save(&mut batch, &mut done)?;
            }
        }
        self.save(&mut batch, &mut done)?;
        done.told.sort_by_key(|refused| refused.line);
        done.missing = announced.map_or(0, |announced| announced.saturating_sub(events));
        Ok(done)
    }

    /// Events cannot be taken out again, so what was there before can be brought back by hand.
    fn copy_before_import(&mut self) -> Result<(), StoreError> {
        let Some(path) = self.path.clone() else { return Ok(()) };
        self.with(|conn| {
            progress::verify(conn)?;
            if progress::tally(conn)?.events > 0 { backups::named(conn, &path, "import") } else { Ok(()) }
        })
    }

    fn save(&mut self, batch: &mut Batch, done: &mut Imported) -> Result<(), StoreError> {
        let saved = self.with(|conn| save(conn, &batch.events))?;
        for ((line, ..), outcome) in batch.events.iter().zip(saved) {
            match outcome {
                Ok(true) => done.added += 1,
                Ok(false) => done.known += 1,
                Err(why) => done.refuse(*line, why.to_owned()),
            }
        }
        *batch = Batch::default();
        Ok(())
    }
}

impl Imported {
    fn refuse(&mut self, line: u64, why: String) {
        self.refused += 1;
        if self.told.len() < TOLD {
            self.told.push(Refused { line, why });
        }
    }
}

/// Events that are saved together.
#[derive(Default)]
struct Batch {
    events: Vec<(u64, Stored, Event)>,
    bytes: usize,
}

impl Batch {
    fn push(&mut self, line: u64, stored: Stored, event: Event) {
        self.bytes += stored.body.len();
        self.events.push((line, stored, event));
    }

    fn is_full(&self) -> bool {
        self.events.len() >= BATCH || self.bytes >= BATCH_BYTES
    }
}

/// For each event: whether it was new, or why it was not taken.
fn save(conn: &mut Connection, events: &[(u64, Stored, Event)]) -> Result<Vec<Result<bool, &'static str>>, Fault> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut outcomes = Vec::with_capacity(events.len());
    for (_, stored, event) in events {
        outcomes.push(if !sqlite_agrees(&tx, stored, event)? {
            Err("its body names the exercise twice")
        } else if insert(&tx, stored)? {
            progress::add(&tx, event, stored.at_ms)?;
            Ok(true)
        } else if is_here(&tx, stored)? {
            Ok(false)
        } else {
            Err("another event of this name is here already; the first one is kept")
        });
    }
    tx.commit()?;
    Ok(outcomes)
}

/// The database finds an event by the exercise it reads in the body itself.
fn sqlite_agrees(conn: &Connection, stored: &Stored, event: &Event) -> Result<bool, Fault> {
    let sql = "SELECT json_valid(?1) AND ?1 ->> '$.exercise' = ?2";
    let same: Option<bool> =
        conn.prepare_cached(sql)?.query_row([&stored.body, event.exercise().as_str()], |row| row.get(0))?;
    Ok(same == Some(true))
}

fn is_here(conn: &Connection, stored: &Stored) -> Result<bool, Fault> {
    let sql = format!("SELECT {COLUMNS} FROM events WHERE uuid = ?1");
    let here = conn.prepare_cached(&sql)?.query_row([&stored.uuid], Stored::from_row).optional()?;
    Ok(here.is_some_and(|here| {
        (here.at_ms, here.kind, here.body) == (stored.at_ms, stored.kind.clone(), stored.body.clone())
    }))
}

/// Reads the first line; returns how many events it announces.
fn header(input: &mut dyn BufRead) -> Result<Option<u64>, ImportError> {
    let not = Err(ImportError::NotAnExport("its first line is not that of an export"));
    if input.fill_buf()?.starts_with(b"SQLite format 3\0") {
        return Err(ImportError::NotAnExport(
            "it is a progress file itself; type `backlings progress export FILE` where it comes from",
        ));
    }
    let text = match read_line(input, LONGEST_HEADER)? {
        Found::Line(text) => text,
        Found::End => return Err(ImportError::NotAnExport("it is empty")),
        Found::TooLong | Found::NotText => return not,
    };
    match serde_json::from_str::<Header>(text.trim_start_matches('\u{feff}')) {
        Ok(header) if header.schema == EXPORT => Ok(header.events),
        Ok(header) if header.schema.starts_with("backlings.progress/") => Err(ImportError::Newer(header.schema)),
        _ => not,
    }
}

/// A line as an event, or why it is none.
fn event_of(text: &str, now_ms: i64) -> Result<(Stored, Event), String> {
    let Line { uuid, at_ms, kind, body, crc } =
        serde_json::from_str(text).map_err(|_| "it is not a line of an export".to_owned())?;
    let stored = Stored { id: 0, uuid, at_ms, kind, body, crc };
    if stored.uuid.len() != 32 || !stored.uuid.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
        return Err("its name is not 32 digits of 0 to f".to_owned());
    }
    if !stored.is_whole() {
        return Err("its checksum does not hold: it was changed".to_owned());
    }
    if stored.at_ms < 0 {
        return Err("its time is before 1970".to_owned());
    }
    if stored.at_ms > now_ms.saturating_add(AHEAD_MS) {
        return Err("its time is more than a day ahead of this machine's clock".to_owned());
    }
    let event: Event =
        serde_json::from_str(&stored.body).map_err(|error| match error.to_string().starts_with("unknown variant") {
            true => "its kind is not known here: update backlings, then import again".to_owned(),
            false => "its body is not that of its kind".to_owned(),
        })?;
    if event.kind() != stored.kind {
        return Err("its body is of another kind".to_owned());
    }
    if !event.exercise().is_well_formed() {
        return Err("its exercise cannot be the id of one".to_owned());
    }
    if !event.files().iter().all(|file| is_inside(&file.path)) {
        return Err("a file of it lies outside the exercise".to_owned());
    }
    Ok((stored, event))
}

/// Whether a path stays in its folder on every system: attempts can be written back.
fn is_inside(path: &str) -> bool {
    let plain = |name: &str| {
        !name.is_empty() && !name.starts_with('.') && !name.contains(['\\', ':']) && !name.contains(char::is_control)
    };
    path.len() <= LONGEST_PATH && path.split('/').all(plain)
}

enum Found {
    Line(String),
    TooLong,
    NotText,
    End,
}

/// Reads a line without ever holding more of it than allowed.
fn read_line(input: &mut dyn BufRead, most: usize) -> io::Result<Found> {
    let mut bytes = Vec::new();
    let read = input.take(most as u64 + 1).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Found::End);
    }
    if read > most && bytes.last() != Some(&b'\n') {
        drop(bytes);
        skip_line(input)?;
        return Ok(Found::TooLong);
    }
    Ok(String::from_utf8(bytes).map_or(Found::NotText, Found::Line))
}

fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() || used == 0 {
            return Ok(());
        }
    }
}
