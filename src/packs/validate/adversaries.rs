//! Answers that solve nothing: an empty file, constants, an echo, the visible rows written out. None may pass.

use crate::content::{Body, Exercise, JsTask, TextFile};
use crate::sandbox::job::{Report, ResultSet, SqlValue};

/// Name and files of each adversary of a task.
pub fn of(exercise: &Exercise, reference: &Report) -> Vec<(String, Vec<TextFile>)> {
    match &exercise.body {
        Body::Js(task) => js(&task.spec, &task.start),
        Body::Sql(task) => {
            let start = &task.start;
            let mut list = vec![("an empty file".to_owned(), with(start, &task.spec.file, ""))];
            let visible = reference.sql.first().and_then(|report| report.results.last());
            if let (true, Some(rows)) = (task.spec.mode == "read", visible) {
                let text = constant_rows(rows);
                list.push(("the visible rows written out".to_owned(), with(start, &task.spec.file, &text)));
            }
            list
        }
        Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => Vec::new(),
    }
}

fn js(spec: &JsTask, start: &[TextFile]) -> Vec<(String, Vec<TextFile>)> {
    let all =
        |body: &str| -> String { spec.exports.iter().map(|name| format!("export const {name} = {body};\n")).collect() };
    [
        ("an empty file", String::new()),
        ("a function that returns nothing", all("() => undefined")),
        ("a function that returns its input", all("(x) => x")),
        ("a function that returns an empty list", all("() => []")),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), with(start, &spec.file, &text)))
    .collect()
}

fn with(start: &[TextFile], path: &str, text: &str) -> Vec<TextFile> {
    let mut files: Vec<TextFile> = start.iter().filter(|file| file.path != path).cloned().collect();
    files.push(TextFile { path: path.to_owned(), text: text.to_owned() });
    files
}

/// A SELECT that gives exactly these rows and looks at no table.
fn constant_rows(set: &ResultSet) -> String {
    let literal = |value: &SqlValue| match value {
        SqlValue::Null => "NULL".to_owned(),
        SqlValue::Int(n) => n.to_string(),
        SqlValue::Real(n) => format!("{:?}", n.get()),
        SqlValue::Text(text) => format!("'{}'", text.replace('\'', "''")),
        SqlValue::Blob(hex) => format!("x'{hex}'"),
    };
    let names: Vec<String> = set.columns.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect();
    if set.rows.is_empty() {
        let columns: Vec<String> = names.iter().map(|name| format!("NULL AS {name}")).collect();
        return format!("SELECT {} WHERE 0;", columns.join(", "));
    }
    let selects: Vec<String> = set
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let columns: Vec<String> = row.iter().zip(&names).map(|(v, n)| format!("{} AS {n}", literal(v))).collect();
            format!("SELECT {at} AS place, {}", columns.join(", "))
        })
        .collect();
    format!("SELECT {} FROM (\n{}\n) ORDER BY place;\n", names.join(", "), selects.join("\nUNION ALL "))
}
