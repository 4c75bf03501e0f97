//! The power goes at any moment: what was acknowledged is there afterwards, and nothing is corrupt.
//!
//! A run of saves is written down operation by operation. Behind each one, the disk is rebuilt as a power cut may leave
//! it (what was synced, and of the rest nothing, everything, or sectors by chance), and opened again.

use std::fs;
use std::path::{Path, PathBuf};

use backlings::store::{Health, Store};
use rusqlite::Connection;

use crate::bench::{NOW, attempt, fill, home, id, scratch, times};
use crate::disk::{self, Cut, Log, Op};

/// An attempt that is acknowledged, and behind how many operations.
struct Acked {
    uuid: String,
    ops: usize,
}

/// Saves, and writes down what the disk sees.
fn saves(path: &Path, count: i64) -> (Vec<Acked>, Log) {
    let work = || {
        let mut store = Store::open(path, NOW).unwrap();
        (0..count)
            .map(|number| {
                let uuid = store.record_attempt(&attempt("js-fn-01", number % 2 == 0), NOW + number).unwrap();
                Acked { uuid, ops: disk::so_far() }
            })
            .collect()
    };
    let (acked, log, _) = disk::record(None, work);
    (acked, log)
}

/// Rebuilds the disk in another folder; returns the progress file there.
fn rebuild(log: &Log, path: &Path, ops: usize, cut: Cut, folder: &Path) -> PathBuf {
    let there = folder.join(path.file_name().unwrap());
    let journal = |path: &Path| PathBuf::from(format!("{}-journal", path.display()));
    let path = path.canonicalize().unwrap();
    for (file, content) in log.after_cut(ops, cut) {
        if file == path {
            fs::write(&there, content).unwrap();
        } else if file == journal(&path) {
            fs::write(journal(&there), content).unwrap();
        }
    }
    there
}

/// Opens what a power cut left. Returns how many of the acknowledged attempts are gone.
fn inspect(there: &Path, acked: &[Acked], attempted: usize, ops: usize, what: &str) -> usize {
    let mut store = Store::open(there, NOW).unwrap_or_else(|error| panic!("{what}: {error}"));
    let health = store.check().unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(store.salvaged(), None, "{what}: corrupt");
    let found: Vec<String> = store.attempts(&id("js-fn-01")).unwrap().into_iter().map(|one| one.uuid).collect();
    assert!(found.len() <= attempted, "{what}: attempts out of nowhere");
    assert!(health.events >= found.len() as u64);
    acked.iter().filter(|one| one.ops <= ops && !found.contains(&one.uuid)).count()
}

#[test]
fn no_power_cut_loses_what_was_acknowledged() {
    let (_folder, path) = home();
    fs::create_dir(path.parent().unwrap()).unwrap();
    // An empty file, as it is made before SQLite opens it.
    fs::write(&path, "").unwrap();
    let count = times(5, 12);
    let (acked, log) = saves(&path, count as i64);
    let (mut states, mut lost) = (0, 0);
    // Copies of the day are written in between; what they are like does not concern the file.
    let moments = log.moments(|file| file.to_string_lossy().starts_with(&*path.to_string_lossy()));
    for &ops in &moments {
        for cut in Cut::ways(times(4, 12), ops) {
            let folder = scratch();
            let there = rebuild(&log, &path, ops, cut, folder.path());
            lost += inspect(&there, &acked, count, ops, &format!("behind {ops} operations, {cut:?}"));
            states += 1;
        }
    }
    let operations = moments.len() - 1;
    println!("{count} commits, {operations} operations, {states} crash states: {lost} acknowledged commits lost");
    assert_eq!(lost, 0);
    assert!(states > 100, "{states} states are not worth the name");
}

/// The same crash states with a database that does not sync: were nothing lost here, the test above would prove nothing.
#[test]
fn the_disk_of_these_tests_loses_what_is_not_synced() {
    let (folder, _) = home();
    let path = folder.path().join("careless.db");
    let careless = || {
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; CREATE TABLE t (x)").unwrap();
        let save = |number: i64| conn.execute("INSERT INTO t VALUES (?1)", [number]).map(|_| disk::so_far()).unwrap();
        (0..4).map(save).collect()
    };
    let (acked, log, _): (Vec<usize>, _, _) = disk::record(None, careless);
    let mut lost = 0;
    for ops in 0..=log.ops.len() {
        for cut in Cut::ways(4, ops) {
            let folder = scratch();
            let there = rebuild(&log, &path, ops, cut, folder.path());
            let count = |conn: Connection| conn.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, u32>(0));
            let found = Connection::open(there).and_then(count).unwrap_or(0);
            lost += acked.iter().filter(|acked| **acked <= ops).count().saturating_sub(found as usize);
        }
    }
    assert!(lost > 10, "{lost} lost");
}

#[test]
fn a_power_cut_while_recovering_loses_nothing_either() {
    let (_folder, path) = home();
    fill(&path);
    let (acked, log) = saves(&path, 1);
    let (mut states, mut rolled_back) = (0, 0);
    for ops in 0..=log.ops.len() {
        let folder = scratch();
        let there = rebuild(&log, &path, ops, Cut::Some(ops as u64), folder.path());
        let (_, recovery, _) = disk::record(None, || drop(Store::open(&there, NOW).unwrap()));
        rolled_back += usize::from(recovery.ops.iter().any(|op| matches!(op, Op::Write { .. })));
        for again in 0..=recovery.ops.len() {
            for cut in Cut::ways(times(3, 8), again) {
                let folder = scratch();
                let there = rebuild(&recovery, &there, again, cut, folder.path());
                let what = format!("behind {ops}, then {again} operations, {cut:?}");
                assert_eq!(inspect(&there, &acked, 41, ops, &what), 0, "{what}");
                states += 1;
            }
        }
    }
    println!("{states} crash states of recoveries, {rolled_back} of which took a commit back");
    assert!(rolled_back > 0, "no recovery had anything to do");
}

#[test]
fn a_hot_journal_is_played_back() {
    let (_folder, path) = home();
    fill(&path);
    let (_, log) = saves(&path, 1);
    let mut seen = 0;
    for ops in 0..log.ops.len() {
        let folder = scratch();
        let there = rebuild(&log, &path, ops, Cut::Everything, folder.path());
        let hot = PathBuf::from(format!("{}-journal", there.display()));
        // Its first byte is zero until the rest of it is synced.
        let was_hot = fs::read(&hot).is_ok_and(|bytes| bytes.first().is_some_and(|first| *first != 0));
        let mut store = Store::open(&there, NOW).unwrap();
        if was_hot {
            seen += 1;
            assert!(fs::metadata(&hot).is_ok_and(|found| found.len() == 0) || !hot.exists(), "behind {ops} operations");
        }
        let Health { events, .. } = store.check().unwrap();
        assert!((42..=43).contains(&events), "behind {ops} operations: {events} events");
    }
    assert!(seen > 3, "the journal was hot behind {seen} operations only");
}
