//! What strangers answered when they saw only the terminal, before the known mistakes were written: every attempt they made is kept in
//! `tests/trials/` (exports of their progress) and graded again here. What they did right must still pass, and what they got wrong
//! must not. `docs/TRIALS.md` has the table; `UPDATE_SNAPSHOTS=1 cargo test --test trials` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use backlings::content::{Exercise, ExerciseId};
use backlings::grading;
use backlings::kinds::Submission;
use backlings::packs::Root;
use backlings::sandbox::Worker;
use backlings::store::{Attempt, Submitted};
use backlings::verdict::Verdict;
use serde::Deserialize;

/// Where the page's table begins; what stands above it is written by hand.
const MARKER: &str = "<!-- The table below is written by tests/trials.rs. -->";

/// An attempt that the checks of that day judged wrongly.
#[derive(Deserialize)]
struct Corrections {
    correction: Vec<Correction>,
}

#[derive(Deserialize)]
struct Correction {
    /// The beginning of the attempt's uuid.
    attempt: String,
    /// What is wrong with the verdict of that day.
    says: String,
}

/// An attempt as it was made, and what becomes of it today.
struct Again {
    uuid: String,
    attempt: Attempt,
    verdict: Verdict,
}

#[derive(Default)]
struct Row {
    right: usize,
    wrong: usize,
    recognised: usize,
    corrected: usize,
    names: BTreeMap<String, usize>,
}

#[test]
fn what_was_right_passes_and_what_was_wrong_does_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = Root::folder(folder).expect("the packs load");
    let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
    let text = fs::read_to_string(folder.join("tests/trials/corrections.toml")).expect("corrections.toml");
    let corrections: Corrections = toml::from_str(&text).expect("corrections.toml");
    let mut used = BTreeSet::new();
    let mut rows: BTreeMap<usize, (String, Row)> = BTreeMap::new();
    let mut turned = Vec::new();
    let order: Vec<&ExerciseId> = root.exercises().map(|exercise| &exercise.id).collect();
    for again in graded_again(&root, &worker, &attempts(&folder.join("tests/trials"))) {
        let correction = corrections.correction.iter().find(|one| again.uuid.starts_with(&one.attempt));
        used.extend(correction.map(|one| one.attempt.clone()));
        let was_right = again.attempt.passed != correction.is_some();
        if again.verdict.passed != was_right {
            turned.push(told(&again, correction));
        }
        let place = order.iter().position(|id| **id == again.attempt.exercise).expect("graded exercises are listed");
        count(
            &mut rows.entry(place).or_insert_with(|| (again.attempt.exercise.to_string(), Row::default())).1,
            &again,
            was_right,
            correction.is_some(),
        );
    }
    let unused: Vec<&str> =
        corrections.correction.iter().map(|one| one.attempt.as_str()).filter(|one| !used.contains(*one)).collect();
    assert!(unused.is_empty(), "these corrections are of no attempt: {unused:?}");
    assert!(turned.is_empty(), "{} attempts are judged otherwise today:\n\n{}", turned.len(), turned.join("\n\n"));
    check_page(&folder.join("docs/TRIALS.md"), &table(rows.values()));
}

/// Every attempt of every export, each answer once.
fn attempts(folder: &Path) -> Vec<(String, Attempt)> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("tests/trials").flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    files.sort();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("an export");
        for line in text.lines().skip(1) {
            let event: serde_json::Value = serde_json::from_str(line).expect("an event");
            if event["kind"] != "attempt" {
                continue;
            }
            let attempt: Attempt = serde_json::from_str(event["body"].as_str().expect("a body")).expect("an attempt");
            let key = format!("{} {} {:?} {:?}", attempt.exercise, attempt.variant, attempt.submitted, attempt.marks);
            if seen.insert(key) {
                all.push((event["uuid"].as_str().expect("a uuid").to_owned(), attempt));
            }
        }
    }
    all
}

fn graded_again(root: &Root, worker: &Worker, attempts: &[(String, Attempt)]) -> Vec<Again> {
    std::thread::scope(|scope| {
        let halves: Vec<_> = attempts
            .chunks(attempts.len().div_ceil(2).max(1))
            .map(|half| scope.spawn(move || half.iter().filter_map(|one| grade(root, worker, one)).collect::<Vec<_>>()))
            .collect();
        halves.into_iter().flat_map(|half| half.join().expect("a grading thread")).collect()
    })
}

fn grade(root: &Root, worker: &Worker, (uuid, attempt): &(String, Attempt)) -> Option<Again> {
    let exercise: &Exercise = root.exercise(attempt.exercise.as_str())?;
    let submission = match &attempt.submitted {
        Submitted::Files(files) => Submission::Files(files.clone()),
        Submitted::Answer(text) if attempt.marks.is_empty() => {
            Submission::Answer { variant: attempt.variant as usize, text: text.clone() }
        }
        Submitted::Answer(text) => Submission::Explanation { text: text.clone(), marks: attempt.marks.clone() },
    };
    let verdict = grading::grade(worker, &root.worlds, exercise, &submission)
        .unwrap_or_else(|error| panic!("{} of {} cannot be graded: {error}", uuid, attempt.exercise));
    Some(Again { uuid: uuid.clone(), attempt: attempt.clone(), verdict })
}

fn count(row: &mut Row, again: &Again, was_right: bool, corrected: bool) {
    row.corrected += usize::from(corrected);
    if was_right {
        row.right += 1;
        return;
    }
    row.wrong += 1;
    if let Some(known) = &again.verdict.known {
        row.recognised += 1;
        *row.names.entry(known.name.clone()).or_default() += 1;
    }
}

fn told(again: &Again, correction: Option<&Correction>) -> String {
    let words = |passed| if passed { "passed" } else { "failed" };
    let note = correction.map(|one| format!(" (corrected: {})", one.says)).unwrap_or_default();
    let answer = match &again.attempt.submitted {
        Submitted::Answer(text) => text.clone(),
        Submitted::Files(files) => files.iter().map(|file| format!("{}\n{}", file.path, file.text)).collect(),
    };
    format!(
        "{} {}: it {} then{note}, and {} now\n{answer}",
        again.attempt.exercise,
        again.uuid,
        words(again.attempt.passed),
        words(again.verdict.passed)
    )
}

fn table<'r>(rows: impl Iterator<Item = &'r (String, Row)>) -> String {
    let mut text = String::from(
        "\n| exercise | right | wrong | recognised now | judged wrongly then | mistakes that became known |\n",
    );
    text.push_str("| --- | --- | --- | --- | --- | --- |\n");
    let mut sum = Row::default();
    for (id, row) in rows {
        let names: Vec<String> = row.names.iter().map(|(name, count)| format!("`{name}` {count}")).collect();
        text.push_str(&format!(
            "| {id} | {} | {} | {} | {} | {} |\n",
            row.right,
            row.wrong,
            row.recognised,
            row.corrected,
            names.join(", ")
        ));
        sum.right += row.right;
        sum.wrong += row.wrong;
        sum.recognised += row.recognised;
        sum.corrected += row.corrected;
    }
    text.push_str(&format!("| **all** | {} | {} | {} | {} | |\n", sum.right, sum.wrong, sum.recognised, sum.corrected));
    text
}

/// Compares the page's table with this one, or writes it.
fn check_page(path: &Path, table: &str) {
    let page = fs::read_to_string(path).expect("docs/TRIALS.md");
    let (above, below) = page.split_once(MARKER).expect("docs/TRIALS.md has the line before its table");
    let wanted = format!("\n{table}");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(path, format!("{above}{MARKER}{wanted}")).expect("docs/TRIALS.md can be written");
    } else {
        assert_eq!(below, wanted, "docs/TRIALS.md is stale: UPDATE_SNAPSHOTS=1 cargo test --test trials");
    }
}
