//! What a pack expects of an exercise: proved once by `pack check`, kept with the fingerprints, used while nothing changed.

use std::collections::BTreeSet;

use crate::content::{Body, Exercise, Quiz, World};
use crate::kinds;
use crate::sandbox::job::Report;
use crate::value::short_hash;

/// Larger expectations are not kept: computing them again is cheaper than reading them at every start.
const LARGEST: usize = 16 << 10;

/// The expectations from the fingerprints, when they are of exactly this content.
pub fn known(exercise: &Exercise, worlds: &[World]) -> Option<Report> {
    let lock = exercise.lock.as_ref()?;
    let text = lock.reference.as_ref()?;
    if lock.content != content_hash(exercise, worlds) {
        return None;
    }
    serde_json::from_str(text).ok()
}

/// A report in the form in which fingerprints keep it.
pub fn stored(reference: &Report) -> Option<String> {
    serde_json::to_string(reference).ok().filter(|text| text.len() <= LARGEST)
}

/// Changes whenever what is asked or accepted changes: task, cases, solution, data; not hints or explanations.
pub fn content_hash(exercise: &Exercise, worlds: &[World]) -> String {
    let names: BTreeSet<String> =
        kinds::of(exercise).case_names(exercise).into_iter().map(|(name, hidden)| format!("{name} {hidden}")).collect();
    let body = match &exercise.body {
        Body::Quiz(Quiz::Pick(own)) => bare(own),
        Body::Quiz(Quiz::Match(own)) => bare(own),
        Body::Quiz(Quiz::Number(own)) => bare(own),
        Body::Quiz(Quiz::Word(own)) => bare(own),
        Body::Quiz(Quiz::Table(own)) => bare(own),
        Body::Predict(own) => bare(own),
        Body::Order(own) => bare(own),
        Body::Explain(own) => bare(own),
        Body::Js(task) => serde_json::to_string(&(&task.spec.cases, &task.spec.setup, &task.solution)),
        Body::Sql(task) => {
            let world = worlds.iter().find(|world| world.name == task.spec.world);
            let data = world.map(|world| (&world.schema, &world.sets));
            serde_json::to_string(&(&task.spec.data, &task.spec.hidden_data, &task.spec.probes, &task.solution, data))
        }
    };
    let text = format!(
        "{}\n{}\n{}",
        exercise.task,
        names.into_iter().collect::<Vec<_>>().join("\n"),
        body.unwrap_or_default()
    );
    short_hash(text.as_bytes())
}

/// A question without what only tells about it, or helps with it.
fn bare(question: &impl serde::Serialize) -> serde_json::Result<String> {
    const ASIDE: [&str; 10] =
        ["id", "title", "concepts", "difficulty", "minutes", "hints", "explain", "was", "wrong", "says"];
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(map) => {
                map.retain(|key, _| !ASIDE.contains(&key.as_str()));
                map.values_mut().for_each(strip);
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(question)?;
    strip(&mut value);
    serde_json::to_string(&value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::LessonFile;

    /// The hash of the first prediction of the fixture, with one text of its lesson replaced.
    fn hash(from: &str, to: &str) -> String {
        let text = include_str!("../../tests/fixtures/packs/good/lessons/questions/01-forms.toml");
        assert!(text.contains(from), "{from:?}");
        let file: LessonFile = toml::from_str(&text.replacen(from, to, 1)).unwrap();
        short_hash(bare(&file.predict[0]).unwrap().as_bytes())
    }

    #[test]
    fn a_question_changes_when_what_is_asked_or_right_does() {
        let whole = hash("", "");
        for (from, to, changes) in [
            ("What is printed?", "What is shown?", true),
            ("[10, 9, 1]", "[10, 9, 2]", true),
            ("answer = \"1 10 9 Done\"", "answer = \"1 10 9 done\"", true),
            ("[200, 30, 4].sort", "[200, 30, 5].sort", true),
            ("title = \"Sorted\"", "title = \"In order\"", false),
            ("How are they compared?", "Compared by what?", false),
            ("So numbers are sorted. Does sort", "Numbers. Does sort", false),
            ("Without a comparator", "With no comparator", false),
        ] {
            assert_eq!(hash(from, to) != whole, changes, "{from}");
        }
    }
}
