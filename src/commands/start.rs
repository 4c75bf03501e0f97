//! `start`, and `backlings` alone: makes the workspace, opens an exercise, and says exactly what to do next.

use crate::content::Exercise;
use crate::packs::Root;
use crate::ui::Text;

use super::open::{self, Opening};
use super::round;
use super::target::{self, Target};
use super::{App, Outcome, Result, answer};

/// Start an exercise: its files, its task, and what to do
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    let before = open::greeting(app)?;
    let exercise = match &args.target.exercise {
        Some(_) => {
            let listed = target::resolve_listed(app, &args.target)?;
            root.exercise(listed.id.as_str())
        }
        None => round::where_left_off(app, &root),
    };
    match exercise {
        Some(at) => from(app, &root, at, Opening { before, ..Opening::default() }),
        None => round::all_done(app, &root),
    }
}

/// Opens an exercise and, while someone sits at the terminal and answers questions, those after it.
pub fn from(app: &mut App, root: &Root, exercise: &Exercise, opening: Opening) -> Result {
    let mut at = exercise;
    let mut opening = Some(opening);
    loop {
        open::open(app, root, at, opening.take().unwrap_or_default())?;
        // Questions follow one another in place; a task is for the learner's editor.
        if !at.is_question() || !app.ui.is_interactive() || app.ui.is_json() {
            return Ok(Outcome::Done);
        }
        let outcome = answer::run(app, at, &answer::Flags::default())?;
        let Some(next) = round::next_after(app, root, Some(&at.id)) else { return Ok(outcome) };
        if outcome == Outcome::NotPassed {
            return Ok(outcome);
        }
        let question = format!("Go on with {} {}?", next.id, next.title);
        if !app.ui.prompt()?.confirm(&question, true)? {
            return Ok(outcome);
        }
        app.ui.show(Text::new().push(""));
        at = next;
    }
}
