//! A learner's file run as it is, without grading: as `node file.js` runs it, or as a script on one data set.

use super::sql::{mode, set};
use super::{CannotGrade, SEED, START_MS, tick_limit};
use crate::content::{Body, Exercise, SqlTask, TextFile, World};
use crate::sandbox::job::{Goal, Job, JsRun, JsWork, Limits, SourceFile, SqlMode, SqlWork, Work};

/// The job that runs `main`, one of `files`. `data` names the data set of a script; by default the one the task shows.
pub fn program(
    exercise: &Exercise,
    worlds: &[World],
    files: &[TextFile],
    main: &str,
    data: Option<&str>,
) -> Result<Job, CannotGrade> {
    let source = files
        .iter()
        .find(|file| file.path == main)
        .ok_or_else(|| CannotGrade::Submission(format!("the file {main} is missing")))?;
    let (work, ticks) = match &exercise.body {
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => {
            return Err(CannotGrade::Submission("a question has nothing to run".to_owned()));
        }
        Body::Js(task) => {
            let files = files.iter().map(|f| SourceFile { path: f.path.clone(), text: f.text.clone() }).collect();
            let run =
                JsRun { name: main.to_owned(), code: source.text.clone(), path: main.to_owned(), goal: Goal::Program };
            (Work::Js(JsWork { files, runs: vec![run] }), task.spec.limits.ticks)
        }
        Body::Sql(task) => {
            let world = worlds
                .iter()
                .find(|world| world.name == task.spec.world)
                .ok_or_else(|| CannotGrade::NoWorld(task.spec.world.clone()))?;
            let work = SqlWork {
                schema: world.schema.clone(),
                sets: vec![set(world, data_set(&task.spec, data)?)?],
                script: source.text.clone(),
                mode: mode(&task.spec),
                watch: Vec::new(),
                probes: Vec::new(),
                plan: false,
            };
            (Work::Sql(work), task.spec.limits.ticks)
        }
    };
    let limits = Limits { ticks: tick_limit(exercise, ticks), ..Limits::default() };
    Ok(Job { seed: SEED, now_ms: START_MS, limits, work })
}

/// The job that reads every table of a task's data set, as it is before any script.
pub fn tables(exercise: &Exercise, worlds: &[World], data: Option<&str>) -> Result<Job, CannotGrade> {
    let Body::Sql(task) = &exercise.body else {
        return Err(CannotGrade::Submission(format!("{} has no tables", exercise.id)));
    };
    let world = worlds
        .iter()
        .find(|world| world.name == task.spec.world)
        .ok_or_else(|| CannotGrade::NoWorld(task.spec.world.clone()))?;
    let work = SqlWork {
        schema: world.schema.clone(),
        sets: vec![set(world, data_set(&task.spec, data)?)?],
        script: "SELECT 1;".to_owned(),
        // A script that could write has its tables read back.
        mode: SqlMode::Write,
        watch: Vec::new(),
        probes: Vec::new(),
        plan: false,
    };
    Ok(Job { seed: SEED, now_ms: START_MS, limits: Limits::default(), work: Work::Sql(work) })
}

/// The data set of this name, or the one that the task shows. What hidden data sets hold stays hidden.
fn data_set<'a>(spec: &'a SqlTask, data: Option<&'a str>) -> Result<&'a str, CannotGrade> {
    match data {
        Some(name) if name != "empty" && !spec.data.iter().any(|shown| shown == name) => {
            let known = spec.data.join(", ");
            Err(CannotGrade::Submission(format!("there is no data set «{name}»: choose from {known}")))
        }
        Some(name) => Ok(name),
        None => Ok(spec.data.first().map_or("empty", String::as_str)),
    }
}
