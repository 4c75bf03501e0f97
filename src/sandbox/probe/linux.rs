//! Escapes on Linux, as native code in the worker would try them.
#![allow(unsafe_code)]

use std::ffi::CString;
use std::io;
use std::mem::{size_of, size_of_val, zeroed};
use std::net::Ipv4Addr;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::{SocketAddr, UnixListener};
use std::path::Path;
use std::ptr::{null, null_mut};

use libc::{c_int, c_long, c_void};

use super::{Attempt, Escape, Refused};
use crate::sandbox::job::ProbeWork;

pub type Sockets = (UnixListener, UnixListener);

/// Listens where the attempts to connect go to.
pub fn sockets(folder: &Path) -> io::Result<Sockets> {
    let name = folder.as_os_str().as_encoded_bytes();
    Ok((UnixListener::bind(folder.join("socket"))?, UnixListener::bind_addr(&SocketAddr::from_abstract_name(name)?)?))
}

pub const ESCAPES: &[Escape] = &[
    ("read a file", |work| open(&file(work), libc::O_RDONLY)),
    ("list a folder", |_| open("/", libc::O_RDONLY | libc::O_DIRECTORY)),
    ("write to a file", |work| open(&file(work), libc::O_WRONLY)),
    ("create a file", |work| open(&format!("{}/new", work.bait), libc::O_WRONLY | libc::O_CREAT)),
    ("look at a file", look_at_file),
    ("change a file's mode", change_mode),
    ("delete a file", delete_file),
    ("connect over TCP", |work| with_socket(libc::AF_INET, libc::SOCK_STREAM, |fd| connect_tcp(fd, work.port))),
    ("listen on a TCP port", |_| with_socket(libc::AF_INET, libc::SOCK_STREAM, listen_on_port)),
    ("listen without a port", |_| with_socket(libc::AF_INET, libc::SOCK_STREAM, listen)),
    ("send over UDP", |work| with_socket(libc::AF_INET, libc::SOCK_DGRAM, |fd| send_udp(fd, work.port))),
    ("connect to a Unix socket", |work| {
        let path = format!("{}/socket", work.bait);
        with_socket(libc::AF_UNIX, libc::SOCK_STREAM, |fd| connect_unix(fd, path.as_bytes()))
    }),
    ("connect to an abstract Unix socket", |work| {
        let name = format!("\0{}", work.bait);
        with_socket(libc::AF_UNIX, libc::SOCK_STREAM, |fd| connect_unix(fd, name.as_bytes()))
    }),
    ("signal the parent", signal_parent),
    ("trace the parent", trace_parent),
    ("open the parent's memory", |work| open(&format!("/proc/{}/mem", work.parent), libc::O_RDWR)),
    ("read the parent's memory", read_parent),
    ("fork", |_| fork()),
    ("start a program", start_program),
    ("io_uring", |_| io_uring()),
    ("a file in memory", |_| memory_file()),
    ("memory to write and run", |_| writable_code()),
    ("map 4 GiB", |_| map(4 << 30, libc::PROT_READ | libc::PROT_WRITE)),
    ("map memory without end", |_| map_without_end()),
    ("raise a limit", |_| raise_limit()),
    ("inherited files", |_| inherited_files()),
];

/// A refusal's name, and whether it was the sandbox that refused.
pub fn refusal(refused: Refused) -> (String, bool) {
    let names = [
        (libc::EACCES, "EACCES", true),
        (libc::EPERM, "EPERM", true),
        (libc::ENOSYS, "ENOSYS", true),
        (libc::ENOMEM, "ENOMEM", true),
        (libc::EAGAIN, "EAGAIN", true),
        (libc::EBADF, "EBADF", true),
    ];
    match names.into_iter().find(|(number, ..)| *number == refused.0) {
        Some((_, name, denied)) => (name.to_owned(), denied),
        // Another error means that the lock let the call pass.
        None => (io::Error::from_raw_os_error(refused.0).to_string(), false),
    }
}

fn file(work: &ProbeWork) -> String {
    format!("{}/file", work.bait)
}

/// What a system call's result means.
fn said(result: c_long, how: &str) -> Attempt {
    match result {
        -1 => Err(Refused(io::Error::last_os_error().raw_os_error().unwrap_or(0))),
        _ => Ok(how.to_owned()),
    }
}

fn c_path(path: &str) -> Result<CString, Refused> {
    CString::new(path).map_err(|_| Refused(libc::EINVAL))
}

fn open(path: &str, flags: c_int) -> Attempt {
    let path = c_path(path)?;
    // SAFETY: the path is a valid C string; the descriptor lives as long as the process.
    said(unsafe { libc::open(path.as_ptr(), flags, 0o600) }.into(), "it opened")
}

fn look_at_file(work: &ProbeWork) -> Attempt {
    let path = c_path(&file(work))?;
    // SAFETY: the path is a valid C string, and a stat of zeros may be written to.
    said(unsafe { libc::stat(path.as_ptr(), &mut zeroed()) }.into(), "its size and owner are known")
}

fn change_mode(work: &ProbeWork) -> Attempt {
    let path = c_path(&file(work))?;
    // SAFETY: the path is a valid C string.
    said(unsafe { libc::chmod(path.as_ptr(), 0o600) }.into(), "it was changed")
}

fn delete_file(work: &ProbeWork) -> Attempt {
    let path = c_path(&file(work))?;
    // SAFETY: the path is a valid C string.
    said(unsafe { libc::unlink(path.as_ptr()) }.into(), "it is gone")
}

fn with_socket(family: c_int, kind: c_int, then: impl FnOnce(c_int) -> Attempt) -> Attempt {
    // SAFETY: plain numbers; the descriptor lives as long as the process.
    let fd = unsafe { libc::socket(family, kind, 0) };
    said(fd.into(), "")?;
    then(fd)
}

fn loopback(port: u16) -> libc::sockaddr_in {
    // SAFETY: a sockaddr_in of zeros is valid.
    let mut address: libc::sockaddr_in = unsafe { zeroed() };
    address.sin_family = libc::AF_INET as libc::sa_family_t;
    address.sin_port = port.to_be();
    address.sin_addr.s_addr = u32::from(Ipv4Addr::LOCALHOST).to_be();
    address
}

fn connect_tcp(fd: c_int, port: u16) -> Attempt {
    let address = loopback(port);
    // SAFETY: the address is valid for the length given.
    let result = unsafe { libc::connect(fd, (&raw const address).cast(), size_of_val(&address) as u32) };
    said(result.into(), "connected")
}

fn listen_on_port(fd: c_int) -> Attempt {
    let address = loopback(0);
    // SAFETY: the address is valid for the length given.
    let result = unsafe { libc::bind(fd, (&raw const address).cast(), size_of_val(&address) as u32) };
    said(result.into(), "")?;
    listen(fd)
}

fn listen(fd: c_int) -> Attempt {
    // SAFETY: plain numbers.
    said(unsafe { libc::listen(fd, 1) }.into(), "listening")
}

fn send_udp(fd: c_int, port: u16) -> Attempt {
    let address = loopback(port);
    // SAFETY: no bytes are sent, and the address is valid for the length given.
    let sent = unsafe { libc::sendto(fd, null(), 0, 0, (&raw const address).cast(), size_of_val(&address) as u32) };
    said(sent as c_long, "sent")
}

fn connect_unix(fd: c_int, name: &[u8]) -> Attempt {
    // SAFETY: a sockaddr_un of zeros is valid.
    let mut address: libc::sockaddr_un = unsafe { zeroed() };
    address.sun_family = libc::AF_UNIX as libc::sa_family_t;
    for (to, from) in address.sun_path.iter_mut().zip(name) {
        *to = *from as libc::c_char;
    }
    let length = size_of::<libc::sa_family_t>() + name.len().min(address.sun_path.len());
    // SAFETY: the address is valid for the length given.
    said(unsafe { libc::connect(fd, (&raw const address).cast(), length as u32) }.into(), "connected")
}

fn signal_parent(work: &ProbeWork) -> Attempt {
    // SAFETY: signal 0 only asks whether a signal could be sent.
    said(unsafe { libc::kill(work.parent as libc::pid_t, 0) }.into(), "a signal could be sent")
}

fn trace_parent(work: &ProbeWork) -> Attempt {
    // SAFETY: unlike PTRACE_ATTACH, seizing does not stop the parent, and it ends with this process.
    let result = unsafe {
        libc::ptrace(libc::PTRACE_SEIZE, work.parent as libc::pid_t, null_mut::<c_void>(), null_mut::<c_void>())
    };
    said(result, "traced")
}

fn read_parent(work: &ProbeWork) -> Attempt {
    let mut byte = 0_u8;
    let mine = libc::iovec { iov_base: (&raw mut byte).cast(), iov_len: 1 };
    // Where this program's own code is: without randomised addresses the parent's is there too.
    let theirs = libc::iovec { iov_base: read_parent as *mut c_void, iov_len: 1 };
    // SAFETY: one byte is written into `byte` at most; the other address belongs to another process.
    let read = unsafe { libc::process_vm_readv(work.parent as libc::pid_t, &mine, 1, &theirs, 1, 0) };
    match said(read as c_long, "a byte was read") {
        // The kernel checks the right to read before it looks at the address.
        Err(Refused(libc::EFAULT)) => Ok("only the address was wrong".into()),
        other => other,
    }
}

fn fork() -> Attempt {
    // SAFETY: the child does nothing but end.
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::_exit(0);
        }
        if child > 0 {
            libc::waitpid(child, null_mut(), 0);
        }
        said(child.into(), "a child process ran")
    }
}

fn start_program(work: &ProbeWork) -> Attempt {
    let program = c_path(&work.program)?;
    let arguments = [program.as_ptr(), c"__worker".as_ptr(), null()];
    let environment = [null()];
    // SAFETY: both lists hold valid C strings and end with null. A success never returns: the parent then sees a worker
    // that ended without a result.
    said(unsafe { libc::execve(program.as_ptr(), arguments.as_ptr(), environment.as_ptr()) }.into(), "it ran")
}

fn io_uring() -> Attempt {
    // The kernel's `struct io_uring_params` has 120 bytes.
    let mut parameters = [0_u8; 120];
    // SAFETY: the kernel writes at most its struct's size.
    said(unsafe { libc::syscall(libc::SYS_io_uring_setup, 1, parameters.as_mut_ptr()) }, "a ring was made")
}

fn memory_file() -> Attempt {
    // SAFETY: the name is a valid C string.
    said(unsafe { libc::memfd_create(c"probe".as_ptr(), 0) }.into(), "it was made")
}

fn writable_code() -> Attempt {
    map(4096, libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC)
}

fn map(size: usize, protection: c_int) -> Attempt {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: a new anonymous mapping at an address of the kernel's choice.
    let address = unsafe { libc::mmap(null_mut(), size, protection, flags, -1, 0) };
    said(if address == libc::MAP_FAILED { -1 } else { 0 }, "mapped")
}

fn map_without_end() -> Attempt {
    for _ in 0..256 {
        map(16 << 20, libc::PROT_READ | libc::PROT_WRITE)?;
    }
    Ok("4 GiB in pieces".into())
}

fn raise_limit() -> Attempt {
    let limit = libc::rlimit { rlim_cur: 64, rlim_max: libc::RLIM_INFINITY };
    // SAFETY: `limit` is a valid rlimit to read from.
    said(unsafe { libc::setrlimit(libc::RLIMIT_NOFILE, &limit) }.into(), "it was raised")
}

fn inherited_files() -> Attempt {
    // Three times /dev/null, and the worker's two pipes.
    const OWN: c_int = 5;
    // Seeking nowhere tells whether a descriptor is open, by a call that the sandbox allows.
    // SAFETY: plain numbers.
    let open = |fd: &c_int| {
        let result = unsafe { libc::lseek(*fd, 0, libc::SEEK_CUR) };
        result != -1 || io::Error::last_os_error().raw_os_error() != Some(libc::EBADF)
    };
    match (OWN..1024).find(open) {
        None => Err(Refused(libc::EBADF)),
        Some(fd) => Ok(format!("file {fd} is open")),
    }
}
