//! What differs from kind to kind: which jobs an attempt needs, and what their reports mean. Kinds run nothing and print
//! nothing. A new kind is one file here and one line in [`KINDS`].

mod explain;
mod js;
mod order;
mod predict;
mod program;
mod question;
#[cfg(test)]
mod question_tests;
mod quiz;
mod sql;
mod words;

pub use explain::marks;
pub use js::{case_module, parity_cases, rename_mjs};
pub use order::{is_right as is_right_order, needs as order_needs, one_right as one_right_order};
pub use predict::{MAIN as PREDICTION, first_difference, name as prediction_name, prediction, tokens};
pub use program::{program, tables};
pub use question::{Asking, Mistake};
pub use quiz::{loose, pairs};
pub use words::{never_answered as never_answered_words, thrown as thrown_words};

use thiserror::Error;

use crate::content::{Body, Exercise, Mark, TaskLimits, TextFile, World};
use crate::sandbox::job::{Job, Report};
use crate::verdict::{Case, KnownWrong};

/// What a learner hands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submission {
    Files(Vec<TextFile>),
    /// What was typed, e.g. `a c`, when this variant of a question was asked; 0 is the question itself.
    Answer {
        variant: usize,
        text: String,
    },
    /// Own words, and how each point of the rubric was met.
    Explanation {
        text: String,
        marks: Vec<Mark>,
    },
}

/// What has to run before there is a verdict.
#[derive(Clone, Debug, Default)]
pub struct Jobs {
    /// The learner's code.
    pub attempt: Option<Job>,
    /// The pack's own expectations, in a process apart.
    pub reference: Option<Job>,
}

/// Why an attempt cannot be graded; never the learner's wrong answer.
#[derive(Debug, Error)]
pub enum CannotGrade {
    #[error("{0} has no solution in this pack, so nothing can be compared with it")]
    NoSolution(String),
    #[error("the data «{0}» is not in this pack")]
    NoWorld(String),
    #[error("{0}")]
    Submission(String),
    #[error("the expectation of case «{case}» does not work: {why}")]
    Expectation { case: String, why: String },
}

/// A kind of exercise.
pub trait Kind: Sync {
    fn name(&self) -> &'static str;
    /// Whether this kind grades the exercise.
    fn is_of(&self, body: &Body) -> bool;
    /// The jobs of an attempt.
    fn jobs(&self, exercise: &Exercise, worlds: &[World], submission: &Submission) -> Result<Jobs, CannotGrade>;
    /// The cases, in order, from what the jobs reported.
    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        attempt: &Report,
        reference: &Report,
    ) -> Result<Vec<Case>, CannotGrade>;
    /// A known mistake that the kind itself recognises (questions); tasks are matched by fingerprint.
    fn known_wrong(&self, _exercise: &Exercise, _submission: &Submission) -> Option<KnownWrong> {
        None
    }
    /// Names of all cases, in order, and whether each is hidden; known without running anything.
    fn case_names(&self, exercise: &Exercise) -> Vec<(String, bool)>;
    /// How it is answered, where it is a question.
    fn asking(&self) -> Option<&dyn Asking> {
        None
    }
    /// A case's name as a learner reads it.
    fn case_title(&self, _exercise: &Exercise, case: &Case) -> String {
        case.name.clone()
    }
}

/// Every kind.
pub const KINDS: &[&dyn Kind] =
    &[&js::Js, &sql::Sql, &quiz::QuizKind, &predict::Predict, &order::Order, &explain::Explain];

/// The kind of an exercise.
pub fn of(exercise: &Exercise) -> &'static dyn Kind {
    KINDS
        .iter()
        .find(|kind| kind.is_of(&exercise.body))
        .copied()
        .unwrap_or_else(|| unreachable!("every body has a kind: a test checks it"))
}

/// How a question is answered; nothing for a task.
pub fn asking(exercise: &Exercise) -> Option<&'static dyn Asking> {
    of(exercise).asking()
}

/// Ten times what the solution needs and never less than 500: the cap for an attempt's ticks.
fn tick_limit(exercise: &Exercise, asked: Option<u64>) -> u64 {
    const LEAST: u64 = 500;
    let solution = exercise.lock.as_ref().map_or(0, |lock| lock.ticks);
    asked.unwrap_or(solution.saturating_mul(10)).clamp(LEAST, TaskLimits::MOST_TICKS)
}

/// The clock of every check starts at 2026-03-16T09:00:00Z, the day after the last order of the running example.
const START_MS: i64 = 1_773_651_600_000;
const SEED: u64 = 0x1a2b_3c4d;
