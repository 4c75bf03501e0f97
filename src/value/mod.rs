//! Canonical values: what JavaScript handed back, read once, compared and shown in Rust.

mod same;
mod show;

pub use same::short_hash;
pub use show::iso_date;

use serde::{Deserialize, Serialize};

/// Values nested deeper than this are cut with [`Value::TooDeep`]. An object takes four levels of JSON a level on its
/// way out of the worker, and JSON's reader stops at 128.
pub const MAX_DEPTH: usize = 28;

/// A JavaScript value as data. Derived equality is exact; [`Value::same`] is the comparison of answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Undefined,
    Null,
    Bool(bool),
    Number(Number),
    BigInt(String),
    String(String),
    /// A symbol's description.
    Symbol(Option<String>),
    Array(Vec<Slot>),
    /// Own enumerable properties in order of creation; `class` is the constructor's name, `None` for a null prototype.
    Object {
        class: Option<String>,
        props: Vec<(String, Value)>,
    },
    Map(Vec<(Value, Value)>),
    Set(Vec<Value>),
    /// Milliseconds since 1970, `None` for an invalid date.
    Date(Option<i64>),
    RegExp(String),
    Error {
        name: String,
        message: String,
        props: Vec<(String, Value)>,
    },
    /// A typed array or Buffer (`class` says which), numbers in order.
    Bytes {
        class: String,
        items: Vec<Number>,
    },
    Function(String),
    Promise,
    /// Boxed primitives, iterators, weak collections, and what else has no content to compare.
    Opaque(String),
    /// A reference back to the ancestor this many levels up.
    Cycle(usize),
    TooDeep,
}

/// One place of an array: a value or a hole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    Hole,
    Item(Value),
}

/// A number whose equality is `Object.is`; travels as its bits, since JSON has no NaN and no -0.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Number(u64);

impl Number {
    /// All NaNs become one.
    pub fn new(n: f64) -> Self {
        Number(if n.is_nan() { f64::NAN.to_bits() } else { n.to_bits() })
    }
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
