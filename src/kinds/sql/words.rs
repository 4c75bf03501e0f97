//! The difference between two results in sentences.

use std::collections::BTreeMap;

use super::rows::{Row, count, same_rows, sorted, text};
use crate::sandbox::job::{ResultSet, SqlValue};

/// Values in a sentence.
const NAMED: usize = 3;

/// Everything that can be said of rows that a learner sees.
pub fn difference(expected: &ResultSet, actual: &ResultSet) -> String {
    let mut lines = vec![counts(&expected.rows, &actual.rows)];
    lines.extend(cause(expected, actual, true));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// What can be said of rows that stay hidden: how many there are, and what kind of mistake it is.
pub fn hidden(set: &str, expected: &ResultSet, actual: &ResultSet) -> String {
    let mut lines = vec![format!("The rows come out wrong on {}.", data(set))];
    lines.push(counts(&expected.rows, &actual.rows));
    lines.extend(cause(expected, actual, false));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// What a hidden data set is like.
pub fn data(set: &str) -> &'static str {
    match set {
        "empty" => "tables without a single row",
        "shuffled" => "the same rows with other ids, inserted in another order",
        "edge" => "other rows, which are not shown: ties, NULLs, zeros, missing partners, unusual text",
        "borders" => "other rows: values exactly at a border and next to it, and texts that are almost the right one",
        "few" => "a shop that has two books only",
        _ => "other rows in the same tables, which are not shown",
    }
}

/// How wide a result should be.
pub fn columns(wanted: usize, mine: usize) -> String {
    let asked =
        if wanted == 1 { "One column is asked for".to_owned() } else { format!("{wanted} columns are asked for") };
    format!("{asked}, your result has {mine}.")
}

fn counts(expected: &[Row], actual: &[Row]) -> String {
    match expected.len() == actual.len() {
        true => String::new(),
        false => format!("{} expected, {} came back.", count(expected.len()), count(actual.len())),
    }
}

/// The usual cause of such a difference, where the rows show one.
fn cause(expected: &ResultSet, actual: &ResultSet, shown: bool) -> Option<String> {
    if expected.columns.len() != actual.columns.len() {
        return None;
    }
    swapped(expected, actual)
        .or_else(|| repeated(&expected.rows, &actual.rows, shown))
        .or_else(|| loosened(expected, actual))
        .or_else(|| one_column(expected, actual))
}

/// The same columns in another order.
fn swapped(expected: &ResultSet, actual: &ResultSet) -> Option<String> {
    let width = expected.columns.len();
    if width < 2 || expected.rows.is_empty() || same_rows(&expected.rows, &actual.rows) {
        return None;
    }
    let column = |rows: &[Row], at: usize| -> Vec<Row> {
        sorted(&rows.iter().filter_map(|row| row.get(at)).map(|cell| vec![cell.clone()]).collect::<Vec<_>>())
    };
    let mut free: Vec<usize> = (0..width).collect();
    let mut places = Vec::new();
    for at in 0..width {
        let wanted = column(&expected.rows, at);
        let found = free.iter().position(|place| column(&actual.rows, *place) == wanted)?;
        places.push(free.remove(found));
    }
    let turned: Vec<Row> =
        actual.rows.iter().map(|row| places.iter().map(|place| row[*place].clone()).collect()).collect();
    same_rows(&expected.rows, &turned).then(|| {
        format!(
            "The values are right, but the columns stand in another order: {} is asked for.",
            expected.columns.join(", ")
        )
    })
}

/// The right rows, some of them too often or not often enough.
fn repeated(expected: &[Row], actual: &[Row], shown: bool) -> Option<String> {
    let tally = |rows: &[Row]| {
        let mut counts: BTreeMap<String, (usize, Row)> = BTreeMap::new();
        for row in rows {
            counts.entry(format!("{row:?}")).or_insert((0, row.clone())).0 += 1;
        }
        counts
    };
    let (wanted, given) = (tally(expected), tally(actual));
    if expected.len() == actual.len() || !wanted.keys().eq(given.keys()) {
        return None;
    }
    let (times, row) = given.iter().find(|(key, (times, _))| wanted[*key].0 != *times).map(|(_, found)| found)?;
    let asked = wanted.iter().find(|(_, (_, other))| other == row).map_or(0, |(_, (times, _))| *times);
    let words = match actual.len() > expected.len() {
        true => "The rows are right, but some come more than once. Does a JOIN find a row several times?",
        false => {
            "The rows are right, but some that should come more than once come once only. Does DISTINCT, UNION or GROUP BY fold them?"
        }
    };
    let line: Vec<String> = row.iter().map(text).collect();
    Some(match shown {
        true => format!("{words}\n{}: {times} times, {asked} expected.", line.join(" | ")),
        false => words.to_owned(),
    })
}

/// How a value reads when its type, its case and its last digits do not count, each with the words for it.
type Loose = (fn(&SqlValue) -> SqlValue, &'static str);
const LOOSE: &[Loose] = &[
    (null_like, "NULL and a text such as 'NULL' or '' are different values: NULL is written without quotes."),
    (as_number, "Texts and numbers are different values, also when they look alike: '12' is a text, 12 a number."),
    (
        whole,
        "Only what stands behind the decimal point differs. Dividing whole numbers drops it; 1.0 * a / b keeps it, ROUND(x, 2) rounds.",
    ),
    (lower, "Only upper and lower case, or blanks around the text, differ."),
];

fn loosened(expected: &ResultSet, actual: &ResultSet) -> Option<String> {
    let all = |rows: &[Row], loose: fn(&SqlValue) -> SqlValue| -> Vec<Row> {
        rows.iter().map(|row| row.iter().map(loose).collect()).collect()
    };
    let found = LOOSE.iter().find(|(loose, _)| same_rows(&all(&expected.rows, *loose), &all(&actual.rows, *loose)));
    found.map(|(_, words)| (*words).to_owned())
}

fn null_like(value: &SqlValue) -> SqlValue {
    match value {
        SqlValue::Text(text) if text.is_empty() || text.eq_ignore_ascii_case("null") => SqlValue::Null,
        other => other.clone(),
    }
}

fn as_number(value: &SqlValue) -> SqlValue {
    match value {
        SqlValue::Int(n) => SqlValue::Text(n.to_string()),
        SqlValue::Real(n) => SqlValue::Text(n.get().to_string()),
        other => other.clone(),
    }
}

fn whole(value: &SqlValue) -> SqlValue {
    match value {
        SqlValue::Real(n) => SqlValue::Int(n.get() as i64),
        other => other.clone(),
    }
}

fn lower(value: &SqlValue) -> SqlValue {
    match value {
        SqlValue::Text(text) => SqlValue::Text(text.trim().to_lowercase()),
        other => other.clone(),
    }
}

/// All but a few columns are right.
fn one_column(expected: &ResultSet, actual: &ResultSet) -> Option<String> {
    let width = expected.columns.len();
    if width < 2 || expected.rows.len() != actual.rows.len() || expected.rows.is_empty() {
        return None;
    }
    let without = |rows: &[Row], left_out: usize| -> Vec<Row> {
        let keep = |row: &Row| {
            row.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, cell)| cell.clone()).collect()
        };
        rows.iter().map(keep).collect()
    };
    let wrong: Vec<usize> =
        (0..width).filter(|at| same_rows(&without(&expected.rows, *at), &without(&actual.rows, *at))).collect();
    match wrong.as_slice() {
        [at] => Some(format!("Only the values of the column `{}` differ.", expected.columns[*at])),
        _ => None,
    }
}

/// Columns that are asked for and not there, and such that nobody asked for.
pub fn names(wanted: &[String], mine: &[String]) -> String {
    let lacks = |a: &[String], b: &[String]| -> Vec<String> {
        let missing = a.iter().filter(|name| !b.iter().any(|other| other.eq_ignore_ascii_case(name)));
        missing.map(|name| format!("`{name}`")).collect()
    };
    let (missing, extra) = (lacks(wanted, mine), lacks(mine, wanted));
    if wanted.len() != mine.len() {
        let mut words = columns(wanted.len(), mine.len());
        for (what, names) in [("Missing", &missing), ("Not asked for", &extra)] {
            if !names.is_empty() && names.len() <= NAMED {
                words.push_str(&format!(" {what}: {}.", names.join(", ")));
            }
        }
        return words;
    }
    if missing.is_empty() {
        return "The columns are right, but they stand in another order.".to_owned();
    }
    match (missing.as_slice(), extra.as_slice()) {
        ([wanted], [mine]) => format!(
            "The column {mine} should be called {wanted}, if it is the right one. `AS` gives a column its name."
        ),
        _ => format!(
            "{} is asked for. Is each one the column that is meant? `AS` gives a column its name.",
            missing.join(", ")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Number;

    fn t(text: &str) -> SqlValue {
        SqlValue::Text(text.into())
    }

    fn set(rows: Vec<Row>) -> ResultSet {
        ResultSet { columns: vec!["name".into(), "n".into()], rows, cut: false }
    }

    #[test]
    fn a_difference_has_its_words() {
        use SqlValue::{Int, Null, Real};
        let right = || set(vec![vec![t("a"), Int(1)], vec![t("b"), Int(2)]]);
        let cases = [
            (set(vec![vec![t("a"), Int(1)]]), "2 rows expected, 1 row came back."),
            (
                set(vec![vec![Int(1), t("a")], vec![Int(2), t("b")]]),
                "The values are right, but the columns stand in another order: name, n is asked for.",
            ),
            (
                set(vec![vec![t("a"), Int(1)], vec![t("b"), Int(2)], vec![t("b"), Int(2)]]),
                "2 rows expected, 3 rows came back.\nThe rows are right, but some come more than once. Does a JOIN find a row several times?\nb | 2: 2 times, 1 expected.",
            ),
            (set(vec![vec![t("a"), t("1")], vec![t("b"), t("2")]]), LOOSE[1].1),
            (set(vec![vec![t("A"), Int(1)], vec![t("b "), Int(2)]]), LOOSE[3].1),
            (set(vec![vec![t("a"), Real(Number::new(1.5))], vec![t("b"), Int(2)]]), LOOSE[2].1),
            (set(vec![vec![t("a"), Int(1)], vec![t("b"), Int(9)]]), "Only the values of the column `n` differ."),
            (set(vec![vec![t("x"), Int(8)], vec![t("y"), Int(9)]]), ""),
        ];
        for (actual, words) in cases {
            assert_eq!(difference(&right(), &actual), words, "{actual:?}");
        }
        let nulls = set(vec![vec![t("a"), Null]]);
        assert_eq!(difference(&nulls, &set(vec![vec![t("a"), t("NULL")]])), LOOSE[0].1);
    }

    #[test]
    fn hidden_rows_stay_hidden() {
        let expected = set(vec![vec![t("SECRET"), SqlValue::Int(1)]]);
        let twice = set(vec![expected.rows[0].clone(), expected.rows[0].clone()]);
        let words = hidden("edge", &expected, &twice);
        assert!(words.contains("1 row expected, 2 rows came back") && !words.contains("SECRET"), "{words}");
    }

    #[test]
    fn columns_are_named() {
        let list = |names: &str| names.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (mine, words) in [
            ("id", "2 columns are asked for, your result has 1. Missing: `name`."),
            ("id name x", "2 columns are asked for, your result has 3. Not asked for: `x`."),
            ("name id", "The columns are right, but they stand in another order."),
            (
                "id title",
                "The column `title` should be called `name`, if it is the right one. `AS` gives a column its name.",
            ),
            ("a b", "`id`, `name` is asked for. Is each one the column that is meant? `AS` gives a column its name."),
        ] {
            assert_eq!(names(&list("id name"), &list(mine)), words, "{mine}");
        }
    }
}
