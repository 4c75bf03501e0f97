//! `js`: the learner's module, called case by case; what comes back is compared here, in Rust.

mod difference;
mod judge;
mod loading;

use super::{CannotGrade, Jobs, Kind, SEED, START_MS, Submission, tick_limit, words};
use crate::content::{Body, Exercise, JsCase, JsTask, Need, Task, TaskLimits, TextFile, World};
use crate::sandbox::job::{Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limits, Report, SourceFile, Stage, Work};
use crate::value::Value;
use crate::verdict::{Case, End};
use judge::{judge, judge_checks};

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
        submission: &Submission,
        attempt: &Report,
        reference: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let task = task(exercise);
        let files: &[TextFile] = match submission {
            Submission::Files(files) => files,
            Submission::Answer { .. } | Submission::Explanation { .. } => &[],
        };
        let expected = expected(&task.spec, reference)?;
        let mut cases = Vec::new();
        for case in &task.spec.cases {
            let report = attempt.js.iter().find(|r| r.name == case.name);
            let wanted = expected.iter().find(|(name, _)| *name == case.name).map(|(_, value)| value);
            cases.push(judge(&task.spec, files, case, report, wanted)?);
        }
        for (checks, name) in [(&task.checks, CHECKS), (&task.hidden_checks, HIDDEN_CHECKS)] {
            if checks.is_some() {
                let report = attempt.js.iter().find(|r| r.name == name);
                cases.extend(judge_checks(&task.spec, files, name == HIDDEN_CHECKS, report));
            }
        }
        only_first_load_failure(&mut cases, attempt);
        Ok(cases)
    }

    fn case_names(&self, exercise: &Exercise) -> Vec<(String, bool)> {
        task(exercise).spec.case_names()
    }

    fn case_title(&self, exercise: &Exercise, case: &Case) -> String {
        let spec = &task(exercise).spec;
        // A file that does not load is no case's own mistake, and nothing was called.
        let loads = !matches!(case.end, End::Error(_)) || case.called.is_some();
        match loads || !spec.cases.iter().any(|known| known.name == case.name) {
            true => case.name.clone(),
            false => format!("{} can be called", spec.file),
        }
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

/// A file that does not load fails every case alike: one says so, the others were not reached.
fn only_first_load_failure(cases: &mut [Case], attempt: &Report) {
    let load = |report: &JsReport| matches!(&report.end, JsEnd::Threw(t) if t.stage == Stage::Load);
    if !attempt.js.first().is_some_and(load) {
        return;
    }
    for case in cases.iter_mut().skip(1) {
        *case = Case {
            called: case.called.take(),
            because: case.because.take(),
            detail: Some("the file does not load".to_owned()),
            ..Case::new(&case.name, case.hidden)
        };
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
