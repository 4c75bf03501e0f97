//! Rolling copies of the progress file: one for each of the last days on which something was saved.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::Fault;
use super::progress;
use super::schema::back_up;

/// So many days are kept.
const DAYS: usize = 3;

/// A file above this many bytes is not copied any more: the copy would hold up a save.
const LARGEST: u64 = 64 << 20;

/// Where today's copy goes, if there is none yet.
pub(super) fn wanted(conn: &Connection, path: &Path, now_ms: i64) -> Result<Option<PathBuf>, Fault> {
    let day: String =
        conn.query_row("SELECT strftime('%Y-%m-%d', ?1 / 1000, 'unixepoch')", [now_ms], |row| row.get(0))?;
    let today = path.with_file_name(format!("progress-{day}.bak"));
    let small = std::fs::metadata(path)?.len() <= LARGEST;
    Ok((small && !today.exists()).then_some(today))
}

/// Copies the file, which has to be whole: a copy of a damaged one would push out the copies that still have everything.
pub(super) fn daily(conn: &Connection, path: &Path, today: &Path) -> Result<(), Fault> {
    progress::verify(conn)?;
    back_up(conn, today)?;
    let mut dated: Vec<PathBuf> = list(path).into_iter().filter(|copy| copy != today && is_dated(copy)).collect();
    // Copies from a day that has not come were made under a wrong clock: they go first.
    dated.sort_by_key(|copy| (copy.as_path() <= today, copy.clone()));
    for old in dated.iter().rev().skip(DAYS - 1) {
        std::fs::remove_file(old)?;
    }
    for half_done in entries(path).filter(|entry| is_leftover(entry)) {
        // Nobody else is here now, so its writer was killed.
        let _ = std::fs::remove_file(half_done);
    }
    Ok(())
}

/// A copy made at another moment than a day's first save.
pub(super) fn named(conn: &Connection, path: &Path, name: &str) -> Result<(), Fault> {
    back_up(conn, &path.with_file_name(format!("progress-{name}.bak")))
}

/// All copies beside the progress file, those made before a migration among them.
pub(super) fn list(path: &Path) -> Vec<PathBuf> {
    let is_copy = |copy: &PathBuf| name(copy).starts_with("progress-") && name(copy).ends_with(".bak");
    let mut copies: Vec<PathBuf> = entries(path).filter(is_copy).collect();
    copies.sort();
    copies
}

/// Damaged files that were put away.
pub(super) fn damaged(path: &Path) -> Vec<PathBuf> {
    let is_kept = |kept: &PathBuf| name(kept).starts_with("progress.corrupt-") && !name(kept).ends_with("-journal");
    let mut kept: Vec<PathBuf> = entries(path).filter(is_kept).collect();
    kept.sort();
    kept
}

fn entries(path: &Path) -> impl Iterator<Item = PathBuf> {
    let listing = path.parent().and_then(|folder| folder.read_dir().ok());
    listing.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()))
}

/// `progress-2026-11-22.bak`, not `progress-v1.bak`.
fn is_dated(copy: &Path) -> bool {
    name(copy).trim_start_matches("progress-").starts_with(|first: char| first.is_ascii_digit())
}

fn is_leftover(path: &Path) -> bool {
    name(path).starts_with("progress-") && name(path).contains(".bak.") && name(path).ends_with(".tmp")
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}
