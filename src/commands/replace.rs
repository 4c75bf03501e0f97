//! What `reset` and `undo` share: other texts for the learner's files, after what is there was kept.

use serde::Serialize;

use crate::content::{Exercise, TextFile};
use crate::store::Snapshot;
use crate::ui::{Text, markdown};

use super::{App, Failure, Result, history};

/// What was done, for programs.
#[derive(Debug, Serialize)]
pub struct Replaced {
    pub exercise: String,
    /// The version that the files are now; `None` for the starting files.
    pub version: Option<usize>,
    pub written: Vec<String>,
    /// The version under which the files are kept that were there.
    pub kept_as: Option<usize>,
}

/// Gives the learner's files these texts. `restored` is the version they come from, by number and name in the store;
/// `None` for the starting files. What is there now is stored first, and without that nothing is written.
pub fn replace(
    app: &mut App,
    exercise: &Exercise,
    files: &[TextFile],
    restored: Option<(usize, String)>,
) -> Result<Replaced> {
    let workspace = app.workspace()?;
    let replacement = workspace.replacement(exercise, files)?;
    let written = replacement.paths();
    let mut kept_as = None;
    if !written.is_empty() {
        let name = restored.as_ref().map(|(_, name)| name.clone());
        let (kept, now_ms) = (replacement.kept().to_vec(), app.now_ms);
        let snapshot = Snapshot { exercise: exercise.id.clone(), files: kept.clone(), restored: name };
        let stored =
            app.store().and_then(|store| store.record_snapshot(&snapshot, now_ms).map_err(|error| error.to_string()));
        if let Err(words) = stored {
            let what = format!("your files stay as they are, since they could not be kept: {words}");
            return Err(Failure::new("not_kept", what, ""));
        }
        replacement.carry_out()?;
        let versions = history::versions(app, exercise)?;
        kept_as = versions.exactly(&kept).filter(|_| !kept.is_empty()).map(|version| version.number);
    }
    workspace.set_up(exercise)?;
    let version = restored.map(|(number, _)| number);
    Ok(Replaced { exercise: exercise.id.to_string(), version, written, kept_as })
}

/// Says what was done; `to` is what the files are now, e.g. "the starting files".
pub fn tell(app: &mut App, schema: &str, to: &str, replaced: &Replaced) {
    app.ui.data(schema, replaced);
    let (look, id) = (app.ui.look(), &replaced.exercise);
    let mut text = Text::new();
    if replaced.written.is_empty() {
        text.append(markdown(&look, &format!("The files of {id} are {to} already; nothing was changed.")));
        app.ui.show(&text);
        return;
    }
    let names: Vec<String> = replaced.written.iter().map(|path| format!("`{path}`")).collect();
    text.append(markdown(&look, &format!("The files of {id} are now {to}. Written: {}.", names.join(", "))));
    if let Some(number) = replaced.kept_as {
        let words =
            format!("What was there is kept as number {number}: `backlings undo {id} --to {number}` brings it back.");
        text.append(markdown(&look, &words));
    }
    text.append(markdown(&look, "If your editor has a file open, let it load it again."));
    app.ui.show(&text);
}
