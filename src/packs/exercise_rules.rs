//! Rules that hold for every exercise, whatever its kind.

use crate::content::{Body, Exercise, TaskLimits};

use super::context::Context;
use super::text_rules::{TASK_WORDS, word_count};
use super::toml_file::TomlFile;

/// Hints go from a nudge over a pointer to almost the solution.
pub(crate) const HINTS: usize = 3;

/// Minutes a question takes when it does not say: by difficulty, as tasks of that difficulty take.
pub(crate) fn usual_minutes(difficulty: u8) -> u32 {
    match difficulty {
        0 | 1 => 2,
        2 => 5,
        3 => 10,
        4 => 20,
        _ => 35,
    }
}

/// `at` is empty for a task, and e.g. `quiz.2.` for a question of a lesson.
pub(crate) fn check(file: &mut TomlFile<'_>, at: &str, exercise: &Exercise, context: &mut Context) {
    let (task, after) = if exercise.is_question() { ("prompt", "explain") } else { ("task", "after") };
    for (key, text) in [("title", &exercise.title), (task, &exercise.task), (after, &exercise.after)] {
        check_filled(file, &format!("{at}{key}"), key, text);
    }
    if exercise.concepts.is_empty() {
        let fix = "name at least one concept of lessons/concepts.toml";
        file.issue("concepts", &format!("{at}concepts"), "this trains no concept", fix);
    }
    context.check_concepts(file, &format!("{at}concepts"), &exercise.concepts);
    if !(1..=5).contains(&exercise.difficulty) {
        let what = format!("difficulty {} does not exist", exercise.difficulty);
        file.issue("exercise", &format!("{at}difficulty"), what, "write 1 (easiest) to 5");
    }
    if exercise.minutes == 0 {
        let fix = format!("write the minutes it takes; {} is usual", usual_minutes(exercise.difficulty));
        file.issue("exercise", &format!("{at}minutes"), "nothing takes 0 minutes", fix);
    }
    if exercise.hints.len() != HINTS {
        let what = format!("there are {} hints, and three are wanted", exercise.hints.len());
        let fix = "a nudge, then a pointer to the place, then almost the solution";
        file.issue("exercise", &format!("{at}hints"), what, fix);
    }
    for (n, hint) in exercise.hints.iter().enumerate() {
        check_filled(file, &format!("{at}hints.{n}"), "this hint", hint);
    }
    let words = word_count(&exercise.task);
    if words > TASK_WORDS {
        let what = format!("`{task}` has {words} words; {TASK_WORDS} is the most (tables and code do not count)");
        file.issue("text", &format!("{at}{task}"), what, "say less, or make two exercises of it");
    }
    check_limits(file, exercise);
    for (n, id) in exercise.was.iter().enumerate() {
        context.claim(file, &format!("{at}was.{n}"), id);
    }
}

/// What a task asks for is told where it is more than any task gets; when it runs it is cut to the most anyway.
fn check_limits(file: &mut TomlFile<'_>, exercise: &Exercise) {
    let limits = match &exercise.body {
        Body::Js(task) => task.spec.limits,
        Body::Sql(task) => task.spec.limits,
        _ => return,
    };
    let all = [
        ("ticks", "ticks", limits.ticks, TaskLimits::MOST_TICKS),
        ("virtual_ms", "virtual milliseconds", limits.virtual_ms, TaskLimits::MOST_VIRTUAL_MS),
    ];
    for (key, unit, asked, most) in all {
        if let Some(asked) = asked.filter(|asked| *asked > most) {
            let what = format!("{asked} {unit} are more than the most, {most}");
            file.issue("exercise", &format!("limits.{key}"), what, "write a smaller limit, or make the task smaller");
        }
    }
}

/// A text that has to be there.
pub(crate) fn check_filled(file: &mut TomlFile<'_>, at: &str, name: &str, text: &str) {
    if text.trim().is_empty() {
        let name = if name.contains(' ') { name.to_owned() } else { format!("`{name}`") };
        file.issue("text", at, format!("{name} is empty"), "write the text");
    }
}

/// Tells each name that an earlier item of the list has too; `at` makes the key path of the nth item.
pub(crate) fn check_unique<'n>(
    file: &mut TomlFile<'_>,
    gate: &'static str,
    names: impl Iterator<Item = &'n str>,
    at: impl Fn(usize) -> String,
) {
    let mut seen = std::collections::BTreeSet::new();
    for (n, name) in names.enumerate() {
        if !seen.insert(name) {
            file.issue(gate, &at(n), format!("`{name}` is here twice"), "give each a name of its own");
        }
    }
}
