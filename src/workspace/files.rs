//! Writing a task's files, which never replaces one, and reading the learner's, within caps.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::WorkspaceError;
use crate::content::TextFile;

/// Bytes of one file, and of all files of a task.
const LARGEST: u64 = 256 << 10;
const MOST: usize = 1 << 20;
/// Files of a task.
const FILES: usize = 100;
/// Folders below a task's folder.
const DEPTH: usize = 4;

/// What setting up a task did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetUp {
    pub folder: PathBuf,
    pub written: Vec<String>,
    /// Files that were there already and stayed as they are.
    pub kept: Vec<String>,
}

pub(super) fn set_up(folder: &Path, files: &[TextFile]) -> Result<SetUp, WorkspaceError> {
    let mut done = SetUp { folder: folder.to_owned(), ..SetUp::default() };
    for file in files {
        let list = if write_new(&folder.join(&file.path), &file.text)? { &mut done.written } else { &mut done.kept };
        list.push(file.path.clone());
    }
    Ok(done)
}

/// Writes a file with the folders above it, unless there is one; says whether it did.
pub(super) fn write_new(path: &Path, text: &str) -> Result<bool, WorkspaceError> {
    let failed = |what, why| WorkspaceError::NotWritten { path: path.to_owned(), what, why };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|why| failed("the folder cannot be made", why))?;
    }
    match fs::File::create_new(path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes()).map_err(|why| failed("the file cannot be written", why))?;
            Ok(true)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(why) => Err(failed("the file cannot be written", why)),
    }
}

/// All files of the learner below a task's folder, by path.
pub(super) fn read(folder: &Path) -> Result<Vec<TextFile>, WorkspaceError> {
    let mut found = Vec::new();
    walk(folder, "", 0, &mut found)?;
    found.sort_by(|a: &TextFile, b| a.path.cmp(&b.path));
    let total: usize = found.iter().map(|file| file.text.len()).sum();
    if total > MOST {
        let what = format!("its files have {} KiB together, and {} can be checked", total >> 10, MOST >> 10);
        return Err(WorkspaceError::File { path: folder.to_owned(), what });
    }
    Ok(found)
}

fn walk(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<TextFile>) -> Result<(), WorkspaceError> {
    let failed = |path: &Path, what: String| WorkspaceError::File { path: path.to_owned(), what };
    let entries = fs::read_dir(folder).map_err(|why| failed(folder, format!("it cannot be read ({why})")))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(name) = entry.file_name().into_string() else { continue };
        // Links lead out of the folder, and an editor's swap files are no part of the answer.
        let Some(kind) = entry.file_type().ok().filter(|kind| !kind.is_symlink() && !name.starts_with('.')) else {
            continue;
        };
        let inside = format!("{prefix}{name}");
        if kind.is_dir() && depth < DEPTH && name != "node_modules" {
            walk(&path, &format!("{inside}/"), depth + 1, found)?;
        } else if kind.is_file() && is_answer(&name) {
            if found.len() == FILES {
                return Err(failed(folder, format!("it holds more than {FILES} files")));
            }
            found.push(TextFile { path: inside, text: text(&path)? });
        }
    }
    Ok(())
}

/// Sources and the data they read; not what backlings wrote around them.
fn is_answer(name: &str) -> bool {
    let ours = name.ends_with(".test.js") || name == "package.json" || name == "package-lock.json";
    let code = [".js", ".mjs", ".json", ".sql", ".txt", ".csv", ".toml", ".http", ".html"];
    !ours && code.iter().any(|ending| name.ends_with(ending))
}

/// A text file without its byte order mark.
fn text(path: &Path) -> Result<String, WorkspaceError> {
    let failed = |what: String| WorkspaceError::File { path: path.to_owned(), what };
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|why| failed(format!("it cannot be read ({why})")))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|why| failed(format!("it cannot be read ({why})")))?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed(format!("it has more than {} KiB; a task needs far less", LARGEST >> 10)));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(failed("it is saved as UTF-16; save it as UTF-8 in your editor".to_owned()));
    }
    let text = String::from_utf8(bytes).map_err(|_| failed("it is no UTF-8 text; save it as UTF-8".to_owned()))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.into(), text: text.into() }
    }

    #[test]
    fn an_existing_file_is_never_replaced() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("task");
        let first = set_up(&folder, &[file("shop.js", "start"), file("lib/a.js", "a")]).unwrap();
        assert_eq!(first.written, ["shop.js", "lib/a.js"]);
        fs::write(folder.join("shop.js"), "mine").unwrap();
        let second = set_up(&folder, &[file("shop.js", "start"), file("TASK.md", "task")]).unwrap();
        assert_eq!((second.written, second.kept), (vec!["TASK.md".to_owned()], vec!["shop.js".to_owned()]));
        assert_eq!(fs::read_to_string(folder.join("shop.js")).unwrap(), "mine");
    }

    #[test]
    fn the_answer_is_what_the_learner_wrote() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        for (path, text) in [
            ("shop.js", "\u{feff}export {}\r\n"),
            ("lib/deep/a.mjs", "a"),
            ("books.json", "[]"),
            ("package.json", "{}"),
            ("cases.test.js", "x"),
            ("TASK.md", "x"),
            (".shop.js.swp", "x"),
            ("node_modules/x/index.js", "x"),
        ] {
            write_new(&folder.join(path), text).unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/passwd", folder.join("link.js")).unwrap();
        let found = read(folder).unwrap();
        assert_eq!(found, [file("books.json", "[]"), file("lib/deep/a.mjs", "a"), file("shop.js", "export {}\r\n")]);
    }

    #[test]
    fn a_file_that_cannot_be_an_answer_is_named() {
        let cases: [(&[u8], &str); 3] = [
            (&[b'x'; (LARGEST + 1) as usize], "more than 256 KiB"),
            (&[0xff, 0xfe, b'x', 0], "saved as UTF-16; save it as UTF-8"),
            (&[b'a', 0xff], "no UTF-8 text"),
        ];
        for (bytes, words) in cases {
            let home = tempfile::tempdir().unwrap();
            fs::write(home.path().join("shop.js"), bytes).unwrap();
            let error = read(home.path()).unwrap_err().to_string();
            assert!(error.contains("shop.js: ") && error.contains(words), "{error}");
        }
    }
}
