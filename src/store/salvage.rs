//! A damaged file: it is kept under another name, and every event whose checksum holds moves to a new one.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::error::Fault;
use super::events::{COLUMNS, Stored, insert};
use super::location::{journal_of, private_file, sync_folder};
use super::schema::{MIGRATIONS, configure, migrate};
use super::{backups, progress};

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
pub(super) fn salvage(path: &Path, now_ms: i64) -> Result<Salvage, Fault> {
    let half_done = beside(path, &format!("salvage-{}.tmp", std::process::id()));
    let copy = beside(path, &format!("damaged-{}.tmp", std::process::id()));
    let result = rescue(path, &copy, &half_done, now_ms);
    for leftover in [&copy, &half_done] {
        let _ = fs::remove_file(leftover);
        let _ = fs::remove_file(journal_of(leftover));
    }
    result
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
    let kept_as = free_name(path, now_ms);
    fs::rename(path, &kept_as)?;
    let journal = journal_of(path);
    if journal.exists() {
        fs::rename(&journal, journal_of(&kept_as))?;
    }
    fs::rename(half_done, path)?;
    sync_folder(path)?;
    let saved = saved + from_backup;
    Ok(Salvage { kept_as, saved, from_backup, lost: found.expected.map(|expected| expected.saturating_sub(saved)) })
}

#[derive(Default)]
struct Found {
    rows: Vec<Stored>,
    /// How many events there should be, where the tally can be read.
    expected: Option<u64>,
}

/// All events of a file that can be read and whose checksum holds; an unreadable file has none.
fn readable_rows(path: &Path) -> Found {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut found = Found::default();
    let Ok(conn) = Connection::open_with_flags(path, flags) else { return found };
    // A broken page ends a scan; one from the other end still reaches the rows behind it.
    let last = scan(&conn, "ASC", i64::MIN, &mut found);
    scan(&conn, "DESC", last, &mut found);
    found.rows.sort_by_key(|row| row.id);
    found.expected = progress::tally(&conn).ok().map(|tally| tally.events.unsigned_abs());
    found
}

/// Reads rows above `after` until a page cannot be read, and returns the last id seen.
fn scan(conn: &Connection, order: &str, after: i64, found: &mut Found) -> i64 {
    let mut last = after;
    let sql = format!("SELECT {COLUMNS} FROM events NOT INDEXED WHERE id > ?1 ORDER BY id {order}");
    let Ok(mut statement) = conn.prepare(&sql) else { return last };
    let Ok(mut rows) = statement.query([after]) else { return last };
    while let Ok(Some(row)) = rows.next() {
        last = row.get(0).unwrap_or(last);
        if let Ok(stored) = Stored::from_row(row)
            && stored.is_whole()
        {
            found.rows.push(stored);
        }
    }
    last
}

/// Copies the file, setting right the header's fields that are the same in every file of ours: a flipped bit there
/// would hide all rows.
fn write_mended_copy(from: &Path, to: &Path) -> Result<(), Fault> {
    drop(private_file(to)?);
    let mut bytes = fs::read(from)?;
    if bytes.len() >= 100 {
        bytes[..16].copy_from_slice(b"SQLite format 3\0");
        bytes[16..24].copy_from_slice(&[0x10, 0, 1, 1, 0, 64, 32, 32]);
        bytes[44..48].copy_from_slice(&[0, 0, 0, 4]);
        bytes[56..60].copy_from_slice(&[0, 0, 0, 1]);
        let pages = u32::try_from(bytes.len() / 4096).unwrap_or(u32::MAX);
        bytes[28..32].copy_from_slice(&pages.to_be_bytes());
        // "Version valid for" must equal the change counter, or the page count above is not believed.
        bytes.copy_within(24..28, 92);
    }
    Ok(fs::write(to, bytes)?)
}

fn free_name(path: &Path, now_ms: i64) -> PathBuf {
    let mut name = beside(path, &format!("corrupt-{}", now_ms / 1000));
    let mut number = 1;
    while name.exists() {
        number += 1;
        name = beside(path, &format!("corrupt-{}-{number}", now_ms / 1000));
    }
    name
}

/// `progress.db` → `progress.ENDING` in the same folder.
fn beside(path: &Path, ending: &str) -> PathBuf {
    path.with_extension(ending)
}
