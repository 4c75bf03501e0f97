//! Sentences about ends, the same for every kind.

use crate::sandbox::job::{Stage, Thrown};

/// An error in a learner's words: what, and where it came from.
pub fn thrown(thrown: &Thrown) -> String {
    let message = if thrown.message.is_empty() { String::new() } else { format!(": {}", thrown.message) };
    let name = match &thrown.code {
        Some(code) => format!("{} [{code}]", thrown.name),
        None => thrown.name.clone(),
    };
    match thrown.stage {
        Stage::Load if thrown.name == "SyntaxError" => format!("The file does not load. {name}{message}"),
        Stage::Load => format!("The file does not load. It threw {name}{message}"),
        Stage::Run => format!("It threw {name}{message}"),
        Stage::Uncaught => format!("An error that nothing caught ended the program: {name}{message}"),
    }
}

/// The name under which an error is compared: its code where it has one.
pub fn error_name(thrown: &Thrown) -> String {
    thrown.code.clone().unwrap_or_else(|| thrown.name.clone())
}
