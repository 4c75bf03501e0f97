//! The engine's errors as Node words them, at the place where Node sees them.
//!
//! QuickJS says `not a function` where Node says `items.forEach is not a function`, and it notes its place less often than Node, so that a
//! line can be off where a call takes several. Both are mended here from the source, and only where the source leaves no doubt. The
//! program itself still sees the engine's words: this is for those who read a report.

mod exports;
mod layout;
mod notes;
mod ops;
mod running;
mod stopped;
mod syntax;
#[cfg(test)]
mod tests;
mod tokens;
mod usual;

pub use exports::{Exports, exports};
use layout::Layout;
use ops::{Op, OpKind, ops};
pub use stopped::loop_behind;

use crate::sandbox::job::Place;

/// A line of a stack trace.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub function: String,
    /// `None` for the engine's own functions.
    pub place: Option<Place>,
    /// The place lies in the exercise's files.
    pub own: bool,
}

/// An error to be told anew.
pub struct Heard<'a> {
    pub name: &'a str,
    pub message: &'a str,
    /// It is no running program's error: a file does not parse.
    pub parsing: bool,
    /// All frames, innermost first.
    pub frames: &'a [Frame],
    /// The files that may be to blame, where there is no frame.
    pub files: &'a [&'a str],
}

/// An error as it is told.
#[derive(Debug, Default, PartialEq)]
pub struct Retold {
    pub message: String,
    /// What the source says besides, in a sentence for a learner: which value was undefined.
    pub hint: Option<String>,
    /// The exercise's own frames, innermost first.
    pub stack: Vec<Place>,
}

/// One file of the exercise, read when an error first needs it.
struct Read<'s> {
    layout: Layout<'s>,
    ops: Vec<Op>,
}

/// Tells an error anew. `source` gives a file's text.
pub fn retell<'s>(heard: &Heard<'_>, source: &dyn Fn(&str) -> Option<&'s str>) -> Retold {
    let mut files: Vec<(String, Read<'s>)> = Vec::new();
    for place in heard.frames.iter().filter(|frame| frame.own).filter_map(|frame| frame.place.as_ref()).take(FEW) {
        if !files.iter().any(|(name, _)| *name == place.file)
            && let Some(text) = source(&place.file).filter(|text| text.len() <= LONG)
        {
            let layout = Layout::of(text);
            let ops = if heard.parsing { Vec::new() } else { ops(&layout) };
            files.push((place.file.clone(), Read { layout, ops }));
        }
    }
    // What a program throws in words of its own is told as it is, also when they are the engine's.
    let quoted = heard.message.len() > 3 && files.iter().any(|(_, file)| file.layout.source.contains(heard.message));
    let file = |place: &Place| files.iter().find(|(name, _)| *name == place.file).map(|(_, file)| file);
    if heard.parsing {
        let mut retold = parsing(heard, quoted, &file);
        if retold.stack.is_empty() && heard.name == "SyntaxError" && !quoted {
            nowhere(heard, source, &mut retold);
        }
        return retold;
    }
    running(heard, quoted, &file)
}

/// Larger sources are not read for an error's sake.
const LONG: usize = 200_000;
/// Frames whose places are looked up.
const FEW: usize = 20;

type Files<'f, 's> = dyn Fn(&Place) -> Option<&'f Read<'s>> + 'f;

fn parsing<'f, 's: 'f>(heard: &Heard<'_>, quoted: bool, file: &Files<'f, 's>) -> Retold {
    let mut retold = Retold { message: heard.message.to_owned(), ..Retold::default() };
    for frame in heard.frames.iter().filter(|frame| frame.own) {
        let Some(place) = &frame.place else { continue };
        let Some(read) = file(place) else {
            retold.stack.push(place.clone());
            continue;
        };
        let at = byte_of(read.layout.source, place);
        let mut place = Place { column: column_of(read.layout.source, at), ..place.clone() };
        if retold.stack.is_empty() && heard.name == "SyntaxError" && !quoted {
            let told = syntax::words(heard.message, &read.layout, at);
            if let Some(at) = told.at {
                place = place_of(&read.layout, at, &place.file);
            }
            retold.message = told.message;
            retold.hint = told.hint;
        }
        retold.stack.push(place);
    }
    retold
}

/// An error without a place: sometimes only one token of all files can be meant.
fn nowhere<'s>(heard: &Heard<'_>, source: &dyn Fn(&str) -> Option<&'s str>, retold: &mut Retold) {
    let (message, token) = syntax::placeless(heard.message);
    retold.message = message;
    let Some((kind, text)) = token else { return };
    let found = heard.files.iter().filter_map(|file| {
        let layout = Layout::of(source(file).filter(|text| text.len() <= LONG)?);
        Some(place_of(&layout, syntax::only(&layout, kind, &text)?, file))
    });
    let mut found = found.collect::<Vec<_>>();
    if found.len() == 1 {
        retold.stack.append(&mut found);
    }
}

fn running<'f, 's: 'f>(heard: &Heard<'_>, quoted: bool, file: &Files<'f, 's>) -> Retold {
    let native = heard.frames.first().filter(|frame| frame.place.is_none()).map(|frame| frame.function.as_str());
    let without_new = heard.message == running::WITHOUT_NEW;
    let mut retold = Retold { message: heard.message.to_owned(), ..Retold::default() };
    let mut told = quoted;
    let skipped = usize::from(without_new && !quoted);
    if without_new && !quoted {
        let class = heard.frames.first().map_or("", |frame| frame.function.as_str());
        retold.message = format!("Class constructor {class} cannot be invoked without 'new'");
        told = true;
    }
    for (at, frame) in heard.frames.iter().enumerate().skip(skipped) {
        let Some(place) = frame.place.as_ref().filter(|_| frame.own) else { continue };
        let Some(read) = file(place) else {
            retold.stack.push(place.clone());
            continue;
        };
        let spot = (place.line, place.column);
        let first = !std::mem::replace(&mut told, true);
        let by_engine = first && (at == 0 || native.is_some());
        let words = by_engine.then(|| running::words(heard.message, native, &read.layout, &read.ops, spot)).flatten();
        if words.is_none() && at == 0 && is_super(read, spot) && heard.frames[1..].iter().any(|frame| frame.own) {
            // An error's own constructor: Node's traces begin at the `throw`.
            continue;
        }
        let mut token = None;
        if let Some(words) = words {
            retold.message = words.message;
            retold.hint = words.hint;
            token = words.token.or_else(|| native.and_then(|name| call(read, spot, name)));
        }
        let callee =
            at.checked_sub(1).and_then(|above| heard.frames.get(above)).map_or(heard.name, |above| &above.function);
        let token = token.or_else(|| call(read, spot, callee));
        retold.stack.push(match token {
            Some(token) => place_of(&read.layout, token, &place.file),
            None => noted_place(&read.layout, place),
        });
    }
    retold
}

/// The one call that the engine can mean by a spot, preferably of a function of this name.
fn call(read: &Read<'_>, spot: (u32, u32), callee: &str) -> Option<usize> {
    let calls: Vec<&Op> = read
        .ops
        .iter()
        .filter(|op| op.is_at(spot) && matches!(op.kind, OpKind::Call | OpKind::New | OpKind::Super))
        .collect();
    let named: Vec<&Op> = calls.iter().copied().filter(|op| read.layout.text(op.of.1) == callee).collect();
    match (named.as_slice(), calls.as_slice()) {
        ([one], _) | ([], [one]) => Some(one.token),
        _ => None,
    }
}

fn is_super(read: &Read<'_>, spot: (u32, u32)) -> bool {
    read.ops.iter().any(|op| op.is_at(spot) && op.kind == OpKind::Super)
}

fn place_of(layout: &Layout<'_>, token: usize, file: &str) -> Place {
    let token = &layout.tokens[token];
    Place { file: file.to_owned(), line: token.line, column: token.column }
}

/// The place that the engine noted, its column counted as editors count.
fn noted_place(layout: &Layout<'_>, place: &Place) -> Place {
    if let Some(token) = layout.noted_at((place.line, place.column)) {
        return place_of(layout, token, &place.file);
    }
    let at = byte_of(layout.source, place);
    // Where the engine knows only the line, the first token of it stands for the line.
    match layout.tokens.iter().find(|token| token.line == place.line && token.end > at) {
        Some(token) => Place { column: token.column, ..place.clone() },
        None => Place { column: column_of(layout.source, at), ..place.clone() },
    }
}

/// The byte of a place whose column counts bytes from 1.
fn byte_of(source: &str, place: &Place) -> usize {
    let mut start = 0;
    for _ in 1..place.line {
        match source[start..].find('\n') {
            Some(end) => start += end + 1,
            None => return source.len(),
        }
    }
    let at = (start + place.column.saturating_sub(1) as usize).min(source.len());
    (0..=at).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0)
}

/// The column of a byte, in characters from 1.
fn column_of(source: &str, at: usize) -> u32 {
    let start = source[..at].rfind('\n').map_or(0, |end| end + 1);
    source[start..at].chars().count() as u32 + 1
}
