//! From JavaScript into SQLite and back again: who is calling, what it costs, and how errors cross.
#![allow(unsafe_code)]

use std::cell::Cell;
use std::ptr::NonNull;
use std::rc::Rc;

use rquickjs::{Ctx, Function, Object, Value, qjs};

use super::super::super::raw;
use super::super::super::state::{Core, State, Stop, state};
use crate::sandbox::job::Limit;
use crate::sandbox::sql::{Budget, Failure};

/// Result codes, as far as the program's end depends on them.
const INTERRUPTED: i32 = 9;
const NO_MEMORY: i32 = 7;

thread_local! {
    /// The context whose native function is on SQLite's side right now; SQLite's callbacks know of none.
    static CALLER: Cell<Option<NonNull<qjs::JSContext>>> = const { Cell::new(None) };
    /// A function of the program threw; its exception waits in the context until SQLite has come back.
    static THROWN: Cell<bool> = const { Cell::new(false) };
}

/// While this lives, functions of the program can be called from SQLite. Ticks of both sides go to one account.
pub struct Calling {
    caller: Option<NonNull<qjs::JSContext>>,
    thrown: bool,
    state: Rc<State>,
    budget: Budget,
}

impl Calling {
    pub fn enter(ctx: &Ctx<'_>, state: &Rc<State>, budget: &Budget) -> Self {
        budget.set_ticks(state.ticks.get());
        Calling {
            caller: CALLER.replace(Some(ctx.as_raw())),
            thrown: THROWN.replace(false),
            state: state.clone(),
            budget: budget.clone(),
        }
    }
}

impl Drop for Calling {
    fn drop(&mut self) {
        self.state.ticks.set(self.budget.ticks());
        CALLER.set(self.caller);
        THROWN.set(self.thrown);
    }
}

/// Whether a function of the program has thrown since SQLite was entered.
pub fn thrown() -> bool {
    THROWN.get()
}

/// Goes back into the program, from a callback of SQLite. `None` when there is nobody to go to, when a function has
/// thrown before, and when this one throws.
pub fn back<T>(budget: &Budget, work: impl for<'js> FnOnce(&Ctx<'js>) -> rquickjs::Result<T>) -> Option<T> {
    let caller = CALLER.get().filter(|_| !THROWN.get())?;
    // SAFETY: the native function that set the pointer is still on the stack and holds the context.
    let ctx = unsafe { Ctx::from_raw(caller) };
    let state = state(&ctx).ok()?;
    state.ticks.set(budget.ticks());
    let done = work(&ctx);
    budget.set_ticks(state.ticks.get());
    THROWN.set(done.is_err());
    done.ok()
}

/// The exception for a failure: Node's error, or the end of the run where a limit is behind it.
pub fn raise(ctx: &Ctx<'_>, state: &Rc<State>, failure: &Failure) -> rquickjs::Error {
    let limit = match failure.code & 0xff {
        INTERRUPTED => Some(Limit::Ticks),
        NO_MEMORY => Some(Limit::Memory),
        _ => None,
    };
    if let Some(limit) = limit {
        state.stop(Stop::Limit(limit));
        return raw::throw_uncatchable(ctx, &failure.message);
    }
    let thrown = || -> rquickjs::Result<Value<'_>> {
        let error = new_error(ctx, "Error", "ERR_SQLITE_ERROR", &failure.message)?;
        if let Some(object) = error.as_object() {
            object.set("errcode", failure.code)?;
            object.set("errstr", failure.meaning())?;
        }
        Ok(error)
    };
    throw(ctx, thrown())
}

/// More statements than a job may run.
pub fn too_many(ctx: &Ctx<'_>, state: &Rc<State>) -> rquickjs::Error {
    state.stop(Stop::Limit(Limit::Output));
    raw::throw_uncatchable(ctx, "too many statements")
}

pub fn state_error(ctx: &Ctx<'_>, message: &str) -> rquickjs::Error {
    throw(ctx, new_error(ctx, "Error", "ERR_INVALID_STATE", message))
}

/// An integer that a number of JavaScript cannot hold exactly.
pub fn range_error(ctx: &Ctx<'_>, n: i64) -> rquickjs::Error {
    let message = format!("Value is too large to be represented as a JavaScript number: {n}");
    throw(ctx, new_error(ctx, "RangeError", "ERR_OUT_OF_RANGE", &message))
}

fn new_error<'js>(ctx: &Ctx<'js>, class: &str, code: &str, message: &str) -> rquickjs::Result<Value<'js>> {
    calls(ctx)?.get::<_, Function<'_>>("newError")?.call((class, code, message))
}

/// What `sqlite_calls.js` exports.
pub fn calls<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    ctx.userdata::<Core>().ok_or(rquickjs::Error::Unknown)?.require.call(("sqlite_calls",))
}

fn throw<'js>(ctx: &Ctx<'js>, error: rquickjs::Result<Value<'js>>) -> rquickjs::Error {
    match error {
        Ok(error) => ctx.throw(error),
        Err(other) => other,
    }
}
