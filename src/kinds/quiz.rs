//! `quiz`: pick one option, or all that are right.

use std::collections::BTreeSet;

use super::{CannotGrade, Jobs, Kind, Submission};
use crate::content::{Body, Exercise, Quiz, World};
use crate::sandbox::job::Report;
use crate::value::short_hash;
use crate::verdict::{Case, End, KnownWrong, Status};

pub struct QuizKind;

/// The one case of a question.
const ANSWER: &str = "answer";

impl Kind for QuizKind {
    fn name(&self) -> &'static str {
        "quiz"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Quiz(_))
    }

    fn jobs(&self, exercise: &Exercise, _: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        chosen(quiz(exercise), submission).map(|_| Jobs::default())
    }

    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        _: &Report,
        _: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let quiz = quiz(exercise);
        let chosen = chosen(quiz, submission)?;
        let right = right(quiz);
        let text = join(&chosen);
        Ok(vec![Case {
            status: if chosen == right { Status::Passed } else { Status::Failed },
            end: End::Value,
            actual_hash: Some(short_hash(text.as_bytes())),
            called: None,
            expected: Some(join(&right)),
            actual: Some(text),
            detail: remarks(quiz, &chosen),
            ..Case::new(ANSWER, false)
        }])
    }

    fn known_wrong(&self, exercise: &Exercise, submission: &Submission) -> Option<KnownWrong> {
        let quiz = quiz(exercise);
        let chosen = chosen(quiz, submission).ok()?;
        let wrong = quiz.wrong.iter().find(|wrong| keys(&wrong.answer) == chosen)?;
        Some(KnownWrong { name: wrong.answer.clone(), says: wrong.says.clone() })
    }

    fn case_names(&self, _: &Exercise) -> Vec<(String, bool)> {
        vec![(ANSWER.to_owned(), false)]
    }
}

fn quiz(exercise: &Exercise) -> &Quiz {
    match &exercise.body {
        Body::Quiz(quiz) => quiz,
        _ => unreachable!("is_of chose this kind"),
    }
}

/// What the options say about each wrong choice and each right one left out.
fn remarks(quiz: &Quiz, chosen: &BTreeSet<String>) -> Option<String> {
    let remarks: Vec<String> = quiz
        .options
        .iter()
        .filter(|option| option.right != chosen.contains(&option.key))
        .filter(|option| quiz.many || !option.right)
        .filter_map(|option| {
            let lead = if option.right { "belongs in" } else { "does not fit" };
            option.says.as_ref().map(|says| format!("{} {lead}: {says}", option.key))
        })
        .collect();
    (!remarks.is_empty()).then(|| remarks.join("\n"))
}

fn chosen(quiz: &Quiz, submission: &Submission) -> Result<BTreeSet<String>, CannotGrade> {
    let Submission::Answer(text) = submission else {
        return Err(CannotGrade::Submission("a question is answered with --answer, not with files".to_owned()));
    };
    let chosen = keys(text);
    let known: Vec<&str> = quiz.options.iter().map(|o| o.key.as_str()).collect();
    let unknown = chosen.iter().find(|key| !known.contains(&key.as_str()));
    let problem = match unknown {
        Some(key) => format!("there is no option «{key}»: choose from {}", known.join(" ")),
        None if chosen.is_empty() => format!("no option chosen: choose from {}", known.join(" ")),
        None if !quiz.many && chosen.len() > 1 => "this question has one answer: choose one letter".to_owned(),
        None => return Ok(chosen),
    };
    Err(CannotGrade::Submission(problem))
}

fn right(quiz: &Quiz) -> BTreeSet<String> {
    quiz.options.iter().filter(|o| o.right).map(|o| o.key.clone()).collect()
}

/// Letters, however they are separated: `a c`, `a,c`, `A, C`.
fn keys(text: &str) -> BTreeSet<String> {
    text.split([' ', ',', ';']).filter(|k| !k.is_empty()).map(str::to_lowercase).collect()
}

fn join(keys: &BTreeSet<String>) -> String {
    keys.iter().cloned().collect::<Vec<_>>().join(" ")
}
