//! An empty home folder in which the program runs, and what it said. Included as a module by tests of the program.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::fs;
#[cfg(unix)]
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// An empty home folder, in which commands run.
pub struct Home {
    pub folder: TempDir,
    pub here: PathBuf,
    pub variables: BTreeMap<&'static str, String>,
    /// The pack root, below this repository.
    pub root: &'static str,
}

/// What a command said, with the home's path as `[HOME]`.
#[derive(Debug, PartialEq)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Home {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().to_owned();
        Home { folder, here, variables: BTreeMap::new(), root: "tests/roots/small" }
    }

    /// A home in which this exercise was started and nobody needs a greeting any more.
    pub fn at(exercise: &str) -> Home {
        let home = Home::new();
        assert_eq!(home.run(&["start", exercise]).code, 0);
        home
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(self.root);
        let mut command = Command::new(env!("CARGO_BIN_EXE_backlings"));
        command.env_clear().env("HOME", self.folder.path()).envs(&self.variables).current_dir(&self.here);
        command.arg("--root").arg(root).args(args).stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Said {
        let output = self.command(args).output().unwrap();
        let text = |bytes: Vec<u8>| self.hide(&String::from_utf8(bytes).unwrap());
        Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    pub fn json(&self, args: &[&str]) -> (i32, Value) {
        let said = self.run(&[&["--json"], args].concat());
        (said.code, serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}")))
    }

    pub fn hide(&self, text: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(self.root).display().to_string();
        text.replace(&self.folder.path().display().to_string(), "[HOME]").replace(&root, "[ROOT]")
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
        fs::write(self.path(path), text).unwrap();
    }

    /// All files below the home folder.
    pub fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, top: &Path, found: &mut Vec<String>) {
            for entry in folder.read_dir().unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, top, found);
                } else {
                    found.push(path.strip_prefix(top).unwrap().display().to_string());
                }
            }
        }
        let mut found = Vec::new();
        walk(self.folder.path(), self.folder.path(), &mut found);
        found.retain(|path| !path.ends_with(".bak"));
        found.sort();
        found
    }
}

/// In one line: where a path of unknown length stands in it, its lines break differently on every run.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn said(code: i32, out: &str, err: &str) -> Said {
    Said { code, out: out.to_owned(), err: err.to_owned() }
}

/// Runs with a terminal on all streams, types, and returns the code and everything shown.
#[cfg(unix)]
pub fn on_a_terminal(home: &Home, args: &[&str], typed: &str) -> (i32, String) {
    use std::io::Read;
    use std::os::fd::OwnedFd;
    let open = || -> rustix::io::Result<(OwnedFd, OwnedFd)> {
        let ours = rustix::pty::openpt(rustix::pty::OpenptFlags::RDWR | rustix::pty::OpenptFlags::NOCTTY)?;
        rustix::pty::grantpt(&ours)?;
        rustix::pty::unlockpt(&ours)?;
        let name = rustix::pty::ptsname(&ours, Vec::new())?;
        let flags = rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY;
        let theirs = rustix::fs::open(name.as_c_str(), flags, rustix::fs::Mode::empty())?;
        Ok((ours, theirs))
    };
    let (ours, theirs) = open().unwrap();
    let mut command = home.command(args);
    command.stdin(theirs.try_clone().unwrap()).stdout(theirs.try_clone().unwrap()).stderr(theirs);
    let mut child = command.spawn().unwrap();
    // The command holds copies of the terminal's other end; while it lives, reading would never end.
    drop(command);
    let mut terminal = fs::File::from(ours);
    terminal.write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    // A terminal whose other end is closed reads as an error.
    let _ = terminal.read_to_end(&mut shown);
    let code = child.wait().unwrap().code().unwrap();
    (code, home.hide(&String::from_utf8(shown).unwrap()).replace('\r', ""))
}
