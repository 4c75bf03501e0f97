//! Thrown values as data: name, code, message, and the learner's own line.

use rquickjs::{Ctx, Object, Value};

use super::canonical;
use super::raw;
use super::state::State;
use crate::sandbox::job::{Place, Stage, Thrown};

/// Messages longer than this many bytes are cut.
const MESSAGE: usize = 2_000;

/// Reads a thrown value. Getters of the program may run under its limits; a Proxy is not touched.
pub fn describe<'js>(ctx: &Ctx<'js>, state: &State, value: &Value<'js>, stage: Stage) -> Thrown {
    let mut thrown = Thrown {
        name: kind_of(value),
        code: None,
        message: String::new(),
        place: None,
        stack: Vec::new(),
        stage,
        value: canonical::read(ctx, value),
    };
    match value.as_object() {
        Some(object) if !value.is_proxy() => {
            if raw::is_error(value) {
                thrown.name = text(ctx, object, "name").unwrap_or(thrown.name);
            }
            thrown.code = text(ctx, object, "code");
            thrown.message = text(ctx, object, "message").unwrap_or_default();
            thrown.stack = places(state, &text(ctx, object, "stack").unwrap_or_default());
            thrown.place = thrown.stack.first().cloned();
        }
        Some(_) => {}
        None => thrown.message = primitive(value),
    }
    thrown
}

/// Frames of a stack trace that lie in the exercise's own files, innermost first.
pub fn places(state: &State, stack: &str) -> Vec<Place> {
    stack.lines().filter_map(place).filter(|place| is_own(state, &place.file)).take(50).collect()
}

fn is_own(state: &State, file: &str) -> bool {
    file == state.main_path || state.files.iter().any(|f| f.path == file)
}

/// `    at name (file:line:column)` or `    at file:line:column`.
fn place(line: &str) -> Option<Place> {
    let frame = line.trim().strip_prefix("at ")?;
    let spot = match frame.rfind('(') {
        Some(open) => frame[open + 1..].strip_suffix(')')?,
        None => frame,
    };
    let (rest, column) = spot.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    // A file may be imported with a query, which is no part of its name; `(a case?)` is no file.
    let file = if file.starts_with('(') { file } else { file.split(['?', '#']).next().unwrap_or(file) };
    Some(Place {
        file: file.strip_prefix(super::loader::URL_BASE).unwrap_or(file).to_owned(),
        line: line.parse().ok()?,
        column: column.parse().ok()?,
    })
}

fn kind_of(value: &Value<'_>) -> String {
    if raw::is_error(value) {
        return "Error".to_owned();
    }
    match value.type_name() {
        "int" | "float" => "number".to_owned(),
        other => other.to_owned(),
    }
}

fn primitive(value: &Value<'_>) -> String {
    if let Some(text) = value.as_string() {
        return cut(text.to_string().unwrap_or_default());
    }
    if let Some(n) = value.as_number() {
        return n.to_string();
    }
    match value.as_bool() {
        Some(yes) => yes.to_string(),
        None => value.type_name().to_owned(),
    }
}

/// A property that is a string; anything else, a throwing getter included, is none.
fn text(ctx: &Ctx<'_>, object: &Object<'_>, key: &str) -> Option<String> {
    match object.get::<_, Value>(key) {
        Ok(value) => value.as_string().and_then(|s| s.to_string().ok()).map(cut),
        Err(_) => {
            ctx.catch();
            None
        }
    }
}

fn cut(mut text: String) -> String {
    if text.len() > MESSAGE {
        let mut end = MESSAGE;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        text.push('…');
    }
    text
}
