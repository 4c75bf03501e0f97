//! From a submission to a verdict: runs the kind's jobs in workers, judges their reports, and recognises known mistakes.

mod expectations;
mod fingerprint;

pub use expectations::{content_hash, stored as stored_reference};
pub use fingerprint::{fingerprint, matching};

use crate::content::{Body, Exercise, World};
use crate::kinds::{self, CannotGrade, Submission};
use crate::sandbox::job::{Job, Report};
use crate::sandbox::{RunResult, Worker, WorkerEnd};
use crate::verdict::{Isolation, Status, Verdict};

/// Grades one submission. What the pack expects comes from its fingerprints; where these are missing or stale it runs beside
/// the learner's code, in a process of its own.
pub fn grade(
    worker: &Worker,
    worlds: &[World],
    exercise: &Exercise,
    submission: &Submission,
) -> Result<Verdict, CannotGrade> {
    let jobs = kinds::of(exercise).jobs(exercise, worlds, submission)?;
    if let Some(reference) = expectations::known(exercise, worlds) {
        let attempt = run(worker, jobs.attempt.as_ref())?;
        return judge(exercise, submission, attempt.as_ref(), &reference);
    }
    let (attempt, reference) = std::thread::scope(|scope| {
        let reference = scope.spawn(|| reference(worker, jobs.reference.as_ref()));
        let attempt = run(worker, jobs.attempt.as_ref());
        (attempt, reference.join())
    });
    let reference = reference.map_err(|_| CannotGrade::Submission("a grading thread broke down".to_owned()))??;
    judge(exercise, submission, attempt?.as_ref(), &reference)
}

/// What the pack expects, from a process that never sees the learner's code. It is the same for every submission.
pub fn reference(worker: &Worker, job: Option<&Job>) -> Result<Report, CannotGrade> {
    Ok(run(worker, job)?.map(|result| result.report).unwrap_or_default())
}

/// Runs an attempt against a reference that is already there.
pub fn grade_against(
    worker: &Worker,
    worlds: &[World],
    exercise: &Exercise,
    submission: &Submission,
    reference: &Report,
) -> Result<Verdict, CannotGrade> {
    let jobs = kinds::of(exercise).jobs(exercise, worlds, submission)?;
    let attempt = run(worker, jobs.attempt.as_ref())?;
    judge(exercise, submission, attempt.as_ref(), reference)
}

fn judge(
    exercise: &Exercise,
    submission: &Submission,
    attempt: Option<&RunResult>,
    reference: &Report,
) -> Result<Verdict, CannotGrade> {
    let kind = kinds::of(exercise);
    let empty = Report::default();
    let report = attempt.map_or(&empty, |result| &result.report);
    let cases = kind.cases(exercise, submission, report, reference)?;
    let passed = cases.iter().all(|case| case.status == Status::Passed);
    let known = match passed {
        true => None,
        false => kind.known_wrong(exercise, submission).or_else(|| matching(exercise, &cases)),
    };
    Ok(Verdict {
        passed,
        ticks: cases.iter().map(|case| case.ticks).sum(),
        cases,
        known,
        isolation: attempt.map_or(Isolation::Full, |result| result.isolation),
        in_realm: matches!(&exercise.body, Body::Js(task) if task.checks.is_some() || task.hidden_checks.is_some()),
    })
}

fn run(worker: &Worker, job: Option<&Job>) -> Result<Option<RunResult>, CannotGrade> {
    let Some(job) = job else { return Ok(None) };
    let result = worker.run(job);
    match result.end {
        WorkerEnd::Unavailable(why) => Err(CannotGrade::Submission(format!("the sandbox could not start: {why}"))),
        _ => Ok(Some(result)),
    }
}
