//! The face that SQLite sees of a [`Disk`] and a [`Clock`]: a VFS, so that neither files nor time are the host's.
//!
//! The only callbacks from C into the sandbox's data are in this file.
#![allow(unsafe_code)]

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::ffi;

use super::chance::Chance;
use super::disk::{Disk, Handle, Trouble};
use super::locks::Level;
use crate::sandbox::clock::Clock;

/// Milliseconds from the start of the Julian calendar to 1970.
const JULIAN_1970: i64 = 210_866_760_000_000;

/// A VFS of its own name, registered while this value lives. It must outlive every connection opened on it.
pub(super) struct Vfs {
    raw: *mut ffi::sqlite3_vfs,
    name: CString,
    host: *mut Host,
}

/// What the callbacks work on.
struct Host {
    disk: Disk,
    clock: Clock,
    chance: std::cell::RefCell<Chance>,
}

/// SQLite's file object, followed by ours; SQLite allocates it and we fill it in.
#[repr(C)]
struct OpenFile {
    base: ffi::sqlite3_file,
    handle: *mut Handle,
}

impl Vfs {
    pub fn register(disk: Disk, clock: Clock, seed: u64) -> Result<Self, c_int> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = CString::new(format!("room-{}", COUNT.fetch_add(1, Ordering::Relaxed))).unwrap_or_default();
        let host = Box::into_raw(Box::new(Host { disk, clock, chance: Chance::new(seed).into() }));
        let raw = Box::into_raw(Box::new(table(name.as_ptr(), host.cast())));
        let vfs = Vfs { raw, name, host };
        // SAFETY: the table, its name and the host live on the heap until `drop` has unregistered them.
        match unsafe { ffi::sqlite3_vfs_register(vfs.raw, 0) } {
            ffi::SQLITE_OK => Ok(vfs),
            code => Err(code),
        }
    }

    pub fn name(&self) -> &CStr {
        &self.name
    }
}

impl Drop for Vfs {
    fn drop(&mut self) {
        // SAFETY: both pointers come from `Box::into_raw` in `register`; no connection uses them any more.
        unsafe {
            ffi::sqlite3_vfs_unregister(self.raw);
            drop(Box::from_raw(self.raw));
            drop(Box::from_raw(self.host));
        }
    }
}

fn table(name: *const c_char, host: *mut c_void) -> ffi::sqlite3_vfs {
    ffi::sqlite3_vfs {
        iVersion: 2,
        szOsFile: size_of::<OpenFile>() as c_int,
        mxPathname: 512,
        pNext: std::ptr::null_mut(),
        zName: name,
        pAppData: host,
        xOpen: Some(open),
        xDelete: Some(delete),
        xAccess: Some(access),
        xFullPathname: Some(full_pathname),
        xDlOpen: Some(dl_open),
        xDlError: None,
        xDlSym: None,
        xDlClose: None,
        xRandomness: Some(randomness),
        xSleep: Some(sleep),
        xCurrentTime: Some(current_time),
        xGetLastError: None,
        xCurrentTimeInt64: Some(current_time_ms),
        xSetSystemCall: None,
        xGetSystemCall: None,
        xNextSystemCall: None,
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
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
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// SAFETY (for callers): `vfs` is one that [`Vfs::register`] made, as SQLite hands it back to our callbacks.
unsafe fn host<'a>(vfs: *mut ffi::sqlite3_vfs) -> &'a Host {
    // SAFETY: `pAppData` points at the host for as long as the VFS is registered.
    unsafe { &*(*vfs).pAppData.cast::<Host>() }
}

/// SAFETY (for callers): `file` was filled in by [`open`] and not yet closed.
unsafe fn handle<'a>(file: *mut ffi::sqlite3_file) -> &'a mut Handle {
    // SAFETY: SQLite uses a file from one thread at a time, and no callback keeps the reference.
    unsafe { &mut *(*file.cast::<OpenFile>()).handle }
}

/// SAFETY (for callers): `name` is null or a C string.
unsafe fn text<'a>(name: *const c_char) -> Option<std::borrow::Cow<'a, str>> {
    // SAFETY: SQLite's file names end with NUL and outlive the callback.
    (!name.is_null()).then(|| unsafe { CStr::from_ptr(name) }.to_string_lossy())
}

fn code(result: Result<(), Trouble>, missing: c_int) -> c_int {
    match result {
        Ok(()) => ffi::SQLITE_OK,
        Err(Trouble::Missing) => missing,
        Err(Trouble::Full) => ffi::SQLITE_FULL,
        Err(Trouble::Busy) => ffi::SQLITE_BUSY,
    }
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes our VFS, a name or null, and memory of `szOsFile` bytes for the file.
    unsafe {
        let file = file.cast::<OpenFile>();
        (*file).base.pMethods = std::ptr::null();
        match host(vfs).disk.open(text(name).as_deref(), flags & ffi::SQLITE_OPEN_CREATE != 0) {
            Ok(handle) => {
                (*file).handle = Box::into_raw(Box::new(handle));
                (*file).base.pMethods = &METHODS;
                if !out_flags.is_null() {
                    *out_flags = flags;
                }
                ffi::SQLITE_OK
            }
            Err(_) => ffi::SQLITE_CANTOPEN,
        }
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, _sync: c_int) -> c_int {
    // SAFETY: SQLite passes our VFS and a C string.
    let (host, name) = unsafe { (host(vfs), text(name)) };
    code(host.disk.delete(name.as_deref().unwrap_or_default()), ffi::SQLITE_IOERR_DELETE_NOENT)
}

unsafe extern "C" fn access(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, _: c_int, out: *mut c_int) -> c_int {
    // SAFETY: SQLite passes our VFS, a C string, and a place for the answer.
    unsafe {
        *out = c_int::from(host(vfs).disk.exists(text(name).as_deref().unwrap_or_default()));
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn full_pathname(
    _vfs: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    size: c_int,
    out: *mut c_char,
) -> c_int {
    // SAFETY: SQLite passes a C string, and `size` bytes for the copy of it.
    unsafe {
        let name = CStr::from_ptr(name).to_bytes_with_nul();
        if name.len() > size as usize {
            return ffi::SQLITE_CANTOPEN;
        }
        std::ptr::copy_nonoverlapping(name.as_ptr().cast(), out, name.len());
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn dl_open(_vfs: *mut ffi::sqlite3_vfs, _name: *const c_char) -> *mut c_void {
    std::ptr::null_mut()
}

unsafe extern "C" fn randomness(vfs: *mut ffi::sqlite3_vfs, size: c_int, out: *mut c_char) -> c_int {
    // SAFETY: SQLite passes our VFS and `size` writable bytes.
    unsafe {
        let out = std::slice::from_raw_parts_mut(out.cast::<u8>(), size as usize);
        host(vfs).chance.borrow_mut().fill(out);
    }
    size
}

/// Waiting (for a lock, under `busy_timeout`) costs virtual time: nobody else can run meanwhile.
unsafe extern "C" fn sleep(vfs: *mut ffi::sqlite3_vfs, micros: c_int) -> c_int {
    // SAFETY: SQLite passes our VFS.
    let clock = unsafe { &host(vfs).clock };
    clock.advance_to(clock.elapsed() + u64::from(micros.unsigned_abs()).div_ceil(1_000));
    micros
}

unsafe extern "C" fn current_time_ms(vfs: *mut ffi::sqlite3_vfs, out: *mut i64) -> c_int {
    // SAFETY: SQLite passes our VFS and a place for the answer.
    unsafe { *out = host(vfs).clock.now_ms() + JULIAN_1970 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn current_time(vfs: *mut ffi::sqlite3_vfs, out: *mut f64) -> c_int {
    // SAFETY: SQLite passes our VFS and a place for the answer.
    unsafe { *out = (host(vfs).clock.now_ms() + JULIAN_1970) as f64 / 86_400_000.0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file that `open` filled in, once.
    unsafe {
        drop(Box::from_raw((*file.cast::<OpenFile>()).handle));
        (*file).pMethods = std::ptr::null();
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, out: *mut c_void, size: c_int, offset: i64) -> c_int {
    // SAFETY: SQLite passes an open file and `size` writable bytes.
    let (handle, out) = unsafe { (handle(file), std::slice::from_raw_parts_mut(out.cast::<u8>(), size as usize)) };
    if handle.read(out, offset as u64) < out.len() { ffi::SQLITE_IOERR_SHORT_READ } else { ffi::SQLITE_OK }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, bytes: *const c_void, size: c_int, offset: i64) -> c_int {
    // SAFETY: SQLite passes an open file and `size` readable bytes.
    let (handle, bytes) = unsafe { (handle(file), std::slice::from_raw_parts(bytes.cast::<u8>(), size as usize)) };
    code(handle.write(bytes, offset as u64), ffi::SQLITE_IOERR_WRITE)
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    // SAFETY: SQLite passes an open file.
    code(unsafe { handle(file) }.truncate(size as u64), ffi::SQLITE_IOERR_TRUNCATE)
}

unsafe extern "C" fn sync(_file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, out: *mut i64) -> c_int {
    // SAFETY: SQLite passes an open file and a place for the answer.
    unsafe { *out = handle(file).len() as i64 };
    ffi::SQLITE_OK
}

fn level(raw: c_int) -> Level {
    match raw {
        ffi::SQLITE_LOCK_NONE => Level::None,
        ffi::SQLITE_LOCK_SHARED => Level::Shared,
        ffi::SQLITE_LOCK_RESERVED => Level::Reserved,
        ffi::SQLITE_LOCK_PENDING => Level::Pending,
        _ => Level::Exclusive,
    }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, want: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    code(unsafe { handle(file) }.lock(level(want)), ffi::SQLITE_IOERR_LOCK)
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, to: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    unsafe { handle(file) }.unlock(level(to));
    ffi::SQLITE_OK
}

unsafe extern "C" fn check_reserved(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    // SAFETY: SQLite passes an open file and a place for the answer.
    unsafe { *out = c_int::from(handle(file).is_reserved()) };
    ffi::SQLITE_OK
}

unsafe extern "C" fn file_control(_file: *mut ffi::sqlite3_file, _op: c_int, _arg: *mut c_void) -> c_int {
    ffi::SQLITE_NOTFOUND
}

unsafe extern "C" fn sector_size(_file: *mut ffi::sqlite3_file) -> c_int {
    4096
}

unsafe extern "C" fn device(_file: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_IOCAP_POWERSAFE_OVERWRITE
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    index: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: SQLite passes an open file and a place for the address, which it uses until it unmaps.
    unsafe {
        *out = std::ptr::null_mut();
        match handle(file).region(index as usize, size as usize, extend != 0) {
            Ok(region) => {
                *out = region.map_or(std::ptr::null_mut(), |start| start.cast());
                ffi::SQLITE_OK
            }
            Err(_) => ffi::SQLITE_IOERR_SHMSIZE,
        }
    }
}

unsafe extern "C" fn shm_lock(file: *mut ffi::sqlite3_file, offset: c_int, n: c_int, flags: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    let handle = unsafe { handle(file) };
    let slots = offset as usize..(offset + n) as usize;
    if flags & ffi::SQLITE_SHM_UNLOCK != 0 {
        handle.share_unlock(slots);
        return ffi::SQLITE_OK;
    }
    code(handle.share_lock(slots, flags & ffi::SQLITE_SHM_EXCLUSIVE != 0), ffi::SQLITE_IOERR_SHMLOCK)
}

unsafe extern "C" fn shm_barrier(_file: *mut ffi::sqlite3_file) {
    std::sync::atomic::fence(Ordering::SeqCst);
}

unsafe extern "C" fn shm_unmap(file: *mut ffi::sqlite3_file, _delete: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    unsafe { handle(file) }.share_leave();
    ffi::SQLITE_OK
}
