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

    /// The time without counting as a read.
    pub fn peek_ms(&self) -> i64 {
        self.0.start_ms.saturating_add_unsigned(self.elapsed())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_wait_ends() {
        let clock = Clock::new(5_000);
        let mut reads = 0;
        while clock.now_ms() < 5_010 {
            reads += 1;
        }
        assert_eq!(reads, 1_009, "1,000 reads stand still, then each one is a millisecond");
    }

    #[test]
    fn the_loop_gives_new_patience() {
        let clock = Clock::new(0);
        for _ in 0..3 {
            for _ in 0..1_000 {
                assert_eq!(clock.now_ms(), 0);
            }
            clock.returned();
        }
    }

    #[test]
    fn clones_share_the_time_and_it_never_goes_back() {
        let clock = Clock::new(10);
        clock.clone().advance_to(25);
        clock.advance_to(20);
        assert_eq!((clock.peek_ms(), clock.now_ms(), clock.elapsed()), (35, 35, 25));
    }
}
