//! The gates of one question: its right answer passes, and each known mistake is recognised as itself.

use crate::content::{Body, Exercise, World};
use crate::grading;
use crate::kinds::{self, Asking, CannotGrade, Mistake, Submission};
use crate::sandbox::Worker;
use crate::sandbox::job::Report;
use crate::verdict::Verdict;

use super::super::{Issue, Root};
use super::Part;

pub fn prove(worker: &Worker, root: &Root, exercise: &Exercise, asking: &dyn Asking) -> Part {
    let mut part = Part::default();
    // Whether own words say what a rubric wants is for people.
    if matches!(exercise.body, Body::Explain(_)) {
        return part;
    }
    for variant in 0..exercise.variants() {
        let mut bench = Bench { worker, root, exercise, variant, reference: Report::default(), part: &mut part };
        if let Err(error) = bench.prove(asking) {
            bench.issue("expectation", &error.to_string(), "mend the answer or the code");
        }
    }
    part
}

/// Everything needed to grade one more answer to one variant.
struct Bench<'a> {
    worker: &'a Worker,
    root: &'a Root,
    exercise: &'a Exercise,
    variant: usize,
    reference: Report,
    part: &'a mut Part,
}

impl Bench<'_> {
    fn prove(&mut self, asking: &dyn Asking) -> Result<(), CannotGrade> {
        let right = asking.right(self.exercise, self.variant);
        let jobs = kinds::of(self.exercise).jobs(self.exercise, self.worlds(), &self.submission(&right))?;
        self.reference = grading::reference(self.worker, jobs.reference.as_ref())?;
        self.part.graded += 1;
        if !self.grade(&right)?.passed {
            self.issue("solution", &format!("the right answer «{right}» does not pass"), "mend the answer");
        }
        for mistake in asking.mistakes(self.exercise, self.variant) {
            self.part.wrongs += 1;
            self.mistake(&mistake)?;
        }
        Ok(())
    }

    fn mistake(&mut self, mistake: &Mistake) -> Result<(), CannotGrade> {
        let mut other = None;
        self.part.graded += 1;
        for answer in &mistake.answers {
            let verdict = self.grade(answer)?;
            match verdict.known {
                Some(known) if known.name == mistake.name => return Ok(()),
                Some(known) => other = Some(known.name),
                None => {}
            }
        }
        match other {
            Some(other) => {
                let what = format!("the mistake «{}» is taken for «{other}»", mistake.name);
                self.issue("alike", &what, "put the narrower one first, or make them one");
            }
            None => {
                let what = format!("the mistake «{}» is not recognised", mistake.name);
                self.issue("wrong", &what, "write an answer that somebody can give, and that is not right");
            }
        }
        Ok(())
    }

    fn grade(&self, answer: &str) -> Result<Verdict, CannotGrade> {
        grading::grade_against(self.worker, self.worlds(), self.exercise, &self.submission(answer), &self.reference)
    }

    fn submission(&self, answer: &str) -> Submission {
        Submission::Answer { variant: self.variant, text: answer.to_owned() }
    }

    fn worlds(&self) -> &[World] {
        &self.root.worlds
    }

    fn issue(&mut self, gate: &'static str, what: &str, fix: &str) {
        let which = match self.variant {
            0 => String::new(),
            variant => format!(", variant {variant}"),
        };
        let place = self.root.place_of_question(self.exercise);
        let issue = Issue { gate, what: format!("{}{which}: {what}", self.exercise.id), fix: fix.to_owned(), ..place };
        self.part.issues.push(issue);
    }
}
