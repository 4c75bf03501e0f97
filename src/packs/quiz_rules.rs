//! Rules for quiz questions.

use crate::content::{Body, Exercise, PackId, Quiz};

use super::context::Context;
use super::exercise_rules::{self, check_filled, check_unique, usual_minutes};
use super::toml_file::TomlFile;

/// Makes an exercise of the nth quiz of a lesson, and checks it.
pub(crate) fn read(file: &mut TomlFile<'_>, n: usize, quiz: &Quiz, pack: &PackId, context: &mut Context) -> Exercise {
    let at = format!("quiz.{n}.");
    context.claim(file, &format!("{at}id"), &quiz.id);
    let exercise = Exercise {
        id: quiz.id.clone(),
        pack: pack.clone(),
        title: quiz.title.clone(),
        concepts: quiz.concepts.clone(),
        difficulty: quiz.difficulty,
        minutes: quiz.minutes.unwrap_or_else(|| usual_minutes(quiz.difficulty)),
        task: quiz.prompt.clone(),
        hints: quiz.hints.clone(),
        after: quiz.explain.clone(),
        was: quiz.was.clone(),
        lock: None,
        body: Body::Quiz(quiz.clone()),
    };
    exercise_rules::check(file, &at, &exercise, context);
    check_options(file, &at, quiz);
    check_wrong(file, &at, quiz);
    exercise
}

fn check_options(file: &mut TomlFile<'_>, at: &str, quiz: &Quiz) {
    let options = format!("{at}option");
    if quiz.options.len() < 2 {
        let what = format!("a quiz needs at least two options, and here is {}", quiz.options.len());
        file.issue("quiz", &options, what, "add a `[[quiz.option]]` for each mistake that people make");
    }
    check_unique(file, "quiz", quiz.options.iter().map(|option| option.key.as_str()), |n| format!("{options}.{n}.key"));
    for (n, option) in quiz.options.iter().enumerate() {
        let at = format!("{options}.{n}");
        if !matches!(option.key.as_bytes(), [b'a'..=b'h']) {
            file.issue(
                "quiz",
                &format!("{at}.key"),
                format!("`{}` cannot be a key", option.key),
                "use a letter, a to h",
            );
        }
        check_filled(file, &format!("{at}.text"), "text", &option.text);
        if !option.right && option.says.as_deref().unwrap_or_default().trim().is_empty() {
            let what = format!("option `{}` is wrong and does not say why", option.key);
            file.issue("quiz", &format!("{at}.says"), what, "add `says`: what whoever picks it has mixed up");
        }
    }
    let right = quiz.options.iter().filter(|option| option.right).count();
    if right == 0 {
        file.issue("quiz", &options, "no option is right", "add `right = true` to the right one");
    } else if right > 1 && !quiz.many {
        let what = format!("{right} options are right, and one is to be picked");
        file.issue("quiz", &options, what, "add `many = true`, or leave one `right = true`");
    }
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, quiz: &Quiz) {
    let right: Vec<&str> =
        quiz.options.iter().filter(|option| option.right).map(|option| option.key.as_str()).collect();
    for (n, wrong) in quiz.wrong.iter().enumerate() {
        let at = format!("{at}wrong.{n}");
        check_filled(file, &format!("{at}.says"), "says", &wrong.says);
        let keys: Vec<&str> = wrong.answer.split(' ').collect();
        let answer = format!("{at}.answer");
        if !quiz.many {
            let fix = "put its text into `says` of the option";
            file.issue("quiz", &answer, "a combination is for quizzes with `many = true`", fix);
        } else if let Some(unknown) = keys.iter().find(|key| !quiz.options.iter().any(|option| option.key == **key)) {
            let fix = "write keys of the options, with one space between them";
            file.issue("quiz", &answer, format!("there is no option `{unknown}`"), fix);
        } else if !keys.is_sorted_by(|a, b| a < b) {
            let fix = "write each key once, in the order of the alphabet";
            file.issue("quiz", &answer, format!("`{}` is not in order", wrong.answer), fix);
        } else if keys == right {
            file.issue("quiz", &answer, "this is the right answer", "delete it, or mend the options");
        }
    }
    check_unique(file, "quiz", quiz.wrong.iter().map(|wrong| wrong.answer.as_str()), |n| {
        format!("{at}wrong.{n}.answer")
    });
}
