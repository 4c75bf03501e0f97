//! A heap with a cap, and a count of how often it was hit: QuickJS alone cannot say reliably that it ran out.
#![allow(unsafe_code)]

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, realloc};
use std::cell::Cell;
use std::ptr;
use std::rc::Rc;

use rquickjs::allocator::Allocator;

/// Keeps the size of a block in front of it; as large as the strictest alignment that QuickJS asks for.
const HEADER: usize = 16;

/// Counts the bytes of one runtime, and refuses what would go beyond the limit.
#[derive(Clone)]
pub struct Meter(Rc<Counts>);

struct Counts {
    limit: usize,
    used: Cell<usize>,
    peak: Cell<usize>,
    oom: Cell<u64>,
}

impl Meter {
    /// `limit` counts bytes, headers included.
    pub fn new(limit: usize) -> Meter {
        Meter(Rc::new(Counts { limit, used: Cell::new(0), peak: Cell::new(0), oom: Cell::new(0) }))
    }

    /// For `Runtime::new_with_alloc`; may be handed out to several runtimes, which then share the limit.
    pub fn allocator(&self) -> impl Allocator + 'static {
        Capped(self.clone())
    }

    /// How often memory was refused.
    pub fn oom_count(&self) -> u64 {
        self.0.oom.get()
    }

    /// Bytes in use, headers included.
    pub fn used(&self) -> usize {
        self.0.used.get()
    }

    /// The most bytes that were in use at one time.
    pub fn peak(&self) -> usize {
        self.0.peak.get()
    }

    /// Books the step from a block of `old` bytes to one of `new`; false means that it may not be made.
    fn book(&self, old: usize, new: usize) -> bool {
        match (self.0.used.get() - old).checked_add(new) {
            Some(used) if used <= self.0.limit => {
                self.0.used.set(used);
                self.0.peak.set(self.0.peak.get().max(used));
                true
            }
            _ => {
                self.refused();
                false
            }
        }
    }

    fn refused(&self) {
        self.0.oom.set(self.0.oom.get() + 1);
    }
}

struct Capped(Meter);

impl Capped {
    fn allocate(&mut self, size: usize, with: unsafe fn(Layout) -> *mut u8) -> *mut u8 {
        let Some(layout) = layout(size) else {
            self.0.refused();
            return ptr::null_mut();
        };
        if !self.0.book(0, layout.size()) {
            return ptr::null_mut();
        }
        // SAFETY: the layout is never of size zero, since it includes the header.
        let block = unsafe { with(layout) };
        if block.is_null() {
            self.0.0.used.set(self.0.used() - layout.size());
            self.0.refused();
            return block;
        }
        // SAFETY: the block is at least HEADER bytes long and aligned to HEADER, so its size fits in front of the rest.
        unsafe {
            block.cast::<usize>().write(layout.size());
            block.add(HEADER)
        }
    }
}

fn layout(size: usize) -> Option<Layout> {
    // Rounded up, so that QuickJS sees the slack that the system's allocator has anyway.
    let whole = size.checked_add(HEADER)?.checked_next_multiple_of(HEADER)?;
    Layout::from_size_align(whole, HEADER).ok()
}

/// The start and the layout of the whole block.
///
/// # Safety
/// `ptr` came from [`Capped`] and was not freed.
unsafe fn whole(ptr: *mut u8) -> (*mut u8, Layout) {
    // SAFETY: the caller vouches that the header is in front of `ptr`, and it holds the size the block was made with.
    unsafe {
        let block = ptr.sub(HEADER);
        (block, Layout::from_size_align_unchecked(block.cast::<usize>().read(), HEADER))
    }
}

// SAFETY: blocks have at least the size asked for and an alignment of 16; null is returned when there is no room.
unsafe impl Allocator for Capped {
    fn alloc(&mut self, size: usize) -> *mut u8 {
        self.allocate(size, alloc)
    }

    fn calloc(&mut self, count: usize, size: usize) -> *mut u8 {
        // On overflow the largest size is asked for, which is refused and counted.
        self.allocate(count.saturating_mul(size), alloc_zeroed)
    }

    unsafe fn dealloc(&mut self, ptr: *mut u8) {
        if ptr.is_null() {
            return;
        }
        // SAFETY: QuickJS frees only what this allocator gave it, once.
        unsafe {
            let (block, layout) = whole(ptr);
            self.0.0.used.set(self.0.used() - layout.size());
            dealloc(block, layout);
        }
    }

    unsafe fn realloc(&mut self, ptr: *mut u8, new_size: usize) -> *mut u8 {
        if ptr.is_null() {
            return self.alloc(new_size);
        }
        let Some(new) = layout(new_size) else {
            self.0.refused();
            return ptr::null_mut();
        };
        // SAFETY: QuickJS passes only live blocks of this allocator; on refusal the old block stays as it was.
        unsafe {
            let (block, old) = whole(ptr);
            if !self.0.book(old.size(), new.size()) {
                return ptr::null_mut();
            }
            let block = realloc(block, old, new.size());
            if block.is_null() {
                self.0.0.used.set(self.0.used() - new.size() + old.size());
                self.0.refused();
                return block;
            }
            block.cast::<usize>().write(new.size());
            block.add(HEADER)
        }
    }

    unsafe fn usable_size(ptr: *mut u8) -> usize {
        if ptr.is_null() {
            return 0;
        }
        // SAFETY: QuickJS asks only about live blocks of this allocator.
        unsafe { whole(ptr).1.size() - HEADER }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rquickjs::{Context, Runtime};

    #[test]
    fn blocks_keep_their_content_and_the_books_balance() {
        let meter = Meter::new(1 << 20);
        let mut heap = Capped(meter.clone());
        // SAFETY: every pointer comes from this heap, is checked, used within its size, and freed once.
        unsafe {
            let a = heap.alloc(100);
            assert_eq!((a as usize % HEADER, Capped::usable_size(a)), (0, 112));
            a.write_bytes(7, 100);
            let a = heap.realloc(a, 5_000);
            assert!((0..100).all(|i| a.add(i).read() == 7));
            let b = heap.calloc(3, 5);
            assert!((0..15).all(|i| b.add(i).read() == 0));
            assert!(heap.realloc(b, 2 << 20).is_null());
            assert_eq!((Capped::usable_size(b), meter.oom_count()), (16, 1));
            heap.dealloc(a);
            heap.dealloc(b);
            heap.dealloc(ptr::null_mut());
        }
        assert_eq!(meter.used(), 0);
        assert!(meter.peak() >= 5_000);
    }

    #[test]
    fn sizes_that_overflow_are_refused() {
        let meter = Meter::new(usize::MAX);
        let mut heap = Capped(meter.clone());
        assert!(heap.alloc(usize::MAX).is_null());
        assert!(heap.alloc(usize::MAX - HEADER).is_null());
        assert!(heap.calloc(usize::MAX / 2, 3).is_null());
        assert!(heap.alloc(isize::MAX as usize - 64).is_null(), "the system has no such block");
        assert_eq!((meter.oom_count(), meter.used()), (4, 0));
    }

    #[test]
    fn a_runtime_stops_at_the_limit_and_gives_everything_back() {
        let meter = Meter::new(8 << 20);
        let runtime = Runtime::new_with_alloc(meter.allocator()).unwrap();
        let context = Context::full(&runtime).unwrap();
        let recovered: i32 = context.with(|ctx| {
            ctx.eval("let k = []; try { for (;;) k.push(new Uint8Array(1 << 20)) } catch { k = null } 42").unwrap()
        });
        assert_eq!(recovered, 42);
        assert!(meter.oom_count() > 0 && meter.peak() <= 8 << 20);
        drop((context, runtime));
        assert_eq!(meter.used(), 0);
    }
}
