//! One attempt, from what the learner hands in to a stored verdict; and where the learner stands with an exercise.

use std::collections::BTreeMap;
use std::time::Instant;

use serde::Serialize;

use crate::content::{Exercise, ExerciseId, World};
use crate::grading;
use crate::kinds::{CannotGrade, Submission};
use crate::sandbox::Worker;
use crate::store::{Attempt, Progress, Store, StoreError, Submitted, Summary};
use crate::verdict::{Status, Verdict};

/// A graded attempt and whether it is kept.
pub struct Graded {
    pub verdict: Verdict,
    /// Milliseconds the grading took.
    pub duration_ms: u64,
    /// The attempt's name in the store, or in words why it is not there.
    pub saved: Result<String, String>,
}

/// Grades a submission and stores the attempt. A store that fails costs nothing but the record.
pub fn attempt(
    worker: &Worker,
    worlds: &[World],
    exercise: &Exercise,
    submission: &Submission,
    store: Result<&mut Store, String>,
    now_ms: i64,
) -> Result<Graded, CannotGrade> {
    let start = Instant::now();
    let verdict = grading::grade(worker, worlds, exercise, submission)?;
    let duration_ms = start.elapsed().as_millis() as u64;
    let record = |store: &mut Store| -> Result<String, StoreError> {
        let hints_seen = store.progress()?.get(&exercise.id).map_or(0, |progress| progress.hints);
        store.record_attempt(&record(exercise, submission, &verdict, hints_seen, duration_ms), now_ms)
    };
    let saved = store.and_then(|store| record(store).map_err(|error| error.to_string()));
    Ok(Graded { verdict, duration_ms, saved })
}

fn record(
    exercise: &Exercise,
    submission: &Submission,
    verdict: &Verdict,
    hints_seen: u32,
    duration_ms: u64,
) -> Attempt {
    let (submitted, variant, marks) = match submission {
        Submission::Files(files) => (Submitted::Files(files.clone()), 0, Vec::new()),
        Submission::Answer { variant, text } => (Submitted::Answer(text.clone()), *variant as u32, Vec::new()),
        Submission::Explanation { text, marks } => (Submitted::Answer(text.clone()), 0, marks.clone()),
    };
    let count = |status| verdict.cases.iter().filter(|case| case.status == status).count() as u32;
    Attempt {
        exercise: exercise.id.clone(),
        pack: exercise.pack.clone(),
        content_hash: content_hash(exercise),
        submitted,
        variant,
        marks,
        passed: verdict.passed,
        summary: Summary {
            passed: count(Status::Passed),
            failed: count(Status::Failed),
            not_run: count(Status::NotRun),
            first_failed: verdict.cases.iter().find(|case| case.status == Status::Failed).map(|case| case.name.clone()),
            known: verdict.known.as_ref().map(|known| known.name.clone()),
        },
        hints_seen,
        duration_ms,
    }
}

/// The exercise's content: of a question as it is, of a task as the pack's lock file names it; empty in a pack that was
/// never checked.
fn content_hash(exercise: &Exercise) -> String {
    match &exercise.lock {
        Some(lock) => lock.content.clone(),
        None if exercise.is_question() => grading::content_hash(exercise, &[]),
        None => String::new(),
    }
}

/// Where a learner stands with an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    New,
    /// Attempted, or a hint was seen.
    Tried,
    Passed,
    /// Passed, and the exercise has changed since.
    PassedBefore,
}

impl Standing {
    pub fn of(exercise: &Exercise, progress: Option<&Progress>) -> Standing {
        let now = content_hash(exercise);
        match progress {
            Some(Progress { passed_at: Some(_), passed_hash, .. }) => {
                let then = passed_hash.as_deref().unwrap_or_default();
                if then == now || then.is_empty() || now.is_empty() { Standing::Passed } else { Standing::PassedBefore }
            }
            Some(_) => Standing::Tried,
            None => Standing::New,
        }
    }

    /// A pass at any content is a pass.
    pub fn is_passed(self) -> bool {
        matches!(self, Standing::Passed | Standing::PassedBefore)
    }
}

/// Which variant of a question is asked next: the question itself until it is passed, then the next one after each pass.
pub fn next_variant(store: &mut Store, exercise: &Exercise) -> usize {
    let variants = exercise.variants();
    if variants == 1 {
        return 0;
    }
    let names = std::iter::once(&exercise.id).chain(&exercise.was);
    let attempts = names.flat_map(|name| store.attempts(name).unwrap_or_default());
    attempts.filter(|recorded| recorded.attempt.passed).count() % variants
}

/// The progress of an exercise, also under a name it had before.
pub fn progress_of<'a>(all: &'a BTreeMap<ExerciseId, Progress>, exercise: &Exercise) -> Option<&'a Progress> {
    let names = std::iter::once(&exercise.id).chain(&exercise.was);
    let mut known = names.filter_map(|name| all.get(name));
    let first = known.clone().next();
    known.find(|progress| progress.passed_at.is_some()).or(first)
}
