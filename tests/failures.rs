//! What a failure looks like: the mistakes that beginners make, through the sandbox and through the whole program.
//!
//! `tests/snapshots/failures/` has whole answers of `check`: with colour, without, plain, and as JSON.
//! `tests/failures/mistakes.txt` has each mistake with the error and the line that a learner reads here, and those of Node 26.
//! `UPDATE_SNAPSHOTS=1` writes them anew; Node's only where Node is found.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use backlings::sandbox::Worker;
use backlings::sandbox::job::{Goal, Job, JsEnd, JsRun, JsWork, Limits, SourceFile, Thrown, Work};

#[path = "support/node26.rs"]
mod node26;

/// A program with one mistake.
#[derive(Clone, Debug, Default, PartialEq)]
struct Mistake {
    title: String,
    source: String,
    /// Line, name and message, as a learner reads them.
    here: String,
    hint: String,
    /// The same as Node 26 prints it.
    node: String,
    /// Why another name or line than Node's is right.
    differs: String,
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/failures/mistakes.txt")
}

fn mistakes() -> Vec<Mistake> {
    let text = fs::read_to_string(file()).expect("the mistakes");
    let mut all = Vec::new();
    for block in text.split("=== ").skip(1) {
        let (title, rest) = block.split_once('\n').expect("a title");
        let (source, told) = rest.split_once("\n---\n").expect("a source");
        let of = |key: &str| {
            let line = told.lines().find_map(|line| line.strip_prefix(&format!("{key}: ")));
            line.unwrap_or_default().to_owned()
        };
        let [here, hint, node, differs] = ["here", "hint", "node", "differs"].map(of);
        all.push(Mistake { title: title.to_owned(), source: format!("{source}\n"), here, hint, node, differs });
    }
    all
}

fn write(all: &[Mistake]) {
    let mut text = String::new();
    for one in all {
        let _ = write!(text, "=== {}\n{}---\n", one.title, one.source);
        for (key, value) in [("here", &one.here), ("hint", &one.hint), ("node", &one.node), ("differs", &one.differs)] {
            if !value.is_empty() {
                let _ = writeln!(text, "{key}: {value}");
            }
        }
        text.push('\n');
    }
    fs::write(file(), text.trim_end().to_owned() + "\n").expect("written");
}

fn is_update() -> bool {
    std::env::var_os("UPDATE_SNAPSHOTS").is_some()
}

const CASE: &str = "import { f } from './shop.js';\nexport default (\nawait f()\n);\n";

/// What each mistake ends with, on two threads.
fn run_here(all: &[Mistake]) -> Vec<Thrown> {
    in_halves(all, |_, one| {
        let run = JsRun { name: "case".into(), code: CASE.into(), path: "(case)".into(), goal: Goal::Value };
        let files = vec![SourceFile { path: "shop.js".into(), text: one.source.clone() }];
        let work = Work::Js(JsWork { files, runs: vec![run] });
        let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
        let result = worker.run(&Job { seed: 1, now_ms: 0, limits: Limits::default(), work });
        match result.report.js.into_iter().next().map(|report| report.end) {
            Some(JsEnd::Threw(thrown)) => thrown,
            other => panic!("{}: {other:?}", one.title),
        }
    })
}

fn in_halves<T: Send>(all: &[Mistake], work: impl Fn(usize, &Mistake) -> T + Sync) -> Vec<T> {
    std::thread::scope(|scope| {
        let halves = all.chunks(all.len().div_ceil(2)).enumerate();
        let (work, mut runs) = (&work, Vec::new());
        for (half, some) in halves {
            runs.push(scope.spawn(move || some.iter().map(|one| work(half, one)).collect::<Vec<T>>()));
        }
        runs.into_iter().flat_map(|run| run.join().expect("a thread")).collect()
    })
}

fn told(thrown: &Thrown) -> String {
    let line = thrown.stack.iter().find(|place| place.file.ends_with("shop.js")).map_or(0, |place| place.line);
    format!("{line}: {}: {}", thrown.name, thrown.message)
}

#[test]
fn beginners_mistakes_are_told_like_node_at_the_right_line() {
    let mut all = mistakes();
    assert!(all.len() >= 40, "{} mistakes", all.len());
    let found = run_here(&all);
    assert_eq!(found.len(), all.len());
    let mut wrong = Vec::new();
    for (one, thrown) in all.iter_mut().zip(&found) {
        let (here, hint) = (told(thrown), thrown.hint.clone().unwrap_or_default());
        if is_update() {
            (one.here, one.hint) = (here, hint);
        } else if (&here, &hint) != (&one.here, &one.hint) {
            wrong.push(format!("{}\n  expected {} | {}\n  got      {here} | {hint}", one.title, one.here, one.hint));
        }
    }
    if is_update() {
        write(&all);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for one in &all {
        assert!(
            !one.here.contains("not a function") || !one.here.ends_with(": not a function"),
            "{}: nameless",
            one.title
        );
        let same = head(&one.here) == head(&one.node);
        assert!(same == one.differs.is_empty() || one.node.is_empty(), "{}: {} and {}", one.title, one.here, one.node);
    }
}

/// Line and name of the error.
fn head(told: &str) -> Vec<&str> {
    told.splitn(3, ": ").take(2).collect()
}

#[test]
fn node_says_what_is_written_down() {
    let Some(node) = node26::find() else {
        println!("Node 26 was not found (set NODE26 to its path): nothing was compared");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let mut all = mistakes();
    let said = in_halves(&all, |half, one| in_node(&node, &folder.path().join(half.to_string()), &one.source));
    let mut wrong = Vec::new();
    for (one, said) in all.iter_mut().zip(said) {
        if is_update() {
            one.node = said;
        } else if one.node != said {
            wrong.push(format!("{}\n  written {}\n  Node    {said}", one.title, one.node));
        }
    }
    if is_update() {
        write(&all);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Line, name and message of what ends the case in Node.
fn in_node(node: &Path, folder: &Path, source: &str) -> String {
    fs::create_dir_all(folder).expect("a folder");
    for (name, text) in [("package.json", r#"{"type":"module"}"#), ("shop.js", source), ("case.mjs", CASE)] {
        fs::write(folder.join(name), text).expect("written");
    }
    let output = Command::new(node).arg(folder.join("case.mjs")).stdin(Stdio::null()).output().expect("Node runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = text
        .split_once("shop.js:")
        .and_then(|(_, rest)| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u32>().ok());
    let is_error = |line: &&str| {
        let name = line.split([':', ' ']).next().unwrap_or_default();
        name.ends_with("Error") || name == "NotFound"
    };
    let error = text.lines().filter(|line| !line.starts_with([' ', '\t'])).find(is_error);
    let error = error
        .map_or_else(|| text.lines().filter(|line| !line.trim().is_empty()).nth(3).unwrap_or_default(), |error| error);
    format!("{}: {error}", line.unwrap_or(0))
}

/// What the learner wrote, by the name of its snapshot.
const SHOP: &[(&str, &str)] = &[
    ("js-unchanged", "export function shopName(town) {\n  // TODO: return the name of the shop\n}\n"),
    (
        "js-wrong-value",
        "export function shopName(town) {\n  console.log('town is', town);\n  return town ? `Inkwell, ${town.toUpperCase()}` : 'Inkwell';\n}\n",
    ),
    ("js-white-space", "export const shopName = (town) => (town ? 'Inkwell,' + town : 'Inkwell');\n"),
    ("js-other-type", "export const shopName = (town) => (town ? ['Inkwell', town] : 'Inkwell');\n"),
    ("js-printed", "export function shopName(town) {\n  console.log(town ? `Inkwell, ${town}` : 'Inkwell');\n}\n"),
    ("js-promise", "export async function shopName(town) {\n  return town ? `Inkwell, ${town}` : 'Inkwell';\n}\n"),
    (
        "js-threw",
        "export function shopName(town) {\n  const parts = ['Inkwell'];\n  if (town) {\n    parts.psuh(town);\n  }\n  return parts.join(', ');\n}\n",
    ),
    (
        "js-undefined",
        "export function shopName(town) {\n  return town.length > 0 ? `Inkwell, ${town}` : 'Inkwell';\n}\n",
    ),
    ("js-does-not-parse", "export function shopName(town) {\n  return ['Inkwell', town].join(', ';\n}\n"),
    ("js-common-js", "function shopName(town) {\n  return 'Inkwell';\n}\n\nmodule.exports = { shopName };\n"),
    ("js-empty", "\n"),
    ("js-no-function", "export const shopName = 'Inkwell';\n"),
    (
        "js-endless",
        "export function shopName(town) {\n  while (town) {\n    town.trim();\n  }\n  return 'Inkwell';\n}\n",
    ),
    ("js-never-answered", "await new Promise(() => {});\nexport const shopName = () => 'Inkwell';\n"),
    ("js-passed", "export const shopName = (town) => (town ? `Inkwell, ${town}` : 'Inkwell');\n"),
];
const GENRES: &[(&str, &str)] = &[
    ("sql-unchanged", "-- TODO: show all genres\n"),
    ("sql-no-column", "SELECT id, nmae\nFROM genres;\n"),
    ("sql-no-table", "SELECT id, name\nFROM genre;\n"),
    ("sql-syntax", "SELECT id, name\nFORM genres;\n"),
    ("sql-incomplete", "SELECT id, name\nFROM genres\nWHERE\n"),
    ("sql-columns", "SELECT name FROM genres;\n"),
    ("sql-rows", "SELECT id, name FROM genres WHERE id <> 2;\n"),
    ("sql-twice", "SELECT id, name FROM genres UNION ALL SELECT id, name FROM genres WHERE id = 4;\n"),
    ("sql-type", "SELECT CAST(id AS TEXT) AS id, name FROM genres;\n"),
    (
        "sql-hidden",
        "SELECT column1 AS id, column2 AS name\nFROM (VALUES (1, 'Fiction'), (2, 'Technical'), (3, 'Poetry'), (4, 'Travel'));\n",
    ),
    ("sql-writes", "UPDATE genres SET name = 'Novels';\n"),
];

/// Runs `check` in a home of its own.
struct Home(tempfile::TempDir);

impl Home {
    fn run(&self, args: &[&str]) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roots/small");
        let mut command = Command::new(env!("CARGO_BIN_EXE_backlings"));
        command.env_clear().env("HOME", self.0.path()).current_dir(self.0.path()).stdin(Stdio::null());
        let output = command.arg("--root").arg(root).args(args).output().expect("it runs");
        assert!(output.stderr.is_empty(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// The answer in every form.
    fn answers(&self, exercise: &str, file: &str, source: &str) -> String {
        fs::write(self.0.path().join(format!("backlings/first/{exercise}/{file}")), source).expect("written");
        let mut all = format!("== {file}\n{source}");
        for (form, flags) in
            [("no colour", &[][..]), ("colour", &["--color", "always"]), ("plain", &["--plain"]), ("json", &["--json"])]
        {
            let said = self.run(&[flags, &["check", exercise]].concat());
            let wide = said.lines().find(|line| form == "no colour" && line.chars().count() > 80);
            assert_eq!(wide, None, "{exercise} {source}");
            let said = if form == "json" { stable(&said) } else { said.replace('\x1b', "\\e") };
            let _ = write!(all, "\n== {form}\n{said}");
        }
        all
    }
}

/// JSON without what differs from run to run and from machine to machine.
fn stable(json: &str) -> String {
    let mut value: serde_json::Value = serde_json::from_str(json).expect("JSON");
    for key in ["attempt", "duration_ms", "isolation", "ticks"] {
        value.as_object_mut().expect("an object").remove(key);
    }
    for case in value["cases"].as_array_mut().expect("cases") {
        case.as_object_mut().expect("a case").remove("ticks");
    }
    serde_json::to_string_pretty(&value).expect("JSON") + "\n"
}

#[test]
fn failures_look_as_they_should() {
    let home = Home(tempfile::tempdir().expect("a folder"));
    home.run(&["start", "fi-02"]);
    home.run(&["start", "fi-03"]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/failures");
    let mut wrong = Vec::new();
    for (exercise, file, all) in [("fi-02", "shop.js", SHOP), ("fi-03", "genres.sql", GENRES)] {
        for (name, source) in all {
            let path = folder.join(format!("{name}.txt"));
            let said = home.answers(exercise, file, source);
            if is_update() {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, &said).expect("written");
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            if kept != said {
                let diff = similar::TextDiff::from_lines(&kept, &said).unified_diff().to_string();
                wrong.push(format!("{name} differs:\n{diff}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
