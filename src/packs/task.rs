//! Reads a task: `exercise.toml` by its kind, and the folders beside it.

use toml::de::DeValue;

use crate::content::{Body, Exercise, ExerciseId, JsTask, PackId, SqlTask, Task, TextFile, WrongSpec};

use super::context::{Context, nearest};
use super::exercise_rules;
use super::issue::{Issue, Issues};
use super::task_files::{Wanted, check_wrongs, take_also, take_solution, take_start, take_wrong};
use super::text_rules;
use super::toml_file::{Table, TomlFile};
use super::tree::Tree;
use super::{js_rules, sql_rules};

/// Reads one kind of task.
type Reader = fn(&mut Reading<'_, '_>, Table<'_>) -> Option<Exercise>;

/// The kinds of tasks. A new kind is one line here and its function below.
const KINDS: [(&str, Reader); 2] = [("js", js), ("sql", sql)];

/// What a reader works with.
struct Reading<'r, 't> {
    id: ExerciseId,
    pack: PackId,
    dir: &'r str,
    stripped: bool,
    tree: &'r mut Tree,
    toml: &'r mut TomlFile<'t>,
    context: &'r mut Context,
}

/// Reads `exercises/PACK/ID/`. The id counts as taken even where nothing more can be read.
pub(crate) fn read(
    tree: &mut Tree,
    pack: &PackId,
    stripped: bool,
    id: &str,
    context: &mut Context,
    issues: &mut Issues,
) -> Option<Exercise> {
    let dir = format!("exercises/{pack}/{id}");
    let path = format!("{dir}/exercise.toml");
    let there = tree.has(&path);
    let Some(text) = tree.take(&path) else {
        tree.take_below(&dir);
        if !there {
            let fix = "add one, or delete the folder";
            issues.push(Issue::of_file("files", dir, "this folder has no exercise.toml", fix));
        }
        return None;
    };
    let mut toml = TomlFile::new(&path, &text);
    let id = ExerciseId(id.to_owned());
    context.claim(&mut toml, "", &id);
    let mut reading = Reading { id, pack: pack.clone(), dir: &dir, stripped, tree, toml: &mut toml, context };
    let exercise = reading.by_kind();
    if exercise.is_none() {
        // Its files are not strays: they cannot be judged before the TOML can be read.
        tree.take_below(&dir);
    }
    issues.0.append(&mut toml.issues.0);
    exercise
}

impl Reading<'_, '_> {
    /// `kind` first, then the whole file as that kind: only so do errors keep their places.
    fn by_kind(&mut self) -> Option<Exercise> {
        let table = self.toml.table()?;
        text_rules::check_words(self.toml, &table);
        let kind = match table.get_ref().get("kind").map(|value| value.get_ref()) {
            Some(DeValue::String(kind)) => kind.to_string(),
            Some(_) => {
                self.toml.issue("toml", "kind", "`kind` is not a text", kinds_in_words());
                return None;
            }
            None => {
                self.toml.issue("toml", "", "`kind` is missing here", kinds_in_words());
                return None;
            }
        };
        let Some((_, reader)) = KINDS.iter().find(|(name, _)| *name == kind) else {
            let fix = nearest(&kind, KINDS.iter().map(|(name, _)| *name)).unwrap_or_else(kinds_in_words);
            self.toml.issue("toml", "kind", format!("there is no kind of task `{kind}`"), fix);
            return None;
        };
        reader(self, table)
    }

    /// The folders of a task, whatever its kind.
    fn take<T>(&mut self, spec: T, file: &str, difficulty: u8, wrongs: &[WrongSpec]) -> Task<T> {
        let wanted = Wanted { dir: self.dir, file, difficulty, wrongs, stripped: self.stripped };
        let start = take_start(self.tree, self.toml, &wanted);
        let solution = take_solution(self.tree, self.toml, &wanted, &start);
        let also = take_also(self.tree, self.dir, &start);
        let wrong = take_wrong(self.tree, self.toml, &wanted, &start);
        Task { spec, start, solution, also, wrong, checks: None, hidden_checks: None }
    }

    fn take_file(&mut self, path: &str) -> Option<TextFile> {
        let text = self.tree.take(&format!("{}/{path}", self.dir))?;
        Some(TextFile { path: path.to_owned(), text })
    }

    /// Whether the names in `fails` can be looked up: a learners' copy has lost its hidden cases.
    fn knows_cases(&self, has_checks: bool) -> bool {
        !self.stripped && !has_checks
    }
}

fn kinds_in_words() -> String {
    let names: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
    format!("write kind = \"…\"; the kinds are {}", names.join(", "))
}

/// The keys that every kind has.
macro_rules! exercise {
    ($reading:ident, $spec:ident, $body:expr) => {
        Exercise {
            id: $reading.id.clone(),
            pack: $reading.pack.clone(),
            title: $spec.title.clone(),
            concepts: $spec.concepts.clone(),
            difficulty: $spec.difficulty,
            minutes: $spec.minutes,
            task: $spec.task.clone(),
            hints: $spec.hints.clone(),
            after: $spec.after.clone(),
            was: $spec.was.clone(),
            lock: None,
            body: $body,
        }
    };
}

fn names(cases: Vec<(String, bool)>) -> Vec<String> {
    cases.into_iter().map(|(name, _)| name).collect()
}

fn js(reading: &mut Reading<'_, '_>, table: Table<'_>) -> Option<Exercise> {
    let spec: JsTask = reading.toml.decode(table)?;
    let mut task = reading.take(spec.clone(), &spec.file, spec.difficulty, &spec.wrongs);
    task.checks = reading.take_file("checks.js");
    task.hidden_checks = reading.take_file("hidden/checks.js");
    let has_checks = task.checks.is_some() || task.hidden_checks.is_some();
    js_rules::check(reading.toml, &spec, has_checks);
    let cases = reading.knows_cases(has_checks).then(|| names(spec.case_names()));
    check_wrongs(reading.toml, &spec.wrongs, cases.as_deref());
    let exercise = exercise!(reading, spec, Body::Js(task));
    exercise_rules::check(reading.toml, "", &exercise, reading.context);
    Some(exercise)
}

fn sql(reading: &mut Reading<'_, '_>, table: Table<'_>) -> Option<Exercise> {
    let spec: SqlTask = reading.toml.decode(table)?;
    let task = reading.take(spec.clone(), &spec.file, spec.difficulty, &spec.wrongs);
    sql_rules::check(reading.toml, &spec, reading.context);
    let mode_known = sql_rules::MODES.contains(&spec.mode.as_str());
    let cases = (reading.knows_cases(false) && mode_known).then(|| names(spec.case_names()));
    check_wrongs(reading.toml, &spec.wrongs, cases.as_deref());
    let exercise = exercise!(reading, spec, Body::Sql(task));
    exercise_rules::check(reading.toml, "", &exercise, reading.context);
    Some(exercise)
}
