//! Every gate of `pack check` bites: each test breaks one rule of a pack that is in order and reads what is said.

use std::fs;
use std::path::Path;

use backlings::packs::Root;
use backlings::packs::validate::{self, Proof};
use backlings::sandbox::Worker;
use tempfile::TempDir;

/// A pack root with one js task and one sql task, in order.
struct Fixture(TempDir);

const TASK: &str = "exercises/mini/add-one/exercise.toml";
const WRONGS: &str = r#"
[[wrong]]
name = "returns-two"
fails = ["one", "zero"]
says = "You return 2 whatever comes in. What should it depend on?"

[[wrong]]
name = "minus"
fails = ["one"]
says = "It goes down. Which sign adds?"

[[wrong]]
name = "zero-lost"
fails = ["zero"]
says = "Zero counts as missing here. Which values does || replace?"
"#;

impl Fixture {
    fn new() -> Fixture {
        let fixture = Fixture(tempfile::tempdir().expect("a folder"));
        fixture.write("lessons/mini/pack.toml", PACK);
        fixture.write("lessons/mini/01-only.toml", LESSON);
        fixture.write(TASK, &format!("{JS_HEAD}{CASES}{WRONGS}"));
        for (path, text) in JS_FILES {
            fixture.write(&format!("exercises/mini/add-one/{path}"), text);
        }
        fixture.write("exercises/mini/genres/exercise.toml", SQL_TASK);
        for (path, text) in SQL_FILES {
            fixture.write(&format!("exercises/mini/genres/{path}"), text);
        }
        fixture.bless();
        fixture
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    fn replace(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.0.path().join(path)).expect("there");
        assert!(text.contains(from), "{path} has {from:?}");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// Writes the fingerprints as they are, as `pack check --write` does.
    fn bless(&self) {
        for (pack, locks) in &self.proof().locks {
            self.write(&format!("lessons/{pack}/fingerprints.toml"), &validate::lockfile_text(locks));
        }
    }

    fn proof(&self) -> Proof {
        let root = Root::folder(self.0.path()).unwrap_or_else(|issues| panic!("{issues}"));
        let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
        validate::check(&root, &worker, |exercise| exercise.pack.as_str() == "mini")
    }

    /// The issues, each `gate file: what`.
    fn issues(&self) -> Vec<String> {
        let issues = self.proof().issues.0;
        issues.iter().map(|issue| format!("{} {}: {}", issue.gate, issue.file, issue.what)).collect()
    }

    /// Blesses the new state and expects exactly one issue, which begins so.
    fn expect(&self, start: &str) {
        self.bless();
        let issues = self.issues();
        assert!(issues.len() == 1 && issues[0].starts_with(start), "expected {start:?}, got {issues:#?}");
    }
}

#[test]
fn a_pack_in_order_has_no_issue() {
    let fixture = Fixture::new();
    assert_eq!(fixture.issues(), Vec::<String>::new());
    let proof = fixture.proof();
    assert_eq!((proof.exercises, proof.wrongs, proof.specimens, proof.specimens_matched), (2, 5, 3, 3));
}

#[test]
fn the_solution_passes() {
    let fixture = Fixture::new();
    fixture.replace("exercises/mini/add-one/solution/add.js", "n + 1", "n + 2");
    assert!(
        fixture.issues()[0].starts_with("solution exercises/mini/add-one/solution: a right solution fails at «one»")
    );
}

#[test]
fn other_solutions_pass_too() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/also/bad/add.js", "export const addOne = (n) => (n === 0 ? 7 : n + 1);\n");
    fixture.expect("solution exercises/mini/add-one/also/bad: a right solution fails at «zero»");
}

#[test]
fn the_start_fails() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/start/add.js", "export const addOne = (n) => n + 1;\n");
    fixture.expect("start exercises/mini/add-one/start: the start already passes");
}

#[test]
fn the_start_loads() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/start/add.js", "export const addOne = (n => ;\n");
    fixture.expect("start exercises/mini/add-one/start/add.js: the start does not load");
}

#[test]
fn a_wrong_fails() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/wrong/minus/a.js", "export const addOne = (n) => n - -1;\n");
    fixture.bless();
    let issues = fixture.issues();
    assert!(
        issues[0].starts_with("wrong exercises/mini/add-one/wrong/minus/a: this wrong solution passes"),
        "{issues:#?}"
    );
}

#[test]
fn a_wrong_fails_where_it_says() {
    let fixture = Fixture::new();
    fixture.replace(
        TASK,
        "name = \"zero-lost\"\nfails = [\"zero\"]",
        "name = \"zero-lost\"\nfails = [\"zero\", \"one\"]",
    );
    fixture.bless();
    let issues = fixture.issues();
    let what = "wrong exercises/mini/add-one/wrong/zero-lost/a: this wrong solution does not fail the case «one» that it names";
    assert!(issues.iter().any(|issue| issue == what), "{issues:#?}");
}

#[test]
fn every_case_is_failed_by_a_wrong_and_the_start_does_not_count() {
    let fixture = Fixture::new();
    let extra = "[[case]]\nname = \"type\"\ncall = \"typeof addOne\"\nexpect = \"'function'\"\n\n[[wrong]]\nname = \"returns-two\"";
    fixture.replace(TASK, "[[wrong]]\nname = \"returns-two\"", extra);
    fixture.expect("case exercises/mini/add-one/exercise.toml: no wrong solution fails the case «type»");
}

#[test]
fn no_two_wrongs_end_alike() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/wrong/minus/a.js", "export const addOne = (n) => 3 + 0 * n;\n");
    fixture.replace(TASK, "name = \"minus\"\nfails = [\"one\"]", "name = \"minus\"\nfails = [\"one\", \"zero\"]");
    fixture.bless();
    let issues = fixture.issues();
    let what = "alike exercises/mini/add-one/wrong/minus/a: «minus» ends like «returns-two»";
    assert!(issues.iter().any(|issue| issue.starts_with(what)), "{issues:#?}");
}

#[test]
fn second_specimens_reach_their_explanation() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/wrong/minus/b.js", "export const addOne = (n) => n - 3;\n");
    fixture.expect("specimen exercises/mini/add-one/wrong/minus/b: the second specimen of «minus» reaches nothing");
}

#[test]
fn fingerprints_are_fresh() {
    let fixture = Fixture::new();
    fixture.write("exercises/mini/add-one/wrong/minus/a.js", "export const addOne = (n) => n - 2;\n");
    fixture.write("exercises/mini/add-one/wrong/minus/b.js", "export const addOne = (n) => -2 + n;\n");
    let issues = fixture.issues();
    let what = "fingerprints lessons/mini/fingerprints.toml: the fingerprints of add-one are stale: its wrong solutions end \
                differently now";
    assert_eq!(issues, [what]);
    fixture.bless();
    assert_eq!(fixture.issues(), Vec::<String>::new());
    fs::remove_file(fixture.0.path().join("lessons/mini/fingerprints.toml")).expect("removed");
    assert!(fixture.issues().iter().all(|issue| issue.ends_with("has no fingerprints yet")), "{:#?}", fixture.issues());
}

#[test]
fn answers_that_solve_nothing_fail() {
    let fixture = Fixture::new();
    let echo = "call = \"addOne(1)\"\nexpect = \"2\"";
    fixture.replace(TASK, echo, "call = \"addOne(2)\"\nexpect = \"2\"");
    fixture.replace(TASK, "call = \"addOne(0)\"\nexpect = \"1\"", "call = \"addOne(0)\"\nexpect = \"0\"");
    let issues = fixture.issues();
    let what = "hardcode exercises/mini/add-one/exercise.toml: a function that returns its input passes all checks";
    assert!(issues.iter().any(|issue| issue == what), "{issues:#?}");
}

#[test]
fn visible_rows_written_out_do_not_pass() {
    let fixture = Fixture::new();
    fixture.replace("exercises/mini/genres/exercise.toml", "hidden_data = [\"empty\"]\n", "");
    fixture.replace("exercises/mini/genres/exercise.toml", "\"rows: small\", \"rows: empty\"", "\"rows: small\"");
    fixture.bless();
    let issues = fixture.issues();
    let what = "hardcode exercises/mini/genres/exercise.toml: the visible rows written out passes all checks";
    assert!(issues.iter().any(|issue| issue == what), "{issues:#?}");
}

#[test]
fn at_most_one_wrong_is_caught_by_hidden_cases_alone() {
    let fixture = Fixture::new();
    fixture.replace(TASK, "expect = \"2\"\n", "expect = \"2\"\nhidden = true\nbecause = \"one more\"\n");
    fixture.replace(TASK, "expect = \"1\"\n", "expect = \"1\"\nhidden = true\nbecause = \"one more\"\n");
    let shown = "[[case]]\nname = \"two\"\ncall = \"addOne(2)\"\nexpect = \"3\"\n\n[[wrong]]\nname = \"returns-two\"";
    fixture.replace(TASK, "[[wrong]]\nname = \"returns-two\"", shown);
    fixture.expect("visible exercises/mini/add-one/exercise.toml: only hidden cases catch returns-two, zero-lost");
}

#[test]
fn no_known_wrong_ends_by_the_wall_clock() {
    let fixture = Fixture::new();
    let text = "export const addOne = (n) => (n === 1 ? new Array(2 ** 32 - 1).join('x') : n + 1);\n";
    fixture.write("exercises/mini/add-one/wrong/minus/a.js", text);
    fixture.bless();
    let issues = fixture.issues();
    let what = "wall exercises/mini/add-one/wrong/minus/a: this wrong solution ends by the wall clock";
    assert!(issues.iter().any(|issue| issue == what), "{issues:#?}");
}

#[test]
fn expectations_work() {
    let fixture = Fixture::new();
    fixture.replace(TASK, "expect = \"2\"", "expect = \"two()\"");
    let issues = fixture.issues();
    assert!(
        issues[0].starts_with("expectation exercises/mini/add-one/exercise.toml: the expectation of case «one»"),
        "{issues:#?}"
    );
}

/// Changes the questions of the fixture, and returns what is found, each `gate file:line: what`.
fn of_questions(changes: &[(&str, &str)]) -> Vec<String> {
    const FORMS: &str = "lessons/questions/01-forms.toml";
    let folder = tempfile::tempdir().expect("a folder");
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/packs/good");
    let copied = std::process::Command::new("cp").arg("-r").arg(good).arg(folder.path()).status().expect("cp");
    assert!(copied.success());
    let path = folder.path().join("good").join(FORMS);
    let mut text = fs::read_to_string(&path).expect("there");
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{from:?}");
        text = text.replace(from, to);
    }
    fs::write(&path, text).expect("written");
    let root = Root::folder(&folder.path().join("good")).unwrap_or_else(|issues| panic!("{issues}"));
    let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
    let issues = validate::check(&root, &worker, |exercise| exercise.is_question()).issues.0;
    let line = |issue: &backlings::packs::Issue| issue.line.map(|line| line.to_string()).unwrap_or_default();
    issues.iter().map(|issue| format!("{} {}:{}: {}", issue.gate, issue.file, line(issue), issue.what)).collect()
}

#[test]
fn questions_are_proved() {
    let file = "lessons/questions/01-forms.toml";
    let broken = |id: &str, line: u32, why: &str| {
        format!("expectation {file}:{line}: {id}: the expectation of case «answer» does not work: {why}")
    };
    for (changes, expected) in [
        (&[][..], None),
        (
            &[("[10, 9, 1].sort()", "[10, 9, 1].sort((a, b) => a - b)")],
            Some(broken("qu-print", 118, "the code prints «1 9 10 Done», and the pack says «1 10 9 Done»")),
        ),
        (
            &[("[200, 30, 4].sort()", "[200, 30, 5].sort()")],
            Some(broken(
                "qu-print, variant 1",
                118,
                "the code prints «200 30 5 Done», and the pack says «200 30 4 Done»",
            )),
        ),
        (
            &[("SELECT NULL <> 1;", "SELECT 1 <> NULL; SELECT nothing;")],
            Some(broken("qu-rows, variant 1", 150, "the code prints «NULL error», and the pack says «NULL»")),
        ),
        (
            &[("console.log([200, 30, 4].sort());", "for (;;) {}")],
            Some(broken(
                "qu-print, variant 1",
                118,
                "It took far more steps than it should and was stopped. Is there a loop that never ends?",
            )),
        ),
        (
            &[(
                "[[order.wrong]]\nuses",
                "[[order.wrong]]\nbefore = \"a c\"\nsays = \"?\"\n[[order.wrong]]\nbefore = \"a b\"\nsays = \"?\"\n[[order.wrong]]\nuses",
            )],
            Some(format!("alike {file}:177: qu-order: the mistake «a before b» is taken for «c before b»")),
        ),
    ] {
        assert_eq!(of_questions(changes), expected.into_iter().collect::<Vec<_>>(), "{changes:?}");
    }
}

#[test]
fn bad_toml_is_told_with_line_and_column() {
    let fixture = Fixture::new();
    fixture.replace(TASK, "difficulty = 2", "difficulty = two");
    let issues = Root::folder(Path::new(fixture.0.path())).expect_err("an issue").0;
    assert_eq!((issues[0].file.as_str(), issues[0].line, issues[0].column), (TASK, Some(4), Some(14)), "{}", issues[0]);
}

const PACK: &str = r#"format = 1
id = "mini"
title = "Mini"
about = "Two tasks."
version = "1.0.0"
"#;
const LESSON: &str = r#"title = "Only"
concepts = ["js-functions"]
text = "One more."
exercises = ["add-one", "genres"]
"#;
const JS_HEAD: &str = r#"kind = "js"
title = "Add one"
concepts = ["js-functions"]
difficulty = 2
minutes = 2
task = "Write `addOne(n)`: it returns n + 1."
hints = ["What comes after 1?", "Use +.", "n + ____"]
after = "Done."
file = "add.js"
exports = ["addOne"]
"#;
const CASES: &str = r#"
[[case]]
name = "one"
call = "addOne(1)"
expect = "2"

[[case]]
name = "zero"
call = "addOne(0)"
expect = "1"
"#;
const JS_FILES: &[(&str, &str)] = &[
    ("start/add.js", "export function addOne(n) {\n  return undefined;\n}\n"),
    ("solution/add.js", "export const addOne = (n) => n + 1;\n"),
    ("wrong/returns-two/a.js", "export const addOne = () => 3;\n"),
    ("wrong/returns-two/b.js", "export function addOne(n) {\n  return 3;\n}\n"),
    ("wrong/minus/a.js", "export const addOne = (n) => n - 1;\n"),
    ("wrong/minus/b.js", "export const addOne = (n) => -1 + n;\n"),
    ("wrong/zero-lost/a.js", "export const addOne = (n) => (n || 1) + 1;\n"),
    ("wrong/zero-lost/b.js", "export function addOne(n) {\n  const m = n ? n : 1;\n  return m + 1;\n}\n"),
];
const SQL_TASK: &str = r#"kind = "sql"
title = "Genres"
concepts = ["sql-select"]
difficulty = 1
minutes = 2
task = "Show the name of every genre."
hints = ["Which table?", "SELECT ... FROM ...", "SELECT name FROM ____"]
after = "Done."
file = "query.sql"
mode = "read"
world = "inkwell"
data = ["small"]
hidden_data = ["empty"]

[[wrong]]
name = "one-row"
fails = ["rows: small", "rows: empty"]
says = "You count them. What is asked for?"

[[wrong]]
name = "ids"
fails = ["rows: small"]
says = "These are ids. Which column has the name?"
"#;
const SQL_FILES: &[(&str, &str)] = &[
    ("start/query.sql", "SELECT 1 FROM genres;\n"),
    ("solution/query.sql", "SELECT name FROM genres;\n"),
    ("wrong/one-row/a.sql", "SELECT count(*) FROM genres;\n"),
    ("wrong/ids/a.sql", "SELECT id FROM genres;\n"),
];
