//! `progress`: take what you learnt to another machine, and see where it is kept.

use std::fs::File;
use std::io::{self, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::store::{self, ExportError, ImportError, Imported, Store};
use crate::ui::{Line, Style, Text, markdown};

use super::{App, Failure, Outcome, Result, new_file};

/// Take your progress to another machine, or see where it is
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: ProgressCommand,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum ProgressCommand {
    Export(ExportArgs),
    Import(ImportArgs),
    Path(PathArgs),
}

/// Write everything you did as text, one event a line; your own files and answers are in it
#[derive(Clone, Debug, clap::Args)]
struct ExportArgs {
    /// A new file; by default, or with -, standard output
    file: Option<PathBuf>,
}

/// Add what another machine exported
///
/// What is here stays as it is, so that an import can be repeated, and two machines that import from one another know
/// the same. A line that is damaged is left out and told; all others are taken.
#[derive(Clone, Debug, clap::Args)]
struct ImportArgs {
    /// A file made by `backlings progress export`; - is standard input
    file: PathBuf,
}

/// Where progress and its copies are kept, and how much there is
#[derive(Clone, Debug, clap::Args)]
struct PathArgs {}

pub fn run(app: &mut App, args: Args) -> Result {
    match args.command {
        ProgressCommand::Export(args) => export(app, args.file.filter(|file| file != Path::new("-"))),
        ProgressCommand::Import(args) => import(app, &args.file),
        ProgressCommand::Path(PathArgs {}) => path(app),
    }
}

fn export(app: &mut App, file: Option<PathBuf>) -> Result {
    let Some(file) = file else {
        let written = app.with_store(|store, ui| store.export(&mut ui.raw()))?;
        return match written {
            Ok(_) => Ok(Outcome::Done),
            Err(ExportError::Store(error)) => Err(error.into()),
            // Who reads no further has what they wanted.
            Err(ExportError::Out(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(Outcome::Done),
            Err(ExportError::Out(error)) => {
                Err(Failure::new("not_written", format!("the export cannot be written ({error})"), ""))
            }
        };
    };
    let path = app.here.join(&file);
    let events =
        app.with_store(|store, _| new_file::write(&path, |out| store.export(out)))?.map_err(|error| match error {
            ExportError::Store(error) => Failure::from(error),
            ExportError::Out(error) => new_file::failure(&file, &error),
        })?;
    #[derive(Serialize)]
    struct Exported<'a> {
        file: &'a Path,
        events: u64,
    }
    app.ui.data("backlings.progress-export/1", &Exported { file: &path, events });
    let mut text = Text::new();
    text.push(
        Line::plain(&format!("{} written to ", counted(events, "event"))).and(Style::Code, &file.display().to_string()),
    );
    let next = "On the other machine, type `backlings progress import FILE`.";
    text.append(markdown(&app.ui.look(), next));
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn import(app: &mut App, file: &Path) -> Result {
    let now_ms = app.now_ms;
    let imported = if file == Path::new("-") {
        app.with_store(|store, _| store.import(&mut io::stdin().lock(), now_ms))?
    } else {
        let path = app.here.join(file);
        let input = File::open(&path)
            .and_then(|input| if input.metadata()?.is_dir() { Err(ErrorKind::IsADirectory.into()) } else { Ok(input) });
        let input = input.map_err(|error| {
            Failure::new(
                "not_read",
                format!("{} cannot be read ({error})", file.display()),
                "Name a file made by `backlings progress export`.",
            )
        })?;
        app.with_store(|store, _| store.import(&mut BufReader::new(input), now_ms))?
    };
    let imported = imported.map_err(|error| not_imported(file, error))?;
    #[derive(Serialize)]
    struct Report<'a> {
        added: u64,
        known: u64,
        refused: u64,
        missing: u64,
        lines: &'a [store::Refused],
    }
    let Imported { added, known, refused, missing, .. } = imported;
    app.ui.data("backlings.progress-import/1", &Report { added, known, refused, missing, lines: &imported.told });
    let text = shown(app, &imported);
    app.ui.show(&text);
    Ok(Outcome::passed_if(refused == 0 && missing == 0))
}

fn not_imported(file: &Path, error: ImportError) -> Failure {
    let file = file.display();
    match error {
        ImportError::Store(error) => error.into(),
        ImportError::Read(error) => Failure::new(
            "not_read",
            format!("{file} cannot be read to its end ({error}); what was read is imported"),
            "Import it again.",
        ),
        ImportError::NotAnExport(why) => Failure::new(
            "not_an_export",
            format!("{file} is no export of progress: {why}"),
            "Make one with `backlings progress export FILE` on the other machine.",
        ),
        ImportError::Newer(form) => Failure::new(
            "newer",
            format!("{file} was written by a newer backlings (its form is {form}, this one knows {})", store::EXPORT),
            "Update backlings, then import again.",
        ),
    }
}

fn shown(app: &App, imported: &Imported) -> Text {
    let look = app.ui.look();
    let mut text = Text::new();
    let (added, known) = (counted(imported.added, "event"), imported.known);
    let new = if imported.added == 1 { "is new here" } else { "are new here" };
    text.push(Line::plain(&format!("{added} {new}; {known} {} here already", if known == 1 { "was" } else { "were" })));
    if imported.refused > 0 {
        let were = if imported.refused == 1 { "was" } else { "were" };
        let words = format!("{} {were} not taken:", counted(imported.refused, "line"));
        text.blank().push(Line::of(Style::Fail, &format!("{} ", look.failed())).and(Style::Plain, &words));
        for line in &imported.told {
            text.push(Line::plain(&format!("  line {}: {}", line.line, line.why)));
        }
        let more = imported.refused - imported.told.len() as u64;
        if more > 0 {
            text.push(Line::of(Style::Dim, &format!("  … ({more} more)")));
        }
    }
    if imported.missing > 0 {
        let are = if imported.missing == 1 { "is" } else { "are" };
        let missing = counted(imported.missing, "event");
        let words = format!("The file was cut off: {missing} at its end {are} missing. Export it again.");
        text.blank().append(markdown(&look, &words));
    }
    text
}

#[derive(Serialize)]
struct Kept {
    file: PathBuf,
    bytes: u64,
}

fn path(app: &mut App) -> Result {
    #[derive(Serialize)]
    struct Report {
        #[serde(flatten)]
        progress: Kept,
        events: u64,
        exercises: u64,
        backups: Vec<Kept>,
        damaged: Vec<Kept>,
    }
    let look_at = |store: &mut Store| -> std::result::Result<Report, store::StoreError> {
        let size = store.size()?;
        let kept = |files: Vec<PathBuf>| files.into_iter().map(kept).collect();
        Ok(Report {
            progress: kept_at(store.path().unwrap_or(Path::new(""))),
            events: size.events,
            exercises: size.exercises,
            backups: kept(store.backups()),
            damaged: kept(store.damaged()),
        })
    };
    let report = app.with_store(|store, _| look_at(store))??;
    app.ui.data("backlings.progress-path/1", &report);
    let mut text = Text::new();
    let events = format!("{}, {}", counted(report.events, "event"), counted(report.exercises, "exercise"));
    text.push(row(app, "progress", &report.progress, &events));
    for backup in &report.backups {
        text.push(row(app, "copy", backup, ""));
    }
    for damaged in &report.damaged {
        text.push(row(app, "damaged", damaged, ""));
    }
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn kept(file: PathBuf) -> Kept {
    kept_at(&file)
}

fn kept_at(file: &Path) -> Kept {
    Kept { file: file.to_owned(), bytes: std::fs::metadata(file).map_or(0, |found| found.len()) }
}

fn row(app: &App, label: &str, kept: &Kept, more: &str) -> Line {
    let mut line = Line::of(Style::Key, label);
    line.pad_to(10);
    let size = format!("  {} KiB{}{more}", kept.bytes.div_ceil(1024), if more.is_empty() { "" } else { ", " });
    line.and(Style::Code, &app.shown(&kept.file)).and(Style::Dim, &size)
}

fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
