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

#[derive(Serialize)]
struct Hint<'a> {
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
    let (id, of) = (&exercise.id, exercise.hints.len());
    if of == 0 {
        let next = format!("Read the lesson again: type `backlings show {id} --lesson`.");
        return Err(Failure::new("no_hints", format!("{id} has no hints"), next));
    }
    let seen = progress_of(&app.progress(), &exercise).map_or(0, |progress| progress.hints as usize);
    let number = match args.number {
        None if seen >= of => return again(app, &exercise),
        None => seen + 1,
        Some(number) => number,
    };
    let Some(hint) = number.checked_sub(1).and_then(|at| exercise.hints.get(at)) else {
        let next = format!("The last one is `backlings hint {id} --number {of}`.");
        return Err(Failure::new("no_such_hint", format!("{id} has {of} hints, and no hint {number}"), next));
    };
    let now_ms = app.now_ms;
    let recorded = app.store().map(|store| store.record_hint(id, number as u32, now_ms));
    if let Ok(Err(error)) = recorded {
        app.warn(&format!("that you saw this hint is not saved: {error}"));
    }
    app.ui.data("backlings.hint/1", &Hint { exercise: id.as_str(), number, of, text: hint, all: None });
    let look = app.ui.look();
    let mut text = head(&format!("Hint {number} of {of}"), &exercise);
    text.blank().append(markdown(&look, hint));
    if number == of {
        let words =
            format!("This was the last hint. If it does not help, look at a solution: `backlings solution {id}`.");
        text.blank().append(markdown(&look, &words));
    }
    app.ui.show(&text);
    Ok(Outcome::Done)
}

/// After the last hint: all of them in short, and the way on.
fn again(app: &mut App, exercise: &Exercise) -> Result {
    let (id, of) = (&exercise.id, exercise.hints.len());
    let (text, all) = (exercise.hints.last().map_or("", String::as_str), Some(&exercise.hints[..]));
    app.ui.data("backlings.hint/1", &Hint { exercise: id.as_str(), number: of, of, text, all });
    let look = app.ui.look();
    let title = if of == 1 { "The only hint".to_owned() } else { format!("All {of} hints") };
    let mut shown = head(&title, exercise);
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

fn head(title: &str, exercise: &Exercise) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Title, title).and(Style::Plain, "  ").and(Style::Code, exercise.id.as_str()));
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
