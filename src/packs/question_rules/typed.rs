//! Rules of `[[number]]` and `[[word]]`.

use crate::content::{NumberQuestion, WordQuestion};
use crate::kinds;

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;
use super::check_mistake;

const GATE: &str = "quiz";

pub(super) fn check_number(file: &mut TomlFile<'_>, at: &str, question: &NumberQuestion, _: &Context) {
    if let Some(unit) = &question.unit {
        check_filled(file, &format!("{at}.unit"), "unit", unit);
        if unit.contains(|c: char| c.is_ascii_digit()) {
            let fix = "write the unit alone, e.g. \"cents\"";
            file.issue(GATE, &format!("{at}.unit"), format!("`{unit}` has digits in it"), fix);
        }
    }
    for (n, wrong) in question.wrong.iter().enumerate() {
        let is_right = wrong.answer == question.answer;
        check_mistake(file, GATE, &format!("{at}.wrong.{n}"), "answer", &wrong.says, is_right);
    }
    check_unique(file, GATE, question.wrong.iter().map(|wrong| wrong.answer.as_str()), |n| {
        format!("{at}.wrong.{n}.answer")
    });
}

pub(super) fn check_word(file: &mut TomlFile<'_>, at: &str, question: &WordQuestion, _: &Context) {
    // With `exact` two spellings are two answers.
    let normal = |text: &String| if question.exact { text.trim().to_owned() } else { kinds::loose(text) };
    let right: Vec<String> = question.answers.iter().map(normal).collect();
    if right.is_empty() {
        let fix = "add everything that is right, e.g. answers = [\"ECONNREFUSED\"]";
        file.issue(GATE, &format!("{at}.answers"), "no answer is right", fix);
    }
    check_answers(file, &format!("{at}.answers"), &question.answers);
    check_unique(file, GATE, right.iter().map(String::as_str), |n| format!("{at}.answers.{n}"));
    let mut known: Vec<(String, String)> = Vec::new();
    for (n, wrong) in question.wrong.iter().enumerate() {
        let at = format!("{at}.wrong.{n}");
        if wrong.answers.is_empty() {
            file.issue(GATE, &format!("{at}.answers"), "no answer shows this mistake", "write what is typed then");
        }
        check_answers(file, &format!("{at}.answers"), &wrong.answers);
        let is_right = wrong.answers.iter().any(|answer| right.contains(&normal(answer)));
        check_mistake(file, GATE, &at, "answers", &wrong.says, is_right);
        let places = wrong.answers.iter().enumerate().map(|(m, answer)| (normal(answer), format!("{at}.answers.{m}")));
        known.extend(places);
    }
    check_unique(file, GATE, known.iter().map(|(answer, _)| answer.as_str()), |n| known[n].1.clone());
}

fn check_answers(file: &mut TomlFile<'_>, at: &str, answers: &[String]) {
    for (n, answer) in answers.iter().enumerate() {
        check_filled(file, &format!("{at}.{n}"), "this answer", answer);
        if answer.trim().contains('\n') {
            let fix = "write it on one line, as it is typed";
            file.issue(GATE, &format!("{at}.{n}"), "this answer has more than one line", fix);
        }
    }
}
