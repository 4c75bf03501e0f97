//! SQLite with its rules.

use super::job::{Job, SqlReport, SqlWork};
use super::outbox::{Event, Outbox};

/// Stub.
pub fn run(_job: &Job, work: &SqlWork, outbox: &Outbox) {
    for set in &work.sets {
        outbox.begin(&set.name);
        outbox.send(Event::Sql(SqlReport { limit: None, ..SqlReport::cut(&set.name, super::job::Limit::Ticks) }));
    }
}
