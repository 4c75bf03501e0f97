//! `[[predict]]`: what does this print? The code is really run.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[predict]]`.
    PredictQuestion {
        pub language: Language,
        /// An ES module, or SQL statements.
        pub code: String,
        /// What it prints, as the author says; proved by running it.
        pub answer: String,
        /// For sql: a folder of `exercises/data/`; without it the database is empty.
        #[serde(default)]
        pub world: Option<String>,
        /// The data set of the world.
        #[serde(default)]
        pub data: Option<String>,
        #[serde(default)]
        pub wrong: Vec<PredictWrong>,
        /// The same idea with other values or names, for whoever has passed before.
        #[serde(default, rename = "variant")]
        pub variants: Vec<PredictVariant>,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// Everything printed with `console.log` counts.
    Js,
    /// The values of every row count, row by row; a statement that fails counts as the word `error`.
    Sql,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PredictWrong {
    /// With it only this token is looked at, counted from 1; without it the whole answer.
    #[serde(default)]
    pub at: Option<usize>,
    pub answer: String,
    pub says: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PredictVariant {
    /// Without it the question's own is asked.
    #[serde(default)]
    pub prompt: Option<String>,
    pub code: String,
    pub answer: String,
    /// Without it the question's own is shown.
    #[serde(default)]
    pub explain: Option<String>,
    #[serde(default)]
    pub wrong: Vec<PredictWrong>,
}

/// What is asked once: the question itself, or one of its variants.
#[derive(Clone, Copy, Debug)]
pub struct PredictSheet<'q> {
    pub prompt: &'q str,
    pub code: &'q str,
    pub answer: &'q str,
    pub explain: &'q str,
    pub wrong: &'q [PredictWrong],
}

impl PredictQuestion {
    /// 0 is the question itself.
    pub fn sheet(&self, variant: usize) -> PredictSheet<'_> {
        match variant.checked_sub(1).and_then(|at| self.variants.get(at)) {
            Some(other) => PredictSheet {
                prompt: other.prompt.as_deref().unwrap_or(&self.prompt),
                code: &other.code,
                answer: &other.answer,
                explain: other.explain.as_deref().unwrap_or(&self.explain),
                wrong: &other.wrong,
            },
            None => PredictSheet {
                prompt: &self.prompt,
                code: &self.code,
                answer: &self.answer,
                explain: &self.explain,
                wrong: &self.wrong,
            },
        }
    }
}

impl Language {
    /// As it stands in a pack, and after the ``` of a code block.
    pub fn word(self) -> &'static str {
        match self {
            Language::Js => "js",
            Language::Sql => "sql",
        }
    }
}
