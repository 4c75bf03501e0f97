//! `pack`: what authors do with packs.

use std::path::PathBuf;

use serde::Serialize;

use crate::packs::{Issues, Root};
use crate::ui::{Line, Style, Text};

use super::{App, Outcome, Result};

/// For authors: check a pack
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: PackCommand,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum PackCommand {
    /// Read every pack of a root and prove every exercise; all issues are told
    Check {
        /// A folder with lessons/ and exercises/; by default the one given with --root, else the built-in lessons
        dir: Option<PathBuf>,
    },
}

#[derive(Serialize)]
struct Checked<'a> {
    ok: bool,
    packs: usize,
    exercises: usize,
    issues: &'a Issues,
}

pub fn run(app: &mut App, args: Args) -> Result {
    match args.command {
        PackCommand::Check { dir } => check(app, dir),
    }
}

fn check(app: &mut App, dir: Option<PathBuf>) -> Result {
    let loaded = match dir.as_ref().or(app.root_folder()) {
        Some(dir) => Root::folder(dir),
        None => Root::embedded(),
    };
    let (root, issues) = match loaded {
        Ok(root) => (Some(root), Issues::default()),
        Err(issues) => (None, issues),
    };
    let (packs, exercises) = root.as_ref().map_or((0, 0), |root| (root.packs.len(), root.exercises().count()));
    app.ui.data("backlings.pack_check/1", &Checked { ok: issues.is_empty(), packs, exercises, issues: &issues });
    let text = shown(app, packs, exercises, &issues);
    app.ui.show(&text);
    Ok(Outcome::passed_if(issues.is_empty()))
}

fn shown(app: &App, packs: usize, exercises: usize, issues: &Issues) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    for issue in &issues.0 {
        for (number, line) in issue.to_string().lines().enumerate() {
            text.prose(Line::of(if number == 0 { Style::Plain } else { Style::Dim }, line), look.prose());
        }
    }
    match issues.0.len() {
        0 => text.push(
            Line::of(Style::Pass, &format!("{} ", look.passed())).and(Style::Plain, &format!("{packs} packs, {exercises} exercises")),
        ),
        1 => text.blank().push(Line::of(Style::Fail, &format!("{} 1 issue", look.failed()))),
        many => text.blank().push(Line::of(Style::Fail, &format!("{} {many} issues", look.failed()))),
    };
    text
}
