//! What can go wrong with the progress file, in words that say where, what, and what to do next.

use std::path::{Path, PathBuf};

/// Why progress could not be read or saved. Grading goes on without it: the verdict is shown, and that it is not saved.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("no home folder was found to keep progress in; set BACKLINGS_HOME to a folder of yours")]
    NoHome,
    #[error("{}: the folder for progress cannot be made ({why}); set BACKLINGS_HOME to a folder that you can write", path.display())]
    Folder { path: PathBuf, why: std::io::Error },
    #[error("{}: this is {what}, not a progress file, so it is left alone; move it away, or set BACKLINGS_HOME", path.display())]
    NotAFile { path: PathBuf, what: &'static str },
    #[error("{}: this file belongs to another user, so it is left alone; set BACKLINGS_HOME to a folder of yours", path.display())]
    OtherOwner { path: PathBuf },
    #[error("{}: this file was not written by backlings, so it is left alone; move it away, or set BACKLINGS_HOME", path.display())]
    Foreign { path: PathBuf },
    #[error("{}: this file was written by a newer backlings (its form is {found}, this one knows {known}), so it is left alone; update backlings", path.display())]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("{}: progress cannot be written here (the place is read-only); set BACKLINGS_HOME to a folder that you can write", path.display())]
    ReadOnly { path: PathBuf },
    #[error("{}: the disk is full; free some space, then check again", path.display())]
    Full { path: PathBuf },
    #[error("{}: another backlings has been writing for more than five seconds; try again", path.display())]
    Busy { path: PathBuf },
    #[error("{}: the file is damaged ({what}); type `backlings doctor`", path.display())]
    Damaged { path: PathBuf, what: String },
    #[error("{}: {what}; type `backlings doctor`", path.display())]
    Failed { path: PathBuf, what: String },
}

impl StoreError {
    /// A short name for machines.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::NoHome => "no_home",
            StoreError::Folder { .. } => "folder",
            StoreError::NotAFile { .. } => "not_a_file",
            StoreError::OtherOwner { .. } => "other_owner",
            StoreError::Foreign { .. } => "foreign",
            StoreError::Newer { .. } => "newer",
            StoreError::ReadOnly { .. } => "read_only",
            StoreError::Full { .. } => "full",
            StoreError::Busy { .. } => "busy",
            StoreError::Damaged { .. } => "damaged",
            StoreError::Failed { .. } => "failed",
        }
    }
}

/// Trouble inside the store, before it is known which file to name.
#[derive(Debug)]
pub(super) enum Fault {
    Sql(rusqlite::Error),
    Io(std::io::Error),
    /// A checksum or a count that does not hold.
    Damage(String),
    Newer {
        found: i64,
        known: i64,
    },
    Foreign,
    /// Somebody else kept the lock for too long.
    Busy,
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Fault::Sql(error)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Fault::Io(error)
    }
}

impl Fault {
    /// Whether the file itself is broken, so that salvaging its rows is the way on.
    pub(super) fn is_damage(&self) -> bool {
        use rusqlite::{Error, ErrorCode};
        match self {
            Fault::Damage(_) => true,
            Fault::Sql(Error::SqliteFailure(cause, _)) => {
                matches!(cause.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
            }
            // A cell of the wrong type in a STRICT table, or a table that is gone.
            Fault::Sql(Error::InvalidColumnType(..) | Error::FromSqlConversionFailure(..) | Error::Utf8Error(..)) => {
                true
            }
            Fault::Sql(Error::SqlInputError { .. }) => true,
            _ => false,
        }
    }

    pub(super) fn at(self, path: &Path) -> StoreError {
        use rusqlite::{Error, ErrorCode};
        let path = path.to_owned();
        if self.is_damage() {
            return StoreError::Damaged { path, what: self.words() };
        }
        match self {
            Fault::Newer { found, known } => StoreError::Newer { path, found, known },
            Fault::Foreign => StoreError::Foreign { path },
            Fault::Busy => StoreError::Busy { path },
            Fault::Io(error) if is_full(&error) => StoreError::Full { path },
            Fault::Io(error) if is_read_only(&error) => StoreError::ReadOnly { path },
            Fault::Sql(Error::SqliteFailure(cause, words)) => match cause.code {
                ErrorCode::DiskFull => StoreError::Full { path },
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    StoreError::ReadOnly { path }
                }
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy { path },
                _ => StoreError::Failed { path, what: words.unwrap_or_else(|| cause.to_string()) },
            },
            other => StoreError::Failed { path, what: other.words() },
        }
    }

    fn words(&self) -> String {
        match self {
            Fault::Sql(error) => error.to_string(),
            Fault::Io(error) => error.to_string(),
            Fault::Damage(what) => what.clone(),
            Fault::Newer { .. } | Fault::Foreign | Fault::Busy => String::new(),
        }
    }
}

fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

fn is_read_only(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem)
}
