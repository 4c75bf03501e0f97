//! A verdict for the learner: what was asked, what came back, why that happens, and what to type next.

mod case;
#[cfg(test)]
mod tests;

use crate::content::TextFile;
use crate::verdict::{Case, ConsoleLine, Status, Verdict};

use super::markdown::markdown;
use super::text::{Line, Text};
use super::theme::{Look, Style};
use case::{case_line, failure, others};

/// A verdict with what is needed to show it.
pub struct Shown<'a> {
    pub verdict: &'a Verdict,
    pub id: &'a str,
    pub title: &'a str,
    /// The learner's files, for the lines that a case points at.
    pub files: &'a [TextFile],
    /// The file to work on, while it is as it was at the start.
    pub unchanged: Option<&'a str>,
    /// Markdown that follows a pass.
    pub after: &'a str,
    /// Markdown: what to do now.
    pub next: &'a str,
}

/// Lines of console output shown a case.
const CONSOLE: usize = 30;

/// The whole answer to a check.
pub fn verdict(look: &Look, shown: &Shown<'_>) -> Text {
    let told = shown.verdict.for_learner();
    let cases = &told.cases;
    let mut text = Text::new();
    text.push(headline(look, shown));
    let first_failed = cases.iter().find(|case| case.status == Status::Failed);
    if let (Some(file), Some(case)) = (shown.unchanged, first_failed) {
        let asked = asked(case);
        let says_something = asked.called.is_some() || asked.expected.is_some() || asked.because.is_some();
        let more = if says_something { " This is the first thing that it has to do:" } else { "" };
        text.blank().append(markdown(look, &format!("You have not changed `{file}` yet.{more}")));
        if says_something {
            text.blank().push(case_line(look, &asked));
            text.indented(2, failure(look, &asked, shown.files));
        }
        and_next(look, &mut text, shown.next);
        return text;
    }
    if let Some(case) = first_failed {
        text.blank().push(case_line(look, case));
        text.indented(2, failure(look, case, shown.files));
    }
    if let Some(known) = &shown.verdict.known {
        text.blank().append(markdown(look, &known.says));
    }
    // A lone case says nothing that the headline has not said.
    let rest: Vec<&Case> =
        cases.iter().filter(|case| !first_failed.is_some_and(|first| std::ptr::eq(*case, first))).collect();
    if cases.len() > 1 || rest.iter().any(|case| !case.console.is_empty()) {
        text.blank().append(others(look, &rest, first_failed));
    }
    if shown.verdict.passed && !shown.after.trim().is_empty() {
        text.blank().append(markdown(look, shown.after));
    }
    and_next(look, &mut text, shown.next);
    text
}

/// A case without what a file that nobody has worked on yet made of it.
fn asked(case: &Case) -> Case {
    Case { actual: None, detail: None, place: None, console: Vec::new(), console_cut: false, ..case.clone() }
}

fn and_next(look: &Look, text: &mut Text, next: &str) {
    if !next.is_empty() {
        text.blank().append(markdown(look, next));
    }
}

fn headline(look: &Look, shown: &Shown<'_>) -> Line {
    let cases = &shown.verdict.cases;
    let (sign, word, style) = match shown.verdict.passed {
        true => (look.passed(), "passed", Style::Pass),
        false => (look.failed(), "failed", Style::Fail),
    };
    let said = if look.plain { sign.to_owned() } else { format!("{sign} {word}") };
    let passed = cases.iter().filter(|case| case.status == Status::Passed).count();
    let count = match cases.len() {
        0 | 1 => String::new(),
        all if passed == all => format!(" ({all} cases)"),
        all => format!(" ({passed} of {all} cases pass)"),
    };
    Line::of(style, &said)
        .and(Style::Plain, "  ")
        .and(Style::Code, shown.id)
        .and(Style::Plain, "  ")
        .and(Style::Title, shown.title)
        .and(Style::Dim, &count)
}

/// Console output, marked as such, at most so many lines of it.
pub fn console(look: &Look, lines: &[ConsoleLine], cut: bool, most: usize) -> Text {
    let bar = if look.plain { "| " } else { "│ " };
    let mut text = Text::new();
    let printed: String = lines.iter().map(|line| line.text.as_str()).collect();
    let all = super::clean::clean_lines(&printed);
    if !printed.is_empty() {
        for line in all.iter().take(most) {
            text.push(Line::of(Style::Dim, bar).and(Style::Plain, line));
        }
    }
    let more = all.len().saturating_sub(most);
    if more > 0 {
        text.push(Line::of(Style::Dim, &format!("{bar}… ({more} more lines)")));
    }
    if cut {
        text.push(Line::of(Style::Dim, &format!("{bar}… (the program printed more than is kept)")));
    }
    text
}
