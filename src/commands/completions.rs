//! `completions`: a script with which a shell completes commands, flags and exercises.

use std::io::{ErrorKind, Write};

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Command, CommandFactory};
use clap_complete::Shell;

use crate::packs::Outline;

use super::target::EXERCISE;
use super::{App, Cli, Failure, Outcome, Result};

/// A script with which your shell completes what you type
///
/// Where it goes:
///
///   bash        ~/.local/share/bash-completion/completions/backlings
///   zsh         _backlings in a folder of your $fpath, e.g. ~/.zfunc
///   fish        ~/.config/fish/completions/backlings.fish
///   powershell  at the end of the file that $PROFILE names
///   elvish      at the end of ~/.config/elvish/rc.elv
///
/// For example: backlings completions fish > ~/.config/fish/completions/backlings.fish
/// Then open a new terminal.
///
/// The script knows the exercises of now, which bash, zsh and fish complete.
/// Make it anew after an update, and with --root for a pack of your own.
#[derive(Clone, Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    shell: Shell,
}

pub fn run(app: &mut App, args: Args) -> Result {
    let outline = app.outline()?;
    let mut script = Vec::new();
    let mut command = with_exercises(Cli::command(), outline);
    clap_complete::generate(args.shell, &mut command, "backlings", &mut script);
    if args.shell == Shell::Fish {
        script.extend(fish_exercises(&command, outline).into_bytes());
    }
    let mut out = app.ui.raw();
    match out.write_all(&script).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            drop(out);
            Err(Failure::new("not_written", format!("the script cannot be written ({error})"), ""))
        }
        _ => Ok(Outcome::Done),
    }
}

/// Wherever an exercise can be named, the script offers all of them.
fn with_exercises(command: Command, outline: &Outline) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let offered = || outline.exercises.iter().map(|listed| PossibleValue::new(listed.id.to_string()));
    let mut command = command;
    if takes_exercise(&command) {
        command = command.mut_arg(EXERCISE, |arg| arg.value_parser(PossibleValuesParser::new(offered())));
    }
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |one| with_exercises(one, outline)))
}

fn takes_exercise(command: &Command) -> bool {
    command.get_positionals().any(|arg| arg.get_id() == EXERCISE)
}

/// clap's own script for fish completes flags alone.
fn fish_exercises(command: &Command, outline: &Outline) -> String {
    let commands: Vec<&str> =
        command.get_subcommands().filter(|one| takes_exercise(one)).map(Command::get_name).collect();
    let ids: Vec<&str> = outline.exercises.iter().map(|listed| listed.id.as_str()).collect();
    format!(
        "complete -c backlings -n \"__fish_seen_subcommand_from {}\" -f -a \"{}\"\n",
        commands.join(" "),
        ids.join(" ")
    )
}
