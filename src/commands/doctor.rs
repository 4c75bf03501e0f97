//! `doctor`: versions, paths, the progress file, and what the sandbox really keeps out.

use serde::Serialize;

use crate::sandbox::job::{Job, Limits, ProbeReport, Work};
use crate::store;
use crate::ui::{Line, Style, Text};
use crate::verdict::Isolation;

use super::{App, Outcome, Result};

/// Look at versions, paths, progress, and how tight the sandbox is
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Every escape that was tried, not only those that succeeded
    #[arg(long)]
    deep: bool,
}

#[derive(Serialize)]
struct Report {
    version: &'static str,
    sqlite: &'static str,
    /// Absent for the default profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<String>,
    progress: Health,
    workspace: Option<String>,
    lessons: Health,
    isolation: Isolation,
    sandbox: String,
    escapes: Vec<ProbeReport>,
}

#[derive(Serialize)]
struct Health {
    ok: bool,
    words: String,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let (isolation, sandbox) = sandbox(app)?;
    let escapes = app.worker()?.probe_all().unwrap_or_default();
    let report = Report {
        version: env!("CARGO_PKG_VERSION"),
        sqlite: store::sqlite_version(),
        profile: app.profile.name().map(str::to_owned),
        progress: progress(app),
        workspace: app.workspace().ok().map(|workspace| workspace.root.display().to_string()),
        lessons: lessons(app),
        isolation,
        sandbox,
        escapes,
    };
    app.ui.data("backlings.doctor/1", &report);
    let text = shown(app, &report, args.deep);
    app.ui.show(&text);
    let held = report.escapes.iter().all(|escape| escape.denied) || report.isolation < Isolation::Full;
    Ok(Outcome::passed_if(report.isolation >= Isolation::Strong && held && report.progress.ok && report.lessons.ok))
}

/// Runs a job that does nothing, to see what locks its worker in.
fn sandbox(app: &App) -> Result<(Isolation, String)> {
    let work = Work::Js(crate::sandbox::job::JsWork { files: Vec::new(), runs: Vec::new() });
    let job = Job { seed: 0, now_ms: 0, limits: Limits::default(), work };
    let result = app.worker()?.run_at(Isolation::None, &job);
    let words = match (&result.lock, &result.end) {
        (Some(lock), _) => lock.words(),
        (None, crate::sandbox::WorkerEnd::Unavailable(why)) => why.clone(),
        (None, _) => "the worker did not say what holds it".to_owned(),
    };
    Ok((result.isolation, words))
}

fn progress(app: &mut App) -> Health {
    let checked = app.store().map(|store| {
        let path = store.path().map(|path| path.display().to_string()).unwrap_or_default();
        (path, store.check().map_err(|error| error.to_string()))
    });
    match checked {
        Ok((path, Ok(health))) => {
            let words =
                format!("{path} ({} events over {} exercises, all checksums hold)", health.events, health.exercises);
            Health { ok: true, words }
        }
        Ok((_, Err(words))) | Err(words) => Health { ok: false, words },
    }
}

fn lessons(app: &App) -> Health {
    match app.root() {
        Ok(root) => {
            let place = app.root_folder().map_or("built in".to_owned(), |folder| folder.display().to_string());
            Health {
                ok: true,
                words: format!("{place}: {} packs, {} exercises", root.packs.len(), root.exercises().count()),
            }
        }
        Err(_) => Health { ok: false, words: "they cannot be read; type `backlings pack check`".to_owned() },
    }
}

fn shown(app: &App, report: &Report, deep: bool) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    let row = |text: &mut Text, label: &str, ok: Option<bool>, words: &str| {
        let mut head = Line::plain(label);
        head.pad_to(11);
        match ok {
            Some(true) => head.add(Style::Pass, &format!("{} ", look.passed())),
            Some(false) => head.add(Style::Fail, &format!("{} ", look.failed())),
            None => {}
        }
        let mut below = Text::new();
        below.prose(words, look.prose().saturating_sub(head.width()));
        let rest = Line::plain(&" ".repeat(head.width()));
        text.prefixed(&head, &rest, below);
    };
    row(&mut text, "version", None, &format!("backlings {}, SQLite {}", report.version, report.sqlite));
    if let Some(profile) = &report.profile {
        row(&mut text, "profile", None, profile);
    }
    row(&mut text, "lessons", Some(report.lessons.ok), &report.lessons.words);
    row(&mut text, "progress", Some(report.progress.ok), &report.progress.words);
    row(&mut text, "workspace", None, report.workspace.as_deref().unwrap_or("none"));
    row(&mut text, "sandbox", Some(report.isolation >= Isolation::Strong), &report.sandbox);
    let denied = report.escapes.iter().filter(|escape| escape.denied).count();
    let all = report.escapes.len();
    row(
        &mut text,
        "escapes",
        Some(denied == all && all > 0),
        &format!("{denied} of {all} ways out were tried and denied"),
    );
    for escape in report.escapes.iter().filter(|escape| deep || !escape.denied) {
        let sign = if escape.denied { (Style::Dim, look.passed()) } else { (Style::Fail, look.failed()) };
        let line = Line::plain("             ")
            .and(sign.0, sign.1)
            .and(Style::Plain, &format!(" {}: {}", escape.name, escape.answer));
        text.push(line);
    }
    text
}
