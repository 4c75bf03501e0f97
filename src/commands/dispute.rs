//! `dispute`: one file that shows the author of a pack why a verdict is wrong. A right answer refused is the worst bug.

use std::path::PathBuf;

use serde::Serialize;

use crate::content::{Body, Exercise, TextFile};
use crate::grading;
use crate::kinds::Submission;
use crate::store::{self, Attempt, Recorded, Submitted};
use crate::ui::{Line, Style, Text, markdown};
use crate::value::iso_date;
use crate::verdict::Verdict;

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, new_file, page};

/// A verdict is wrong? Write a file about it for the author
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// What you expected, in your own words
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Dispute<'a> {
    schema: &'static str,
    note: Option<&'a str>,
    exercise: About<'a>,
    /// What was handed in: the last attempt, or, where none is stored, the files as they are now.
    files: &'a [TextFile],
    answer: Option<&'a str>,
    attempt: Option<Attempted<'a>>,
    /// Graded anew for this file.
    verdict: Option<Verdict>,
    could_not_grade: Option<String>,
    versions: Versions,
}

#[derive(Serialize)]
struct About<'a> {
    id: &'a str,
    title: &'a str,
    kind: &'a str,
    pack: &'a str,
    pack_version: Option<String>,
    content_hash: Option<&'a str>,
}

/// What was stored when the attempt was made.
#[derive(Serialize)]
struct Attempted<'a> {
    at: String,
    #[serde(flatten)]
    attempt: &'a Attempt,
}

#[derive(Serialize)]
struct Versions {
    backlings: &'static str,
    sqlite: &'static str,
    os: &'static str,
    arch: &'static str,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    let last = last_attempt(app, &exercise)?;
    let submission = submission(app, &exercise, last.as_ref())?;
    let (worker, worlds) = (app.worker()?, app.worlds(page::world(&exercise))?);
    let graded = grading::grade(&worker, &worlds, &exercise, &submission);
    let (verdict, could_not_grade) = match graded {
        Ok(verdict) => (Some(verdict.for_learner()), None),
        Err(error) => (None, Some(error.to_string())),
    };
    let (files, answer): (&[TextFile], _) = match &submission {
        Submission::Files(files) => (files, None),
        Submission::Answer { text, .. } | Submission::Explanation { text, .. } => (&[], Some(text.as_str())),
    };
    let dispute = Dispute {
        schema: "backlings.dispute/1",
        note: args.note.as_deref(),
        exercise: about(app, &exercise),
        files,
        answer,
        attempt: last.as_ref().map(|last| Attempted { at: iso_date(last.at_ms), attempt: &last.attempt }),
        verdict,
        could_not_grade,
        versions: Versions {
            backlings: env!("CARGO_PKG_VERSION"),
            sqlite: store::sqlite_version(),
            os: std::env::consts::OS,
            arch: std::env::consts::ARCH,
        },
    };
    let file = write(app, &exercise, &dispute)?;
    tell(app, &dispute, file);
    Ok(Outcome::Done)
}

/// The latest attempt, also under an id that the exercise had before.
fn last_attempt(app: &mut App, exercise: &Exercise) -> Result<Option<Recorded>> {
    let Ok(store) = app.store() else { return Ok(None) };
    let mut all = Vec::new();
    for id in std::iter::once(&exercise.id).chain(&exercise.was) {
        all.extend(store.attempts(id)?);
    }
    Ok(all.into_iter().max_by_key(|one| one.at_ms))
}

fn submission(app: &App, exercise: &Exercise, last: Option<&Recorded>) -> Result<Submission> {
    let Some(Recorded { attempt, .. }) = last else {
        return match exercise.body {
            Body::Js(_) | Body::Sql(_) => Ok(Submission::Files(app.workspace()?.read(exercise)?)),
            _ => {
                let what = format!("no attempt at {} is stored", exercise.id);
                Err(Failure::new("no_attempt", what, format!("Answer it with `backlings check {}`.", exercise.id)))
            }
        };
    };
    Ok(match &attempt.submitted {
        Submitted::Files(files) => Submission::Files(files.clone()),
        Submitted::Answer(text) if matches!(exercise.body, Body::Explain(_)) => {
            Submission::Explanation { text: text.clone(), marks: attempt.marks.clone() }
        }
        Submitted::Answer(text) => Submission::Answer { variant: attempt.variant as usize, text: text.clone() },
    })
}

fn about<'a>(app: &App, exercise: &'a Exercise) -> About<'a> {
    let version = |pack: &crate::content::Pack| pack.file.version.clone();
    About {
        id: exercise.id.as_str(),
        title: &exercise.title,
        kind: exercise.body.kind(),
        pack: exercise.pack.as_str(),
        pack_version: app.root().ok().and_then(|root| root.pack(exercise.pack.as_str()).map(version)),
        content_hash: exercise.lock.as_ref().map(|lock| lock.content.as_str()),
    }
}

/// Not beside the learner's own files: there it would be handed in with them.
fn write(app: &App, exercise: &Exercise, dispute: &Dispute<'_>) -> Result<PathBuf> {
    let workspace = app.workspace()?;
    let folder = if workspace.exists() { workspace.root.join("disputes") } else { app.here.clone() };
    let json =
        serde_json::to_string_pretty(dispute).map_err(|error| Failure::new("not_written", error.to_string(), ""))?;
    let day = iso_date(app.now_ms);
    let name = format!("{}-{}", exercise.id, day.split('T').next().unwrap_or_default());
    std::fs::create_dir_all(&folder).map_err(|error| new_file::failure(&folder, &error))?;
    for number in 1.. {
        let ending = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{ending}.json"));
        match new_file::write(&path, |out| writeln!(out, "{json}")) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(new_file::failure(&path, &error)),
        }
    }
    unreachable!("numbers do not end")
}

fn tell(app: &mut App, dispute: &Dispute<'_>, file: PathBuf) {
    #[derive(Serialize)]
    struct Written<'a> {
        file: PathBuf,
        exercise: &'a str,
        passed: Option<bool>,
    }
    let passed = dispute.verdict.as_ref().map(|verdict| verdict.passed);
    let shown = app.shown(&file);
    app.ui.data("backlings.dispute-file/1", &Written { file, exercise: dispute.exercise.id, passed });
    let look = app.ui.look();
    let to = match app.root_folder() {
        Some(_) => format!("whoever gave you the pack `{}`", dispute.exercise.pack),
        None => "the authors of backlings, or your mentor".to_owned(),
    };
    let handed_in = match dispute.files.len() {
        0 => "your answer".to_owned(),
        1 => "your file".to_owned(),
        count => format!("your {count} files"),
    };
    let attempt = if dispute.attempt.is_some() { "your last attempt" } else { "your files as they are now" };
    let note = if dispute.note.is_some() { "your note" } else { "no note (add one with `--note TEXT`)" };
    let verdict = match (passed, &dispute.could_not_grade) {
        (Some(true), _) => {
            "It passes now: graded anew, there is nothing left to dispute. Send it if you want to know why.".to_owned()
        }
        (Some(false), _) => "Graded anew, it fails still.".to_owned(),
        (None, why) => format!("It could not be graded anew: {}", why.as_deref().unwrap_or_default()),
    };
    let mut text = Text::new();
    text.push(Line::plain("Written: ").and(Style::Code, &shown)).blank();
    text.append(markdown(&look, &verdict)).blank();
    let inside = format!(
        "In it: {handed_in} ({attempt}), the verdict, the versions of program, pack and exercise, the kind of your system \
         ({} {}), and {note}. Nothing else of yours: no name, no folder. Read it before you send it.\n\nSend it to {to}.",
        dispute.versions.os, dispute.versions.arch
    );
    text.append(markdown(&look, &inside));
    app.ui.show(&text);
}
