//! A disk that is full, or fails, at any one write: what was saved stays, the failure is said, and trying again works.

use std::fs;
use std::path::Path;
use std::process::Command;

use backlings::store::{Store, StoreError};
use rusqlite::ffi;

use crate::bench::{NOW, attempt, fill, home, id, names, scratch, times, view};
use crate::disk::{self, Failure};

/// Ways to fail: the code, whether for good, and what the learner's message is called.
const WAYS: [(i32, bool, &str); 5] = [
    (ffi::SQLITE_FULL, true, "full"),
    (ffi::SQLITE_FULL, false, "full"),
    (ffi::SQLITE_IOERR_WRITE, true, "failed"),
    (ffi::SQLITE_IOERR_FSYNC, false, "failed"),
    (ffi::SQLITE_IOERR_TRUNCATE, true, "failed"),
];

/// Fails at the first operation, then some `steps` later, and so on until the work meets no failure any more.
fn at_each_write(steps: usize, mut round: impl FnMut(Failure, &str, &str) -> bool) {
    for (code, for_good, name) in WAYS {
        let mut at = 0;
        while round(Failure { at, code, for_good }, name, &format!("code {code} at operation {at}")) {
            at += steps;
        }
        assert!(at > 5, "a save has more than {at} operations");
    }
}

#[test]
fn a_save_that_fails_at_any_write_can_be_tried_again() {
    at_each_write(1, |failure, name, what| {
        let (_folder, path) = home();
        fill(&path);
        let before = view(&path).unwrap().0;
        let mut store = Store::open(&path, NOW).unwrap();
        let save = || store.record_attempt(&attempt("js-fn-03", true), NOW + 100);
        let (saved, _, failed) = disk::record(Some(failure), save);
        if let Err(error) = &saved {
            assert_eq!(error.code(), name, "{what}: {error}");
            assert!(failed, "{what}");
        }
        let again = store.record_attempt(&attempt("js-fn-04", true), NOW + 101).unwrap();
        drop(store);
        let (after, salvaged) = view(&path).unwrap();
        assert_eq!(salvaged, None, "{what}");
        assert!(before.attempts.iter().all(|old| after.attempts.contains(old)), "{what}: something old is gone");
        let there = |uuid: &str| after.attempts.iter().filter(|one| one.uuid == uuid).count();
        assert_eq!(there(&again), 1, "{what}");
        if let Ok(uuid) = &saved {
            assert_eq!(there(uuid), 1, "{what}: acknowledged and gone");
        }
        assert_eq!(
            Store::open(&path, NOW).unwrap().check().unwrap().events as usize,
            after.attempts.len() + 2,
            "{what}"
        );
        failed
    });
}

#[test]
fn a_file_that_cannot_be_made_is_made_later() {
    at_each_write(1, |failure, name, what| {
        let (_folder, path) = home();
        let (made, _, failed) = disk::record(Some(failure), || Store::open(&path, NOW).map(drop));
        if let Err(error) = made {
            assert_eq!(error.code(), name, "{what}: {error}");
        }
        Store::open(&path, NOW).unwrap().record_attempt(&attempt("js-fn-01", true), NOW).unwrap();
        let (after, salvaged) = view(&path).unwrap();
        assert_eq!((after.attempts.len(), salvaged), (1, None), "{what}");
        failed
    });
}

#[test]
fn a_salvage_that_fails_leaves_the_damaged_file_for_the_next() {
    at_each_write(times(7, 1), |failure, _, what| {
        let (_folder, path) = home();
        fill(&path);
        let mut bytes = fs::read(&path).unwrap();
        bytes[..24].fill(b'?');
        fs::write(&path, &bytes).unwrap();
        let (opened, _, failed) = disk::record(Some(failure), || Store::open(&path, NOW).map(drop));
        if opened.is_err() {
            assert!(fs::read(&path).unwrap() == bytes, "{what}: the damaged file was touched");
            assert!(!names(&path).iter().any(|name| name.ends_with(".tmp")), "{what}: {:?}", names(&path));
        }
        let (after, _) = view(&path).unwrap();
        assert_eq!((after.attempts.len(), after.current), (40, Some(id("js-fn-08"))), "{what}");
        failed
    });
}

/// Unmounts when the test is over, however it ends.
struct Mounted<'p>(&'p Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_keeps_what_it_has() {
    let folder = scratch();
    let place = folder.path().join("small");
    fs::create_dir(&place).unwrap();
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=400k", "small"]).arg(&place).output();
    if !mount.is_ok_and(|output| output.status.success()) {
        println!("skipped: a small disk can be made by root only");
        return;
    }
    let mounted = Mounted(&place);
    let path = place.join("progress.db");
    let mut store = Store::open(&path, NOW).unwrap();
    let mut saved = Vec::new();
    let error = loop {
        match store.record_attempt(&attempt("js-fn-01", true), NOW + saved.len() as i64) {
            Ok(uuid) => saved.push(uuid),
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::Full { .. }), "{error}");
    assert!(error.to_string().ends_with("the disk is full; free some space, then check again"), "{error}");
    assert!(saved.len() > 100, "{} were saved", saved.len());
    drop(store);
    let found = |path| view(path).unwrap().0.attempts.into_iter().map(|one| one.uuid).collect::<Vec<_>>();
    assert!(found(&path) == saved, "read while the disk is full");
    for name in names(&path).iter().filter(|name| name.ends_with(".bak")) {
        fs::remove_file(path.with_file_name(name)).unwrap();
    }
    let more = Store::open(&path, NOW).unwrap().record_attempt(&attempt("js-fn-01", true), NOW + 9_999).unwrap();
    saved.push(more);
    assert!(found(&path) == saved, "saved again when there is space");
    println!("{} attempts on a disk of 400 KiB", saved.len());
    drop(mounted);
}
