//! Verdicts: what a grading found. A wrong answer is a value here, never an error.

use serde::{Deserialize, Serialize};

/// The result of one attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    pub passed: bool,
    /// In the order of the exercise; the first failed one is the one to read.
    pub cases: Vec<Case>,
    /// A known wrong solution that behaves like this attempt.
    pub known: Option<KnownWrong>,
    /// How well the worker was locked in.
    pub isolation: Isolation,
    /// Ticks of the engine (or SQLite progress steps), summed over the cases.
    pub ticks: u64,
    /// The pass rests on code that ran beside the learner's (`checks.js`).
    pub in_realm: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    pub name: String,
    pub hidden: bool,
    pub status: Status,
    /// The kind of end; with `actual_hash` the case's part of a fingerprint.
    pub end: End,
    /// Hash of the canonical actual value, 16 hexadecimal digits, where there is one.
    pub actual_hash: Option<String>,
    /// What was called or asked.
    pub called: Option<String>,
    pub expected: Option<String>,
    pub actual: Option<String>,
    /// What to say besides: the difference in a sentence, an error's message, the limit in words.
    pub detail: Option<String>,
    /// The sentence of the task that this case enforces.
    pub because: Option<String>,
    pub place: Option<Place>,
    pub console: Vec<ConsoleLine>,
    pub console_cut: bool,
    pub ticks: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Passed,
    Failed,
    NotRun,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// It came back with a value (or rows).
    Value,
    /// It threw; the name, or the code where there is one.
    Error(String),
    Limit(Limit),
    NeverAnswered,
    /// It was not reached.
    None,
}

/// Which cap a run hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Too many engine ticks or SQLite steps.
    Ticks,
    /// The wall clock ran out: a built-in that never ticks.
    Wall,
    /// Too much virtual time.
    VirtualTime,
    Memory,
    Stack,
    Output,
    /// The worker tried something that the sandbox forbids.
    Denied,
    /// The worker died or spoke nonsense.
    Crash,
}

/// A known wrong solution that was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownWrong {
    pub name: String,
    pub says: String,
}

/// A place in a learner's file; lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub file: String,
    pub line: u32,
    pub column: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsoleLine {
    pub stream: Stream,
    /// One line, or a part of one where `write` did not end it.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stream {
    Out,
    Err,
}

/// How well a worker is locked in, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Isolation {
    None,
    Weak,
    Strong,
    Full,
}

impl Case {
    /// A case that was not reached.
    pub fn new(name: &str, hidden: bool) -> Self {
        Case {
            name: name.to_owned(),
            hidden,
            status: Status::NotRun,
            end: End::None,
            actual_hash: None,
            called: None,
            expected: None,
            actual: None,
            detail: None,
            because: None,
            place: None,
            console: Vec::new(),
            console_cut: false,
            ticks: 0,
        }
    }

    /// The case's part of a fingerprint: status, kind of end, and the hash of what came back.
    pub fn mark(&self) -> String {
        let status = match self.status {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::NotRun => "not run",
        };
        let end = match &self.end {
            End::Value => "value".to_owned(),
            End::Error(name) => format!("error {name}"),
            End::Limit(limit) => format!("limit {}", limit.word()),
            End::NeverAnswered => "never answered".to_owned(),
            End::None => return status.to_owned(),
        };
        match &self.actual_hash {
            Some(hash) => format!("{status}: {end} {hash}"),
            None => format!("{status}: {end}"),
        }
    }
}

impl Verdict {
    /// The first case that failed.
    pub fn first_failure(&self) -> Option<&Case> {
        self.cases.iter().find(|case| case.status == Status::Failed)
    }
}

impl Limit {
    /// One word for files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Limit::Ticks => "ticks",
            Limit::Wall => "wall",
            Limit::VirtualTime => "virtual-time",
            Limit::Memory => "memory",
            Limit::Stack => "stack",
            Limit::Output => "output",
            Limit::Denied => "denied",
            Limit::Crash => "crash",
        }
    }

    /// What happened, in a sentence for a learner.
    pub fn sentence(self) -> &'static str {
        match self {
            Limit::Ticks => "It took far more steps than it should and was stopped. Is there a loop that never ends?",
            Limit::Wall => "It did not come back within the time limit and was stopped. Is something far too large?",
            Limit::VirtualTime => {
                "It was still waiting on timers after ten minutes of its clock. Does a timer start itself again for ever?"
            }
            Limit::Memory => "It used up all the memory it may have and was stopped. Does something grow without end?",
            Limit::Stack => "Functions called one another too deeply. Does a function call itself without an end?",
            Limit::Output => {
                "It gave far more output than can be kept and was stopped. Does it print, or give rows, without an end?"
            }
            Limit::Denied => "It tried something that the sandbox does not allow.",
            Limit::Crash => "The process that ran the code broke down.",
        }
    }
}

impl Verdict {
    /// The verdict as a learner may see it: of a hidden case neither the call nor the values, and no assertion's
    /// message, since it holds the expected value.
    pub fn for_learner(&self) -> Verdict {
        let mut told = self.clone();
        for case in told.cases.iter_mut().filter(|case| case.hidden) {
            let told = case.end != End::Error("ERR_ASSERTION".to_owned());
            let message = case.detail.take().filter(|_| told);
            // What is no value is an error's own words, or that there was an end without one.
            let ended = case.actual.take().filter(|_| told && case.end != End::Value);
            *case = Case {
                actual: ended,
                status: case.status,
                end: case.end.clone(),
                because: case.because.take(),
                place: case.place.take(),
                detail: message,
                ticks: case.ticks,
                ..Case::new(&case.name, true)
            };
        }
        told
    }
}
