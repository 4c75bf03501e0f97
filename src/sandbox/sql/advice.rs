//! What an error of SQLite is about: where it is in the script, and what would be right there.

use super::results::Allowance;
use super::room::Database;
use super::rules::Scope;
use super::script::query;
use super::statement::Failure;
use super::text;
use crate::sandbox::job::SqlValue;
use crate::sandbox::nearest;

/// What is known besides SQLite's words.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Advice {
    /// The byte of the script, where SQLite itself does not know it.
    pub at: Option<usize>,
    pub hint: Option<String>,
}

/// Words that begin a part of a statement, in their order.
const PARTS: &[&str] = &["SELECT", "FROM", "JOIN", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT"];
/// Other words that are often mistyped.
const WORDS: &[&str] = &[
    "INSERT", "INTO", "VALUES", "UPDATE", "DELETE", "CREATE", "TABLE", "DISTINCT", "BETWEEN", "LEFT", "INNER", "UNION",
];
/// Functions of other databases, and what SQLite has.
const FUNCTIONS: &[(&str, &str)] = &[
    ("now", "`datetime('now')`"),
    ("getdate", "`datetime('now')`"),
    ("curdate", "`date('now')`"),
    ("len", "`length(…)`"),
    ("isnull", "`ifnull(…, …)` or `… IS NULL`"),
    ("nvl", "`ifnull(…, …)`"),
    ("year", "`strftime('%Y', …)`"),
    ("month", "`strftime('%m', …)`"),
    ("day", "`strftime('%d', …)`"),
    ("datediff", "`julianday(…) - julianday(…)`"),
    ("date_format", "`strftime('…', …)`"),
    ("left", "`substr(…, 1, …)`"),
    ("average", "`avg(…)`"),
    ("mean", "`avg(…)`"),
];

/// Looks at the error of the statement that begins at byte `start` of the script.
pub(super) fn advise(database: &Database, script: &str, start: usize, failure: &Failure) -> Advice {
    let statement = &script[start..];
    let message = failure.message.as_str();
    let mut advice =
        of_names(database, statement, message).unwrap_or_else(|| of_shape(database, statement, failure, start));
    advice.at = advice.at.map(|at| start + at);
    advice
}

fn of_names(database: &Database, statement: &str, message: &str) -> Option<Advice> {
    if let Some(name) = message.strip_prefix("no such column: ") {
        return Some(no_column(&tables(database), statement, name));
    }
    if let Some(name) = message.strip_prefix("no such table: ") {
        let all = tables(database);
        let column = all.iter().find(|(_, columns)| columns.iter().any(|column| column.eq_ignore_ascii_case(name)));
        let hint = match nearest(name, all.iter().map(|(table, _)| table.as_str())) {
            Some(near) => format!("There is a table `{near}`."),
            None if column.is_some() => format!("`{name}` is a column. Behind FROM and JOIN stands a table."),
            None => format!("The tables are {}.", listed(all.iter().map(|(table, _)| table.as_str()))),
        };
        return Some(Advice { at: word_at(statement, name), hint: Some(hint) });
    }
    if let Some(name) = message.strip_prefix("ambiguous column name: ") {
        let all = tables(database);
        let has = |columns: &[String]| columns.iter().any(|column| column.eq_ignore_ascii_case(name));
        let named = all.iter().filter(|(table, columns)| has(columns) && word_at(statement, table).is_some());
        let choices: Vec<String> = named.map(|(table, _)| format!("`{table}.{name}`")).collect();
        let hint = format!("More than one table has a column `{name}`. Say which: {}.", choices.join(" or "));
        return Some(Advice { at: bare_word_at(statement, name), hint: (choices.len() > 1).then_some(hint) });
    }
    let name = message.strip_prefix("no such function: ")?;
    let own = FUNCTIONS.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
    let hint = own.map(|(_, own)| format!("Other databases have `{name}`. SQLite has {own}."));
    Some(Advice { at: word_at(statement, name), hint })
}

type Tables = [(String, Vec<String>)];

fn no_column(all: &Tables, statement: &str, message: &str) -> Advice {
    let name = message.split(" - ").next().unwrap_or(message);
    let plain = name.trim_matches('"');
    if message.contains("string literal") {
        let hint =
            format!("Texts stand in single quotes: '{plain}'. Double quotes are for names of tables and columns.");
        return Advice { at: statement.find(&format!("\"{plain}\"")), hint: Some(hint) };
    }
    let (table, column) = plain.rsplit_once('.').map_or((None, plain), |(table, column)| (Some(table), column));
    let at = match table {
        Some(_) => word_at(statement, plain),
        None => bare_word_at(statement, column),
    };
    let used: Vec<&(String, Vec<String>)> =
        all.iter().filter(|(table, _)| word_at(statement, table).is_some()).collect();
    let near = used
        .iter()
        .filter_map(|(table, columns)| nearest(column, columns.iter().map(String::as_str)).map(|near| (table, near)));
    let exact = |(table, columns): &&(String, Vec<String>)| {
        columns.iter().any(|c| c.eq_ignore_ascii_case(column)).then(|| table.clone())
    };
    let near: Vec<(&String, &str)> = near.collect();
    let elsewhere: Vec<String> = all.iter().collect::<Vec<_>>().iter().filter_map(exact).collect();
    let hint = if let Some((table, near)) = near.iter().find(|(_, near)| !near.eq_ignore_ascii_case(column)) {
        format!("`{table}` has a column `{near}`.")
    } else if let Some(alias) =
        table.filter(|alias| !all.iter().any(|(name, _)| name.eq_ignore_ascii_case(alias)) && near.is_empty())
    {
        format!(
            "`{alias}` stands for no table in this statement. A short name is given in FROM or JOIN: `FROM books AS {alias}`."
        )
    } else if !elsewhere.is_empty() {
        format!(
            "The column `{column}` belongs to {}. Its table has to stand in FROM or JOIN.",
            listed(elsewhere.iter().map(String::as_str))
        )
    } else if let [(table, columns)] = used.as_slice() {
        format!("`{table}` has the columns {}.", listed(columns.iter().map(String::as_str)))
    } else {
        return Advice { at, hint: None };
    };
    Advice { at, hint: Some(hint) }
}

/// Errors of grammar and of rules.
fn of_shape(database: &Database, statement: &str, failure: &Failure, start: usize) -> Advice {
    let message = failure.message.as_str();
    if message == "incomplete input" {
        return incomplete(statement);
    }
    let mut place = None;
    let hint = if let Some(token) =
        message.strip_prefix("near \"").and_then(|rest| rest.strip_suffix("\": syntax error"))
    {
        let at = failure.offset.and_then(|at| at.checked_sub(start)).filter(|at| *at <= statement.len());
        let (hint, word) = near(&tables(database), statement, at.unwrap_or(0), token).unzip();
        place = word.flatten();
        hint
    } else if message.starts_with("unrecognized token: \"'") {
        Some(
            "This text begins with ' and is never closed. A ' inside of a text is written twice: 'O''Neil'.".to_owned(),
        )
    } else if message.starts_with("misuse of aggregate") {
        Some(
            "WHERE looks at one row at a time. A condition on a group, such as COUNT(*) > 1, belongs into HAVING."
                .to_owned(),
        )
    } else {
        constraint(message)
    };
    Advice { at: place, hint }
}

fn constraint(message: &str) -> Option<String> {
    let (kind, name) =
        message.split_once(" constraint failed").map(|(kind, rest)| (kind, rest.trim_start_matches(": ")))?;
    Some(match kind {
        "UNIQUE" => format!("There is a row with the same {name} already, and it may be there only once."),
        "NOT NULL" => format!("{name} needs a value: it may not be NULL."),
        "CHECK" => format!("The table allows only values for which this is true: {name}."),
        "FOREIGN KEY" => {
            "A row points at another row that is not there, or other rows still point at the one that goes.".to_owned()
        }
        _ => return None,
    })
}

/// The statement ends too early: the place is its last token.
fn incomplete(statement: &str) -> Advice {
    let all = words_and_signs(statement);
    let opened = all.iter().filter(|(_, token)| *token == "(").count();
    let closed = all.iter().filter(|(_, token)| *token == ")").count();
    let Some((at, last)) = all.last() else { return Advice::default() };
    let hint = match opened > closed {
        true => "The statement ends, and a ( in it is not closed yet.".to_owned(),
        false => format!("The statement ends after `{last}`. What should follow it?"),
    };
    Advice { at: Some(*at), hint: Some(hint) }
}

/// What is wrong near a token, and the place of it where that is another one.
fn near(all: &Tables, statement: &str, at: usize, token: &str) -> Option<(String, Option<usize>)> {
    let words = words_and_signs(statement);
    let here = words.iter().position(|(start, _)| *start >= at).unwrap_or(words.len());
    let before = here.checked_sub(1).map(|before| words[before]);
    if let Some(told) = out_of_order(&words[..here], token) {
        return Some((told, None));
    }
    let (opened, closed) = words[..here].iter().fold((0, 0), |(opened, closed), (_, sign)| {
        (opened + usize::from(*sign == "("), closed + usize::from(*sign == ")"))
    });
    let between = before.and_then(|(start, sign)| statement.get(start + sign.len()..at));
    let on_new_line = between.is_some_and(|blank| blank.contains('\n'));
    if opened > closed && on_new_line && before.is_some_and(|(_, sign)| !matches!(sign, "," | "(")) {
        return Some(("Is a comma missing at the end of the line before it?".to_owned(), None));
    }
    // The word before is often the one that is mistyped: SQLite took it for a name.
    let suspects = [Some((at, token)), before];
    for (place, word) in suspects.into_iter().flatten() {
        let is = |other: &str| other.eq_ignore_ascii_case(word);
        let known = PARTS.iter().chain(WORDS).any(|other| is(other))
            || all.iter().any(|(table, columns)| is(table) || columns.iter().any(|column| is(column)));
        let meant =
            nearest(word, PARTS.iter().chain(WORDS).copied()).filter(|meant| meant.len().abs_diff(word.len()) <= 1);
        if let Some(meant) = meant.filter(|_| word.len() > 2 && !known) {
            return Some((format!("Is `{word}` meant to be {meant}?"), Some(place)));
        }
    }
    let told = match token {
        "=" if before.is_some_and(|(_, sign)| sign == "=") => "SQL compares with a single `=`.",
        "&" | "|" => "SQL writes AND and OR.",
        _ => return None,
    };
    Some((told.to_owned(), None))
}

/// A part of a statement that stands where it cannot.
fn out_of_order(before: &[(usize, &str)], token: &str) -> Option<String> {
    let part = PARTS.iter().position(|part| token.eq_ignore_ascii_case(part))?;
    let name = PARTS[part];
    if before.last().is_some_and(|(_, sign)| *sign == ",") {
        return Some(format!("A comma stands before {name}, and nothing follows it."));
    }
    let own = before.iter().rev().map(|(_, word)| *word).take_while(|word| *word != "(" && *word != ";");
    let late = own.filter_map(|word| PARTS[part + 1..].iter().find(|later| word.eq_ignore_ascii_case(later))).next();
    match late {
        Some(late) if part > 0 => Some(format!(
            "{name} comes before {late}. The order is FROM, JOIN, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT."
        )),
        _ => (part == 0 && !before.is_empty()).then(|| "Does the statement before it end with a `;`?".to_owned()),
    }
}

/// Words and signs of SQL with their places; texts in quotes are one.
fn words_and_signs(sql: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = text::skip_blank(sql, 0);
    while at < sql.len() {
        let rest = &sql[at..];
        let first = rest.chars().next().unwrap_or(' ');
        let length = if first.is_alphanumeric() || first == '_' {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
        } else if matches!(first, '\'' | '"') {
            rest[1..].find(first).map_or(rest.len(), |end| end + 2)
        } else {
            first.len_utf8()
        };
        found.push((at, &rest[..length]));
        at = text::skip_blank(sql, at + length);
    }
    found
}

/// Where a word stands in a statement, as a whole word and outside of texts.
fn word_at(statement: &str, name: &str) -> Option<usize> {
    if let Some((table, column)) = name.rsplit_once('.') {
        let all = words_and_signs(statement);
        let is = |at: usize, word: &str| all.get(at).is_some_and(|(_, found)| found.eq_ignore_ascii_case(word));
        return (0..all.len()).find(|at| is(*at, table) && is(at + 1, ".") && is(at + 2, column)).map(|at| all[at].0);
    }
    words_and_signs(statement).into_iter().find(|(_, word)| word.eq_ignore_ascii_case(name)).map(|(at, _)| at)
}

/// The same, but not behind the name of a table.
fn bare_word_at(statement: &str, name: &str) -> Option<usize> {
    let all = words_and_signs(statement);
    let bare = |at: &usize| all[*at].1.eq_ignore_ascii_case(name) && (*at == 0 || all[at - 1].1 != ".");
    (0..all.len()).find(bare).map(|at| all[at].0)
}

/// Tables and views with their columns.
fn tables(database: &Database) -> Vec<(String, Vec<String>)> {
    const SQL: &str = "SELECT m.name, p.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS p \
                       WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.name, p.cid";
    database.room().budget().refill();
    let before = database.guard().speak(Scope::Trusted);
    let rows = query(database, SQL, &mut Allowance::new(2_000)).map(|result| result.rows).unwrap_or_default();
    database.guard().speak(before);
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows {
        let [SqlValue::Text(table), SqlValue::Text(column)] = row.as_slice() else { continue };
        match found.last_mut() {
            Some((last, columns)) if last == table => columns.push(column.clone()),
            _ => found.push((table.clone(), vec![column.clone()])),
        }
    }
    found
}

fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    const MOST: usize = 12;
    let all: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match all.len() > MOST {
        true => format!("{}, …", all[..MOST].join(", ")),
        false => all.join(", "),
    }
}
