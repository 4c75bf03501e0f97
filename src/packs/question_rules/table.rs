//! Rules of `[[table]]`: every row fits the columns.

use crate::content::TableQuestion;
use crate::kinds;

use super::super::context::Context;
use super::super::exercise_rules::{check_filled, check_unique};
use super::super::toml_file::TomlFile;
use super::check_mistake;

const GATE: &str = "quiz";

pub(super) fn check(file: &mut TomlFile<'_>, at: &str, question: &TableQuestion, _: &Context) {
    let columns = question.columns.len();
    for (n, column) in question.columns.iter().enumerate() {
        check_filled(file, &format!("{at}.columns.{n}"), "this column", column);
    }
    check_unique(file, GATE, question.columns.iter().map(String::as_str), |n| format!("{at}.columns.{n}"));
    if columns < 2 {
        let fix = "name a column that is given and one that is asked";
        file.issue(GATE, &format!("{at}.columns"), "a table has at least two columns", fix);
    }
    if question.rows.is_empty() {
        file.issue(GATE, at, "this table has no row", "add a `[[table.row]]`");
    }
    for (n, row) in question.rows.iter().enumerate() {
        let at = format!("{at}.row.{n}");
        if row.given.is_empty() || row.answer.is_empty() {
            let fix = "put the cells that are shown into `given`, and those that are asked into `answer`";
            file.issue(GATE, &at, format!("row {} has nothing given, or nothing asked", n + 1), fix);
        } else if row.given.len() + row.answer.len() != columns {
            let what = format!(
                "row {} has {} cells, and the table {columns} columns",
                n + 1,
                row.given.len() + row.answer.len()
            );
            file.issue(GATE, &at, what, "give every column a cell: first `given`, then `answer`");
        } else if row.given.len() != question.given() {
            let what = format!("row {} gives {} cells, and row 1 gives {}", n + 1, row.given.len(), question.given());
            file.issue(GATE, &format!("{at}.given"), what, "give the same columns in every row");
        }
        check_cells(file, &format!("{at}.given"), &row.given);
        check_cells(file, &format!("{at}.answer"), &row.answer);
    }
    check_wrong(file, at, question);
}

fn check_wrong(file: &mut TomlFile<'_>, at: &str, question: &TableQuestion) {
    let loose = |cells: &[String]| cells.iter().map(|cell| kinds::loose(cell)).collect::<Vec<_>>();
    for (n, wrong) in question.wrong.iter().enumerate() {
        let at = format!("{at}.wrong.{n}");
        check_cells(file, &format!("{at}.answer"), &wrong.answer);
        let Some(row) = wrong.row.checked_sub(1).and_then(|at| question.rows.get(at)) else {
            let fix = format!("rows count from 1 to {}", question.rows.len());
            file.issue(GATE, &format!("{at}.row"), format!("there is no row {}", wrong.row), fix);
            continue;
        };
        check_mistake(file, GATE, &at, "answer", &wrong.says, loose(&wrong.answer) == loose(&row.answer));
        if wrong.answer.len() != row.answer.len() {
            let what = format!("{} cells are asked in a row, and here are {}", row.answer.len(), wrong.answer.len());
            file.issue(GATE, &format!("{at}.answer"), what, "write all of them");
        }
    }
    let signs = |wrong: &crate::content::TableWrong| format!("{}: {}", wrong.row, loose(&wrong.answer).join(" | "));
    let signs: Vec<String> = question.wrong.iter().map(signs).collect();
    check_unique(file, GATE, signs.iter().map(String::as_str), |n| format!("{at}.wrong.{n}.answer"));
}

/// A cell is typed between `|`, rows between `;`.
fn check_cells(file: &mut TomlFile<'_>, at: &str, cells: &[String]) {
    for (n, cell) in cells.iter().enumerate() {
        check_filled(file, &format!("{at}.{n}"), "this cell", cell);
        if cell.contains(['|', ';', '\n']) && at.ends_with("answer") {
            let what = format!("`{}` cannot be typed into a cell", cell.replace('\n', " "));
            file.issue(GATE, &format!("{at}.{n}"), what, "leave out |, ; and line ends: they separate cells and rows");
        }
    }
}
