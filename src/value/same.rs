//! When two values are the same answer, and a short name for a value.

use sha2::{Digest, Sha256};

use super::{Slot, Value};

impl Value {
    /// Node's `assert.deepStrictEqual` without identity: prototypes count by class name, `-0` differs from `0`, `NaN`
    /// equals itself, the order of properties, Map entries and Set members does not matter.
    pub fn same(&self, other: &Value) -> bool {
        self.clone().sorted() == other.clone().sorted()
    }

    /// Sixteen hexadecimal digits that are equal for the same answers.
    pub fn hash(&self) -> String {
        short_hash(&serde_json::to_vec(&self.clone().sorted()).unwrap_or_default())
    }

    /// Puts everything whose order does not count into one order.
    fn sorted(self) -> Value {
        match self {
            Value::Array(slots) => Value::Array(slots.into_iter().map(Slot::sorted).collect()),
            Value::Object { class, props } => Value::Object { class, props: sorted_props(props) },
            Value::Error { name, message, props } => Value::Error { name, message, props: sorted_props(props) },
            Value::Map(entries) => {
                let mut entries: Vec<_> = entries.into_iter().map(|(k, v)| (k.sorted(), v.sorted())).collect();
                entries.sort_by_cached_key(|(key, _)| key_text(key));
                Value::Map(entries)
            }
            Value::Set(members) => {
                let mut members: Vec<_> = members.into_iter().map(Value::sorted).collect();
                members.sort_by_cached_key(key_text);
                Value::Set(members)
            }
            plain => plain,
        }
    }
}

impl Slot {
    fn sorted(self) -> Slot {
        match self {
            Slot::Item(value) => Slot::Item(value.sorted()),
            Slot::Hole => Slot::Hole,
        }
    }
}

fn sorted_props(props: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut props: Vec<_> = props.into_iter().map(|(k, v)| (k, v.sorted())).collect();
    props.sort_by(|a, b| a.0.cmp(&b.0));
    props
}

fn key_text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The first 64 bits of SHA-256, in hexadecimal.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Number;
    use super::*;

    fn n(x: f64) -> Value {
        Value::Number(Number::new(x))
    }

    #[test]
    fn answers_compare_as_node_compares() {
        let object = |props: Vec<(&str, Value)>| Value::Object {
            class: Some("Object".into()),
            props: props.into_iter().map(|(k, v)| (k.to_owned(), v)).collect(),
        };
        let cases = [
            (n(f64::NAN), n(-f64::NAN), true),
            (n(0.0), n(-0.0), false),
            (object(vec![("a", n(1.0)), ("b", n(2.0))]), object(vec![("b", n(2.0)), ("a", n(1.0))]), true),
            (Value::Set(vec![n(1.0), n(2.0)]), Value::Set(vec![n(2.0), n(1.0)]), true),
            (Value::Map(vec![(n(1.0), n(2.0))]), Value::Map(vec![(n(1.0), n(3.0))]), false),
            (Value::Array(vec![Slot::Hole]), Value::Array(vec![Slot::Item(Value::Undefined)]), false),
            (Value::Object { class: None, props: vec![] }, object(vec![]), false),
            (Value::Undefined, Value::Null, false),
        ];
        for (a, b, same) in cases {
            assert_eq!(a.same(&b), same, "{} and {}", a.show(80), b.show(80));
            assert_eq!(a.hash() == b.hash(), same, "hashes of {} and {}", a.show(80), b.show(80));
        }
    }
}
