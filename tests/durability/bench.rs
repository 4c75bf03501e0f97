//! What these tests share: a home, attempts, a view of everything a file says, and how often to try.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use backlings::content::{ExerciseId, PackId, TextFile};
use backlings::store::{Attempt, FILE, Progress, Recorded, Salvage, Store, StoreError, Submitted, Summary};
use tempfile::TempDir;

/// 2026-11-22, noon.
pub const NOW: i64 = 1_795_348_800_000;

/// How often to try: the full count when it was asked for.
pub fn times(quick: usize, full: usize) -> usize {
    if std::env::var_os("BACKLINGS_DURABILITY").is_some_and(|value| value == "full") { full } else { quick }
}

/// Numbers that are the same on every run.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

/// A folder that goes away by itself, in memory where the system offers that: what a disk keeps is not asked here.
pub fn scratch() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Such a folder, and the progress file in it.
pub fn home() -> (TempDir, PathBuf) {
    home_in(scratch())
}

/// On a disk, where syncing takes its time: more of a save can be hit.
pub fn slow_home() -> (TempDir, PathBuf) {
    home_in(tempfile::tempdir().unwrap())
}

fn home_in(folder: TempDir) -> (TempDir, PathBuf) {
    crate::disk::install();
    let path = folder.path().join("data").join(FILE);
    (folder, path)
}

pub fn id(exercise: &str) -> ExerciseId {
    ExerciseId(exercise.to_owned())
}

pub fn attempt(exercise: &str, passed: bool) -> Attempt {
    let text = "export const x = 'é\0'\n".into();
    Attempt {
        exercise: id(exercise),
        pack: PackId("js-logic".into()),
        content_hash: "h1".into(),
        submitted: Submitted::Files(vec![TextFile { path: "shop.js".into(), text }]),
        variant: 0,
        marks: Vec::new(),
        passed,
        summary: Summary { passed: 2, failed: 1, not_run: 0, first_failed: Some("empty".into()), known: None },
        hints_seen: 1,
        duration_ms: 12,
    }
}

/// Forty attempts at ten exercises, and a current one; without a copy of the day.
pub fn fill(path: &Path) {
    static FILLED: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = FILLED.get_or_init(|| {
        let (_folder, path) = home();
        let mut store = Store::open(&path, NOW).unwrap();
        for number in 0..40 {
            let attempt = attempt(&format!("js-fn-{:02}", number % 10), number % 3 == 0);
            store.record_attempt(&attempt, NOW + number).unwrap();
        }
        store.record_current(&id("js-fn-07"), NOW + 50).unwrap();
        store.record_current(&id("js-fn-08"), NOW + 60).unwrap();
        fs::read(path).unwrap()
    });
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Everything that commands read, and what became of a damaged file.
#[derive(Debug, PartialEq)]
pub struct View {
    pub progress: BTreeMap<ExerciseId, Progress>,
    pub attempts: Vec<Recorded>,
    pub current: Option<ExerciseId>,
}

pub fn view(path: &Path) -> Result<(View, Option<Salvage>), StoreError> {
    let mut store = Store::open(path, NOW)?;
    for round in 0.. {
        let before = store.salvaged().cloned();
        let current = store.current()?;
        let progress = store.progress()?;
        let mut attempts = Vec::new();
        for exercise in progress.keys() {
            attempts.extend(store.attempts(exercise)?);
        }
        // A salvage in the middle changes what was read before it.
        if store.salvaged() == before.as_ref() {
            return Ok((View { progress, attempts, current }, before));
        }
        assert!(round < 2, "a store salvages once");
    }
    unreachable!("the loop returns")
}

/// Names in the folder of the progress file, sorted.
pub fn names(path: &Path) -> Vec<String> {
    let entries = path.parent().unwrap().read_dir().unwrap();
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
