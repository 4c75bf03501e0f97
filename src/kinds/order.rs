//! `order`: every order is right in which no line comes before what it needs, and no distractor is used.

use std::collections::{BTreeMap, BTreeSet};

use super::question::{ANSWER, Asking, Mistake, answered, first_wrong, letters};
use super::{CannotGrade, Jobs, Kind, Submission};
use crate::content::{Body, Exercise, OrderQuestion, OrderSign, OrderWrong, World};
use crate::sandbox::job::Report;
use crate::value::short_hash;
use crate::verdict::{Case, End, KnownWrong, Status};

pub struct Order;

impl Kind for Order {
    fn name(&self) -> &'static str {
        "order"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Order(_))
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
        let (_, said) = answered(self, exercise, submission)?;
        let question = question(exercise);
        let problem = problem(question, &said.split(' ').collect::<Vec<_>>());
        Ok(vec![Case {
            status: if problem.is_none() { Status::Passed } else { Status::Failed },
            end: End::Value,
            actual_hash: Some(short_hash(said.as_bytes())),
            expected: Some(one_right(question).join(" ")),
            actual: Some(said),
            detail: problem,
            ..Case::new(ANSWER, false)
        }])
    }

    /// An exact answer first, then the order of the file.
    fn known_wrong(&self, exercise: &Exercise, submission: &Submission) -> Option<KnownWrong> {
        let (_, said) = answered(self, exercise, submission).ok()?;
        let said: Vec<&str> = said.split(' ').collect();
        let wrongs = &question(exercise).wrong;
        let exact = wrongs.iter().find(|wrong| matches!(wrong.sign(), Some(OrderSign::Exactly(keys)) if keys == said));
        let known =
            exact.or_else(|| wrongs.iter().find(|wrong| wrong.sign().is_some_and(|sign| shows(&sign, &said))))?;
        Some(KnownWrong { name: known.name(), says: known.says.clone() })
    }

    fn case_names(&self, _: &Exercise) -> Vec<(String, bool)> {
        vec![(ANSWER.to_owned(), false)]
    }

    fn asking(&self) -> Option<&dyn Asking> {
        Some(self)
    }
}

impl Asking for Order {
    fn read(&self, exercise: &Exercise, _: usize, typed: &str) -> Result<String, String> {
        let question = question(exercise);
        let known: Vec<&str> = question.lines.iter().map(|line| line.key.as_str()).collect();
        let keys = letters(typed, &known)?;
        if keys.is_empty() {
            return Err(format!("no order is given: write the letters {} in your order", known.join(" ")));
        }
        if let Some((n, key)) = keys.iter().enumerate().find(|(n, key)| keys[..*n].contains(key)) {
            return Err(format!("{key} is there twice, the second time in place {}", n + 1));
        }
        let missing: Vec<&str> = known.into_iter().filter(|key| !keys.iter().any(|said| said == key)).collect();
        // Where a line may be left out, only the learner can say which.
        if !missing.is_empty() && !question.lines.iter().any(|line| line.distractor) {
            return Err(format!("every line belongs in it, and these are missing: {}", missing.join(" ")));
        }
        Ok(keys.join(" "))
    }

    fn right(&self, exercise: &Exercise, _: usize) -> String {
        one_right(question(exercise)).join(" ")
    }

    fn mistakes(&self, exercise: &Exercise, _: usize) -> Vec<Mistake> {
        let question = question(exercise);
        let right = one_right(question);
        let answers = |sign: OrderSign<'_>| match sign {
            OrderSign::Exactly(keys) => vec![keys.join(" ")],
            OrderSign::Uses(key) => vec![[right.as_slice(), &[key.to_owned()]].concat().join(" ")],
            OrderSign::Before(first, second) => [first, second]
                .into_iter()
                .flat_map(|key| moved(&right, key))
                .flat_map(|keys| question.lines.iter().flat_map(|line| moved(&keys, &line.key)).collect::<Vec<_>>())
                .map(|keys| keys.join(" "))
                .collect(),
        };
        let mistake = |wrong: &OrderWrong| Some(Mistake { name: wrong.name(), answers: answers(wrong.sign()?) });
        question.wrong.iter().filter_map(mistake).collect()
    }

    fn example(&self, exercise: &Exercise, _: usize) -> String {
        let question = question(exercise);
        // With the distractors among them: what belongs is for the learner to say.
        let keys: Vec<&str> = question.lines.iter().map(|line| line.key.as_str()).collect();
        let turned = |by: usize| {
            let by = by % keys.len().max(1);
            [&keys[by..], &keys[..by]].concat().join(" ")
        };
        let examples = (0..keys.len()).map(turned).collect();
        first_wrong(examples, |example| is_right(question, &example.split(' ').collect::<Vec<_>>()))
    }
}

fn question(exercise: &Exercise) -> &OrderQuestion {
    match &exercise.body {
        Body::Order(question) => question,
        _ => unreachable!("is_of chose this kind"),
    }
}

/// Whether the keys are a right answer.
pub fn is_right(question: &OrderQuestion, keys: &[&str]) -> bool {
    problem(question, keys).is_none()
}

/// What is wrong with an order, for the learner; nothing when it is right.
fn problem(question: &OrderQuestion, keys: &[&str]) -> Option<String> {
    let lines = || keys.iter().filter_map(|key| question.line(key));
    if let Some(line) = lines().find(|line| line.distractor) {
        let says = line.says.as_deref().unwrap_or_default();
        return Some(format!("{} does not belong in it: {says}", line.key));
    }
    for (n, line) in lines().enumerate() {
        let needed = |need: &&String| question.line(need).is_some() && !keys[..n].contains(&need.as_str());
        if let Some(need) = line.after.iter().find(needed) {
            let says = line.says.as_deref().map_or(".".to_owned(), |says| format!(": {says}"));
            return Some(match keys.contains(&need.as_str()) {
                true => format!("{} stands before {need}, and needs it first{says}", line.key),
                false => format!("{} needs a line that is missing here{says}", line.key),
            });
        }
    }
    let missing = question.belonging().any(|line| !keys.contains(&line.key.as_str()));
    missing.then(|| "A line that belongs in it is missing.".to_owned())
}

fn shows(sign: &OrderSign<'_>, said: &[&str]) -> bool {
    let place = |key: &str| said.iter().position(|said| *said == key);
    match sign {
        OrderSign::Before(first, second) => match (place(first), place(second)) {
            (Some(first), Some(second)) => first < second,
            _ => false,
        },
        OrderSign::Exactly(keys) => keys == said,
        OrderSign::Uses(key) => place(key).is_some(),
    }
}

/// One right order: of the lines that may come next, the first of the file. Lines that need one another are left out.
pub fn one_right(question: &OrderQuestion) -> Vec<String> {
    let mut left: Vec<_> = question.belonging().collect();
    let mut done: Vec<String> = Vec::new();
    while let Some(next) = left.iter().position(|line| {
        line.after.iter().all(|need| done.contains(need) || !left.iter().any(|other| other.key == *need))
    }) {
        done.push(left.remove(next).key.clone());
    }
    done
}

/// The keys with one of them at each place in turn.
fn moved(keys: &[String], key: &str) -> Vec<Vec<String>> {
    let others: Vec<String> = keys.iter().filter(|other| *other != key).cloned().collect();
    let at = |n: usize| [&others[..n], &[key.to_owned()], &others[n..]].concat();
    if others.len() == keys.len() { Vec::new() } else { (0..=others.len()).map(at).collect() }
}

/// Everything that has to come before each line, whether it says so itself or what it needs does.
pub fn needs(question: &OrderQuestion) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all = BTreeMap::new();
    for line in question.belonging() {
        let mut found = BTreeSet::new();
        let mut open: Vec<&str> = line.after.iter().map(String::as_str).collect();
        while let Some(key) = open.pop() {
            if found.insert(key) {
                open.extend(question.line(key).iter().flat_map(|need| &need.after).map(String::as_str));
            }
        }
        all.insert(line.key.as_str(), found);
    }
    all
}
