//! What can be typed: one file a command, with its arguments, whose comments are its help, and what it does.

mod answer;
mod answered;
mod app;
mod check;
mod completions;
mod config;
mod data;
mod dispute;
mod doctor;
mod edit;
mod failure;
mod goto;
mod hint;
mod history;
mod list;
mod man;
mod new_file;
mod next;
mod open;
mod overview;
mod pack;
mod page;
mod progress;
mod replace;
mod reset;
mod round;
mod run;
mod sheet;
mod show;
mod skip;
mod solution;
mod start;
mod status;
mod target;
mod undo;
mod why;

use std::ffi::OsString;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Parser, Subcommand, ValueEnum};

pub use app::App;
pub use failure::Failure;
pub use overview::parse;

use crate::ui::{Options, Ui, When};

/// Learn backend development in this terminal: lessons, exercises in your own editor, and checks that say why.
#[derive(Parser)]
#[command(
    name = "backlings",
    version,
    about = "Learn backend development in this terminal: lessons, exercises in your own editor, and checks that say why.\n\
             Without a command it goes on where you left off.",
    long_about = None,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Flags of every command.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// One line of JSON instead of text
    #[arg(long, global = true)]
    json: bool,
    /// No boxes, no symbols, no cursor movement; words before colour
    #[arg(long, global = true)]
    plain: bool,
    /// When to use colour: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    color: Option<Color>,
    /// Lessons from this folder instead of the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<std::path::PathBuf>,
    /// The folder for your files
    #[arg(long, global = true, value_name = "DIR")]
    workspace: Option<std::path::PathBuf>,
    /// Files and progress of one of several learners
    #[arg(long, global = true, value_name = "NAME")]
    profile: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
pub enum Command {
    Start(start::Args),
    Check(check::Args),
    Run(run::Args),
    Show(show::Args),
    Hint(hint::Args),
    Solution(solution::Args),
    Why(why::Args),
    Next(next::Args),
    Goto(goto::Args),
    Skip(skip::Args),
    List(list::Args),
    Status(status::Args),
    Edit(edit::Args),
    Undo(undo::Args),
    Reset(reset::Args),
    History(history::Args),
    Pack(pack::Args),
    Dispute(dispute::Args),
    Progress(progress::Args),
    Config(config::Args),
    Doctor(doctor::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// How a command ended that could do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Graded and not passed; run and ended in an error; looked and found something wrong.
    NotPassed,
}

impl Outcome {
    fn passed_if(passed: bool) -> Outcome {
        if passed { Outcome::Done } else { Outcome::NotPassed }
    }
}

type Result<T = Outcome> = std::result::Result<T, Failure>;

pub fn run(app: &mut App, command: Option<Command>) -> Result {
    let result = dispatch(app, command);
    app.say_what_was_salvaged();
    result
}

fn dispatch(app: &mut App, command: Option<Command>) -> Result {
    match command.unwrap_or(Command::Start(start::Args::default())) {
        Command::Start(args) => start::run(app, args),
        Command::Check(args) => check::run(app, args),
        Command::Config(args) => config::run(app, args),
        Command::Run(args) => run::run(app, args),
        Command::Show(args) => show::run(app, args),
        Command::Goto(args) => goto::run(app, args),
        Command::Edit(args) => edit::run(app, args),
        Command::History(args) => history::run(app, args),
        Command::Reset(args) => reset::run(app, args),
        Command::Undo(args) => undo::run(app, args),
        Command::Hint(args) => hint::run(app, args),
        Command::Solution(args) => solution::run(app, args),
        Command::Why(args) => why::run(app, args),
        Command::List(args) => list::run(app, args),
        Command::Next(args) => next::run(app, args),
        Command::Skip(args) => skip::run(app, args),
        Command::Status(args) => status::run(app, args),
        Command::Pack(args) => pack::run(app, args),
        Command::Completions(args) => completions::run(app, args),
        Command::Dispute(args) => dispute::run(app, args),
        Command::Man(args) => man::run(app, args),
        Command::Progress(args) => progress::run(app, args),
        Command::Doctor(args) => doctor::run(app, args),
    }
}

/// Milliseconds since 1970, UTC: the one place that reads the clock; everywhere else time is an argument.
#[allow(clippy::disallowed_methods)]
fn now() -> i64 {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX)
}

impl Global {
    fn options(&self) -> Options {
        Options { color: self.color().unwrap_or_default(), plain: self.plain, json: self.json, width: None }
    }

    fn color(&self) -> Option<When> {
        self.color.map(|color| match color {
            Color::Auto => When::Auto,
            Color::Always => When::Always,
            Color::Never => When::Never,
        })
    }
}

/// The streams for a command line that could not be read as a whole: `--json` and `--plain` count wherever they stand.
pub fn ui_of(args: &[OsString]) -> Ui {
    let given = |flag: &str| args.iter().any(|arg| arg == flag);
    let global = Global { json: given("--json"), plain: given("--plain"), ..Global::default() };
    app::ui(&global, None)
}
