//! Where the progress file is, and whether the file found there is one that may be touched.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::schema::{APPLICATION_ID, newest};

/// The progress file's name in the home folder.
pub const FILE: &str = "progress.db";

/// The folder for progress and configuration: `BACKLINGS_HOME` where it is set, else the platform's folder for
/// application data (`~/.local/share/backlings` on Linux, `~/Library/Application Support/backlings` on macOS,
/// `%APPDATA%\backlings\data` on Windows).
pub fn home(backlings_home: Option<OsString>) -> Result<PathBuf, StoreError> {
    match backlings_home {
        Some(folder) if !folder.is_empty() => Ok(PathBuf::from(folder)),
        _ => directories::ProjectDirs::from("", "", "backlings")
            .map(|dirs| dirs.data_dir().to_owned())
            .ok_or(StoreError::NoHome),
    }
}

/// Makes the folder (only its owner may look inside) and an empty file where there is none, refuses what is not
/// ours, and returns the path without symbolic links in it. Nothing that exists is written to.
pub(super) fn prepare(path: &Path) -> Result<PathBuf, StoreError> {
    let name = path.file_name().ok_or(StoreError::NotAFile { path: path.to_owned(), what: "a folder" })?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let no_folder = |why| StoreError::Folder { path: folder.to_owned(), why };
    make_folder(folder).map_err(no_folder)?;
    let path = folder.canonicalize().map_err(no_folder)?.join(name);
    match fs::symlink_metadata(&path) {
        Ok(found) => inspect(&path, &found)?,
        Err(error) if error.kind() == ErrorKind::NotFound => match private_file(&path) {
            Ok(_) => {}
            // Another process was quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => return Err(StoreError::ReadOnly { path }),
        },
        Err(why) => return Err(no_folder(why)),
    }
    Ok(path)
}

fn inspect(path: &Path, found: &Metadata) -> Result<(), StoreError> {
    let path = path.to_owned();
    if found.is_symlink() {
        return Err(StoreError::NotAFile { path, what: "a symbolic link" });
    }
    if found.is_dir() {
        return Err(StoreError::NotAFile { path, what: "a folder" });
    }
    if !found.is_file() {
        return Err(StoreError::NotAFile { path, what: "a device or a pipe" });
    }
    if !is_mine(found) {
        return Err(StoreError::OtherOwner { path });
    }
    // With a journal beside it the file is in the middle of a change, and SQLite must look first.
    if found.len() > 0 && !has_journal(&path) { peek(path) } else { Ok(()) }
}

/// Reads the header's two numbers without a lock, so that a file that is not ours stays as it is to the byte.
fn peek(path: PathBuf) -> Result<(), StoreError> {
    let mut header = [0_u8; 100];
    let read = File::open(&path).and_then(|mut file| file.read_exact(&mut header));
    match read {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Err(StoreError::Foreign { path }),
        Err(_) => return Err(StoreError::ReadOnly { path }),
    }
    let number =
        |at: usize| i64::from(i32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]));
    if number(68) != i64::from(APPLICATION_ID) {
        return Err(StoreError::Foreign { path });
    }
    let found = number(60);
    let looks_whole = header.starts_with(b"SQLite format 3\0");
    if looks_whole && found > newest() {
        return Err(StoreError::Newer { path, found, known: newest() });
    }
    Ok(())
}

fn has_journal(path: &Path) -> bool {
    fs::metadata(journal_of(path)).is_ok_and(|journal| journal.len() > 0)
}

/// The rollback journal that SQLite keeps beside a database.
pub(super) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// Makes a new file that only its owner may read and write.
pub(super) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Takes the rights of others away from an existing file of ours.
pub(super) fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open_to_others = fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0);
        if open_to_others {
            // A file system without modes refuses; there is nothing better to do then.
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a rename in this folder last through a power loss.
pub(super) fn sync_folder(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

#[cfg(unix)]
fn is_mine(found: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn is_mine(_found: &Metadata) -> bool {
    true
}
