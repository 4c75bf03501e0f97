//! `[[order]]`: lines are put in an order, and those that do not belong are left out.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[order]]`. Every order in which no line comes before what it needs is right.
    OrderQuestion {
        /// How lines are shown.
        #[serde(default)]
        pub language: LineLanguage,
        /// In the order in which they are shown.
        #[serde(rename = "line")]
        pub lines: Vec<OrderLine>,
        #[serde(default)]
        pub wrong: Vec<OrderWrong>,
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineLanguage {
    #[default]
    Text,
    Js,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderLine {
    /// A letter, `a` to `z`.
    pub key: String,
    pub text: String,
    /// Keys of the lines that must come before it.
    #[serde(default)]
    pub after: Vec<String>,
    /// It must be left out.
    #[serde(default)]
    pub distractor: bool,
    /// Why a distractor does not belong.
    #[serde(default)]
    pub says: Option<String>,
}

/// A known mistake: one of `before`, `answer` and `uses` says by what it is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderWrong {
    /// Two keys: the first one stands somewhere before the second.
    #[serde(default)]
    pub before: Option<String>,
    /// All keys, in exactly this order.
    #[serde(default)]
    pub answer: Option<String>,
    /// The key of a distractor that was used.
    #[serde(default)]
    pub uses: Option<String>,
    pub says: String,
}

/// By what a mistake is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderSign<'q> {
    Before(&'q str, &'q str),
    Exactly(Vec<&'q str>),
    Uses(&'q str),
}

impl OrderWrong {
    /// `None` unless exactly one sign is there, and `before` names two lines.
    pub fn sign(&self) -> Option<OrderSign<'_>> {
        match (&self.before, &self.answer, &self.uses) {
            (Some(before), None, None) => match before.split_whitespace().collect::<Vec<_>>()[..] {
                [first, second] => Some(OrderSign::Before(first, second)),
                _ => None,
            },
            (None, Some(answer), None) => Some(OrderSign::Exactly(answer.split_whitespace().collect())),
            (None, None, Some(uses)) => Some(OrderSign::Uses(uses.trim())),
            _ => None,
        }
    }

    /// What the mistake is called in a verdict.
    pub fn name(&self) -> String {
        match self.sign() {
            Some(OrderSign::Before(first, second)) => format!("{first} before {second}"),
            Some(OrderSign::Exactly(keys)) => keys.join(" "),
            Some(OrderSign::Uses(key)) => format!("uses {key}"),
            None => String::new(),
        }
    }
}

impl OrderQuestion {
    pub fn line(&self, key: &str) -> Option<&OrderLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// The lines that belong, in the order of the file.
    pub fn belonging(&self) -> impl Iterator<Item = &OrderLine> {
        self.lines.iter().filter(|line| !line.distractor)
    }
}
