//! The child's main: lock down, say so, read one job, run it, report, end. Nothing is ever cleaned up: the process goes.

use std::fs::File;
use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use super::frame::{self, Decoder, Done, MAX_TOTAL, Order, Said};
use super::job::{ConsoleLine, Job, JsReport, Limit, SqlReport, Work};
use super::lockdown::{self, Caps, Only};
use super::outbox::{Event, Outbox};
use super::{engine, probe, sql};

/// Twice what JavaScript may use: the rest is for the engine's own C code.
const ENGINE_STACK: usize = 16 << 20;
/// Of the bytes that the parent reads from one worker, those that reports may take; the rest is for a console's last lines.
const FOR_REPORTS: usize = MAX_TOTAL - (512 << 10);
/// Bytes that are enough to report a run as cut off and to say goodbye.
const LAST_WORDS: usize = 128 << 10;

/// Runs the worker that [`super::Worker`] started, and ends the process.
pub fn worker_main() -> ! {
    let start = Instant::now();
    if let Some(args) = Args::read(std::env::args().skip(2)) {
        work(args, start);
    }
    lockdown::leave()
}

/// What a worker must know before it may read its job.
#[derive(Debug)]
pub struct Args {
    pub parent: u32,
    pub wall_ms: u64,
    pub heap: usize,
    only: Only,
    misbehave: Option<String>,
}

impl Args {
    fn read(mut words: impl Iterator<Item = String>) -> Option<Args> {
        let mut args = Args {
            parent: words.next()?.parse().ok()?,
            wall_ms: words.next()?.parse().ok()?,
            heap: words.next()?.parse().ok()?,
            only: Only::ALL,
            misbehave: None,
        };
        while let Some(word) = words.next() {
            // A build for users has no switch that weakens it.
            if !cfg!(debug_assertions) {
                return None;
            }
            match word.as_str() {
                "--landlock" => args.only.landlock = words.next()?.parse().ok()?,
                "--without-seccomp" => args.only.seccomp = false,
                "--without-rlimits" => args.only.rlimits = false,
                "--misbehave" => args.misbehave = Some(words.next()?),
                _ => return None,
            }
        }
        Some(args)
    }
}

fn work(args: Args, start: Instant) {
    let Ok(pipes) = lockdown::detach(args.parent) else { return };
    let mut input = pipes.input;
    let line = Line::new(pipes.output);
    record_panics(&line);
    let half = lockdown::begin(Caps::of(args.wall_ms, args.heap), args.only);

    // Both threads exist before processes are forbidden, and have started before system calls are.
    let (started, starts) = mpsc::channel();
    let (to_engine, orders) = mpsc::channel::<(Order, Outbox)>();
    let (to_watchdog, watched) = mpsc::channel::<Outbox>();
    let engine_started = started.clone();
    let engine_line = line.clone();
    let misbehave = args.misbehave;
    #[cfg(all(debug_assertions, target_os = "linux"))]
    super::misbehave::act_early(misbehave.as_deref().unwrap_or_default(), &line);
    let engine = thread::Builder::new().stack_size(ENGINE_STACK).spawn(move || {
        let _ = engine_started.send(());
        if let Ok((order, outbox)) = orders.recv() {
            run(order, &outbox, &engine_line, misbehave.as_deref());
        }
    });
    let deadline = start + Duration::from_millis(args.wall_ms);
    let watchdog_line = line.clone();
    let watchdog = thread::Builder::new().stack_size(256 << 10).spawn(move || {
        let _ = started.send(());
        if let Ok(outbox) = watched.recv() {
            watch(deadline, &outbox, &watchdog_line);
        }
    });
    if engine.is_err() || watchdog.is_err() || starts.recv().and_then(|()| starts.recv()).is_err() {
        return line.last(Said::Died("the system gave the worker no threads".into()));
    }
    line.say(Said::Ready(half.finish()));

    let Some(order) = read_order(&mut input) else { return };
    let outbox = line.outbox(&order);
    let _ = to_watchdog.send(outbox.clone());
    let _ = to_engine.send((order, outbox));
    // The parent never says more. When it is gone, so is this process.
    while matches!(input.read(&mut [0; 64]), Ok(1..)) {}
}

fn read_order(input: &mut File) -> Option<Order> {
    let mut decoder = Decoder::default();
    let mut piece = vec![0; 64 << 10];
    loop {
        if let Some(order) = decoder.order().ok()? {
            return Some(order);
        }
        match input.read(&mut piece).ok()? {
            0 => return None,
            read => decoder.push(&piece[..read]),
        }
    }
}

fn run(order: Order, outbox: &Outbox, line: &Line, misbehave: Option<&str>) {
    #[cfg(all(debug_assertions, target_os = "linux"))]
    if let Some(name) = misbehave {
        super::misbehave::act(name, line, order.nonce);
    }
    let _ = misbehave;
    let job = &order.job;
    let ended = catch_unwind(AssertUnwindSafe(|| perform(job, outbox)));
    // A panic has told its reason through the hook.
    if ended.is_ok() {
        line.last(Said::Done(Done { nonce: order.nonce, cut: None }));
    }
    idle();
}

fn perform(job: &Job, outbox: &Outbox) {
    match &job.work {
        Work::Js(work) => engine::run(job, work, outbox),
        Work::Sql(work) => sql::run(job, work, outbox),
        Work::Probe(work) => outbox.send(Event::Probe(probe::attempt(work))),
    }
}

/// Waits for the job's wall time to be over, then speaks for the engine, which may be deep in a built-in that never ends.
fn watch(deadline: Instant, outbox: &Outbox, line: &Line) {
    thread::sleep(deadline.saturating_duration_since(Instant::now()));
    line.cut(outbox);
    idle();
}

/// The other thread has the last word and ends the process.
fn idle() -> ! {
    loop {
        thread::park();
    }
}

fn record_panics(line: &Line) {
    let line = line.clone();
    std::panic::set_hook(Box::new(move |info| line.last(Said::Died(info.to_string()))));
}

/// The pipe to the parent, shared by the threads. Whoever takes `finished` first has the last word.
#[derive(Clone)]
pub struct Line(Arc<Shared>);

struct Shared {
    finished: AtomicBool,
    pipe: Mutex<Pipe>,
}

struct Pipe {
    output: File,
    sent: usize,
    nonce: u64,
    /// The run that has begun and has no report yet.
    current: Option<String>,
    js: bool,
}

impl Line {
    fn new(output: File) -> Line {
        let pipe = Mutex::new(Pipe { output, sent: 0, nonce: 0, current: None, js: true });
        Line(Arc::new(Shared { finished: AtomicBool::new(false), pipe }))
    }

    fn outbox(&self, order: &Order) -> Outbox {
        let mut pipe = self.lock();
        pipe.nonce = order.nonce;
        pipe.js = matches!(order.job.work, Work::Js(_));
        let line = self.clone();
        Outbox::new(order.job.limits.output, move |event| line.event(event))
    }

    fn event(&self, event: Event) {
        let mut pipe = self.lock();
        if self.0.finished.load(Ordering::Acquire) {
            return;
        }
        let current = match &event {
            Event::Began(name) => Some(name.clone()),
            Event::Js(_) | Event::Sql(_) | Event::Probe(_) => None,
        };
        if pipe.write(&Said::Event(event), FOR_REPORTS) {
            pipe.current = current;
        } else if !self.0.finished.swap(true, Ordering::AcqRel) {
            pipe.cut(Limit::Output, vec![], true);
            lockdown::leave();
        }
    }

    fn say(&self, said: Said) {
        self.lock().write(&said, MAX_TOTAL);
    }

    /// Says the last word and ends the process, unless another thread is about to do so.
    pub fn last(&self, said: Said) {
        if !self.0.finished.swap(true, Ordering::AcqRel) {
            self.lock().write(&said, MAX_TOTAL);
            lockdown::leave();
        }
    }

    /// The watchdog's last word: what the current run printed so far, and that its time is over.
    fn cut(&self, outbox: &Outbox) {
        if !self.0.finished.swap(true, Ordering::AcqRel) {
            let (console, console_cut) = outbox.take_console();
            self.lock().cut(Limit::Wall, console, console_cut);
            lockdown::leave();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Pipe> {
        self.0.pipe.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends bytes as they are.
    #[cfg(all(debug_assertions, target_os = "linux"))]
    pub fn raw(&self, bytes: &[u8]) {
        let _ = self.lock().output.write_all(bytes);
    }
}

impl Pipe {
    /// False when the message would go beyond `room` bytes in all; then nothing was sent.
    fn write(&mut self, said: &Said, room: usize) -> bool {
        let Ok(bytes) = frame::said(said) else { return false };
        if self.sent + bytes.len() > room {
            return false;
        }
        self.sent += bytes.len();
        // A parent that is gone cannot be told; the main thread notices it.
        let _ = self.output.write_all(&bytes);
        true
    }

    /// Reports the current run as cut off, with its console where there is room, and then the end.
    fn cut(&mut self, limit: Limit, console: Vec<ConsoleLine>, console_cut: bool) {
        if let Some(name) = self.current.take() {
            if self.js {
                let bare = JsReport::cut(&name, limit);
                let full = JsReport { console, console_cut, ..bare.clone() };
                let _ = self.write(&Said::Event(Event::Js(full)), MAX_TOTAL - LAST_WORDS)
                    || self.write(&Said::Event(Event::Js(JsReport { console_cut: true, ..bare })), MAX_TOTAL);
            } else {
                self.write(&Said::Event(Event::Sql(SqlReport::cut(&name, limit))), MAX_TOTAL);
            }
        }
        let nonce = self.nonce;
        self.write(&Said::Done(Done { nonce, cut: Some(limit) }), MAX_TOTAL);
    }
}
