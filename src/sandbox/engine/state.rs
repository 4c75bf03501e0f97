//! What a running program shares with the Rust side: clock, timers, limits, output.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rquickjs::{Ctx, Function, JsLifetime, Object};

use super::random::Random;
use crate::sandbox::clock::Clock;
use crate::sandbox::job::{Limit, Limits, Place, SourceFile, Stream, TestReport, Thrown};
use crate::sandbox::meter::Meter;
use crate::sandbox::outbox::{Flow, Outbox};

/// Steps of the event loop that count as a tick; they take about as long.
const STEPS_A_TICK: u64 = 64;

/// State of one run, behind an `Rc` in every native function.
pub struct State {
    pub clock: Clock,
    pub random: Random,
    pub limits: Limits,
    pub outbox: Outbox,
    pub files: Vec<SourceFile>,
    /// Path of the main module, which is not among the files.
    pub main_path: String,
    pub main_code: String,
    pub ticks: Cell<u64>,
    /// Jobs, callbacks and macrotasks so far.
    pub steps: Cell<u64>,
    /// Set once: the run must end.
    pub stop: Cell<Option<Stop>>,
    pub timers: RefCell<Timers>,
    /// Immediates that wait for their turn.
    pub immediates: Cell<u32>,
    /// Those of them that hold the program.
    pub held_immediates: Cell<u32>,
    /// Something stands in the nextTick queue.
    pub has_ticks: Cell<bool>,
    /// A rejection waits to be judged.
    pub has_rejections: Cell<bool>,
    /// The main module failed, and nobody took its error.
    pub main_failure: RefCell<Option<Thrown>>,
    /// Where the program was when it was told to stop.
    pub stopped_at: RefCell<Option<Place>>,
    /// The program ended while its main module still waited.
    pub unsettled: Cell<bool>,
    pub tests: RefCell<Vec<TestReport>>,
    /// Counts the heap, and how often it ran out.
    pub meter: Meter,
    /// Slow hashes (scrypt, pbkdf2, argon2) that were computed.
    pub hash_calls: Cell<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    Limit(Limit),
    Exit(i32),
}

impl State {
    /// Asks the program to stop; the first reason stays.
    pub fn stop(&self, reason: Stop) {
        if self.stop.get().is_none() {
            self.stop.set(Some(reason));
        }
    }

    /// Called by the engine about every 10,000 branches; `true` ends the program.
    pub fn tick(&self) -> bool {
        let ticks = self.ticks.get() + 1;
        self.ticks.set(ticks);
        if ticks > self.limits.ticks {
            self.stop(Stop::Limit(Limit::Ticks));
        }
        self.stop.get().is_some()
    }

    /// Called for each job, callback and macrotask: short ones would hardly ever meet the engine's own count.
    pub fn step(&self) {
        let steps = self.steps.get() + 1;
        self.steps.set(steps);
        if steps.is_multiple_of(STEPS_A_TICK) {
            self.tick();
        }
    }

    /// Whether anything holds the program: without it the loop ends.
    pub fn is_alive(&self) -> bool {
        self.held_immediates.get() > 0 || self.timers.borrow().alive > 0
    }

    /// Console output. A program that was asked to stop has nothing more to say, however long its last function runs on.
    pub fn write(&self, stream: Stream, text: &str) {
        if self.stop.get().is_none() && self.outbox.console(stream, text) == Flow::Stop {
            self.stop(Stop::Limit(Limit::Output));
        }
    }
}

/// Deadlines only; the callbacks live on the JavaScript side under the same id.
#[derive(Default)]
pub struct Timers {
    queue: BTreeSet<(u64, u32)>,
    by_id: HashMap<u32, (u64, bool)>,
    /// How many of them hold the program.
    alive: usize,
}

impl Timers {
    /// Ids rise, so equal deadlines run in order of creation.
    pub fn schedule(&mut self, id: u32, deadline: u64, keeps_alive: bool) {
        self.cancel(id);
        self.queue.insert((deadline, id));
        self.by_id.insert(id, (deadline, keeps_alive));
        self.alive += usize::from(keeps_alive);
    }

    pub fn cancel(&mut self, id: u32) {
        if let Some((deadline, keeps_alive)) = self.by_id.remove(&id) {
            self.queue.remove(&(deadline, id));
            self.alive -= usize::from(keeps_alive);
        }
    }

    pub fn keep_alive(&mut self, id: u32, yes: bool) {
        if let Some(entry) = self.by_id.get_mut(&id)
            && entry.1 != yes
        {
            entry.1 = yes;
            self.alive = if yes { self.alive + 1 } else { self.alive - 1 };
        }
    }

    /// Takes the first timer that is due.
    pub fn due(&mut self, now: u64) -> Option<u32> {
        let &(deadline, id) = self.queue.first()?;
        if deadline > now {
            return None;
        }
        self.cancel(id);
        Some(id)
    }

    /// The next deadline.
    pub fn next(&self) -> Option<u64> {
        self.queue.first().map(|(deadline, _)| *deadline)
    }
}

/// Functions of `bootstrap.js` that the event loop calls, taken before any of the program ran.
pub struct Core<'js> {
    pub require: Function<'js>,
    pub run_ticks: Function<'js>,
    pub run_timer: Function<'js>,
    pub run_immediate: Function<'js>,
    pub track_rejection: Function<'js>,
    pub judge_rejections: Function<'js>,
    pub uncaught: Function<'js>,
    pub before_exit: Function<'js>,
    pub finish: Function<'js>,
    pub exit_code: Function<'js>,
    pub watch_main: Function<'js>,
    pub make_error: Function<'js>,
    pub note_promise: Function<'js>,
    pub pending_promises: Function<'js>,
    pub raw_stack: Function<'js>,
    pub end_tests: Function<'js>,
    /// Pristine built-ins for reading values, see `canonical.rs`.
    pub readers: Object<'js>,
}

// SAFETY: `Changed` only swaps the lifetime, as the trait demands.
#[allow(unsafe_code)]
unsafe impl<'js> JsLifetime<'js> for Core<'js> {
    type Changed<'to> = Core<'to>;
}

impl<'js> Core<'js> {
    pub fn from_object(object: &Object<'js>) -> rquickjs::Result<Self> {
        Ok(Core {
            require: object.get("require")?,
            run_ticks: object.get("runTicks")?,
            run_timer: object.get("runTimer")?,
            run_immediate: object.get("runImmediate")?,
            track_rejection: object.get("trackRejection")?,
            judge_rejections: object.get("judgeRejections")?,
            uncaught: object.get("uncaught")?,
            before_exit: object.get("beforeExit")?,
            finish: object.get("finish")?,
            exit_code: object.get("exitCode")?,
            watch_main: object.get("watchMain")?,
            make_error: object.get("makeError")?,
            note_promise: object.get("notePromise")?,
            pending_promises: object.get("pendingPromises")?,
            raw_stack: object.get("rawStack")?,
            end_tests: object.get("endTests")?,
            readers: object.get("readers")?,
        })
    }
}

/// The state of the run that a context belongs to.
#[derive(Clone)]
pub struct StateHandle(pub Rc<State>);

// SAFETY: the handle holds nothing of the JavaScript heap.
#[allow(unsafe_code)]
unsafe impl<'js> JsLifetime<'js> for StateHandle {
    type Changed<'to> = StateHandle;
}

/// The run's state, from any native function.
pub fn state(ctx: &Ctx<'_>) -> rquickjs::Result<Rc<State>> {
    ctx.userdata::<StateHandle>().map(|handle| handle.0.clone()).ok_or(rquickjs::Error::Unknown)
}
