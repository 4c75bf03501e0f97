//! The progress file on a real disk: its form, what it refuses, and what survives damage.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use backlings::content::{ExerciseId, PackId, TextFile};
use backlings::store::{Attempt, FILE, Health, Progress, Store, StoreError, Submitted, Summary};
use rusqlite::Connection;
use tempfile::TempDir;

/// 2026-11-22, noon.
const NOW: i64 = 1_795_348_800_000;

fn home() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data").join(FILE);
    (folder, path)
}

fn id(exercise: &str) -> ExerciseId {
    ExerciseId(exercise.to_owned())
}

fn attempt(exercise: &str, passed: bool) -> Attempt {
    Attempt {
        exercise: id(exercise),
        pack: PackId("js-logic".into()),
        content_hash: "h1".into(),
        variant: 0,
        marks: Vec::new(),
        submitted: Submitted::Files(vec![TextFile {
            path: "shop.js".into(), text: "export const x = 'é\0'\n".into()
        }]),
        passed,
        summary: Summary { passed: 2, failed: 1, not_run: 0, first_failed: Some("empty".into()), known: None },
        hints_seen: 1,
        duration_ms: 12,
    }
}

/// Forty events over ten exercises.
fn filled(path: &Path) -> BTreeMap<ExerciseId, Progress> {
    let mut store = Store::open(path, NOW).unwrap();
    for number in 0..40 {
        store.record_attempt(&attempt(&format!("js-fn-{:02}", number % 10), number % 3 == 0), NOW + number).unwrap();
    }
    store.progress().unwrap()
}

fn without_backups(path: &Path) {
    for entry in path.parent().unwrap().read_dir().unwrap() {
        let file = entry.unwrap().path();
        if file.extension() == Some("bak".as_ref()) {
            fs::remove_file(file).unwrap();
        }
    }
}

/// Names in the folder of the progress file, sorted.
fn names(path: &Path) -> Vec<String> {
    let entries = path.parent().unwrap().read_dir().unwrap();
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_new_file_has_the_form_that_lasts_through_a_power_loss() {
    let (_folder, path) = home();
    Store::open(&path, NOW).unwrap().record_hint(&id("js-fn-01"), 1, NOW).unwrap();
    let conn = Connection::open(&path).unwrap();
    let number = |pragma: &str| conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("application_id"), 0x626b_6c67);
    assert_eq!(number("user_version"), 1);
    let journal = fs::metadata(path.with_file_name("progress.db-journal")).unwrap();
    assert_eq!(journal.len(), 0, "TRUNCATE keeps an empty journal");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        Store::open(&path, NOW).unwrap();
        assert_eq!(mode(&path), 0o600, "rights of others are taken away");
    }
}

#[test]
fn what_was_recorded_comes_back() {
    let (_folder, path) = home();
    {
        let mut store = Store::open(&path, NOW).unwrap();
        assert_eq!(store.current().unwrap(), None);
        assert_eq!(store.progress().unwrap(), BTreeMap::new());
        store.record_current(&id("js-fn-01"), NOW).unwrap();
        store.record_attempt(&attempt("js-fn-01", false), NOW + 1).unwrap();
        store.record_hint(&id("js-fn-01"), 2, NOW + 2).unwrap();
        let mut second = attempt("js-fn-01", true);
        second.submitted = Submitted::Answer("a c".into());
        second.content_hash = "h2".into();
        store.record_attempt(&second, NOW + 3).unwrap();
        store.record_current(&id("js-fn-02"), NOW + 4).unwrap();
        store.record_solution(&id("js-fn-01"), NOW + 5).unwrap();
    }
    let mut store = Store::open(&path, NOW + 9).unwrap();
    assert_eq!(store.current().unwrap(), Some(id("js-fn-02")));
    let attempts = store.attempts(&id("js-fn-01")).unwrap();
    assert_eq!(attempts.iter().map(|one| one.at_ms - NOW).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(attempts[0].attempt, attempt("js-fn-01", false));
    assert_eq!(attempts[1].attempt.submitted, Submitted::Answer("a c".into()));
    assert_ne!(attempts[0].uuid, attempts[1].uuid);
    let expected = Progress {
        attempts: 2,
        passed_at: Some(NOW + 3),
        passed_last: Some(NOW + 3),
        passed_hash: Some("h2".into()),
        hints: 2,
        solution_at: Some(NOW + 5),
        last_at: NOW + 5,
    };
    assert_eq!(store.progress().unwrap(), BTreeMap::from([(id("js-fn-01"), expected)]));
    assert_eq!(store.check().unwrap(), Health { events: 6, exercises: 1 });
}

#[cfg(unix)]
#[test]
fn what_is_not_ours_is_refused_and_left_as_it_is() {
    type Make = fn(&Path);
    let pipe: Make = |path| assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    let foreign: Make = |path| Connection::open(path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    let newer: Make = |path| {
        filled(path);
        Connection::open(path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    };
    let cases: [(&str, Make, &str); 8] = [
        ("symlink", |path| std::os::unix::fs::symlink("elsewhere.db", path).unwrap(), "not_a_file"),
        ("folder", |path| fs::create_dir(path).unwrap(), "not_a_file"),
        ("pipe", pipe, "not_a_file"),
        ("text", |path| fs::write(path, "my notes").unwrap(), "foreign"),
        ("long text", |path| fs::write(path, "my notes ".repeat(50)).unwrap(), "foreign"),
        ("ten gigabytes", |path| fs::File::create(path).unwrap().set_len(10 << 30).unwrap(), "foreign"),
        ("another program's database", foreign, "foreign"),
        ("a newer form", newer, "newer"),
    ];
    for (what, make, code) in cases {
        let (_folder, path) = home();
        fs::create_dir(path.parent().unwrap()).unwrap();
        make(&path);
        let found = fs::symlink_metadata(&path).unwrap();
        let small = found.is_file() && found.len() < 1 << 20;
        let before = small.then(|| fs::read(&path).unwrap());
        let Err(error) = Store::open(&path, NOW) else { panic!("{what}: opened") };
        assert_eq!(error.code(), code, "{what}: {error}");
        assert!(error.to_string().contains("left alone"), "{what}: {error}");
        assert_eq!(before, small.then(|| fs::read(&path).unwrap()), "{what}: changed");
        assert_eq!(found.len(), fs::symlink_metadata(&path).unwrap().len(), "{what}");
        assert!(!path.with_file_name("elsewhere.db").exists(), "{what}: written through the link");
    }
}

/// A file of an old form, made by the migrations up to it; each form ever released has to be listed here.
fn of_form(form: usize, path: &Path) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
    let mut steps: Vec<PathBuf> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    steps.sort();
    fs::create_dir(path.parent().unwrap()).unwrap();
    let conn = Connection::open(path).unwrap();
    for step in &steps[..form] {
        conn.execute_batch(&fs::read_to_string(step).unwrap()).unwrap();
    }
    let rows = match form {
        1 => include_str!("fixtures/store/form-1.sql"),
        other => panic!("form {other} has no rows: add tests/fixtures/store/form-{other}.sql"),
    };
    conn.execute_batch(rows).unwrap();
    conn.execute_batch(&format!("PRAGMA application_id = 0x626b6c67; PRAGMA user_version = {form}")).unwrap();
}

#[test]
fn every_old_form_moves_forward_and_a_copy_stays() {
    let newest = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations")).unwrap().count();
    for form in 1..=newest {
        let (_folder, path) = home();
        of_form(form, &path);
        let mut store = Store::open(&path, NOW).unwrap();
        assert_eq!(store.check().unwrap(), Health { events: 4, exercises: 2 }, "form {form}");
        assert_eq!(store.current().unwrap(), Some(id("js-fn-02")), "form {form}");
        let attempts = store.attempts(&id("js-fn-01")).unwrap();
        assert_eq!(attempts[0].attempt.submitted, Submitted::Answer("a c".into()), "form {form}");
        assert!(attempts[0].attempt.passed, "form {form}");
        store.record_hint(&id("js-fn-02"), 3, NOW).unwrap();
        let copy = names(&path).contains(&format!("progress-v{form}.bak"));
        assert_eq!(copy, form < newest, "form {form}");
    }
}

#[test]
fn an_empty_file_is_a_new_one() {
    let (_folder, path) = home();
    fs::create_dir(path.parent().unwrap()).unwrap();
    fs::write(&path, "").unwrap();
    Store::open(&path, NOW).unwrap().record_hint(&id("js-fn-01"), 1, NOW).unwrap();
    assert_eq!(Store::open(&path, NOW).unwrap().progress().unwrap().len(), 1);
}

#[test]
fn a_folder_that_cannot_be_made_is_said_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let path = folder.path().join("file").join("backlings").join(FILE);
    let Err(error @ StoreError::Folder { .. }) = Store::open(&path, NOW) else { panic!("opened, or another error") };
    let words = error.to_string();
    assert!(words.contains("cannot be made"), "{words}");
    assert!(words.ends_with("set BACKLINGS_HOME to a folder that you can write"), "{words}");
}

#[test]
fn four_writers_at_once_lose_nothing() {
    let (_folder, path) = home();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let path = &path;
            scope.spawn(move || {
                let mut store = Store::open(path, NOW).unwrap();
                for number in 0..25 {
                    store.record_attempt(&attempt(&format!("js-fn-{writer:02}"), false), NOW + number).unwrap();
                }
            });
        }
    });
    let mut store = Store::open(&path, NOW).unwrap();
    let counts: Vec<u32> = store.progress().unwrap().values().map(|one| one.attempts).collect();
    assert_eq!(counts, [25; 4]);
    assert_eq!(store.check().unwrap(), Health { events: 100, exercises: 4 });
}

#[test]
fn a_broken_header_hides_no_event() {
    let (_folder, path) = home();
    let whole = filled(&path);
    without_backups(&path);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..24].fill(b'?');
    fs::write(&path, &bytes).unwrap();
    let mut store = Store::open(&path, NOW).unwrap();
    assert_eq!(store.progress().unwrap(), whole);
    let salvage = store.salvaged().unwrap();
    assert_eq!((salvage.saved, salvage.from_backup, salvage.lost), (40, 0, Some(0)));
    let kept = format!("progress.corrupt-{}", NOW / 1000);
    assert_eq!(
        names(&path),
        [&kept, "progress.db", "progress.db-journal", "progress.lock"],
        "no half-done file is left"
    );
    assert_eq!(fs::read(path.with_file_name(kept)).unwrap(), bytes, "the damaged file is kept as it was");
}

#[test]
fn what_the_file_lost_the_backup_gives_back() {
    let (_folder, path) = home();
    filled(&path);
    let day = 86_400_000;
    for later in 1..6 {
        Store::open(&path, NOW).unwrap().record_hint(&id("js-fn-01"), 1, NOW + later * day).unwrap();
    }
    let copies: Vec<_> = names(&path).into_iter().filter(|name| name.ends_with(".bak")).collect();
    assert_eq!(copies, ["progress-2026-11-25.bak", "progress-2026-11-26.bak", "progress-2026-11-27.bak"]);
    let mut bytes = fs::read(&path).unwrap();
    bytes[100..].fill(0);
    fs::write(&path, &bytes).unwrap();
    let mut store = Store::open(&path, NOW).unwrap();
    assert_eq!(store.progress().unwrap().values().map(|one| one.attempts).sum::<u32>(), 40);
    let salvage = store.salvaged().unwrap();
    assert_eq!((salvage.saved, salvage.from_backup), (45, 45));
}

#[test]
fn the_home_folder_comes_from_the_environment_first() {
    assert_eq!(backlings::store::home(Some("/somewhere".into())).unwrap(), Path::new("/somewhere"));
    assert!(backlings::store::home(Some("".into())).unwrap().ends_with("backlings"));
}
