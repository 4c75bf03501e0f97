//! Rules for tasks of kind `sql`.

use crate::content::{PlanRule, RowOrder, SqlTask};

use super::context::{Context, nearest};
use super::exercise_rules::{check_filled, check_unique};
use super::js_rules::check_because;
use super::toml_file::TomlFile;

/// What a script may do.
pub(crate) const MODES: [&str; 3] = ["read", "write", "schema"];

/// What a statement can begin with.
const STATEMENTS: &str = "ALTER BEGIN COMMIT CREATE DELETE DROP END EXPLAIN INSERT REINDEX RELEASE REPLACE ROLLBACK \
                          SAVEPOINT SELECT UPDATE VALUES WITH";

pub(crate) fn check(file: &mut TomlFile<'_>, task: &SqlTask, context: &Context) {
    if !MODES.contains(&task.mode.as_str()) {
        file.issue("sql", "mode", format!("there is no mode `{}`", task.mode), "write read, write or schema");
    }
    check_data(file, task, context);
    check_result(file, task);
    for (n, statement) in task.statements.iter().enumerate() {
        if !STATEMENTS.split(' ').any(|known| known == statement) {
            let fix = nearest(&statement.to_ascii_uppercase(), STATEMENTS.split(' '))
                .unwrap_or_else(|| "write the first word of a statement in capitals, e.g. SELECT".to_owned());
            file.issue("sql", &format!("statements.{n}"), format!("no statement begins with `{statement}`"), fix);
        }
    }
    for (n, plan) in task.plans.iter().enumerate() {
        check_plan(file, &format!("plan.{n}"), plan, task);
    }
    check_probes(file, task);
    let plans = task.plans.len();
    check_unique(
        file,
        "sql",
        task.plans.iter().map(|plan| plan.name.as_str()).chain(task.probes.iter().map(|probe| probe.name.as_str())),
        |n| if n < plans { format!("plan.{n}.name") } else { format!("probe.{}.name", n - plans) },
    );
}

/// The world, and the data sets of it.
fn check_data(file: &mut TomlFile<'_>, task: &SqlTask, context: &Context) {
    if task.data.is_empty() {
        file.issue("sql", "data", "no data set is shown", "name one that the learner may see, e.g. `small`");
    }
    let sets = [("data", &task.data), ("hidden_data", &task.hidden_data)];
    let shown = task.data.len();
    check_unique(file, "sql", sets.iter().flat_map(|(_, names)| names.iter()).map(String::as_str), |n| {
        if n < shown { format!("data.{n}") } else { format!("hidden_data.{}", n - shown) }
    });
    if context.alone {
        return;
    }
    let Some(world) = context.worlds.iter().find(|world| world.name == task.world) else {
        let fix = nearest(&task.world, context.worlds.iter().map(|world| world.name.as_str()))
            .unwrap_or_else(|| format!("add exercises/data/{}/schema.sql", task.world));
        file.issue("sql", "world", format!("there is no world `{}`", task.world), fix);
        return;
    };
    for (key, names) in sets {
        for (n, name) in names.iter().enumerate().filter(|(_, name)| world.set(name).is_none()) {
            let known: Vec<&str> = world.sets.iter().map(|set| set.path.as_str()).collect();
            let what = format!("world `{}` has no data set `{name}`", world.name);
            file.issue("sql", &format!("{key}.{n}"), what, format!("there are {}", known.join(", ")));
        }
    }
}

/// Columns and order of the rows.
fn check_result(file: &mut TomlFile<'_>, task: &SqlTask) {
    if task.columns.as_ref().is_some_and(Vec::is_empty) {
        file.issue("sql", "columns", "no column is named", "name them in order, or delete `columns`");
    }
    if (task.mode == "write" || task.mode == "schema") && task.order != RowOrder::None {
        let what = "only mode read compares the order of rows";
        file.issue("sql", "order", what, "delete `order`, or write mode = \"read\"");
    }
    if task.mode == "schema" && task.columns.is_some() {
        file.issue(
            "sql",
            "columns",
            "mode schema has no result with columns",
            "delete `columns`; a probe can look at rows",
        );
    }
    if task.order == RowOrder::By && task.order_by.is_empty() {
        file.issue(
            "sql",
            "order",
            "order = \"by\" names no column",
            "add `order_by`, the columns that must be in order",
        );
    }
    if task.order != RowOrder::By && !task.order_by.is_empty() {
        file.issue("sql", "order_by", "`order_by` counts only with order = \"by\"", "add order = \"by\", or delete it");
    }
    let columns = task.columns.as_deref().filter(|columns| !columns.is_empty()).unwrap_or(&task.order_by);
    for (n, column) in task.order_by.iter().enumerate().filter(|(_, column)| !columns.contains(column)) {
        let fix = format!("the columns are {}", columns.join(", "));
        file.issue("sql", &format!("order_by.{n}"), format!("`{column}` is no column of the result"), fix);
    }
}

fn check_plan(file: &mut TomlFile<'_>, at: &str, plan: &PlanRule, task: &SqlTask) {
    check_filled(file, &format!("{at}.name"), "name", &plan.name);
    check_filled(file, &format!("{at}.says"), "says", &plan.says);
    if plan.must.as_deref().or(plan.must_not.as_deref()).unwrap_or_default().trim().is_empty() {
        let fix = "add `must` or `must_not`: a part of a line of EXPLAIN QUERY PLAN";
        file.issue("sql", at, format!("plan rule `{}` asks for nothing", plan.name), fix);
    }
    let mut sets = task.data.iter().chain(&task.hidden_data);
    if !sets.any(|set| *set == plan.data) {
        let what = format!("this task does not run on data set `{}`", plan.data);
        file.issue("sql", &format!("{at}.data"), what, "name one of `data` or `hidden_data`, or add it there");
    }
}

fn check_probes(file: &mut TomlFile<'_>, task: &SqlTask) {
    if task.mode == "read" && !task.probes.is_empty() {
        file.issue(
            "sql",
            "probe",
            "nothing has changed that a probe could look at",
            "write mode = \"schema\" or \"write\"",
        );
    }
    if task.mode == "schema" && task.probes.is_empty() && task.plans.is_empty() {
        let fix = "add a `[[probe]]` that the schema must answer or refuse";
        file.issue("sql", "mode", "mode schema checks nothing but probes and plans, and there are none", fix);
    }
    for (n, probe) in task.probes.iter().enumerate() {
        let at = format!("probe.{n}");
        check_filled(file, &format!("{at}.name"), "name", &probe.name);
        check_filled(file, &format!("{at}.sql"), "sql", &probe.sql);
        check_because(file, &at, &probe.name, probe.hidden, probe.because.as_deref());
    }
}
