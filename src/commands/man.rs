//! `man`: the manual as pages for `man`.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap_mangen::Man;
use serde::Serialize;

use crate::ui::{Line, Style, Text};

use super::{App, Cli, Failure, Outcome, Result};

/// The manual as pages for man
///
/// Without --dir, the first page goes to standard output: `backlings man | man -l -`.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// Write all pages, one a command, into this folder; pages that are there are written anew
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let Some(dir) = args.dir else {
        let mut page = Vec::new();
        Man::new(Cli::command()).render(&mut page).map_err(|error| not_written(Path::new("the page"), &error))?;
        let mut out = app.ui.raw();
        return match out.write_all(&page).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(not_written(Path::new("the page"), &error)),
            _ => Ok(Outcome::Done),
        };
    };
    let folder = app.here.join(&dir);
    std::fs::create_dir_all(&folder)
        .and_then(|()| clap_mangen::generate_to(Cli::command(), &folder))
        .map_err(|error| not_written(&dir, &error))?;
    #[derive(Serialize)]
    struct Written<'a> {
        dir: &'a Path,
        pages: usize,
    }
    let pages = 1 + Cli::command().get_subcommands().map(pages).sum::<usize>();
    app.ui.data("backlings.man/1", &Written { dir: &folder, pages });
    let mut text = Text::new();
    text.push(Line::plain(&format!("{pages} pages written to ")).and(Style::Code, &dir.display().to_string()));
    text.push(Line::plain("Read one with ").and(Style::Code, &format!("man -l {}", dir.join("backlings.1").display())));
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn pages(command: &clap::Command) -> usize {
    1 + command.get_subcommands().map(pages).sum::<usize>()
}

fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new("not_written", format!("{} cannot be written ({error})", path.display()), "Name another folder.")
}
