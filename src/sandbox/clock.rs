//! The one clock of a run: virtual, in whole milliseconds, moved by the event loop alone.

use std::cell::Cell;
use std::rc::Rc;

/// Reads in one turn before time begins to pass by itself, so that a busy wait ends.
const PATIENCE: u32 = 1_000;

/// A handle on the clock; clones share it.
#[derive(Clone)]
pub struct Clock(Rc<Inner>);

struct Inner {
    start_ms: i64,
    elapsed_ms: Cell<u64>,
    reads: Cell<u32>,
}

impl Clock {
    /// A clock that stands at `start_ms`, milliseconds since 1970, UTC.
    pub fn new(start_ms: i64) -> Self {
        Clock(Rc::new(Inner { start_ms, elapsed_ms: Cell::new(0), reads: Cell::new(0) }))
    }

    /// The time as the program sees it. After a thousand reads in one turn each further one costs a millisecond.
    pub fn now_ms(&self) -> i64 {
        let elapsed = self.read_elapsed();
        self.0.start_ms.saturating_add_unsigned(elapsed)
    }

    /// As [`Clock::now_ms`], counted from the start.
    pub fn read_elapsed(&self) -> u64 {
        let reads = self.0.reads.get().saturating_add(1);
        self.0.reads.set(reads);
        if reads > PATIENCE {
            self.0.elapsed_ms.set(self.0.elapsed_ms.get() + 1);
        }
        self.0.elapsed_ms.get()
    }

    /// Virtual milliseconds since the start, without counting as a read.
    pub fn elapsed(&self) -> u64 {
        self.0.elapsed_ms.get()
    }

    /// Moves forward to a deadline; never back.
    pub fn advance_to(&self, elapsed_ms: u64) {
        self.0.elapsed_ms.set(self.0.elapsed_ms.get().max(elapsed_ms));
    }

    /// The program returned to the event loop.
    pub fn returned(&self) {
        self.0.reads.set(0);
    }
}
