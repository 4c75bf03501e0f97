//! Thrown values as data: name, code, message, and the learner's own line.

use rquickjs::{Ctx, Object, Value};

use super::as_node::{self, Frame, Heard};
use super::canonical;
use super::raw;
use super::state::{Core, State};
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
        hint: None,
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
            let stack = raw_stack(ctx, value).or_else(|| text(ctx, object, "stack")).unwrap_or_default();
            let frames = frames(state, &stack);
            retell(state, &mut thrown, &frames);
            thrown.place = thrown.stack.first().cloned();
        }
        Some(_) => {}
        None => thrown.message = primitive(value),
    }
    thrown
}

/// Keeps the learner's innermost line of a program that a limit stopped; the first one stays.
pub fn note_stop<'js>(ctx: &Ctx<'js>, state: &State, value: &Value<'js>) {
    if state.stop.get().is_none() || state.stopped_at.borrow().is_some() || !raw::is_error(value) {
        return;
    }
    let frames = frames(state, &raw_stack(ctx, value).unwrap_or_default());
    let innermost = frames.iter().find(|frame| frame.own).and_then(|frame| frame.place.clone());
    let in_loop = innermost.and_then(|place| as_node::loop_behind(&place, source(state, &place.file)?));
    *state.stopped_at.borrow_mut() = learners(in_loop.map_or_else(|| retold(state, &frames), |place| vec![place]));
}

/// The first place in a file of the learner's, not in the case that calls it.
pub fn learners(stack: Vec<Place>) -> Option<Place> {
    stack.into_iter().find(|place| !place.file.starts_with('('))
}

/// The engine's own trace: unlike `stack` it has the engine's functions, which tell a callback's error from a call's.
fn raw_stack<'js>(ctx: &Ctx<'js>, value: &Value<'js>) -> Option<String> {
    let core = ctx.userdata::<Core>()?;
    match core.raw_stack.call::<_, Option<rquickjs::String>>((value.clone(),)) {
        Ok(stack) => stack?.to_string().ok().map(cut),
        Err(_) => {
            ctx.catch();
            None
        }
    }
}

/// Words and places as Node has them, where the source tells.
fn retell(state: &State, thrown: &mut Thrown, frames: &[Frame]) {
    let parsing = thrown.stage == Stage::Load && thrown.code.is_none();
    let files: Vec<&str> = state.files.iter().map(|file| file.path.as_str()).collect();
    let heard = Heard { name: &thrown.name, message: &thrown.message, parsing, frames, files: &files };
    let told = as_node::retell(&heard, &|path| source(state, path));
    // An error with a code is Node's own, and so are its words.
    if thrown.code.is_none() {
        thrown.message = told.message;
        thrown.hint = told.hint;
    }
    thrown.stack = told.stack;
}

/// Frames of a stack trace that lie in the exercise's own files, innermost first.
pub fn places(state: &State, stack: &str) -> Vec<Place> {
    retold(state, &frames(state, stack))
}

fn retold(state: &State, frames: &[Frame]) -> Vec<Place> {
    let heard = Heard { name: "", message: "", parsing: false, frames, files: &[] };
    as_node::retell(&heard, &|path| source(state, path)).stack
}

fn frames(state: &State, stack: &str) -> Vec<Frame> {
    let text_of_json = |frame: &Frame| frame.place.as_ref().is_some_and(|place| place.file == "<input>");
    stack.lines().filter_map(|line| frame(state, line)).filter(|frame| !text_of_json(frame)).take(50).collect()
}

/// `    at name (file:line:column)`, `    at file:line:column`, or `    at name (native)`.
fn frame(state: &State, line: &str) -> Option<Frame> {
    let text = line.trim().strip_prefix("at ")?;
    let function = text.split(" (").next().unwrap_or_default().to_owned();
    let place = place(line);
    let own = place.as_ref().is_some_and(|place| source(state, &place.file).is_some());
    Some(Frame { function, place, own })
}

/// A file of the exercise, as the engine read it.
fn source<'s>(state: &'s State, file: &str) -> Option<&'s str> {
    let text = match file == state.main_path {
        true => Some(state.main_code.as_str()),
        false => state.files.iter().find(|f| f.path == file).map(|f| f.text.as_str()),
    };
    text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// `    at name (file:line:column)` or `    at file:line:column`.
fn place(line: &str) -> Option<Place> {
    let frame = line.trim().strip_prefix("at ")?;
    let spot = match frame.find(" (") {
        Some(open) => frame[open + 2..].strip_suffix(')')?,
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
