//! Which exercise is meant: an id, the beginning of one, a file's path, `+1`, `-1`, or nothing.

use std::path::Path;

use crate::content::Exercise;
use crate::packs::{Found, Listed};
use crate::workspace;

use super::{App, Failure, Result};

/// How clap knows the argument, wherever it stands.
pub const EXERCISE: &str = "exercise";

/// An exercise to work on
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Target {
    /// An id, the beginning of one, a file of its folder, +1 or -1; by default the one you are at
    #[arg(id = EXERCISE, value_name = "EXERCISE", allow_negative_numbers = true)]
    pub exercise: Option<String>,
}

/// Finds the exercise and reads it.
pub fn resolve(app: &mut App, target: &Target) -> Result<Exercise> {
    let listed = resolve_listed(app, target)?;
    Ok(app.outline()?.exercise(&listed)?)
}

/// Finds the exercise without reading it.
pub fn resolve_listed(app: &mut App, target: &Target) -> Result<Listed> {
    match target.exercise.as_deref() {
        None => here_or_current(app),
        Some(typed) => match steps(typed) {
            Some(steps) => step(app, steps),
            None => named(app, typed),
        },
    }
}

fn here_or_current(app: &mut App) -> Result<Listed> {
    let here = app.here.clone();
    if let Some(listed) = at_path(app, &here)? {
        return Ok(listed);
    }
    let current = app.current();
    let outline = app.outline()?;
    let listed = current.and_then(|current| outline.listed(current.as_str()).cloned());
    listed.ok_or_else(|| {
        Failure::new("no_current", "no exercise was started yet", "Type `backlings` to start, or name an exercise.")
    })
}

/// `+2` and `-1`; other numbers are no steps.
fn steps(typed: &str) -> Option<i64> {
    if typed.starts_with(['+', '-']) { typed.parse().ok() } else { None }
}

fn step(app: &mut App, steps: i64) -> Result<Listed> {
    let from = here_or_current(app)?;
    let exercises = &app.outline()?.exercises;
    let at = exercises.iter().position(|listed| listed.id == from.id).unwrap_or(0);
    let there = at.checked_add_signed(steps as isize).and_then(|there| exercises.get(there));
    there.cloned().ok_or_else(|| {
        let what = format!("there is no exercise {steps:+} from {}", from.id);
        Failure::new("unknown_exercise", what, "Type `backlings list` to see them all.")
    })
}

fn named(app: &mut App, typed: &str) -> Result<Listed> {
    let path = app.here.join(typed);
    if looks_like_a_path(typed) || path.exists() {
        if let Some(listed) = at_path(app, &path)? {
            return Ok(listed);
        }
        if path.is_file() || looks_like_a_path(typed) {
            return Err(no_file_of_ours(app, typed, &path)?);
        }
    }
    match app.outline()?.find(typed) {
        Found::One(listed) => Ok(listed.clone()),
        Found::Several(all) => {
            const SHOWN: usize = 8;
            let mut ids: Vec<&str> = all.iter().take(SHOWN).map(|listed| listed.id.as_str()).collect();
            if all.len() > SHOWN {
                ids.push("…");
            }
            let what = format!("{} exercises begin with `{typed}`: {}", all.len(), ids.join(", "));
            Err(Failure::new("ambiguous_exercise", what, "Type more of the id."))
        }
        Found::Nearest(near) => {
            let near: Vec<String> = near.iter().map(|listed| listed.id.to_string()).collect();
            Err(unknown(app, typed, &near)?)
        }
    }
}

/// Exercises named where the typed one is none.
const NAMED: usize = 3;

/// What is near by its id, and what has the word in its title.
fn unknown(app: &App, typed: &str, near: &[String]) -> Result<Failure> {
    let root = app.root()?;
    let by_title = root.titled(typed).into_iter();
    let mut meant: Vec<&Exercise> = near.iter().filter_map(|id| root.exercise(id)).chain(by_title).collect();
    let mut seen = std::collections::BTreeSet::new();
    meant.retain(|exercise| seen.insert(exercise.id.as_str()));
    let mut what = format!("no exercise is called `{typed}`");
    what.push_str(match meant.len() {
        0 => "",
        1 => "; do you mean this one?",
        _ => "; do you mean one of these?",
    });
    for exercise in meant.iter().take(NAMED) {
        what.push_str(&format!("\n{}  {}", exercise.id, exercise.title));
    }
    Ok(Failure::new("unknown_exercise", what, "Type `backlings list --all` to see them all."))
}

/// An id has neither a dot nor a slash.
fn looks_like_a_path(typed: &str) -> bool {
    typed.contains(['/', '\\', '.'])
}

/// A file that belongs to no exercise: says to which one a file of this name does.
fn no_file_of_ours(app: &App, typed: &str, path: &Path) -> Result<Failure> {
    let workspace = app.workspace()?;
    let folder = app.shown(&workspace.root);
    if let Some(other) = workspace::around(path.parent().unwrap_or(path)).filter(|other| *other != workspace.root) {
        let next = format!("Add `--workspace {}` to use that one, or name the exercise by its id.", app.shown(other));
        return Ok(Failure::new("other_workspace", format!("`{typed}` is in another workspace than {folder}"), next));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let ids = workspace.ids_with(&name);
    let what = match path.exists() {
        true => format!("`{typed}` is not in your workspace {folder}, so it belongs to no exercise"),
        false => format!("there is no file `{typed}` here"),
    };
    let next = match &ids[..] {
        [] => "Name the exercise by its id; `backlings list` shows them.".to_owned(),
        [id] => format!("A file of this name belongs to {id}: type `{id}` instead."),
        [first, ..] => format!("Files of this name belong to {}: type `{first}` instead, for example.", ids.join(", ")),
    };
    Ok(Failure::new("unknown_file", what, next))
}

/// The exercise whose folder in the workspace holds this path.
fn at_path(app: &mut App, path: &Path) -> Result<Option<Listed>> {
    let Some(id) = app.workspace()?.id_at(path) else { return Ok(None) };
    Ok(app.outline()?.listed(&id).cloned())
}

/// The exercise, which must have files; `what` is what nothing is there for, e.g. "to undo".
pub fn task(app: &mut App, target: &Target, what: &str) -> Result<Exercise> {
    let exercise = resolve(app, target)?;
    if workspace::main_file(&exercise).is_some() {
        return Ok(exercise);
    }
    let id = &exercise.id;
    let what = format!("{id} is a question: it has no files, so there is nothing {what}");
    Err(Failure::new("no_files", what, format!("Type `backlings check {id}` to answer it again.")))
}
