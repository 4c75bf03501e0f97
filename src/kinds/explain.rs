//! `explain`: the learner writes, reads a rubric, and says how each of its points was met.

use super::question::{ANSWER, Asking, Mistake};
use super::{CannotGrade, Jobs, Kind, Submission};
use crate::content::{Body, Exercise, ExplainQuestion, Mark, World};
use crate::sandbox::job::Report;
use crate::value::short_hash;
use crate::verdict::{Case, End, Status};

pub struct Explain;

/// A longer answer is no explanation any more.
const MOST: usize = 20_000;

impl Kind for Explain {
    fn name(&self) -> &'static str {
        "explain"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Explain(_))
    }

    fn jobs(&self, exercise: &Exercise, _: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        self.marked(exercise, submission).map(|_| Jobs::default())
    }

    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        _: &Report,
        _: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let (text, marks) = self.marked(exercise, submission)?;
        let question = question(exercise);
        let reached: u32 = marks.iter().map(|mark| mark.halves()).sum();
        let wanted = wanted(question);
        let passed = reached >= wanted;
        let open = question.points.iter().zip(marks).filter(|(_, mark)| **mark != Mark::Said);
        let remarks: Vec<String> =
            open.map(|(point, mark)| format!("{}: {}", mark.word(), point.text.trim())).collect();
        Ok(vec![Case {
            status: if passed { Status::Passed } else { Status::Failed },
            end: End::Value,
            actual_hash: Some(short_hash(text.as_bytes())),
            expected: Some(points(wanted)),
            actual: Some(format!("{} of {}", points(reached), question.points.len())),
            detail: Some(remarks.join("\n")).filter(|text| !text.is_empty()),
            ..Case::new(ANSWER, false)
        }])
    }

    fn case_names(&self, _: &Exercise) -> Vec<(String, bool)> {
        vec![(ANSWER.to_owned(), false)]
    }

    fn asking(&self) -> Option<&dyn Asking> {
        Some(self)
    }
}

impl Explain {
    fn marked<'s>(&self, exercise: &Exercise, submission: &'s Submission) -> Result<(String, &'s [Mark]), CannotGrade> {
        let Submission::Explanation { text, marks } = submission else {
            let what = format!("{} is explained in your own words, and then each point is marked", exercise.id);
            return Err(CannotGrade::Submission(what));
        };
        let points = question(exercise).points.len();
        if marks.len() != points {
            let what = format!("there are {points} points, and {} of them are marked", marks.len());
            return Err(CannotGrade::Submission(what));
        }
        Ok((self.read(exercise, 0, text).map_err(CannotGrade::Submission)?, marks))
    }
}

impl Asking for Explain {
    fn read(&self, _: &Exercise, _: usize, typed: &str) -> Result<String, String> {
        match typed.trim() {
            "" => Err("nothing is written yet: explain it in your own words".to_owned()),
            text if text.len() > MOST => Err(format!("this is longer than {MOST} bytes: say it shorter")),
            text => Ok(text.to_owned()),
        }
    }

    fn right(&self, exercise: &Exercise, _: usize) -> String {
        question(exercise).model.trim().to_owned()
    }

    fn mistakes(&self, _: &Exercise, _: usize) -> Vec<Mistake> {
        Vec::new()
    }

    fn example(&self, _: &Exercise, _: usize) -> String {
        "your explanation".to_owned()
    }
}

/// Half points that pass.
fn wanted(question: &ExplainQuestion) -> u32 {
    let halves = question.pass * 2.0 * question.points.len() as f64;
    // A share such as 0.6 has no exact float.
    (halves - 1e-9).ceil() as u32
}

/// Half points as points: `2`, `2.5`.
fn points(halves: u32) -> String {
    format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" })
}

fn question(exercise: &Exercise) -> &ExplainQuestion {
    match &exercise.body {
        Body::Explain(question) => question,
        _ => unreachable!("is_of chose this kind"),
    }
}

/// Reads the marks of so many points: `s h m s`, `shms`, `said, half, missed, said`.
pub fn marks(typed: &str, points: usize) -> Result<Vec<Mark>, String> {
    let mut found = Vec::new();
    for word in typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        let whole = Mark::ALL.into_iter().find(|mark| mark.word() == word);
        match whole {
            Some(mark) => found.push(mark),
            None => {
                for letter in word.chars() {
                    let mark = Mark::ALL.into_iter().find(|mark| mark.letter() == letter);
                    found.push(
                        mark.ok_or_else(|| format!("«{word}» is no mark: write s (said), h (half) or m (missed)"))?,
                    );
                }
            }
        }
    }
    if found.len() != points {
        return Err(format!(
            "there are {points} points, and here are {} marks: write one letter for each",
            found.len()
        ));
    }
    Ok(found)
}
