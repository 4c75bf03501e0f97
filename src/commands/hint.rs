//! `hint`: the next hint, or one by its number.

use serde::Serialize;

use crate::attempt::progress_of;
use crate::content::Exercise;
use crate::ui::{Line, Look, Style, Text, markdown};

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result};

/// The next hint; three in all, then the solution
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// This hint again, counted from 1
    #[arg(long, value_name = "N")]
    number: Option<usize>,
}

/// A hint that was given.
#[derive(Serialize)]
pub struct Hint<'a> {
    exercise: &'a str,
    number: usize,
    of: usize,
    text: &'a str,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    let hint = give(app, &exercise, args.number)?;
    app.ui.data("backlings.hint/1", &hint);
    let text = hint.text(&app.ui.look());
    app.ui.show(&text);
    Ok(Outcome::Done)
}

/// The hint of this number, or the next one; it counts as seen.
pub fn give<'e>(app: &mut App, exercise: &'e Exercise, asked: Option<usize>) -> Result<Hint<'e>> {
    let seen = progress_of(&app.progress(), exercise).map_or(0, |progress| progress.hints as usize);
    let of = exercise.hints.len();
    let number = asked.unwrap_or(seen + 1);
    if of == 0 {
        let next = format!("Read the lesson again: type `backlings show {} --lesson`.", exercise.id);
        return Err(Failure::new("no_hints", format!("{} has no hints", exercise.id), next));
    }
    let Some(hint) = number.checked_sub(1).and_then(|at| exercise.hints.get(at)) else {
        let what = match asked {
            Some(number) => format!("{} has {of} hints, and no hint {number}", exercise.id),
            None => format!("you have seen all {of} hints of {}", exercise.id),
        };
        let next = format!(
            "Read one again with `--number {of}`, or look at a solution: `backlings solution {}`.",
            exercise.id
        );
        return Err(Failure::new("no_more_hints", what, next));
    };
    let now_ms = app.now_ms;
    let recorded = app.store().map(|store| store.record_hint(&exercise.id, number as u32, now_ms));
    if let Ok(Err(error)) = recorded {
        app.warn(&format!("that you saw this hint is not saved: {error}"));
    }
    Ok(Hint { exercise: exercise.id.as_str(), number, of, text: hint })
}

impl Hint<'_> {
    pub fn text(&self, look: &Look) -> Text {
        let mut text = Text::new();
        text.push(
            Line::of(Style::Title, &format!("Hint {}", self.number))
                .and(Style::Plain, "  ")
                .and(Style::Code, self.exercise),
        );
        text.blank().append(markdown(look, self.text));
        if self.number == self.of {
            let words = format!(
                "This was the last hint. If it does not help, look at a solution: `backlings solution {}`.",
                self.exercise
            );
            text.blank().append(markdown(look, &words));
        }
        text
    }
}
