//! Questions: exercises answered in the terminal, defined inside their lesson's file.

use serde::{Deserialize, Serialize};

use super::{ConceptId, ExerciseId};

/// `[[quiz]]` of a lesson. One right option: pick one. Several: pick all that are right.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    pub id: ExerciseId,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    pub difficulty: u8,
    #[serde(default)]
    pub minutes: Option<u32>,
    pub prompt: String,
    /// Pick every right option; otherwise exactly one.
    #[serde(default)]
    pub many: bool,
    #[serde(rename = "option")]
    pub options: Vec<QuizOption>,
    #[serde(default)]
    pub hints: Vec<String>,
    /// Shown after the answer, right or wrong.
    pub explain: String,
    /// Combinations that show a known confusion.
    #[serde(default)]
    pub wrong: Vec<QuizWrong>,
    #[serde(default)]
    pub was: Vec<ExerciseId>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizOption {
    /// A letter, `a` to `h`: what is typed and stored.
    pub key: String,
    pub text: String,
    #[serde(default)]
    pub right: bool,
    /// Why it is wrong (or, for a right one that was left out, why it belongs).
    #[serde(default)]
    pub says: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizWrong {
    /// Keys joined by spaces, e.g. `a c`.
    pub answer: String,
    pub says: String,
}
