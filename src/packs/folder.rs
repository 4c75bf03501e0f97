//! Reads a pack root from disk. The folder may come from a stranger: no link is followed, and everything has a cap.

use std::borrow::Cow;
use std::fs::{self, File, FileType, OpenOptions};
use std::io::Read;
use std::path::Path;

use super::issue::{Issue, Issues, cut};
use super::tree::{FILE_CAP, Raw, Tree};

/// Caps for each folder of `lessons/` and `exercises/`; folders count apart, as many as files.
const MOST_FILES: usize = 2_000;
const MOST_BYTES: usize = 16 << 20;
/// Caps for a root.
const MOST_PACKS: usize = 100;
const MOST_BYTES_OF_ALL: usize = 128 << 20;
/// `exercises/PACK/ID/wrong/NAME/a/` and a few folders more.
const DEEPEST: usize = 10;

/// Reads the files below the named folders; one that is not there is empty.
pub(crate) fn read(root: &Path, under: &[&str], issues: &mut Issues) -> Tree {
    let mut raw = Raw::new();
    let mut all = 0;
    for folder in under {
        walk(root, folder, &mut Caps::default(), &mut all, &mut raw, issues);
    }
    Tree::new(raw, issues)
}

#[derive(Default)]
struct Caps {
    files: usize,
    folders: usize,
    bytes: usize,
    told: bool,
}

impl Caps {
    /// Counts a file; false, and told once, when it is one too many. `all` are the bytes of the whole root.
    fn admit(&mut self, path: &str, bytes: usize, all: &mut usize, issues: &mut Issues) -> bool {
        self.files += 1;
        self.bytes += bytes;
        *all += bytes;
        if *all > MOST_BYTES_OF_ALL {
            let what = format!("this root holds more than {} MiB", MOST_BYTES_OF_ALL >> 20);
            return self.tell(path.split('/').next().unwrap_or_default(), what, "make two roots of it", issues);
        }
        self.is_small(path, issues)
    }

    /// As `admit`, for a folder: empty ones are no files, but take as long to look into.
    fn admit_folder(&mut self, path: &str, issues: &mut Issues) -> bool {
        self.folders += 1;
        self.is_small(path, issues)
    }

    fn is_small(&mut self, path: &str, issues: &mut Issues) -> bool {
        if self.files.max(self.folders) <= MOST_FILES && self.bytes <= MOST_BYTES {
            return true;
        }
        let pack = path.split('/').take(2).collect::<Vec<_>>().join("/");
        let what = format!("this folder holds more than {MOST_FILES} files or folders, or {} MiB", MOST_BYTES >> 20);
        self.tell(&pack, what, "split the pack in two", issues)
    }

    fn tell(&mut self, place: &str, what: String, fix: &'static str, issues: &mut Issues) -> bool {
        if !self.told {
            self.told = true;
            issues.push(Issue::of_file("files", cut(place), what, fix));
        }
        false
    }
}

fn walk(root: &Path, folder: &str, caps: &mut Caps, all: &mut usize, raw: &mut Raw, issues: &mut Issues) {
    let depth = folder.split('/').count();
    if depth > DEEPEST {
        issues.push(Issue::of_file("files", cut(folder), "this folder lies too deep", "keep to the layout of a pack"));
        return;
    }
    let mut packs = 0;
    for (name, kind) in entries(&root.join(folder), folder, issues) {
        if caps.told || *all > MOST_BYTES_OF_ALL {
            return;
        }
        let path = format!("{folder}/{name}");
        if kind.is_dir() && depth == 1 {
            packs += 1;
            if packs > MOST_PACKS {
                caps.tell(folder, format!("there are more than {MOST_PACKS} packs"), "make two roots of them", issues);
                return;
            }
            // Each pack has caps of its own.
            walk(root, &path, &mut Caps::default(), all, raw, issues);
            continue;
        }
        if kind.is_dir() {
            if caps.admit_folder(&path, issues) {
                walk(root, &path, caps, all, raw, issues);
            }
            continue;
        }
        match read_file(&root.join(&path), kind) {
            Ok(bytes) if caps.admit(&path, bytes.len(), all, issues) => raw.push((path, Some(Cow::Owned(bytes)))),
            Ok(_) => {}
            Err((what, fix)) => {
                issues.push(Issue::of_file("files", cut(&path), what, fix));
                raw.push((path, None));
            }
        }
    }
}

/// What lies in a folder, sorted; nothing when there is no such folder.
fn entries(full: &Path, folder: &str, issues: &mut Issues) -> Vec<(String, FileType)> {
    let objection = match fs::symlink_metadata(full) {
        Ok(found) if found.is_dir() => None,
        Ok(found) if found.is_symlink() => Some((LINK.0.to_owned(), LINK.1)),
        Ok(_) => Some(("this is not a folder".to_owned(), "make it a folder")),
        Err(_) => return Vec::new(),
    };
    let listing = match objection {
        None => fs::read_dir(full).map_err(unreadable),
        Some(objection) => Err(objection),
    };
    let listing = match listing {
        Ok(listing) => listing,
        Err((what, fix)) => {
            issues.push(Issue::of_file("files", folder, what, fix));
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    // A folder with a million names must not fill the memory before the caps are looked at.
    for entry in listing.flatten().take(MOST_FILES + 1) {
        match (entry.file_name().into_string(), entry.file_type()) {
            (Ok(name), Ok(kind)) => found.push((name, kind)),
            (Err(name), _) => issues.push(Issue::of_file(
                "paths",
                format!("{folder}/{}", cut(&name.to_string_lossy())),
                "this name is not UTF-8",
                "use letters a to z, digits, `.`, `_` and `-`",
            )),
            (Ok(_), Err(_)) => {}
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

const LINK: (&str, &str) = ("this is a link, and a pack may not point outside itself", "put the file itself there");

fn read_file(path: &Path, kind: FileType) -> Result<Vec<u8>, (String, &'static str)> {
    let link = || (LINK.0.to_owned(), LINK.1);
    if kind.is_symlink() {
        return Err(link());
    }
    if !kind.is_file() {
        return Err(("this is neither a file nor a folder".to_owned(), "delete it"));
    }
    // Between listing and opening it may have been exchanged: the open file is what counts.
    let file = open(path).map_err(unreadable)?;
    if !is_plain(&file).map_err(unreadable)? {
        return Err(link());
    }
    let mut bytes = Vec::new();
    file.take(FILE_CAP as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn unreadable(error: std::io::Error) -> (String, &'static str) {
    (format!("this cannot be read: {error}"), "check that it is there, and its rights")
}

#[cfg(unix)]
fn open(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().read(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK | libc::O_CLOEXEC).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> std::io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

/// A regular file with one name only: a second hard link may belong to somebody's secrets.
#[cfg(unix)]
fn is_plain(file: &File) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let found = file.metadata()?;
    Ok(found.is_file() && found.nlink() == 1)
}

#[cfg(not(unix))]
fn is_plain(file: &File) -> std::io::Result<bool> {
    Ok(file.metadata()?.is_file())
}
