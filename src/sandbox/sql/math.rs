//! SQLite's mathematical functions, which the bundled library leaves out and Node's has.

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{Value, ValueRef};

type Curve = fn(f64) -> f64;

const CURVES: [(&str, Curve); 20] = [
    ("acos", f64::acos),
    ("acosh", f64::acosh),
    ("asin", f64::asin),
    ("asinh", f64::asinh),
    ("atan", f64::atan),
    ("atanh", f64::atanh),
    ("cos", f64::cos),
    ("cosh", f64::cosh),
    ("degrees", f64::to_degrees),
    ("exp", f64::exp),
    ("ln", |x| positive(x).ln()),
    ("log", |x| positive(x).log10()),
    ("log10", |x| positive(x).log10()),
    ("log2", |x| positive(x).log2()),
    ("radians", f64::to_radians),
    ("sin", f64::sin),
    ("sinh", f64::sinh),
    ("sqrt", f64::sqrt),
    ("tan", f64::tan),
    ("tanh", f64::tanh),
];

/// These leave integers as they are.
const ROUNDINGS: [(&str, Curve); 4] =
    [("ceil", f64::ceil), ("ceiling", f64::ceil), ("floor", f64::floor), ("trunc", f64::trunc)];

type Pair = fn(f64, f64) -> f64;

const PAIRS: [(&str, Pair); 5] = [
    ("atan2", f64::atan2),
    ("log", |base, x| if base == 1.0 { f64::NAN } else { positive(x).ln() / positive(base).ln() }),
    ("mod", |x, y| x % y),
    ("pow", f64::powf),
    ("power", f64::powf),
];

pub(super) fn install(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("pi", 0, flags, |_| Ok(std::f64::consts::PI))?;
    for (name, curve) in CURVES {
        connection.create_scalar_function(name, 1, flags, move |context| {
            Ok(number(context, 0).map(curve).filter(|y| !y.is_nan()))
        })?;
    }
    for (name, curve) in ROUNDINGS {
        connection.create_scalar_function(name, 1, flags, move |context| {
            Ok(match numeric(context, 0) {
                Some(Value::Real(x)) => Some(Value::Real(curve(x))),
                other => other,
            })
        })?;
    }
    for (name, pair) in PAIRS {
        connection.create_scalar_function(name, 2, flags, move |context| {
            let both = number(context, 0).zip(number(context, 1));
            Ok(both.map(|(x, y)| pair(x, y)).filter(|z| !z.is_nan()))
        })?;
    }
    Ok(())
}

/// Logarithms exist for positive numbers alone; what is no number becomes NULL.
fn positive(x: f64) -> f64 {
    if x > 0.0 { x } else { f64::NAN }
}

/// An argument as a number; text counts when all of it reads as one.
fn numeric(context: &Context<'_>, index: usize) -> Option<Value> {
    match context.get_raw(index) {
        ValueRef::Integer(n) => Some(Value::Integer(n)),
        ValueRef::Real(x) => Some(Value::Real(x)),
        ValueRef::Text(text) => {
            let text = std::str::from_utf8(text).ok()?.trim();
            // Rust would also read "inf" and "nan".
            text.trim_start_matches(['-', '+', '.']).starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
            text.parse().map(Value::Integer).or_else(|_| text.parse().map(Value::Real)).ok()
        }
        _ => None,
    }
}

fn number(context: &Context<'_>, index: usize) -> Option<f64> {
    match numeric(context, index)? {
        Value::Integer(n) => Some(n as f64),
        Value::Real(x) => Some(x),
        _ => None,
    }
}
