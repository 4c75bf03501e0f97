//! `lessons/PACK/fingerprints.toml`: written here, compared here.

use crate::content::{Exercise, Locks};

use super::super::Issue;

/// The file's text.
pub fn text(locks: &Locks) -> String {
    let body = toml::to_string(locks).unwrap_or_default();
    format!("# Written by `backlings pack check --write`; do not edit.\n{body}")
}

pub fn stale(exercise: &Exercise) -> Issue {
    let file = format!("lessons/{}/fingerprints.toml", exercise.pack);
    let what = match exercise.lock {
        Some(_) => format!("the fingerprints of {} are stale: its wrong solutions end differently now", exercise.id),
        None => format!("{} has no fingerprints yet", exercise.id),
    };
    Issue::of_file("fingerprints", file, what, "run `backlings pack check --write` and look at the difference")
}
