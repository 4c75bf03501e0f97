//! Rolling copies of the progress file: one for each of the last days on which something was saved.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::error::Fault;
use super::schema::back_up;

/// So many days are kept.
const DAYS: usize = 3;

/// A file above this many bytes is not copied any more: the copy would hold up a save.
const LARGEST: u64 = 64 << 20;

/// Copies the file, unless today's copy is there already.
pub(super) fn daily(conn: &Connection, path: &Path, now_ms: i64) -> Result<(), Fault> {
    let day: String =
        conn.query_row("SELECT strftime('%Y-%m-%d', ?1 / 1000, 'unixepoch')", [now_ms], |row| row.get(0))?;
    let today = path.with_file_name(format!("progress-{day}.bak"));
    if today.exists() || std::fs::metadata(path)?.len() > LARGEST {
        return Ok(());
    }
    back_up(conn, &today)?;
    let mut dated = list(path);
    dated.retain(|copy| !name(copy).starts_with("progress-v"));
    dated.sort();
    for old in dated.iter().rev().skip(DAYS) {
        std::fs::remove_file(old)?;
    }
    Ok(())
}

/// All copies beside the progress file, those made before a migration among them.
pub(super) fn list(path: &Path) -> Vec<PathBuf> {
    let Some(entries) = path.parent().and_then(|folder| folder.read_dir().ok()) else { return Vec::new() };
    let is_copy = |copy: &PathBuf| name(copy).starts_with("progress-") && name(copy).ends_with(".bak");
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_copy).collect()
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}
