//! The virtual clock: the only time that untrusted code ever sees.

use std::cell::Cell;
use std::rc::Rc;

/// Reads that see the same millisecond before a busy wait is helped along.
const STILL_READS: u32 = 1_000;

/// A handle on one clock; clones show the same time. It moves when the event loop says so, never by itself,
/// save for code that waits by reading it over and over.
#[derive(Clone, Debug)]
pub struct Clock(Rc<Hands>);

#[derive(Debug)]
struct Hands {
    now_ms: Cell<i64>,
    reads: Cell<u32>,
}

impl Clock {
    /// Starts at `now_ms`, milliseconds since 1970, UTC.
    pub fn new(now_ms: i64) -> Self {
        Clock(Rc::new(Hands { now_ms: Cell::new(now_ms), reads: Cell::new(0) }))
    }

    /// What untrusted code reads: after 1,000 reads without [`Clock::returned`] each further read advances the
    /// clock by 1 ms, so that `while (Date.now() < end);` ends.
    pub fn now_ms(&self) -> i64 {
        let reads = self.0.reads.get().saturating_add(1);
        self.0.reads.set(reads);
        if reads > STILL_READS {
            self.0.now_ms.set(self.0.now_ms.get().saturating_add(1));
        }
        self.peek_ms()
    }

    /// The time, for the sandbox's own use: not counted as a read.
    pub fn peek_ms(&self) -> i64 {
        self.0.now_ms.get()
    }

    /// Moves on to `ms`; a time that has passed already changes nothing, so the clock never runs backwards.
    pub fn advance_to(&self, ms: i64) {
        self.0.now_ms.set(self.peek_ms().max(ms));
    }

    /// Control is back at the event loop: the next 1,000 reads stand still again.
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
        assert_eq!((clock.peek_ms(), clock.now_ms()), (25, 25));
    }
}
