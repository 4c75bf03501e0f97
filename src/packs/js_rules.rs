//! Rules for tasks of kind `js`.

use crate::content::{JsCase, JsTask};

use super::exercise_rules::{check_filled, check_unique};
use super::toml_file::TomlFile;

pub(crate) fn check(file: &mut TomlFile<'_>, task: &JsTask, has_checks: bool) {
    if task.exports.is_empty() {
        file.issue("js", "exports", "no export is named", "name what the cases call");
    }
    for (n, export) in task.exports.iter().enumerate() {
        if !is_identifier(export) {
            let fix = "write the name as it stands after `export`";
            file.issue("js", &format!("exports.{n}"), format!("`{export}` cannot be exported"), fix);
        }
    }
    check_unique(file, "js", task.exports.iter().map(String::as_str), |n| format!("exports.{n}"));
    if task.cases.is_empty() && !has_checks {
        file.issue("js", "", "nothing is checked", "add a `[[case]]`");
    } else if task.cases.iter().all(|case| case.hidden) && !has_checks {
        let fix = "leave `hidden` out of the case that shows best what is wanted";
        file.issue("js", "case", "every case is hidden: the learner would work blindfold", fix);
    }
    check_unique(file, "js", task.cases.iter().map(|case| case.name.as_str()), |n| format!("case.{n}.name"));
    for (n, case) in task.cases.iter().enumerate() {
        check_case(file, &format!("case.{n}"), case);
    }
}

fn check_case(file: &mut TomlFile<'_>, at: &str, case: &JsCase) {
    check_filled(file, &format!("{at}.name"), "name", &case.name);
    check_filled(file, &format!("{at}.call"), "call", &case.call);
    match (&case.expect, &case.throws) {
        (Some(expect), None) => check_filled(file, &format!("{at}.expect"), "expect", expect),
        (None, Some(throws)) => check_filled(file, &format!("{at}.throws"), "throws", throws),
        (Some(_), Some(_)) => {
            let what = format!("case `{}` has `expect` and `throws`", case.name);
            file.issue("js", &format!("{at}.throws"), what, "keep one: a call returns or throws");
        }
        (None, None) => {
            let what = format!("case `{}` does not say what must come back", case.name);
            file.issue("js", at, what, "add `expect` (an expression) or `throws` (an error's name or code)");
        }
    }
    check_because(file, at, &case.name, case.hidden, case.because.as_deref());
    let reason = case.needs_reason.as_deref().unwrap_or_default().trim();
    if !case.needs.is_empty() && reason.is_empty() {
        let fix = "add `needs_reason`: why this case cannot run in plain Node";
        file.issue("js", &format!("{at}.needs"), format!("case `{}` gives no reason for `needs`", case.name), fix);
    }
    if case.needs.is_empty() && case.needs_reason.is_some() {
        let what = format!("case `{}` gives a reason for needing nothing", case.name);
        file.issue("js", &format!("{at}.needs_reason"), what, "add `needs`, or delete the reason");
    }
}

/// A hidden case must be fair: the task has said what it enforces.
pub(crate) fn check_because(file: &mut TomlFile<'_>, at: &str, name: &str, hidden: bool, because: Option<&str>) {
    if hidden && because.unwrap_or_default().trim().is_empty() {
        let fix = "add `because`: the sentence of the task that it enforces";
        file.issue("exercise", at, format!("`{name}` is hidden and does not say why it is fair"), fix);
    }
}

fn is_identifier(name: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    name.chars().all(part) && name.chars().next().is_some_and(|first| !first.is_ascii_digit())
}
