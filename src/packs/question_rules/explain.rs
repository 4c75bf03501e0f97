//! Rules of `[[explain]]`: a rubric that can be marked.

use crate::content::ExplainQuestion;

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;

const GATE: &str = "explain";

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, question: &ExplainQuestion, _: &Context) {
    check_filled(file, &format!("{at}.model"), "model", &question.model);
    let points = format!("{at}.point");
    if !(4..=8).contains(&question.points.len()) {
        let what = format!("a rubric has 4 to 8 points, and here are {}", question.points.len());
        file.issue(GATE, &points, what, "one point is one thing that can be said or missed");
    }
    for (n, point) in question.points.iter().enumerate() {
        check_filled(file, &format!("{points}.{n}.text"), "text", &point.text);
    }
    check_unique(file, GATE, question.points.iter().map(|point| point.text.trim()), |n| format!("{points}.{n}.text"));
    if !(question.pass > 0.0 && question.pass <= 1.0) {
        let fix = "write the share of the points that passes, e.g. 0.6";
        file.issue(GATE, &format!("{at}.pass"), format!("nobody can reach a share of {}", question.pass), fix);
    }
}
