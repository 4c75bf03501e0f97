//! Node's modules. To add one: write `NAME.js` (and `NAME.rs` where it needs native functions) and a line in [`MODULES`].
//!
//! `NAME.js` is the body of `function (exports, require, natives, core)`, in strict mode, run once when first required.
//! - `exports`: fill it; every own enumerable name becomes a named export of `node:NAME`, and the object the default export.
//!   A module may return what stands in its place, such as a function.
//! - `require('util')`: another module of this folder, public or not (without `node:`).
//! - `natives`: what the function in the table returned, else `undefined`. - `core`: what `bootstrap.js` shares with all;
//!   `core.native` has the clock, the loop, output and questions about values.
//!
//! Take every built-in you call from the top of the file (`const { defineProperty } = Object`): a program may replace the
//! global ones later.

mod buffer;
mod crypto;
mod fs;
mod inspect_text;
mod sqlite;
mod test;
mod url;

use std::rc::Rc;

use rquickjs::{Ctx, Function, Object, TypedArray, Value, function::Opt};

use super::state::{Core, State, Stop, state};
use super::{canonical, raw, thrown};
use crate::sandbox::job::{Stage, Stream};

type Natives = for<'js> fn(&Ctx<'js>) -> rquickjs::Result<Object<'js>>;

/// The bytecode that the build made of `NAME.js`.
macro_rules! compiled {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bytecode"))
    };
}

/// One module: its name without `node:`, whether programs may import it, its bytecode, its native part.
struct NodeModule {
    name: &'static str,
    public: bool,
    bytecode: &'static [u8],
    natives: Option<Natives>,
}

const fn js(name: &'static str, public: bool, bytecode: &'static [u8]) -> NodeModule {
    NodeModule { name, public, bytecode, natives: None }
}

const fn native(name: &'static str, public: bool, bytecode: &'static [u8], natives: Natives) -> NodeModule {
    NodeModule { name, public, bytecode, natives: Some(natives) }
}

/// Every module, in alphabetical order.
const MODULES: &[NodeModule] = &[
    js("assert", true, compiled!("assert")),
    js("assert/strict", true, compiled!("assert_strict")),
    js("assert_diff", false, compiled!("assert_diff")),
    native("buffer", true, compiled!("buffer"), buffer::natives),
    js("console", true, compiled!("console")),
    js("dom_exception", false, compiled!("dom_exception")),
    js("console_table", false, compiled!("console_table")),
    js("deep_equal", false, compiled!("deep_equal")),
    native("crypto", true, compiled!("crypto"), crypto::natives),
    native("crypto_slow", false, compiled!("crypto_slow"), crypto::slow_natives),
    native("encoding", false, compiled!("encoding"), buffer::natives),
    js("errors", false, compiled!("errors")),
    js("event_target", false, compiled!("event_target")),
    js("events", true, compiled!("events")),
    js("format", false, compiled!("format")),
    native("fs", true, compiled!("fs"), fs::natives),
    js("fs/promises", true, compiled!("fs_promises")),
    js("inspect", false, compiled!("inspect")),
    native("inspect_text", false, compiled!("inspect_text"), inspect_text::natives),
    js("mock", false, compiled!("mock")),
    js("mock_timers", false, compiled!("mock_timers")),
    js("parse_args", false, compiled!("parse_args")),
    js("path", true, compiled!("path")),
    js("path/posix", true, compiled!("path_posix")),
    js("path/win32", true, compiled!("path_win32")),
    js("perf_hooks", true, compiled!("perf_hooks")),
    js("pristine", false, compiled!("pristine")),
    js("process", true, compiled!("process")),
    js("process_more", false, compiled!("process_more")),
    js("process_streams", false, compiled!("process_streams")),
    js("querystring", true, compiled!("querystring")),
    native("sqlite", true, compiled!("sqlite"), sqlite::natives),
    js("sqlite_calls", false, compiled!("sqlite_calls")),
    js("structured_clone", false, compiled!("structured_clone")),
    native("test", true, compiled!("test"), test::natives),
    native("test_run", false, compiled!("test_run"), test::natives),
    js("timers", true, compiled!("timers")),
    js("timers/promises", true, compiled!("timers_promises")),
    js("types", false, compiled!("types")),
    native("url", true, compiled!("url"), url::natives),
    js("url_legacy", false, compiled!("url_legacy")),
    js("util", true, compiled!("util")),
    js("util/types", true, compiled!("util_types")),
    js("web_class", false, compiled!("web_class")),
    js("webcrypto", false, compiled!("webcrypto")),
];

/// Global names and the module that has each; loaded when first touched.
const GLOBALS: &[(&str, &str)] = &[
    ("AbortController", "event_target"),
    ("AbortSignal", "event_target"),
    ("Buffer", "buffer"),
    ("CustomEvent", "event_target"),
    ("DOMException", "dom_exception"),
    ("Event", "event_target"),
    ("EventTarget", "event_target"),
    ("Performance", "perf_hooks"),
    ("PerformanceEntry", "perf_hooks"),
    ("PerformanceMark", "perf_hooks"),
    ("PerformanceMeasure", "perf_hooks"),
    ("TextDecoder", "encoding"),
    ("TextEncoder", "encoding"),
    ("URL", "url"),
    ("URLSearchParams", "url"),
    ("atob", "buffer"),
    ("btoa", "buffer"),
    ("crypto", "webcrypto"),
    ("clearImmediate", "timers"),
    ("clearInterval", "timers"),
    ("clearTimeout", "timers"),
    ("console", "console"),
    ("performance", "perf_hooks"),
    ("process", "process"),
    ("setImmediate", "timers"),
    ("setInterval", "timers"),
    ("setTimeout", "timers"),
    ("structuredClone", "structured_clone"),
];

pub fn is_public(name: &str) -> bool {
    MODULES.iter().any(|m| m.public && m.name == name)
}

/// Runs `bootstrap.js` in a fresh context and keeps what it returns.
pub fn boot<'js>(ctx: &Ctx<'js>, state: &Rc<State>) -> rquickjs::Result<()> {
    let native = core_natives(ctx, state)?;
    let start = function(ctx, compiled!("bootstrap"))?;
    let core: Object = start.call((native,))?;
    ctx.store_userdata(Core::from_object(&core)?).map_err(|_| rquickjs::Error::Unknown)?;
    Ok(())
}

/// The function that a module was compiled to.
fn function<'js>(ctx: &Ctx<'js>, bytecode: &[u8]) -> rquickjs::Result<Function<'js>> {
    raw::run_compiled(ctx, bytecode)?.into_function().ok_or(rquickjs::Error::Unknown)
}

/// Hands the function of a module and its natives to `receive`; `false` where there is no module of that name. They travel
/// as arguments, since a program may have put setters where an array or object would take them.
fn load<'js>(ctx: Ctx<'js>, name: String, receive: Function<'js>) -> rquickjs::Result<bool> {
    let Some(module) = MODULES.iter().find(|m| m.name == name) else { return Ok(false) };
    let function = function(&ctx, module.bytecode)?;
    let natives = module.natives.map(|natives| natives(&ctx)).transpose()?;
    receive.call::<_, ()>((function, natives))?;
    Ok(true)
}

/// What every module may use; `bootstrap.js` hands it on as `core.native`.
fn core_natives<'js>(ctx: &Ctx<'js>, shared: &Rc<State>) -> rquickjs::Result<Object<'js>> {
    let native = Object::new(ctx.clone())?;
    let globals = rquickjs::Array::new(ctx.clone())?;
    for (index, (name, module)) in GLOBALS.iter().enumerate() {
        globals.set(index, vec![*name, *module])?;
    }
    native.set("globals", globals)?;
    native.set("load", Function::new(ctx.clone(), load)?)?;
    native.set("isPublic", Function::new(ctx.clone(), |name: String| is_public(&name))?)?;
    clock_natives(ctx, &native, shared)?;
    loop_natives(ctx, &native, shared)?;
    value_natives(ctx, &native)?;
    Ok(native)
}

fn clock_natives<'js>(ctx: &Ctx<'js>, native: &Object<'js>, shared: &Rc<State>) -> rquickjs::Result<()> {
    let s = shared.clone();
    native.set("now", Function::new(ctx.clone(), move || s.clock.now_ms() as f64)?)?;
    let s = shared.clone();
    native.set("elapsed", Function::new(ctx.clone(), move || s.clock.read_elapsed() as f64)?)?;
    let s = shared.clone();
    native.set("random", Function::new(ctx.clone(), move || s.random.next_f64())?.with_name("random")?)?;
    let s = shared.clone();
    let write = move |ctx: Ctx<'js>, fd: i32, text: rquickjs::String<'js>| {
        s.write(stream(fd), &canonical::string(&text));
        still_runs(&ctx, &s)
    };
    native.set("write", Function::new(ctx.clone(), write)?)?;
    let s = shared.clone();
    let write_bytes = move |ctx: Ctx<'js>, fd: i32, bytes: TypedArray<'js, u8>| {
        let text = raw::with_bytes(&bytes, |bytes| String::from_utf8_lossy(bytes).into_owned());
        s.write(stream(fd), &text);
        still_runs(&ctx, &s)
    };
    native.set("writeBytes", Function::new(ctx.clone(), write_bytes)?)
}

/// Past the cap the program ends here: the engine's own count may be far from its next tick.
fn still_runs(ctx: &Ctx<'_>, state: &State) -> rquickjs::Result<()> {
    match state.stop.get() {
        None => Ok(()),
        Some(_) => Err(raw::throw_uncatchable(ctx, "stopped")),
    }
}

fn stream(fd: i32) -> Stream {
    if fd == 2 { Stream::Err } else { Stream::Out }
}

fn loop_natives<'js>(ctx: &Ctx<'js>, native: &Object<'js>, shared: &Rc<State>) -> rquickjs::Result<()> {
    let s = shared.clone();
    native.set("loopTime", Function::new(ctx.clone(), move || s.clock.elapsed() as f64)?)?;
    let s = shared.clone();
    let schedule = move |id: u32, deadline: f64, keeps_alive: bool| {
        s.timers.borrow_mut().schedule(id, deadline as u64, keeps_alive);
    };
    native.set("schedule", Function::new(ctx.clone(), schedule)?)?;
    let s = shared.clone();
    native.set("cancel", Function::new(ctx.clone(), move |id: u32| s.timers.borrow_mut().cancel(id))?)?;
    let s = shared.clone();
    let keep_alive = move |id: u32, yes: bool| s.timers.borrow_mut().keep_alive(id, yes);
    native.set("keepAlive", Function::new(ctx.clone(), keep_alive)?)?;
    let s = shared.clone();
    let set_immediates = move |all: u32, held: u32| {
        s.immediates.set(all);
        s.held_immediates.set(held);
    };
    native.set("setImmediates", Function::new(ctx.clone(), set_immediates)?)?;
    let s = shared.clone();
    let set_has_ticks = move |yes: bool| {
        s.step();
        s.has_ticks.set(yes);
    };
    native.set("setHasTicks", Function::new(ctx.clone(), set_has_ticks)?)?;
    let s = shared.clone();
    let main_failed = move |ctx: Ctx<'js>, error: Value<'js>| {
        *s.main_failure.borrow_mut() = Some(thrown::describe(&ctx, &s, &error, Stage::Run));
    };
    native.set("mainFailed", Function::new(ctx.clone(), main_failed)?)?;
    native.set("mainPath", shared.main_path.as_str())?;
    native.set(
        "exit",
        Function::new(ctx.clone(), |ctx: Ctx<'js>, code: Opt<i32>| -> rquickjs::Result<()> {
            state(&ctx)?.stop(Stop::Exit(code.0.unwrap_or(0) & 0xff));
            Err(raw::throw_uncatchable(&ctx, "process.exit"))
        })?,
    )
}

fn value_natives<'js>(ctx: &Ctx<'js>, native: &Object<'js>) -> rquickjs::Result<()> {
    native.set("brand", Function::new(ctx.clone(), |value: Value<'js>| raw::brand(&value))?)?;
    native.set(
        "promiseState",
        Function::new(ctx.clone(), |ctx: Ctx<'js>, value: Value<'js>| -> rquickjs::Result<rquickjs::Array<'js>> {
            let pair = rquickjs::Array::new(ctx.clone())?;
            let Some(promise) = value.as_promise() else { return Ok(pair) };
            match promise.result::<Value>() {
                None => pair.set(0, "pending")?,
                Some(Ok(result)) => {
                    pair.set(0, "fulfilled")?;
                    pair.set(1, result)?;
                }
                Some(Err(_)) => {
                    pair.set(0, "rejected")?;
                    pair.set(1, ctx.catch())?;
                }
            }
            Ok(pair)
        })?,
    )?;
    native.set(
        "proxyParts",
        Function::new(ctx.clone(), |ctx: Ctx<'js>, value: Value<'js>| -> rquickjs::Result<Value<'js>> {
            let Some((target, handler)) = raw::proxy_parts(&value) else { return Ok(Value::new_undefined(ctx)) };
            let pair = rquickjs::Array::new(ctx)?;
            pair.set(0, target)?;
            pair.set(1, handler)?;
            Ok(pair.into_value())
        })?,
    )
}
