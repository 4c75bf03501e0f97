//! What a run's report means for its case.

use super::super::{CannotGrade, words};
use super::{CHECKS, HIDDEN_CHECKS, WIDTH, difference, loading};
use crate::content::{JsCase, JsTask, TextFile};
use crate::sandbox::job::{ConsoleLine, JsEnd, JsReport, Stage, Stream, TestReport, Thrown};
use crate::value::Value;
use crate::verdict::{Case, End, Limit, Place, Status};

pub fn judge(
    spec: &JsTask,
    files: &[TextFile],
    case: &JsCase,
    report: Option<&JsReport>,
    expected: Option<&Value>,
) -> Result<Case, CannotGrade> {
    let mut judged = Case {
        called: Some(called(spec, case)),
        because: case.because.clone(),
        expected: Some(expected_text(case, expected)?),
        ..Case::new(&case.name, case.hidden)
    };
    let Some(report) = report else { return Ok(judged) };
    judged.console = report.console.clone();
    judged.console_cut = report.console_cut;
    judged.ticks = report.ticks;
    judged.status = Status::Failed;
    match &report.end {
        JsEnd::Value(value) => {
            judged.end = End::Value;
            judged.actual_hash = Some(value.hash());
            judged.actual = Some(value.show(WIDTH));
            match expected {
                Some(wanted) if value.same(wanted) => judged.status = Status::Passed,
                Some(wanted) => judged.detail = wrong_value(case, wanted, value, &report.console),
                None => judged.detail = Some(not_thrown(value)),
            }
        }
        JsEnd::Threw(thrown) => threw(spec, files, case, thrown, &mut judged),
        JsEnd::NeverAnswered(waiting) => {
            judged.end = End::NeverAnswered;
            judged.actual = Some("nothing: it was never answered".to_owned());
            judged.detail = Some(words::never_answered(waiting));
            judged.place = waiting.place.clone().filter(|place| is_learners(&place.file));
        }
        JsEnd::Limit(limit) => {
            judged.end = End::Limit(*limit);
            judged.actual = Some("nothing: it was stopped".to_owned());
            judged.detail = Some(limit.sentence().to_owned());
            judged.place = report.stopped_at.clone().filter(|place| is_learners(&place.file));
        }
        JsEnd::Exit(code) => {
            judged.end = End::Error("process.exit".to_owned());
            judged.actual = Some("nothing: the program ended".to_owned());
            judged.detail = Some(format!("The code called process.exit({code}), so nothing came back."));
        }
    }
    Ok(judged)
}

fn threw(spec: &JsTask, files: &[TextFile], case: &JsCase, thrown: &Thrown, judged: &mut Case) {
    judged.end = End::Error(words::error_name(thrown));
    let wanted = case.throws.as_deref();
    let found = thrown.stage == Stage::Run
        && (wanted == Some(thrown.name.as_str()) || (wanted.is_some() && wanted == thrown.code.as_deref()));
    judged.place = own_place(thrown);
    if thrown.stage == Stage::Load {
        let told = loading::words(spec, files, thrown);
        // Nothing was called, so there is nothing to compare.
        (judged.called, judged.expected) = (None, None);
        judged.detail = Some(told.words);
        judged.place = told.place;
        return;
    }
    judged.actual = Some(format!("an error: {}", words::named(thrown)));
    if found {
        judged.status = Status::Passed;
        return;
    }
    let mut lines: Vec<String> = Vec::new();
    if thrown.stage == Stage::Uncaught {
        lines.push("Nothing caught this error, so it ended the whole program.".to_owned());
    }
    if wanted.is_some() {
        lines.push("An error is right here, but another one is asked for.".to_owned());
    }
    if let Some((words, place)) = loading::no_function(spec, files, thrown) {
        lines.push(words);
        judged.place = Some(place);
    } else {
        lines.extend(thrown.hint.clone());
    }
    judged.detail = (!lines.is_empty()).then(|| lines.join("\n"));
}

/// What to say of a value that is not the right one. Of a hidden case only what gives nothing away.
fn wrong_value(case: &JsCase, wanted: &Value, value: &Value, console: &[ConsoleLine]) -> Option<String> {
    if *value == Value::Undefined && printed_instead(wanted, console) {
        let words = "It printed the right answer and gave nothing back. What is printed is for people; the caller gets what stands after \
                     `return`.";
        return Some(words.to_owned());
    }
    let tells_nothing = matches!(value, Value::Undefined | Value::Promise);
    (!case.hidden || tells_nothing).then(|| difference::words(wanted, value)).flatten()
}

/// The console shows what should have come back.
fn printed_instead(wanted: &Value, console: &[ConsoleLine]) -> bool {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let out = console.iter().filter(|line| line.stream == Stream::Out).map(|line| line.text.as_str());
    let printed = bare(&out.collect::<String>());
    let plain = match wanted {
        Value::String(text) => bare(text),
        other => bare(&other.show(WIDTH)),
    };
    !printed.is_empty() && (printed == plain || printed == bare(&wanted.show(WIDTH)))
}

fn not_thrown(value: &Value) -> String {
    match value {
        Value::Error { .. } => "The error was handed back like a value. `throw` in front of it throws it.".to_owned(),
        Value::Promise => "A promise came back. An error in it is thrown where somebody waits for it.".to_owned(),
        _ => "Nothing was thrown. An error is thrown with `throw new …`.".to_owned(),
    }
}

fn expected_text(case: &JsCase, expected: Option<&Value>) -> Result<String, CannotGrade> {
    match (&case.throws, expected) {
        (Some(name), _) => Ok(format!("an error: {name}")),
        (None, Some(value)) => Ok(value.show(WIDTH)),
        (None, None) => Err(CannotGrade::Expectation { case: case.name.clone(), why: "it gave no value".to_owned() }),
    }
}

/// What the case does, as the learner would write it.
fn called(spec: &JsTask, case: &JsCase) -> String {
    let mut text = String::new();
    for part in [spec.setup.trim(), case.setup.trim()] {
        if !part.is_empty() {
            text.push_str(part);
            text.push('\n');
        }
    }
    text.push_str(case.call.trim());
    text
}

/// The innermost frame in a file of the learner's, not in the case that calls it.
fn own_place(thrown: &Thrown) -> Option<Place> {
    thrown.stack.iter().find(|place| is_learners(&place.file)).cloned()
}

fn is_learners(file: &str) -> bool {
    !file.starts_with('(') && !file.ends_with(CHECKS)
}

/// The cases of a file of checks: one a test, and one more where the file itself broke off.
pub fn judge_checks(spec: &JsTask, files: &[TextFile], hidden: bool, report: Option<&JsReport>) -> Vec<Case> {
    let name = if hidden { HIDDEN_CHECKS } else { CHECKS };
    let Some(report) = report else { return vec![Case::new(name, hidden)] };
    let mut cases: Vec<Case> =
        report.tests.iter().filter(|test| !test.skipped).map(|test| judge_test(hidden, test)).collect();
    let whole = |end: End, detail: String, place: Option<Place>| Case {
        status: Status::Failed,
        end,
        detail: Some(detail),
        place,
        ..Case::new(name, hidden)
    };
    match &report.end {
        JsEnd::Threw(thrown) if thrown.stage == Stage::Load => {
            let told = loading::words(spec, files, thrown);
            cases.push(whole(End::Error(words::error_name(thrown)), told.words, told.place));
        }
        JsEnd::Threw(thrown) => {
            cases.push(whole(End::Error(words::error_name(thrown)), words::thrown(thrown), own_place(thrown)));
        }
        JsEnd::Limit(limit) => {
            cases.push(whole(End::Limit(*limit), limit.sentence().to_owned(), report.stopped_at.clone()))
        }
        JsEnd::NeverAnswered(waiting) => {
            cases.push(whole(End::NeverAnswered, words::never_answered(waiting), waiting.place.clone()));
        }
        JsEnd::Exit(_) | JsEnd::Value(_) => {}
    }
    if cases.is_empty() {
        cases.push(whole(End::Limit(Limit::Crash), "The checks ended before a test ran.".to_owned(), None));
    }
    if let Some(first) = cases.first_mut() {
        first.console = report.console.clone();
        first.console_cut = report.console_cut;
        first.ticks = report.ticks;
    }
    cases
}

fn judge_test(hidden: bool, test: &TestReport) -> Case {
    let mut case = Case::new(&test.path.join(" › "), hidden);
    case.end = End::Value;
    case.status = if test.passed || test.todo { Status::Passed } else { Status::Failed };
    if let (Status::Failed, Some(error)) = (case.status, &test.error) {
        case.end = End::Error(words::error_name(error));
        case.actual_hash = Some(error.value.hash());
        case.detail = Some(match &error.hint {
            Some(hint) => format!("{}\n{hint}", error.message),
            None => error.message.clone(),
        });
        case.place = own_place(error);
    }
    case
}
