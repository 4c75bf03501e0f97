//! The order in which exercises come: what is not passed yet, then what was skipped; and what is said when nothing is left.

use crate::attempt::{Standing, progress_of};
use crate::content::{Exercise, ExerciseId};
use crate::packs::Root;
use crate::store::Progress;
use crate::ui::{Cell, Line, Style, Table, Text, markdown};

use super::{App, Failure, Outcome, Result};

/// Exercises named at the end as worth doing again.
const AGAIN: usize = 5;

/// The current exercise while it is not passed, else the next one that is not; `None` when all are.
pub fn where_left_off<'r>(app: &mut App, root: &'r Root) -> Option<&'r Exercise> {
    let current = app.current().and_then(|id| root.exercise(id.as_str()));
    match current {
        Some(at) if !is_passed(app, at) => Some(at),
        at => next_after(app, root, at.map(|at| &at.id)),
    }
}

/// The first exercise after this one that is not passed, starting over at the end; then skipped ones, and this one itself
/// last of all.
pub fn next_after<'r>(app: &mut App, root: &'r Root, id: Option<&ExerciseId>) -> Option<&'r Exercise> {
    let (progress, skipped) = (app.progress(), app.skipped());
    let all: Vec<&Exercise> = root.exercises().collect();
    let from = id.and_then(|id| all.iter().position(|exercise| exercise.id == *id)).map_or(0, |at| at + 1);
    let around = all[from..].iter().chain(&all[..from]).copied();
    let left = around.filter(|exercise| !Standing::of(exercise, progress_of(&progress, exercise)).is_passed());
    // The first of the least: not skipped before skipped, and both before the one that is left behind.
    left.min_by_key(|exercise| (id == Some(&exercise.id), skipped.contains(&exercise.id)))
}

pub fn is_passed(app: &mut App, exercise: &Exercise) -> bool {
    Standing::of(exercise, progress_of(&app.progress(), exercise)).is_passed()
}

/// What is said when every exercise is passed: how many, and which are worth doing again.
pub fn all_done(app: &mut App, root: &Root) -> Result {
    let passed = root.exercises().count();
    if passed == 0 {
        return Err(Failure::new(
            "empty_root",
            "there are no exercises here",
            "Name another folder with `--root DIR`.",
        ));
    }
    let progress = app.progress();
    let mut hard: Vec<(&Exercise, &Progress)> =
        root.exercises().filter_map(|exercise| Some((exercise, progress_of(&progress, exercise)?))).collect();
    hard.retain(|(_, known)| known.solution_at.is_some() || known.hints > 0 || known.attempts > 2);
    hard.sort_by_key(|(_, known)| std::cmp::Reverse((known.solution_at.is_some(), known.hints, known.attempts)));
    hard.truncate(AGAIN);
    #[derive(serde::Serialize)]
    struct Done<'a> {
        passed: usize,
        again: Vec<&'a str>,
    }
    let again = hard.iter().map(|(exercise, _)| exercise.id.as_str()).collect();
    app.ui.data("backlings.done/1", &Done { passed, again });
    let text = farewell(app, root, passed, &hard);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn farewell(app: &App, root: &Root, passed: usize, hard: &[(&Exercise, &Progress)]) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    let all = match passed {
        1 => "the only exercise is passed".to_owned(),
        _ => format!("all {passed} exercises are passed"),
    };
    text.push(Line::of(Style::Pass, &format!("{} Well done: {all}.", look.passed()))).blank();
    for pack in &root.packs {
        let count = pack.lessons.iter().map(|lesson| lesson.exercises.len()).sum::<usize>();
        text.push(Line::plain(&format!("  {:>3}  ", count)).and(Style::Title, &pack.file.title));
    }
    text.blank();
    if hard.is_empty() {
        let words =
            "You needed no hint for any of them. What stays is what you use: build something of your own with it.";
        text.append(markdown(&look, words));
    } else {
        text.append(markdown(&look, "These took the most. In a week or two, when they have faded, do them again:"))
            .blank();
        let mut table =
            Table { columns: ["exercise", "title", "it took"].map(str::to_owned).to_vec(), rows: Vec::new() };
        for (exercise, known) in hard {
            let row = [exercise.id.as_str(), &exercise.title, &took(known)];
            table.rows.push(row.map(|cell| Cell::Text(cell.to_owned())).to_vec());
        }
        text.append(table.text(&look));
        let id = hard[0].0.id.as_str();
        let how = match crate::workspace::main_file(hard[0].0) {
            Some(_) => format!("From the beginning: `backlings reset {id}`, then `backlings goto {id}`."),
            None => format!("Answer one again: `backlings check {id}`."),
        };
        text.blank().append(markdown(&look, &how));
    }
    text.append(markdown(&look, "All of them: `backlings list --all`. What you handed in: `backlings history ID`."));
    text
}

fn took(known: &Progress) -> String {
    let mut parts = vec![plural(known.attempts, "attempt")];
    if known.hints > 0 {
        parts.push(plural(known.hints, "hint"));
    }
    if known.solution_at.is_some() {
        parts.push("the solution".to_owned());
    }
    parts.join(", ")
}

/// `1 hint`, `2 hints`.
pub fn plural(number: u32, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
