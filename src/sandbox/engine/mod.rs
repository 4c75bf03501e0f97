//! QuickJS with an event loop and modules shaped like Node's.

mod as_node;
mod canonical;
mod event_loop;
mod loader;
mod modules;
mod random;
mod raw;
mod realm;
mod state;
#[cfg(test)]
mod tests;
mod thrown;
mod unsettled;

pub use as_node::{Exports, exports};

use super::job::{Job, JsWork};
use super::outbox::{Event, Outbox};

/// Bytes of stack that a JavaScript program may use; the thread that calls [`run`] needs twice as many.
pub const JS_STACK: usize = 8 << 20;

/// Runs every program of the work, each in a realm of its own, and sends a report for each as it ends.
pub fn run(job: &Job, work: &JsWork, outbox: &Outbox) {
    for (at, run) in work.runs.iter().enumerate() {
        outbox.begin(&run.name);
        let last = at + 1 == work.runs.len();
        let report = realm::run(job, work, run, outbox, last);
        outbox.send(Event::Js(report));
    }
}
