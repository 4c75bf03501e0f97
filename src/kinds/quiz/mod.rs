//! `quiz`: questions whose answer is known beforehand, in five forms.

mod pairs;
mod pick;
mod table;
mod typed;

pub use pairs::pairs;
pub use typed::loose;

use super::question::{ANSWER, Asking, Mistake, answered, first_wrong};
use super::{CannotGrade, Jobs, Kind, Submission};
use crate::content::{Body, Exercise, Quiz, World};
use crate::sandbox::job::Report;
use crate::value::short_hash;
use crate::verdict::{Case, End, KnownWrong, Status};

pub struct QuizKind;

/// What differs from form to form. `said` is an answer as `read` returned it.
trait Form {
    /// What was typed, in the form in which it is stored; the error says how an answer is written.
    fn read(&self, typed: &str) -> Result<String, String>;
    fn right(&self) -> String;
    fn is_right(&self, said: &str) -> bool;
    /// Why parts of a wrong answer are wrong.
    fn remarks(&self, said: &str) -> Vec<String>;
    fn known(&self, said: &str) -> Option<KnownWrong>;
    fn mistakes(&self) -> Vec<Mistake>;
    /// Answers as one writes them; the first one that is not right is shown, else the first.
    fn examples(&self) -> Vec<String>;
}

impl Kind for QuizKind {
    fn name(&self) -> &'static str {
        "quiz"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Quiz(_))
    }

    fn jobs(&self, exercise: &Exercise, _: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        answered(self, exercise, submission).map(|_| Jobs::default())
    }

    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        _: &Report,
        _: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let (variant, said) = answered(self, exercise, submission)?;
        let form = form(exercise, variant);
        let right = form.is_right(&said);
        let remarks = if right { Vec::new() } else { form.remarks(&said) };
        Ok(vec![Case {
            status: if right { Status::Passed } else { Status::Failed },
            end: End::Value,
            actual_hash: Some(short_hash(said.as_bytes())),
            expected: Some(form.right()),
            actual: Some(said),
            detail: Some(remarks.join("\n")).filter(|text| !text.is_empty()),
            ..Case::new(ANSWER, false)
        }])
    }

    fn known_wrong(&self, exercise: &Exercise, submission: &Submission) -> Option<KnownWrong> {
        let (variant, said) = answered(self, exercise, submission).ok()?;
        form(exercise, variant).known(&said)
    }

    fn case_names(&self, _: &Exercise) -> Vec<(String, bool)> {
        vec![(ANSWER.to_owned(), false)]
    }

    fn asking(&self) -> Option<&dyn Asking> {
        Some(self)
    }
}

impl Asking for QuizKind {
    fn read(&self, exercise: &Exercise, variant: usize, typed: &str) -> Result<String, String> {
        form(exercise, variant).read(typed)
    }

    fn right(&self, exercise: &Exercise, variant: usize) -> String {
        form(exercise, variant).right()
    }

    fn mistakes(&self, exercise: &Exercise, variant: usize) -> Vec<Mistake> {
        form(exercise, variant).mistakes()
    }

    fn example(&self, exercise: &Exercise, variant: usize) -> String {
        let form = form(exercise, variant);
        first_wrong(form.examples(), |example| form.read(example).is_ok_and(|said| form.is_right(&said)))
    }
}

fn form(exercise: &Exercise, variant: usize) -> Box<dyn Form + '_> {
    match &exercise.body {
        Body::Quiz(Quiz::Pick(pick)) => Box::new(pick.sheet(variant)),
        Body::Quiz(Quiz::Match(matching)) => Box::new(matching),
        Body::Quiz(Quiz::Number(number)) => Box::new(number),
        Body::Quiz(Quiz::Word(word)) => Box::new(word),
        Body::Quiz(Quiz::Table(table)) => Box::new(table),
        _ => unreachable!("is_of chose this kind"),
    }
}
