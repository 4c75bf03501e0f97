//! `list`: packs, lessons and exercises, each with where one stands; open where one is, the rest as counts.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::content::{Exercise, Lesson, Pack};
use crate::packs::Root;
use crate::ui::{Line, Look, Style, Text, markdown};

use super::{App, Failure, Outcome, Result, round};

/// Packs, lessons and exercises, and which you have passed
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Only this pack, or exercises whose id begins so
    #[arg(value_name = "PACK or ID")]
    only: Option<String>,
    /// Every exercise, not only those of the lesson you are at
    #[arg(long)]
    all: bool,
}

#[derive(Serialize)]
struct Listing<'a> {
    packs: Vec<PackRow<'a>>,
}

#[derive(Serialize)]
struct PackRow<'a> {
    id: &'a str,
    title: &'a str,
    passed: usize,
    of: usize,
    lessons: Vec<LessonRow<'a>>,
}

#[derive(Serialize)]
struct LessonRow<'a> {
    slug: &'a str,
    title: &'a str,
    passed: usize,
    of: usize,
    exercises: Vec<ExerciseRow<'a>>,
    /// Its exercises are shown, and not only counted.
    #[serde(skip)]
    open: bool,
}

#[derive(Serialize)]
struct ExerciseRow<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'a str,
    difficulty: u8,
    standing: Standing,
    skipped: bool,
    attempts: u32,
    hints: u32,
    current: bool,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    let (current, skipped, progress) = (app.current(), app.skipped(), app.progress());
    let row = |exercise: &'_ Exercise| {
        let known = progress_of(&progress, exercise);
        let standing = Standing::of(exercise, known);
        let (attempts, hints) = known.map_or((0, 0), |known| (known.attempts, known.hints));
        let skipped = !standing.is_passed() && skipped.contains(&exercise.id);
        (standing, skipped, attempts, hints, current.as_ref() == Some(&exercise.id))
    };
    let open = if args.all || args.only.is_some() { None } else { Some(lesson_at(app, &root)) };
    let packs = rows(&root, args.only.as_deref(), open.flatten(), open.is_none(), row);
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

/// The lesson one is at, else the one that comes next.
fn lesson_at<'r>(app: &mut App, root: &'r Root) -> Option<&'r Lesson> {
    let current = app.current().and_then(|id| root.exercise(id.as_str()));
    let at = current.or_else(|| round::next_after(app, root, None))?;
    root.lesson_of(at.id.as_str()).map(|(_, lesson)| lesson)
}

fn rows<'r>(
    root: &'r Root,
    only: Option<&str>,
    open: Option<&Lesson>,
    all_open: bool,
    row: impl Fn(&Exercise) -> (Standing, bool, u32, u32, bool),
) -> Vec<PackRow<'r>> {
    let wanted = |pack: &Pack, exercise: &Exercise| match only {
        None => true,
        Some(only) => pack.file.id.as_str() == only || exercise.id.as_str().starts_with(only),
    };
    let lesson_row = |pack: &Pack, lesson: &'r Lesson| {
        let exercises: Vec<ExerciseRow<'r>> = lesson
            .exercises
            .iter()
            .filter(|exercise| wanted(pack, exercise))
            .map(|exercise| {
                let (standing, skipped, attempts, hints, current) = row(exercise);
                let (id, title, kind) = (exercise.id.as_str(), exercise.title.as_str(), exercise.body.kind());
                let difficulty = exercise.difficulty;
                ExerciseRow { id, title, kind, difficulty, standing, skipped, attempts, hints, current }
            })
            .collect();
        let passed = exercises.iter().filter(|row| row.standing.is_passed()).count();
        let open = all_open || open.is_some_and(|open| std::ptr::eq(open, lesson));
        LessonRow { slug: &lesson.slug, title: &lesson.title, passed, of: exercises.len(), exercises, open }
    };
    let pack_row = |pack: &'r Pack| {
        let lessons: Vec<LessonRow<'r>> =
            pack.lessons.iter().map(|lesson| lesson_row(pack, lesson)).filter(|lesson| lesson.of > 0).collect();
        let sum = |count: fn(&LessonRow<'_>) -> usize| lessons.iter().map(count).sum();
        let (passed, of) = (sum(|lesson| lesson.passed), sum(|lesson| lesson.of));
        PackRow { id: pack.file.id.as_str(), title: &pack.file.title, passed, of, lessons }
    };
    root.packs.iter().map(pack_row).filter(|pack| pack.of > 0).collect()
}

fn shown(look: &Look, listing: &Listing<'_>) -> Text {
    let mut text = Text::new();
    let lessons = || listing.packs.iter().flat_map(|pack| &pack.lessons);
    let ids = lessons().filter(|lesson| lesson.open).flat_map(|lesson| &lesson.exercises);
    let widest = ids.map(|row| row.id.len()).max().unwrap_or(0);
    let mut was_open = false;
    for pack in &listing.packs {
        let is_open = pack.lessons.iter().any(|lesson| lesson.open);
        if is_open || was_open {
            text.blank();
        }
        was_open = is_open;
        let head = Line::of(Style::Title, pack.title).and(Style::Dim, &format!("  {}", pack.id));
        text.push(head.and(Style::Plain, &count(pack.passed, pack.of)));
        for lesson in pack.lessons.iter().filter(|_| is_open) {
            let line = Line::plain("  ").and(Style::Plain, lesson.title);
            text.push(line.and(Style::Dim, &count(lesson.passed, lesson.of)));
            for row in lesson.exercises.iter().filter(|_| lesson.open) {
                text.push(exercise(look, row, widest));
            }
        }
    }
    if lessons().any(|lesson| !lesson.open) {
        let words = "Every exercise: `backlings list --all`. Those of a pack: `backlings list PACK`.";
        text.blank().append(markdown(look, words));
    }
    text
}

fn count(passed: usize, of: usize) -> String {
    format!("  ({passed} of {of} passed)")
}

fn exercise(look: &Look, row: &ExerciseRow<'_>, widest: usize) -> Line {
    let (sign, style) = match row.standing {
        Standing::Passed | Standing::PassedBefore => (look.passed(), Style::Pass),
        Standing::Tried => (if look.plain { "tried" } else { "…" }, Style::Key),
        Standing::New => (if look.plain { "-" } else { "·" }, Style::Dim),
    };
    let mut line = Line::plain("    ").and(style, sign);
    let column = if look.plain { 10 } else { 6 };
    line.pad_to(column);
    line.add(Style::Code, row.id);
    line.pad_to(column + widest + 2);
    line.add(Style::Plain, row.title);
    line.add(Style::Dim, &format!("  {}", row.kind));
    if row.standing == Standing::PassedBefore {
        line.add(Style::Dim, ", updated since you passed it");
    }
    if row.skipped {
        line.add(Style::Key, ", skipped for now");
    }
    if row.current {
        line.add(Style::Key, if look.plain { "  (you are here)" } else { "  ← you are here" });
    }
    line
}
