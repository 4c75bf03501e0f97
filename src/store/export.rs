//! All events as text, one a line: to keep, to read, and to take to another machine.

use std::io::{self, Write};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::error::Fault;
use super::events::{COLUMNS, Stored};
use super::{Store, StoreError, progress};

/// The form of an export, named in its first line.
pub const EXPORT: &str = "backlings.progress/1";

/// The first line.
#[derive(Serialize, Deserialize)]
pub(super) struct Header {
    pub schema: String,
    /// How many lines follow.
    #[serde(default)]
    pub events: Option<u64>,
}

/// Every other line. The body is a text, not an object: its checksum covers the very bytes, and a program that reads
/// and writes JSON changes those of an object.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    pub uuid: String,
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    pub kind: String,
    pub body: String,
    /// CRC-32 of the four above, each followed by a zero byte; the time in decimal.
    pub crc: i64,
}

/// Why an export is not complete.
#[derive(Debug)]
pub enum ExportError {
    Store(StoreError),
    /// Where it was written to.
    Out(io::Error),
}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        ExportError::Store(error)
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        ExportError::Out(error)
    }
}

impl Store {
    /// Writes every event, ordered by time and name: two machines with the same events write the same bytes.
    /// Returns how many there are.
    pub fn export(&mut self, out: &mut dyn Write) -> Result<u64, ExportError> {
        // What is damaged is salvaged before the first line is written.
        self.with(|conn| progress::verify(conn))?;
        let mut failed = None;
        let events = self.once(&mut |conn| match write_all(conn, out) {
            Ok(events) => Ok(events),
            Err(Trouble::Store(fault)) => Err(fault),
            Err(Trouble::Out(error)) => {
                failed = Some(error);
                Ok(0)
            }
        })?;
        failed.map_or(Ok(events), |error| Err(ExportError::Out(error)))
    }
}

enum Trouble {
    Store(Fault),
    Out(io::Error),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Trouble::Store(error.into())
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Out(error)
    }
}

fn write_all(conn: &mut Connection, out: &mut dyn Write) -> Result<u64, Trouble> {
    // One view of the file, whatever other programs save meanwhile.
    let tx = conn.transaction()?;
    let events = progress::tally(&tx).map_err(Trouble::Store)?.events.unsigned_abs();
    write_line(out, &Header { schema: EXPORT.to_owned(), events: Some(events) })?;
    let mut statement = tx.prepare(&format!("SELECT {COLUMNS} FROM events NOT INDEXED ORDER BY at_ms, uuid"))?;
    for row in statement.query_map([], Stored::from_row)? {
        let row = row?;
        row.event().map_err(Trouble::Store)?;
        let Stored { uuid, at_ms, kind, body, crc, .. } = row;
        write_line(out, &Line { uuid, at_ms, kind, body, crc })?;
    }
    out.flush()?;
    Ok(events)
}

/// JSON in ASCII: it survives every editor, and steers no terminal.
fn write_line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    let mut line = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if matches!(c, ' '..='~') {
            line.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                line.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    line.push('\n');
    out.write_all(line.as_bytes())
}
