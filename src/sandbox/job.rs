//! What goes into a worker and what comes back: plain data, on both sides of the pipe.

use serde::{Deserialize, Serialize};

use crate::value::Value;
pub use crate::verdict::{ConsoleLine, Limit, Place, Stream};

/// One order for one worker process. It holds no expected value: those never enter the learner's process.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Job {
    /// Seeds `Math.random`, crypto randomness and SQLite's `random()`.
    pub seed: u64,
    /// Where the virtual clock starts, in milliseconds since 1970, UTC.
    pub now_ms: i64,
    pub limits: Limits,
    pub work: Work,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Work {
    Js(JsWork),
    Sql(SqlWork),
    /// Try one of the escapes that `doctor` lists.
    Probe(ProbeWork),
}

/// One escape attempt, and harmless targets for it that its parent has set up.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProbeWork {
    pub name: String,
    /// A folder with the file `file` and the Unix socket `socket`; its name is that of an abstract socket too.
    pub bait: String,
    /// A program that could be started.
    pub program: String,
    /// The parent's process id, and a port on 127.0.0.1 where it listens.
    pub parent: u32,
    pub port: u16,
}

/// Caps for a job. Time is decided by ticks; the wall limit is the backstop for built-ins that never tick.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Limits {
    /// Interrupt callbacks of the engine (one is about 10,000 branches) or SQLite progress steps, per run.
    pub ticks: u64,
    /// Milliseconds of real time for the whole job, from its start.
    pub wall_ms: u64,
    /// Milliseconds of virtual time per run.
    pub virtual_ms: u64,
    /// Bytes of JavaScript heap, and of SQLite heap.
    pub heap: usize,
    /// Bytes of console output that are kept; at sixteen times as many the run ends.
    pub output: usize,
    /// Rows that leave the worker, per result.
    pub rows: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { ticks: 5_000, wall_ms: 2_000, virtual_ms: 600_000, heap: 64 << 20, output: 64 << 10, rows: 10_000 }
    }
}

/// A file of the exercise; `path` is relative, with `/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourceFile {
    pub path: String,
    pub text: String,
}

/// Programs over one set of files. Each run has a realm of its own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JsWork {
    pub files: Vec<SourceFile>,
    pub runs: Vec<JsRun>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JsRun {
    pub name: String,
    /// The source of the run's main module; its relative imports resolve against the root of the files.
    pub code: String,
    /// The path the main module has in stack traces, e.g. `books.js` or `(case)`.
    pub path: String,
    pub goal: Goal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// Report the main module's default export, once the module has finished.
    Value,
    /// Run until nothing is left to do, as `node file.js` does.
    Program,
    /// Run a `node:test` file and report its tests.
    Checks,
}

/// A script run against one or more data sets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SqlWork {
    /// Creates the tables; trusted text of the pack.
    pub schema: String,
    pub sets: Vec<DataSet>,
    /// The learner's statements (or the solution's).
    pub script: String,
    pub mode: SqlMode,
    /// Tables whose rows are read back after the script; empty: all.
    pub watch: Vec<String>,
    /// Statements run after the script, one at a time, each with its own result (schema exercises).
    pub probes: Vec<String>,
    /// Report `EXPLAIN QUERY PLAN` of the script's last statement.
    pub plan: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataSet {
    pub name: String,
    /// `INSERT` statements; trusted text of the pack.
    pub sql: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SqlMode {
    /// Only reading; each SELECT runs a second time with `reverse_unordered_selects`.
    Read,
    /// Reading and writing rows.
    Write,
    /// Also creating, altering and dropping tables, indexes, views, triggers.
    Schema,
}

/// What a worker said, run by run, in order. A run without a report was not reached.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Report {
    pub js: Vec<JsReport>,
    pub sql: Vec<SqlReport>,
    pub probes: Vec<ProbeReport>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JsReport {
    pub name: String,
    pub end: JsEnd,
    pub console: Vec<ConsoleLine>,
    /// Console output was cut at the cap.
    pub console_cut: bool,
    pub ticks: u64,
    /// Virtual milliseconds that passed.
    pub virtual_ms: u64,
    pub tests: Vec<TestReport>,
    /// Where the program was when a limit stopped it, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<Place>,
}

impl JsReport {
    /// A run that was cut off by a limit from outside, of which nothing else is known.
    pub fn cut(name: &str, limit: Limit) -> JsReport {
        JsReport {
            name: name.to_owned(),
            end: JsEnd::Limit(limit),
            console: vec![],
            console_cut: false,
            ticks: 0,
            virtual_ms: 0,
            tests: vec![],
            stopped_at: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum JsEnd {
    Value(Value),
    /// A program that ended, with its exit code.
    Exit(i32),
    Threw(Thrown),
    /// Nothing can ever happen again and the run is not done.
    NeverAnswered(Waiting),
    Limit(Limit),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// What was awaited, in words: "a promise that is never settled", "the promise made at books.js:3, which …".
    pub on: String,
    /// Where the learner's code made the promise, when only one place comes into question.
    pub place: Option<Place>,
}

/// An error as the learner threw it, read without running any more of the learner's code than its getters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thrown {
    /// `err.name`, or the type of a thrown value that is no Error.
    pub name: String,
    pub code: Option<String>,
    pub message: String,
    /// The first frame in the exercise's files.
    pub place: Option<Place>,
    /// Frames in the exercise's files, innermost first.
    pub stack: Vec<Place>,
    /// What the source says about it, in a sentence: which value was undefined, or what is usual there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Which stage failed: a file that does not parse or link, or running code.
    pub stage: Stage,
    /// The thrown value itself, to be compared.
    pub value: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Syntax errors, missing modules and missing exports.
    Load,
    Run,
    /// A rejection that nobody handled, or an error thrown in a timer.
    Uncaught,
}

/// One `node:test` test, subtests after their parent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestReport {
    /// Names from the outermost suite inwards.
    pub path: Vec<String>,
    pub passed: bool,
    pub skipped: bool,
    pub todo: bool,
    pub error: Option<Thrown>,
}

/// A script's end on one data set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SqlReport {
    pub set: String,
    /// One entry a statement that returned columns.
    pub results: Vec<ResultSet>,
    /// The last SELECT again, with `reverse_unordered_selects` on (mode Read).
    pub reversed: Option<ResultSet>,
    /// Rows changed by the script.
    pub changes: u64,
    pub error: Option<SqlError>,
    pub limit: Option<Limit>,
    /// Watched tables after the script, by name.
    pub tables: Vec<TableState>,
    /// One entry a probe.
    pub probes: Vec<Result<ResultSet, SqlError>>,
    /// The `detail` column of the query plan, in order.
    pub plan: Vec<String>,
    /// SQLite progress steps.
    pub ticks: u64,
    /// A transaction was still open when the script ended.
    pub open_transaction: bool,
}

impl SqlReport {
    /// A script that was cut off by a limit from outside, of which nothing else is known.
    pub fn cut(set: &str, limit: Limit) -> SqlReport {
        SqlReport {
            set: set.to_owned(),
            results: vec![],
            reversed: None,
            changes: 0,
            error: None,
            limit: Some(limit),
            tables: vec![],
            probes: vec![],
            plan: vec![],
            ticks: 0,
            open_transaction: false,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResultSet {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<SqlValue>>,
    /// Rows beyond the cap were dropped.
    pub cut: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SqlValue {
    Null,
    Int(i64),
    Real(crate::value::Number),
    Text(String),
    /// Lower-case hexadecimal.
    Blob(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableState {
    pub name: String,
    /// Rows ordered by every column, so that two states compare as data.
    pub rows: ResultSet,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SqlError {
    /// SQLite's extended result code, e.g. 2067 for UNIQUE.
    pub code: i32,
    /// SQLite's own words, or ours where the sandbox refused.
    pub message: String,
    /// The statement was refused by the sandbox's rules, not by SQL.
    pub denied: bool,
    /// Where in the script, counted from 1.
    pub place: Option<Place>,
    /// What would be right there, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// One escape attempt of `doctor`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProbeReport {
    pub name: String,
    /// What the system answered: `EACCES`, `killed (SIGSYS)`, `allowed`.
    pub answer: String,
    pub denied: bool,
}
