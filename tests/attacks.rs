//! Hostile programs and scripts: each folder of `attacks/` has an input and the verdict it has to get.
//!
//! Every JavaScript attack is followed by a harmless run in the same worker, which must not notice it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use backlings::sandbox::job::{
    DataSet, Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limit, Limits, SqlMode, SqlReport, SqlWork, Work,
};
use backlings::sandbox::{RunResult, Worker, WorkerEnd};
use backlings::value::Value;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What is tried, in a sentence.
    about: String,
    /// The verdict; `a | b` where both are right.
    expect: String,
    /// The script in place of a file: texts, each so many times.
    #[serde(default)]
    parts: Vec<(String, usize)>,
    #[serde(default)]
    goal: CaseGoal,
    #[serde(default)]
    mode: CaseMode,
    /// The whole console, and the most bytes of it.
    console: Option<String>,
    max_console: Option<usize>,
    /// The number that is the value, or the first cell of the first row.
    value: Option<String>,
    /// Milliseconds from start to end of the worker; a debug build may take ten times as long.
    max_ms: Option<u64>,
    max_rss_mib: Option<u64>,
    wall_ms: Option<u64>,
    ticks: Option<u64>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CaseGoal {
    Value,
    #[default]
    Program,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum CaseMode {
    Read,
    Write,
    #[default]
    Schema,
}

#[test]
fn every_attack_gets_its_verdict() {
    let mut folders: Vec<PathBuf> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    assert!(folders.len() > 100);
    // `ATTACK=js-while-true cargo test --test attacks` looks at one.
    if let Ok(only) = std::env::var("ATTACK") {
        folders.retain(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&only)));
    }
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(folder) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(problem) = check(folder) {
                        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
                        wrong.lock().unwrap().push(format!("{name}: {problem}"));
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    assert!(wrong.is_empty(), "{} of {} attacks:\n{}", wrong.len(), folders.len(), wrong.join("\n"));
}

fn check(folder: &Path) -> Result<(), String> {
    let case: Case =
        toml::from_str(&fs::read_to_string(folder.join("case.toml")).unwrap()).map_err(|e| e.to_string())?;
    if !case.about.ends_with('.') {
        return Err("`about` is a sentence".into());
    }
    let worker = Worker { exe: PathBuf::from(env!("CARGO_BIN_EXE_backlings")) };
    let job = job(folder, &case)?;
    let result = worker.run(&job);
    let (verdict, console, value) = match &job.work {
        Work::Js(_) => js(&result),
        _ => sql(&result),
    };
    let seen = format!("{verdict} in {} ms, {} MiB", result.wall_ms, result.max_rss_kib >> 10);
    if std::env::var_os("ATTACK").is_some() {
        println!("{}: {seen}", folder.display());
    }
    let said: Vec<&str> = case.expect.split(" | ").collect();
    if !said.iter().any(|expected| verdict == *expected || verdict.starts_with(&format!("{expected}:"))) {
        return Err(format!("expected {}, got {seen}", case.expect));
    }
    if case.console.as_ref().is_some_and(|expected| *expected != console) {
        return Err(format!("the console is {console:?}"));
    }
    if case.max_console.is_some_and(|max| console.len() > max || console.is_empty()) {
        return Err(format!("{} bytes of console", console.len()));
    }
    if case.value.is_some() && case.value != value {
        return Err(format!("the value is {value:?}"));
    }
    let patience = if cfg!(debug_assertions) { 10 } else { 1 };
    let max_rss_mib = case.max_rss_mib.unwrap_or(if matches!(job.work, Work::Js(_)) { 110 } else { 170 });
    if case.max_ms.is_some_and(|max| result.wall_ms > max * patience) || result.max_rss_kib >> 10 > max_rss_mib {
        return Err(format!("too dear: {seen}"));
    }
    unharmed(&job, &result)
}

fn job(folder: &Path, case: &Case) -> Result<Job, String> {
    let limits = Limits {
        ticks: case.ticks.unwrap_or(5_000),
        wall_ms: case.wall_ms.unwrap_or(30_000),
        heap: 64 << 20,
        ..Limits::default()
    };
    let parts: String = case.parts.iter().map(|(text, times)| text.repeat(*times)).collect();
    let work = match (fs::read_to_string(folder.join("input.js")), fs::read_to_string(folder.join("input.sql"))) {
        (Ok(code), Err(_)) => Work::Js(js_work(code, case.goal)),
        (Err(_), Ok(script)) => Work::Sql(sql_work(script, case.mode)),
        (Err(_), Err(_)) if !parts.is_empty() => Work::Sql(sql_work(parts, case.mode)),
        _ => return Err("one of input.js, input.sql and `parts` is wanted".into()),
    };
    Ok(Job { seed: 1, now_ms: 1_767_225_600_000, limits, work })
}

fn js_work(code: String, goal: CaseGoal) -> JsWork {
    let goal = match goal {
        CaseGoal::Value => Goal::Value,
        CaseGoal::Program => Goal::Program,
    };
    let attack = JsRun { name: "attack".into(), code, path: "attack.js".into(), goal };
    let code = "export default [3, 1, 2].sort().map((n) => n * 2).join() === '2,4,6' && JSON.stringify([1]) === '[1]'";
    let after = JsRun { name: "after".into(), code: code.into(), path: "after.js".into(), goal: Goal::Value };
    JsWork { files: vec![], runs: vec![attack, after] }
}

fn sql_work(script: String, mode: CaseMode) -> SqlWork {
    let mode = match mode {
        CaseMode::Read => SqlMode::Read,
        CaseMode::Write => SqlMode::Write,
        CaseMode::Schema => SqlMode::Schema,
    };
    let rows = "INSERT INTO big WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000) \
                SELECT n, 'row ' || n FROM c";
    let sets = ["attack", "after"].map(|name| DataSet { name: name.into(), sql: rows.into() }).into();
    let (watch, probes) = (vec!["big".into()], vec![]);
    SqlWork { schema: "CREATE TABLE big (x INTEGER, s TEXT)".into(), sets, script, mode, watch, probes, plan: false }
}

/// The verdict in words, the console, and the value where it is a number.
fn js(result: &RunResult) -> (String, String, Option<String>) {
    let attack = result.report.js.first().cloned().unwrap_or_else(|| JsReport::cut("none", Limit::Crash));
    let verdict = match (&attack.end, &result.end) {
        (_, WorkerEnd::Unavailable(words)) => format!("unavailable: {words}"),
        (JsEnd::Limit(limit), WorkerEnd::Limit(_, words)) => format!("limit {}: {words}", name(*limit)),
        (JsEnd::Limit(limit), _) => format!("limit {}", name(*limit)),
        (JsEnd::Value(_), _) => "value".into(),
        (JsEnd::Exit(code), _) => format!("exit {code}"),
        (JsEnd::Threw(thrown), _) => {
            format!("throws {}: {}", thrown.name, thrown.message.chars().take(60).collect::<String>())
        }
        (JsEnd::NeverAnswered(_), _) => "never answered".into(),
    };
    let value = match &attack.end {
        JsEnd::Value(Value::Number(n)) => Some(n.get().to_string()),
        _ => None,
    };
    (verdict, attack.console.iter().map(|line| line.text.as_str()).collect(), value)
}

fn sql(result: &RunResult) -> (String, String, Option<String>) {
    let attack = result.report.sql.first().cloned().unwrap_or_else(|| SqlReport::cut("none", Limit::Crash));
    let verdict = match (&attack.limit, &attack.error, &result.end) {
        (_, _, WorkerEnd::Unavailable(words)) => format!("unavailable: {words}"),
        (Some(limit), _, WorkerEnd::Limit(_, words)) => format!("limit {}: {words}", name(*limit)),
        (Some(limit), ..) => format!("limit {}", name(*limit)),
        (_, Some(error), _) if error.denied => format!("denied: {}", error.message),
        (_, Some(error), _) => format!("error: {}", error.message),
        (None, None, _) => "done".into(),
    };
    let cell = attack.results.first().and_then(|set| set.rows.first()?.first());
    let value = cell.map(|cell| serde_json::to_string(cell).unwrap());
    (verdict, String::new(), value)
}

fn name(limit: Limit) -> String {
    serde_json::to_string(&limit).unwrap().trim_matches('"').to_owned()
}

/// The run after the attack, unless the attack took the worker with it.
fn unharmed(job: &Job, result: &RunResult) -> Result<(), String> {
    let over = match &result.end {
        WorkerEnd::Finished => false,
        WorkerEnd::Limit(Limit::Wall | Limit::Output, _) => true,
        other => return Err(format!("the worker did not survive: {other:?}")),
    };
    let fine = match &job.work {
        Work::Js(_) => result.report.js.get(1).map(|after| after.end == JsEnd::Value(Value::Bool(true))),
        _ => result.report.sql.get(1).map(|after| is_again(after, &result.report.sql[0])),
    };
    match (over, fine) {
        (_, Some(true)) | (true, None) => Ok(()),
        (false, None) => Err("the run after it was not reached".into()),
        (_, Some(false)) => Err(format!("the run after it came to {:?}", result.report.js.get(1).map(|js| &js.end))),
    }
}

/// The same script on the same rows comes to the same end a second time.
fn is_again(after: &SqlReport, first: &SqlReport) -> bool {
    match first.limit {
        // What one data set used up of the job's statements is missing for the next.
        Some(limit) => after.limit == Some(limit),
        None => *after == SqlReport { set: "after".into(), ..first.clone() },
    }
}
