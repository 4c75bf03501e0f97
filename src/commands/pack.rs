//! `pack`: what authors do with packs.

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::Serialize;

use crate::content::Exercise;
use crate::packs::validate::{self, Proof};
use crate::packs::{Issues, Root};
use crate::ui::{Line, Style, Text};

use super::{App, Failure, Outcome, Result};

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
        /// Only exercises whose id begins so
        #[arg(long, value_name = "ID")]
        only: Option<String>,
        /// Write the fingerprints of the known wrong solutions as they are now
        #[arg(long)]
        write: bool,
    },
}

#[derive(Serialize)]
struct Checked<'a> {
    ok: bool,
    packs: usize,
    exercises: usize,
    /// Submissions graded: starts, solutions, wrong solutions, and answers that solve nothing.
    graded: usize,
    wrongs: usize,
    specimens: usize,
    specimens_matched: usize,
    seconds: f64,
    issues: &'a Issues,
}

pub fn run(app: &mut App, args: Args) -> Result {
    match args.command {
        PackCommand::Check { dir, only, write } => check(app, dir, only.as_deref(), write),
    }
}

fn check(app: &mut App, dir: Option<PathBuf>, only: Option<&str>, write: bool) -> Result {
    let folder = dir.or(app.root_folder().cloned());
    let loaded = match &folder {
        Some(dir) => Root::folder(dir),
        None => Root::embedded(),
    };
    let begin = Instant::now();
    let (packs, proof) = match loaded {
        Ok(root) => {
            let begins = |exercise: &Exercise| only.is_none_or(|only| exercise.id.as_str().starts_with(only));
            let mut proof = validate::check(&root, &app.worker()?, begins);
            if write {
                write_locks(&root, folder.as_deref(), only, &mut proof)?;
            }
            (root.packs.len(), proof)
        }
        Err(issues) => (0, Proof { issues, ..Proof::default() }),
    };
    let checked = Checked {
        ok: proof.issues.is_empty(),
        packs,
        exercises: proof.exercises,
        graded: proof.graded,
        wrongs: proof.wrongs,
        specimens: proof.specimens,
        specimens_matched: proof.specimens_matched,
        seconds: begin.elapsed().as_secs_f64(),
        issues: &proof.issues,
    };
    app.ui.data("backlings.pack_check/1", &checked);
    let text = shown(app, &checked);
    app.ui.show(&text);
    Ok(Outcome::passed_if(checked.ok))
}

/// Writes what the proof found, and takes back the issues that this settles.
fn write_locks(
    root: &Root,
    folder: Option<&Path>,
    only: Option<&str>,
    proof: &mut Proof,
) -> std::result::Result<(), Failure> {
    let Some(folder) = folder else {
        let fix = "name the folder: backlings pack check DIR --write";
        return Err(Failure::new("usage", "the built-in lessons cannot be written", fix));
    };
    for (pack, fresh) in &proof.locks {
        let mut locks = fresh.clone();
        if only.is_some() {
            let others = root.exercises().filter(|exercise| exercise.pack == *pack);
            for exercise in others.filter(|exercise| !fresh.contains_key(exercise.id.as_str())) {
                locks.extend(exercise.lock.clone().map(|lock| (exercise.id.to_string(), lock)));
            }
        }
        let path = folder.join(format!("lessons/{pack}/fingerprints.toml"));
        std::fs::write(&path, validate::lockfile_text(&locks)).map_err(|error| {
            Failure::new("pack", format!("{} cannot be written: {error}", path.display()), "check the folder's rights")
        })?;
    }
    proof.issues.0.retain(|issue| issue.gate != "fingerprints");
    Ok(())
}

fn shown(app: &App, checked: &Checked<'_>) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    for issue in &checked.issues.0 {
        for (number, line) in issue.to_string().lines().enumerate() {
            text.prose(Line::of(if number == 0 { Style::Plain } else { Style::Dim }, line), look.prose());
        }
    }
    if checked.ok {
        let share = 100.0 * checked.specimens_matched as f64 / (checked.specimens.max(1)) as f64;
        text.push(Line::of(Style::Pass, &format!("{} ", look.passed())).and(
            Style::Plain,
            &format!("{} packs, {} exercises proved in {:.1} s", checked.packs, checked.exercises, checked.seconds),
        ));
        text.push(Line::of(
            Style::Dim,
            &format!(
                "  {} submissions graded, {} known wrong solutions; {} of {} second specimens ({share:.0} %) reach their \
                 explanation",
                checked.graded, checked.wrongs, checked.specimens_matched, checked.specimens
            ),
        ));
        return text;
    }
    let issues = checked.issues.0.len();
    let count = if issues == 1 { "1 issue".to_owned() } else { format!("{issues} issues") };
    text.blank().push(Line::of(Style::Fail, &format!("{} {count}", look.failed())));
    text
}
