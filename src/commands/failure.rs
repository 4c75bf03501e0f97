//! What a command could not do: where, what, and the next thing to type.

use serde::Serialize;

use crate::kinds::CannotGrade;
use crate::packs::Issues;
use crate::store::StoreError;
use crate::ui::{Line, PromptError, Style, Text, Ui};
use crate::workspace::WorkspaceError;

#[derive(Clone, Debug)]
pub enum Failure {
    Stopped {
        /// A short name for machines.
        code: &'static str,
        what: String,
        /// What to do next, as a sentence; empty where `what` says it.
        next: String,
    },
    /// The learner left a question.
    Left,
    /// The command line asked for help or the version: no failure, but the way there is the same.
    Help(String),
}

impl Failure {
    pub fn new(code: &'static str, what: impl Into<String>, next: impl Into<String>) -> Failure {
        Failure::Stopped { code, what: what.into(), next: next.into() }
    }

    /// Says it: errors on standard error, and as JSON on standard output where that was asked for.
    pub fn tell(self, ui: &mut Ui) {
        match self {
            Failure::Left => {}
            Failure::Help(text) => ui.show_always(&help(&text)),
            Failure::Stopped { code, what, next } => {
                #[derive(Serialize)]
                struct Error<'a> {
                    error: &'a str,
                    message: &'a str,
                    next: &'a str,
                }
                ui.data("backlings.error/1", &Error { error: code, message: &what, next: &next });
                if !ui.is_json() {
                    let look = ui.note_look();
                    let mut text = Text::new();
                    for (number, line) in what.lines().enumerate() {
                        let lead = if number == 0 { Line::of(Style::Fail, "error: ") } else { Line::plain("  ") };
                        text.prose(lead.and(Style::Plain, line), look.prose());
                    }
                    if !next.is_empty() {
                        text.append(crate::ui::markdown(&look, &next));
                    }
                    ui.note(&text);
                }
            }
        }
    }
}

/// Help text with its headings marked.
fn help(text: &str) -> Text {
    let mut shown = Text::new();
    for line in text.trim_end().lines() {
        let is_heading = line.ends_with(':') && !line.starts_with(' ');
        shown.push(Line::of(if is_heading { Style::Title } else { Style::Plain }, line));
    }
    shown
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        use clap::error::ErrorKind;
        let text = error.render().to_string();
        if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
            return Failure::Help(text);
        }
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            return Failure::new("usage", "a command is missing", "Type `backlings --help` to see them.");
        }
        let text = text.trim_start_matches("error: ").trim_end();
        // clap's own pointer to the help is said in our way.
        let what: Vec<&str> = text.lines().filter(|line| !line.starts_with("For more") && !line.is_empty()).collect();
        Failure::new("usage", what.join("\n"), "Type `backlings --help` to see all commands.")
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::new(error.code(), error.to_string(), "")
    }
}

impl From<WorkspaceError> for Failure {
    fn from(error: WorkspaceError) -> Self {
        let code = match error {
            WorkspaceError::Config { .. } | WorkspaceError::NotSaved { .. } => "config",
            WorkspaceError::OtherProfile { .. } => "other_profile",
            _ => "workspace",
        };
        Failure::new(code, error.to_string(), "")
    }
}

impl From<Issues> for Failure {
    fn from(issues: Issues) -> Self {
        Failure::new("pack", issues.to_string(), "Type `backlings pack check` to look at the whole pack.")
    }
}

impl From<CannotGrade> for Failure {
    fn from(error: CannotGrade) -> Self {
        Failure::new("could_not_grade", error.to_string(), "")
    }
}

impl From<PromptError> for Failure {
    fn from(error: PromptError) -> Self {
        match error {
            PromptError::Left => Failure::Left,
            other => Failure::new("no_terminal", other.to_string(), ""),
        }
    }
}
