//! Rules of `[[order]]`: a right order exists, it is not the one shown, and what is called a mistake is one.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::{OrderQuestion, OrderSign};
use crate::kinds::{is_right_order, one_right_order, order_needs};

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::graph;
use super::super::toml_file::TomlFile;
use super::check_key;

const GATE: &str = "order";
const MOST_DISTRACTORS: usize = 2;

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, question: &OrderQuestion, _: &Context) {
    check_lines(file, at, question);
    let nodes: BTreeMap<&str, Vec<&str>> = (question.lines.iter())
        .map(|line| (line.key.as_str(), line.after.iter().map(String::as_str).collect()))
        .collect();
    if let Err(cycle) = graph::order(&nodes) {
        let what = format!("these lines come after one another: {}", cycle.join(" → "));
        let first = question.lines.iter().position(|line| Some(&line.key.as_str()) == cycle.first()).unwrap_or(0);
        file.issue(GATE, &format!("{at}.line.{first}.after"), what, "take one of them off `after`");
        return;
    }
    let shown: Vec<&str> = question.belonging().map(|line| line.key.as_str()).collect();
    if is_right_order(question, &shown) && shown.len() > 1 {
        let right = one_right_order(question).join(" ");
        let fix = format!("put the lines of the file into another order; {right} is right");
        file.issue(GATE, &format!("{at}.line"), "the lines are shown in a right order already", fix);
    }
    for n in 0..question.wrong.len() {
        check_wrong(file, &format!("{at}.wrong.{n}"), question, n);
    }
    let names: Vec<String> = question.wrong.iter().map(|wrong| wrong.name()).collect();
    check_unique(file, GATE, names.iter().map(String::as_str), |n| format!("{at}.wrong.{n}"));
}

fn check_lines(file: &mut TomlFile<'_>, at: &str, question: &OrderQuestion) {
    let lines = format!("{at}.line");
    let belonging = question.belonging().count();
    if belonging < 3 {
        let what = format!("an order has at least three lines, and here are {belonging}");
        file.issue(GATE, &lines, what, "add a `[[order.line]]`");
    }
    let distractors = question.lines.len() - belonging;
    if distractors > MOST_DISTRACTORS {
        let what = format!("{distractors} lines are distractors; {MOST_DISTRACTORS} are the most");
        file.issue(GATE, &lines, what, "keep those that learners really take");
    }
    check_unique(file, GATE, question.lines.iter().map(|line| line.key.as_str()), |n| format!("{lines}.{n}.key"));
    for (n, line) in question.lines.iter().enumerate() {
        let at = format!("{lines}.{n}");
        check_key(file, GATE, &at, &line.key, 'z');
        check_filled(file, &format!("{at}.text"), "text", &line.text);
        if line.distractor {
            check_filled(file, &format!("{at}.says"), "says", line.says.as_deref().unwrap_or_default());
        }
        if line.distractor && !line.after.is_empty() {
            let fix = "delete `after`: a distractor has no place";
            file.issue(GATE, &format!("{at}.after"), format!("`{}` is left out and has a place", line.key), fix);
        }
        for (m, need) in line.after.iter().enumerate() {
            let at = format!("{at}.after.{m}");
            match question.line(need) {
                None => file.issue(GATE, &at, format!("there is no line `{need}`"), "write the key of a line"),
                Some(need) if need.distractor => {
                    let what = format!("`{}` is a distractor, so it is never there", need.key);
                    file.issue(GATE, &at, what, "name a line that belongs in the order");
                }
                Some(_) => {}
            }
        }
    }
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, question: &OrderQuestion, n: usize) {
    let wrong = &question.wrong[n];
    check_filled(file, &format!("{at}.says"), "says", &wrong.says);
    let Some(sign) = wrong.sign() else {
        let fix = "write one of: before = \"d b\", answer = \"a b c\", uses = \"e\"";
        return file.issue(GATE, at, "it is not clear by what this mistake is known", fix);
    };
    let keys = match &sign {
        OrderSign::Before(first, second) => vec![*first, *second],
        OrderSign::Exactly(keys) => keys.clone(),
        OrderSign::Uses(key) => vec![*key],
    };
    let key = match &sign {
        OrderSign::Before(..) => "before",
        OrderSign::Exactly(_) => "answer",
        OrderSign::Uses(_) => "uses",
    };
    let place = format!("{at}.{key}");
    if let Some(unknown) = keys.iter().find(|key| question.line(key).is_none()) {
        return file.issue(GATE, &place, format!("there is no line `{unknown}`"), "write keys of lines, with spaces");
    }
    let needs = order_needs(question);
    let must_follow = |first: &str, second: &str| needs.get(first).is_some_and(|needs| needs.contains(second));
    let is_distractor = |key: &str| question.line(key).is_some_and(|line| line.distractor);
    match sign {
        OrderSign::Before(first, second) if is_distractor(first) || is_distractor(second) => {
            file.issue(GATE, &place, "a distractor has no place in the order", "write uses = \"…\"");
        }
        OrderSign::Before(first, second) if !must_follow(first, second) => {
            let what = format!("an order with `{first}` before `{second}` can be right");
            file.issue(GATE, &place, what, format!("add \"{second}\" to `after` of `{first}`, or delete the mistake"));
        }
        OrderSign::Exactly(keys) if is_right_order(question, &keys) => {
            file.issue(GATE, &place, "this is a right answer", "delete it, or add what it breaks to `after`");
        }
        OrderSign::Exactly(keys) if keys.iter().collect::<BTreeSet<_>>().len() < keys.len() => {
            file.issue(GATE, &place, "a line is there twice", "write each key once");
        }
        OrderSign::Uses(key) if !is_distractor(key) => {
            let fix = "name a line with distractor = true";
            file.issue(GATE, &place, format!("`{key}` belongs in the order, so using it is no mistake"), fix);
        }
        _ => {}
    }
}
