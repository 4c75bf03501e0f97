//! `[[number]]` and `[[word]]`: a number or a few words are typed.

use serde::{Deserialize, Serialize};

use super::{Decimal, question};

question! {
    /// `[[number]]`.
    NumberQuestion {
        pub answer: Decimal,
        /// Shown beside the answer, e.g. `cents`.
        #[serde(default)]
        pub unit: Option<String>,
        #[serde(default)]
        pub wrong: Vec<NumberWrong>,
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberWrong {
    pub answer: Decimal,
    pub says: String,
}

question! {
    /// `[[word]]`: a name, a code, a short phrase.
    WordQuestion {
        /// Everything that is right; the first one is shown.
        pub answers: Vec<String>,
        /// Capital letters and white space count.
        #[serde(default)]
        pub exact: bool,
        #[serde(default)]
        pub wrong: Vec<WordWrong>,
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordWrong {
    pub answers: Vec<String>,
    pub says: String,
}
