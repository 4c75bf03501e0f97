//! A decimal number as it is written: compared digit by digit, so that none is lost in a float.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// E.g. `1250` or `-12.5`, without zeros that say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// Reads what somebody typed: `1250`, `1 250`, `1,250`, `1_250`, `12.50`, `.5`, `-3`. `None` when it is no number.
    pub fn read(typed: &str) -> Option<Decimal> {
        let typed = typed.trim();
        let (negative, digits) = match typed.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, typed.strip_prefix('+').unwrap_or(typed)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = ungrouped(whole)?;
        let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if !are_digits(&whole) || !are_digits(part) || (whole.is_empty() && part.is_empty()) {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let part = part.trim_end_matches('0');
        let sign = if negative && !(whole.is_empty() && part.is_empty()) { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { whole };
        let point = if part.is_empty() { "" } else { "." };
        Some(Decimal(format!("{sign}{whole}{point}{part}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The digits without the marks between groups of three; `None` when the groups are not of three.
fn ungrouped(whole: &str) -> Option<String> {
    let is_mark = |c: char| matches!(c, ' ' | ',' | '_' | '\'' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    if !whole.contains(is_mark) {
        return Some(whole.to_owned());
    }
    let groups: Vec<&str> = whole.split(is_mark).collect();
    let fits = |(n, group): (usize, &&str)| if n == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
    groups.iter().enumerate().all(fits).then(|| groups.concat())
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FromNumber)
    }
}

/// A pack writes a number, not a text with one in it.
struct FromNumber;

impl Visitor<'_> for FromNumber {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number, e.g. 1250 or 12.5")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Decimal, E> {
        self.of_text(&number.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Decimal, E> {
        self.of_text(&number.to_string())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Decimal, E> {
        self.of_text(&number.to_string())
    }
}

impl FromNumber {
    fn of_text<E: de::Error>(&self, text: &str) -> Result<Decimal, E> {
        Decimal::read(text).ok_or_else(|| E::invalid_value(de::Unexpected::Other(text), self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, read) in [
            ("1250", Some("1250")),
            (" 1 250 ", Some("1250")),
            ("1,250", Some("1250")),
            ("1_250_000.50", Some("1250000.5")),
            ("12.50", Some("12.5")),
            ("+.5", Some("0.5")),
            ("5.", Some("5")),
            ("-0.0", Some("0")),
            ("− 3", Some("-3")),
            ("007", Some("7")),
            ("9007199254740993", Some("9007199254740993")),
            ("12,5", None),
            ("1 25", None),
            ("1e3", None),
            ("0x10", None),
            ("1250 cents", None),
            ("", None),
            (".", None),
            ("-", None),
            ("٣", None),
        ] {
            assert_eq!(Decimal::read(typed).as_ref().map(Decimal::as_str), read, "{typed:?}");
        }
    }

    #[test]
    fn a_pack_writes_numbers() {
        #[derive(Deserialize)]
        struct File {
            answer: Decimal,
        }
        for (text, read) in
            [("12.50", Some("12.5")), ("-7", Some("-7")), ("1_000", Some("1000")), ("1e3", Some("1000")), ("nan", None)]
        {
            let file = toml::from_str::<File>(&format!("answer = {text}")).ok();
            assert_eq!(file.as_ref().map(|file| file.answer.as_str()), read, "{text}");
        }
        assert!(toml::from_str::<File>("answer = \"12\"").is_err());
    }
}
