//! A good pack root in a folder of its own, and what can be done to it.

use std::fs;
use std::path::Path;

use backlings::packs::{Issues, Root};

pub const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/packs/good");

/// What is done to the good root.
pub enum Do {
    /// Replaces text that stands once in a file.
    Swap(&'static str, &'static str, &'static str),
    Write(&'static str, &'static [u8]),
    Move(&'static str, &'static str),
    Delete(&'static str),
}

/// A copy of the good root that goes away by itself.
pub struct Bench(tempfile::TempDir);

impl Bench {
    pub fn new() -> Self {
        // In memory, where the system offers that: some tests make thousands of files.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let bench = Bench(folder.unwrap());
        copy(Path::new(GOOD), bench.path());
        bench
    }

    pub fn broken(changes: &[Do]) -> Self {
        let bench = Bench::new();
        for change in changes {
            bench.apply(change);
        }
        bench
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn apply(&self, change: &Do) {
        let at = |file: &str| self.path().join(file);
        match change {
            Do::Swap(file, from, to) => {
                let text = fs::read_to_string(at(file)).unwrap();
                assert_eq!(text.matches(from).count(), 1, "`{from}` in {file}");
                fs::write(at(file), text.replace(from, to)).unwrap();
            }
            Do::Write(file, bytes) => {
                fs::create_dir_all(at(file).parent().unwrap()).unwrap();
                fs::write(at(file), bytes).unwrap();
            }
            Do::Move(from, to) => fs::rename(at(from), at(to)).unwrap(),
            Do::Delete(path) if at(path).is_dir() => fs::remove_dir_all(at(path)).unwrap(),
            Do::Delete(path) => fs::remove_file(at(path)).unwrap(),
        }
    }

    /// Puts back what a change touched: cheaper than another copy.
    pub fn undo(&self, change: &Do) {
        let touched = match change {
            Do::Swap(path, ..) | Do::Write(path, _) | Do::Delete(path) => vec![*path],
            Do::Move(from, to) => vec![*from, *to],
        };
        for path in touched {
            let ancestors: Vec<_> = Path::new(path).ancestors().collect();
            let good = Path::new(GOOD);
            // What the good root does not have goes as a whole, with the folders made for it.
            let top = ancestors.iter().rev().find(|part| !good.join(part).exists()).unwrap_or(&ancestors[0]);
            let at = self.path().join(top);
            if at.is_dir() {
                fs::remove_dir_all(&at).unwrap();
            } else if at.exists() {
                fs::remove_file(&at).unwrap();
            }
            if good.join(top).exists() {
                copy(&good.join(top), &at);
            }
        }
    }

    pub fn load(&self) -> Result<Root, Issues> {
        Root::folder(self.path())
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::write(to, fs::read(from).unwrap()).unwrap();
        return;
    }
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}
