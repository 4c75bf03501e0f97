//! The event loop, as Node runs it. A turn has two phases: the timers that are due, then the immediates that were there
//! when the phase began. After each callback come the nextTick queue, then promise jobs one at a time, then the judging of
//! rejections. Time is virtual: it moves to the next deadline when nothing else is left to do.

use rquickjs::{Context, Ctx, Function, Persistent, Promise, Runtime, Value, function::IntoArgs};

use super::state::{Core, State, Stop};
use super::thrown;
use crate::sandbox::job::{JsEnd, Limit, Stage, Thrown};

/// Turns without a timer before each further one costs a millisecond, so that a `setImmediate` loop lets timers run.
const PATIENCE: u32 = 1_000;

/// In Node the main module takes a few milliseconds, so its shortest timers are due before the first immediate.
const MAIN_TAKES_MS: u64 = 2;

pub struct EventLoop<'a> {
    state: &'a State,
    runtime: &'a Runtime,
    context: &'a Context,
    turns_without_timer: u32,
    first_turn: bool,
}

/// An error that nobody took: the program is over.
pub type Fatal = Box<Thrown>;

/// Whether anything is left that could ever happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    Yes,
    No,
}

/// How a callback went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flow {
    Done,
    /// It threw, and a listener took the error. What stands in the queues then waits until after the next callback.
    Broken,
}

impl<'a> EventLoop<'a> {
    pub fn new(state: &'a State, runtime: &'a Runtime, context: &'a Context) -> Self {
        EventLoop { state, runtime, context, turns_without_timer: 0, first_turn: true }
    }

    /// After the main module's first stretch. It runs as a promise job in Node, so jobs come before ticks here.
    pub fn settle_main(&mut self, promise: &Persistent<Promise<'static>>) -> Result<(), Fatal> {
        let promise = promise.clone();
        self.call_with(|ctx| core(ctx).watch_main.call::<_, Value>((promise.restore(ctx)?,)).map(|_| ()))?;
        self.jobs()?;
        self.settle()?;
        Ok(())
    }

    /// One round of the loop. `Idle::Yes`: nothing holds the program any more.
    pub fn turn(&mut self) -> Result<Idle, Fatal> {
        self.state.clock.returned();
        self.state.step();
        if !self.state.is_alive() {
            return Ok(Idle::Yes);
        }
        let first = std::mem::take(&mut self.first_turn);
        let timers = if first { self.first_timers()? } else { self.timers()? };
        // An immediate that does not hold the program runs only beside something that does.
        let immediates = self.state.is_alive() && self.immediates()?;
        if timers {
            self.turns_without_timer = 0;
        } else if immediates {
            self.turns_without_timer += 1;
            if self.turns_without_timer > PATIENCE {
                self.state.clock.advance_to(self.state.clock.elapsed() + 1);
            }
        } else {
            self.wait();
        }
        Ok(Idle::No)
    }

    /// Nothing can happen now: time moves to the next deadline.
    fn wait(&self) {
        let Some(deadline) = self.state.timers.borrow().next() else { return };
        if deadline > self.state.limits.virtual_ms {
            self.state.stop(Stop::Limit(Limit::VirtualTime));
        }
        self.state.clock.advance_to(deadline);
    }

    fn first_timers(&mut self) -> Result<bool, Fatal> {
        let until = self.state.clock.elapsed() + MAIN_TAKES_MS;
        let mut ran = self.timers()?;
        while self.state.immediates.get() > 0 && self.state.stop.get().is_none() {
            match self.state.timers.borrow().next() {
                Some(deadline) if deadline <= until => self.state.clock.advance_to(deadline),
                _ => break,
            }
            ran |= self.timers()?;
        }
        Ok(ran)
    }

    /// Runs what is due at the start of the phase; `true` when there was something.
    fn timers(&mut self) -> Result<bool, Fatal> {
        let now = self.state.clock.elapsed();
        let mut ran = false;
        let mut last = Flow::Done;
        loop {
            let Some(id) = self.state.timers.borrow_mut().due(now) else { break };
            ran = true;
            last = self.call(|core| &core.run_timer, (id,))?;
            if last == Flow::Done {
                self.settle()?;
            }
            if self.state.stop.get().is_some() {
                return Ok(ran);
            }
        }
        if last == Flow::Broken {
            self.settle()?;
        }
        Ok(ran)
    }

    /// Runs the immediates that wait now; `true` when there were any. New ones wait for the next turn, unless the last
    /// one throws: then Node takes the new ones at once.
    fn immediates(&mut self) -> Result<bool, Fatal> {
        let mut left = self.state.immediates.get();
        let ran = left > 0;
        if ran && self.state.held_immediates.get() == 0 {
            // Node sleeps until the next timer when no immediate asks it to hurry.
            self.wait();
        }
        let mut last = Flow::Done;
        while self.state.stop.get().is_none() {
            if left == 0 && last == Flow::Broken {
                left = self.state.immediates.get();
                last = Flow::Done;
            }
            if left == 0 {
                break;
            }
            left -= 1;
            let mut cleared = false;
            let flow = self.call_with(|ctx| {
                cleared = !core(ctx).run_immediate.call::<_, bool>(())?;
                Ok(())
            })?;
            if !cleared {
                last = flow;
                if flow == Flow::Done {
                    self.settle()?;
                }
            }
        }
        Ok(ran)
    }

    /// Nothing holds the program any more: tests that still wait have failed. `true` when that gave the loop something to do.
    /// Without tests nothing runs, not even what waits in the queues.
    pub fn end_tests(&mut self) -> Result<bool, Fatal> {
        let mut ran = false;
        let flow = self.call_with(|ctx| {
            ran = core(ctx).end_tests.call(())?;
            Ok(())
        })?;
        if ran && flow == Flow::Done {
            self.settle()?;
        }
        Ok(self.state.is_alive())
    }

    /// Emits `beforeExit`; `true` when a listener gave the loop something to do.
    pub fn before_exit(&mut self) -> Result<bool, Fatal> {
        if self.call(|core| &core.before_exit, ())? == Flow::Done {
            self.settle()?;
        }
        Ok(self.state.is_alive())
    }

    /// The natural end: emits `exit` and gives the exit code, 13 when the main module still waits (`unsettled`).
    pub fn exit(&mut self, unsettled: bool) -> Result<JsEnd, Fatal> {
        self.call(|core| &core.finish, (unsettled,))?;
        self.jobs()?;
        Ok(JsEnd::Exit(self.context.with(|ctx| self.code(&ctx))))
    }

    /// The exit code as it stands: what the program set, or what its end means.
    pub fn exit_code(&self) -> i32 {
        self.context.with(|ctx| self.code(&ctx))
    }

    fn code(&self, ctx: &Ctx<'_>) -> i32 {
        core(ctx).exit_code.call(()).unwrap_or(1)
    }

    /// Ticks, then jobs, until both queues are empty; then rejections are judged, which may start it all again.
    fn settle(&mut self) -> Result<Flow, Fatal> {
        if !self.state.has_ticks.get() {
            self.jobs()?;
        }
        while self.state.stop.get().is_none() {
            if self.state.has_ticks.get() {
                if self.call(|core| &core.run_ticks, ())? == Flow::Broken {
                    return Ok(Flow::Broken);
                }
                self.jobs()?;
            } else if self.state.has_rejections.replace(false) {
                if self.call(|core| &core.judge_rejections, ())? == Flow::Broken {
                    return Ok(Flow::Broken);
                }
                if !self.state.has_ticks.get() {
                    self.jobs()?;
                }
            } else {
                break;
            }
        }
        Ok(Flow::Done)
    }

    /// An error in a job does not keep the jobs behind it from running.
    fn jobs(&mut self) -> Result<(), Fatal> {
        while self.state.stop.get().is_none() {
            match self.runtime.execute_pending_job() {
                Ok(true) => {
                    self.state.step();
                    self.state.main_failure.take().map_or(Ok(()), |thrown| Err(Box::new(thrown)))?;
                }
                Ok(false) => return Ok(()),
                Err(failed) => failed.0.with(|ctx| self.uncaught(&ctx)).map(|_| ())?,
            }
        }
        Ok(())
    }

    fn call<A>(&self, pick: impl for<'c, 'js> Fn(&'c Core<'js>) -> &'c Function<'js>, args: A) -> Result<Flow, Fatal>
    where
        A: for<'js> IntoArgs<'js>,
    {
        self.call_with(|ctx| pick(&core(ctx)).call::<_, Value>(args).map(|_| ()))
    }

    /// Runs JavaScript; what it throws is an uncaught exception.
    fn call_with(&self, run: impl for<'js> FnOnce(&Ctx<'js>) -> rquickjs::Result<()>) -> Result<Flow, Fatal> {
        self.state.step();
        self.context.with(|ctx| match run(&ctx) {
            Ok(()) => Ok(Flow::Done),
            Err(_) => self.uncaught(&ctx),
        })
    }

    /// Gives `process.on('uncaughtException')` its chance; without a listener the program is over.
    fn uncaught(&self, ctx: &Ctx<'_>) -> Result<Flow, Fatal> {
        let value = ctx.catch();
        if self.state.stop.get().is_some() {
            thrown::note_stop(ctx, self.state, &value);
            return Ok(Flow::Broken);
        }
        let described = thrown::describe(ctx, self.state, &value, Stage::Uncaught);
        match core(ctx).uncaught.call::<_, bool>((value,)) {
            Ok(true) => Ok(Flow::Broken),
            Ok(false) => Err(Box::new(described)),
            Err(_) if self.state.stop.get().is_some() => Ok(Flow::Broken),
            Err(_) => Err(Box::new(thrown::describe(ctx, self.state, &ctx.catch(), Stage::Uncaught))),
        }
    }
}

fn core<'a, 'js>(ctx: &'a Ctx<'js>) -> rquickjs::runtime::UserDataGuard<'a, Core<'js>> {
    ctx.userdata::<Core>().unwrap_or_else(|| unreachable!("the core is stored before any program runs"))
}
