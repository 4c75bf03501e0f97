//! `skip`: puts the current exercise off until all others are passed.

use serde::Serialize;

use crate::ui::markdown;

use super::open::{self, Opening};
use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, round, start};

/// Put an exercise off: it comes again when all others are passed
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    open::make_workspace(app)?;
    let skipped = target::resolve_listed(app, &args.target)?.id;
    let is_passed = root.exercise(skipped.as_str()).is_some_and(|exercise| round::is_passed(app, exercise));
    if is_passed {
        let what = format!("{skipped} is passed, so it does not come again anyway");
        return Err(Failure::new("passed", what, "Type `backlings next` to go on."));
    }
    let now_ms = app.now_ms;
    if let Err(words) = app.store().and_then(|store| store.record_skip(&skipped, now_ms).map_err(|e| e.to_string())) {
        return Err(Failure::new("not_saved", format!("{skipped} cannot be skipped: {words}"), ""));
    }
    let later = format!("it comes again when the others are passed, or with `backlings goto {skipped}`.");
    let current = app.current();
    if let Some(at) = current.filter(|current| *current != skipped) {
        // From afar: one stays where one is.
        app.ui.data("backlings.skip/1", &Skipped { left: skipped.as_str(), exercise: at.as_str() });
        app.say(&format!("{skipped} is skipped: {later}"));
        return Ok(Outcome::Done);
    }
    let Some(next) = round::next_after(app, &root, Some(&skipped)) else { return round::all_done(app, &root) };
    let words = match next.id == skipped {
        true => format!("{skipped} is the only exercise left, so it comes again at once."),
        false => format!("{skipped} is skipped: {later}"),
    };
    let before = markdown(&app.ui.look(), &words);
    start::from(app, &root, next, Opening { schema: "backlings.skip/1", before, left: Some(skipped) })
}

#[derive(Serialize)]
struct Skipped<'a> {
    left: &'a str,
    /// Where one is.
    exercise: &'a str,
}
