//! QuickJS with its event loop and Node-shaped modules.

use super::job::{Job, JsEnd, JsReport, JsWork, Limit};
use super::outbox::{Event, Outbox};

/// Stub.
pub fn run(_job: &Job, work: &JsWork, outbox: &Outbox) {
    for run in &work.runs {
        outbox.begin(&run.name);
        let end = JsEnd::Value(crate::value::Value::Undefined);
        outbox.send(Event::Js(JsReport { end, ..JsReport::cut(&run.name, Limit::Ticks) }));
    }
}
