//! `undo`: the files of a task as they were one step before, or at any version; what is there now is kept first.

use crate::content::TextFile;
use crate::ui::ago;
use crate::workspace::{self, Back, Version};

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, history, open, replace};

/// Your files as they were at the attempt before
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// As they were at this version; `backlings history` has the numbers
    #[arg(long, value_name = "N")]
    to: Option<usize>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::task(app, &args.target, "to undo")?;
    open::check_workspace(app)?;
    let versions = history::versions(app, &exercise)?;
    let now = app.workspace()?.files_now(&exercise);
    let back = match args.to {
        Some(number) => Back::Version(history::version(&versions, &exercise, number)?),
        None => versions.back(&now, workspace::start(&exercise)),
    };
    let (files, to, restored): (&[TextFile], String, Option<(usize, String)>) = match back {
        Back::Version(version) => {
            (version.files().unwrap_or_default(), words(app, version), Some((version.number, version.uuid.clone())))
        }
        Back::Start => (workspace::start(&exercise), "the starting files".to_owned(), None),
        Back::Nothing => {
            let id = &exercise.id;
            let what = match versions.list.is_empty() {
                true => format!("{id} was not checked yet, so there is no step to go back"),
                false => format!("the files of {id} are as at the first attempt, so there is no step before"),
            };
            let next = format!("Type `backlings reset {id}` for the starting files.");
            return Err(Failure::new("nothing_before", what, next));
        }
    };
    let replaced = replace::replace(app, &exercise, files, restored)?;
    replace::tell(app, "backlings.undo/1", &to, &replaced);
    Ok(Outcome::Done)
}

fn words(app: &App, version: &Version) -> String {
    format!("as in number {} ({}, {})", version.number, ago(version.at_ms, app.now_ms), history::result(version))
}
