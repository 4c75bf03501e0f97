//! Where the progress file is, and whether the file found there is one that may be touched.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::error::Fault;
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

/// Makes the folder (only its owner may look inside), and returns the file's path without symbolic links in it.
pub(super) fn prepare_folder(path: &Path) -> Result<PathBuf, StoreError> {
    let name = path.file_name().ok_or(StoreError::NotAFile { path: path.to_owned(), what: "a folder" })?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let no_folder = |why| StoreError::Folder { path: folder.to_owned(), why };
    make_folder(folder).map_err(no_folder)?;
    Ok(folder.canonicalize().map_err(no_folder)?.join(name))
}

/// Makes an empty file where there is none, and refuses what is not ours. Nothing that exists is written to.
pub(super) fn prepare_file(path: &Path) -> Result<(), StoreError> {
    match fs::symlink_metadata(path) {
        Ok(found) => inspect(path, &found),
        Err(error) if error.kind() == ErrorKind::NotFound => match private_file(path) {
            Ok(_) => Ok(()),
            // Another process was quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(Fault::from(error).at(path)),
        },
        Err(why) => Err(StoreError::Folder { path: path.to_owned(), why }),
    }
}

/// Tells a file from the one that took its place; `None` when there is none.
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    let found = fs::symlink_metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((found.dev(), found.ino()))
    }
    // Elsewhere an open file cannot be exchanged.
    #[cfg(not(unix))]
    Some((0, u64::from(found.is_file())))
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
    match journal_start(&path) {
        // In the middle of a change SQLite must look first, unless the file was another program's before it.
        Some(pages_before) if pages_before == 0 || found.len() < HEADER => Ok(()),
        Some(_) => peek_id(&path).map(drop),
        None if found.len() == 0 => Ok(()),
        None => peek(path),
    }
}

/// Bytes of the header of an SQLite file.
const HEADER: u64 = 100;

/// Reads the header's two numbers without a lock, so that a file that is not ours stays as it is to the byte.
fn peek(path: PathBuf) -> Result<(), StoreError> {
    let header = peek_id(&path)?;
    let found = number(&header, 60);
    let looks_whole = header.starts_with(b"SQLite format 3\0");
    if looks_whole && found > newest() {
        return Err(StoreError::Newer { path, found, known: newest() });
    }
    Ok(())
}

/// The header of a file that is ours.
fn peek_id(path: &Path) -> Result<[u8; HEADER as usize], StoreError> {
    let mut header = [0_u8; HEADER as usize];
    match File::open(path).and_then(|mut file| file.read_exact(&mut header)) {
        Ok(()) if number(&header, 68) == i64::from(APPLICATION_ID) => Ok(header),
        Ok(()) => Err(StoreError::Foreign { path: path.to_owned() }),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(StoreError::Foreign { path: path.to_owned() }),
        Err(_) => Err(StoreError::ReadOnly { path: path.to_owned() }),
    }
}

fn number(bytes: &[u8], at: usize) -> i64 {
    let digits = bytes[at..].first_chunk().copied().unwrap_or_default();
    i64::from(i32::from_be_bytes(digits))
}

/// How many pages the file had before the change that its journal can take back; nothing without such a journal.
fn journal_start(path: &Path) -> Option<i64> {
    let journal = journal_of(path);
    if !fs::symlink_metadata(&journal).is_ok_and(|found| found.is_file() && found.len() > 0) {
        return None;
    }
    let mut header = [0_u8; 20];
    let read = File::open(&journal).and_then(|mut file| file.read_exact(&mut header));
    Some(if read.is_ok() { number(&header, 16) } else { 0 })
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
    // Up to the first that is there already: a new folder's name must last through a power loss too.
    let new: Vec<&Path> = folder.ancestors().take_while(|above| !above.exists()).collect();
    builder.create(folder)?;
    for made in new {
        // Where a folder cannot be synced there is nothing better to do.
        let _ = sync_folder(made);
    }
    Ok(())
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
