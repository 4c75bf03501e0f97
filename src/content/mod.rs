//! What a pack *is*: packs, lessons, exercises and concepts as values; no files are read here.

mod glossary;
mod ids;
mod lock;
mod question;
mod task;

pub use glossary::{GlossaryFile, Term, TermKind};
pub use ids::{ConceptId, ExerciseId, PackId};
pub use lock::{Lock, Locks};
pub use question::{
    Choice, Decimal, ExplainQuestion, Item, Language, LineLanguage, Mark, MatchQuestion, MatchWrong, NumberQuestion,
    NumberWrong, OrderLine, OrderQuestion, OrderSign, OrderWrong, PickQuestion, PickSheet, PickVariant, Point,
    PredictQuestion, PredictSheet, PredictVariant, PredictWrong, Question, QuestionHead, Quiz, QuizOption, QuizWrong,
    TableQuestion, TableRow, TableWrong, WordQuestion, WordWrong,
};
pub use task::{
    COLUMNS, Fails, JsCase, JsTask, Need, ORDER, PlanRule, Probe, ROWS, RowOrder, STATE, STATEMENTS, SqlTask, TaskHead,
    TaskLimits, WrongSpec,
};

use serde::{Deserialize, Serialize};

/// The newest pack format this binary reads.
pub const FORMAT: u32 = 1;

/// `lessons/concepts.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConceptsFile {
    #[serde(default, rename = "concept")]
    pub concepts: Vec<Concept>,
}

/// A node of the concept graph: one `[[concept]]` each.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    pub id: ConceptId,
    pub strand: String,
    /// One plain sentence.
    pub definition: String,
    /// What has to be known before.
    #[serde(default)]
    pub needs: Vec<ConceptId>,
}

/// `lessons/PACK/pack.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    pub format: u32,
    pub id: PackId,
    pub title: String,
    pub about: String,
    pub version: String,
    /// Packs that come before this one on the way through.
    #[serde(default)]
    pub after: Vec<PackId>,
    /// Written by `pack export --for learners`: solutions, wrong solutions and hidden checks stayed with the mentor.
    #[serde(default)]
    pub stripped: bool,
}

/// `lessons/PACK/NN-NAME.toml`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonFile {
    pub title: String,
    #[serde(default)]
    pub concepts: Vec<ConceptId>,
    /// Markdown, at most 40 lines.
    pub text: String,
    /// Teaching order, questions and tasks mixed.
    pub exercises: Vec<ExerciseId>,
    #[serde(default)]
    pub quiz: Vec<PickQuestion>,
    #[serde(default, rename = "match")]
    pub matching: Vec<MatchQuestion>,
    #[serde(default)]
    pub number: Vec<NumberQuestion>,
    #[serde(default)]
    pub word: Vec<WordQuestion>,
    #[serde(default)]
    pub table: Vec<TableQuestion>,
    #[serde(default)]
    pub predict: Vec<PredictQuestion>,
    #[serde(default)]
    pub order: Vec<OrderQuestion>,
    #[serde(default)]
    pub explain: Vec<ExplainQuestion>,
}

/// A pack with everything in it, in teaching order.
#[derive(Clone, Debug)]
pub struct Pack {
    pub file: PackFile,
    pub lessons: Vec<Lesson>,
}

#[derive(Clone, Debug)]
pub struct Lesson {
    /// The file's stem, e.g. `05-async`.
    pub slug: String,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    pub text: String,
    pub exercises: Vec<Exercise>,
}

/// Anything with an id that can be attempted and graded.
#[derive(Clone, Debug)]
pub struct Exercise {
    pub id: ExerciseId,
    pub pack: PackId,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    /// 1 to 5.
    pub difficulty: u8,
    /// Expected minutes.
    pub minutes: u32,
    /// The task or the question, Markdown.
    pub task: String,
    pub hints: Vec<String>,
    /// Shown when it passes.
    pub after: String,
    /// Earlier ids, so that progress survives a rename.
    pub was: Vec<ExerciseId>,
    /// Fingerprints, where the pack has been checked.
    pub lock: Option<Lock>,
    pub body: Body,
}

impl Exercise {
    /// Answered in the terminal, without files.
    pub fn is_question(&self) -> bool {
        match self.body {
            Body::Quiz(_) | Body::Predict(_) | Body::Order(_) | Body::Explain(_) => true,
            Body::Js(_) | Body::Sql(_) => false,
        }
    }

    /// In how many ways it can be asked: 1, and one more for each variant of a question.
    pub fn variants(&self) -> usize {
        1 + match &self.body {
            Body::Quiz(Quiz::Pick(pick)) => pick.variants.len(),
            Body::Predict(predict) => predict.variants.len(),
            _ => 0,
        }
    }

    /// The task, or what a variant of a question asks; 0 is the question itself.
    pub fn prompt(&self, variant: usize) -> &str {
        match &self.body {
            Body::Quiz(Quiz::Pick(pick)) => pick.sheet(variant).prompt,
            Body::Predict(predict) => predict.sheet(variant).prompt,
            _ => &self.task,
        }
    }

    /// What is said once it was attempted: after the answer to a question, right or wrong; after the pass of a task.
    pub fn explain(&self, variant: usize) -> &str {
        match &self.body {
            Body::Quiz(Quiz::Pick(pick)) => pick.sheet(variant).explain,
            Body::Predict(predict) => predict.sheet(variant).explain,
            _ => &self.after,
        }
    }
}

/// What differs from kind to kind.
#[derive(Clone, Debug)]
pub enum Body {
    Quiz(Quiz),
    Predict(PredictQuestion),
    Order(OrderQuestion),
    Explain(ExplainQuestion),
    Js(Task<JsTask>),
    Sql(Task<SqlTask>),
}

impl Body {
    /// The word after `kind`.
    pub fn kind(&self) -> &'static str {
        match self {
            Body::Quiz(_) => "quiz",
            Body::Predict(_) => "predict",
            Body::Order(_) => "order",
            Body::Explain(_) => "explain",
            Body::Js(_) => "js",
            Body::Sql(_) => "sql",
        }
    }
}

/// A task's own part with the files beside it.
#[derive(Clone, Debug)]
pub struct Task<T> {
    pub spec: T,
    /// `start/`: what the learner begins with.
    pub start: Vec<TextFile>,
    /// `solution/` laid over `start/`, so always the whole set; empty in a pack stripped for learners.
    pub solution: Vec<TextFile>,
    /// `also/NAME/`: other right solutions, name first, each laid over `start/`.
    pub also: Vec<(String, Vec<TextFile>)>,
    /// `wrong/NAME/a.js`, `b.js`: the specimens of each known wrong; empty in a pack stripped for learners.
    pub wrong: Vec<(String, Vec<Specimen>)>,
    /// `checks.js` and `hidden/checks.js`, where the task has them.
    pub checks: Option<TextFile>,
    pub hidden_checks: Option<TextFile>,
}

/// One wrong solution as a whole set of the learner's files.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// `a` or `b`.
    pub name: String,
    pub files: Vec<TextFile>,
}

/// A text file of an exercise; `path` is relative to its folder, with `/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFile {
    pub path: String,
    pub text: String,
}

/// A database of the running example: schema and data sets, from `exercises/data/NAME/`.
#[derive(Clone, Debug)]
pub struct World {
    pub name: String,
    pub schema: String,
    /// Name (`small`, `edge`, …) and `INSERT` statements; `empty` is always there.
    pub sets: Vec<TextFile>,
}

impl World {
    /// The `INSERT` statements of a data set.
    pub fn set(&self, name: &str) -> Option<&str> {
        self.sets.iter().find(|set| set.path == name).map(|set| set.text.as_str())
    }
}
