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
        let bench = Bench(tempfile::tempdir().unwrap());
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

    pub fn load(&self) -> Result<Root, Issues> {
        Root::folder(self.path())
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::write(target, fs::read(entry.path()).unwrap()).unwrap();
        }
    }
}
