//! `status`: how far one is, pack by pack, and what comes next.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::ui::{Cell, Line, Style, Table, Text, markdown};

use super::{App, Outcome, Result};

/// How far you are, and where
#[derive(Clone, Debug, clap::Args)]
pub struct Args {}

#[derive(Serialize)]
struct Status {
    packs: Vec<PackStatus>,
    passed: usize,
    exercises: usize,
    current: Option<Current>,
}

#[derive(Serialize)]
struct PackStatus {
    id: String,
    title: String,
    passed: usize,
    exercises: usize,
}

#[derive(Serialize)]
struct Current {
    id: String,
    title: String,
    standing: Standing,
    attempts: u32,
    hints: u32,
}

pub fn run(app: &mut App, _: Args) -> Result {
    let root = app.root()?;
    let progress = app.progress();
    let packs: Vec<PackStatus> = root
        .packs
        .iter()
        .map(|pack| {
            let exercises = || pack.lessons.iter().flat_map(|lesson| &lesson.exercises);
            let passed = exercises().filter(|one| Standing::of(one, progress_of(&progress, one)).is_passed());
            PackStatus {
                id: pack.file.id.to_string(),
                title: pack.file.title.clone(),
                passed: passed.count(),
                exercises: exercises().count(),
            }
        })
        .collect();
    let current = app.current().and_then(|id| root.exercise(id.as_str())).map(|exercise| {
        let known = progress_of(&progress, exercise);
        Current {
            id: exercise.id.to_string(),
            title: exercise.title.clone(),
            standing: Standing::of(exercise, known),
            attempts: known.map_or(0, |known| known.attempts),
            hints: known.map_or(0, |known| known.hints),
        }
    });
    let status = Status {
        passed: packs.iter().map(|pack| pack.passed).sum(),
        exercises: packs.iter().map(|pack| pack.exercises).sum(),
        packs,
        current,
    };
    app.ui.data("backlings.status/1", &status);
    let text = shown(app, &status);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn shown(app: &App, status: &Status) -> Text {
    let look = app.ui.look();
    let number = |n: usize| Cell::Number(n.to_string());
    let mut table = Table { columns: ["pack", "passed", "of", "title"].map(str::to_owned).to_vec(), rows: Vec::new() };
    for pack in &status.packs {
        let title = Cell::Text(pack.title.clone());
        table.rows.push(vec![Cell::Text(pack.id.clone()), number(pack.passed), number(pack.exercises), title]);
    }
    let mut text = table.text(&look);
    text.blank();
    if let Some(current) = &status.current {
        let times = |n: u32, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let standing = match current.standing {
            Standing::New => "not tried yet".to_owned(),
            Standing::Tried => format!("{}, {}", times(current.attempts, "attempt"), times(current.hints, "hint")),
            Standing::Passed | Standing::PassedBefore => format!("passed after {}", times(current.attempts, "attempt")),
        };
        text.push(
            Line::plain("You are at ")
                .and(Style::Code, &current.id)
                .and(Style::Plain, "  ")
                .and(Style::Title, &current.title)
                .and(Style::Dim, &format!("  ({standing})")),
        );
    }
    text.append(markdown(
        &look,
        if status.current.is_some() { "Type `backlings` to go on." } else { "Type `backlings` to start." },
    ));
    text
}
