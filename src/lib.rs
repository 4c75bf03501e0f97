//! backlings: learn backend development in a terminal.
//!
//! Modules stand on floors; a module uses only those on lower floors, never its neighbours.

// Floor 0: values and pure functions
pub mod content;
pub mod value;
pub mod verdict;
pub mod wire;
// Floor 1: tools that know no exercise
pub mod sandbox;
pub mod store;
pub mod ui;
// Floor 2: one file a kind of exercise
pub mod kinds;
// Floor 3: from a submission to a verdict
pub mod grading;
// Floor 4: packs on disk and in the binary; the learner's folder; one attempt, from files to stored verdict
pub mod attempt;
pub mod packs;
pub mod workspace;
// Floor 6: one file a command
mod commands;

use std::ffi::OsString;

use commands::{App, Failure, Outcome};

/// Runs the program: the one place where a result becomes text and an exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let (mut ui, result) = match commands::parse(&args) {
        Ok(cli) => match App::new(cli.global) {
            Ok(mut app) => {
                let result = commands::run(&mut app, cli.command);
                (app.ui, result)
            }
            Err(no_app) => {
                let (ui, failure) = *no_app;
                (ui, Err(failure))
            }
        },
        Err(error) => (commands::ui_of(&args), Err(Failure::from(error))),
    };
    let code = match &result {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::NotPassed) => 1,
        Err(Failure::Help(_)) => 0,
        Err(Failure::Stopped { .. }) => 2,
        Err(Failure::Left) => 130,
    };
    if let Err(failure) = result {
        failure.tell(&mut ui);
    }
    // Results that nobody got, for another reason than a closed pipe, are not done.
    if ui.finish().is_err() { 2 } else { code }
}
