//! The proof of a pack: starts fail, solutions pass, every known wrong fails where it should and reaches its explanation.

mod adversaries;
mod lockfile;
mod question_proof;
mod task_proof;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::content::{Body, Exercise, Lock, Locks, PackId};
use crate::kinds;
use crate::sandbox::Worker;

use super::{Issue, Issues, Root};

pub use lockfile::text as lockfile_text;

/// Of all second specimens, the share that must reach its explanation.
const SPECIMEN_SHARE: f64 = 0.9;

/// What a check of a root found.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    pub issues: Issues,
    pub exercises: usize,
    /// Submissions graded.
    pub graded: usize,
    pub wrongs: usize,
    /// Second specimens, and how many of them reached their explanation.
    pub specimens: usize,
    pub specimens_matched: usize,
    /// Fingerprints as they are now, by pack.
    pub locks: BTreeMap<PackId, Locks>,
}

/// What one exercise adds to a proof.
#[derive(Default)]
struct Part {
    issues: Vec<Issue>,
    /// Issues about second specimens: they count only when too many fail.
    unmatched: Vec<Issue>,
    graded: usize,
    wrongs: usize,
    specimens: usize,
    lock: Option<Lock>,
}

/// Proves every exercise that `wanted` picks, on all cores, and compares the fingerprints with the files'.
pub fn check(root: &Root, worker: &Worker, wanted: impl Fn(&Exercise) -> bool) -> Proof {
    let exercises: Vec<&Exercise> = root.exercises().filter(|exercise| wanted(exercise)).collect();
    let parts = in_parallel(&exercises, |exercise| prove(worker, root, exercise));
    let mut proof = Proof { exercises: exercises.len(), ..Proof::default() };
    let mut unmatched = Vec::new();
    for (exercise, part) in exercises.iter().zip(parts) {
        proof.graded += part.graded;
        proof.wrongs += part.wrongs;
        proof.specimens += part.specimens;
        proof.specimens_matched += part.specimens - part.unmatched.len();
        unmatched.extend(part.unmatched);
        part.issues.into_iter().for_each(|issue| proof.issues.push(issue));
        if let Some(lock) = part.lock {
            if exercise.lock.as_ref() != Some(&lock) {
                proof.issues.push(lockfile::stale(exercise));
            }
            proof.locks.entry(exercise.pack.clone()).or_default().insert(exercise.id.to_string(), lock);
        }
    }
    if (proof.specimens_matched as f64) < SPECIMEN_SHARE * proof.specimens as f64 {
        unmatched.into_iter().for_each(|issue| proof.issues.push(issue));
    }
    proof
}

fn prove(worker: &Worker, root: &Root, exercise: &Exercise) -> Part {
    if let Some(asking) = kinds::asking(exercise) {
        return question_proof::prove(worker, root, exercise, asking);
    }
    let worlds = &root.worlds;
    match &exercise.body {
        Body::Js(task) => task_proof::prove(worker, worlds, exercise, task, &task.spec.file, &task.spec.wrongs),
        Body::Sql(task) => task_proof::prove(worker, worlds, exercise, task, &task.spec.file, &task.spec.wrongs),
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => Part::default(),
    }
}

/// Applies `work` to every item on as many threads as there are cores, at most four; results in the items' order.
fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, R)>> = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { return };
                    let result = work(item);
                    done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((at, result));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
