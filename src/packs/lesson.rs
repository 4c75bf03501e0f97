//! Reads a lesson: its text, its questions, and the list of its exercises.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{LessonFile, PackId};

use super::context::Context;
use super::exercise_rules::check_filled;
use super::issue::Issues;
use super::question_rules::{self, ReadQuestion};
use super::text_rules::{self, LESSON_LINES, line_count};
use super::toml_file::TomlFile;

/// What the lessons of one pack share.
pub(crate) struct Listing<'p> {
    pub pack: &'p PackId,
    /// The folders of `exercises/PACK/`.
    pub folders: &'p BTreeSet<String>,
    /// Ids that a lesson lists, with the lesson's file.
    pub listed: BTreeMap<String, String>,
}

/// A lesson whose tasks are still to be read.
pub(crate) struct ReadLesson {
    pub file: LessonFile,
    pub questions: Vec<ReadQuestion>,
}

pub(crate) fn read(
    path: &str,
    text: &str,
    listing: &mut Listing<'_>,
    context: &mut Context,
    issues: &mut Issues,
) -> Option<ReadLesson> {
    let mut toml = TomlFile::new(path, text);
    let lesson = read_file(&mut toml, listing, context);
    issues.0.append(&mut toml.issues.0);
    lesson
}

fn read_file(toml: &mut TomlFile<'_>, listing: &mut Listing<'_>, context: &mut Context) -> Option<ReadLesson> {
    if let Some(at) = word_question(toml.text) {
        let fix = "call it `[[word]]`, and its mistakes `[[word.wrong]]`: `text` is the lesson's own";
        toml.issue_at("toml", at, "`[[text]]` is no form of question", fix);
        return None;
    }
    let table = toml.table()?;
    text_rules::check_words(toml, &table);
    let file: LessonFile = toml.decode(table)?;
    check_filled(toml, "title", "title", &file.title);
    check_filled(toml, "text", "text", &file.text);
    let lines = line_count(&file.text);
    if lines > LESSON_LINES {
        let what = format!("`text` has {lines} lines; {LESSON_LINES} is the most");
        toml.issue("text", "text", what, "say less, or make two lessons of it");
    }
    context.check_concepts(toml, "concepts", &file.concepts);
    let questions = question_rules::read(toml, &file, listing.pack, context);
    if !context.alone {
        check_list(toml, &file, &questions, listing);
    }
    Some(ReadLesson { file, questions })
}

/// Every listed id has one definition, and every question is listed.
fn check_list(toml: &mut TomlFile<'_>, file: &LessonFile, questions: &[ReadQuestion], listing: &mut Listing<'_>) {
    if file.exercises.is_empty() {
        toml.issue(
            "ids",
            "exercises",
            "this lesson has no exercise",
            "list the ids of its exercises in teaching order",
        );
    }
    for (n, id) in file.exercises.iter().enumerate() {
        let at = format!("exercises.{n}");
        let folder = listing.folders.contains(id.as_str());
        let question = questions.iter().any(|question| question.exercise.id == *id);
        let dir = format!("exercises/{}/{id}/", listing.pack);
        if !folder && !question {
            let what = format!("`{id}` is not defined: no question here has this id, and there is no {dir}");
            toml.issue("ids", &at, what, "add the question or the folder, or take the id off the list");
        } else if folder && question {
            let what = format!("`{id}` is defined twice: as a question here, and by {dir}");
            toml.issue("ids", &at, what, "give one of them another id");
        }
        if let Some(other) = listing.listed.insert(id.0.clone(), toml.path.to_owned()) {
            let place = if other == toml.path { "here".to_owned() } else { format!("in {other}") };
            toml.issue("ids", &at, format!("`{id}` is listed {place} already"), "list it once");
        }
    }
    for ReadQuestion { at, exercise } in questions {
        if !file.exercises.contains(&exercise.id) {
            let what = format!("`{}` is not in this lesson's `exercises`", exercise.id);
            toml.issue("ids", &format!("{at}.id"), what, "add it where it belongs in teaching order");
        }
    }
}

/// Where somebody calls a question that is answered in words `text`, which TOML would only call a key that is there twice.
fn word_question(text: &str) -> Option<usize> {
    let at = text.find("\n[[text]]")? + 1;
    // Inside a text such lines are nobody's business, and then the file can be read.
    toml::de::DeTable::parse(text).is_err().then_some(at)
}
