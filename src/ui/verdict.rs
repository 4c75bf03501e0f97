//! A verdict for the learner: what was asked, what came back, why that happens, and what to type next.

use crate::content::TextFile;
use crate::verdict::{Case, ConsoleLine, Status, Verdict};

use super::clean::{clean_line, clip};
use super::diff::diff;
use super::excerpt::excerpt;
use super::markdown::markdown;
use super::text::{Line, Text};
use super::theme::{Look, Style};

/// A verdict with what is needed to show it.
pub struct Shown<'a> {
    pub verdict: &'a Verdict,
    pub id: &'a str,
    pub title: &'a str,
    /// The learner's files, for the lines that a case points at.
    pub files: &'a [TextFile],
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
        text.blank();
        for case in rest {
            text.push(case_line(look, case));
            if case.status == Status::Passed {
                text.indented(2, console(look, &case.console, case.console_cut, CONSOLE));
            }
        }
    }
    if shown.verdict.passed && !shown.after.trim().is_empty() {
        text.blank().append(markdown(look, shown.after));
    }
    if !shown.next.is_empty() {
        text.blank().append(markdown(look, shown.next));
    }
    text
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

fn case_line(look: &Look, case: &Case) -> Line {
    let (sign, style) = match case.status {
        Status::Passed => (look.passed(), Style::Pass),
        Status::Failed => (look.failed(), Style::Fail),
        Status::NotRun => (look.not_run(), Style::Dim),
    };
    let mut line = Line::of(style, sign).and(Style::Plain, " ");
    let note = match (case.status, case.hidden) {
        (Status::NotRun, _) => " (not run)",
        (_, true) => " (hidden)",
        _ => "",
    };
    line.add(Style::Plain, &clip(&clean_line(&case.name), look.width.saturating_sub(20)));
    line.and(Style::Dim, note)
}

/// Everything about one failed case.
fn failure(look: &Look, case: &Case, files: &[TextFile]) -> Text {
    let look = &Look { width: look.width.saturating_sub(2), ..*look };
    let mut text = Text::new();
    compared(look, case, &mut text);
    if let Some(detail) = &case.detail {
        text.blank();
        for line in super::clean::clean_lines(detail) {
            text.prose(line, look.prose());
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

/// What was called, what should have come back, and what did.
fn compared(look: &Look, case: &Case, text: &mut Text) {
    let row = |text: &mut Text, label: &str, value: &str| {
        let mut words = Text::new();
        for line in super::clean::clean_lines(value) {
            words.prose(line, look.width.saturating_sub(label.len()).max(20));
        }
        text.prefixed(&Line::of(Style::Dim, label), &Line::plain(&" ".repeat(label.len())), words);
    };
    if let Some(called) = &case.called {
        row(text, "called    ", called);
    }
    match (&case.expected, &case.actual) {
        (Some(expected), Some(actual)) => {
            text.append(diff(look, expected, actual));
        }
        (Some(expected), None) => row(text, "expected  ", expected),
        (None, Some(actual)) => row(text, "got       ", actual),
        (None, None) => {}
    }
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

#[cfg(test)]
mod tests {
    use super::super::snapshot::assert_snapshot;
    use super::*;
    use crate::verdict::{End, Isolation, KnownWrong, Limit, Place, Stream};

    fn case(name: &str, status: Status) -> Case {
        Case {
            name: name.into(),
            hidden: false,
            status,
            end: End::Value,
            actual_hash: None,
            called: Some("groupByGenre([{title: 'A', genre: 'x'}])".into()),
            expected: Some("Map(1) { 'x' => [ 'A' ] }".into()),
            actual: Some("Map(1) { 'x' => [ 'A' ] }".into()),
            detail: None,
            because: None,
            place: None,
            console: vec![],
            console_cut: false,
            ticks: 1,
        }
    }

    fn printed(text: &str) -> ConsoleLine {
        ConsoleLine { stream: Stream::Out, text: text.into() }
    }

    fn verdict_of(cases: Vec<Case>, known: Option<&str>) -> Verdict {
        Verdict {
            passed: cases.iter().all(|case| case.status == Status::Passed),
            cases,
            known: known.map(|says| KnownWrong { name: "plain-object".into(), says: says.into() }),
            isolation: Isolation::Full,
            ticks: 5,
            in_realm: false,
        }
    }

    const SOURCE: &str = "export function groupByGenre(books) {\n  const groups = {};\n  for (const book of books) {\n    \
        (groups[book.genre] ??= []).push(book.title);\n  }\n  return groups;\n}\n";

    fn check(name: &str, verdict_shown: &Verdict) {
        let files = [TextFile { path: "books.js".into(), text: SOURCE.into() }];
        let shown = Shown {
            verdict: verdict_shown,
            id: "js-ob-04",
            title: "Group by genre",
            files: &files,
            after: "A `Map` takes any key, also `constructor`.",
            next: if verdict_shown.passed {
                "Next: type `backlings next`."
            } else {
                "Next: edit `books.js`, then type `backlings check`. Stuck? Type `backlings hint`."
            },
        };
        for (look_name, colour, plain) in [("colour", true, false), ("plain", false, true)] {
            let look = Look { colour, plain, width: 80 };
            assert_snapshot(&format!("verdict-{name}-{look_name}"), &verdict(&look, &shown).render(colour));
        }
    }

    #[test]
    fn a_wrong_value_is_shown_with_its_known_mistake() {
        let mut wrong = case("a genre called constructor", Status::Failed);
        wrong.called = Some("groupByGenre([{title: 'A', genre: 'constructor'}])".into());
        wrong.expected = Some("Map(1) { 'constructor' => [ 'A' ] }".into());
        wrong.actual = Some("Map(1) { 'Constructor' => [ 'A' ] }".into());
        wrong.because = Some("any text may be a genre".into());
        wrong.place = Some(Place { file: "books.js".into(), line: 4, column: 6 });
        wrong.console = vec![printed("grouping \x1b[31m1 book\n"), printed("done\n")];
        let mut hidden = case("no books", Status::Failed);
        hidden.hidden = true;
        let says =
            "A plain object already has a `constructor`, so `??=` keeps it. Which container starts out truly empty?";
        let cases = vec![case("one genre", Status::Passed), wrong, hidden, case("many", Status::NotRun)];
        check("wrong-value", &verdict_of(cases, Some(says)));
    }

    #[test]
    fn a_hidden_case_tells_the_sentence_and_not_the_value() {
        let mut hidden = case("two books of one genre", Status::Failed);
        hidden.hidden = true;
        hidden.because = Some("titles keep the order of the list".into());
        hidden.end = End::Error("ERR_ASSERTION".into());
        hidden.detail = Some("SECRET".into());
        hidden.expected = Some("SECRET".into());
        hidden.called = Some("SECRET".into());
        hidden.console = vec![printed("SECRET\n")];
        let verdict_shown = verdict_of(vec![case("one genre", Status::Passed), hidden], None);
        check("hidden", &verdict_shown);
        let kept = std::fs::read_to_string("tests/snapshots/verdict-hidden-plain.txt").unwrap();
        assert!(!kept.contains("SECRET") && kept.contains("titles keep the order"));
    }

    #[test]
    fn a_thrown_error_and_a_limit_say_what_happened() {
        let mut threw = case("one genre", Status::Failed);
        threw.end = End::Error("TypeError".into());
        threw.actual = Some("TypeError: cannot read property 'push' of undefined".into());
        threw.place = Some(Place { file: "books.js".into(), line: 4, column: 5 });
        let mut stuck = case("many", Status::Failed);
        stuck.end = End::Limit(Limit::Ticks);
        stuck.actual = None;
        stuck.detail = Some("The code was still running after 5,000 ticks, ten times what the reference needs.".into());
        check("threw", &verdict_of(vec![threw.clone(), stuck.clone()], None));
        check("limit", &verdict_of(vec![stuck], None));
    }

    #[test]
    fn a_listing_of_rows_is_compared_line_by_line() {
        let mut rows = case("on the data set small", Status::Failed);
        rows.called = None;
        rows.expected = Some("id  name\n 1  Fiction\n 2  Poetry\n".into());
        rows.actual = Some("id  name\n 1  Fiction\n".into());
        rows.detail = Some("2 rows expected, 1 row came back.\nMissing: 2 | Poetry".into());
        check("rows", &verdict_of(vec![rows], None));
    }

    #[test]
    fn a_pass_shows_what_comes_after_and_what_was_printed() {
        let mut noisy = case("one genre", Status::Passed);
        noisy.console = vec![printed("hello\n"); 40];
        noisy.console_cut = true;
        check("passed", &verdict_of(vec![noisy, case("many", Status::Passed)], None));
    }
}
