//! A disk that exists only in memory: named files, and how many bytes they may take together.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::locks::{Level, Locks, Sharing};

/// Files grow by this many bytes, so that nothing is copied when they do.
const CHUNK: usize = 16 << 10;

/// Why the disk said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Missing,
    Full,
    Busy,
}

pub(super) struct Disk {
    files: RefCell<BTreeMap<String, Rc<RefCell<File>>>>,
    space: Rc<Space>,
    opened: Cell<u32>,
}

struct Space {
    used: Cell<usize>,
    cap: usize,
}

struct File {
    chunks: Vec<Box<[u8]>>,
    len: u64,
    locks: Locks,
    sharing: Sharing,
    space: Rc<Space>,
}

/// One opening of a file: what a file descriptor is on a real system.
pub(super) struct Handle {
    id: u32,
    held: Level,
    file: Rc<RefCell<File>>,
}

impl Disk {
    pub fn new(cap: usize) -> Self {
        let space = Rc::new(Space { used: Cell::new(0), cap });
        Disk { files: RefCell::default(), space, opened: Cell::new(0) }
    }

    /// Opens a file; without a name it is a temporary one that goes with its handle.
    pub fn open(&self, name: Option<&str>, create: bool) -> Result<Handle, Trouble> {
        let file = match name {
            None => self.blank(),
            Some(name) => {
                let mut files = self.files.borrow_mut();
                match files.get(name) {
                    Some(file) => file.clone(),
                    None if create => files.entry(name.to_owned()).or_insert_with(|| self.blank()).clone(),
                    None => return Err(Trouble::Missing),
                }
            }
        };
        self.opened.set(self.opened.get() + 1);
        Ok(Handle { id: self.opened.get(), held: Level::None, file })
    }

    pub fn exists(&self, name: &str) -> bool {
        self.files.borrow().contains_key(name)
    }

    /// Takes the name away; handles that are open keep the bytes.
    pub fn delete(&self, name: &str) -> Result<(), Trouble> {
        self.files.borrow_mut().remove(name).map(drop).ok_or(Trouble::Missing)
    }

    fn blank(&self) -> Rc<RefCell<File>> {
        Rc::new(RefCell::new(File {
            chunks: Vec::new(),
            len: 0,
            locks: Locks::default(),
            sharing: Sharing::default(),
            space: self.space.clone(),
        }))
    }
}

impl Space {
    fn take(&self, bytes: usize) -> Result<(), Trouble> {
        let used = self.used.get().checked_add(bytes).filter(|used| *used <= self.cap).ok_or(Trouble::Full)?;
        self.used.set(used);
        Ok(())
    }

    fn give_back(&self, bytes: usize) {
        self.used.set(self.used.get().saturating_sub(bytes));
    }
}

impl File {
    /// Calls `each` with every stretch of memory that `start..start + len` covers, in order.
    fn stretches(&mut self, start: u64, len: usize, mut each: impl FnMut(&mut [u8])) {
        let (mut at, mut left) = (start as usize, len);
        while left > 0 {
            let from = at % CHUNK;
            let size = left.min(CHUNK - from);
            each(&mut self.chunks[at / CHUNK][from..from + size]);
            at += size;
            left -= size;
        }
    }

    fn grow(&mut self, len: u64) -> Result<(), Trouble> {
        if len > self.space.cap as u64 {
            return Err(Trouble::Full);
        }
        while (self.chunks.len() * CHUNK) < len as usize {
            self.space.take(CHUNK)?;
            self.chunks.push(vec![0; CHUNK].into_boxed_slice());
        }
        self.len = self.len.max(len);
        Ok(())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        self.space.give_back(self.chunks.len() * CHUNK + self.sharing.bytes());
    }
}

impl Handle {
    /// Fills `out` from `offset` on, zeroes beyond the end; says how many bytes the file had.
    pub fn read(&self, out: &mut [u8], offset: u64) -> usize {
        let mut file = self.file.borrow_mut();
        let there = (file.len.saturating_sub(offset) as usize).min(out.len());
        let mut done = 0;
        file.stretches(offset, there, |piece| {
            out[done..done + piece.len()].copy_from_slice(piece);
            done += piece.len();
        });
        out[there..].fill(0);
        there
    }

    pub fn write(&self, bytes: &[u8], offset: u64) -> Result<(), Trouble> {
        let mut file = self.file.borrow_mut();
        file.grow(offset.saturating_add(bytes.len() as u64))?;
        let mut done = 0;
        file.stretches(offset, bytes.len(), |piece| {
            piece.copy_from_slice(&bytes[done..done + piece.len()]);
            done += piece.len();
        });
        Ok(())
    }

    pub fn truncate(&self, len: u64) -> Result<(), Trouble> {
        let mut file = self.file.borrow_mut();
        if len >= file.len {
            return file.grow(len);
        }
        let kept = (len as usize).div_ceil(CHUNK);
        let freed = file.chunks.len() - kept;
        file.chunks.truncate(kept);
        file.space.give_back(freed * CHUNK);
        file.len = len;
        // What comes after the new end must read as zeroes if the file grows again.
        let tail = len as usize % CHUNK;
        if let Some(last) = file.chunks.last_mut().filter(|_| tail > 0) {
            last[tail..].fill(0);
        }
        Ok(())
    }

    pub fn len(&self) -> u64 {
        self.file.borrow().len
    }

    pub fn lock(&mut self, want: Level) -> Result<(), Trouble> {
        let (held, granted) = self.file.borrow_mut().locks.lock(self.id, self.held, want);
        self.held = held;
        if granted { Ok(()) } else { Err(Trouble::Busy) }
    }

    pub fn unlock(&mut self, to: Level) {
        self.held = self.file.borrow_mut().locks.unlock(self.held, to);
    }

    pub fn is_reserved(&self) -> bool {
        self.file.borrow().locks.is_reserved()
    }

    /// The memory that connections in write-ahead mode share: region `index`, made when `extend` asks for it.
    pub fn region(&self, index: usize, size: usize, extend: bool) -> Result<Option<*mut u8>, Trouble> {
        let mut file = self.file.borrow_mut();
        let missing = (index + 1).saturating_sub(file.sharing.regions());
        if missing > 0 {
            if !extend {
                return Ok(None);
            }
            file.space.take(missing * size)?;
        }
        Ok(Some(file.sharing.region(self.id, index, size)))
    }

    pub fn share_lock(&self, slots: std::ops::Range<usize>, exclusive: bool) -> Result<(), Trouble> {
        let granted = self.file.borrow_mut().sharing.lock(self.id, slots, exclusive);
        if granted { Ok(()) } else { Err(Trouble::Busy) }
    }

    pub fn share_unlock(&self, slots: std::ops::Range<usize>) {
        self.file.borrow_mut().sharing.unlock(self.id, slots);
    }

    pub fn share_leave(&self) {
        let mut file = self.file.borrow_mut();
        let freed = file.sharing.leave(self.id);
        file.space.give_back(freed);
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.unlock(Level::None);
        self.share_leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_across_chunks() {
        let disk = Disk::new(1 << 20);
        let file = disk.open(Some("a"), true).unwrap();
        let text: Vec<u8> = (0..CHUNK * 2 + 100).map(|n| (n % 251) as u8).collect();
        file.write(&text, 7).unwrap();
        let mut back = vec![1; text.len() + 9];
        assert_eq!(file.read(&mut back, 0), text.len() + 7);
        assert_eq!(
            (&back[..7], &back[7..text.len() + 7], &back[text.len() + 7..]),
            (&[0; 7][..], &text[..], &[0; 2][..])
        );
    }

    #[test]
    fn what_was_cut_off_reads_as_zeroes() {
        let disk = Disk::new(1 << 20);
        let file = disk.open(None, true).unwrap();
        file.write(&[9; 100], 0).unwrap();
        file.truncate(10).unwrap();
        file.write(&[5], 50).unwrap();
        let mut back = [1; 51];
        assert_eq!(file.read(&mut back, 0), 51);
        assert_eq!((back[9], back[10], back[49], back[50]), (9, 0, 0, 5));
    }

    #[test]
    fn a_full_disk_says_so_and_freed_space_serves_again() {
        let disk = Disk::new(3 * CHUNK);
        let first = disk.open(Some("first"), true).unwrap();
        first.write(&[1], 2 * CHUNK as u64 - 1).unwrap();
        let second = disk.open(Some("second"), true).unwrap();
        assert_eq!(second.write(&[1], CHUNK as u64), Err(Trouble::Full));
        assert_eq!(second.write(&[1], u64::MAX), Err(Trouble::Full));
        first.truncate(1).unwrap();
        second.write(&[1], CHUNK as u64).unwrap();
        drop(second);
        disk.delete("second").unwrap();
        first.write(&[1], 3 * CHUNK as u64 - 1).unwrap();
    }

    #[test]
    fn a_deleted_file_lives_on_in_its_handles() {
        let disk = Disk::new(1 << 20);
        let old = disk.open(Some("a"), true).unwrap();
        old.write(b"old", 0).unwrap();
        disk.delete("a").unwrap();
        assert!(!disk.exists("a"));
        assert_eq!(disk.open(Some("a"), false).err(), Some(Trouble::Missing));
        assert_eq!(disk.open(Some("a"), true).unwrap().len(), 0);
        assert_eq!(old.len(), 3);
    }
}
