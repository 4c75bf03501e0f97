//! One run: a fresh runtime, the main module, the event loop, and the report of how it ended.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rquickjs::promise::PromiseState;
use rquickjs::{CatchResultExt, CaughtError, Context, Ctx, Object, Persistent, Promise, Runtime, Value};

use super::event_loop::{EventLoop, Fatal, Idle};
use super::random::Random;
use super::state::{Core, State, StateHandle, Stop, Timers};
use super::{JS_STACK, canonical, loader, modules, thrown, unsettled};
use crate::sandbox::clock::Clock;
use crate::sandbox::job::{
    Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limit, Place, Stage, Stream, TestReport, Thrown, Waiting,
};
use crate::sandbox::meter::Meter;
use crate::sandbox::outbox::Outbox;
use crate::value;

/// Runs one program to its end.
/// The heap of the last run is not taken apart: the process ends, and the learner waits.
pub fn run(job: &Job, work: &JsWork, run: &JsRun, outbox: &Outbox, last: bool) -> JsReport {
    let state = fresh(job, work, run, outbox);
    let mut end = match open(&state) {
        Ok((runtime, context)) => {
            let realm = Realm { state: state.clone(), runtime, context };
            let end = realm.end(run);
            if last {
                std::mem::forget(realm);
            }
            end
        }
        Err(_) => JsEnd::Limit(Limit::Memory),
    };
    if state.unsettled.get() {
        let waiting = unsettled::explain(job, work, run, &state);
        match &mut end {
            JsEnd::NeverAnswered(words) => *words = waiting,
            _ => {
                let warning = format!("Warning: Detected unsettled top-level await: it waits for {}.\n", waiting.on);
                state.write(Stream::Err, &warning);
            }
        }
    }
    let (console, console_cut) = outbox.take_console();
    JsReport {
        name: run.name.clone(),
        end,
        console,
        console_cut,
        ticks: state.ticks.get(),
        virtual_ms: state.clock.elapsed(),
        tests: state.tests.take(),
        stopped_at: state.stopped_at.take(),
    }
}

/// Runs a program that waits in vain once more, for the places where it made promises that stay pending.
pub fn unsettled(job: &Job, work: &JsWork, run: &JsRun, outbox: &Outbox) -> Vec<Place> {
    let state = fresh(job, work, run, outbox);
    let Ok((runtime, context)) = open(&state) else { return Vec::new() };
    unsettled::watch(&runtime);
    let realm = Realm { state: state.clone(), runtime, context };
    realm.end(run);
    if state.unsettled.get() { unsettled::places(&realm.context, &state) } else { Vec::new() }
}

fn fresh(job: &Job, work: &JsWork, run: &JsRun, outbox: &Outbox) -> Rc<State> {
    Rc::new(State {
        clock: Clock::new(job.now_ms),
        random: Random::new(job.seed),
        limits: job.limits.clone(),
        outbox: outbox.clone(),
        files: work.files.clone(),
        main_path: run.path.clone(),
        main_code: run.code.clone(),
        ticks: Cell::new(0),
        steps: Cell::new(0),
        stop: Cell::new(None),
        timers: RefCell::new(Timers::default()),
        immediates: Cell::new(0),
        held_immediates: Cell::new(0),
        has_ticks: Cell::new(false),
        has_rejections: Cell::new(false),
        main_failure: RefCell::new(None),
        stopped_at: RefCell::new(None),
        unsettled: Cell::new(false),
        tests: RefCell::new(Vec::new()),
        meter: Meter::new(job.limits.heap),
        hash_calls: Cell::new(0),
    })
}

fn open(state: &Rc<State>) -> rquickjs::Result<(Runtime, Context)> {
    let runtime = Runtime::new_with_alloc(state.meter.allocator())?;
    runtime.set_max_stack_size(JS_STACK);
    runtime.set_gc_threshold(4 << 20);
    let ticking = state.clone();
    runtime.set_interrupt_handler(Some(Box::new(move || ticking.tick())));
    runtime.set_loader(loader::Resolve(state.clone()), loader::Load(state.clone()));
    let tracking = state.clone();
    runtime.set_host_promise_rejection_tracker(Some(Box::new(move |ctx, promise, reason, handled| {
        tracking.has_rejections.set(true);
        if let Some(core) = ctx.userdata::<Core>() {
            // A failure here can only be memory running out, which the run's end reports.
            let _ = core.track_rejection.call::<_, ()>((promise, reason, handled));
        }
    })));
    let context = Context::full(&runtime)?;
    context.with(|ctx| {
        ctx.store_userdata(StateHandle(state.clone())).map_err(|_| rquickjs::Error::Unknown)?;
        modules::boot(&ctx, state)
    })?;
    Ok((runtime, context))
}

struct Realm {
    state: Rc<State>,
    runtime: Runtime,
    context: Context,
}

impl Realm {
    fn end(&self, run: &JsRun) -> JsEnd {
        let main = self.context.with(|ctx| self.start(&ctx, run));
        let (namespace, promise) = match main {
            Ok(main) => main,
            Err(thrown) => {
                let end = self.stopped().unwrap_or_else(|| self.judge(JsEnd::Threw(*thrown)));
                return self.cut_short(run, end);
            }
        };
        let end = self.drive(run, &namespace, &promise);
        if self.main(&promise) == PromiseState::Rejected {
            self.note_stop(&promise);
        }
        let end = self.judge(self.stopped().unwrap_or(end));
        match self.main(&promise) {
            PromiseState::Resolved => end,
            _ => self.cut_short(run, end),
        }
    }

    /// Checks whose file was left by `process.exit` before its end: what they did not come to counts as failed.
    fn cut_short(&self, run: &JsRun, end: JsEnd) -> JsEnd {
        if let (Goal::Checks, JsEnd::Exit(code)) = (run.goal, &end) {
            self.state.tests.borrow_mut().push(TestReport {
                path: vec!["(the checks)".to_owned()],
                passed: false,
                skipped: false,
                todo: false,
                error: Some(Thrown {
                    name: "Error".to_owned(),
                    code: Some("ERR_TEST_FAILURE".to_owned()),
                    message: format!("process.exit({code}) was called before all tests were registered"),
                    place: None,
                    stack: Vec::new(),
                    hint: None,
                    stage: Stage::Run,
                    value: value::Value::Undefined,
                }),
            });
        }
        end
    }

    fn drive(
        &self,
        run: &JsRun,
        namespace: &Persistent<Object<'static>>,
        promise: &Persistent<Promise<'static>>,
    ) -> JsEnd {
        let mut event_loop = EventLoop::new(&self.state, &self.runtime, &self.context);
        match self.rounds(&mut event_loop, run, namespace, promise) {
            Ok(end) => end,
            Err(thrown) => self.fatal(&event_loop, *thrown),
        }
    }

    /// Turns the loop until the run has its end.
    fn rounds(
        &self,
        event_loop: &mut EventLoop<'_>,
        run: &JsRun,
        namespace: &Persistent<Object<'static>>,
        promise: &Persistent<Promise<'static>>,
    ) -> Result<JsEnd, Fatal> {
        event_loop.settle_main(promise)?;
        loop {
            if let Some(end) = self.stopped() {
                return Ok(end);
            }
            let main = self.main(promise);
            match (main, run.goal) {
                (PromiseState::Resolved, Goal::Value) => return Ok(self.value(namespace)),
                // A listener took the error, but a value or tests will not come any more.
                (PromiseState::Rejected, Goal::Value | Goal::Checks) => return Ok(self.failure(promise)),
                _ => {}
            }
            if event_loop.turn()? == Idle::No || self.stopped().is_some() {
                continue;
            }
            if event_loop.end_tests()? {
                continue;
            }
            let pending = main == PromiseState::Pending;
            if pending && run.goal != Goal::Program {
                self.state.unsettled.set(true);
                return Ok(JsEnd::NeverAnswered(Waiting { on: String::new(), place: None }));
            }
            if !event_loop.before_exit()? {
                let end = event_loop.exit(pending)?;
                self.state.unsettled.set(pending && end == JsEnd::Exit(13));
                return Ok(end);
            }
        }
    }

    /// An error that nobody took. Its exit code is 1 unless the program chose another while it went down.
    fn fatal(&self, event_loop: &EventLoop<'_>, thrown: Thrown) -> JsEnd {
        let code = event_loop.exit_code();
        if code == 1 {
            return JsEnd::Threw(thrown);
        }
        let place = thrown.place.map(|p| format!("\n    at {}:{}:{}", p.file, p.line, p.column)).unwrap_or_default();
        self.state.write(Stream::Err, &format!("Uncaught {}: {}{place}\n", thrown.name, thrown.message));
        JsEnd::Exit(code)
    }

    fn start<'js>(
        &self,
        ctx: &Ctx<'js>,
        run: &JsRun,
    ) -> Result<(Persistent<Object<'static>>, Persistent<Promise<'static>>), Fatal> {
        let caught = |error: CaughtError<'js>, stage| {
            let value = match error {
                CaughtError::Exception(e) => e.into_object().into_value(),
                CaughtError::Value(v) => v,
                CaughtError::Error(e) => internal(ctx, &e),
            };
            thrown::note_stop(ctx, &self.state, &value);
            thrown::describe(ctx, &self.state, &value, stage)
        };
        let module = loader::declare(ctx, &run.path, &run.code).catch(ctx).map_err(|e| caught(e, Stage::Load))?;
        let (module, promise) = module.eval().catch(ctx).map_err(|e| caught(e, Stage::Load))?;
        // A main module that awaits leaves what stopped it behind as an error that nobody was handed.
        if self.state.stop.get().is_some() {
            thrown::note_stop(ctx, &self.state, &ctx.catch());
        }
        let namespace = module.namespace().catch(ctx).map_err(|e| caught(e, Stage::Load))?;
        Ok((Persistent::save(ctx, namespace), Persistent::save(ctx, promise)))
    }

    /// How the main module stands.
    fn main(&self, promise: &Persistent<Promise<'static>>) -> PromiseState {
        self.context.with(|ctx| promise.clone().restore(&ctx).map_or(PromiseState::Rejected, |promise| promise.state()))
    }

    /// A main module that was stopped is rejected with what stopped it, which knows its place.
    fn note_stop(&self, promise: &Persistent<Promise<'static>>) {
        self.context.with(|ctx| {
            let _ = promise.clone().restore(&ctx).map(|promise| promise.result::<Value>());
            thrown::note_stop(&ctx, &self.state, &ctx.catch());
        });
    }

    fn failure(&self, promise: &Persistent<Promise<'static>>) -> JsEnd {
        self.context.with(|ctx| {
            // Asking a rejected promise for its result throws its reason.
            let _ = promise.clone().restore(&ctx).map(|promise| promise.result::<Value>());
            JsEnd::Threw(thrown::describe(&ctx, &self.state, &ctx.catch(), Stage::Run))
        })
    }

    fn value(&self, namespace: &Persistent<Object<'static>>) -> JsEnd {
        self.context.with(|ctx| {
            let value = namespace.clone().restore(&ctx).and_then(|n| n.get::<_, Value>("default"));
            match value {
                Ok(value) => JsEnd::Value(canonical::read(&ctx, &value)),
                Err(_) => {
                    let value = ctx.catch();
                    JsEnd::Threw(thrown::describe(&ctx, &self.state, &value, Stage::Run))
                }
            }
        })
    }

    fn stopped(&self) -> Option<JsEnd> {
        self.state.stop.get().map(|stop| match stop {
            Stop::Limit(limit) => JsEnd::Limit(limit),
            Stop::Exit(code) => JsEnd::Exit(code),
        })
    }

    /// An end that is really the memory cap, whatever the engine called it.
    fn judge(&self, end: JsEnd) -> JsEnd {
        match end {
            JsEnd::Threw(t) if self.state.meter.oom_count() > 0 && starved(&t) => {
                *self.state.stopped_at.borrow_mut() = thrown::learners(t.stack);
                JsEnd::Limit(Limit::Memory)
            }
            other => other,
        }
    }
}

/// What QuickJS throws when memory runs out: an InternalError, or nothing at all where even that could not be made. That
/// nothing makes the variable that holds it look like one before its `let`.
fn starved(thrown: &Thrown) -> bool {
    thrown.name == "InternalError"
        || (thrown.name == "UnhandledPromiseRejection" && thrown.message.contains("the reason \"null\""))
        || (thrown.name == "ReferenceError" && thrown.message.ends_with("is not initialized"))
        || matches!(thrown.value, value::Value::Null | value::Value::Undefined | value::Value::Opaque(_))
}

/// An error of the binding itself, as a value to describe.
fn internal<'js>(ctx: &Ctx<'js>, error: &rquickjs::Error) -> Value<'js> {
    rquickjs::Exception::from_message(ctx.clone(), &error.to_string())
        .map_or_else(|_| Value::new_undefined(ctx.clone()), |e| e.into_object().into_value())
}
