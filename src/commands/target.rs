//! Which exercise is meant: an id, the beginning of one, a file's path, `+1`, `-1`, or nothing.

use std::path::Path;

use crate::content::Exercise;
use crate::packs::{Found, Listed};

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
    if path.exists()
        && let Some(listed) = at_path(app, &path)?
    {
        return Ok(listed);
    }
    let outline = app.outline()?;
    match outline.find(typed) {
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
            let ids: Vec<&str> = near.iter().map(|listed| listed.id.as_str()).collect();
            let what = match ids.is_empty() {
                true => format!("no exercise is called `{typed}`"),
                false => format!("no exercise is called `{typed}`; the nearest are {}", ids.join(", ")),
            };
            Err(Failure::new("unknown_exercise", what, "Type `backlings list` to see them all."))
        }
    }
}

/// The exercise whose folder in the workspace holds this path.
fn at_path(app: &mut App, path: &Path) -> Result<Option<Listed>> {
    let Some(id) = app.workspace()?.id_at(path) else { return Ok(None) };
    Ok(app.outline()?.listed(&id).cloned())
}
