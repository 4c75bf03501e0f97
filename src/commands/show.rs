//! `show`: an exercise again, or its lesson, without changing anything.

use serde::Serialize;

use super::sheet::Sheet;
use super::target::{self, Target};
use super::{App, Outcome, Result, answer, page};

/// Read an exercise again; nothing changes
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// The text of the exercise's lesson
    #[arg(long)]
    lesson: bool,
    /// The tables of a task in SQL, or the rows of one of them
    #[arg(long, value_name = "TABLE", num_args = 0..=1, default_missing_value = "", conflicts_with = "lesson")]
    data: Option<String>,
}

#[derive(Serialize)]
struct Shown<'a> {
    exercise: &'a str,
    pack: &'a str,
    kind: &'a str,
    title: &'a str,
    difficulty: u8,
    minutes: u32,
    concepts: Vec<&'a str>,
    task: &'a str,
    /// What a question shows below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Sheet<'a>>,
    lesson: Option<&'a str>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    if let Some(table) = &args.data {
        let exercise = target::resolve(app, &args.target)?;
        return super::data::show(app, &exercise, Some(table.as_str()).filter(|table| !table.is_empty()));
    }
    let id = target::resolve_listed(app, &args.target)?.id;
    let root = app.root()?;
    let Some(exercise) = root.exercise(id.as_str()) else { return Ok(Outcome::Done) };
    let lesson = root.lesson_of(id.as_str()).map(|(_, lesson)| lesson).filter(|_| args.lesson);
    let variant = answer::variant(app, exercise);
    app.ui.data(
        "backlings.show/1",
        &Shown {
            exercise: exercise.id.as_str(),
            pack: exercise.pack.as_str(),
            kind: exercise.body.kind(),
            title: &exercise.title,
            difficulty: exercise.difficulty,
            minutes: exercise.minutes,
            concepts: exercise.concepts.iter().map(|concept| concept.as_str()).collect(),
            task: exercise.prompt(variant),
            question: Sheet::of(exercise, variant),
            lesson: lesson.map(|lesson| lesson.text.as_str()),
        },
    );
    let look = app.ui.look();
    let text = match lesson {
        Some(lesson) => page::lesson(&look, lesson),
        None => page::page(&look, exercise, variant),
    };
    app.ui.show(&text);
    Ok(Outcome::Done)
}
