//! `start`, and `backlings` alone: makes the workspace, opens an exercise, and says exactly what to do next.

use serde::Serialize;

use crate::attempt::{Standing, progress_of};
use crate::content::{Exercise, ExerciseId};
use crate::packs::Root;
use crate::ui::{Line, Style, Text};
use crate::workspace::{self, SetUp};

use super::sheet::Sheet;
use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, answer, page};

/// Start an exercise: its files, its task, and what to do (by default where you left off)
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let root = app.root()?;
    let mut is_new = greet(app)?;
    let mut exercise = match &args.target.exercise {
        Some(_) => {
            let listed = target::resolve_listed(app, &args.target)?;
            root.exercise(listed.id.as_str())
        }
        None => where_left_off(app, &root),
    };
    let Some(mut at) = exercise.take() else { return all_done(app, &root) };
    loop {
        open(app, &root, at, is_new)?;
        is_new = false;
        // Questions follow one another in place; a task is for the learner's editor.
        if !at.is_question() || !app.ui.is_interactive() || app.ui.is_json() {
            return Ok(Outcome::Done);
        }
        let outcome = answer::run(app, at, &answer::Flags::default())?;
        let Some(next) = next_after(app, &root, Some(&at.id)) else { return Ok(outcome) };
        if outcome == Outcome::NotPassed {
            return Ok(outcome);
        }
        let question = format!("Go on with {} {}?", next.id, next.title);
        if !app.ui.prompt()?.confirm(&question, true)? {
            return Ok(outcome);
        }
        app.ui.show(Text::new().push(""));
        at = next;
    }
}

/// Makes the workspace where there is none, and says hello then.
fn greet(app: &mut App) -> Result<bool> {
    let workspace = app.workspace()?;
    if workspace.exists() {
        return Ok(false);
    }
    workspace.create()?;
    if let Some(Err(error)) = app.home().ok().map(|config| workspace.remember(&config)) {
        app.warn(&format!("the workspace is not remembered: {error}"));
    }
    let folder = app.shown(&workspace.root);
    app.say(&format!(
        "Welcome to backlings: backend development, learnt by doing, in this terminal.\n\n\
         Your files are in `{folder}`. Each exercise says what to do; `backlings check` says whether it works, and why \
         not. `backlings --help` lists the rest.\n\n---"
    ));
    app.ui.show(Text::new().push(""));
    Ok(true)
}

/// The current exercise while it is not passed, else the next one that is not; `None` when all are.
fn where_left_off<'r>(app: &mut App, root: &'r Root) -> Option<&'r Exercise> {
    let current = app.current();
    let progress = app.progress();
    let current = current.and_then(|id| root.exercise(id.as_str()));
    match current {
        Some(at) if !Standing::of(at, progress_of(&progress, at)).is_passed() => Some(at),
        at => next_after(app, root, at.map(|at| &at.id)),
    }
}

/// The first exercise after this one that is not passed, starting over at the end.
fn next_after<'r>(app: &mut App, root: &'r Root, id: Option<&ExerciseId>) -> Option<&'r Exercise> {
    let progress = app.progress();
    let all: Vec<&Exercise> = root.exercises().collect();
    let from = id.and_then(|id| all.iter().position(|exercise| exercise.id == *id)).map_or(0, |at| at + 1);
    let mut around = all[from..].iter().chain(&all[..from]);
    around.find(|exercise| !Standing::of(exercise, progress_of(&progress, exercise)).is_passed()).copied()
}

fn all_done(app: &mut App, root: &Root) -> Result {
    if root.exercises().next().is_none() {
        return Err(Failure::new(
            "empty_root",
            "there are no exercises here",
            "Name another folder with `--root DIR`.",
        ));
    }
    app.say("You have passed every exercise. `backlings list` shows them; `backlings start ID` opens one again.");
    Ok(Outcome::Done)
}

#[derive(Serialize)]
struct Started<'a> {
    exercise: &'a str,
    pack: &'a str,
    kind: &'a str,
    title: &'a str,
    task: &'a str,
    /// What a question shows below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Sheet<'a>>,
    /// Absent for a question.
    folder: Option<&'a std::path::Path>,
    written: &'a [String],
    kept: &'a [String],
}

/// Makes it the current exercise, writes its files, and shows it.
fn open(app: &mut App, root: &Root, exercise: &Exercise, is_new: bool) -> Result<()> {
    let files = match workspace::main_file(exercise) {
        Some(_) => app.workspace()?.set_up(exercise)?,
        None => SetUp::default(),
    };
    let variant = answer::variant(app, exercise);
    let now_ms = app.now_ms;
    let recorded = app.store().map(|store| store.record_current(&exercise.id, now_ms));
    if let Ok(Err(error)) = recorded {
        app.warn(&format!("where you are is not saved: {error}"));
    }
    app.ui.data(
        "backlings.start/1",
        &Started {
            exercise: exercise.id.as_str(),
            pack: exercise.pack.as_str(),
            kind: exercise.body.kind(),
            title: &exercise.title,
            task: exercise.prompt(variant),
            question: Sheet::of(exercise, variant),
            folder: Some(files.folder.as_path()).filter(|folder| !folder.as_os_str().is_empty()),
            written: &files.written,
            kept: &files.kept,
        },
    );
    let text = shown(app, root, exercise, variant, &files, is_new)?;
    app.ui.show(&text);
    Ok(())
}

fn shown(app: &App, root: &Root, exercise: &Exercise, variant: usize, files: &SetUp, is_new: bool) -> Result<Text> {
    let look = app.ui.look();
    let mut text = Text::new();
    if let Some((_, lesson)) = root.lesson_of(exercise.id.as_str())
        && (is_new || lesson.exercises.first().is_some_and(|first| first.id == exercise.id))
    {
        text.append(page::lesson(&look, lesson)).blank();
    }
    text.append(page::page(&look, exercise, variant)).blank();
    match workspace::main_file(exercise) {
        None if !app.ui.is_interactive() => {
            let next = format!("Next: type `{}` with your own answer.", answer::how(exercise, variant)?);
            text.append(crate::ui::markdown(&look, &next));
        }
        Some(main) => {
            let edit = app.shown(&files.folder.join(main));
            text.push(Line::of(Style::Title, "Next:"));
            for step in [format!("1. edit `{edit}` in your editor and save it"), "2. type `backlings check`".to_owned()]
            {
                text.append(crate::ui::markdown(&look, &step));
            }
            text.append(crate::ui::markdown(&look, "Stuck? Type `backlings hint`. Just trying? Type `backlings run`."));
        }
        None => {}
    }
    Ok(text)
}
