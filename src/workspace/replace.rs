//! Puts other texts into the learner's files. Nothing is written before the caller had the chance to keep what is
//! there, and a file that cannot be kept is not written at all.

use std::path::{Path, PathBuf};

use super::{Workspace, WorkspaceError, files};
use crate::content::{Body, Exercise, TextFile};

/// Which files get another text, and everything that was there before.
#[derive(Clone, Debug)]
pub struct Replacement {
    folder: PathBuf,
    changes: Vec<Change>,
    kept: Vec<TextFile>,
}

#[derive(Clone, Debug)]
struct Change {
    /// The name on the disk.
    path: String,
    text: String,
    /// What is there now; `None` where there is no file.
    was: Option<String>,
}

impl Replacement {
    /// The files as they are now: all that can be kept, and certainly each that gets another text.
    pub fn kept(&self) -> &[TextFile] {
        &self.kept
    }

    /// The files that get another text.
    pub fn paths(&self) -> Vec<String> {
        self.changes.iter().map(|change| change.path.clone()).collect()
    }

    /// Writes the files. Call it only when [`Replacement::kept`] is stored.
    pub fn carry_out(&self) -> Result<(), WorkspaceError> {
        for change in &self.changes {
            let path = self.folder.join(&change.path);
            let done = match &change.was {
                None => files::write_new(&path, &change.text)?,
                // Somebody may have saved it again since it was read.
                Some(was) => {
                    let same = files::exact(&path)? == *was;
                    if same {
                        files::write_whole(&path, change.text.as_bytes()).map_err(|why| WorkspaceError::File {
                            path: path.clone(),
                            what: format!("it cannot be written ({why})"),
                        })?;
                    }
                    same
                }
            };
            if !done {
                let what = "it was saved by another program just now, so it is left alone; do that again".to_owned();
                return Err(WorkspaceError::File { path, what });
            }
        }
        Ok(())
    }
}

impl Workspace {
    /// What it takes to give a task these files. Files that are not among them stay as they are. Nothing is written
    /// yet; a file that must change and cannot be kept is an error.
    pub fn replacement(&self, exercise: &Exercise, wanted: &[TextFile]) -> Result<Replacement, WorkspaceError> {
        let folder = self.folder(exercise);
        let mut kept = self.files_now(exercise);
        let mut changes = Vec::new();
        for file in wanted {
            let path = on_disk(&folder, exercise, &file.path);
            let whole = folder.join(&path);
            files::check_inside(&folder, &path)?;
            if whole.symlink_metadata().is_err() {
                changes.push(Change { path, text: file.text.clone(), was: None });
                continue;
            }
            let was = files::exact(&whole)?;
            if without_mark(&was) == without_mark(&file.text) {
                continue;
            }
            if let Some(known) = kept.iter_mut().find(|known| known.path == file.path) {
                known.text.clone_from(&was);
            } else {
                kept.push(TextFile { path: file.path.clone(), text: was.clone() });
            }
            changes.push(Change { path, text: file.text.clone(), was: Some(was) });
        }
        kept.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Replacement { folder, changes, kept })
    }

    /// The learner's files of a task as they are now, but for those that cannot be read as text; empty where there are
    /// none.
    pub fn files_now(&self, exercise: &Exercise) -> Vec<TextFile> {
        let mut found = files::readable(&self.folder(exercise));
        if let Body::Js(task) = &exercise.body {
            crate::kinds::rename_mjs(&task.spec, &mut found);
        }
        found
    }

    /// Where one of the learner's files is, as the versions name it.
    pub fn file(&self, exercise: &Exercise, path: &str) -> PathBuf {
        let folder = self.folder(exercise);
        folder.join(on_disk(&folder, exercise, path))
    }
}

/// A learner may have named the main file `.mjs`; versions name it as the task does.
pub(super) fn on_disk(folder: &Path, exercise: &Exercise, path: &str) -> String {
    if let Body::Js(task) = &exercise.body
        && path == task.spec.file
        && let Some(stem) = path.strip_suffix(".js")
    {
        let other = format!("{stem}.mjs");
        if !folder.join(path).exists() && folder.join(&other).exists() {
            return other;
        }
    }
    path.to_owned()
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
