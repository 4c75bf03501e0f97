//! `solution`: one right way, to compare with or to learn from.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::content::{Body, Exercise, TextFile};
use crate::kinds;
use crate::ui::{Line, Style, Text, markdown};

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, sheet};

/// A right solution, to compare with or to learn from
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
}

#[derive(Serialize)]
struct Solution<'a> {
    exercise: &'a str,
    files: &'a [TextFile],
    answer: Option<String>,
    after: &'a str,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    let variant = super::answer::variant(app, &exercise);
    let answer = kinds::asking(&exercise).map(|asking| asking.right(&exercise, variant));
    let files: &[TextFile] = match &exercise.body {
        Body::Js(task) => &task.solution,
        Body::Sql(task) => &task.solution,
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => &[],
    };
    if files.is_empty() && answer.is_none() {
        let what = format!("this pack keeps the solution of {} with the mentor", exercise.id);
        return Err(Failure::new("no_solution", what, "Ask your mentor, or type `backlings hint`."));
    }
    let passed = Standing::of(&exercise, progress_of(&app.progress(), &exercise)).is_passed();
    let now_ms = app.now_ms;
    if !passed && let Ok(Err(error)) = app.store().map(|store| store.record_solution(&exercise.id, now_ms)) {
        app.warn(&format!("that you saw the solution is not saved: {error}"));
    }
    let data = Solution { exercise: exercise.id.as_str(), files, answer, after: exercise.explain(variant) };
    app.ui.data("backlings.solution/1", &data);
    let text = page(app, &exercise, variant, files, passed);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn page(app: &App, exercise: &Exercise, variant: usize, files: &[TextFile], passed: bool) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    text.push(super::page::head(exercise));
    for file in files {
        text.blank().push(Line::of(Style::Dim, &file.path));
        let mut code = Text::new();
        for line in crate::ui::clean_lines(&file.text) {
            code.push(Line::of(Style::Code, &line));
        }
        text.indented(4, code);
    }
    if exercise.is_question() {
        text.blank().append(sheet::solved(&look, exercise, variant));
    }
    let explain = exercise.explain(variant);
    if !explain.trim().is_empty() {
        text.blank().append(markdown(&look, explain));
    }
    if !passed {
        let next = match exercise.is_question() {
            true => format!("Next: close it, and type `backlings check {}` with an answer of your own.", exercise.id),
            false => "Next: close it, write it your own way, and type `backlings check`.".to_owned(),
        };
        text.blank().append(markdown(&look, &next));
    }
    text
}
