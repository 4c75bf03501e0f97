//! `reset`: the starting files of a task again; what is there now is kept first.

use crate::workspace;

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, open, replace};

/// The starting files again; `undo` brings yours back
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::task(app, &args.target, "to reset")?;
    open::check_workspace(app)?;
    let start = workspace::start(&exercise);
    let paths = app.workspace()?.replacement(&exercise, start)?.paths();
    if !args.yes && !paths.is_empty() {
        let id = &exercise.id;
        let question = format!("Put the starting files of {id} in the place of yours ({})?", paths.join(", "));
        let mut prompt = app.ui.prompt().map_err(|_| {
            let what = format!("there is no terminal to ask whether the files of {id} shall be replaced");
            Failure::new("no_terminal", what, format!("Type `backlings reset {id} --yes` to do it."))
        })?;
        if !prompt.confirm(&question, true)? {
            app.say("Nothing was changed.");
            return Ok(Outcome::Done);
        }
    }
    let replaced = replace::replace(app, &exercise, start, None)?;
    replace::tell(app, "backlings.reset/1", "the starting files", &replaced);
    Ok(Outcome::Done)
}
