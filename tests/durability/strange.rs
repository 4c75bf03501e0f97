//! Whatever stands where progress belongs: the exercise runs, the result is said, and that it is not saved, and why.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::bench::{fill, scratch};
use crate::tool::backlings;

/// A user and a group that no system knows.
const NOBODY: u32 = 54_321;

struct Ran {
    code: i32,
    out: String,
    /// On one line, since paths of unknown length break lines anywhere.
    err: String,
}

fn run(command: &mut Command) -> Ran {
    // A program that hangs is killed, so that the test fails instead of waiting.
    let mut limited = Command::new("timeout");
    limited.args(["-s", "KILL", "20"]).arg(command.get_program()).args(command.get_args());
    limited.env_clear().envs(command.get_envs().filter_map(|(key, value)| Some((key, value?))));
    limited.current_dir(command.get_current_dir().unwrap());
    if command.get_envs().any(|(key, _)| key == "AS_NOBODY") {
        limited.uid(NOBODY).gid(NOBODY);
    }
    let output = limited.output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    Ran { code: output.status.code().unwrap_or(-1), out: String::from_utf8(output.stdout).unwrap(), err }
}

const CHECK: [&str; 4] = ["check", "fi-01", "--answer", "a,c"];

/// Grades, and says in these words why it is not saved.
fn check_unsaved(command: impl Fn(&[&str]) -> Command, code: &str, words: &str, what: &str) {
    let ran = run(&mut command(&CHECK));
    assert_eq!(ran.code, 0, "{what}: {} {}", ran.out, ran.err);
    assert!(ran.out.starts_with("✓ right  fi-01"), "{what}: {}", ran.out);
    assert!(ran.err.contains("fi-01 passed, but this is not saved: "), "{what}: {}", ran.err);
    assert!(ran.err.contains(words), "{what}: {}", ran.err);
    let ran = run(&mut command(&[&["--json"], &CHECK[..]].concat()));
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, &report["passed"], &report["saved"]), (0, &true.into(), &false.into()), "{what}");
    let ran = run(&mut command(&["--json", "progress", "path"]));
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, report["error"].as_str()), (2, Some(code)), "{what}: {report}");
}

/// What a file is, and its bytes where there are not too many.
fn looks(path: &Path) -> (fs::FileType, u64, Option<Vec<u8>>) {
    let found = fs::symlink_metadata(path).unwrap();
    let bytes = (found.is_file() && found.len() < 1 << 20).then(|| fs::read(path).unwrap());
    (found.file_type(), found.len(), bytes)
}

#[test]
fn what_is_no_progress_file_is_left_alone() {
    type Make = fn(&Path);
    let foreign: Make =
        |path| Connection::open(path).unwrap().execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)").unwrap();
    let cases: [(&str, &str, Make); 9] = [
        ("a folder", "not_a_file", |path| fs::create_dir(path).unwrap()),
        ("a link", "not_a_file", |path| std::os::unix::fs::symlink("elsewhere.db", path).unwrap()),
        ("a pipe", "not_a_file", |path| assert!(Command::new("mkfifo").arg(path).status().unwrap().success())),
        ("a text", "foreign", |path| fs::write(path, "my notes ".repeat(50)).unwrap()),
        ("a database of another program", "foreign", foreign),
        ("one in the middle of a change", "foreign", |path| {
            Connection::open(path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
            // A journal of that change: its header says that the file had two pages before.
            let header =
                [&[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2][..], &[0; 492]];
            fs::write(format!("{}-journal", path.display()), header.concat()).unwrap();
        }),
        ("ten gigabytes of nothing", "foreign", |path| fs::File::create(path).unwrap().set_len(10 << 30).unwrap()),
        ("a newer form", "newer", |path| {
            fill(path);
            Connection::open(path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
        }),
        ("ten gigabytes of a newer form", "newer", |path| {
            fill(path);
            Connection::open(path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
            fs::OpenOptions::new().write(true).open(path).unwrap().set_len(10 << 30).unwrap();
        }),
    ];
    for (what, code, make) in cases {
        let folder = scratch();
        let path = folder.path().join("data/progress.db");
        fs::create_dir(path.parent().unwrap()).unwrap();
        make(&path);
        let before = looks(&path);
        check_unsaved(|args| backlings(folder.path(), args), code, "left alone", what);
        assert!(looks(&path) == before, "{what}: changed");
        assert!(!path.with_file_name("elsewhere.db").exists(), "{what}: written through the link");
    }
}

#[test]
fn an_empty_file_and_odd_locks_hold_nobody_up() {
    type Make = fn(&Path);
    let cases: [(&str, Make); 4] = [
        ("an empty file", |path| fs::write(path, "").unwrap()),
        ("a folder as lock", |path| fs::create_dir(path.with_extension("lock")).unwrap()),
        ("a pipe as lock", |path| {
            assert!(Command::new("mkfifo").arg(path.with_extension("lock")).status().unwrap().success());
        }),
        ("a link as lock", |path| std::os::unix::fs::symlink("/dev/full", path.with_extension("lock")).unwrap()),
    ];
    for (what, make) in cases {
        let folder = scratch();
        let path = folder.path().join("data/progress.db");
        fs::create_dir(path.parent().unwrap()).unwrap();
        make(&path);
        let ran = run(backlings(folder.path(), &CHECK).args(["--json"]));
        assert!(ran.code == 0 && ran.out.contains("\"saved\":true"), "{what}: {} {}", ran.out, ran.err);
    }
}

/// A home in which the user of the tests, or where that is root another one, may do nothing.
struct ReadOnly {
    folder: TempDir,
    as_nobody: bool,
}

impl ReadOnly {
    fn new() -> ReadOnly {
        let folder = scratch();
        let as_nobody = fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
        ReadOnly { folder, as_nobody }
    }

    fn lock(&self, mode: u32) {
        fs::set_permissions(self.folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = backlings(self.folder.path(), args);
        command.env_remove("BACKLINGS_HOME").current_dir("/");
        if self.as_nobody {
            command.env("AS_NOBODY", "1");
        }
        command
    }
}

impl Drop for ReadOnly {
    fn drop(&mut self) {
        self.lock(0o755);
    }
}

#[test]
fn a_home_that_cannot_be_written_costs_only_the_record() {
    let home = ReadOnly::new();
    home.lock(0o555);
    check_unsaved(|args| home.command(args), "folder", "the folder for progress cannot be made", "a read-only home");
    let gone = |args: &[&str]| {
        let mut command = home.command(args);
        command.env("HOME", "/proc/nowhere/at/all");
        command
    };
    check_unsaved(gone, "folder", "/proc/nowhere/at/all/.local/share/backlings", "a home that does not exist");
    if home.as_nobody {
        let homeless = |args: &[&str]| {
            let mut command = home.command(args);
            command.env_remove("HOME");
            command
        };
        check_unsaved(homeless, "no_home", "no home folder was found to keep progress in", "no home");
    } else {
        println!("skipped: only root can become a user without a home");
    }
}

#[test]
fn progress_that_may_only_be_read_is_read() {
    let home = ReadOnly::new();
    let path: PathBuf = home.folder.path().join(".local/share/backlings/progress.db");
    fill(&path);
    let own = |path: &Path| {
        if home.as_nobody {
            std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    };
    own(&path);
    let folder = path.parent().unwrap();
    own(folder);
    home.lock(0o755);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    fs::set_permissions(folder, fs::Permissions::from_mode(0o500)).unwrap();
    let before = looks(&path);
    let ran = run(&mut home.command(&["--json", "progress", "path"]));
    assert!(ran.out.contains("\"events\":42"), "{} {}", ran.out, ran.err);
    let ran = run(&mut home.command(&CHECK));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("this is not saved") && ran.err.contains("read-only"), "{}", ran.err);
    assert!(looks(&path) == before);
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
}
