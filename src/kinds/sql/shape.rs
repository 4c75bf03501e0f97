//! The cases of a sql task: columns, rows per data set, order, state, plan, probes.

use std::collections::BTreeMap;

use super::{rows, table, words};
use crate::content::{COLUMNS, ORDER, PlanRule, ROWS, RowOrder, STATE, SqlTask};
use crate::sandbox::job::{ResultSet, SqlError, SqlReport};
use crate::value::short_hash;
use crate::verdict::{Case, End, Status};

/// The attempt's and the solution's report on a data set.
type Pair<'a> = &'a dyn Fn(&str) -> Option<(SqlReport, SqlReport)>;

pub fn judge(spec: &SqlTask, case: &mut Case, pair: Pair<'_>) {
    let first = spec.data.first().map(String::as_str).unwrap_or_default();
    if case.name == COLUMNS {
        on(case, pair(first), |case, mine, wanted| columns(spec, case, mine, wanted));
    } else if let Some(set) = case.name.clone().strip_prefix(ROWS) {
        on(case, pair(set), |case, mine, wanted| same_result(spec, case, set, mine, wanted));
        if case.status == Status::Failed && case.end == End::Value && !case.hidden && set != first {
            let told = format!("`backlings run --data {set}` shows your answer on this data.");
            let before = case.detail.take().map(|detail| format!("{detail}\n")).unwrap_or_default();
            case.detail = Some(before + &told);
        }
    } else if let Some(set) = case.name.clone().strip_prefix(STATE) {
        on(case, pair(set), |case, mine, wanted| state(case, set, mine, wanted));
    } else if case.name == ORDER {
        order(spec, case, pair);
    } else if let Some(rule) = spec.plans.iter().find(|rule| rule.name == case.name) {
        on(case, pair(&rule.data), |case, mine, _| plan(rule, case, mine));
    } else if let Some(at) = spec.probes.iter().position(|probe| probe.name == case.name) {
        case.because = spec.probes[at].because.clone();
        on(case, pair(first), |case, mine, wanted| probe(&spec.probes[at].sql, at, case, mine, wanted));
    }
}

/// An error or a limit on the first data set is the same on all: the rest is not reached.
pub fn ends_the_run(case: &Case) -> bool {
    matches!(case.end, End::Error(_) | End::Limit(_))
}

fn on(case: &mut Case, pair: Option<(SqlReport, SqlReport)>, judge: impl FnOnce(&mut Case, &SqlReport, &SqlReport)) {
    let Some((mine, wanted)) = pair else { return };
    case.status = Status::Failed;
    if let Some(limit) = mine.limit {
        case.end = End::Limit(limit);
        case.actual = Some("nothing: it was stopped".to_owned());
        case.detail = Some(limit.sentence().to_owned());
    } else if let Some(error) = &mine.error {
        failed(case, error);
    } else {
        case.end = End::Value;
        judge(case, &mine, &wanted);
    }
}

fn failed(case: &mut Case, error: &SqlError) {
    case.end = End::Error(if error.denied { "denied".to_owned() } else { error.code.to_string() });
    case.actual = Some(format!("an error: {}", error.message));
    case.detail = error.hint.clone();
    case.place = error.place.clone();
}

fn passed_if(case: &mut Case, passed: bool) {
    case.status = if passed { Status::Passed } else { Status::Failed };
}

fn columns(spec: &SqlTask, case: &mut Case, mine: &SqlReport, wanted: &SqlReport) {
    let Some((mine, wanted)) = results(spec, case, mine, wanted) else { return };
    let names = spec.columns.clone().unwrap_or_else(|| wanted.columns.clone());
    case.expected = Some(names.join(", "));
    case.actual = Some(mine.columns.join(", "));
    // Names are as many as learners; how many columns there are, and which name is missing, is the mistake.
    let has = |name: &&String| mine.columns.iter().any(|column| column.eq_ignore_ascii_case(name));
    let missing: Vec<&String> = names.iter().filter(|name| !has(name)).collect();
    case.actual_hash = Some(short_hash(format!("{} {missing:?}", mine.columns.len()).as_bytes()));
    passed_if(case, mine.columns.iter().map(|c| c.to_lowercase()).eq(names.iter().map(|n| n.to_lowercase())));
    if case.status == Status::Failed {
        case.detail = Some(words::names(&names, &mine.columns));
    }
}

fn same_result(spec: &SqlTask, case: &mut Case, set: &str, mine: &SqlReport, wanted: &SqlReport) {
    let several = mine.results.len();
    let Some((mine, wanted)) = results(spec, case, mine, wanted) else { return };
    case.actual_hash = Some(rows::hash_sorted(&mine.rows));
    passed_if(case, !mine.cut && rows::same_rows(&wanted.rows, &mine.rows));
    if !case.hidden {
        shown(case, wanted, &table::arranged(wanted, mine));
    }
    if case.status == Status::Failed {
        let mut detail = match (case.hidden, mine.columns.len() == wanted.columns.len()) {
            (_, false) => words::columns(wanted.columns.len(), mine.columns.len()),
            (true, true) => words::hidden(set, wanted, mine),
            (false, true) => words::difference(wanted, mine),
        };
        if several > 1 {
            detail
                .push_str(&format!("\nYour script has {several} statements that give rows; only the last one counts."));
        }
        case.detail = Some(detail.trim().to_owned()).filter(|detail| !detail.is_empty());
    }
}

fn shown(case: &mut Case, wanted: &ResultSet, mine: &ResultSet) {
    let (expected, actual) = table::pair(wanted, mine);
    case.expected = Some(expected);
    case.actual = Some(actual);
}

/// The last result of each, or the sentence that there is none.
fn results<'a>(
    spec: &SqlTask,
    case: &mut Case,
    mine: &'a SqlReport,
    wanted: &'a SqlReport,
) -> Option<(&'a ResultSet, &'a ResultSet)> {
    let found = mine.results.last().zip(wanted.results.last());
    if found.is_none() {
        let word = if spec.mode == "write" { "RETURNING" } else { "SELECT" };
        case.detail = Some(format!("The script ran, but gave no rows to look at. Does it have a {word}?"));
    }
    found
}

fn order(spec: &SqlTask, case: &mut Case, pair: Pair<'_>) {
    let sets: Vec<&String> = spec.data.iter().chain(&spec.hidden_data).collect();
    let mut seen = Vec::new();
    case.status = Status::Passed;
    case.end = End::Value;
    for set in sets {
        let Some((mine, wanted)) = pair(set) else {
            case.status = Status::NotRun;
            case.end = End::None;
            return;
        };
        let (Some(first), Some(expected)) = (mine.results.last(), wanted.results.last()) else { continue };
        let hidden = spec.hidden_data.contains(set);
        // Other rows than expected have no right order; that they are wrong is said by their own case.
        if spec.data.first() != Some(set) && !rows::same_rows(&expected.rows, &first.rows) {
            continue;
        }
        for result in [Some(first), mine.reversed.as_ref()].into_iter().flatten() {
            let right = sorted_alike(spec, expected, result);
            seen.extend(result.rows.clone());
            if !right && case.status == Status::Passed {
                case.status = Status::Failed;
                let by_luck = std::ptr::eq(result, first);
                case.detail = Some(order_words(hidden, !by_luck, set));
                if !hidden {
                    shown(case, expected, result);
                }
            }
        }
    }
    case.actual_hash = Some(rows::hash(&seen));
}

fn order_words(hidden: bool, reversed: bool, set: &str) -> String {
    let mut told = if reversed {
        "The rows are right, but their order is luck: asked to walk its tables the other way round, SQLite gave them in \
         another order."
            .to_owned()
    } else {
        "The rows are right, but they come in another order.".to_owned()
    };
    if hidden {
        told.push_str(&format!(" This happens on {}.", words::data(set)));
    }
    told
}

/// Exact order, or only the places of the named columns.
fn sorted_alike(spec: &SqlTask, expected: &ResultSet, mine: &ResultSet) -> bool {
    if spec.order == RowOrder::Exact {
        return expected.rows == mine.rows;
    }
    let places: Vec<usize> = spec
        .order_by
        .iter()
        .filter_map(|name| expected.columns.iter().position(|column| column.eq_ignore_ascii_case(name)))
        .collect();
    let pick = |set: &ResultSet| -> Vec<rows::Row> {
        set.rows.iter().map(|row| places.iter().filter_map(|at| row.get(*at).cloned()).collect()).collect()
    };
    pick(expected) == pick(mine)
}

fn state(case: &mut Case, set: &str, mine: &SqlReport, wanted: &SqlReport) {
    // By name: tables may be created in any order.
    let states = |report: &SqlReport| -> BTreeMap<String, Vec<rows::Row>> {
        report.tables.iter().map(|t| (t.name.clone(), rows::sorted(&t.rows.rows))).collect()
    };
    let (have, want) = (states(mine), states(wanted));
    case.actual_hash = Some(short_hash(&serde_json::to_vec(&have).unwrap_or_default()));
    passed_if(case, have == want && !mine.open_transaction);
    if case.status == Status::Passed {
        return;
    }
    if mine.open_transaction {
        case.detail = Some("The script ends inside a transaction: without COMMIT nothing of it is kept.".to_owned());
        return;
    }
    if case.hidden {
        case.detail = Some(format!("The tables end up wrong on {}.", words::data(set)));
        return;
    }
    let table_of =
        |report: &SqlReport, name: &str| report.tables.iter().find(|t| t.name == name).map(|t| t.rows.clone());
    // In the order of the schema: what is wrong in a table is often the cause of what is wrong in those that point to it.
    let differs = |name: &&String| have.get(*name) != want.get(*name);
    case.detail = Some(match wanted.tables.iter().map(|table| &table.name).find(differs) {
        Some(name) => {
            let wanted = table_of(wanted, name).unwrap_or_default();
            let Some(found) = table_of(mine, name) else {
                case.detail = Some(format!("There is no table `{name}` after your script."));
                return;
            };
            shown(case, &wanted, &table::arranged(&wanted, &found));
            let told = words::difference(&wanted, &found);
            format!("This is the table `{name}` after your script. {told}").trim().to_owned()
        }
        None => "A table is there that should not be.".to_owned(),
    });
}

fn plan(rule: &PlanRule, case: &mut Case, mine: &SqlReport) {
    let lines = &mine.plan;
    let must = rule.must.as_ref().is_none_or(|text| lines.iter().any(|line| line.contains(text)));
    let must_not = rule.must_not.as_ref().is_none_or(|text| !lines.iter().any(|line| line.contains(text)));
    case.actual = Some(lines.join("\n"));
    case.actual_hash = Some(short_hash(lines.join("\n").as_bytes()));
    passed_if(case, must && must_not);
    if case.status == Status::Failed {
        case.detail = Some(rule.says.clone());
    }
}

fn probe(sql: &str, at: usize, case: &mut Case, mine: &SqlReport, wanted: &SqlReport) {
    let words = |result: &Result<ResultSet, SqlError>| match result {
        Ok(set) if set.columns.is_empty() => "it is accepted".to_owned(),
        Ok(set) => table::table(set),
        Err(error) => format!("it is refused: {}", error.message),
    };
    // A rule can be written as NOT NULL or as a CHECK: that it refuses the row is what counts.
    let alike = match (mine.probes.get(at), wanted.probes.get(at)) {
        (Some(Err(have)), Some(Err(want))) => have.code & 0xff == want.code & 0xff,
        _ => false,
    };
    let kind = |result: &Result<ResultSet, SqlError>| match result {
        Ok(set) => format!("rows {}", rows::hash_sorted(&set.rows)),
        Err(error) => format!("error {}", error.code),
    };
    let (Some(have), Some(want)) = (mine.probes.get(at), wanted.probes.get(at)) else { return };
    case.called = Some(sql.to_owned());
    case.actual_hash = Some(short_hash(kind(have).as_bytes()));
    passed_if(case, alike || kind(have) == kind(want));
    if case.hidden {
        return;
    }
    match (have, want) {
        (Ok(have), Ok(want)) if !want.columns.is_empty() => shown(case, want, have),
        _ => {
            // The message of the solution's refusal quotes its condition.
            case.expected = Some(if want.is_err() { "it is refused".to_owned() } else { words(want) });
            case.actual = Some(words(have));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::job::SqlValue;
    use crate::verdict::Limit;

    fn report(rows: &[i64]) -> SqlReport {
        let rows = rows.iter().map(|n| vec![SqlValue::Int(*n)]).collect();
        let result = ResultSet { columns: vec!["n".to_owned()], rows, cut: false };
        SqlReport {
            limit: None,
            results: vec![result.clone()],
            reversed: Some(result),
            ..SqlReport::cut("", Limit::Wall)
        }
    }

    fn refused(code: i32) -> SqlReport {
        let error = SqlError { code, message: "refused".to_owned(), denied: false, place: None, hint: None };
        SqlReport { probes: vec![Err(error)], ..report(&[]) }
    }

    #[test]
    fn order_is_judged_on_every_set_whose_rows_are_right() {
        let spec: SqlTask = toml::from_str(
            "kind = 'sql'\ntitle = 'T'\nconcepts = []\ndifficulty = 1\nminutes = 1\ntask = ''\nhints = []\nafter = ''\nfile = 'q.sql'\n\
             mode = 'read'\nworld = 'inkwell'\ndata = ['small']\nhidden_data = ['edge']\norder = 'exact'\n",
        )
        .unwrap();
        for (small, edge, status) in [
            (&[1, 2], &[1, 2, 3], Status::Passed),
            (&[2, 1], &[1, 2, 3], Status::Failed),
            (&[1, 2], &[3, 2, 1], Status::Failed),
            (&[1, 2], &[7, 8, 9], Status::Passed),
            (&[2, 1], &[7, 8, 9], Status::Failed),
        ] {
            let pair = |set: &str| match set {
                "small" => Some((report(small), report(&[1, 2]))),
                _ => Some((report(edge), report(&[1, 2, 3]))),
            };
            let mut case = Case::new(ORDER, false);
            order(&spec, &mut case, &pair);
            assert_eq!(case.status, status, "{small:?} {edge:?}");
        }
    }

    #[test]
    fn a_row_may_be_refused_by_any_rule() {
        const CHECK: i32 = 275;
        const NOT_NULL: i32 = 1299;
        const SYNTAX: i32 = 1;
        for (have, status) in [(NOT_NULL, Status::Passed), (CHECK, Status::Passed), (SYNTAX, Status::Failed)] {
            let mut case = Case::new("refuses NULL copies", false);
            probe("INSERT", 0, &mut case, &refused(have), &refused(NOT_NULL));
            assert_eq!((case.status, case.expected.as_deref()), (status, Some("it is refused")), "{have}");
        }
    }
}
