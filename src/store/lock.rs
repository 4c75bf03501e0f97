//! One lock beside the progress file: shared while the file is used, alone while it is made, moved forward or exchanged.
//!
//! SQLite's own locks cannot do this: a damaged file has none, and whoever holds an exchanged file open would go on
//! saving into the one that was put away.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use super::error::Fault;

/// Another process keeps its lock for milliseconds; after this long it hangs.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(5);

/// Held until dropped; the system drops it for a process that dies.
pub(super) struct Lock {
    /// `None` where the place has no locks or cannot be written: then nothing can be exchanged there either.
    _file: Option<File>,
}

impl Lock {
    /// While the file is read or written.
    pub fn shared(path: &Path) -> Result<Lock, Fault> {
        wait(path, File::try_lock_shared)
    }

    /// While no other process may touch the file.
    pub fn alone(path: &Path) -> Result<Lock, Fault> {
        wait(path, File::try_lock)
    }

    /// `None` when somebody uses the file now.
    pub fn alone_now(path: &Path) -> Option<Lock> {
        let Some(file) = open(path) else { return Some(Lock { _file: None }) };
        match file.try_lock() {
            Ok(()) => Some(Lock { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(_)) => Some(Lock { _file: None }),
        }
    }
}

fn wait(path: &Path, take: impl Fn(&File) -> Result<(), TryLockError>) -> Result<Lock, Fault> {
    let Some(file) = open(path) else { return Ok(Lock { _file: None }) };
    let start = Instant::now();
    loop {
        match take(&file) {
            Ok(()) => return Ok(Lock { _file: Some(file) }),
            Err(TryLockError::Error(_)) => return Ok(Lock { _file: None }),
            Err(TryLockError::WouldBlock) if start.elapsed() > PATIENCE => return Err(Fault::Busy),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
        }
    }
}

/// `progress.lock`; a pipe or a link of that name must neither hold us up nor lead elsewhere.
fn open(path: &Path) -> Option<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK | libc::O_CLOEXEC);
    }
    options.open(path.with_extension("lock")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_share_and_one_is_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        let first = Lock::shared(&path).unwrap();
        let second = Lock::shared(&path).unwrap();
        assert!(Lock::alone_now(&path).is_none());
        drop((first, second));
        let alone = Lock::alone_now(&path).unwrap();
        assert!(Lock::alone_now(&path).is_none());
        drop(alone);
        assert!(Lock::alone(&path).is_ok());
    }

    #[test]
    fn a_place_without_locks_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("progress.db");
        std::fs::create_dir(folder.path().join("progress.lock")).unwrap();
        assert!(Lock::shared(&path).is_ok() && Lock::alone(&path).is_ok() && Lock::alone_now(&path).is_some());
    }
}
