//! Questions of a lesson: each becomes an exercise, and is checked by the rules of its form.

mod explain;
mod order;
mod pairs;
mod pick;
mod predict;
mod table;
mod typed;

use crate::content::{Body, Exercise, LessonFile, PackId, Question, Quiz};

use super::context::Context;
use super::exercise_rules::{self, check_filled, usual_minutes};
use super::text_rules::{TASK_WORDS, word_count};
use super::toml_file::TomlFile;

/// A question, and the key path of its table, e.g. `quiz.2`.
pub(crate) struct ReadQuestion {
    pub at: String,
    pub exercise: Exercise,
}

/// All questions of a lesson, form by form. A new form is one line here and one file of rules.
pub(crate) fn read(
    toml: &mut TomlFile<'_>,
    file: &LessonFile,
    pack: &PackId,
    context: &mut Context,
) -> Vec<ReadQuestion> {
    let mut reading = Reading { toml, pack, context, found: Vec::new() };
    reading.form("quiz", &file.quiz, |own| Body::Quiz(Quiz::Pick(own)), pick::check);
    reading.form("match", &file.matching, |own| Body::Quiz(Quiz::Match(own)), pairs::check);
    reading.form("number", &file.number, |own| Body::Quiz(Quiz::Number(own)), typed::check_number);
    reading.form("word", &file.word, |own| Body::Quiz(Quiz::Word(own)), typed::check_word);
    reading.form("table", &file.table, |own| Body::Quiz(Quiz::Table(own)), table::check);
    reading.form("predict", &file.predict, Body::Predict, predict::check);
    reading.form("order", &file.order, Body::Order, order::check);
    reading.form("explain", &file.explain, Body::Explain, explain::check);
    reading.found
}

/// The rules of a form: they tell issues at key paths that begin with the given one.
type Rules<Q> = fn(&mut TomlFile<'_>, &str, &Q, &Context);

struct Reading<'r, 't> {
    toml: &'r mut TomlFile<'t>,
    pack: &'r PackId,
    context: &'r mut Context,
    found: Vec<ReadQuestion>,
}

impl Reading<'_, '_> {
    fn form<Q: Question + Clone>(&mut self, form: &str, all: &[Q], body: fn(Q) -> Body, rules: Rules<Q>) {
        for (n, question) in all.iter().enumerate() {
            let at = format!("{form}.{n}");
            let head = question.head();
            self.context.claim(self.toml, &format!("{at}.id"), head.id);
            let exercise = Exercise {
                id: head.id.clone(),
                pack: self.pack.clone(),
                title: head.title.to_owned(),
                concepts: head.concepts.to_vec(),
                difficulty: head.difficulty,
                minutes: head.minutes.unwrap_or_else(|| usual_minutes(head.difficulty)),
                task: head.prompt.to_owned(),
                hints: head.hints.to_vec(),
                after: head.explain.to_owned(),
                was: head.was.to_vec(),
                lock: None,
                body: body(question.clone()),
            };
            exercise_rules::check(self.toml, &format!("{at}."), &exercise, self.context);
            rules(self.toml, &at, question, self.context);
            self.found.push(ReadQuestion { at, exercise });
        }
    }
}

/// A letter that can be typed for a line or a choice.
fn check_key(file: &mut TomlFile<'_>, gate: &'static str, at: &str, key: &str, last: char) {
    let is_key = key.len() == 1 && key.chars().all(|c| ('a'..=last).contains(&c));
    if !is_key {
        let fix = format!("use a letter, a to {last}");
        file.issue(gate, &format!("{at}.key"), format!("`{key}` cannot be a key"), fix);
    }
}

/// What a variant asks, by the rules for what a question asks.
fn check_prompt(file: &mut TomlFile<'_>, at: &str, prompt: &str) {
    let at = format!("{at}.prompt");
    check_filled(file, &at, "prompt", prompt);
    let words = word_count(prompt);
    if words > TASK_WORDS {
        let what = format!("`prompt` has {words} words; {TASK_WORDS} is the most (tables and code do not count)");
        file.issue("text", &at, what, "say less, or make two exercises of it");
    }
}

/// A known mistake is explained, and no right answer is called a mistake.
fn check_mistake(file: &mut TomlFile<'_>, gate: &'static str, at: &str, key: &str, says: &str, is_right: bool) {
    check_filled(file, &format!("{at}.says"), "says", says);
    if is_right {
        file.issue(gate, &format!("{at}.{key}"), "this is the right answer", "delete it, or mend the answer");
    }
}
