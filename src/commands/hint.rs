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
    /// Every hint, where all were seen before.
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<&'a [String]>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    let seen = progress_of(&app.progress(), &exercise).map_or(0, |progress| progress.hints as usize);
    if args.number.is_none() && seen >= exercise.hints.len() && seen > 0 {
        return again(app, &exercise);
    }
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
        let next = format!("The last one is `backlings hint {} --number {of}`.", exercise.id);
        return Err(Failure::new("no_more_hints", what, next));
    };
    let now_ms = app.now_ms;
    let recorded = app.store().map(|store| store.record_hint(&exercise.id, number as u32, now_ms));
    if let Ok(Err(error)) = recorded {
        app.warn(&format!("that you saw this hint is not saved: {error}"));
    }
    Ok(Hint { exercise: exercise.id.as_str(), number, of, text: hint, all: None })
}

impl Hint<'_> {
    pub fn text(&self, look: &Look) -> Text {
        let mut text = head(&format!("Hint {} of {}", self.number, self.of), self.exercise);
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

/// After the last hint: all of them in short, and the way on.
fn again(app: &mut App, exercise: &Exercise) -> Result {
    let (id, of) = (&exercise.id, exercise.hints.len());
    let (text, all) = (exercise.hints.last().map_or("", String::as_str), Some(&exercise.hints[..]));
    app.ui.data("backlings.hint/1", &Hint { exercise: id.as_str(), number: of, of, text, all });
    let look = app.ui.look();
    let title = if of == 1 { "The only hint".to_owned() } else { format!("All {of} hints") };
    let mut shown = head(&title, id.as_str());
    shown.blank();
    for (number, hint) in exercise.hints.iter().enumerate() {
        let lead = Line::of(Style::Dim, &format!("{}. ", number + 1));
        let below = Line::plain(&" ".repeat(lead.width()));
        let room = look.width.saturating_sub(lead.width());
        shown.prefixed(&lead, &below, markdown(&Look { width: room, ..look }, first_lines(hint)));
    }
    let words = format!(
        "One of them in full: `backlings hint {id} --number {of}`. If they do not help, look at a solution: \
         `backlings solution {id}`."
    );
    shown.blank().append(markdown(&look, &words));
    app.ui.show(&shown);
    Ok(Outcome::Done)
}

fn head(title: &str, id: &str) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Title, title).and(Style::Plain, "  ").and(Style::Code, id));
    text
}

/// A hint up to its first empty line; code that it begins with, whole.
fn first_lines(hint: &str) -> &str {
    let hint = hint.trim();
    if hint.starts_with("```") {
        return hint;
    }
    hint.split("\n\n").next().unwrap_or(hint).split("\n```").next().unwrap_or(hint)
}
