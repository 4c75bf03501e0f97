//! `js`: the learner's module, called case by case; what comes back is compared here, in Rust.

use super::{CannotGrade, Jobs, Kind, SEED, START_MS, Submission, tick_limit, words};
use crate::content::{Body, Exercise, JsCase, JsTask, Need, Task, TaskLimits, TextFile, World};
use crate::sandbox::job::{
    Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limits, Report, SourceFile, Stage, TestReport, Thrown, Work,
};
use crate::value::Value;
use crate::verdict::{Case, End, Limit, Place, Status};

pub struct Js;

/// Width of expected and actual values in a verdict.
const WIDTH: usize = 74;
const EXPECTATIONS: &str = "(expectations)";
const CHECKS: &str = "checks.js";
const HIDDEN_CHECKS: &str = "hidden/checks.js";

impl Kind for Js {
    fn name(&self) -> &'static str {
        "js"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Js(_))
    }

    fn jobs(&self, exercise: &Exercise, _: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        let task = task(exercise);
        let Submission::Files(files) = submission else {
            return Err(CannotGrade::Submission("this task is answered with its files, not with --answer".to_owned()));
        };
        if !files.iter().any(|f| f.path == task.spec.file) {
            return Err(CannotGrade::Submission(format!("the file {} is missing", task.spec.file)));
        }
        let mut runs: Vec<JsRun> = task.spec.cases.iter().map(|case| run_of(&task.spec, case)).collect();
        for (checks, name) in [(&task.checks, CHECKS), (&task.hidden_checks, HIDDEN_CHECKS)] {
            if let Some(file) = checks {
                let (name, code) = (name.to_owned(), file.text.clone());
                runs.push(JsRun { path: name.clone(), name, code, goal: Goal::Checks });
            }
        }
        let expectations: Vec<JsRun> = expectations(&task.spec).into_iter().collect();
        let job = |files: Vec<SourceFile>, runs: Vec<JsRun>, limits: Limits| {
            (!runs.is_empty()).then_some(Job {
                seed: SEED,
                now_ms: START_MS,
                limits,
                work: Work::Js(JsWork { files, runs }),
            })
        };
        let virtual_ms = task.spec.limits.virtual_ms.unwrap_or(Limits::default().virtual_ms);
        let limits = Limits {
            ticks: tick_limit(exercise, task.spec.limits.ticks),
            virtual_ms: virtual_ms.min(TaskLimits::MOST_VIRTUAL_MS),
            wall_ms: 2_000 + 200 * runs.len() as u64,
            ..Limits::default()
        };
        let files = files.iter().map(|f| SourceFile { path: f.path.clone(), text: f.text.clone() }).collect();
        Ok(Jobs { attempt: job(files, runs, limits), reference: job(Vec::new(), expectations, Limits::default()) })
    }

    fn cases(
        &self,
        exercise: &Exercise,
        _: &Submission,
        attempt: &Report,
        reference: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let task = task(exercise);
        let expected = expected(&task.spec, reference)?;
        let mut cases = Vec::new();
        for case in &task.spec.cases {
            let report = attempt.js.iter().find(|r| r.name == case.name);
            let wanted = expected.iter().find(|(name, _)| *name == case.name).map(|(_, value)| value);
            cases.push(judge(&task.spec, case, report, wanted)?);
        }
        for (checks, name) in [(&task.checks, CHECKS), (&task.hidden_checks, HIDDEN_CHECKS)] {
            if checks.is_some() {
                let report = attempt.js.iter().find(|r| r.name == name);
                cases.extend(judge_checks(&task.spec, name == HIDDEN_CHECKS, report));
            }
        }
        only_first_load_failure(&mut cases, attempt);
        Ok(cases)
    }

    fn case_names(&self, exercise: &Exercise) -> Vec<(String, bool)> {
        task(exercise).spec.case_names()
    }
}

fn task(exercise: &Exercise) -> &Task<JsTask> {
    match &exercise.body {
        Body::Js(task) => task,
        _ => unreachable!("is_of chose this kind"),
    }
}

fn run_of(spec: &JsTask, case: &JsCase) -> JsRun {
    JsRun { name: case.name.clone(), code: case_module(spec, case, ""), path: case_path(case), goal: Goal::Value }
}

fn case_path(case: &JsCase) -> String {
    format!("(case {})", case.name)
}

/// The module of one case: imports, set-up, and the call as its default export. `query` goes behind the file's name, so
/// that real Node, too, can load the learner's module afresh for each case.
pub fn case_module(spec: &JsTask, case: &JsCase, query: &str) -> String {
    let names = spec.exports.join(", ");
    let mut code = format!("import {{ {names} }} from './{}{query}';\n", spec.file);
    for setup in [&spec.setup, &case.setup] {
        if !setup.trim().is_empty() {
            code.push_str(setup);
            code.push('\n');
        }
    }
    code.push_str(&format!("export default (\n{}\n);\n", case.call.trim().trim_end_matches(';')));
    code
}

/// The cases that real Node can run, and how many it cannot.
pub fn parity_cases(exercise: &Exercise) -> Option<(Vec<&JsCase>, usize)> {
    let Body::Js(task) = &exercise.body else { return None };
    let able: Vec<&JsCase> = task
        .spec
        .cases
        .iter()
        .filter(|c| !c.needs.contains(&Need::VirtualClock) && !c.needs.contains(&Need::Steps))
        .collect();
    let unable = task.spec.cases.len() - able.len();
    Some((able, unable))
}

/// All expectations in one realm, which is the pack's own: an object from case to value. What throws names its case.
fn expectations(spec: &JsTask) -> Option<JsRun> {
    let mut code = String::from(
        "const named = async (name, make) => {\n  try {\n    return await make();\n  } catch (error) {\n    \
         throw Object.assign(new Error(`${error}`), { name });\n  }\n};\nexport default {\n  __proto__: null,\n",
    );
    let mut any = false;
    for case in &spec.cases {
        let Some(expect) = &case.expect else { continue };
        let name = serde_json::to_string(&case.name).unwrap_or_default();
        code.push_str(&format!("[{name}]: await named({name}, async () => (\n{}\n)),\n", expect.trim()));
        any = true;
    }
    code.push_str("};\n");
    let (name, path) = (EXPECTATIONS.to_owned(), EXPECTATIONS.to_owned());
    any.then_some(JsRun { name, path, code, goal: Goal::Value })
}

/// What the pack expects, by case.
fn expected(spec: &JsTask, reference: &Report) -> Result<Vec<(String, Value)>, CannotGrade> {
    let broken = |case: &str, why: String| Err(CannotGrade::Expectation { case: case.to_owned(), why });
    let first = spec.cases.iter().find(|case| case.expect.is_some()).map_or("", |case| case.name.as_str());
    match reference.js.first().map(|report| &report.end) {
        Some(JsEnd::Value(Value::Object { props, .. })) => Ok(props.clone()),
        Some(JsEnd::Threw(thrown)) if thrown.stage == Stage::Load => broken(first, words::thrown(thrown)),
        Some(JsEnd::Threw(thrown)) => broken(&thrown.name, format!("it threw {}", thrown.message)),
        Some(JsEnd::Limit(limit)) => broken(first, limit.sentence().to_owned()),
        Some(_) => broken(first, "it gave no value".to_owned()),
        None => Ok(Vec::new()),
    }
}

fn judge(
    spec: &JsTask,
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
            if expected.is_some_and(|wanted| value.same(wanted)) {
                judged.status = Status::Passed;
            }
        }
        JsEnd::Threw(thrown) => {
            judged.end = End::Error(words::error_name(thrown));
            judged.detail = Some(load_words(spec, thrown).unwrap_or_else(|| words::thrown(thrown)));
            judged.place = own_place(spec, thrown);
            let wanted = case.throws.as_deref();
            let found = thrown.stage == Stage::Run
                && (wanted == Some(thrown.name.as_str()) || (wanted.is_some() && wanted == thrown.code.as_deref()));
            if found {
                judged.status = Status::Passed;
                judged.detail = None;
            }
        }
        JsEnd::NeverAnswered(waiting) => {
            judged.end = End::NeverAnswered;
            judged.detail = Some(never_answered());
            judged.place = waiting.place.clone();
        }
        JsEnd::Limit(limit) => {
            judged.end = End::Limit(*limit);
            judged.detail = Some(limit.sentence().to_owned());
        }
        JsEnd::Exit(code) => {
            judged.end = End::Error("process.exit".to_owned());
            judged.detail = Some(format!("The code called process.exit({code}), so nothing came back."));
        }
    }
    Ok(judged)
}

fn never_answered() -> String {
    "It was never answered: the case waits for a promise, and nothing is left that could settle it. A promise settles when \
     resolve or reject is called, or when an async function returns."
        .to_owned()
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

/// The commonest load failure has a remedy that the engine's words do not name.
fn load_words(spec: &JsTask, thrown: &Thrown) -> Option<String> {
    if thrown.stage != Stage::Load || thrown.name != "SyntaxError" || !thrown.message.contains("export") {
        return None;
    }
    let missing = spec.exports.iter().find(|name| thrown.message.contains(&format!("'{name}'")))?;
    Some(format!(
        "{} does not export {missing}. Is the name spelled like this, with `export` in front of it?",
        spec.file
    ))
}

/// The innermost frame in a file of the learner's, not in the case that calls it.
fn own_place(spec: &JsTask, thrown: &Thrown) -> Option<Place> {
    let own = |place: &&Place| !place.file.starts_with('(') && !place.file.ends_with(CHECKS);
    let missing_export = load_words(spec, thrown).is_some();
    thrown.stack.iter().find(own).filter(|_| !missing_export).cloned()
}

fn judge_checks(spec: &JsTask, hidden: bool, report: Option<&JsReport>) -> Vec<Case> {
    let name = if hidden { HIDDEN_CHECKS } else { CHECKS };
    let Some(report) = report else { return vec![Case::new(name, hidden)] };
    let mut cases: Vec<Case> =
        report.tests.iter().filter(|test| !test.skipped).map(|test| judge_test(spec, hidden, test)).collect();
    let whole = |end: End, detail: String, place: Option<Place>| Case {
        status: Status::Failed,
        end,
        detail: Some(detail),
        place,
        ..Case::new(name, hidden)
    };
    match &report.end {
        JsEnd::Threw(thrown) => {
            let detail = load_words(spec, thrown).unwrap_or_else(|| words::thrown(thrown));
            cases.push(whole(End::Error(words::error_name(thrown)), detail, own_place(spec, thrown)));
        }
        JsEnd::Limit(limit) => cases.push(whole(End::Limit(*limit), limit.sentence().to_owned(), None)),
        JsEnd::NeverAnswered(_) => cases.push(whole(End::NeverAnswered, never_answered(), None)),
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

fn judge_test(spec: &JsTask, hidden: bool, test: &TestReport) -> Case {
    let mut case = Case::new(&test.path.join(" › "), hidden);
    case.end = End::Value;
    case.status = if test.passed || test.todo { Status::Passed } else { Status::Failed };
    if let (Status::Failed, Some(error)) = (case.status, &test.error) {
        case.end = End::Error(words::error_name(error));
        case.actual_hash = Some(error.value.hash());
        case.detail = Some(error.message.clone());
        case.place = own_place(spec, error);
    }
    case
}

/// A file that does not load fails every case alike: one says so, the others were not reached.
fn only_first_load_failure(cases: &mut [Case], attempt: &Report) {
    let load = |report: &JsReport| matches!(&report.end, JsEnd::Threw(t) if t.stage == Stage::Load);
    if !attempt.js.first().is_some_and(load) {
        return;
    }
    for case in cases.iter_mut().skip(1) {
        *case = Case { called: case.called.take(), because: case.because.take(), ..Case::new(&case.name, case.hidden) };
    }
}

/// The files of a task as the sandbox takes them, `.mjs` standing for `.js`.
pub fn rename_mjs(spec: &JsTask, files: &mut [TextFile]) {
    if files.iter().any(|f| f.path == spec.file) {
        return;
    }
    let stem = spec.file.trim_end_matches(".js");
    if let Some(file) = files.iter_mut().find(|f| f.path == format!("{stem}.mjs")) {
        file.path = spec.file.clone();
    }
}
