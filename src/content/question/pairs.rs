//! `[[match]]`: each item gets a partner.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[match]]`. A choice may serve several items, or none.
    MatchQuestion {
        #[serde(rename = "choice")]
        pub choices: Vec<Choice>,
        #[serde(rename = "item")]
        pub items: Vec<Item>,
        #[serde(default)]
        pub wrong: Vec<MatchWrong>,
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A letter, `a` to `z`.
    pub key: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub text: String,
    /// Keys of the choices that fit; several where more than one is accepted.
    pub answer: Vec<String>,
    /// Shown when another choice was taken.
    pub says: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchWrong {
    /// Pairs such as `1b 2a`, items counted from 1. An answer that has all of them shows this mistake.
    pub answer: String,
    pub says: String,
}
