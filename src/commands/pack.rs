//! `pack`: what authors do with packs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::content::{Locks, PackId};
use crate::packs::validate::{self, Proof};
use crate::packs::{Issues, Root, Source};
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
    Check(CheckArgs),
}

/// Read every pack of a root and prove every exercise: starts fail, solutions pass, known mistakes are recognised
#[derive(Clone, Debug, clap::Args)]
struct CheckArgs {
    /// A folder with lessons/ and exercises/; by default the one given with --root, else the built-in lessons
    dir: Option<PathBuf>,
    /// Prove only this pack, or exercises whose id begins so
    #[arg(long, value_name = "PACK or ID")]
    only: Option<String>,
    /// Write the fingerprints of known mistakes as they are now
    #[arg(long)]
    write: bool,
}

#[derive(Serialize)]
struct Checked<'a> {
    ok: bool,
    packs: usize,
    exercises: usize,
    /// Submissions that were graded.
    graded: usize,
    known_mistakes: usize,
    /// Second specimens of known mistakes, and how many were recognised.
    specimens: usize,
    specimens_matched: usize,
    written: &'a [String],
    issues: &'a Issues,
}

pub fn run(app: &mut App, args: Args) -> Result {
    match args.command {
        PackCommand::Check(args) => check(app, &args),
    }
}

fn check(app: &mut App, args: &CheckArgs) -> Result {
    let loaded = match args.dir.as_ref().or(app.root_folder()) {
        Some(dir) => Root::folder(dir),
        None => Root::embedded(),
    };
    let (packs, mut proof, written) = match &loaded {
        Ok(root) => {
            let only =
                |pack: &str, id: &str| args.only.as_ref().is_none_or(|only| pack == only || id.starts_with(only));
            let wanted = |one: &crate::content::Exercise| only(one.pack.as_str(), one.id.as_str());
            let mut proof = validate::check(root, &app.worker()?, wanted);
            let written = if args.write { write(root, &mut proof)? } else { Vec::new() };
            (root.packs.len(), proof, written)
        }
        Err(issues) => (0, Proof { issues: issues.clone(), ..Proof::default() }, Vec::new()),
    };
    proof.issues.sort();
    let checked = Checked {
        ok: proof.issues.is_empty(),
        packs,
        exercises: proof.exercises,
        graded: proof.graded,
        known_mistakes: proof.wrongs,
        specimens: proof.specimens,
        specimens_matched: proof.specimens_matched,
        written: &written,
        issues: &proof.issues,
    };
    app.ui.data("backlings.pack_check/1", &checked);
    let text = shown(app, &checked);
    app.ui.show(&text);
    Ok(Outcome::passed_if(checked.ok))
}

/// Writes each proven pack's fingerprints, and takes the issues about stale ones back.
fn write(root: &Root, proof: &mut Proof) -> Result<Vec<String>> {
    let Source::Folder(folder) = &root.source else {
        let next = "Name the folder: `backlings pack check DIR --write`.";
        return Err(Failure::new("not_a_folder", "the built-in lessons cannot be written", next));
    };
    let mut written = Vec::new();
    for (pack, locks) in whole_packs(root, &proof.locks) {
        let path = Path::new("lessons").join(pack.as_str()).join("fingerprints.toml");
        let failed =
            |error| Failure::new("not_written", format!("{}: it cannot be written ({error})", path.display()), "");
        std::fs::write(folder.join(&path), validate::lockfile_text(&locks)).map_err(failed)?;
        written.push(path.display().to_string());
    }
    proof.issues.0.retain(|issue| issue.gate != "fingerprints");
    Ok(written)
}

/// With `--only` the other exercises of a pack keep what they have.
fn whole_packs(root: &Root, proven: &BTreeMap<PackId, Locks>) -> BTreeMap<PackId, Locks> {
    let mut packs = proven.clone();
    for exercise in root.exercises() {
        if let (Some(locks), Some(lock)) = (packs.get_mut(&exercise.pack), &exercise.lock) {
            locks.entry(exercise.id.to_string()).or_insert_with(|| lock.clone());
        }
    }
    packs
}

fn shown(app: &App, checked: &Checked<'_>) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    for issue in &checked.issues.0 {
        for (number, line) in issue.to_string().lines().enumerate() {
            text.prose(Line::of(if number == 0 { Style::Plain } else { Style::Dim }, line), look.prose());
        }
    }
    for path in checked.written {
        text.push(Line::plain("written: ").and(Style::Code, path));
    }
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let mut parts = vec![count(checked.exercises, "exercise"), count(checked.graded, "submission") + " graded"];
    if checked.specimens > 0 {
        let (matched, all) = (checked.specimens_matched, checked.specimens);
        parts.push(format!("{matched} of {all} second specimens reach their explanation"));
    }
    text.blank();
    match checked.issues.0.len() {
        0 => text.push(Line::of(Style::Pass, &format!("{} ", look.passed())).and(Style::Plain, &parts.join(", "))),
        issues => text.push(
            Line::of(Style::Fail, &format!("{} {}", look.failed(), count(issues, "issue")))
                .and(Style::Dim, &format!("  ({})", parts.join(", "))),
        ),
    };
    text
}
