//! Writing a task's files, which never replaces one unasked, and reading the learner's, within caps.

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

/// Replaces a file: after a power loss there is the old text or the new one, never a part. Keeps the rights of the file.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let half_done = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = fs::File::create_new(&half_done).and_then(|mut file| {
        if let Ok(old) = fs::metadata(path) {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&half_done, path)
    });
    if written.is_err() {
        let _ = fs::remove_file(&half_done);
    }
    written?;
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Refuses a path that could leave the task's folder: what was stored may come from another machine's progress file.
pub(super) fn check_inside(folder: &Path, path: &str) -> Result<(), WorkspaceError> {
    let refused = |what: &str| WorkspaceError::File { path: folder.join(path), what: what.to_owned() };
    let odd = |name: &str| name.is_empty() || name.starts_with('.') || name.contains(['\\', ':', '\0']);
    if path.split('/').any(odd) || path.split('/').count() > DEPTH + 1 {
        return Err(refused("this is no name of a task's file, so it is not written"));
    }
    let mut above = folder.to_owned();
    for part in path.split('/') {
        above.push(part);
        if above.is_symlink() {
            return Err(refused("there is a link in this path, so it is left alone; put a file in its place"));
        }
    }
    Ok(())
}

/// All files of the learner below a task's folder, by path.
pub(super) fn read(folder: &Path) -> Result<Vec<TextFile>, WorkspaceError> {
    let mut found = Vec::new();
    walk(folder, "", 0, &mut |path, whole| {
        if found.len() == FILES {
            let what = format!("it holds more than {FILES} files");
            return Err(WorkspaceError::File { path: folder.to_owned(), what });
        }
        found.push(TextFile { path, text: text(whole)? });
        Ok(())
    })?;
    found.sort_by(|a: &TextFile, b| a.path.cmp(&b.path));
    let total: usize = found.iter().map(|file| file.text.len()).sum();
    if total > MOST {
        let what = format!("its files have {} KiB together, and {} can be checked", total >> 10, MOST >> 10);
        return Err(WorkspaceError::File { path: folder.to_owned(), what });
    }
    Ok(found)
}

/// Those that can be read, up to the caps; with their byte order marks.
pub(super) fn readable(folder: &Path) -> Vec<TextFile> {
    let mut found: Vec<TextFile> = Vec::new();
    let mut total = 0;
    let walked = walk(folder, "", 0, &mut |path, whole| {
        if let Ok(text) = exact(whole)
            && found.len() < FILES
            && total + text.len() <= MOST
        {
            total += text.len();
            found.push(TextFile { path, text });
        }
        Ok(())
    });
    found.sort_by(|a, b| a.path.cmp(&b.path));
    // A folder that cannot be listed has nothing that can be read.
    walked.map(|()| found).unwrap_or_default()
}

type Visit<'v> = dyn FnMut(String, &Path) -> Result<(), WorkspaceError> + 'v;

fn walk(folder: &Path, prefix: &str, depth: usize, visit: &mut Visit<'_>) -> Result<(), WorkspaceError> {
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
            walk(&path, &format!("{inside}/"), depth + 1, visit)?;
        } else if kind.is_file() && is_answer(&name) {
            visit(inside, &path)?;
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
    let text = exact(path)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// A text file to the byte.
pub(super) fn exact(path: &Path) -> Result<String, WorkspaceError> {
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
    String::from_utf8(bytes).map_err(|_| failed("it is no UTF-8 text; save it as UTF-8".to_owned()))
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
    fn a_file_is_replaced_whole_and_keeps_its_rights() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("shop.js");
        fs::write(&path, "old").unwrap();
        #[cfg(unix)]
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
        write_whole(&path, b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&path).unwrap().permissions()) & 0o777, 0o640);
        assert_eq!(home.path().read_dir().unwrap().count(), 1, "nothing half done is left");
        assert!(write_whole(&home.path().join("no/such/folder"), b"x").is_err());
    }

    #[test]
    fn no_stored_path_leads_out_of_the_folder() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("task");
        fs::create_dir_all(folder.join("lib")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(home.path(), folder.join("out")).unwrap();
        for good in ["shop.js", "lib/a.js", "new/deep/a.js"] {
            check_inside(&folder, good).unwrap();
        }
        for bad in
            ["", "/etc/passwd", "../x.js", "lib/../../x.js", "lib//a.js", ".bashrc", "lib/.x", "a\\b.js", "c:x.js"]
        {
            assert!(check_inside(&folder, bad).unwrap_err().to_string().ends_with("so it is not written"), "{bad}");
        }
        #[cfg(unix)]
        assert!(check_inside(&folder, "out/x.js").unwrap_err().to_string().contains("there is a link"));
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
