//! `[[quiz]]`: pick one option, or all that are right.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[quiz]]`. One right option: pick one. With `many`: pick all that are right.
    PickQuestion {
        #[serde(default)]
        pub many: bool,
        #[serde(rename = "option")]
        pub options: Vec<QuizOption>,
        /// Combinations that show a known confusion.
        #[serde(default)]
        pub wrong: Vec<QuizWrong>,
        /// The same idea with other values or names, for whoever has passed before.
        #[serde(default, rename = "variant")]
        pub variants: Vec<PickVariant>,
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizOption {
    /// A letter, `a` to `h`: what is typed and stored.
    pub key: String,
    pub text: String,
    #[serde(default)]
    pub right: bool,
    /// Why it is wrong (or, for a right one that was left out, why it belongs).
    #[serde(default)]
    pub says: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizWrong {
    /// Keys joined by spaces, e.g. `a c`.
    pub answer: String,
    pub says: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PickVariant {
    pub prompt: String,
    #[serde(rename = "option")]
    pub options: Vec<QuizOption>,
    /// Without it the question's own is shown.
    #[serde(default)]
    pub explain: Option<String>,
    #[serde(default)]
    pub wrong: Vec<QuizWrong>,
}

/// What is asked once: the question itself, or one of its variants.
#[derive(Clone, Copy, Debug)]
pub struct PickSheet<'q> {
    pub many: bool,
    pub prompt: &'q str,
    pub options: &'q [QuizOption],
    pub explain: &'q str,
    pub wrong: &'q [QuizWrong],
}

impl PickQuestion {
    /// 0 is the question itself.
    pub fn sheet(&self, variant: usize) -> PickSheet<'_> {
        let own = PickSheet {
            many: self.many,
            prompt: &self.prompt,
            options: &self.options,
            explain: &self.explain,
            wrong: &self.wrong,
        };
        match variant.checked_sub(1).and_then(|at| self.variants.get(at)) {
            Some(other) => PickSheet {
                prompt: &other.prompt,
                options: &other.options,
                explain: other.explain.as_deref().unwrap_or(&self.explain),
                wrong: &other.wrong,
                ..own
            },
            None => own,
        }
    }
}
