//! Questions: exercises answered in the terminal, defined inside their lesson's file, one array of it a form.

mod decimal;
mod explain;
mod order;
mod pairs;
mod pick;
mod predict;
mod table;
mod typed;

pub use decimal::Decimal;
pub use explain::{ExplainQuestion, Mark, Point};
pub use order::{LineLanguage, OrderLine, OrderQuestion, OrderSign, OrderWrong};
pub use pairs::{Choice, Item, MatchQuestion, MatchWrong};
pub use pick::{PickQuestion, PickSheet, PickVariant, QuizOption, QuizWrong};
pub use predict::{Language, PredictQuestion, PredictSheet, PredictVariant, PredictWrong};
pub use table::{TableQuestion, TableRow, TableWrong};
pub use typed::{NumberQuestion, NumberWrong, WordQuestion, WordWrong};

use super::{ConceptId, ExerciseId};

/// The forms of kind `quiz`: the answer is known beforehand, and nothing has to run.
#[derive(Clone, Debug)]
pub enum Quiz {
    Pick(PickQuestion),
    Match(MatchQuestion),
    Number(NumberQuestion),
    Word(WordQuestion),
    Table(TableQuestion),
}

/// The keys that every question has.
#[derive(Clone, Copy, Debug)]
pub struct QuestionHead<'q> {
    pub id: &'q ExerciseId,
    pub title: &'q str,
    pub concepts: &'q [ConceptId],
    pub difficulty: u8,
    pub minutes: Option<u32>,
    pub prompt: &'q str,
    pub hints: &'q [String],
    pub explain: &'q str,
    pub was: &'q [ExerciseId],
}

/// A question of any form, as a lesson's file has it.
pub trait Question {
    fn head(&self) -> QuestionHead<'_>;
}

/// Makes the struct of a form: the keys that every question has, then its own. `#[serde(flatten)]` would do the same and
/// lose the places of errors, and unknown keys with them.
macro_rules! question {
    ($(#[$doc:meta])* $name:ident { $($own:tt)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub id: $crate::content::ExerciseId,
            pub title: String,
            pub concepts: Vec<$crate::content::ConceptId>,
            /// 1 to 5.
            pub difficulty: u8,
            #[serde(default)]
            pub minutes: Option<u32>,
            /// What is asked; Markdown.
            pub prompt: String,
            #[serde(default)]
            pub hints: Vec<String>,
            /// Shown after the answer, right or wrong.
            pub explain: String,
            /// Earlier ids, so that progress survives a rename.
            #[serde(default)]
            pub was: Vec<$crate::content::ExerciseId>,
            $($own)*
        }

        impl $crate::content::Question for $name {
            fn head(&self) -> $crate::content::QuestionHead<'_> {
                $crate::content::QuestionHead {
                    id: &self.id,
                    title: &self.title,
                    concepts: &self.concepts,
                    difficulty: self.difficulty,
                    minutes: self.minutes,
                    prompt: &self.prompt,
                    hints: &self.hints,
                    explain: &self.explain,
                    was: &self.was,
                }
            }
        }
    };
}
use question;
