//! Every start, solution and wrong file of the js exercises ends in real Node 26 as it ends here, case by case; and what is
//! to be predicted is printed there as here.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use backlings::content::{Body, Exercise, JsTask, Task, TextFile};
use backlings::grading;
use backlings::kinds::{self, Submission};
use backlings::packs::Root;
use backlings::sandbox::Worker;
use backlings::verdict::{Case, End, Status};

#[path = "support/node26.rs"]
mod node26;

/// A case that is silent for so long in Node is taken to run for ever.
const PATIENCE: Duration = Duration::from_secs(4);
const THREADS: usize = 6;

#[test]
fn js_exercises_end_alike_in_node() {
    let Some(node) = node26::find() else {
        println!("Node 26 was not found (set NODE26 to its path): nothing was compared");
        return;
    };
    let root = Root::folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the packs load");
    let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
    let mut left_out = 0;
    let mut all: Vec<Compared<'_>> = Vec::new();
    for exercise in root.exercises() {
        let Body::Js(task) = &exercise.body else { continue };
        left_out += kinds::parity_cases(exercise).expect("a js exercise").1;
        all.extend(submissions(task).into_iter().map(|(name, files)| Compared { exercise, task, name, files }));
    }
    let next = AtomicUsize::new(0);
    let compare = || -> Vec<Vec<Option<String>>> {
        std::iter::from_fn(|| all.get(next.fetch_add(1, Ordering::Relaxed)))
            .map(|one| one.differences(&node, &worker, &root))
            .collect()
    };
    // Most of the time goes by in waiting for real timers.
    let results: Vec<Option<String>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(compare)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no panic")).flatten().collect()
    });
    let mut differences: Vec<&str> = results.iter().flatten().map(String::as_str).collect();
    differences.sort_unstable();
    println!(
        "{} of {} cases of {} files agree with Node 26; {left_out} cases need what Node has not",
        results.len() - differences.len(),
        results.len(),
        all.len()
    );
    assert!(!results.is_empty(), "there are js exercises");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// One file of an exercise's, to be run here and there.
struct Compared<'r> {
    exercise: &'r Exercise,
    task: &'r Task<JsTask>,
    name: String,
    files: Vec<TextFile>,
}

impl Compared<'_> {
    /// For each case how it differs, or nothing where it agrees.
    fn differences(&self, node: &Path, worker: &Worker, root: &Root) -> Vec<Option<String>> {
        let here = here(worker, root, self.exercise, &self.files);
        let cases = Cases::written(self.exercise, self.task, &self.files);
        let there = cases.all(node);
        let differs = |(case, ours): (&String, &Outcome)| {
            // What an earlier case left running may end a later one: a case that differs runs once more, alone.
            let theirs = there.get(case).filter(|theirs| *theirs == ours).cloned().or_else(|| cases.alone(node, case));
            (theirs.as_ref() != Some(ours))
                .then(|| format!("{} {}, {case}: here {ours:?}, Node {theirs:?}", self.exercise.id, self.name))
        };
        here.iter().map(differs).collect()
    }
}

/// Every program whose output is to be predicted prints in Node what the pack says, and what the sandbox prints.
#[test]
fn predictions_come_true_in_node() {
    let Some(node) = node26::find() else {
        println!("Node 26 was not found (set NODE26 to its path): nothing was compared");
        return;
    };
    let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
    let (mut compared, mut differences) = (0, Vec::new());
    for folder in ["tests/fixtures/packs/good", "."] {
        let root = Root::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the packs load");
        let all: Vec<(&Exercise, usize)> = root
            .exercises()
            .flat_map(|exercise| (0..exercise.variants()).map(move |variant| (exercise, variant)))
            .collect();
        compared += all.iter().filter(|(exercise, _)| matches!(exercise.body, Body::Predict(_))).count();
        let check = &|part: &[(&Exercise, usize)]| -> Vec<String> {
            part.iter().filter_map(|(exercise, variant)| foretold(&node, &worker, &root, exercise, *variant)).collect()
        };
        std::thread::scope(|scope| {
            let parts = all.chunks(all.len().div_ceil(4)).map(|part| scope.spawn(move || check(part)));
            let parts: Vec<_> = parts.collect();
            differences.extend(parts.into_iter().flat_map(|part| part.join().expect("no panic")));
        });
    }
    println!("{compared} predictions agree with Node 26");
    assert!(compared > 3, "there are questions that predict");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// How what is predicted and what is printed differ; nothing where they agree.
fn foretold(node: &Path, worker: &Worker, root: &Root, exercise: &Exercise, variant: usize) -> Option<String> {
    let Body::Predict(question) = &exercise.body else { return None };
    let files = kinds::prediction(question, variant, &root.worlds).expect("its data is there");
    let printed = kinds::tokens(&printed_by(node, &files));
    let said = kinds::tokens(question.sheet(variant).answer);
    let answer = Submission::Answer { variant, text: printed.join(" ") };
    let verdict = grading::grade(worker, &root.worlds, exercise, &answer);
    let agree = kinds::first_difference(exercise, &said, &printed).is_none() && verdict.is_ok_and(|v| v.passed);
    (!agree).then(|| format!("{} {variant}: Node prints {printed:?}, the pack says {said:?}", exercise.id))
}

fn printed_by(node: &Path, files: &[TextFile]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        fs::write(folder.path().join(&file.path), &file.text).expect("written");
    }
    let mut command = Command::new(node);
    command.arg(kinds::PREDICTION).current_dir(folder.path()).env("TZ", "UTC").env("NO_COLOR", "1");
    let output = command.output().expect("node starts");
    String::from_utf8(output.stdout).expect("text")
}

/// Passed or not, and how it ended.
type Outcome = (bool, String);

fn submissions(task: &Task<JsTask>) -> Vec<(String, Vec<TextFile>)> {
    let mut all = vec![("start".to_owned(), task.start.clone()), ("solution".to_owned(), task.solution.clone())];
    all.extend(task.also.iter().map(|(name, files)| (format!("also/{name}"), files.clone())));
    for (name, specimens) in &task.wrong {
        all.extend(specimens.iter().map(|s| (format!("wrong/{name}/{}", s.name), s.files.clone())));
    }
    all
}

fn here(worker: &Worker, root: &Root, exercise: &Exercise, files: &[TextFile]) -> BTreeMap<String, Outcome> {
    let verdict = grading::grade(worker, &root.worlds, exercise, &Submission::Files(files.to_vec())).expect("gradable");
    let (able, _) = kinds::parity_cases(exercise).expect("a js exercise");
    let able: Vec<&str> = able.iter().map(|case| case.name.as_str()).collect();
    let cases = verdict.cases.iter().filter(|case| able.contains(&case.name.as_str()));
    cases.filter(|case| case.status != Status::NotRun).map(|case| (case.name.clone(), outcome(case))).collect()
}

fn outcome(case: &Case) -> Outcome {
    let end = match &case.end {
        End::Value => "value".to_owned(),
        End::Error(name) => format!("error {name}"),
        End::NeverAnswered => "never answered".to_owned(),
        End::Limit(_) => "for ever".to_owned(),
        End::None => "not run".to_owned(),
    };
    (case.status == Status::Passed, end)
}

/// The cases of a file, written as modules for Node.
struct Cases {
    folder: tempfile::TempDir,
    names: Vec<String>,
}

impl Cases {
    fn written(exercise: &Exercise, task: &Task<JsTask>, files: &[TextFile]) -> Cases {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("folder")).expect("folder");
            fs::write(path, text).expect("written");
        };
        write("package.json", r#"{ "type": "module" }"#);
        for file in files {
            write(&file.path, &file.text);
        }
        let (able, _) = kinds::parity_cases(exercise).expect("a js exercise");
        for (at, case) in able.iter().enumerate() {
            write(&format!("case-{at}.mjs"), &kinds::case_module(&task.spec, case, &format!("?{at}")));
            let expect = match (&case.expect, &case.throws) {
                (Some(expression), _) => {
                    format!("export const value = (\n{expression}\n);\nexport const throws = undefined;\n")
                }
                (None, throws) => format!("export const throws = {:?};\n", throws.as_deref().unwrap_or_default()),
            };
            write(&format!("expect-{at}.mjs"), &expect);
        }
        Cases { folder, names: able.iter().map(|case| case.name.clone()).collect() }
    }

    /// One process for all, and another behind each case that ends it.
    fn all(&self, node: &Path) -> BTreeMap<String, Outcome> {
        let mut outcomes = BTreeMap::new();
        let mut first = 0;
        while first < self.names.len() {
            let (lines, waited) = drive(node, self.folder.path(), first, self.names.len() - first);
            for (at, outcome) in &lines {
                outcomes.insert(self.names[*at].clone(), outcome.clone());
            }
            let next = lines.last().map_or(first, |(at, _)| at + 1);
            let ended_by_error = lines.last().is_some_and(|(_, (_, end))| end.starts_with("error") && next > first);
            if next < self.names.len() && !ended_by_error {
                outcomes.insert(self.names[next].clone(), silent(waited));
                first = next + 1;
            } else {
                first = next;
            }
        }
        outcomes
    }

    fn alone(&self, node: &Path, case: &str) -> Option<Outcome> {
        let at = self.names.iter().position(|name| name == case)?;
        let (lines, waited) = drive(node, self.folder.path(), at, 1);
        Some(lines.into_iter().next().map_or_else(|| silent(waited), |(_, outcome)| outcome))
    }
}

fn silent(waited: bool) -> Outcome {
    (false, if waited { "for ever" } else { "never answered" }.to_owned())
}

/// Lines of one Node process, and whether it had to be ended by force.
fn drive(node: &Path, folder: &Path, first: usize, count: usize) -> (Vec<(usize, Outcome)>, bool) {
    let driver = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/parity/driver.mjs");
    let mut child = Command::new(node)
        .args([driver, &folder.to_string_lossy(), &first.to_string(), &count.to_string()])
        .env("TZ", "UTC")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("node starts");
    let (send, receive) = channel();
    let output = BufReader::new(child.stdout.take().expect("piped"));
    std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
    let mut lines = Vec::new();
    let waited = loop {
        match receive.recv_timeout(PATIENCE) {
            // The other lines are what the program itself printed.
            Ok(line) => lines.extend(line.strip_prefix('\u{1e}').map(outcome_of)),
            Err(RecvTimeoutError::Timeout) => break true,
            Err(RecvTimeoutError::Disconnected) => break false,
        }
    };
    if waited {
        child.kill().expect("killed");
    }
    child.wait().expect("a child");
    (lines, waited)
}

fn outcome_of(line: &str) -> (usize, Outcome) {
    let line: serde_json::Value = serde_json::from_str(line).expect("a JSON line");
    let end = line["end"].as_str().expect("end").to_owned();
    (line["case"].as_u64().expect("case") as usize, (line["passed"] == true, end))
}
