//! `backlings --help`: the commands in groups, so that a learner finds the five that matter first.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches};

use super::Cli;

/// A group's title and its commands, in the order in which one meets them. What is in no group stands at the end.
const GROUPS: [(&str, &[&str]); 5] = [
    ("Every day", &["start", "check", "run", "show", "hint", "solution", "why", "watch"]),
    ("Getting around", &["next", "goto", "skip", "list", "status"]),
    ("Your files", &["edit", "undo", "reset", "history"]),
    ("For authors", &["pack"]),
    ("Upkeep", &["progress", "config", "doctor", "dispute", "completions", "man"]),
];

/// Reads the command line.
pub fn parse(args: &[OsString]) -> Result<Cli, clap::Error> {
    let matches = command().try_get_matches_from(args)?;
    Cli::from_arg_matches(&matches)
}

/// The whole command line, with the help that names its commands in groups.
pub fn command() -> clap::Command {
    let command = Cli::command();
    let text = groups(&command);
    command.help_template(format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{text}Options of every command:\n{{options}}"
    ))
}

fn groups(command: &clap::Command) -> String {
    let all: Vec<&str> = command.get_subcommands().map(|one| one.get_name()).collect();
    let widest = all.iter().map(|name| name.len()).max().unwrap_or(0);
    let line = |name: &str| {
        let one = command.find_subcommand(name)?;
        let about = one.get_about().map(|about| about.to_string()).unwrap_or_default();
        Some(format!("  {name:widest$}  {about}\n"))
    };
    let rest: Vec<&str> =
        all.iter().copied().filter(|name| !GROUPS.iter().any(|(_, names)| names.contains(name))).collect();
    let mut text = String::new();
    for (title, names) in GROUPS.into_iter().chain([("More", &rest[..])]) {
        let lines: String = names.iter().filter_map(|name| line(name)).collect();
        if !lines.is_empty() {
            text.push_str(&format!("{title}:\n{lines}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_one_group_and_on_one_line() {
        let command = Cli::command();
        let text = groups(&command);
        for one in command.get_subcommands() {
            let name = one.get_name();
            let lines: Vec<&str> = text.lines().filter(|line| line.split_whitespace().next() == Some(name)).collect();
            assert_eq!(lines.len(), 1, "{name}: {text}");
            assert!(lines[0].len() <= 80, "{name}: its first line of help is too long for a list: {}", lines[0]);
        }
        assert!(!text.contains("More:"), "a command is in no group: {text}");
    }

    #[test]
    fn the_command_line_is_consistent() {
        command().debug_assert();
    }
}
