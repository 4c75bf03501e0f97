//! `sql`: a script, run on several data sets and compared with what the solution does there.

mod rows;
mod shape;
mod statements;
mod table;
mod words;

use super::{CannotGrade, Jobs, Kind, SEED, START_MS, Submission, tick_limit};
use crate::content::{Body, COLUMNS, Exercise, ORDER, ROWS, STATE, STATEMENTS, SqlTask, Task, World};
use crate::sandbox::job::{DataSet, Job, Limits, Report, SqlMode, SqlReport, SqlWork, Work};
use crate::verdict::{Case, Status};

pub struct Sql;

impl Kind for Sql {
    fn name(&self) -> &'static str {
        "sql"
    }

    fn is_of(&self, body: &Body) -> bool {
        matches!(body, Body::Sql(_))
    }

    fn jobs(&self, exercise: &Exercise, worlds: &[World], submission: &Submission) -> Result<Jobs, CannotGrade> {
        let task = task(exercise);
        let Submission::Files(files) = submission else {
            return Err(CannotGrade::Submission("this task is answered with its files, not with --answer".to_owned()));
        };
        let script = files
            .iter()
            .find(|f| f.path == task.spec.file)
            .ok_or_else(|| CannotGrade::Submission(format!("the file {} is missing", task.spec.file)))?;
        let solution = task
            .solution
            .iter()
            .find(|f| f.path == task.spec.file)
            .ok_or_else(|| CannotGrade::NoSolution(exercise.id.to_string()))?;
        let world = worlds
            .iter()
            .find(|world| world.name == task.spec.world)
            .ok_or_else(|| CannotGrade::NoWorld(task.spec.world.clone()))?;
        let work = SqlWork {
            schema: world.schema.clone(),
            sets: sets(&task.spec, world)?,
            script: script.text.clone(),
            mode: mode(&task.spec),
            watch: Vec::new(),
            probes: task.spec.probes.iter().map(|probe| probe.sql.clone()).collect(),
            plan: !task.spec.plans.is_empty(),
        };
        let reference = SqlWork { script: solution.text.clone(), ..work.clone() };
        let job = |work: SqlWork, ticks: u64| Job {
            seed: SEED,
            now_ms: START_MS,
            limits: Limits { ticks, wall_ms: 2_000 + 200 * work.sets.len() as u64, ..Limits::default() },
            work: Work::Sql(work),
        };
        let ticks = tick_limit(exercise, task.spec.limits.ticks);
        Ok(Jobs { attempt: Some(job(work, ticks)), reference: Some(job(reference, Limits::default().ticks)) })
    }

    fn cases(
        &self,
        exercise: &Exercise,
        submission: &Submission,
        attempt: &Report,
        reference: &Report,
    ) -> Result<Vec<Case>, CannotGrade> {
        let spec = &task(exercise).spec;
        let mut cases: Vec<Case> =
            self.case_names(exercise).iter().map(|(name, hidden)| Case::new(name, *hidden)).collect();
        for set in all_sets(spec) {
            if let Some(report) = reference.sql.iter().find(|r| r.set == *set) {
                solution_works(report)?;
            }
        }
        let pair = |set: &str| {
            let find = |report: &Report| -> Option<SqlReport> { report.sql.iter().find(|r| r.set == set).cloned() };
            Some((find(attempt)?, find(reference)?))
        };
        for case in &mut cases {
            match script(spec, submission) {
                Some(script) if case.name == STATEMENTS => statements::judge(&spec.statements, case, script),
                _ => shape::judge(spec, case, &pair),
            }
            if let Some(place) = &mut case.place {
                place.file.clone_from(&spec.file);
            }
            if case.status == Status::Failed && shape::ends_the_run(case) {
                break;
            }
        }
        order_needs_rows(spec, &mut cases);
        why_not_run(&mut cases);
        if let (Some(first), Some(report)) = (cases.first_mut(), attempt.sql.first()) {
            first.ticks = report.ticks;
        }
        Ok(cases)
    }

    fn case_names(&self, exercise: &Exercise) -> Vec<(String, bool)> {
        task(exercise).spec.case_names()
    }

    fn case_title(&self, exercise: &Exercise, case: &Case) -> String {
        let spec = &task(exercise).spec;
        let name = case.name.as_str();
        let shown = |set: &str| spec.data.first().is_some_and(|first| first == set);
        let data = |set: &str| match set {
            "empty" => "with empty tables (empty)".to_owned(),
            set if shown(set) => format!("on the data you see ({set})"),
            set => format!("on other data ({set})"),
        };
        // An error is the whole script's, not the case's that met it first.
        if shape::ends_the_run(case) && !spec.probes.iter().any(|probe| probe.name == name) {
            let set = name.strip_prefix(ROWS).or(name.strip_prefix(STATE)).filter(|set| !shown(set));
            let data = set.map(|set| format!(" {}", data(set))).unwrap_or_default();
            return format!("{} runs to its end{data}", spec.file);
        }
        match name {
            COLUMNS => "the columns and their names".to_owned(),
            ORDER => "the order of the rows".to_owned(),
            STATEMENTS => "the statements of the script".to_owned(),
            _ => match (name.strip_prefix(ROWS), name.strip_prefix(STATE)) {
                (Some(set), _) => format!("the rows {}", data(set)),
                (_, Some(set)) => format!("the tables afterwards, {}", data(set)),
                _ => name.to_owned(),
            },
        }
    }
}

fn task(exercise: &Exercise) -> &Task<SqlTask> {
    match &exercise.body {
        Body::Sql(task) => task,
        _ => unreachable!("is_of chose this kind"),
    }
}

/// The text of the file that the learner edits.
fn script<'s>(spec: &SqlTask, submission: &'s Submission) -> Option<&'s str> {
    match submission {
        Submission::Files(files) => files.iter().find(|file| file.path == spec.file).map(|file| file.text.as_str()),
        _ => None,
    }
}

pub(super) fn mode(spec: &SqlTask) -> SqlMode {
    match spec.mode.as_str() {
        "write" => SqlMode::Write,
        "schema" => SqlMode::Schema,
        _ => SqlMode::Read,
    }
}

fn all_sets(spec: &SqlTask) -> impl Iterator<Item = &String> {
    spec.data.iter().chain(&spec.hidden_data)
}

fn sets(spec: &SqlTask, world: &World) -> Result<Vec<DataSet>, CannotGrade> {
    all_sets(spec).map(|name| set(world, name)).collect()
}

/// A data set by its name.
pub(super) fn set(world: &World, name: &str) -> Result<DataSet, CannotGrade> {
    let sql = match world.set(name) {
        Some(text) => text.to_owned(),
        None if name == "empty" => String::new(),
        None => return Err(CannotGrade::NoWorld(format!("{}/{name}", world.name))),
    };
    Ok(DataSet { name: name.to_owned(), sql })
}

/// A reference that fails is the pack's fault, not the learner's.
fn solution_works(report: &SqlReport) -> Result<(), CannotGrade> {
    let why = match (&report.error, report.limit) {
        (Some(error), _) => error.message.clone(),
        (None, Some(limit)) => limit.sentence().to_owned(),
        (None, None) => return Ok(()),
    };
    Err(CannotGrade::Expectation { case: report.set.clone(), why: format!("the solution fails: {why}") })
}

/// A script that fails fails everywhere.
fn why_not_run(cases: &mut [Case]) {
    let ended = cases.iter().any(|case| case.status == Status::Failed && shape::ends_the_run(case));
    for case in cases.iter_mut().filter(|case| ended && case.status == Status::NotRun) {
        case.detail.get_or_insert_with(|| "the script did not run to its end".to_owned());
    }
}

/// Order is judged once the rows of the first data set are right: wrong rows in the wrong order are one mistake, not two. The other sets
/// do not count, since an order that is wrong before the learner's eyes should be said.
fn order_needs_rows(spec: &SqlTask, cases: &mut [Case]) {
    let first = spec.data.first().map(|set| format!("{ROWS}{set}"));
    let rows_fail = cases.iter().any(|c| c.status != Status::Passed && Some(&c.name) == first.as_ref());
    if let (true, Some(order)) = (rows_fail, cases.iter_mut().find(|c| c.name == ORDER)) {
        *order = Case { detail: Some("it counts once the rows are right".to_owned()), ..Case::new(ORDER, false) };
    }
}
