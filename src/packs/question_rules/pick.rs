//! Rules of `[[quiz]]`: options, and combinations that show a confusion.

use crate::content::{PickQuestion, QuizOption, QuizWrong};

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;
use super::{check_key, check_mistake, check_prompt};

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, quiz: &PickQuestion, _: &Context) {
    check_options(file, at, &quiz.options, quiz.many);
    check_wrong(file, at, &quiz.options, &quiz.wrong, quiz.many);
    for (n, variant) in quiz.variants.iter().enumerate() {
        let at = format!("{at}.variant.{n}");
        check_prompt(file, &at, &variant.prompt);
        if let Some(explain) = &variant.explain {
            check_filled(file, &format!("{at}.explain"), "explain", explain);
        }
        check_options(file, &at, &variant.options, quiz.many);
        check_wrong(file, &at, &variant.options, &variant.wrong, quiz.many);
    }
}

fn check_options(file: &mut TomlFile<'_>, at: &str, all: &[QuizOption], many: bool) {
    let options = format!("{at}.option");
    if all.len() < 2 {
        let what = format!("a quiz needs at least two options, and here is {}", all.len());
        file.issue("quiz", &options, what, "add a `[[quiz.option]]` for each mistake that people make");
    }
    check_unique(file, "quiz", all.iter().map(|option| option.key.as_str()), |n| format!("{options}.{n}.key"));
    for (n, option) in all.iter().enumerate() {
        let at = format!("{options}.{n}");
        check_key(file, "quiz", &at, &option.key, 'h');
        check_filled(file, &format!("{at}.text"), "text", &option.text);
        if !option.right && option.says.as_deref().unwrap_or_default().trim().is_empty() {
            let what = format!("option `{}` is wrong and does not say why", option.key);
            file.issue("quiz", &format!("{at}.says"), what, "add `says`: what whoever picks it has mixed up");
        }
    }
    let right = all.iter().filter(|option| option.right).count();
    if right == 0 {
        file.issue("quiz", &options, "no option is right", "add `right = true` to the right one");
    } else if right > 1 && !many {
        let what = format!("{right} options are right, and one is to be picked");
        file.issue("quiz", &options, what, "add `many = true`, or leave one `right = true`");
    }
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, options: &[QuizOption], wrongs: &[QuizWrong], many: bool) {
    let right: Vec<&str> = options.iter().filter(|option| option.right).map(|option| option.key.as_str()).collect();
    for (n, wrong) in wrongs.iter().enumerate() {
        let at = format!("{at}.wrong.{n}");
        let keys: Vec<&str> = wrong.answer.split(' ').collect();
        check_mistake(file, "quiz", &at, "answer", &wrong.says, many && keys == right);
        let answer = format!("{at}.answer");
        if !many {
            let fix = "put its text into `says` of the option";
            file.issue("quiz", &answer, "a combination is for quizzes with `many = true`", fix);
        } else if let Some(unknown) = keys.iter().find(|key| !options.iter().any(|option| option.key == **key)) {
            let fix = "write keys of the options, with one space between them";
            file.issue("quiz", &answer, format!("there is no option `{unknown}`"), fix);
        } else if !keys.is_sorted_by(|a, b| a < b) {
            let fix = "write each key once, in the order of the alphabet";
            file.issue("quiz", &answer, format!("`{}` is not in order", wrong.answer), fix);
        }
    }
    check_unique(file, "quiz", wrongs.iter().map(|wrong| wrong.answer.as_str()), |n| format!("{at}.wrong.{n}.answer"));
}
