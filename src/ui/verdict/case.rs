//! The cases of a verdict: the first that failed in full, the others in a line each.

use crate::content::TextFile;
use crate::verdict::{Case, End, Status};

use super::super::clean::{clean_line, clean_lines, clip, width};
use super::super::diff::diff;
use super::super::excerpt::excerpt;
use super::super::markdown::markdown;
use super::super::text::{Line, Text};
use super::super::theme::{Look, Style};
use super::{CONSOLE, console};

/// Lines of set-up and call that are shown.
const CALL: usize = 16;
/// So many cases in a row that were not reached for the same reason are counted.
const ALIKE: usize = 2;

/// A case's sign and name.
pub fn case_line(look: &Look, case: &Case) -> Line {
    let (sign, style) = match case.status {
        Status::Passed => (look.passed(), Style::Pass),
        Status::Failed => (look.failed(), Style::Fail),
        Status::NotRun => (look.not_run(), Style::Dim),
    };
    let mut line = Line::of(style, sign).and(Style::Plain, " ");
    line.add(Style::Plain, &clip(&clean_line(&case.name), look.width.saturating_sub(20)));
    match (case.status, case.hidden, &case.detail) {
        (Status::NotRun, _, Some(why)) => line.and(Style::Dim, &format!(" (not run: {why})")),
        (Status::NotRun, _, None) => line.and(Style::Dim, " (not run)"),
        (_, true, _) => line.and(Style::Dim, " (hidden)"),
        _ => line,
    }
}

/// Everything about one failed case.
pub fn failure(look: &Look, case: &Case, files: &[TextFile]) -> Text {
    let look = &Look { width: look.width.saturating_sub(2), ..*look };
    let mut text = Text::new();
    compared(look, case, &mut text);
    if let Some(detail) = &case.detail {
        text.blank();
        for line in clean_lines(detail) {
            text.append(sentence(look, &line));
        }
    }
    if let Some(because) = &case.because {
        text.blank().append(markdown(look, &format!("The task says: {because}")));
    }
    if let Some(place) = &case.place
        && let Some(file) = files.iter().find(|file| file.path == place.file)
    {
        text.blank().append(excerpt(look, place, &file.text));
    }
    let printed = console(look, &case.console, case.console_cut, CONSOLE);
    if !printed.is_empty() {
        text.blank().push(Line::of(Style::Dim, "printed:")).append(printed);
    }
    text
}

/// A sentence in which only backticks mean something: what a learner wrote may stand in it.
fn sentence(look: &Look, line: &str) -> Text {
    let paired = line.matches('`').count().is_multiple_of(2);
    let mut words = Line::new();
    for (number, part) in line.split('`').enumerate() {
        let code = paired && number % 2 == 1;
        // Without colour the backticks are the sign.
        let tick = if (code && look.colour) || (!code && (paired || number == 0)) { "" } else { "`" };
        match code {
            true => words.add(Style::Code, &format!("{tick}{part}{tick}")),
            false => words.add(Style::Plain, &format!("{tick}{part}")),
        }
    }
    let mut text = Text::new();
    text.prose(words, look.prose());
    text
}

/// What was called, what should have come back, and what did.
fn compared(look: &Look, case: &Case, text: &mut Text) {
    if let Some(called) = &case.called {
        row(text, "called    ", code(look, called));
    }
    match (&case.expected, &case.actual) {
        (Some(expected), Some(actual)) if case.end == End::Value => {
            text.append(diff(look, expected, actual));
        }
        (expected, actual) => {
            for (label, value) in [("expected  ", expected), ("got       ", actual)] {
                if let Some(value) = value {
                    row(text, label, folded(look, value));
                }
            }
        }
    }
}

fn row(text: &mut Text, label: &str, value: Text) {
    text.prefixed(&Line::of(Style::Dim, label), &Line::plain(&" ".repeat(label.len())), value);
}

fn folded(look: &Look, value: &str) -> Text {
    let mut words = Text::new();
    for line in clean_lines(value) {
        words.prose(line, look.width.saturating_sub(10).max(20));
    }
    words
}

/// Code with its own indentation; a line that is too wide goes on below, further to the right.
fn code(look: &Look, source: &str) -> Text {
    let room = look.width.saturating_sub(10).max(20);
    let mut text = Text::new();
    let lines = clean_lines(source);
    for line in lines.iter().take(CALL) {
        let bare = line.trim_start();
        let indent = (line.len() - bare.len()).min(room / 2);
        for (number, part) in broken(bare, room - indent - 4).into_iter().enumerate() {
            let indent = if number == 0 { indent } else { indent + 4 };
            text.push(format!("{}{part}", " ".repeat(indent)));
        }
    }
    if lines.len() > CALL {
        text.push(Line::of(Style::Dim, &format!("… ({} more lines)", lines.len() - CALL)));
    }
    text
}

/// A line of code in parts, broken at blanks that stand in no text.
fn broken(line: &str, room: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    let (mut quote, mut blank) = (None, None);
    for c in line.chars() {
        match (quote, c) {
            (None, '\'' | '"' | '`') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
        let part = parts.last_mut().map(std::mem::take).unwrap_or_default() + &c.to_string();
        if c == ' ' && quote.is_none() {
            blank = Some(part.len());
        }
        let last = parts.len() - 1;
        match blank.filter(|_| width(&part) > room) {
            Some(at) if at < part.len() => {
                parts[last] = part[..at].trim_end().to_owned();
                parts.push(part[at..].to_owned());
                blank = None;
            }
            _ if width(&part) >= room && blank.is_none() => {
                parts[last] = part;
                parts.push(String::new());
            }
            _ => parts[last] = part,
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The other cases, a line each.
pub fn others(look: &Look, cases: &[&Case], first: Option<&Case>) -> Text {
    let mut text = Text::new();
    let mut at = 0;
    while let Some(case) = cases.get(at) {
        let alike =
            |other: &&&Case| other.status == Status::NotRun && other.detail.is_some() && other.detail == case.detail;
        let run = cases[at..].iter().take_while(alike).count();
        if run >= ALIKE {
            let why = case.detail.as_deref().unwrap_or_default();
            let words = format!("{} {run} more cases were not run: {why}", look.not_run());
            text.push(Line::of(Style::Dim, &clip(&clean_line(&words), look.width)));
            at += run;
            continue;
        }
        text.push(with_note(look, case, first));
        if case.status == Status::Passed {
            text.indented(2, console(look, &case.console, case.console_cut, CONSOLE));
        }
        at += 1;
    }
    text
}

/// A case's line, with what came back where that fits into it.
fn with_note(look: &Look, case: &Case, first: Option<&Case>) -> Line {
    let line = case_line(look, case);
    let room = look.width.saturating_sub(line.width() + 2);
    let Some(note) = notes(case, first).into_iter().find(|note| width(note) <= room) else { return line };
    line.and(Style::Dim, &format!("  {note}"))
}

/// What could be said of a failed case in a few words, the longest first.
fn notes(case: &Case, first: Option<&Case>) -> Vec<String> {
    if case.status != Status::Failed || case.hidden {
        return Vec::new();
    }
    let one_line =
        |text: &Option<String>| text.clone().filter(|text| !text.contains('\n')).map(|text| clean_line(&text));
    let same = first.is_some_and(|first| first.actual == case.actual && first.end == case.end && !first.hidden);
    match (&case.end, one_line(&case.expected), one_line(&case.actual)) {
        (End::Value, Some(expected), Some(actual)) => {
            vec![format!("expected {expected}, got {actual}"), format!("got {actual}")]
        }
        (End::Error(_), _, Some(_)) if same => vec!["the same error".to_owned()],
        (End::Limit(_) | End::NeverAnswered, _, Some(_)) if same => vec!["the same".to_owned()],
        (_, _, Some(actual)) => {
            let bare = actual.strip_prefix("an error: ").or(actual.strip_prefix("nothing: ")).unwrap_or(&actual);
            vec![bare.to_owned()]
        }
        _ => Vec::new(),
    }
}
