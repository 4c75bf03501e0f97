//! The locks of a database file, as SQLite's own file layer has them on a real disk.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;

/// How tightly a connection holds a file, loosest first (SQLite's five levels).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    None,
    Shared,
    Reserved,
    Pending,
    Exclusive,
}

/// Many may read; one may get ready to write beside them; to write it waits until the others have left.
#[derive(Default)]
pub(super) struct Locks {
    readers: u32,
    writer: Option<(u32, Level)>,
}

impl Locks {
    /// Raises what `who` holds. Returns the level held afterwards and whether that is what was wanted.
    pub fn lock(&mut self, who: u32, held: Level, want: Level) -> (Level, bool) {
        if want <= held {
            return (held, true);
        }
        let other = self.writer.filter(|(id, _)| *id != who).map(|(_, level)| level);
        match want {
            Level::None => (held, true),
            Level::Shared if other >= Some(Level::Pending) => (held, false),
            Level::Shared => {
                self.readers += 1;
                (Level::Shared, true)
            }
            _ if other.is_some() => (held, false),
            Level::Reserved => self.write(who, Level::Reserved, true),
            // A writer that must wait keeps new readers out, so that it gets its turn.
            Level::Pending | Level::Exclusive if self.readers > 1 => self.write(who, Level::Pending, false),
            Level::Pending | Level::Exclusive => self.write(who, want, true),
        }
    }

    fn write(&mut self, who: u32, level: Level, granted: bool) -> (Level, bool) {
        self.writer = Some((who, level));
        (level, granted)
    }

    /// Lowers a hold to `to`, which is `Shared` or `None`.
    pub fn unlock(&mut self, held: Level, to: Level) -> Level {
        if to >= held {
            return held;
        }
        if held > Level::Shared {
            self.writer = None;
        }
        if to == Level::None {
            self.readers -= 1;
        }
        to
    }

    pub fn is_reserved(&self) -> bool {
        self.writer.is_some()
    }
}

/// Lock slots of a write-ahead log.
const SLOTS: usize = 8;

/// The index of a write-ahead log, which on disk is a file that connections map into memory.
#[derive(Default)]
pub(super) struct Sharing {
    regions: Vec<Box<[Cell<u8>]>>,
    slots: [Slot; SLOTS],
    members: BTreeMap<u32, [Hold; SLOTS]>,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    readers: u32,
    writer: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Hold {
    #[default]
    Nothing,
    Shared,
    Exclusive,
}

impl Sharing {
    pub fn regions(&self) -> usize {
        self.regions.len()
    }

    pub fn bytes(&self) -> usize {
        self.regions.iter().map(|region| region.len()).sum()
    }

    /// A region's address, which holds until the last member has left. Missing regions are made.
    pub fn region(&mut self, who: u32, index: usize, size: usize) -> *mut u8 {
        self.members.entry(who).or_default();
        while self.regions.len() <= index {
            self.regions.push(vec![Cell::new(0); size].into_boxed_slice());
        }
        self.regions[index].as_ptr().cast::<u8>().cast_mut()
    }

    /// Takes some slots, all or none. Says whether they were free.
    pub fn lock(&mut self, who: u32, slots: Range<usize>, exclusive: bool) -> bool {
        let holds = self.members.entry(who).or_default();
        let wanted = if exclusive { Hold::Exclusive } else { Hold::Shared };
        let free = slots.clone().all(|n| {
            let slot = self.slots[n];
            holds[n] == wanted || (!slot.writer && (!exclusive || slot.readers == 0))
        });
        if free {
            for n in slots {
                match (std::mem::replace(&mut holds[n], wanted) == wanted, exclusive) {
                    (true, _) => {}
                    (false, true) => self.slots[n].writer = true,
                    (false, false) => self.slots[n].readers += 1,
                }
            }
        }
        free
    }

    pub fn unlock(&mut self, who: u32, slots: Range<usize>) {
        let Some(holds) = self.members.get_mut(&who) else { return };
        for n in slots {
            match std::mem::take(&mut holds[n]) {
                Hold::Nothing => {}
                Hold::Shared => self.slots[n].readers -= 1,
                Hold::Exclusive => self.slots[n].writer = false,
            }
        }
    }

    /// Lets go of everything; with the last member the memory goes too. Returns the bytes that became free.
    pub fn leave(&mut self, who: u32) -> usize {
        self.unlock(who, 0..SLOTS);
        if self.members.remove(&who).is_none() || !self.members.is_empty() {
            return 0;
        }
        let bytes = self.bytes();
        self.regions.clear();
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::Level::{Exclusive, Pending, Reserved, Shared};
    use super::*;

    /// Each line: who, what is wanted, what is held then, whether it was granted.
    fn follow(steps: &[(u32, Level, Level, bool)]) {
        let mut locks = Locks::default();
        let mut held = BTreeMap::new();
        for (n, (who, want, then, granted)) in steps.iter().enumerate() {
            let now = held.get(who).copied().unwrap_or(Level::None);
            let answer = if *want < now { (locks.unlock(now, *want), true) } else { locks.lock(*who, now, *want) };
            assert_eq!(answer, (*then, *granted), "step {n}");
            held.insert(*who, answer.0);
        }
    }

    #[test]
    fn one_gets_ready_to_write_while_others_read() {
        follow(&[
            (1, Shared, Shared, true),
            (2, Shared, Shared, true),
            (1, Reserved, Reserved, true),
            (2, Reserved, Shared, false),
            (3, Shared, Shared, true),
        ]);
    }

    #[test]
    fn a_writer_waits_for_readers_and_keeps_new_ones_out() {
        follow(&[
            (1, Shared, Shared, true),
            (2, Shared, Shared, true),
            (1, Reserved, Reserved, true),
            (1, Exclusive, Pending, false),
            (3, Shared, Level::None, false),
            (2, Level::None, Level::None, true),
            (1, Exclusive, Exclusive, true),
            (2, Shared, Level::None, false),
            (1, Level::None, Level::None, true),
            (2, Shared, Shared, true),
        ]);
    }

    #[test]
    fn slots_are_shared_or_owned() {
        let mut sharing = Sharing::default();
        assert!(sharing.lock(1, 3..4, false) && sharing.lock(2, 3..4, false));
        assert!(!sharing.lock(3, 2..5, true), "slot 3 is read");
        assert!(sharing.lock(3, 4..6, true), "nothing was kept of the refused range");
        sharing.unlock(1, 3..4);
        sharing.leave(2);
        assert!(sharing.lock(3, 3..4, true));
        assert!(!sharing.lock(1, 3..4, false));
    }

    #[test]
    fn the_last_to_leave_frees_the_memory() {
        let mut sharing = Sharing::default();
        let first = sharing.region(1, 1, 64);
        assert_eq!((sharing.region(2, 1, 64), sharing.bytes()), (first, 128));
        assert_eq!((sharing.leave(1), sharing.leave(2), sharing.leave(2)), (0, 128, 0));
    }
}
