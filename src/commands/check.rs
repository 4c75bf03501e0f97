//! `check`: grade what the learner has now, keep the attempt, and say why.

use serde::Serialize;

use crate::attempt::{self, Graded};
use crate::content::{Body, Exercise, TextFile};
use crate::kinds::{self, Submission};
use crate::ui::{self, Shown};
use crate::verdict::{End, Isolation, Verdict};
use crate::workspace;

use super::target::{self, Target};
use super::{App, Outcome, Result, answer, answered, page};

/// Check your files, or answer a question
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    answer: answer::Flags,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    if !exercise.is_question() {
        args.answer.refuse(&exercise)?;
        let submission = Submission::Files(app.workspace()?.read(&exercise)?);
        return grade(app, &exercise, &submission);
    }
    let variant = answer::variant(app, &exercise);
    // Whoever answers by flag has seen the question itself, and not what takes its place after a pass.
    let is_new = if args.answer.is_empty() { app.ui.is_interactive() } else { variant > 0 };
    if is_new {
        let look = app.ui.look();
        app.ui.show(page::page(&look, &exercise, variant).push(""));
    }
    answer::run(app, &exercise, &args.answer)
}

/// Grades, keeps the attempt, and says how it went.
pub fn grade(app: &mut App, exercise: &Exercise, submission: &Submission) -> Result {
    let worker = app.worker()?;
    let worlds = app.worlds(page::world(exercise))?;
    let now_ms = app.now_ms;
    let graded = attempt::attempt(&worker, &worlds, exercise, submission, app.store(), now_ms)?;
    tell(app, exercise, submission, &graded);
    Ok(Outcome::passed_if(graded.verdict.passed))
}

fn tell(app: &mut App, exercise: &Exercise, submission: &Submission, graded: &Graded) {
    app.ui.data("backlings.check/1", &Report::of(exercise, submission, graded));
    let look = app.ui.look();
    let unchanged = unchanged(exercise, submission);
    let next = next(exercise, &graded.verdict);
    let mut text = match submission {
        Submission::Answer { variant, .. } => answered::text(&look, exercise, *variant, &graded.verdict),
        Submission::Explanation { .. } => answered::text(&look, exercise, 0, &graded.verdict),
        Submission::Files(files) => ui::verdict(
            &look,
            &Shown {
                verdict: &titled(exercise, &graded.verdict),
                id: exercise.id.as_str(),
                title: &exercise.title,
                files,
                unchanged,
                after: &exercise.after,
                next: "",
            },
        ),
    };
    if graded.verdict.isolation < Isolation::Full {
        let level = format!("{:?}", graded.verdict.isolation).to_lowercase();
        let words = format!("The sandbox is {level}, not full: `backlings doctor` says why.");
        text.blank().append(ui::markdown(&look, &words));
    }
    text.blank();
    if let Some(words) = explained(app, &graded.verdict) {
        text.append(ui::markdown(&look, &words));
    }
    text.append(ui::markdown(&look, &next));
    app.ui.show(&text);
    if let Err(words) = &graded.saved {
        let result = if graded.verdict.passed { "passed" } else { "failed" };
        app.warn(&format!("{} {result}, but this is not saved: {words}", exercise.id));
    }
}

/// Where the glossary explains the error that the first failed case ended with: by a spelling that the failure shows.
fn explained(app: &mut App, verdict: &Verdict) -> Option<String> {
    let case = verdict.first_failure().filter(|case| !case.hidden)?;
    let End::Error(error) = &case.end else { return None };
    let term = app.outline().ok()?.term(error)?;
    let shown = [&case.actual, &case.detail].into_iter().flatten();
    let spelling = term.spellings().find(|spelling| shown.clone().any(|text| text.contains(spelling)))?;
    let words = if spelling.contains(' ') { "these words" } else { "the word" };
    Some(format!("`backlings why {spelling}` explains {words}."))
}

/// The verdict with its cases named as a learner reads them.
fn titled(exercise: &Exercise, verdict: &Verdict) -> Verdict {
    let mut told = verdict.clone();
    for case in &mut told.cases {
        case.name = kinds::of(exercise).case_title(exercise, case);
    }
    told
}

/// The file to work on, while it holds what the exercise began with.
fn unchanged<'e>(exercise: &'e Exercise, submission: &Submission) -> Option<&'e str> {
    let Submission::Files(files) = submission else { return None };
    let main = workspace::main_file(exercise)?;
    let start = match &exercise.body {
        Body::Js(task) => &task.start,
        Body::Sql(task) => &task.start,
        _ => return None,
    };
    // Editors change the ends of lines, and the end of the file.
    let bare = |files: &[TextFile]| -> Option<String> {
        let file = files.iter().find(|file| file.path == main)?;
        Some(file.text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned())
    };
    (bare(files)? == bare(start)?).then_some(main)
}

fn next(exercise: &Exercise, verdict: &Verdict) -> String {
    if verdict.passed {
        return "Next: type `backlings` to go on.".to_owned();
    }
    match workspace::main_file(exercise) {
        Some(file) => {
            let tables = match exercise.body {
                Body::Sql(_) => " The tables: `backlings show --data`.",
                _ => "",
            };
            format!("Next: edit `{file}`, then type `backlings check`. Stuck? Type `backlings hint`.{tables}")
        }
        None => {
            format!("Next: type `backlings check {0}` to answer again. Stuck? Type `backlings hint {0}`.", exercise.id)
        }
    }
}

/// The verdict as data, with nothing hidden in it.
#[derive(Serialize)]
struct Report {
    exercise: String,
    pack: String,
    /// Which variant of a question was answered; 0 is the question itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<usize>,
    saved: bool,
    /// The attempt's name in the store.
    attempt: Option<String>,
    not_saved_because: Option<String>,
    duration_ms: u64,
    /// The file to work on is still as it was at the start.
    unchanged: bool,
    #[serde(flatten)]
    verdict: Verdict,
}

impl Report {
    fn of(exercise: &Exercise, submission: &Submission, graded: &Graded) -> Report {
        Report {
            exercise: exercise.id.to_string(),
            pack: exercise.pack.to_string(),
            variant: match submission {
                Submission::Answer { variant, .. } => Some(*variant),
                Submission::Files(_) | Submission::Explanation { .. } => None,
            },
            saved: graded.saved.is_ok(),
            attempt: graded.saved.as_ref().ok().cloned(),
            not_saved_because: graded.saved.as_ref().err().cloned(),
            duration_ms: graded.duration_ms,
            unchanged: unchanged(exercise, submission).is_some(),
            verdict: graded.verdict.for_learner(),
        }
    }
}
