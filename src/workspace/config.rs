//! `config.toml` beside the progress file: what is remembered between commands.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::WorkspaceError;

const FILE: &str = "config.toml";

/// The remembered workspace.
pub(super) fn workspace(folder: &Path) -> Result<Option<PathBuf>, WorkspaceError> {
    Ok(read(folder)?.get("workspace").and_then(|path| path.as_str()).map(PathBuf::from))
}

/// Remembers the workspace and leaves the other keys as they are.
pub(super) fn remember(folder: &Path, workspace: &Path) -> Result<(), WorkspaceError> {
    let mut table = read(folder)?;
    table.insert("workspace".to_owned(), workspace.to_string_lossy().into_owned().into());
    let path = folder.join(FILE);
    write(folder, &path, &table.to_string()).map_err(|why| WorkspaceError::NotWritten {
        path,
        what: "the configuration cannot be written",
        why,
    })
}

fn read(folder: &Path) -> Result<toml::Table, WorkspaceError> {
    let path = folder.join(FILE);
    match fs::read_to_string(&path) {
        Ok(text) => text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].lines().count().max(1));
            WorkspaceError::Config { path, what: format!("line {line}: {}", error.message()) }
        }),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(toml::Table::new()),
        Err(error) => Err(WorkspaceError::Config { path, what: error.to_string() }),
    }
}

/// The old file or the new one, never a part.
fn write(folder: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let half_done = path.with_extension(format!("toml.{}.tmp", std::process::id()));
    let mut file = fs::File::create_new(&half_done)?;
    let written =
        file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&half_done, path));
    if written.is_err() {
        let _ = fs::remove_file(&half_done);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_keys_stay_and_a_broken_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(workspace(folder.path()).unwrap(), None);
        let file = folder.path().join(FILE);
        fs::write(&file, "editor = \"vi\"\n").unwrap();
        remember(folder.path(), Path::new("/somewhere")).unwrap();
        assert_eq!(workspace(folder.path()).unwrap(), Some("/somewhere".into()));
        assert!(fs::read_to_string(&file).unwrap().contains("editor = \"vi\""));
        fs::write(&file, "editor = \"vi\"\nworkspace = oops\n").unwrap();
        let error = workspace(folder.path()).unwrap_err().to_string();
        assert!(error.contains("config.toml: line 2") && error.ends_with("mend the file, or delete it"), "{error}");
    }
}
