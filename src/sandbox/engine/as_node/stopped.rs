//! Where a program was that a limit stopped. A loop in which nothing is called leaves no note of its place behind: what the engine names
//! then is the last call before the loop, or the beginning of the function.

use super::layout::Layout;
use super::place_of;
use crate::sandbox::job::Place;

/// A loop, from its first word to its last token.
struct Loop {
    start: usize,
    end: usize,
    /// `for … of` ends with its list.
    is_over_list: bool,
    calls: bool,
}

/// The loop that must be meant, when the engine's place lies before it; `None` where the place says it better.
pub fn loop_behind(place: &Place, source: &str) -> Option<Place> {
    let layout = Layout::of(source);
    let spot = (place.line, place.column);
    let begins = |start: &usize| {
        let token = &layout.tokens[*start];
        token.spot == spot || (token.line, 1) == spot
    };
    // The end of a pattern is a place, too, and no note of ours.
    let begins_one = || layout.function.iter().flatten().any(&begins);
    let any = || (0..layout.tokens.len()).find(|at| layout.tokens[*at].spot == spot).filter(|_| !begins_one());
    let noted = layout.noted_at(spot).or_else(any);
    let function = match noted {
        Some(token) => layout.function[token],
        None => layout.function.iter().flatten().find(|start| begins(start)).copied(),
    };
    // The top of a file begins nowhere.
    if noted.is_none() && function.is_none() && spot != (1, 1) {
        return None;
    }
    let at = noted.or(function).unwrap_or(0);
    let loops = loops(&layout, function);
    if loops.iter().any(|one| one.start <= at && at <= one.end && !one.is_over_list) {
        return None;
    }
    let later: Vec<&Loop> = loops.iter().filter(|one| one.start >= at && !one.is_over_list).collect();
    let silent: Vec<&Loop> = later.iter().copied().filter(|one| !one.calls).collect();
    match (later.as_slice(), silent.as_slice()) {
        ([one], _) | (_, [one]) => Some(place_of(&layout, one.start, &place.file)),
        _ => None,
    }
}

fn loops(layout: &Layout<'_>, function: Option<usize>) -> Vec<Loop> {
    let is_loop = |at: &usize| {
        layout.function[*at] == function && matches!(layout.text(*at), "while" | "for" | "do") && !layout.ends_do(*at)
    };
    (0..layout.tokens.len()).filter(is_loop).map(|start| range(layout, start)).collect()
}

fn range(layout: &Layout<'_>, start: usize) -> Loop {
    let head = (start + 1..start + 3).find(|at| layout.is(*at, "("));
    let close = head.and_then(|open| layout.partner(open)).unwrap_or(start);
    let body = if layout.is(start, "do") { start + 1 } else { close + 1 };
    let end = match layout.is(body, "{") {
        true => layout.partner(body).unwrap_or(body),
        false => layout.expression_end(body),
    };
    let is_over_list = head.is_some_and(|open| (open..close).any(|at| matches!(layout.text(at), "of" | "in")));
    Loop { start, end, is_over_list, calls: (start + 1..=end).any(|at| head != Some(at) && layout.is_call(at)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loop_behind_the_last_call_is_found() {
        let cases = [
            ("\nfunction f() {\n  while (true) {}\n}", (2, 1), Some(3)),
            ("\nfunction f(xs) {\n  for (const x of xs) {\n    while (x) {}\n  }\n}", (3, 19), Some(4)),
            ("\nfunction f(xs) {\n  for (const [a, b] of xs) {\n    while (b) {}\n  }\n}", (3, 14), Some(4)),
            ("\nfunction f() {\n  while (a) b();\n}", (3, 10), None),
            ("\nfunction f() {\n  g();\n  for (;;) {}\n}", (3, 3), Some(4)),
            ("\nfunction f() {\n  while (a) {}\n  while (b) {}\n}", (2, 1), None),
            ("\nfunction f() {\n  do { x += 1 } while (x);\n}", (2, 1), Some(3)),
        ];
        for (source, (line, column), found) in cases {
            let place = Place { file: "a.js".into(), line, column };
            assert_eq!(loop_behind(&place, source).map(|place| place.line), found, "{source}");
        }
    }
}
