//! Sentences about ends, the same for every kind.

use crate::sandbox::job::{Stage, Thrown, Waiting};

/// An error in a learner's words: what, where it came from, and what is known besides.
pub fn thrown(thrown: &Thrown) -> String {
    let error = named(thrown);
    let told = match thrown.stage {
        Stage::Load if thrown.name == "SyntaxError" => format!("The file does not load. {error}"),
        Stage::Load => format!("The file does not load. It threw {error}"),
        Stage::Run => format!("It threw {error}"),
        Stage::Uncaught => format!("An error that nothing caught ended the program: {error}"),
    };
    match &thrown.hint {
        Some(hint) => format!("{told}\n{hint}"),
        None => told,
    }
}

/// An error as Node prints it: `TypeError: …`, with its code where it has one.
pub fn named(thrown: &Thrown) -> String {
    let name = match &thrown.code {
        Some(code) => format!("{} [{code}]", thrown.name),
        None => thrown.name.clone(),
    };
    match thrown.message.as_str() {
        "" => name,
        message if is_primitive(thrown) => format!("the {name} {message}, which is no Error"),
        message => format!("{name}: {message}"),
    }
}

/// `throw 'a text'`.
fn is_primitive(thrown: &Thrown) -> bool {
    matches!(thrown.name.as_str(), "string" | "number" | "bool" | "boolean") && thrown.stack.is_empty()
}

/// The name under which an error is compared: its code where it has one.
pub fn error_name(thrown: &Thrown) -> String {
    thrown.code.clone().unwrap_or_else(|| thrown.name.clone())
}

/// What a run that will never be answered waits for.
pub fn never_answered(waiting: &Waiting) -> String {
    let on = match waiting.on.as_str() {
        "" => "a promise that is never settled",
        on => on,
    };
    format!(
        "It waits for {on}. A promise settles when `resolve` or `reject` is called, or when an async function returns."
    )
}
