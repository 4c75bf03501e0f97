//! Rules of `[[predict]]`; that the code prints the answer is proved by running it.

use crate::content::{Language, PredictQuestion, PredictSheet, PredictWrong};
use crate::kinds::{prediction_name, tokens};

use super::super::context::{Context, nearest};
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;
use super::{check_mistake, check_prompt};

const GATE: &str = "predict";

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, question: &PredictQuestion, context: &Context) {
    check_data(file, at, question, context);
    check_sheet(file, at, question.sheet(0));
    if question.variants.is_empty() {
        let fix = "add a `[[predict.variant]]` with other values, so that a review asks for the idea";
        file.issue(GATE, at, "this question has no variant", fix);
    }
    let mut codes = vec![question.code.trim()];
    for (n, variant) in question.variants.iter().enumerate() {
        let at = format!("{at}.variant.{n}");
        if let Some(prompt) = &variant.prompt {
            check_prompt(file, &at, prompt);
        }
        if let Some(explain) = &variant.explain {
            check_filled(file, &format!("{at}.explain"), "explain", explain);
        }
        check_sheet(file, &at, question.sheet(n + 1));
        if codes.contains(&variant.code.trim()) {
            let fix = "change values or names, or delete the variant";
            file.issue(GATE, &format!("{at}.code"), "this code has been asked already", fix);
        }
        codes.push(variant.code.trim());
    }
}

fn check_data(file: &mut TomlFile<'_>, at: &str, question: &PredictQuestion, context: &Context) {
    let (world, data) = match (question.language, &question.world, &question.data) {
        (Language::Sql, Some(world), Some(data)) => (world, data),
        (Language::Sql, Some(world), None) => {
            let what = format!("no data set of `{world}` is named");
            return file.issue(GATE, &format!("{at}.world"), what, "add `data`, e.g. \"small\"");
        }
        (Language::Sql, None, Some(_)) => {
            return file.issue(
                GATE,
                &format!("{at}.data"),
                "this data set has no world",
                "add `world`, e.g. \"inkwell\"",
            );
        }
        (Language::Js, None, None) | (Language::Sql, None, None) => return,
        (Language::Js, ..) => {
            let key = if question.world.is_some() { "world" } else { "data" };
            let fix = "delete it, or write language = \"sql\"";
            return file.issue(GATE, &format!("{at}.{key}"), format!("`{key}` is for language = \"sql\""), fix);
        }
    };
    if context.alone {
        return;
    }
    let Some(found) = context.worlds.iter().find(|found| found.name == *world) else {
        let fix = nearest(world, context.worlds.iter().map(|world| world.name.as_str()))
            .unwrap_or_else(|| format!("add exercises/data/{world}/schema.sql"));
        return file.issue(GATE, &format!("{at}.world"), format!("there is no world `{world}`"), fix);
    };
    if found.set(data).is_none() {
        let sets: Vec<&str> = found.sets.iter().map(|set| set.path.as_str()).collect();
        let fix = nearest(data, sets.iter().copied()).unwrap_or_else(|| format!("there are {}", sets.join(", ")));
        file.issue(GATE, &format!("{at}.data"), format!("`{world}` has no data set `{data}`"), fix);
    }
}

fn check_sheet(file: &mut TomlFile<'_>, at: &str, sheet: PredictSheet<'_>) {
    check_filled(file, &format!("{at}.code"), "code", sheet.code);
    let right = tokens(sheet.answer);
    if right.is_empty() {
        let fix = "write what is printed; brackets, commas and quotes do not count";
        file.issue(GATE, &format!("{at}.answer"), "nothing is printed here", fix);
    }
    for (n, wrong) in sheet.wrong.iter().enumerate() {
        check_wrong(file, &format!("{at}.wrong.{n}"), wrong, &right);
    }
    let name = |wrong: &PredictWrong| match wrong.at {
        Some(_) => prediction_name(wrong),
        None => tokens(&wrong.answer).join(" "),
    };
    let names: Vec<String> = sheet.wrong.iter().map(name).collect();
    check_unique(file, GATE, names.iter().map(String::as_str), |n| format!("{at}.wrong.{n}.answer"));
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, wrong: &PredictWrong, right: &[String]) {
    let said = tokens(&wrong.answer);
    let is_right = match wrong.at {
        None => said == right,
        Some(place) => place > 0 && said.first() == right.get(place - 1) && said.len() == 1,
    };
    check_mistake(file, GATE, at, "answer", &wrong.says, is_right);
    let answer = format!("{at}.answer");
    if said.is_empty() {
        file.issue(GATE, &answer, "this mistake predicts nothing", "write what somebody who makes it would type");
    }
    let Some(place) = wrong.at else { return };
    if said.len() > 1 {
        let what = format!("with `at` one value is compared, and here are {}", said.len());
        file.issue(GATE, &answer, what, "write that value alone, or delete `at`");
    }
    if place == 0 || (place > right.len() + 1 && !right.is_empty()) {
        let fix = format!("values count from 1 to {}: {}", right.len(), right.join(" "));
        file.issue(GATE, &format!("{at}.at"), format!("there is no value {place}"), fix);
    }
}
