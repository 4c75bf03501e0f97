//! Opening an exercise: makes it the current one, writes its files, and shows lesson, task, and what to do next.

use serde::Serialize;

use crate::attempt::progress_of;
use crate::content::{Exercise, ExerciseId, Lesson};
use crate::packs::Root;
use crate::ui::{Line, Style, Text, markdown};
use crate::workspace::{self, Place, SetUp, Workspace};

use super::sheet::Sheet;
use super::{App, Failure, Result, answer, page};

/// How one came to an exercise.
#[derive(Debug)]
pub struct Opening {
    /// Of the report, e.g. `backlings.start/1`.
    pub schema: &'static str,
    /// Said above it all: a welcome, or what became of the exercise before.
    pub before: Text,
    /// The exercise before, where a command has left it.
    pub left: Option<ExerciseId>,
}

impl Default for Opening {
    fn default() -> Self {
        Opening { schema: "backlings.start/1", before: Text::new(), left: None }
    }
}

#[derive(Serialize)]
struct Opened<'a> {
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
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<&'a str>,
}

/// Makes it the current exercise, writes its files, and shows it.
pub fn open(app: &mut App, root: &Root, exercise: &Exercise, opening: Opening) -> Result<()> {
    let files = match workspace::main_file(exercise) {
        Some(_) => app.workspace()?.set_up(exercise)?,
        None => SetUp::default(),
    };
    let lesson = new_lesson(app, root, exercise);
    let variant = answer::variant(app, exercise);
    let now_ms = app.now_ms;
    let recorded = app.store().map(|store| store.record_current(&exercise.id, now_ms));
    if let Ok(Err(error)) = recorded {
        app.warn(&format!("where you are is not saved: {error}"));
    }
    app.ui.data(
        opening.schema,
        &Opened {
            exercise: exercise.id.as_str(),
            pack: exercise.pack.as_str(),
            kind: exercise.body.kind(),
            title: &exercise.title,
            task: exercise.prompt(variant),
            question: Sheet::of(exercise, variant),
            folder: Some(files.folder.as_path()).filter(|folder| !folder.as_os_str().is_empty()),
            written: &files.written,
            kept: &files.kept,
            left: opening.left.as_ref().map(ExerciseId::as_str),
        },
    );
    let look = app.ui.look();
    let mut first = opening.before;
    if !first.is_empty() {
        first.push("");
    }
    let mut task = Text::new();
    match lesson {
        // A lesson is read by itself; the task then fits on the screen with what to type.
        Some(lesson) => {
            first.append(page::lesson(&look, lesson)).push("");
        }
        None => task = std::mem::take(&mut first),
    }
    task.append(shown(app, exercise, variant)?);
    Ok(app.ui.show_parts(vec![first, task])?)
}

/// The lesson, where one comes to it from another and has done nothing of it yet.
fn new_lesson<'r>(app: &mut App, root: &'r Root, exercise: &Exercise) -> Option<&'r Lesson> {
    let (_, lesson) = root.lesson_of(exercise.id.as_str())?;
    let (current, progress) = (app.current(), app.progress());
    let is_known = |one: &Exercise| current.as_ref() == Some(&one.id) || progress_of(&progress, one).is_some();
    (!lesson.exercises.iter().any(is_known)).then_some(lesson)
}

fn shown(app: &App, exercise: &Exercise, variant: usize) -> Result<Text> {
    let look = app.ui.look();
    let mut text = page::page(&look, exercise, variant);
    text.blank();
    match workspace::main_file(exercise) {
        None if !app.ui.is_interactive() => {
            let next = format!("Next: type `{}` with your own answer.", answer::how(exercise, variant)?);
            text.append(markdown(&look, &next));
        }
        Some(main) => {
            let edit = app.shown(&app.workspace()?.file(exercise, main));
            text.push(Line::of(Style::Title, "Next:"));
            for step in [format!("1. edit `{edit}` in your editor and save it"), "2. type `backlings check`".to_owned()]
            {
                text.append(markdown(&look, &step));
            }
            text.append(markdown(
                &look,
                "`backlings edit` opens it. Stuck? `backlings hint`. Try it: `backlings run`.",
            ));
        }
        None => {}
    }
    Ok(text)
}

/// Makes the workspace where there is none; says hello then, and nothing else.
pub fn greeting(app: &mut App) -> Result<Text> {
    if !make_workspace(app)? {
        return Ok(Text::new());
    }
    let folder = app.shown(&app.workspace()?.root);
    let whose = app.profile.name().map(|name| format!(" You are `{name}`.")).unwrap_or_default();
    Ok(markdown(
        &app.ui.look(),
        &format!(
            "Welcome to backlings: backend development, learnt by doing, in this terminal.{whose}\n\n\
             Your files are in `{folder}`. Each exercise says what to do; `backlings check` says whether it works, and \
             why not. `backlings --help` lists the rest.\n\n---"
        ),
    ))
}

/// Whether there was none. A workspace that is not where it was is never replaced by an empty one unasked.
pub fn make_workspace(app: &mut App) -> Result<bool> {
    let workspace = app.workspace()?;
    if workspace.exists() {
        return Ok(false);
    }
    check_is_first(app, &workspace)?;
    workspace.create()?;
    let remembered = app.config().map(|config| workspace.remember(config).map_err(Failure::from));
    if let Ok(Err(Failure::Stopped { what, .. })) = remembered {
        app.warn(&format!("the workspace is not remembered: {what}"));
    }
    Ok(true)
}

/// For commands that work on files: there must be a workspace.
pub fn check_workspace(app: &mut App) -> Result<()> {
    let workspace = app.workspace()?;
    if workspace.exists() {
        return Ok(());
    }
    check_is_first(app, &workspace)?;
    let what = format!("there is no workspace at {} yet", app.shown(&workspace.root));
    Err(Failure::new("no_workspace", what, "Type `backlings` to start."))
}

/// That nobody worked in this workspace before: then it would have to be there.
fn check_is_first(app: &App, workspace: &Workspace) -> Result<()> {
    if workspace.place == Place::Remembered {
        let shown = app.shown(&workspace.root);
        let folder = if shown.contains(' ') { format!("\"{}\"", workspace.root.display()) } else { shown };
        let next = format!(
            "Moved? Type `backlings config set workspace DIR` with its new place. Gone? `backlings --workspace {folder}` \
             makes it anew, and `backlings undo` brings back what you had checked."
        );
        return Err(Failure::new("no_workspace", format!("your workspace {folder} is not there any more"), next));
    }
    Ok(())
}
