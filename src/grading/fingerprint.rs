//! Fingerprints: how a known wrong solution ends, case by case, and which one an attempt behaves like.

use std::collections::BTreeMap;

use crate::content::{Body, Exercise, WrongSpec};
use crate::verdict::{Case, KnownWrong, Status};

/// The part of a verdict that recognises a mistake: the marks of the cases that the wrong names.
pub fn fingerprint(cases: &[Case], fails: &[String]) -> BTreeMap<String, String> {
    cases.iter().filter(|case| fails.contains(&case.name)).map(|case| (case.name.clone(), case.mark())).collect()
}

/// The known wrong that the cases behave like on every case it names: most cases wins, then the order of the file. The first
/// failure must be one of them, since the explanation stands under it.
pub fn matching(exercise: &Exercise, cases: &[Case]) -> Option<KnownWrong> {
    let lock = exercise.lock.as_ref()?;
    let first = &cases.iter().find(|case| case.status == Status::Failed)?.name;
    let behaves_like = |wrong: &&WrongSpec| {
        let marks = lock.wrong.get(&wrong.name);
        wrong.fails.contains(first) && marks.is_some_and(|marks| fingerprint(cases, &wrong.fails) == *marks)
    };
    let mut best: Option<&WrongSpec> = None;
    for wrong in wrongs(exercise).iter().filter(behaves_like) {
        if best.is_none_or(|b| wrong.fails.len() > b.fails.len()) {
            best = Some(wrong);
        }
    }
    best.map(|wrong| KnownWrong { name: wrong.name.clone(), says: wrong.says.clone() })
}

/// The known wrongs of a task, in the order of its file.
fn wrongs(exercise: &Exercise) -> &[WrongSpec] {
    match &exercise.body {
        Body::Js(task) => &task.spec.wrongs,
        Body::Sql(task) => &task.spec.wrongs,
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => &[],
    }
}
