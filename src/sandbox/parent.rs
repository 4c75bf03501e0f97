//! The parent's side: starts a worker for one job, hears it out, and ends it at its deadline whatever happens.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::frame::{self, Decoder, Order};
use super::job::{Job, JsWork, Limit, Limits, Report, Work};
use super::link::{Exit, Heard, Link};
use super::lockdown::{Caps, LockReport};
use super::protocol::{Conversation, Step};
use crate::verdict::Isolation;

/// Between the worker's own wall limit and its end by force, in milliseconds.
const GRACE_MS: u64 = 500;
/// How long a worker may take to end once it has said its last word.
const GOODBYE: Duration = Duration::from_millis(250);
/// No pack can raise a cap beyond these.
const MAX_WALL_MS: u64 = 60_000;
const MAX_HEAP: usize = 256 << 20;

/// Starts workers. Each job has a process of its own, which is thrown away.
#[derive(Clone, Debug)]
pub struct Worker {
    /// The backlings program; it is started as `exe __worker`.
    pub exe: PathBuf,
}

/// What became of a job.
#[derive(Clone, Debug)]
pub struct RunResult {
    /// What came before the end. A run that was cut off is there with its limit; one that was not reached is missing.
    pub report: Report,
    pub isolation: Isolation,
    /// What held the worker; `None` when it was never ready.
    pub lock: Option<LockReport>,
    pub end: WorkerEnd,
    /// Milliseconds of real time, from before the start to after the end of the process.
    pub wall_ms: u64,
    /// The most memory the worker held. On Linux never less than what this process had when it started the worker.
    pub max_rss_kib: u64,
}

/// How a worker ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerEnd {
    /// It did its job; what the runs came to is in their reports.
    Finished,
    /// It was ended, or died, before it was done: which limit, and what happened in words.
    Limit(Limit, String),
    /// It could not start, or is not locked in well enough: nothing was run.
    Unavailable(String),
}

impl Worker {
    /// Workers of this very program, even when its file was replaced since it started.
    pub fn current() -> io::Result<Worker> {
        let itself = PathBuf::from("/proc/self/exe");
        let exe = if cfg!(target_os = "linux") && itself.exists() { itself } else { std::env::current_exe()? };
        Ok(Worker { exe })
    }

    /// Runs a job in a fresh worker that is at least weakly isolated.
    pub fn run(&self, job: &Job) -> RunResult {
        self.run_at(Isolation::Weak, job)
    }

    /// Runs a job only if the worker is locked in at least this well.
    pub fn run_at(&self, least: Isolation, job: &Job) -> RunResult {
        self.run_with(least, job, &[])
    }

    /// What would hold a worker, from one that runs nothing. An error says why there is none.
    pub fn lock(&self) -> Result<LockReport, String> {
        let work = Work::Js(JsWork { files: vec![], runs: vec![] });
        let result = self.run_at(Isolation::None, &Job { seed: 0, now_ms: 0, limits: Limits::default(), work });
        match (result.lock, result.end) {
            (Some(lock), _) => Ok(lock),
            (None, WorkerEnd::Limit(_, words) | WorkerEnd::Unavailable(words)) => Err(words),
            (None, WorkerEnd::Finished) => unreachable!("a worker is ready before it is done"),
        }
    }

    /// [`Worker::run_at`] with further arguments, which only a debug build's worker accepts: they weaken it, or make it
    /// misbehave, for tests.
    #[doc(hidden)]
    pub fn run_with(&self, least: Isolation, job: &Job, more: &[&str]) -> RunResult {
        let start = Instant::now();
        let limits = capped(&job.limits);
        let order = Order { nonce: nonce(), job: Job { limits, ..job.clone() } };
        let mut talk = Conversation::new(&order.job, order.nonce, least);
        let (outcome, exit) = match frame::order(&order) {
            Err(reason) => (Outcome::Unavailable(reason), Exit::default()),
            Ok(bytes) => match self.start(&order.job.limits, more) {
                Err(error) => (Outcome::Unavailable(self.no_start(&error)), Exit::default()),
                Ok(mut link) => {
                    let deadline = start + Duration::from_millis(order.job.limits.wall_ms + GRACE_MS);
                    let outcome = converse(&mut link, &mut talk, bytes, deadline);
                    (outcome, link.end())
                }
            },
        };
        let end = judge(outcome, &exit, &talk, &order.job.limits);
        let wall_ms = start.elapsed().as_millis() as u64;
        let (report, lock) = talk.close(&end);
        let isolation = lock.as_ref().map_or(Isolation::None, LockReport::isolation);
        RunResult { report, isolation, lock, end, wall_ms, max_rss_kib: exit.max_rss_kib }
    }

    fn start(&self, limits: &Limits, more: &[&str]) -> io::Result<Link> {
        let own = [std::process::id().to_string(), limits.wall_ms.to_string(), limits.heap.to_string()];
        let args = ["__worker"].into_iter().chain(own.iter().map(String::as_str)).chain(more.iter().copied());
        Link::start(&self.exe, args)
    }

    fn no_start(&self, error: &io::Error) -> String {
        format!("the sandbox's worker {} did not start: {error}; `backlings doctor` looks into it", self.exe.display())
    }
}

/// How the conversation ended, before the process's own end is known.
enum Outcome {
    Unavailable(String),
    /// It said its last word, or closed its end.
    Over,
    Late,
    Nonsense(String),
}

fn converse(link: &mut Link, talk: &mut Conversation, order: Vec<u8>, deadline: Instant) -> Outcome {
    let mut order = Some(order);
    let mut decoder = Decoder::default();
    let mut buffer = vec![0; 64 << 10];
    let mut until = deadline;
    loop {
        match link.hear(&mut buffer, until) {
            Ok(Heard::Bytes(read)) => decoder.push(&buffer[..read]),
            Ok(Heard::Closed) if talk.is_ready() => return Outcome::Over,
            Ok(Heard::Closed) => return Outcome::Unavailable("the sandbox's worker ended before it was ready".into()),
            Ok(Heard::Late) if talk.is_over() => return Outcome::Over,
            Ok(Heard::Late) if talk.is_ready() => return Outcome::Late,
            Ok(Heard::Late) => return Outcome::Unavailable("the sandbox's worker was not ready in time".into()),
            Err(error) => return Outcome::Nonsense(format!("its pipe cannot be read: {error}")),
        }
        loop {
            let step = match decoder.said() {
                Ok(None) => break,
                Ok(Some(said)) => talk.hear(said),
                Err(nonsense) => Err(nonsense),
            };
            match step {
                Ok(Step::Listen) => {}
                Ok(Step::Order) => link.send(order.take().unwrap_or_default()),
                Ok(Step::GiveUp(reason)) => return Outcome::Unavailable(reason),
                Ok(Step::Over) => until = until.min(Instant::now() + GOODBYE),
                Err(nonsense) => return Outcome::Nonsense(nonsense),
            }
        }
        if decoder.is_full() {
            return Outcome::Nonsense(format!("it sent more than {} MiB", frame::MAX_TOTAL >> 20));
        }
    }
}

/// What a worker's end means. A kill by the parent explains everything after it; a signal explains more than words do.
fn judge(outcome: Outcome, exit: &Exit, talk: &Conversation, limits: &Limits) -> WorkerEnd {
    use WorkerEnd::Limit as End;
    let wall = || format!("stopped after {} s of real time", limits.wall_ms as f64 / 1e3);
    let crash = |what: String| End(Limit::Crash, what);
    match outcome {
        Outcome::Unavailable(reason) => return WorkerEnd::Unavailable(reason),
        Outcome::Late => {
            let words = format!("{}, by force: it did not even stop by itself", wall());
            return End(Limit::Wall, words);
        }
        Outcome::Nonsense(what) => return crash(format!("the worker broke the sandbox's protocol: {what}")),
        Outcome::Over => {}
    }
    let caps = Caps::of(limits.wall_ms, limits.heap);
    if let Some(done) = talk.done() {
        return match done.cut {
            None => WorkerEnd::Finished,
            Some(Limit::Wall) => End(Limit::Wall, wall()),
            Some(Limit::Output) => End(Limit::Output, format!("it reported more than {} MiB", frame::MAX_TOTAL >> 20)),
            Some(limit) => End(limit, "the worker stopped itself".into()),
        };
    }
    if let Some(reason) = talk.died() {
        return crash(format!("the sandbox's engine failed: {reason}"));
    }
    match (exit.signal.map(signal_name), exit.code) {
        (Some("SIGXCPU"), _) => End(Limit::Wall, format!("stopped after {} s of processor time", caps.cpu.as_secs())),
        (Some("SIGSYS"), _) => End(Limit::Denied, "it made a system call that the sandbox forbids (SIGSYS)".into()),
        (Some("SIGABRT"), _) if exit.max_rss_kib * 1024 >= caps.memory / 10 * 8 => {
            End(Limit::Memory, format!("it needed more than the {} MiB a worker may hold", caps.memory >> 20))
        }
        (Some(name), _) => crash(format!("the worker died of {name}")),
        (None, Some(code)) => crash(format!("the worker ended without a result (exit code {code})")),
        (None, None) => crash("the worker ended without a result".into()),
    }
}

fn capped(limits: &Limits) -> Limits {
    Limits { wall_ms: limits.wall_ms.min(MAX_WALL_MS), heap: limits.heap.min(MAX_HEAP), ..limits.clone() }
}

/// A number that nobody can guess: the standard library's random keys.
pub fn nonce() -> u64 {
    RandomState::new().build_hasher().finish()
}

#[cfg(unix)]
fn signal_name(signal: i32) -> &'static str {
    match signal {
        libc::SIGABRT => "SIGABRT",
        libc::SIGBUS => "SIGBUS",
        libc::SIGFPE => "SIGFPE",
        libc::SIGILL => "SIGILL",
        libc::SIGKILL => "SIGKILL",
        libc::SIGSEGV => "SIGSEGV",
        libc::SIGSYS => "SIGSYS",
        libc::SIGTERM => "SIGTERM",
        libc::SIGTRAP => "SIGTRAP",
        libc::SIGXCPU => "SIGXCPU",
        libc::SIGXFSZ => "SIGXFSZ",
        _ => "an unusual signal",
    }
}

#[cfg(not(unix))]
fn signal_name(_signal: i32) -> &'static str {
    "a signal"
}
