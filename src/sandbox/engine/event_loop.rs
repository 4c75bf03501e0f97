//! The event loop, as Node runs it: a turn is one macrotask, then the nextTick queue, then promise jobs one at a time,
//! then the judging of rejections. Time is virtual: it moves to the next deadline when nothing else is left to do.

use rquickjs::{Context, Ctx, Function, Runtime, Value, function::IntoArgs};

use super::state::{Core, State, Stop};
use super::thrown;
use crate::sandbox::job::{JsEnd, Limit, Stage, Thrown};

/// Turns without a timer before each further one costs a millisecond, so that a `setImmediate` loop lets timers run.
const PATIENCE: u32 = 1_000;

pub struct EventLoop<'a> {
    state: &'a State,
    runtime: &'a Runtime,
    context: &'a Context,
    turns_without_timer: u32,
}

/// Whether anything is left that could ever happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    Yes,
    No,
}

impl<'a> EventLoop<'a> {
    pub fn new(state: &'a State, runtime: &'a Runtime, context: &'a Context) -> Self {
        EventLoop { state, runtime, context, turns_without_timer: 0 }
    }

    /// After the main module's first stretch. It runs as a promise job in Node, so jobs come before ticks here.
    pub fn settle_main(&mut self) -> Result<(), Thrown> {
        self.jobs()?;
        self.settle()
    }

    /// One macrotask and what follows from it. `Idle::Yes`: there was none and there will be none.
    pub fn turn(&mut self) -> Result<Idle, Thrown> {
        self.state.clock.returned();
        self.state.step();
        let due = self.state.timers.borrow_mut().due(self.state.clock.elapsed());
        if let Some(id) = due {
            self.turns_without_timer = 0;
            self.call(|core| &core.run_timer, (id,))?;
            self.settle()?;
            return Ok(Idle::No);
        }
        let immediates = self.state.immediates.get();
        if immediates > 0 {
            for _ in 0..immediates {
                self.call(|core| &core.run_immediate, ())?;
                self.settle()?;
                if self.state.stop.get().is_some() {
                    return Ok(Idle::No);
                }
            }
            self.turns_without_timer += 1;
            if self.turns_without_timer > PATIENCE {
                self.state.clock.advance_to(self.state.clock.elapsed() + 1);
            }
            return Ok(Idle::No);
        }
        let Some(deadline) = self.state.timers.borrow().next() else { return Ok(Idle::Yes) };
        if deadline > self.state.limits.virtual_ms {
            self.state.stop(Stop::Limit(Limit::VirtualTime));
        }
        self.state.clock.advance_to(deadline);
        Ok(Idle::No)
    }

    /// Hands the registered `node:test` tests over to the loop.
    pub fn start_tests(&mut self) -> Result<(), Thrown> {
        self.call(|core| &core.start_tests, ())?;
        self.settle()
    }

    /// Emits `beforeExit`; `true` when a listener gave the loop something to do.
    pub fn before_exit(&mut self) -> Result<bool, Thrown> {
        self.call(|core| &core.before_exit, ())?;
        self.settle()?;
        let alive = self.state.immediates.get() > 0 || self.state.timers.borrow().next().is_some();
        Ok(alive)
    }

    /// Emits `exit` and gives the final exit code.
    pub fn exit(&self, code: Option<i32>) -> JsEnd {
        self.context.with(|ctx| {
            let core = core(&ctx);
            match core.exit.call::<_, i32>((code,)) {
                Ok(code) => JsEnd::Exit(code),
                Err(_) => match self.state.stop.get() {
                    Some(Stop::Exit(code)) => JsEnd::Exit(code),
                    Some(Stop::Limit(limit)) => JsEnd::Limit(limit),
                    None => JsEnd::Threw(thrown::describe(&ctx, self.state, &ctx.catch(), Stage::Uncaught)),
                },
            }
        })
    }

    /// Ticks, then jobs, until both queues are empty; then rejections are judged, which may start it all again.
    fn settle(&mut self) -> Result<(), Thrown> {
        loop {
            if self.state.stop.get().is_some() {
                return Ok(());
            }
            if self.state.has_ticks.get() {
                self.call(|core| &core.run_ticks, ())?;
            }
            self.jobs()?;
            if self.state.has_ticks.get() {
                continue;
            }
            if !self.state.has_rejections.replace(false) {
                return Ok(());
            }
            self.call(|core| &core.judge_rejections, ())?;
        }
    }

    fn jobs(&mut self) -> Result<(), Thrown> {
        loop {
            if self.state.stop.get().is_some() {
                return Ok(());
            }
            match self.runtime.execute_pending_job() {
                Ok(true) => self.state.step(),
                Ok(false) => return Ok(()),
                Err(failed) => failed.0.with(|ctx| {
                    let value = ctx.catch();
                    self.uncaught(&ctx, &value)
                })?,
            }
        }
    }

    /// Calls a function of the core; what it throws is an uncaught exception.
    fn call<A>(&self, pick: impl for<'c, 'js> Fn(&'c Core<'js>) -> &'c Function<'js>, args: A) -> Result<(), Thrown>
    where
        A: for<'js> IntoArgs<'js>,
    {
        self.context.with(|ctx| {
            let result = pick(&core(&ctx)).call::<_, Value>(args);
            match result {
                Ok(_) => Ok(()),
                Err(_) => {
                    let value = ctx.catch();
                    self.uncaught(&ctx, &value)
                }
            }
        })
    }

    /// Gives `process.on('uncaughtException')` its chance; without a listener the program is over.
    fn uncaught<'js>(&self, ctx: &Ctx<'js>, value: &Value<'js>) -> Result<(), Thrown> {
        if self.state.stop.get().is_some() {
            return Ok(());
        }
        let described = thrown::describe(ctx, self.state, value, Stage::Uncaught);
        match core(ctx).uncaught.call::<_, bool>((value.clone(),)) {
            Ok(true) => Ok(()),
            Ok(false) => Err(described),
            Err(_) => match self.state.stop.get() {
                Some(_) => Ok(()),
                None => Err(thrown::describe(ctx, self.state, &ctx.catch(), Stage::Uncaught)),
            },
        }
    }
}

fn core<'a, 'js>(ctx: &'a Ctx<'js>) -> rquickjs::runtime::UserDataGuard<'a, Core<'js>> {
    ctx.userdata::<Core>().unwrap_or_else(|| unreachable!("the core is stored before any program runs"))
}
