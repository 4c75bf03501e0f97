//! `goto`: to an exercise of one's own choice.

use super::open::{self, Opening};
use super::target::{self, Target};
use super::{App, Failure, Result, start};

/// Go to an exercise of your choice
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// An id, the beginning of one, a file of its folder, +1 or -1
    #[arg(value_name = "EXERCISE", allow_negative_numbers = true)]
    exercise: String,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    open::make_workspace(app)?;
    let listed = target::resolve_listed(app, &Target { exercise: Some(args.exercise) })?;
    let Some(exercise) = root.exercise(listed.id.as_str()) else {
        return Err(Failure::new("unknown_exercise", format!("{} is not here any more", listed.id), ""));
    };
    let left = app.current().filter(|current| *current != exercise.id);
    start::from(app, &root, exercise, Opening { schema: "backlings.goto/1", left, ..Opening::default() })
}
