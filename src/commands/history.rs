//! `history`: what one handed in for an exercise, what came of it, and how one version differs from another.

use serde::Serialize;

use crate::content::{Body, Exercise, ExerciseId, TextFile};
use crate::store::{Attempt, Submitted};
use crate::ui::{self, Cell, Line, Style, Table, Text, ago, markdown};
use crate::workspace::{Version, Versions, What};

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, page};

/// Your attempts at an exercise, and the files of each
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// One version: its files, and what you have changed since
    #[arg(long, value_name = "N")]
    number: Option<usize>,
    /// Compare with this version instead of your files as they are now
    #[arg(long, value_name = "M", requires = "number")]
    diff: Option<usize>,
}

/// One row, for programs.
#[derive(Serialize)]
struct Entry<'a> {
    number: usize,
    /// The name in the store.
    id: &'a str,
    at_ms: i64,
    /// `attempt`, or `kept` for files that were never checked.
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempt: Option<Tried<'a>>,
}

#[derive(Serialize)]
struct Tried<'a> {
    passed: bool,
    cases_passed: u32,
    cases_failed: u32,
    cases_not_run: u32,
    first_failed: Option<&'a str>,
    known: Option<&'a str>,
    hints_seen: u32,
    answer: Option<&'a str>,
}

#[derive(Serialize)]
struct Listing<'a> {
    exercise: &'a str,
    entries: Vec<Entry<'a>>,
    /// The version that the files in the workspace come from, and whether they were edited since.
    now: Option<usize>,
    edited: Option<bool>,
}

#[derive(Serialize)]
struct One<'a> {
    exercise: &'a str,
    #[serde(flatten)]
    entry: Entry<'a>,
    files: &'a [TextFile],
    /// `now`, or the other version's number.
    compared_with: String,
    changes: Vec<Change<'a>>,
}

/// A file that differs; `null` where a side has no such file.
#[derive(Serialize)]
struct Change<'a> {
    path: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    let versions = versions(app, &exercise)?;
    if versions.list.is_empty() {
        let what = format!("{} was not checked yet, so there is no history", exercise.id);
        return Err(Failure::new("no_history", what, format!("Type `backlings check {}`.", exercise.id)));
    }
    let now = files_now(app, &exercise);
    match args.number {
        None => list(app, &exercise, &versions, now.as_deref()),
        Some(number) => {
            let one = version(&versions, &exercise, number)?;
            let other = args.diff.map(|other| version(&versions, &exercise, other)).transpose()?;
            show(app, &exercise, one, other, now.as_deref())
        }
    }
    Ok(Outcome::Done)
}

/// All versions of an exercise, those under the names that it had before among them.
pub fn versions(app: &mut App, exercise: &Exercise) -> Result<Versions> {
    let names: Vec<&ExerciseId> = std::iter::once(&exercise.id).chain(&exercise.was).collect();
    let unreadable = |words| Failure::new("store", format!("the history cannot be read: {words}"), "");
    let store = app.store().map_err(unreadable)?;
    let mut past = Vec::new();
    for name in names {
        past.extend(store.history(name)?);
    }
    past.sort_by_key(|one| one.at_ms);
    Ok(Versions::of(past))
}

/// By its number, as it was typed.
pub fn version<'v>(versions: &'v Versions, exercise: &Exercise, number: usize) -> Result<&'v Version> {
    versions.get(number).ok_or_else(|| {
        let what = match versions.list.len() {
            0 => format!("{} has no versions yet", exercise.id),
            last => format!("{} has versions 1 to {last}, and no {number}", exercise.id),
        };
        Failure::new("no_such_version", what, format!("Type `backlings history {}` to see them.", exercise.id))
    })
}

/// The files in the workspace; `None` for a question, and where there is no workspace.
fn files_now(app: &App, exercise: &Exercise) -> Option<Vec<TextFile>> {
    crate::workspace::main_file(exercise)?;
    app.workspace().ok().map(|workspace| workspace.files_now(exercise))
}

fn entry(version: &Version) -> Entry<'_> {
    let (kind, attempt) = match &version.what {
        What::Attempt(attempt) => ("attempt", Some(tried(attempt))),
        What::BeforeUndo(_) | What::BeforeReset(_) => ("kept", None),
    };
    Entry { number: version.number, id: &version.uuid, at_ms: version.at_ms, kind, attempt }
}

fn tried(attempt: &Attempt) -> Tried<'_> {
    let summary = &attempt.summary;
    Tried {
        passed: attempt.passed,
        cases_passed: summary.passed,
        cases_failed: summary.failed,
        cases_not_run: summary.not_run,
        first_failed: summary.first_failed.as_deref(),
        known: summary.known.as_deref(),
        hints_seen: attempt.hints_seen,
        answer: match &attempt.submitted {
            Submitted::Answer(answer) => Some(answer),
            Submitted::Files(_) => None,
        },
    }
}

fn list(app: &mut App, exercise: &Exercise, versions: &Versions, now: Option<&[TextFile]>) {
    let is_question = crate::workspace::main_file(exercise).is_none();
    let now = now.filter(|files| !files.is_empty()).and_then(|files| versions.now(files));
    let entries = versions.list.iter().map(entry).collect();
    let (number, edited) = (now.map(|(version, _)| version.number), now.map(|(_, edited)| edited));
    app.ui.data("backlings.history/1", &Listing { exercise: exercise.id.as_str(), entries, now: number, edited });
    let look = app.ui.look();
    let mut text = Text::new();
    text.push(page::head(exercise)).blank();
    let last = if is_question { "answer" } else { "first that failed" };
    let mut table =
        Table { columns: ["no.", "when", "result", last, "mistake"].map(str::to_owned).to_vec(), rows: Vec::new() };
    for version in &versions.list {
        let mut row = vec![Cell::Number(version.number.to_string()), Cell::Text(ago(version.at_ms, app.now_ms))];
        let (detail, mistake) = match &version.what {
            What::Attempt(attempt) => {
                let tried = tried(attempt);
                // A question's mistake is named like the answer.
                let mistake = tried.known.filter(|_| tried.answer.is_none());
                (tried.answer.or(tried.first_failed).unwrap_or_default(), mistake.unwrap_or_default())
            }
            What::BeforeUndo(_) | What::BeforeReset(_) => ("", ""),
        };
        row.extend([&*result(version), detail, mistake].map(|cell| Cell::Text(cell.to_owned())));
        table.rows.push(row);
    }
    if table.rows.iter().all(|row| row[4] == Cell::Text(String::new())) {
        table.columns.pop();
        table.rows.iter_mut().for_each(|row| drop(row.pop()));
    }
    text.append(table.text(&look)).blank();
    let place = match now {
        Some((version, false)) => format!("Your files are as in number {}. ", version.number),
        Some((version, true)) => format!("You have changed your files since number {}. ", version.number),
        None => String::new(),
    };
    let id = &exercise.id;
    let more = match is_question {
        true => format!("Answer again: `backlings check {id}`."),
        false => format!("See one: `backlings history {id} --number 1`. Go back to one: `backlings undo {id} --to 1`."),
    };
    text.append(markdown(&look, &format!("{place}{more}")));
    app.ui.show(&text);
}

/// What came of it, in few words.
pub fn result(version: &Version) -> String {
    let attempt = match &version.what {
        What::Attempt(attempt) => attempt,
        What::BeforeUndo(_) => return "not checked".to_owned(),
        What::BeforeReset(_) => return "not checked, before a reset".to_owned(),
    };
    let summary = &attempt.summary;
    let all = summary.passed + summary.failed + summary.not_run;
    match (attempt.passed, &attempt.submitted) {
        (true, _) => "passed".to_owned(),
        (false, Submitted::Answer(_)) => "not right".to_owned(),
        (false, Submitted::Files(_)) if summary.first_failed.is_none() => "not passed".to_owned(),
        (false, Submitted::Files(_)) => format!("failed, {} of {all} pass", summary.passed),
    }
}

fn show(app: &mut App, exercise: &Exercise, one: &Version, other: Option<&Version>, now: Option<&[TextFile]>) {
    let files = one.files().unwrap_or_default();
    let after = other.map(|other| other.files().unwrap_or_default()).or(now).unwrap_or(files);
    let changes = changes(files, after);
    let data = One {
        exercise: exercise.id.as_str(),
        entry: entry(one),
        files,
        compared_with: other.map_or("now".to_owned(), |other| other.number.to_string()),
        changes,
    };
    app.ui.data("backlings.version/1", &data);
    let look = app.ui.look();
    let mut text = Text::new();
    text.push(
        Line::of(Style::Title, &format!("Number {}", one.number))
            .and(Style::Plain, "  ")
            .and(Style::Code, exercise.id.as_str())
            .and(Style::Plain, &format!("  {}, {}", ago(one.at_ms, app.now_ms), result(one))),
    );
    if let What::Attempt(attempt) = &one.what {
        if let Submitted::Answer(answer) = &attempt.submitted {
            text.blank().push(Line::plain("You answered: ").and(Style::Key, answer));
        }
        if let Some(says) = attempt.summary.known.as_deref().and_then(|name| says(exercise, name)) {
            text.blank().append(markdown(&look, says));
        }
    }
    for file in files {
        text.blank().push(Line::of(Style::Dim, &file.path));
        let mut code = Text::new();
        for line in ui::clean_lines(&file.text) {
            code.push(Line::of(Style::Code, &line));
        }
        text.indented(4, code);
    }
    let (name, than) = match other {
        Some(other) => (format!("number {}", other.number), format!("number {}", other.number)),
        None => ("now".to_owned(), "your files as they are now".to_owned()),
    };
    if files.is_empty() {
        // An answer: there is nothing to compare.
    } else if data.changes.is_empty() {
        text.blank().append(markdown(&look, &format!("It is the same as {than}.")));
    }
    for change in &data.changes {
        text.blank().push(Line::of(Style::Title, &format!("{}: what is different", change.path)));
        let names = [&*format!("number {}", one.number), &*name];
        text.append(ui::changes(&look, names, change.before.unwrap_or(""), change.after.unwrap_or("")));
    }
    if !files.is_empty() {
        let words = format!("Go back to it: `backlings undo {} --to {}`.", exercise.id, one.number);
        text.blank().append(markdown(&look, &words));
    }
    app.ui.show(&text);
}

/// Files that differ, by path.
fn changes<'a>(before: &'a [TextFile], after: &'a [TextFile]) -> Vec<Change<'a>> {
    let text = |files: &'a [TextFile], path: &str| files.iter().find(|f| f.path == path).map(|f| f.text.as_str());
    let mut paths: Vec<&str> = before.iter().chain(after).map(|file| file.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    let change = |path| Change { path, before: text(before, path), after: text(after, path) };
    paths.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

/// The explanation of a task's known mistake.
fn says<'e>(exercise: &'e Exercise, name: &str) -> Option<&'e str> {
    let wrongs = match &exercise.body {
        Body::Js(task) => &task.spec.wrongs,
        Body::Sql(task) => &task.spec.wrongs,
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => return None,
    };
    wrongs.iter().find(|wrong| wrong.name == name).map(|wrong| wrong.says.as_str())
}
