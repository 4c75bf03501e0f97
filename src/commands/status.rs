//! `status`: how far one is, pack by pack, and what comes next.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::content::Exercise;
use crate::ui::{Cell, Line, Style, Table, Text, markdown};
use crate::workspace::What;

use super::round::plural;
use super::{App, Outcome, Result, history};

/// How far you are, and where
#[derive(Clone, Debug, clap::Args)]
pub struct Args {}

#[derive(Serialize)]
struct Status {
    /// Absent for the default profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<String>,
    packs: Vec<PackStatus>,
    passed: usize,
    exercises: usize,
    current: Option<Current>,
    /// Put off until the others are passed.
    skipped: Vec<String>,
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
    /// Those up to the first pass.
    attempts_to_pass: Option<usize>,
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
            attempts_to_pass: known.and_then(|_| attempts_to_pass(app, exercise)),
            hints: known.map_or(0, |known| known.hints),
        }
    });
    let skipped = app.skipped();
    let put_off = root.exercises().filter(|exercise| {
        skipped.contains(&exercise.id) && !Standing::of(exercise, progress_of(&progress, exercise)).is_passed()
    });
    let status = Status {
        profile: app.profile.name().map(str::to_owned),
        passed: packs.iter().map(|pack| pack.passed).sum(),
        exercises: packs.iter().map(|pack| pack.exercises).sum(),
        packs,
        current,
        skipped: put_off.map(|exercise| exercise.id.to_string()).collect(),
    };
    app.ui.data("backlings.status/1", &status);
    let text = shown(app, &status);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn attempts_to_pass(app: &mut App, exercise: &Exercise) -> Option<usize> {
    let versions = history::versions(app, exercise).ok()?;
    let attempts = versions.list.iter().filter_map(|version| match &version.what {
        What::Attempt(attempt) => Some(attempt.passed),
        What::BeforeUndo(_) | What::BeforeReset(_) => None,
    });
    Some(attempts.into_iter().position(|passed| passed)? + 1)
}

fn shown(app: &App, status: &Status) -> Text {
    let look = app.ui.look();
    let number = |n: usize| Cell::Number(n.to_string());
    let mut text = Text::new();
    if let Some(profile) = &status.profile {
        text.push(Line::plain("Profile ").and(Style::Key, profile)).blank();
    }
    let mut table = Table { columns: ["pack", "passed", "of", "title"].map(str::to_owned).to_vec(), rows: Vec::new() };
    for pack in &status.packs {
        let title = Cell::Text(pack.title.clone());
        table.rows.push(vec![Cell::Text(pack.id.clone()), number(pack.passed), number(pack.exercises), title]);
    }
    text.append(table.text(&look)).blank();
    if let Some(current) = &status.current {
        text.push(
            Line::plain("You are at ")
                .and(Style::Code, &current.id)
                .and(Style::Plain, "  ")
                .and(Style::Title, &current.title)
                .and(Style::Dim, &format!("  ({})", standing(current))),
        );
    }
    if !status.skipped.is_empty() {
        let line = Line::plain("Skipped for now: ").and(Style::Code, &status.skipped.join(", "));
        text.prose(line, look.prose());
    }
    let next = match status.current {
        Some(_) => "Type `backlings` to go on.",
        None => "Type `backlings` to start.",
    };
    text.append(markdown(&look, next));
    text
}

fn standing(current: &Current) -> String {
    let after = |to_pass: usize| current.attempts as usize - to_pass.min(current.attempts as usize);
    match (current.standing, current.attempts_to_pass) {
        (Standing::New, _) => "not tried yet".to_owned(),
        (Standing::Tried, _) => format!("{}, {}", plural(current.attempts, "attempt"), plural(current.hints, "hint")),
        (_, Some(to_pass)) if after(to_pass) == 0 => format!("passed at attempt {to_pass}"),
        (_, Some(to_pass)) => format!("passed at attempt {to_pass}, {} more since", after(to_pass)),
        (Standing::Passed | Standing::PassedBefore, None) => "passed".to_owned(),
    }
}
