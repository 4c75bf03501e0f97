//! A damaged file: it is kept under another name, and every event whose checksum holds moves to a new one.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::error::Fault;
use super::events::{COLUMNS, Stored, insert};
use super::location::{journal_of, private_file, sync_folder};
use super::schema::{MIGRATIONS, configure, migrate};
use super::{backups, carve, progress};

/// A file above this many bytes is not searched byte by byte: that takes it into memory as a whole.
const LARGEST: u64 = 512 << 20;

/// What became of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// Where the damaged file is kept.
    pub kept_as: PathBuf,
    /// Events that were carried over, those from a backup among them.
    pub saved: u64,
    /// Of those, events that only a backup still had.
    pub from_backup: u64,
    /// Events that are lost; `None` when the damage hides how many there were.
    pub lost: Option<u64>,
}

/// Puts a new file with all readable events in the place of the damaged one. `now_ms` goes into the kept file's name.
/// Nobody else may use the file meanwhile.
pub(super) fn salvage(path: &Path, now_ms: i64) -> Result<Salvage, Fault> {
    clear(path);
    let result = rescue(path, &mended_copy(path), &half_done(path), now_ms);
    clear(path);
    result
}

fn half_done(path: &Path) -> PathBuf {
    path.with_extension("salvage.tmp")
}

fn mended_copy(path: &Path) -> PathBuf {
    path.with_extension("damaged.tmp")
}

/// Removes what a salvage that was killed has left behind. Nobody may be at work on another one: a lock says so.
pub(super) fn clear(path: &Path) {
    for leftover in [mended_copy(path), half_done(path)] {
        let _ = fs::remove_file(&leftover);
        let _ = fs::remove_file(journal_of(&leftover));
    }
}

fn rescue(path: &Path, copy: &Path, half_done: &Path, now_ms: i64) -> Result<Salvage, Fault> {
    write_mended_copy(path, copy)?;
    drop(private_file(half_done)?);
    let mut fresh = Connection::open(half_done)?;
    configure(&fresh)?;
    migrate(&mut fresh, None, MIGRATIONS)?;
    let tx = fresh.transaction()?;
    let found = readable_rows(copy);
    let mut saved = 0;
    for row in &found.rows {
        saved += u64::from(insert(&tx, row)?);
    }
    let mut from_backup = 0;
    for backup in backups::list(path) {
        for row in &readable_rows(&backup).rows {
            from_backup += u64::from(insert(&tx, row)?);
        }
    }
    progress::rebuild(&tx)?;
    tx.commit()?;
    fresh.close().map_err(|(_, error)| error)?;
    let kept_as = exchange(path, half_done, now_ms)?;
    let saved = saved + from_backup;
    Ok(Salvage { kept_as, saved, from_backup, lost: found.expected.map(|expected| expected.saturating_sub(saved)) })
}

/// Puts the new file in the place of the old one, which gets another name first: at no moment is there no file.
fn exchange(path: &Path, new: &Path, now_ms: i64) -> Result<PathBuf, Fault> {
    let kept_as = free_name(path, now_ms);
    // Where a file cannot have two names, the old one is copied.
    fs::hard_link(path, &kept_as).or_else(|_| fs::copy(path, &kept_as).map(drop))?;
    let journal = journal_of(path);
    if fs::metadata(&journal).is_ok_and(|found| found.len() > 0) {
        // It belongs to the old file, and would be played back into the new one.
        fs::rename(&journal, journal_of(&kept_as))?;
    }
    sync_folder(path)?;
    fs::rename(new, path)?;
    sync_folder(path)?;
    Ok(kept_as)
}

#[derive(Default)]
struct Found {
    rows: Vec<Stored>,
    /// How many events there should be, where the tally can be read.
    expected: Option<u64>,
}

/// All events of a file that can be read and whose checksum holds, some perhaps twice; an unreadable file has none.
fn readable_rows(path: &Path) -> Found {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut found = Found::default();
    if let Ok(conn) = Connection::open_with_flags(path, flags) {
        let complete = scan(&conn, &mut found.rows).is_ok();
        found.expected = progress::tally(&conn).ok().map(|tally| tally.events.unsigned_abs());
        if complete && found.expected == Some(found.rows.len() as u64) {
            return found;
        }
    }
    if fs::metadata(path).is_ok_and(|file| file.len() <= LARGEST)
        && let Ok(bytes) = fs::read(path)
    {
        found.rows.extend(carve::events(&bytes));
    }
    found.rows.sort_by_key(|row| row.id);
    found
}

/// Reads rows up to the first page that cannot be read.
fn scan(conn: &Connection, into: &mut Vec<Stored>) -> rusqlite::Result<()> {
    let mut statement = conn.prepare(&format!("SELECT {COLUMNS} FROM events NOT INDEXED ORDER BY id"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Ok(stored) = Stored::from_row(row)
            && stored.is_whole()
        {
            into.push(stored);
        }
    }
    Ok(())
}

/// Copies the file, setting right the header's fields that are the same in every file of ours: a flipped bit there
/// would hide all rows.
fn write_mended_copy(from: &Path, to: &Path) -> Result<(), Fault> {
    let mut copy = private_file(to)?;
    let length = io::copy(&mut File::open(from)?, &mut copy)?;
    let mut header = [0; 100];
    if length < header.len() as u64 {
        return Ok(());
    }
    copy.seek(SeekFrom::Start(0))?;
    copy.read_exact(&mut header)?;
    header[..16].copy_from_slice(b"SQLite format 3\0");
    header[16..24].copy_from_slice(&[0x10, 0, 1, 1, 0, 64, 32, 32]);
    header[44..48].copy_from_slice(&[0, 0, 0, 4]);
    header[56..60].copy_from_slice(&[0, 0, 0, 1]);
    let pages = u32::try_from(length / 4096).unwrap_or(u32::MAX);
    header[28..32].copy_from_slice(&pages.to_be_bytes());
    // "Version valid for" must equal the change counter, or the page count above is not believed.
    header.copy_within(24..28, 92);
    copy.seek(SeekFrom::Start(0))?;
    Ok(copy.write_all(&header)?)
}

fn free_name(path: &Path, now_ms: i64) -> PathBuf {
    let mut name = path.with_extension(format!("corrupt-{}", now_ms / 1000));
    let mut number = 1;
    while name.exists() {
        number += 1;
        name = path.with_extension(format!("corrupt-{}-{number}", now_ms / 1000));
    }
    name
}
