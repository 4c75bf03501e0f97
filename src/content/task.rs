//! Tasks: exercises with files, a folder `exercises/PACK/ID/` each with an `exercise.toml`.

use serde::{Deserialize, Serialize};

use super::{ConceptId, ExerciseId};

/// The keys every task has; `kind` is read first, then the whole file as that kind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TaskHead {
    pub kind: String,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    pub difficulty: u8,
    pub minutes: u32,
    pub task: String,
    pub hints: Vec<String>,
    pub after: String,
    #[serde(default)]
    pub was: Vec<ExerciseId>,
    #[serde(default)]
    pub limits: TaskLimits,
    #[serde(default, rename = "wrong")]
    pub wrongs: Vec<WrongSpec>,
}

/// Caps a pack may lower or, within the hard maximum, raise.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskLimits {
    /// Engine ticks per case; by default ten times the solution's, and never under 500.
    pub ticks: Option<u64>,
    /// Virtual milliseconds per case.
    pub virtual_ms: Option<u64>,
}

impl TaskLimits {
    /// The most ticks a case may have.
    pub const MOST_TICKS: u64 = 50_000;
    /// The most virtual milliseconds: a year, for what expires late.
    pub const MOST_VIRTUAL_MS: u64 = 366 * 24 * 60 * 60 * 1_000;
}

/// `[[wrong]]`: a known mistake. Its specimens are `wrong/NAME/a.*` and `b.*`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongSpec {
    pub name: String,
    pub fails: Fails,
    /// Two to four sentences that end in the question that leads on.
    pub says: String,
}

/// The cases a wrong solution fails, by name.
pub type Fails = Vec<String>;

/// `kind = "js"`: a function or module, called case by case.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JsTask {
    pub kind: String,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    pub difficulty: u8,
    pub minutes: u32,
    pub task: String,
    pub hints: Vec<String>,
    pub after: String,
    #[serde(default)]
    pub was: Vec<ExerciseId>,
    #[serde(default)]
    pub limits: TaskLimits,
    /// The file that exports; one of `start/`.
    pub file: String,
    /// Names that the cases use from it.
    pub exports: Vec<String>,
    /// Statements before every case.
    #[serde(default)]
    pub setup: String,
    #[serde(default, rename = "case")]
    pub cases: Vec<JsCase>,
    #[serde(default, rename = "wrong")]
    pub wrongs: Vec<WrongSpec>,
}

impl JsTask {
    /// The names that `fails` may use, each with whether the case is hidden; tests of a `checks.js` come on top.
    pub fn case_names(&self) -> Vec<(String, bool)> {
        self.cases.iter().map(|case| (case.name.clone(), case.hidden)).collect()
    }
}

/// `[[case]]`: one call and what must come back.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JsCase {
    pub name: String,
    /// Statements before the call, after the task's own `setup`.
    #[serde(default)]
    pub setup: String,
    /// An expression, evaluated in the learner's realm; may `await`.
    pub call: String,
    /// An expression, evaluated in a process of its own.
    #[serde(default)]
    pub expect: Option<String>,
    /// Instead of `expect`: the name or code of the error that must be thrown.
    #[serde(default)]
    pub throws: Option<String>,
    #[serde(default)]
    pub hidden: bool,
    /// The sentence of the task that this case enforces.
    #[serde(default)]
    pub because: Option<String>,
    /// What plain Node cannot give, each with a reason in `needs_reason`.
    #[serde(default)]
    pub needs: Vec<Need>,
    #[serde(default)]
    pub needs_reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A limit on engine steps.
    Steps,
    /// Exact virtual time.
    VirtualClock,
}

/// `kind = "sql"`: a script, run on several data sets and compared with the solution's results.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SqlTask {
    pub kind: String,
    pub title: String,
    pub concepts: Vec<ConceptId>,
    pub difficulty: u8,
    pub minutes: u32,
    pub task: String,
    pub hints: Vec<String>,
    pub after: String,
    #[serde(default)]
    pub was: Vec<ExerciseId>,
    #[serde(default)]
    pub limits: TaskLimits,
    /// The file the learner edits; one of `start/`.
    pub file: String,
    /// `read`, `write` or `schema`.
    pub mode: String,
    /// A folder of `exercises/data/`.
    pub world: String,
    /// Data sets the learner may see, the first one shown in failures.
    pub data: Vec<String>,
    #[serde(default)]
    pub hidden_data: Vec<String>,
    /// Column names that the result must have, in this order; without it only their number counts.
    #[serde(default)]
    pub columns: Option<Vec<String>>,
    #[serde(default)]
    pub order: RowOrder,
    /// With `order = "by"`: the columns (names of the result) that must ascend or descend as in the solution.
    #[serde(default)]
    pub order_by: Vec<String>,
    #[serde(default, rename = "plan")]
    pub plans: Vec<PlanRule>,
    /// Keywords a statement may begin with, in capitals; by default all that the mode allows.
    #[serde(default)]
    pub statements: Vec<String>,
    #[serde(default, rename = "probe")]
    pub probes: Vec<Probe>,
    #[serde(default, rename = "wrong")]
    pub wrongs: Vec<WrongSpec>,
}

impl SqlTask {
    /// The cases of a verdict, in order, each with whether it is hidden, and so the names that `fails` may use: `columns` where columns are given,
    /// `rows: SET` (mode read) or `state: SET` for each data set (not where a schema has probes), `rows: SET` after a write whose columns are given, `order` where it counts,
    /// `statements` where the task names some, then plan rules and probes by their own names.
    pub fn case_names(&self) -> Vec<(String, bool)> {
        let mut names = Vec::new();
        if self.columns.is_some() {
            names.push((COLUMNS.to_owned(), false));
        }
        let per_set = if self.mode == "read" { ROWS } else { STATE };
        if self.mode != "schema" || self.probes.is_empty() {
            names.extend(self.data.iter().map(|set| (format!("{per_set}{set}"), false)));
            names.extend(self.hidden_data.iter().map(|set| (format!("{per_set}{set}"), true)));
        }
        // What a writing script gives back, e.g. with RETURNING, counts where its columns are named.
        if self.mode == "write" && self.columns.is_some() {
            names.extend(self.data.iter().map(|set| (format!("{ROWS}{set}"), false)));
            names.extend(self.hidden_data.iter().map(|set| (format!("{ROWS}{set}"), true)));
        }
        if self.order != RowOrder::None {
            names.push((ORDER.to_owned(), false));
        }
        if !self.statements.is_empty() {
            names.push((STATEMENTS.to_owned(), false));
        }
        names.extend(self.plans.iter().map(|plan| (plan.name.clone(), false)));
        names.extend(self.probes.iter().map(|probe| (probe.name.clone(), probe.hidden)));
        names
    }
}

/// Names of the cases that a sql task has of itself.
pub const COLUMNS: &str = "columns";
pub const ORDER: &str = "order";
pub const STATEMENTS: &str = "statements";
/// Before a data set's name.
pub const ROWS: &str = "rows: ";
pub const STATE: &str = "state: ";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowOrder {
    /// Rows are a multiset.
    #[default]
    None,
    /// Rows come exactly as the solution's.
    Exact,
    /// Ties may come in any order: only the columns of `order_by` are compared place by place.
    By,
}

/// `[[plan]]`: what the query plan on the named data set must or must not say.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRule {
    pub name: String,
    pub data: String,
    /// Text a plan line must contain, e.g. `SEARCH orders USING INDEX`.
    #[serde(default)]
    pub must: Option<String>,
    /// Text no plan line may contain, e.g. `SCAN orders`.
    #[serde(default)]
    pub must_not: Option<String>,
    pub says: String,
}

/// `[[probe]]`: a statement run after a schema script; it must end as it does after the solution.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    pub name: String,
    pub sql: String,
    #[serde(default)]
    pub hidden: bool,
    #[serde(default)]
    pub because: Option<String>,
}
