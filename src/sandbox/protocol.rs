//! What a worker may say when, and what a parent makes of it. Pure: the bytes come and go elsewhere.

use super::frame::{Done, Said};
use super::job::{Job, JsReport, Limit, Report, SqlReport, Work};
use super::lockdown::LockReport;
use super::outbox::Event;
use super::parent::WorkerEnd;
use crate::verdict::Isolation;

/// One worker's side of the talk so far.
pub struct Conversation<'a> {
    kind: Kind,
    /// Names of the runs, in the order in which they have to come.
    runs: Vec<&'a str>,
    nonce: u64,
    least: Isolation,
    lock: Option<LockReport>,
    report: Report,
    /// Runs that have a report.
    reported: usize,
    /// The next run has begun.
    open: bool,
    done: Option<Done>,
    died: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Js,
    Sql,
    Probe,
}

/// What the parent does next.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Listen,
    /// Send the job.
    Order,
    /// Nothing may follow.
    Over,
    /// Run nothing in this worker, for this reason.
    GiveUp(String),
}

impl<'a> Conversation<'a> {
    pub fn new(job: &'a Job, nonce: u64, least: Isolation) -> Self {
        let (kind, runs) = match &job.work {
            Work::Js(work) => (Kind::Js, work.runs.iter().map(|run| run.name.as_str()).collect()),
            Work::Sql(work) => (Kind::Sql, work.sets.iter().map(|set| set.name.as_str()).collect()),
            Work::Probe(work) => (Kind::Probe, vec![work.name.as_str()]),
        };
        let (lock, done, died) = (None, None, None);
        Conversation { kind, runs, nonce, least, lock, report: Report::default(), reported: 0, open: false, done, died }
    }

    pub fn is_ready(&self) -> bool {
        self.lock.is_some()
    }

    pub fn is_over(&self) -> bool {
        self.done.is_some() || self.died.is_some()
    }

    pub fn done(&self) -> Option<&Done> {
        self.done.as_ref()
    }

    pub fn died(&self) -> Option<&str> {
        self.died.as_deref()
    }

    /// Takes the next message. An error says how it broke the protocol.
    pub fn hear(&mut self, said: Said) -> Result<Step, String> {
        if self.is_over() {
            return Err("it spoke after its last word".into());
        }
        match (said, self.is_ready()) {
            (Said::Ready(lock), false) => Ok(self.ready(lock)),
            (Said::Died(reason), false) => Ok(Step::GiveUp(reason)),
            (Said::Died(reason), true) => {
                self.died = Some(clean(&reason));
                Ok(Step::Over)
            }
            (Said::Event(event), true) => self.event(event),
            (Said::Done(done), true) if done.nonce != self.nonce => Err("its result is not for this job".into()),
            (Said::Done(done), true) if self.open && done.cut.is_none() => {
                Err(format!("it ended in the middle of “{}”", self.runs[self.reported]))
            }
            (Said::Done(done), true) => {
                self.done = Some(done);
                Ok(Step::Over)
            }
            (Said::Ready(_), true) => Err("it was ready twice".into()),
            (Said::Event(_) | Said::Done(_), false) => Err("it answered before it was asked".into()),
        }
    }

    fn ready(&mut self, lock: LockReport) -> Step {
        let words = lock.words();
        let enough = lock.isolation() >= self.least;
        self.lock = Some(lock);
        if enough {
            return Step::Order;
        }
        Step::GiveUp(format!("this system isolates a worker too weakly ({words}); `backlings doctor` says more"))
    }

    fn event(&mut self, event: Event) -> Result<Step, String> {
        let next = self.runs.get(self.reported).copied();
        let fits = match &event {
            Event::Began(name) => !self.open && self.kind != Kind::Probe && next == Some(name),
            Event::Js(report) => self.open && self.kind == Kind::Js && next == Some(&report.name),
            Event::Sql(report) => self.open && self.kind == Kind::Sql && next == Some(&report.set),
            Event::Probe(report) => self.kind == Kind::Probe && next == Some(&report.name),
        };
        if !fits {
            return Err("it reported something that was not asked for".into());
        }
        self.open = matches!(event, Event::Began(_));
        self.reported += usize::from(!self.open);
        match event {
            Event::Began(_) => {}
            Event::Js(report) => self.report.js.push(report),
            Event::Sql(report) => self.report.sql.push(report),
            Event::Probe(report) => self.report.probes.push(report),
        }
        Ok(Step::Listen)
    }

    /// The report as it stands. The run that was cut off by the worker's end is reported with its limit.
    pub fn close(mut self, end: &WorkerEnd) -> (Report, Option<LockReport>) {
        if let (WorkerEnd::Limit(limit, _), true) = (end, self.open) {
            self.cut_off(*limit);
        }
        (self.report, self.lock)
    }

    fn cut_off(&mut self, limit: Limit) {
        let name = self.runs[self.reported];
        match self.kind {
            Kind::Js => self.report.js.push(JsReport::cut(name, limit)),
            Kind::Sql => self.report.sql.push(SqlReport::cut(name, limit)),
            Kind::Probe => {}
        }
    }
}

/// A reason that came from a worker, short and on one line.
fn clean(reason: &str) -> String {
    let line: String = reason.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::job::{Goal, JsEnd, JsRun, JsWork, Limits};
    use crate::sandbox::lockdown::Layer;

    fn job(names: &[&str]) -> Job {
        let run = |name: &&str| JsRun {
            name: name.to_string(),
            code: String::new(),
            path: "(case)".into(),
            goal: Goal::Value,
        };
        let work = Work::Js(JsWork { files: vec![], runs: names.iter().map(run).collect() });
        Job { seed: 1, now_ms: 0, limits: Limits::default(), work }
    }

    fn lock(rlimits: bool) -> LockReport {
        let rlimits = if rlimits { Layer::on("caps") } else { Layer::off("no caps") };
        LockReport { landlock: Layer::off("none"), landlock_abi: 0, seccomp: Layer::on("seccomp"), rlimits }
    }

    /// One letter a message: `r`eady, `b`egan, `j`s, `s`ql, `d`one, `w`all, `n` (a wrong nonce), `x` (died).
    fn said(letter: char, name: &str) -> Said {
        match letter {
            'r' => Said::Ready(lock(true)),
            'b' => Said::Event(Event::Began(name.into())),
            'j' => Said::Event(Event::Js(JsReport::cut(name, Limit::Ticks))),
            's' => Said::Event(Event::Sql(SqlReport::cut(name, Limit::Ticks))),
            'd' => Said::Done(Done { nonce: 7, cut: None }),
            'w' => Said::Done(Done { nonce: 7, cut: Some(Limit::Wall) }),
            'n' => Said::Done(Done { nonce: 8, cut: None }),
            _ => Said::Died("panicked\nhere".into()),
        }
    }

    #[test]
    fn only_the_right_order_passes() {
        let rows = [
            ("r ba ja bb jb d", ""),
            ("r d", ""),
            ("r ba w", ""),
            ("r ba x", ""),
            ("ba", "before it was asked"),
            ("d", "before it was asked"),
            ("r r", "twice"),
            ("r bb", "not asked for"),
            ("r ja", "not asked for"),
            ("r ba ba", "not asked for"),
            ("r ba jb", "not asked for"),
            ("r ba sa", "not asked for"),
            ("r ba ja ja", "not asked for"),
            ("r ba ja bb jb ba", "not asked for"),
            ("r ba d", "in the middle of “a”"),
            ("r n", "not for this job"),
            ("r d d", "after its last word"),
            ("r x d", "after its last word"),
        ];
        let job = job(&["a", "b"]);
        for (words, expected) in rows {
            let mut talk = Conversation::new(&job, 7, Isolation::Weak);
            let mut error = String::new();
            for word in words.split(' ') {
                assert_eq!(error, "", "{words}: failed before its last message");
                let (letter, name) = word.split_at(1);
                error = talk.hear(said(letter.chars().next().unwrap(), name)).err().unwrap_or_default();
            }
            assert!(error.contains(expected) && expected.is_empty() == error.is_empty(), "{words}: {error}");
        }
    }

    #[test]
    fn a_run_that_was_cut_off_is_reported() {
        let job = job(&["a", "b"]);
        let mut talk = Conversation::new(&job, 7, Isolation::Weak);
        for (letter, name) in [('r', ""), ('b', "a"), ('j', "a"), ('b', "b")] {
            talk.hear(said(letter, name)).unwrap();
        }
        let (report, _) = talk.close(&WorkerEnd::Limit(Limit::Crash, "died".into()));
        let ends: Vec<_> = report.js.iter().map(|js| (js.name.as_str(), &js.end)).collect();
        assert_eq!(ends, [("a", &JsEnd::Limit(Limit::Ticks)), ("b", &JsEnd::Limit(Limit::Crash))]);
    }

    #[test]
    fn a_worker_below_the_level_gets_no_job() {
        let job = job(&["a"]);
        for (rlimits, least, runs) in
            [(true, Isolation::Strong, true), (true, Isolation::Full, false), (false, Isolation::Weak, false)]
        {
            let mut talk = Conversation::new(&job, 7, least);
            let step = talk.hear(Said::Ready(lock(rlimits))).unwrap();
            assert_eq!(step == Step::Order, runs, "{step:?}");
        }
    }
}
