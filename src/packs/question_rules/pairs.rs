//! Rules of `[[match]]`: choices, items, and pairs that show a confusion.

use crate::content::MatchQuestion;
use crate::kinds;

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;
use super::{check_key, check_mistake};

const GATE: &str = "quiz";

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, question: &MatchQuestion, _: &Context) {
    let choices = format!("{at}.choice");
    if question.choices.len() < 2 {
        let what = format!("there is a choice among at least two, and here is {}", question.choices.len());
        file.issue(GATE, &choices, what, "add a `[[match.choice]]`");
    }
    let keys = question.choices.iter().map(|choice| choice.key.as_str());
    check_unique(file, GATE, keys, |n| format!("{choices}.{n}.key"));
    for (n, choice) in question.choices.iter().enumerate() {
        let at = format!("{choices}.{n}");
        check_key(file, GATE, &at, &choice.key, 'z');
        check_filled(file, &format!("{at}.text"), "text", &choice.text);
    }
    check_items(file, &format!("{at}.item"), question);
    for (n, wrong) in question.wrong.iter().enumerate() {
        check_wrong(file, &format!("{at}.wrong.{n}"), &wrong.answer, &wrong.says, question);
    }
    check_unique(file, GATE, question.wrong.iter().map(|wrong| wrong.answer.as_str()), |n| {
        format!("{at}.wrong.{n}.answer")
    });
}

fn check_items(file: &mut TomlFile<'_>, items: &str, question: &MatchQuestion) {
    if question.items.len() < 2 {
        let what = format!("at least two items are matched, and here is {}", question.items.len());
        file.issue(GATE, items, what, "add a `[[match.item]]`, or make it a `[[quiz]]`");
    }
    for (n, item) in question.items.iter().enumerate() {
        let at = format!("{items}.{n}");
        check_filled(file, &format!("{at}.text"), "text", &item.text);
        check_filled(file, &format!("{at}.says"), "says", &item.says);
        if item.answer.is_empty() {
            let fix = "write the key of the choice that fits, e.g. [\"a\"]";
            file.issue(GATE, &format!("{at}.answer"), format!("item {} has no answer", n + 1), fix);
        }
        for (m, key) in item.answer.iter().enumerate() {
            check_choice(file, &format!("{at}.answer.{m}"), key, question);
        }
        check_unique(file, GATE, item.answer.iter().map(String::as_str), |m| format!("{at}.answer.{m}"));
        if item.answer.len() == question.choices.len() && question.choices.len() > 1 {
            let fix = "leave one out: a question that nobody can answer wrong teaches nothing";
            file.issue(GATE, &format!("{at}.answer"), format!("every choice fits item {}", n + 1), fix);
        }
    }
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, answer: &str, says: &str, question: &MatchQuestion) {
    let place = format!("{at}.answer");
    let pairs = match kinds::pairs(answer) {
        Ok(pairs) if !pairs.is_empty() => pairs,
        Ok(_) => return file.issue(GATE, &place, "no pair is named", "write pairs such as \"1b 2a\""),
        Err(what) => return file.issue(GATE, &place, what, "write pairs such as \"1b 2a\""),
    };
    let mut all_right = true;
    for (item, key) in &pairs {
        match item.checked_sub(1).and_then(|at| question.items.get(at)) {
            Some(item) => all_right &= item.answer.contains(key),
            None => {
                let fix = format!("items count from 1 to {}", question.items.len());
                return file.issue(GATE, &place, format!("there is no item {item}"), fix);
            }
        }
        check_choice(file, &place, key, question);
    }
    check_mistake(file, GATE, at, "answer", says, all_right);
}

fn check_choice(file: &mut TomlFile<'_>, at: &str, key: &str, question: &MatchQuestion) {
    if !question.choices.iter().any(|choice| choice.key == key) {
        let keys: Vec<&str> = question.choices.iter().map(|choice| choice.key.as_str()).collect();
        file.issue(GATE, at, format!("there is no choice `{key}`"), format!("the choices are {}", keys.join(", ")));
    }
}
