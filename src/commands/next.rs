//! `next`: to the next exercise that is not passed, whatever became of the current one.

use crate::ui::{Text, markdown};

use super::open::{self, Opening};
use super::{App, Result, round, start};

/// Go to the next exercise that you have not passed
#[derive(Clone, Debug, clap::Args)]
pub struct Args {}

pub fn run(app: &mut App, _: Args) -> Result {
    let root = app.root()?;
    open::make_workspace(app)?;
    let current = app.current().and_then(|id| root.exercise(id.as_str()));
    let Some(next) = round::next_after(app, &root, current.map(|at| &at.id)) else {
        return round::all_done(app, &root);
    };
    let left = current.filter(|at| at.id != next.id);
    let mut before = Text::new();
    if let Some(at) = current
        && !round::is_passed(app, at)
    {
        let id = &at.id;
        let words = match left {
            Some(_) => format!("{id} is not passed yet: it comes again later, or with `backlings goto {id}`."),
            None => format!("{id} is the only exercise left."),
        };
        before.append(markdown(&app.ui.look(), &words));
    }
    let left = left.map(|at| at.id.clone());
    start::from(app, &root, next, Opening { schema: "backlings.next/1", before, left })
}
