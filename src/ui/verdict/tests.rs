//! Verdicts as they are shown, compared with `tests/snapshots/`.

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
        unchanged: None,
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
    let says = "A plain object already has a `constructor`, so `??=` keeps it. Which container starts out truly empty?";
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
