//! Values as text, the way a learner would write them.

use super::{Slot, Value};

/// Strings longer than this many characters are cut, with their length.
const LONG: usize = 400;
/// Items beyond this many are counted, not shown.
const MANY: usize = 100;

impl Value {
    /// On one line where it fits into `width` columns, else one item a line.
    pub fn show(&self, width: usize) -> String {
        let mut out = String::new();
        write(self, width, 0, &mut out);
        out
    }
}

fn write(value: &Value, width: usize, indent: usize, out: &mut String) {
    let parts = match value {
        Value::Array(slots) => Parts::new("[", "]", slots.iter().map(slot(width, indent)).collect()),
        Value::Object { class, props } => {
            let open = match class.as_deref() {
                Some("Object") => "{".to_owned(),
                Some(name) => format!("{name} {{"),
                None => "[Object: null prototype] {".to_owned(),
            };
            Parts::new(&open, "}", props.iter().map(prop(width, indent)).collect())
        }
        Value::Map(entries) => {
            let items =
                entries.iter().map(|(k, v)| format!("{} => {}", nested(k, width, indent), nested(v, width, indent)));
            Parts::new(&format!("Map({}) {{", entries.len()), "}", items.collect())
        }
        Value::Set(members) => {
            let items = members.iter().map(|m| nested(m, width, indent)).collect();
            Parts::new(&format!("Set({}) {{", members.len()), "}", items)
        }
        Value::Bytes { class, items } => {
            let numbers = items.iter().map(|n| number(n.get())).collect();
            Parts::new(&format!("{class}({}) [", items.len()), "]", numbers)
        }
        Value::Error { name, message, props } => {
            out.push_str(&format!("[{name}: {message}]"));
            if props.is_empty() {
                return;
            }
            Parts::new(" {", "}", props.iter().map(prop(width, indent)).collect())
        }
        plain => return out.push_str(&leaf(plain)),
    };
    parts.write(width, indent, out);
}

/// An opening, items, a closing; laid out on one line or on many.
struct Parts {
    open: String,
    close: &'static str,
    items: Vec<String>,
    more: usize,
}

impl Parts {
    fn new(open: &str, close: &'static str, mut items: Vec<String>) -> Self {
        let more = items.len().saturating_sub(MANY);
        items.truncate(MANY);
        Parts { open: open.to_owned(), close, items, more }
    }

    fn write(mut self, width: usize, indent: usize, out: &mut String) {
        if self.more > 0 {
            self.items.push(format!("… {} more", self.more));
        }
        if self.items.is_empty() {
            return out.push_str(&format!("{}{}", self.open, self.close));
        }
        let space = if self.open.ends_with('[') { "" } else { " " };
        let line = format!("{}{space}{}{space}{}", self.open, self.items.join(", "), self.close);
        if !line.contains('\n') && indent + line.chars().count() <= width {
            return out.push_str(&line);
        }
        let pad = " ".repeat(indent + 2);
        out.push_str(&self.open);
        for item in &self.items {
            out.push_str(&format!("\n{pad}{item},"));
        }
        out.push_str(&format!("\n{}{}", " ".repeat(indent), self.close));
    }
}

fn slot(width: usize, indent: usize) -> impl Fn(&Slot) -> String {
    move |slot| match slot {
        Slot::Hole => "<empty>".to_owned(),
        Slot::Item(value) => nested(value, width, indent),
    }
}

fn prop(width: usize, indent: usize) -> impl Fn(&(String, Value)) -> String {
    move |(key, value)| format!("{}: {}", key_text(key), nested(value, width, indent))
}

fn nested(value: &Value, width: usize, indent: usize) -> String {
    let mut out = String::new();
    write(value, width, indent + 2, &mut out);
    out
}

fn key_text(key: &str) -> String {
    let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
        && !key.starts_with(|c: char| c.is_ascii_digit())
        && !key.is_empty();
    if plain || key.starts_with("Symbol(") { key.to_owned() } else { quote(key) }
}

fn leaf(value: &Value) -> String {
    match value {
        Value::Undefined => "undefined".to_owned(),
        Value::Null => "null".to_owned(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(n) => number(n.get()),
        Value::BigInt(digits) => format!("{digits}n"),
        Value::String(text) => quote(text),
        Value::Symbol(description) => format!("Symbol({})", description.as_deref().unwrap_or_default()),
        Value::Date(Some(ms)) => iso_date(*ms),
        Value::Date(None) => "Invalid Date".to_owned(),
        Value::RegExp(source) => source.clone(),
        Value::Function(name) if name.is_empty() => "[a function]".to_owned(),
        Value::Function(name) => format!("[the function {name}]"),
        Value::Promise => "[a Promise: is an await missing?]".to_owned(),
        Value::Opaque(class) => format!("[{class}]"),
        Value::Cycle(up) => format!("[circular: {up} level{} up]", if *up == 1 { "" } else { "s" }),
        _ => "[too deep to show]".to_owned(),
    }
}

/// JavaScript's shortest form that reads back as the same number.
fn number(n: f64) -> String {
    if n.is_nan() {
        return "NaN".to_owned();
    }
    if n.is_infinite() {
        return if n > 0.0 { "Infinity" } else { "-Infinity" }.to_owned();
    }
    if n == 0.0 {
        return if n.is_sign_negative() { "-0" } else { "0" }.to_owned();
    }
    let size = n.abs();
    if (1e-6..1e21).contains(&size) {
        return format!("{n}");
    }
    let text = format!("{n:e}");
    if text.contains("e-") { text } else { text.replace('e', "e+") }
}

fn quote(text: &str) -> String {
    let mark = if !text.contains('\'') {
        '\''
    } else if !text.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut out = String::from(mark);
    for c in text.chars().take(LONG) {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == mark => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push(mark);
    let length = text.chars().count();
    if length > LONG {
        out.push_str(&format!("… {length} characters"));
    }
    out
}

/// ISO 8601 in UTC, by the civil-from-days algorithm (Howard Hinnant, "chrono-compatible low-level date algorithms").
pub fn iso_date(ms: i64) -> String {
    let (days, rest) = (ms.div_euclid(86_400_000), ms.rem_euclid(86_400_000));
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    let (h, m, s, milli) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60, rest % 1_000);
    let year = if (0..=9999).contains(&year) {
        format!("{year:04}")
    } else {
        format!("{}{:06}", if year < 0 { '-' } else { '+' }, year.abs())
    };
    format!("{year}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}.{milli:03}Z")
}

#[cfg(test)]
mod tests {
    use super::super::Number;
    use super::*;

    #[test]
    fn values_read_as_code() {
        let cases = [
            (Value::Number(Number::new(1e21)), "1e+21"),
            (Value::Number(Number::new(1e-7)), "1e-7"),
            (Value::Number(Number::new(0.1)), "0.1"),
            (Value::Number(Number::new(-0.0)), "-0"),
            (Value::String("it's".into()), "\"it's\""),
            (Value::String("a\n".into()), "'a\\n'"),
            (Value::Date(Some(0)), "1970-01-01T00:00:00.000Z"),
            (Value::Date(Some(951_782_400_000)), "2000-02-29T00:00:00.000Z"),
            (Value::Date(Some(-1)), "1969-12-31T23:59:59.999Z"),
            (Value::Map(vec![(Value::String("a".into()), Value::Null)]), "Map(1) { 'a' => null }"),
            (Value::Array(vec![Slot::Hole, Slot::Item(Value::Undefined)]), "[<empty>, undefined]"),
        ];
        for (value, text) in cases {
            assert_eq!(value.show(80), text);
        }
    }

    #[test]
    fn long_values_take_one_line_an_item() {
        let items = (0..3).map(|i| Slot::Item(Value::String(format!("{i:030}")))).collect();
        let shown = Value::Array(items).show(80);
        assert_eq!(shown.lines().count(), 5, "{shown}");
        assert!(shown.starts_with("[\n  '000"), "{shown}");
    }
}
