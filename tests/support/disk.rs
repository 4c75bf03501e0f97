//! A disk between SQLite and the system's: it writes down what reaches it, fails where it is told to, and says what a
//! power cut would have left. Included as a module by the tests of progress.
//!
//! It becomes SQLite's default disk, so what opens files needs no change; a thread that has no [`Plan`] does not notice.
#![allow(unsafe_code)]
// Each of the tests takes what it needs.
#![allow(dead_code)]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use rusqlite::ffi;

/// A sector reaches the disk as a whole or not at all.
const SECTOR: u64 = 512;

/// Something that changes a file, or makes changes last.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    Write { file: PathBuf, at: u64, bytes: Vec<u8> },
    Truncate { file: PathBuf, size: u64 },
    Sync { file: PathBuf },
    Delete { file: PathBuf },
}

impl Op {
    fn file(&self) -> &Path {
        match self {
            Op::Write { file, .. } | Op::Truncate { file, .. } | Op::Sync { file } | Op::Delete { file } => file,
        }
    }
}

/// From which operation on the disk fails, and how.
#[derive(Clone, Copy, Debug)]
pub struct Failure {
    /// Counted from 0 over everything that changes a file.
    pub at: usize,
    pub code: c_int,
    /// Fails from there on, as after a kill or while the disk is full; otherwise once.
    pub for_good: bool,
}

#[derive(Default)]
struct Plan {
    failure: Option<Failure>,
    failed: bool,
    log: Log,
}

/// Everything a thread did to its databases.
#[derive(Clone, Default)]
pub struct Log {
    /// What the files held before; `None` for a file that was not there.
    before: BTreeMap<PathBuf, Option<Vec<u8>>>,
    pub ops: Vec<Op>,
}

thread_local! {
    static PLAN: RefCell<Option<Plan>> = const { RefCell::new(None) };
}

/// Writes down what the work does to its databases. Returns the work's result, the log, and whether the failure came.
pub fn record<T>(failure: Option<Failure>, work: impl FnOnce() -> T) -> (T, Log, bool) {
    install();
    PLAN.set(Some(Plan { failure, ..Plan::default() }));
    let result = work();
    let plan = PLAN.take().unwrap_or_default();
    (result, plan.log, plan.failed)
}

/// How many operations there were up to now.
pub fn so_far() -> usize {
    PLAN.with_borrow(|plan| plan.as_ref().map_or(0, |plan| plan.log.ops.len()))
}

/// What of the changes that were not yet made to last reached the disk before the power went.
#[derive(Clone, Copy, Debug)]
pub enum Cut {
    Nothing,
    Everything,
    /// Sector by sector as the dice fall; the number seeds them.
    Some(u64),
}

impl Cut {
    /// So many ways: nothing, everything, and then by chance, other chances for another `seed`.
    pub fn ways(count: usize, seed: usize) -> impl Iterator<Item = Cut> {
        (0..count).map(move |number| match number {
            0 => Cut::Nothing,
            1 => Cut::Everything,
            _ => Cut::Some((seed * count + number) as u64),
        })
    }
}

impl Log {
    /// Behind how many operations there is a new state of these files, the first one included.
    pub fn moments(&self, concerns: impl Fn(&Path) -> bool) -> Vec<usize> {
        let changes = (1..=self.ops.len()).filter(|behind| concerns(self.ops[behind - 1].file()));
        std::iter::once(0).chain(changes).collect()
    }

    /// The files as they are found after a power cut behind so many operations.
    pub fn after_cut(&self, ops: usize, cut: Cut) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut left = BTreeMap::new();
        let mut dice = if let Cut::Some(seed) = cut { seed } else { 0 };
        let mut falls = || {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            dice >> 63 == 0
        };
        for (file, before) in &self.before {
            let mine: Vec<&Op> = self.ops[..ops].iter().filter(|op| op.file() == file).collect();
            let lasting = mine.iter().rposition(|op| matches!(op, Op::Sync { .. }));
            let lasting = lasting.map_or(0, |last| last + 1);
            let mut content = before.clone();
            for (number, op) in mine.iter().enumerate() {
                let reached = number < lasting || matches!(cut, Cut::Everything);
                if matches!(op, Op::Delete { .. }) && !reached && !(matches!(cut, Cut::Some(_)) && falls()) {
                    // The name still belongs to the old file, whatever was done to the new one.
                    break;
                }
                apply(op, &mut content, |_| reached || (matches!(cut, Cut::Some(_)) && falls()));
            }
            left.extend(content.map(|content| (file.clone(), content)));
        }
        left
    }
}

/// Does to the content what the operation does, in those sectors that reached the disk.
fn apply(op: &Op, content: &mut Option<Vec<u8>>, mut reached: impl FnMut(u64) -> bool) {
    match op {
        Op::Write { at, bytes, .. } => {
            let end = at + bytes.len() as u64;
            let mut from = *at;
            while from < end {
                let to = ((from / SECTOR + 1) * SECTOR).min(end);
                if reached(from / SECTOR) {
                    let content = content.get_or_insert_default();
                    content.resize(content.len().max(to as usize), 0);
                    content[from as usize..to as usize]
                        .copy_from_slice(&bytes[(from - at) as usize..(to - at) as usize]);
                }
                from = to;
            }
        }
        Op::Truncate { size, .. } => {
            if reached(0) {
                content.get_or_insert_default().resize(*size as usize, 0);
            }
        }
        // A synced file is there, even when nothing was written to it.
        Op::Sync { .. } => drop(content.get_or_insert_default()),
        Op::Delete { .. } => *content = None,
    }
}

/// Notes an operation; `Err` when it must fail.
fn note(op: impl FnOnce() -> Op) -> Result<(), c_int> {
    PLAN.with_borrow_mut(|plan| {
        let Some(plan) = plan else { return Ok(()) };
        if let Some(failure) = plan.failure {
            let here = plan.log.ops.len() == failure.at && !plan.failed;
            if here || (plan.failed && failure.for_good) {
                plan.failed = true;
                return Err(failure.code);
            }
        }
        plan.log.ops.push(op());
        Ok(())
    })
}

/// SQLite's file object: ours, and behind it in the same memory the system's.
#[repr(C)]
struct Shim {
    base: ffi::sqlite3_file,
    name: *mut PathBuf,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// Must come before the first database is opened that is to be watched.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the system's VFS lives as long as the process; ours is leaked, so it does too.
        unsafe {
            let system = ffi::sqlite3_vfs_find(std::ptr::null());
            let shim = Box::leak(Box::new(*system));
            shim.szOsFile += size_of::<Shim>() as c_int;
            shim.zName = c"watched".as_ptr();
            shim.pAppData = system.cast();
            shim.pNext = std::ptr::null_mut();
            shim.iVersion = 1;
            shim.xOpen = Some(open);
            shim.xDelete = Some(delete);
            shim.xAccess = Some(access);
            shim.xFullPathname = Some(full_pathname);
            shim.xRandomness = Some(randomness);
            shim.xSleep = Some(sleep);
            shim.xCurrentTime = Some(current_time);
            shim.xGetLastError = None;
            assert_eq!(ffi::sqlite3_vfs_register(shim, 1), ffi::SQLITE_OK);
        }
    });
}

/// SAFETY (for callers): `vfs` is the one that [`install`] made.
unsafe fn system(vfs: *mut ffi::sqlite3_vfs) -> *mut ffi::sqlite3_vfs {
    unsafe { (*vfs).pAppData.cast() }
}

/// The system's file behind ours, and its methods. SAFETY (for callers): `file` was filled in by [`open`].
unsafe fn real<'a>(file: *mut ffi::sqlite3_file) -> (*mut ffi::sqlite3_file, &'a ffi::sqlite3_io_methods) {
    unsafe {
        let real = file.cast::<Shim>().add(1).cast::<ffi::sqlite3_file>();
        (real, &*(*real).pMethods)
    }
}

/// SAFETY (for callers): `file` was filled in by [`open`].
unsafe fn name(file: *mut ffi::sqlite3_file) -> PathBuf {
    unsafe { (*(*file.cast::<Shim>()).name).clone() }
}

/// SAFETY (for callers): `name` is null or a C string.
unsafe fn path(name: *const c_char) -> PathBuf {
    match name.is_null() {
        true => PathBuf::from("(temporary)"),
        false => unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned().into(),
    }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    zname: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes our VFS, a name or null, and memory of `szOsFile` bytes.
    unsafe {
        let shim = file.cast::<Shim>();
        (*shim).base.pMethods = std::ptr::null();
        let path = path(zname);
        let before = fs::read(&path).ok();
        let inner = shim.add(1).cast::<ffi::sqlite3_file>();
        (*inner).pMethods = std::ptr::null();
        let (system, opening) = (system(vfs), (*system(vfs)).xOpen);
        let code = opening.map_or(ffi::SQLITE_CANTOPEN, |open| open(system, zname, inner, flags, out));
        if code != ffi::SQLITE_OK {
            return code;
        }
        PLAN.with_borrow_mut(|plan| {
            if let Some(plan) = plan {
                plan.log.before.entry(path.clone()).or_insert(before);
            }
        });
        (*shim).name = Box::into_raw(Box::new(path));
        (*shim).base.pMethods = &METHODS;
        ffi::SQLITE_OK
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file that `open` filled in, once.
    unsafe {
        let (real, methods) = real(file);
        drop(Box::from_raw((*file.cast::<Shim>()).name));
        (*file).pMethods = std::ptr::null();
        methods.xClose.map_or(ffi::SQLITE_OK, |close| close(real))
    }
}

/// Passes a call on to the system's file.
macro_rules! pass {
    ($file:expr, $method:ident $(, $arg:expr)*) => {
        // SAFETY: SQLite passes a file that `open` filled in; the arguments go on as they came.
        unsafe {
            let (real, methods) = real($file);
            methods.$method.map_or(ffi::SQLITE_ERROR, |method| method(real $(, $arg)*))
        }
    };
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, out: *mut c_void, size: c_int, at: i64) -> c_int {
    pass!(file, xRead, out, size, at)
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, bytes: *const c_void, size: c_int, at: i64) -> c_int {
    let noted = note(|| {
        // SAFETY: SQLite passes an open file and `size` readable bytes.
        let (file, bytes) = unsafe { (name(file), std::slice::from_raw_parts(bytes.cast::<u8>(), size as usize)) };
        Op::Write { file, at: at as u64, bytes: bytes.to_vec() }
    });
    if let Err(code) = noted {
        return code;
    }
    pass!(file, xWrite, bytes, size, at)
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: SQLite passes an open file.
    if let Err(code) = note(|| Op::Truncate { file: unsafe { name(file) }, size: size as u64 }) {
        return code;
    }
    pass!(file, xTruncate, size)
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    if let Err(code) = note(|| Op::Sync { file: unsafe { name(file) } }) {
        return code;
    }
    pass!(file, xSync, flags)
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, out: *mut i64) -> c_int {
    pass!(file, xFileSize, out)
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(file, xLock, level)
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    pass!(file, xUnlock, level)
}

unsafe extern "C" fn check_reserved(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    pass!(file, xCheckReservedLock, out)
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, op: c_int, arg: *mut c_void) -> c_int {
    pass!(file, xFileControl, op, arg)
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(file, xSectorSize)
}

unsafe extern "C" fn device(file: *mut ffi::sqlite3_file) -> c_int {
    pass!(file, xDeviceCharacteristics)
}

/// Passes a call on to the system's VFS.
macro_rules! pass_vfs {
    ($vfs:expr, $method:ident $(, $arg:expr)*) => {
        // SAFETY: SQLite passes our VFS; the arguments go on as they came.
        unsafe {
            let system = system($vfs);
            (*system).$method.map_or(ffi::SQLITE_ERROR, |method| method(system $(, $arg)*))
        }
    };
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, zname: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite passes a C string.
    if let Err(code) = note(|| Op::Delete { file: unsafe { path(zname) } }) {
        return code;
    }
    pass_vfs!(vfs, xDelete, zname, sync)
}

unsafe extern "C" fn access(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, flags: c_int, out: *mut c_int) -> c_int {
    pass_vfs!(vfs, xAccess, name, flags, out)
}

unsafe extern "C" fn full_pathname(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    size: c_int,
    out: *mut c_char,
) -> c_int {
    pass_vfs!(vfs, xFullPathname, name, size, out)
}

unsafe extern "C" fn randomness(vfs: *mut ffi::sqlite3_vfs, size: c_int, out: *mut c_char) -> c_int {
    pass_vfs!(vfs, xRandomness, size, out)
}

unsafe extern "C" fn sleep(vfs: *mut ffi::sqlite3_vfs, micros: c_int) -> c_int {
    pass_vfs!(vfs, xSleep, micros)
}

unsafe extern "C" fn current_time(vfs: *mut ffi::sqlite3_vfs, out: *mut f64) -> c_int {
    pass_vfs!(vfs, xCurrentTime, out)
}
