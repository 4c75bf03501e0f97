//! The tables of a task in SQL: all of them with their columns, or the first rows of one.

use serde::Serialize;

use crate::content::{Body, Exercise};
use crate::kinds;
use crate::sandbox::job::{ResultSet, SqlValue, TableState};
use crate::sandbox::nearest;
use crate::ui::{Cell, Line, Look, Style, Table, Text, markdown};

use super::{App, Failure, Outcome, Result, page};

/// Rows of a table that are shown.
const ROWS: usize = 20;

#[derive(Serialize)]
struct Data<'a> {
    exercise: &'a str,
    set: &'a str,
    tables: Vec<Known<'a>>,
}

#[derive(Serialize)]
struct Known<'a> {
    name: &'a str,
    columns: &'a [String],
    rows: usize,
    /// The rows, where one table was asked for.
    first: &'a [Vec<SqlValue>],
}

/// `show --data`.
pub fn show(app: &mut App, exercise: &Exercise, table: Option<&str>) -> Result {
    let Body::Sql(task) = &exercise.body else {
        let what = format!("{} has no tables: it is no task in SQL", exercise.id);
        return Err(Failure::new("no_tables", what, format!("Type `backlings show {}` to read it.", exercise.id)));
    };
    let worlds = app.worlds(page::world(exercise))?;
    let result = app.worker()?.run(&kinds::tables(exercise, &worlds, None)?);
    let report = result.report.sql.first();
    let Some(report) = report.filter(|report| report.error.is_none() && report.limit.is_none()) else {
        return Err(Failure::new("sandbox", "the tables could not be read", "Type `backlings doctor`."));
    };
    let chosen: Vec<&TableState> = match table {
        None => report.tables.iter().collect(),
        Some(name) => vec![named(&report.tables, name)?],
    };
    let known = |state: &'_ TableState| state.rows.rows.len();
    app.ui.data(
        "backlings.data/1",
        &Data {
            exercise: exercise.id.as_str(),
            set: &report.set,
            tables: chosen
                .iter()
                .map(|state| Known {
                    name: &state.name,
                    columns: &state.rows.columns,
                    rows: known(state),
                    first: if table.is_some() { &state.rows.rows } else { &[] },
                })
                .collect(),
        },
    );
    let look = app.ui.look();
    let text = match (table, chosen.as_slice()) {
        (Some(_), [one]) => rows(&look, one),
        _ => overview(&look, &report.set, &chosen, &task.spec.file),
    };
    app.ui.show(&text);
    Ok(Outcome::Done)
}

fn named<'t>(tables: &'t [TableState], name: &str) -> Result<&'t TableState> {
    if let Some(state) = tables.iter().find(|state| state.name.eq_ignore_ascii_case(name)) {
        return Ok(state);
    }
    let names = || tables.iter().map(|state| state.name.as_str());
    let next = match nearest(name, names()) {
        Some(near) => format!("Is it `{near}`?"),
        None => format!("The tables are {}.", names().collect::<Vec<_>>().join(", ")),
    };
    Err(Failure::new("no_such_table", format!("there is no table `{name}`"), next))
}

fn overview(look: &Look, set: &str, tables: &[&TableState], file: &str) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Dim, &format!("data set {set}"))).blank();
    for state in tables {
        text.push(Line::of(Style::Code, &state.name).and(Style::Dim, &format!("  {}", counted(&state.rows))));
        let mut columns = Text::new();
        columns.prose(state.rows.columns.join(", "), look.prose().saturating_sub(2));
        text.indented(2, columns);
    }
    let words = format!(
        "Rows of a table: `backlings show --data TABLE`. To try a query, write it into `{file}` and type `backlings run`."
    );
    text.blank().append(markdown(look, &words));
    text
}

fn rows(look: &Look, state: &TableState) -> Text {
    let mut text = Text::new();
    text.push(Line::of(Style::Code, &state.name).and(Style::Dim, &format!("  {}", counted(&state.rows)))).blank();
    let few = ResultSet { rows: state.rows.rows.iter().take(ROWS).cloned().collect(), ..state.rows.clone() };
    text.append(table(&few).text(look));
    let more = state.rows.rows.len().saturating_sub(ROWS);
    if more > 0 {
        text.push(Line::of(Style::Dim, &format!("… ({more} more rows)")));
    }
    text
}

fn counted(result: &ResultSet) -> String {
    if result.rows.len() == 1 { "1 row".to_owned() } else { format!("{} rows", result.rows.len()) }
}

/// A result as a table on the screen.
pub fn table(result: &ResultSet) -> Table {
    let cell = |value: &SqlValue| match value {
        SqlValue::Null => Cell::Null,
        SqlValue::Int(n) => Cell::Number(n.to_string()),
        SqlValue::Real(n) => {
            let n = n.get();
            Cell::Number(if n.fract() == 0.0 && n.abs() < 1e15 { format!("{n:.1}") } else { n.to_string() })
        }
        SqlValue::Text(text) => Cell::Text(text.clone()),
        SqlValue::Blob(hex) => Cell::Blob(hex.clone()),
    };
    let rows = result.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Table { columns: result.columns.clone(), rows }
}
