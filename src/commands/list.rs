//! `list`: packs, lessons and exercises, each with where one stands.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::content::{Exercise, Lesson, Pack};
use crate::ui::{Line, Look, Style, Text};

use super::{App, Failure, Outcome, Result};

/// Packs, lessons and exercises, and which you have passed
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Only this pack, or exercises whose id begins so
    #[arg(value_name = "PACK or ID")]
    only: Option<String>,
}

#[derive(Serialize)]
struct Listing<'a> {
    packs: Vec<PackRow<'a>>,
}

#[derive(Serialize)]
struct PackRow<'a> {
    id: &'a str,
    title: &'a str,
    lessons: Vec<LessonRow<'a>>,
}

#[derive(Serialize)]
struct LessonRow<'a> {
    slug: &'a str,
    title: &'a str,
    exercises: Vec<ExerciseRow<'a>>,
}

#[derive(Serialize)]
struct ExerciseRow<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'a str,
    difficulty: u8,
    standing: Standing,
    attempts: u32,
    hints: u32,
    current: bool,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    let current = app.current();
    let progress = app.progress();
    let row = |exercise: &'_ Exercise| {
        let known = progress_of(&progress, exercise);
        (Standing::of(exercise, known), known.map_or((0, 0), |known| (known.attempts, known.hints)))
    };
    let wanted = |pack: &Pack, exercise: &Exercise| match args.only.as_deref() {
        None => true,
        Some(only) => pack.file.id.as_str() == only || exercise.id.as_str().starts_with(only),
    };
    let exercises = |pack: &'_ Pack, lesson: &'_ Lesson| -> Vec<usize> {
        (0..lesson.exercises.len()).filter(|at| wanted(pack, &lesson.exercises[*at])).collect()
    };
    let mut packs = Vec::new();
    for pack in &root.packs {
        let mut lessons = Vec::new();
        for lesson in &pack.lessons {
            let rows: Vec<ExerciseRow<'_>> = exercises(pack, lesson)
                .into_iter()
                .map(|at| &lesson.exercises[at])
                .map(|exercise| {
                    let (standing, (attempts, hints)) = row(exercise);
                    ExerciseRow {
                        id: exercise.id.as_str(),
                        title: &exercise.title,
                        kind: exercise.body.kind(),
                        difficulty: exercise.difficulty,
                        standing,
                        attempts,
                        hints,
                        current: current.as_ref() == Some(&exercise.id),
                    }
                })
                .collect();
            if !rows.is_empty() {
                lessons.push(LessonRow { slug: &lesson.slug, title: &lesson.title, exercises: rows });
            }
        }
        if !lessons.is_empty() {
            packs.push(PackRow { id: pack.file.id.as_str(), title: &pack.file.title, lessons });
        }
    }
    if packs.is_empty() {
        let what = format!("no pack and no exercise is called `{}`", args.only.unwrap_or_default());
        return Err(Failure::new("unknown_pack", what, "Type `backlings list` to see them all."));
    }
    let listing = Listing { packs };
    app.ui.data("backlings.list/1", &listing);
    let text = shown(&app.ui.look(), &listing);
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn shown(look: &Look, listing: &Listing<'_>) -> Text {
    let mut text = Text::new();
    let ids = listing.packs.iter().flat_map(|pack| &pack.lessons).flat_map(|lesson| &lesson.exercises);
    let widest = ids.map(|row| row.id.len()).max().unwrap_or(0);
    for pack in &listing.packs {
        text.blank().push(Line::of(Style::Title, pack.title).and(Style::Dim, &format!("  {}", pack.id)));
        for lesson in &pack.lessons {
            text.push(Line::plain("  ").and(Style::Plain, lesson.title));
            for row in &lesson.exercises {
                text.push(exercise(look, row, widest));
            }
        }
    }
    text
}

fn exercise(look: &Look, row: &ExerciseRow<'_>, widest: usize) -> Line {
    let (sign, style) = match row.standing {
        Standing::Passed | Standing::PassedBefore => (look.passed(), Style::Pass),
        Standing::Tried => (if look.plain { "tried" } else { "…" }, Style::Key),
        Standing::New => (if look.plain { "-" } else { "·" }, Style::Dim),
    };
    let mut line = Line::plain("    ").and(style, sign);
    line.pad_to(if look.plain { 10 } else { 6 });
    line.add(Style::Code, row.id);
    line.pad_to((if look.plain { 10 } else { 6 }) + widest + 2);
    line.add(Style::Plain, row.title);
    line.add(Style::Dim, &format!("  {}", row.kind));
    if row.standing == Standing::PassedBefore {
        line.add(Style::Dim, ", updated since you passed it");
    }
    if row.current {
        line.add(Style::Key, "  ← you are here");
    }
    line
}
