//! Runs untrusted code: a [`job::Job`] goes in, a [`job::Report`] comes out, whatever the code does.

pub mod clock;
pub mod engine;
pub mod job;
mod outbox;
pub mod sql;

pub use outbox::{Event, Flow, Outbox};
