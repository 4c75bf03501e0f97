//! What kinds of questions share: how an answer is read before it is graded.

use super::{CannotGrade, Submission};
use crate::content::Exercise;

/// The one case of a question.
pub(super) const ANSWER: &str = "answer";

/// How a question is answered.
pub trait Asking {
    /// What was typed, in the form in which it is stored; the error says how an answer is written.
    fn read(&self, exercise: &Exercise, variant: usize, typed: &str) -> Result<String, String>;
    /// A right answer, in that form.
    fn right(&self, exercise: &Exercise, variant: usize) -> String;
    /// The known mistakes, each with answers that should show it.
    fn mistakes(&self, exercise: &Exercise, variant: usize) -> Vec<Mistake>;
    /// An answer as one writes it, which is not meant to be right.
    fn example(&self, exercise: &Exercise, variant: usize) -> String;
}

/// A known mistake, and answers of which one at least is recognised as it.
pub struct Mistake {
    /// As a verdict calls it.
    pub name: String,
    pub answers: Vec<String>,
}

impl Mistake {
    /// A mistake that is called by the only answer that shows it.
    pub(super) fn same(answer: &str) -> Mistake {
        Mistake { name: answer.to_owned(), answers: vec![answer.to_owned()] }
    }
}

/// Which variant was asked, and what was answered, as `Asking::read` returns it.
pub(super) fn answered(
    kind: &dyn Asking,
    exercise: &Exercise,
    submission: &Submission,
) -> Result<(usize, String), CannotGrade> {
    let Submission::Answer { variant, text } = submission else {
        return Err(CannotGrade::Submission(format!("{} is a question: answer it with --answer", exercise.id)));
    };
    if *variant >= exercise.variants() {
        return Err(CannotGrade::Submission(format!("{} has no variant {variant}", exercise.id)));
    }
    let said = kind.read(exercise, *variant, text).map_err(CannotGrade::Submission)?;
    Ok((*variant, said))
}

/// The first one that is not right: an example should not give the answer away.
pub(super) fn first_wrong(examples: Vec<String>, is_right: impl Fn(&str) -> bool) -> String {
    let wrong = examples.iter().find(|example| !is_right(example));
    wrong.or(examples.first()).cloned().unwrap_or_default()
}

/// The letters typed, however they are separated: `c a b`, `c,a,b`, `cab`, `C, A`. Each must be one of `known`.
pub(super) fn letters(typed: &str, known: &[&str]) -> Result<Vec<String>, String> {
    let words = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ')' | '>' | '-'));
    let mut found = Vec::new();
    for word in words {
        for letter in word.chars() {
            let key = letter.to_lowercase().to_string();
            if !known.contains(&key.as_str()) {
                return Err(format!("«{word}» is none of the letters {}", known.join(" ")));
            }
            found.push(key);
        }
    }
    Ok(found)
}
