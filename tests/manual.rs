//! `docs/PACKS.md`: its table has a row for every form, with every key, and its examples load and are graded as it says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use backlings::content::{Body, JsTask, LessonFile, SqlTask};
use backlings::grading;
use backlings::kinds::{self, Submission};
use backlings::packs::{Root, validate};
use backlings::sandbox::Worker;
use serde::de::DeserializeOwned;

/// Keys of a lesson that are no form of question.
const OF_LESSONS: [&str; 4] = ["title", "concepts", "text", "exercises"];

fn manual() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/PACKS.md")).unwrap()
}

/// The keys that a type reads from a table: serde names them when it meets one that it does not know.
fn keys<T: DeserializeOwned>(text: &str) -> BTreeSet<String> {
    let error = toml::from_str::<T>(text).err().expect("an unknown key").to_string();
    let (_, list) = error.split_once("unknown field `nonsense`, expected ").unwrap_or_else(|| panic!("{error}"));
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn forms() -> BTreeSet<String> {
    let mut forms = keys::<LessonFile>("nonsense = 1");
    forms.retain(|key| !OF_LESSONS.contains(&key.as_str()));
    forms
}

/// Form → the words between backquotes in its row.
fn rows(manual: &str) -> BTreeMap<String, BTreeSet<String>> {
    let table = manual.split("## Every form").nth(1).expect("a section").split("\n## ").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let mut words = row.split('`').skip(1).step_by(2).map(str::to_owned);
        (words.next().unwrap(), words.collect())
    })
    .collect()
}

#[test]
fn every_form_and_every_key_has_its_place_in_the_table() {
    let manual = manual();
    let rows = rows(&manual);
    let mut wanted = forms();
    wanted.extend(kinds::KINDS.iter().map(|kind| kind.name().to_owned()));
    assert_eq!(rows.keys().cloned().collect::<BTreeSet<_>>(), wanted, "rows and forms");
    let common = manual.split("Every task has").nth(1).expect("a paragraph").split("\n\n").next().unwrap();
    for (form, words) in &rows {
        let own = match form.as_str() {
            "js" => keys::<JsTask>("nonsense = 1"),
            "sql" => keys::<SqlTask>("nonsense = 1"),
            _ => keys::<LessonFile>(&format!("[[{form}]]\nnonsense = 1")),
        };
        let is_task = ["js", "sql"].contains(&form.as_str());
        for key in &own {
            let path = if is_task { key.clone() } else { format!("{form}.{key}") };
            let array = format!("[[{path}]]");
            let own = words.contains(key) || words.contains(&array);
            let named = own || common.contains(&format!("`{key}`")) || common.contains(&format!("`{array}`"));
            assert!(named, "the row of `{form}` does not name `{key}`");
            if is_task || !words.contains(&array) {
                continue;
            }
            for inner in keys::<LessonFile>(&format!("[[{form}]]\n{array}\nnonsense = 1")) {
                assert!(words.contains(&inner), "the row of `{form}` does not name `{inner}` of [[{array}]]");
            }
        }
    }
}

/// The blocks of a section, each with what stands after its ```.
fn blocks(section: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = section;
    while let Some((_, begun)) = rest.split_once("\n```") {
        let (info, body) = begun.split_once('\n').unwrap();
        let (body, after) = body.split_once("\n```").unwrap();
        found.push((info.to_owned(), format!("{body}\n")));
        rest = after;
    }
    found
}

fn section<'m>(manual: &'m str, form: &str) -> &'m str {
    let begun = manual.split(&format!("\n## {form}\n")).nth(1).unwrap_or_else(|| panic!("no section {form}"));
    begun.split("\n## ").next().unwrap()
}

/// What the manual calls right (or wrong) in a section: `Right: …` in backquotes.
fn said<'s>(section: &'s str, word: &str) -> &'s str {
    section.split(&format!("{word}: `")).nth(1).unwrap_or_else(|| panic!("no «{word}»")).split('`').next().unwrap()
}

/// A root that is made of the manual's examples alone.
fn root(manual: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "lessons/examples/pack.toml",
        "format = 1\nid = \"examples\"\ntitle = \"Examples\"\nabout = \"Of the manual.\"\nversion = \"1\"\n",
    );
    let mut ids = Vec::new();
    let mut questions = String::new();
    for form in rows(manual).into_keys() {
        for (info, body) in blocks(section(manual, &form)) {
            match info.split_once(' ') {
                Some((_, path)) => write(&format!("exercises/examples/{path}"), &body),
                None if info == "toml" => questions.push_str(&body),
                None => panic!("a block of {form} that is no file and no question: {info}"),
            }
        }
        let task = folder.path().join("exercises/examples").join(&form).is_dir();
        ids.push(if task { format!("\"{form}\"") } else { format!("\"example-{form}\"") });
    }
    let head = format!("title = \"Examples\"\ntext = \"All of them.\"\nexercises = [{}]\n\n", ids.join(", "));
    write("lessons/examples/01-all.toml", &format!("{head}{questions}"));
    folder
}

#[test]
fn the_examples_load_and_are_graded_as_the_manual_says() {
    let manual = manual();
    let folder = root(&manual);
    let worker = Worker { exe: env!("CARGO_BIN_EXE_backlings").into() };
    let load = || Root::folder(folder.path()).unwrap_or_else(|issues| panic!("{issues}"));
    for (pack, locks) in &validate::check(&load(), &worker, |_| true).locks {
        fs::write(folder.path().join(format!("lessons/{pack}/fingerprints.toml")), validate::lockfile_text(locks))
            .unwrap();
    }
    let root = load();
    let proof = validate::check(&root, &worker, |_| true);
    assert!(proof.issues.is_empty(), "{}", proof.issues);
    for exercise in root.exercises().filter(|exercise| exercise.is_question()) {
        let form = exercise.id.as_str().trim_start_matches("example-");
        for (word, passes) in [("Right", true), ("Wrong", false)] {
            let text = said(section(&manual, form), word).to_owned();
            let submission = match &exercise.body {
                Body::Explain(own) => Submission::Explanation {
                    text: "own words".into(),
                    marks: kinds::marks(&text, own.points.len()).unwrap(),
                },
                _ => Submission::Answer { variant: 0, text: text.clone() },
            };
            let verdict = grading::grade(&worker, &root.worlds, exercise, &submission).unwrap();
            assert_eq!(verdict.passed, passes, "{form}: {text}");
        }
    }
}
