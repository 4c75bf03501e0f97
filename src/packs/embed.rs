//! The pack root inside the binary: this repository's own `lessons/` and `exercises/`.

use std::borrow::Cow;

use include_dir::{Dir, DirEntry, include_dir};

use super::issue::Issues;
use super::tree::{Raw, Tree};

static LESSONS: Dir = include_dir!("$CARGO_MANIFEST_DIR/lessons");
static EXERCISES: Dir = include_dir!("$CARGO_MANIFEST_DIR/exercises");

/// The files below the named folders; one that is not there is empty.
pub(crate) fn read(under: &[&str], issues: &mut Issues) -> Tree {
    let mut raw = Raw::new();
    for folder in under {
        let (top, rest) = folder.split_once('/').unwrap_or((folder, ""));
        let dir = match top {
            "lessons" => find(&LESSONS, rest),
            "exercises" => find(&EXERCISES, rest),
            _ => None,
        };
        if let Some(dir) = dir {
            collect(top, dir, &mut raw);
        }
    }
    Tree::new(raw, issues)
}

/// Walks down name by name; `Dir::get_dir` would search the whole tree.
fn find<'d>(top: &'d Dir<'d>, path: &str) -> Option<&'d Dir<'d>> {
    path.split('/')
        .filter(|name| !name.is_empty())
        .try_fold(top, |dir, name| dir.dirs().find(|dir| dir.path().file_name().is_some_and(|found| found == name)))
}

fn collect(top: &str, dir: &'static Dir<'static>, raw: &mut Raw) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(top, dir, raw),
            DirEntry::File(file) => {
                let path = format!("{top}/{}", file.path().to_string_lossy());
                raw.push((path, Some(Cow::Borrowed(file.contents()))));
            }
        }
    }
}

/// Names of the folders below a folder.
pub(crate) fn folders_in(folder: &str) -> Vec<&'static str> {
    let (top, rest) = folder.split_once('/').unwrap_or((folder, ""));
    let top = if top == "lessons" { &LESSONS } else { &EXERCISES };
    let names = |dir: &'static Dir<'static>| dir.dirs().filter_map(|dir| dir.path().file_name()?.to_str()).collect();
    find(top, rest).map(names).unwrap_or_default()
}

/// The text of one file directly in `lessons/`, by its path from the root.
pub(crate) fn lesson_file(path: &str) -> Option<&'static str> {
    LESSONS.get_file(path.strip_prefix("lessons/")?)?.contents_utf8()
}
