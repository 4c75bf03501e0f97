//! `run`: the learner's file as Node or SQLite would run it, in the sandbox, without grading.

use serde::Serialize;

use crate::content::{Exercise, TextFile, World};
use crate::kinds;
use crate::sandbox::job::{JsEnd, JsReport, Report, SqlReport};
use crate::sandbox::{RunResult, WorkerEnd};
use crate::ui::{self, Line, Look, Style, Text};
use crate::verdict::Place;
use crate::workspace;

use super::target::{self, Target};
use super::{App, Failure, Outcome, Result, data, page};

/// Run your file and see what it prints; nothing is graded
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    target: Target,
    /// The data set for SQL; by default the one that the task shows
    #[arg(long, value_name = "SET")]
    data: Option<String>,
}

/// Console lines shown.
const CONSOLE: usize = 200;

#[derive(Serialize)]
struct Ran<'a> {
    exercise: &'a str,
    ok: bool,
    /// What ended the run, where it was cut short.
    cut: Option<String>,
    #[serde(flatten)]
    report: &'a Report,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let exercise = target::resolve(app, &args.target)?;
    if exercise.is_question() {
        let what = format!("{} is a question, so there is nothing to run", exercise.id);
        return Err(Failure::new("nothing_to_run", what, format!("Type `backlings check {}`.", exercise.id)));
    }
    let files = app.workspace()?.read(&exercise)?;
    let worlds = app.worlds(page::world(&exercise))?;
    let job = job(app, &exercise, &files, &worlds, &args)?;
    let mut result = app.worker()?.run(&job);
    let main = workspace::main_file(&exercise).unwrap_or_default();
    for place in result.report.sql.iter_mut().filter_map(|report| report.error.as_mut()?.place.as_mut()) {
        // A script has no name in the sandbox.
        main.clone_into(&mut place.file);
    }
    if let WorkerEnd::Unavailable(why) = &result.end {
        return Err(Failure::new("sandbox", format!("the sandbox could not start: {why}"), "Type `backlings doctor`."));
    }
    let ok = is_ok(&result);
    let cut = match &result.end {
        WorkerEnd::Limit(limit, words) => Some(format!("{} ({words})", limit.sentence())),
        _ => None,
    };
    app.ui
        .data("backlings.run/1", &Ran { exercise: exercise.id.as_str(), ok, cut: cut.clone(), report: &result.report });
    let text = shown(&app.ui.look(), &result.report, cut.as_deref(), &files);
    app.ui.show(&text);
    Ok(Outcome::passed_if(ok))
}

fn job(
    app: &App,
    exercise: &Exercise,
    files: &[TextFile],
    worlds: &[World],
    args: &Args,
) -> Result<crate::sandbox::job::Job> {
    let named = args.target.exercise.as_deref().map(|typed| app.here.join(typed)).filter(|path| path.is_file());
    let folder = app.workspace()?.folder(exercise).canonicalize().ok();
    let own = named.and_then(|path| {
        let path = path.canonicalize().ok()?;
        Some(path.strip_prefix(folder?).ok()?.to_string_lossy().replace('\\', "/"))
    });
    let main = own.or_else(|| workspace::main_file(exercise).map(str::to_owned)).unwrap_or_default();
    if !files.iter().any(|file| file.path == main) {
        return Err(Failure::new("no_such_file", format!("{main} is not among the files of {}", exercise.id), ""));
    }
    Ok(kinds::program(exercise, worlds, files, &main, args.data.as_deref())?)
}

fn is_ok(result: &RunResult) -> bool {
    let js = result.report.js.iter().all(|report| matches!(report.end, JsEnd::Value(_) | JsEnd::Exit(0)));
    let sql = result.report.sql.iter().all(|report| report.error.is_none() && report.limit.is_none());
    result.end == WorkerEnd::Finished && js && sql
}

fn shown(look: &Look, report: &Report, cut: Option<&str>, files: &[TextFile]) -> Text {
    let mut text = Text::new();
    for js in &report.js {
        text.append(program(look, js, files));
    }
    for sql in &report.sql {
        text.append(script(look, sql, files));
    }
    if let Some(words) = cut {
        failed(look, &mut text, words);
    }
    text
}

fn program(look: &Look, report: &JsReport, files: &[TextFile]) -> Text {
    let mut text = Text::new();
    let printed: String = report.console.iter().map(|line| line.text.as_str()).collect();
    if !printed.is_empty() {
        for line in ui::clean_lines(&printed).iter().take(CONSOLE) {
            text.push(Line::plain(line));
        }
    }
    if report.console_cut {
        text.push(Line::of(Style::Dim, "… (the program printed more than is kept)"));
    }
    match &report.end {
        JsEnd::Value(_) | JsEnd::Exit(0) if text.is_empty() => {
            let words = "It ran to its end and printed nothing. Use `console.log(…)` to see a value.";
            text.append(ui::markdown(look, words));
        }
        JsEnd::Value(_) | JsEnd::Exit(0) => {}
        JsEnd::Exit(code) => failed(look, &mut text, &format!("It ended with exit code {code}.")),
        JsEnd::Threw(thrown) => {
            failed(look, &mut text, &kinds::thrown_words(thrown));
            text.append(source(look, thrown.place.as_ref(), files));
        }
        JsEnd::NeverAnswered(waiting) => {
            failed(look, &mut text, &kinds::never_answered_words(waiting));
            text.append(source(look, waiting.place.as_ref(), files));
        }
        JsEnd::Limit(limit) => {
            failed(look, &mut text, limit.sentence());
            text.append(source(look, report.stopped_at.as_ref(), files));
        }
    }
    text
}

fn script(look: &Look, report: &SqlReport, files: &[TextFile]) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, &format!("data set {}", report.set)));
    for result in &report.results {
        text.blank().append(data::table(result).text(look));
        let rows = match result.rows.len() {
            1 => "1 row".to_owned(),
            rows => format!("{rows} rows"),
        };
        text.push(Line::of(Style::Dim, &if result.cut { format!("first {rows}") } else { rows }));
    }
    if let Some(error) = &report.error {
        let said = if error.denied { error.message.clone() } else { format!("SQLite says: {}", error.message) };
        failed(look, &mut text, &error.hint.iter().fold(said, |said, hint| format!("{said}\n{hint}")));
        text.append(source(look, error.place.as_ref(), files));
    } else if let Some(limit) = report.limit {
        failed(look, &mut text, limit.sentence());
    } else if report.results.is_empty() {
        let changed = if report.changes == 1 { "1 row" } else { &format!("{} rows", report.changes) };
        text.push(format!("The script ran; it changed {changed} and gave none back."));
    }
    if report.open_transaction {
        text.append(ui::markdown(
            look,
            "The script ends inside a transaction: without `COMMIT` nothing of it is kept.",
        ));
    }
    text
}

fn failed(look: &Look, text: &mut Text, words: &str) {
    text.blank();
    for (number, line) in words.lines().enumerate() {
        let lead = if number == 0 { Line::of(Style::Fail, &format!("{} ", look.failed())) } else { Line::new() };
        text.prose(lead.and(Style::Plain, line), look.prose());
    }
}

fn source(look: &Look, place: Option<&Place>, files: &[TextFile]) -> Text {
    let file = place.and_then(|place| Some((place, files.iter().find(|file| file.path == place.file)?)));
    file.map(|(place, file)| ui::excerpt(look, place, &file.text)).unwrap_or_default()
}
