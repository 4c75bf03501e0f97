//! The difference between two values in a sentence: where they part, and what kind of difference it is.

use crate::value::{Slot, Value};

/// Width of a value inside a sentence.
const WIDTH: usize = 60;

/// What differs, for a learner; `None` where the two values alone say everything.
pub fn words(expected: &Value, actual: &Value) -> Option<String> {
    match difference("", expected, actual) {
        Some(Difference { path, kind }) => sentence(&path, kind),
        None => None,
    }
}

struct Difference<'v> {
    /// Where, as one would write it: `[2].price`. Empty: the whole value.
    path: String,
    kind: Kind<'v>,
}

enum Kind<'v> {
    Values(&'v Value, &'v Value),
    Length(usize, usize),
    Order,
    Missing(String),
    Extra(String),
}

/// The first difference, from the outside in.
fn difference<'v>(path: &str, expected: &'v Value, actual: &'v Value) -> Option<Difference<'v>> {
    let found = |kind| Some(Difference { path: path.to_owned(), kind });
    match (expected, actual) {
        _ if expected.same(actual) => None,
        (Value::Array(wanted), Value::Array(given)) => items(path, wanted, given),
        (Value::Object { class: a, props: wanted }, Value::Object { class: b, props: given }) if a == b => {
            properties(path, wanted, given)
        }
        (Value::Map(wanted), Value::Map(given)) => entries(path, wanted, given),
        (Value::Set(wanted), Value::Set(given)) if wanted.len() != given.len() => {
            found(Kind::Length(wanted.len(), given.len()))
        }
        _ => found(Kind::Values(expected, actual)),
    }
}

fn items<'v>(path: &str, wanted: &'v [Slot], given: &'v [Slot]) -> Option<Difference<'v>> {
    let found = |kind| Some(Difference { path: path.to_owned(), kind });
    if wanted.len() != given.len() {
        return found(Kind::Length(wanted.len(), given.len()));
    }
    let hashes = |slots: &[Slot]| {
        let mut all: Vec<String> = slots.iter().map(|slot| item(slot).hash()).collect();
        all.sort();
        all
    };
    if wanted.len() > 1 && hashes(wanted) == hashes(given) {
        return found(Kind::Order);
    }
    let pairs = wanted.iter().zip(given).enumerate();
    pairs.filter_map(|(at, (a, b))| difference(&format!("{path}[{at}]"), item(a), item(b))).next()
}

fn item(slot: &Slot) -> &Value {
    match slot {
        Slot::Item(value) => value,
        Slot::Hole => &Value::Undefined,
    }
}

type Props = [(String, Value)];

fn properties<'v>(path: &str, wanted: &'v Props, given: &'v Props) -> Option<Difference<'v>> {
    let of = |props: &'v Props, key: &str| props.iter().find(|(name, _)| name == key).map(|(_, value)| value);
    for (key, value) in wanted {
        match of(given, key) {
            None => return Some(Difference { path: path.to_owned(), kind: Kind::Missing(key.clone()) }),
            Some(other) => {
                let inner = if is_name(key) { format!("{path}.{key}") } else { format!("{path}['{key}']") };
                if let Some(found) = difference(&inner, value, other) {
                    return Some(found);
                }
            }
        }
    }
    let extra = given.iter().find(|(key, _)| of(wanted, key).is_none())?;
    Some(Difference { path: path.to_owned(), kind: Kind::Extra(extra.0.clone()) })
}

fn entries<'v>(path: &str, wanted: &'v [(Value, Value)], given: &'v [(Value, Value)]) -> Option<Difference<'v>> {
    let of =
        |entries: &'v [(Value, Value)], key: &Value| entries.iter().find(|(k, _)| k.same(key)).map(|(_, value)| value);
    let found = |kind| Some(Difference { path: path.to_owned(), kind });
    for (key, value) in wanted {
        match of(given, key) {
            None => return found(Kind::Missing(key.show(WIDTH))),
            Some(other) => {
                if let Some(inner) = difference(&format!("{path}.get({})", key.show(WIDTH)), value, other) {
                    return Some(inner);
                }
            }
        }
    }
    let extra = given.iter().find(|(key, _)| of(wanted, key).is_none())?;
    found(Kind::Extra(extra.0.show(WIDTH)))
}

fn is_name(key: &str) -> bool {
    !key.is_empty()
        && key.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '$')
        && !key.starts_with(|c: char| c.is_ascii_digit())
}

fn sentence(path: &str, kind: Kind<'_>) -> Option<String> {
    let place = if path.is_empty() { String::new() } else { format!("At `{path}`: ") };
    let of = if path.is_empty() { "It" } else { path };
    Some(match kind {
        Kind::Length(wanted, given) => format!("{place}{} expected, {given} came back.", counted(wanted)),
        Kind::Order => {
            format!("{place}the items are right, but they come in another order.", place = capital_for(&place))
        }
        Kind::Missing(key) => format!("`{key}` is missing{}.", inside(path)),
        Kind::Extra(key) => format!("`{key}` is there{}, and was not expected.", inside(path)),
        Kind::Values(expected, actual) => return values(path, of, expected, actual),
    })
}

fn inside(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!(" in `{path}`") }
}

fn capital_for(place: &str) -> String {
    if place.is_empty() { "All is there: ".to_owned() } else { place.to_owned() }
}

fn counted(items: usize) -> String {
    if items == 1 { "1 item".to_owned() } else { format!("{items} items") }
}

fn values(path: &str, of: &str, expected: &Value, actual: &Value) -> Option<String> {
    let own = own_words(path, expected, actual);
    if own.is_some() {
        return own;
    }
    let (wanted, given) = (kind(expected), kind(actual));
    let is = if path.is_empty() { "It".to_owned() } else { format!("`{of}`") };
    if wanted != given {
        return Some(match is_word(expected) && is_word(actual) {
            true => {
                format!("{is} is {given}, {}; {wanted} is asked for, {}.", actual.show(WIDTH), expected.show(WIDTH))
            }
            false => format!("{is} is {given}; {wanted} is asked for."),
        });
    }
    // Deep inside a large value the place says more than the values, which are shown anyway.
    (!path.is_empty() && is_short(expected) && is_short(actual))
        .then(|| format!("{is} is {}; expected is {}.", actual.show(WIDTH), expected.show(WIDTH)))
}

/// Differences that have a usual cause.
fn own_words(path: &str, expected: &Value, actual: &Value) -> Option<String> {
    let is = if path.is_empty() { "It".to_owned() } else { format!("`{path}`") };
    Some(match (expected, actual) {
        (_, Value::Undefined) if path.is_empty() => {
            "Nothing came back: a function that ends without `return` gives undefined.".to_owned()
        }
        (_, Value::Promise) if path.is_empty() => {
            "A promise came back, not the value in it. Is an `await` missing, or an `async` too many?".to_owned()
        }
        (_, Value::Promise) => format!(
            "{is} is a promise, not the value in it: nobody has waited for it. `Promise.all` waits for several."
        ),
        (_, Value::Function(_)) => {
            format!("{is} is a function, not what it gives when it is called. Are its parentheses missing?")
        }
        (Value::Number(wanted), Value::Number(given)) => return numbers(&is, wanted.get(), given.get()),
        (Value::Number(number), Value::String(text)) if text.trim().parse() == Ok(number.get()) => {
            format!("{is} is the text {}; the number {} is asked for.", actual.show(WIDTH), expected.show(WIDTH))
        }
        (Value::String(text), Value::Number(number)) if text.trim().parse() == Ok(number.get()) => {
            format!("{is} is the number {}; the text {} is asked for.", actual.show(WIDTH), expected.show(WIDTH))
        }
        (Value::String(wanted), Value::String(given)) => return texts(wanted, given),
        (Value::Null, Value::Undefined) => format!("{is} is undefined; `null` is a value of its own."),
        (Value::Undefined, Value::Null) => format!("{is} is null; undefined is asked for, which is another value."),
        (Value::Object { .. } | Value::Map(_) | Value::Set(_) | Value::Array(_), Value::String(text))
            if text.starts_with(['{', '[']) =>
        {
            format!("{is} is a text that looks like the value. Is a JSON.stringify too many?")
        }
        _ => return None,
    })
}

fn numbers(is: &str, wanted: f64, given: f64) -> Option<String> {
    if given.is_nan() {
        return Some(format!("{is} is NaN: a calculation had a part that is no number, such as undefined or a text."));
    }
    if wanted == 0.0 && given == 0.0 {
        return Some(format!("{is} is zero with another sign: 0 and -0 are told apart here."));
    }
    let close = (wanted - given).abs() <= wanted.abs().max(given.abs()) * 1e-12;
    close.then(|| format!("{is} differs only behind the last digits: numbers with a fraction are not exact. Count in whole cents, or round."))
}

fn texts(wanted: &str, given: &str) -> Option<String> {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    if wanted.trim() == given.trim() {
        return Some("Only white space at the beginning or the end differs.".to_owned());
    }
    if squeezed(wanted) == squeezed(given) {
        return Some("Only white space differs.".to_owned());
    }
    (wanted.to_lowercase() == given.to_lowercase()).then(|| "Only upper and lower case differ.".to_owned())
}

fn is_short(value: &Value) -> bool {
    let text = value.show(WIDTH);
    !text.contains('\n') && text.chars().count() <= WIDTH
}

/// Short enough to be named in passing.
fn is_word(value: &Value) -> bool {
    const WORD: usize = 20;
    value.show(WIDTH).chars().count() <= WORD
}

/// The kind of a value, with its article.
fn kind(value: &Value) -> String {
    match value {
        Value::Undefined => "undefined",
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::BigInt(_) => "a BigInt",
        Value::String(_) => "a text",
        Value::Symbol(_) => "a symbol",
        Value::Array(_) => "an array",
        Value::Object { class: Some(name), .. } if name != "Object" => return format!("an object of class {name}"),
        Value::Object { class: None, .. } => "an object without a prototype",
        Value::Object { .. } => "an object",
        Value::Map(_) => "a Map",
        Value::Set(_) => "a Set",
        Value::Date(_) => "a Date",
        Value::RegExp(_) => "a regular expression",
        Value::Error { .. } => "an error",
        Value::Bytes { class, .. } => return format!("a {class}"),
        Value::Function(_) => "a function",
        Value::Promise => "a promise",
        Value::Opaque(class) => return format!("a {class}"),
        Value::Cycle(_) | Value::TooDeep => "a part of itself",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Number;

    fn n(number: f64) -> Value {
        Value::Number(Number::new(number))
    }

    fn s(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    fn list(items: Vec<Value>) -> Value {
        Value::Array(items.into_iter().map(Slot::Item).collect())
    }

    fn object(props: Vec<(&str, Value)>) -> Value {
        Value::Object {
            class: Some("Object".into()),
            props: props.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
        }
    }

    #[test]
    fn the_first_difference_has_a_place_and_a_kind() {
        let cases: Vec<(Value, Value, Option<&str>)> = vec![
            (n(12.0), s("12"), Some("It is the text '12'; the number 12 is asked for.")),
            (s("12"), n(12.0), Some("It is the number 12; the text '12' is asked for.")),
            (n(1.0), n(2.0), None),
            (
                n(0.3),
                n(0.1 + 0.2),
                Some(
                    "It differs only behind the last digits: numbers with a fraction are not exact. Count in whole cents, or round.",
                ),
            ),
            (n(0.0), n(-0.0), Some("It is zero with another sign: 0 and -0 are told apart here.")),
            (
                n(3.0),
                n(f64::NAN),
                Some("It is NaN: a calculation had a part that is no number, such as undefined or a text."),
            ),
            (s("Inkwell"), s("inkwell"), Some("Only upper and lower case differ.")),
            (s("a b"), s("a  b"), Some("Only white space differs.")),
            (s("a"), s("a "), Some("Only white space at the beginning or the end differs.")),
            (s("a"), s("b"), None),
            (
                list(vec![n(1.0), n(2.0)]),
                list(vec![n(2.0), n(1.0)]),
                Some("All is there: the items are right, but they come in another order."),
            ),
            (list(vec![n(1.0)]), list(vec![]), Some("1 item expected, 0 came back.")),
            (
                list(vec![object(vec![("price", n(12.0))])]),
                list(vec![object(vec![("price", s("12"))])]),
                Some("`[0].price` is the text '12'; the number 12 is asked for."),
            ),
            (object(vec![("a", n(1.0))]), object(vec![]), Some("`a` is missing.")),
            (
                list(vec![object(vec![])]),
                list(vec![object(vec![("b", n(1.0))])]),
                Some("`b` is there in `[0]`, and was not expected."),
            ),
            (
                Value::Map(vec![(s("Fiction"), list(vec![s("A"), s("B")]))]),
                Value::Map(vec![(s("Fiction"), list(vec![s("B"), s("A")]))]),
                Some("At `.get('Fiction')`: the items are right, but they come in another order."),
            ),
            (Value::Map(vec![]), object(vec![]), Some("It is an object, {}; a Map is asked for, Map(0) {}.")),
            (
                s("x"),
                Value::Undefined,
                Some("Nothing came back: a function that ends without `return` gives undefined."),
            ),
            (
                n(1.0),
                Value::Promise,
                Some("A promise came back, not the value in it. Is an `await` missing, or an `async` too many?"),
            ),
            (
                list(vec![n(1.0)]),
                list(vec![Value::Promise]),
                Some(
                    "`[0]` is a promise, not the value in it: nobody has waited for it. `Promise.all` waits for several.",
                ),
            ),
            (
                Value::Null,
                Value::Undefined,
                Some("Nothing came back: a function that ends without `return` gives undefined."),
            ),
            (
                n(1.0),
                Value::Function("f".into()),
                Some("It is a function, not what it gives when it is called. Are its parentheses missing?"),
            ),
            (n(1.0), n(1.0), None),
        ];
        for (expected, actual, said) in cases {
            assert_eq!(words(&expected, &actual).as_deref(), said, "{} and {}", expected.show(40), actual.show(40));
        }
    }
}
