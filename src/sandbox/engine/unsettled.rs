//! Which promise a program waits for in vain. The program runs a second time, exactly as before, with a note of where each
//! promise was made: a note that would cost too much in every run.

use rquickjs::promise::PromiseHookType;
use rquickjs::{Context, Runtime};

use super::realm;
use super::state::{Core, State};
use super::thrown;
use crate::sandbox::job::{Job, JsRun, JsWork, Place, Waiting};
use crate::sandbox::outbox::Outbox;

/// A run that took more interrupt callbacks than this is not run again: the answer must not cost the time limit.
const SHORT: u64 = 500;
/// More places than this are no answer.
const FEW: usize = 3;

/// What the run waits for, and where that was made when only one place comes into question.
pub fn explain(job: &Job, work: &JsWork, run: &JsRun, state: &State) -> Waiting {
    let short = state.ticks.get() <= SHORT && state.hash_calls.get() == 0;
    let mut places =
        if short { realm::unsettled(job, work, run, &Outbox::new(job.limits.output, |_| {})) } else { Vec::new() };
    if places.len() > FEW {
        places.clear();
    }
    let made: Vec<String> = places.iter().map(|p| format!("{}:{}", p.file, p.line)).collect();
    let on = match made.as_slice() {
        [] => "a promise that is never settled".to_owned(),
        [one] => format!("the promise made at {one}, which is never settled"),
        several => format!("a promise that is never settled: one of those made at {}", several.join(", ")),
    };
    Waiting { on, place: (places.len() == 1).then(|| places.remove(0)) }
}

/// Notes where each promise is made from here on.
pub fn watch(runtime: &Runtime) {
    runtime.set_promise_hook(Some(Box::new(|ctx, kind, promise, parent| {
        // A promise with a parent is what `then` gave, and settles with the parent.
        if !matches!(kind, PromiseHookType::Init) || !parent.is_undefined() {
            return;
        }
        if let Some(core) = ctx.userdata::<Core>()
            && core.note_promise.call::<_, ()>((promise,)).is_err()
        {
            ctx.catch();
        }
    })));
}

/// The places where promises were made with `new Promise` that are still pending, each once, in order.
pub fn places(context: &Context, state: &State) -> Vec<Place> {
    let stacks: Vec<String> = context.with(|ctx| match ctx.userdata::<Core>() {
        Some(core) => core.pending_promises.call(()).unwrap_or_default(),
        None => Vec::new(),
    });
    let mut found: Vec<Place> = Vec::new();
    for stack in stacks {
        let own = thrown::places(state, &stack);
        // The case that calls the learner's code is not the learner's.
        let learners = own.iter().find(|place| !place.file.starts_with('(')).or(own.first());
        if let Some(place) = learners
            && !found.iter().any(|known| (&known.file, known.line) == (&place.file, place.line))
        {
            found.push(place.clone());
        }
    }
    found
}
