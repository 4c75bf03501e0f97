//! Runs untrusted code: a [`job::Job`] goes in, a [`job::Report`] comes out, whatever the code does.

pub mod clock;
pub mod engine;
mod frame;
pub mod job;
mod link;
mod lockdown;
pub mod meter;
#[cfg(all(debug_assertions, target_os = "linux"))]
mod misbehave;
mod nearest;
mod outbox;
mod parent;
mod probe;
mod protocol;
pub mod sql;
mod worker;

pub use lockdown::{Layer, LockReport};
pub use nearest::nearest;
pub use outbox::{Event, Flow, Outbox};
pub use parent::{RunResult, Worker, WorkerEnd};
pub use worker::worker_main;
