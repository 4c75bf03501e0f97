//! A file that a command makes: never over another, for its owner alone, and on the disk when it is said to be there.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use super::Failure;

/// Makes the file and lets `write` fill it; what cannot be filled is taken away again.
pub fn write<T, E: From<io::Error>>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T, E>) -> Result<T, E> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let written = fill(file, write);
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn fill<T, E: From<io::Error>>(file: File, write: impl FnOnce(&mut dyn Write) -> Result<T, E>) -> Result<T, E> {
    let mut out = BufWriter::new(file);
    let value = write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(value)
}

/// Why it could not be made, as a command's failure.
pub fn failure(path: &Path, error: &io::Error) -> Failure {
    let path = path.display();
    match error.kind() {
        ErrorKind::AlreadyExists => Failure::new(
            "file_exists",
            format!("{path} is there already, and nothing is overwritten"),
            "Name another file.",
        ),
        ErrorKind::NotFound => Failure::new(
            "not_written",
            format!("{path}: there is no such folder"),
            "Make the folder, or name another file.",
        ),
        _ => Failure::new("not_written", format!("{path} cannot be written ({error})"), "Name another file."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_overwritten_and_nothing_half_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let text = |text: &'static str| move |out: &mut dyn Write| out.write_all(text.as_bytes());
        write(&path, text("first")).unwrap();
        let error = write(&path, text("second")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "first");
        let other = folder.path().join("other");
        let failed: io::Result<()> = write(&other, |out| {
            out.write_all(b"half")?;
            Err(ErrorKind::StorageFull.into())
        });
        assert!(failed.is_err() && !other.exists());
    }
}
