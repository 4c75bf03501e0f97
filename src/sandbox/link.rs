//! A worker process and the two pipes to it. Reading never waits past a deadline; the process never outlives the link.
#![cfg_attr(unix, allow(unsafe_code))]

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

pub struct Link {
    child: Child,
    stdin: ChildStdin,
    stdout: system::Output,
    /// What goes to the worker, and how much of it the worker has taken.
    order: Vec<u8>,
    taken: usize,
    reaped: bool,
}

pub enum Heard {
    Bytes(usize),
    /// The worker ended, or closed its end.
    Closed,
    /// The deadline is over.
    Late,
}

/// How a worker's process ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exit {
    pub code: Option<i32>,
    pub signal: Option<i32>,
    /// The most memory it held, in KiB. Linux counts from before the program was loaded, so this is never less than
    /// what the parent had. 0 where the system does not tell.
    pub max_rss_kib: u64,
}

impl Link {
    /// Starts `exe` with an empty environment but for the time zone, in the root folder, in a process group of its own
    /// (so that Ctrl-C reaches the parent alone).
    pub fn start(exe: &Path, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> io::Result<Link> {
        // A relative path would be looked up in the worker's own folder.
        let mut command = Command::new(std::path::absolute(exe)?);
        command.args(args).env_clear().env("TZ", "UTC");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        system::prepare(&mut command);
        let mut child = command.spawn()?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            unreachable!("both were asked for as pipes")
        };
        match system::open(&stdin, stdout) {
            Ok(stdout) => Ok(Link { child, stdin, stdout, order: Vec::new(), taken: 0, reaped: false }),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                Err(error)
            }
        }
    }

    /// Hands over bytes, which go out during [`Link::hear`] as the worker takes them.
    pub fn send(&mut self, order: Vec<u8>) {
        self.order = order;
        self.taken = 0;
    }

    fn unsent(&self) -> &[u8] {
        &self.order[self.taken..]
    }

    /// Waits for the worker to say something, at most until `deadline`. What is there already counts as in time.
    pub fn hear(&mut self, buffer: &mut [u8], deadline: Instant) -> io::Result<Heard> {
        system::hear(self, buffer, deadline)
    }

    /// Ends the worker if it still lives.
    pub fn end(mut self) -> Exit {
        self.reap()
    }

    fn reap(&mut self) -> Exit {
        self.reaped = true;
        // Fails only when the process has ended, which is what is wanted.
        let _ = self.child.kill();
        system::wait(&mut self.child)
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        if !self.reaped {
            self.reap();
        }
    }
}

#[cfg(unix)]
mod system {
    //! One thread and `poll`, since a hostile worker may neither read nor write nor end.
    use super::*;
    use std::io::{ErrorKind, Read, Write};
    use std::os::fd::{AsRawFd, RawFd};
    use std::os::unix::process::CommandExt;
    use std::os::unix::process::ExitStatusExt;
    use std::process::ExitStatus;

    pub type Output = ChildStdout;

    pub fn prepare(command: &mut Command) {
        command.current_dir("/").process_group(0).arg0("backlings");
    }

    pub fn open(stdin: &ChildStdin, stdout: ChildStdout) -> io::Result<Output> {
        let fd = stdin.as_raw_fd();
        // SAFETY: the descriptor is open, and only the parent's end of the pipe changes.
        match unsafe { libc::fcntl(fd, libc::F_SETFL, libc::O_NONBLOCK) } {
            -1 => Err(io::Error::last_os_error()),
            _ => Ok(stdout),
        }
    }

    pub fn hear(link: &mut Link, buffer: &mut [u8], deadline: Instant) -> io::Result<Heard> {
        loop {
            let (readable, writable) = wait_for(link, deadline)?;
            if readable {
                return match link.stdout.read(buffer) {
                    Ok(0) => Ok(Heard::Closed),
                    Ok(read) => Ok(Heard::Bytes(read)),
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    Err(error) => Err(error),
                };
            }
            if writable {
                match link.stdin.write(&link.order[link.taken..]) {
                    Ok(written) => link.taken += written,
                    Err(error) if matches!(error.kind(), ErrorKind::Interrupted | ErrorKind::WouldBlock) => {}
                    // It has ended; reading tells the rest.
                    Err(_) => link.taken = link.order.len(),
                }
            } else if Instant::now() >= deadline {
                return Ok(Heard::Late);
            }
        }
    }

    /// Whether the worker has said something (or ended), and whether it takes something.
    fn wait_for(link: &Link, deadline: Instant) -> io::Result<(bool, bool)> {
        let left = deadline.saturating_duration_since(Instant::now());
        // Rounded up, so that time is over when nothing came.
        let timeout = i32::try_from(left.as_micros().div_ceil(1_000)).unwrap_or(i32::MAX);
        let ask = |fd: RawFd, events| libc::pollfd { fd, events, revents: 0 };
        let mut asked = [ask(link.stdout.as_raw_fd(), libc::POLLIN), ask(link.stdin.as_raw_fd(), libc::POLLOUT)];
        let count = if link.unsent().is_empty() { 1 } else { 2 };
        // SAFETY: `asked` holds at least `count` valid entries for the length of the call.
        if unsafe { libc::poll(asked.as_mut_ptr(), count, timeout) } < 0 {
            let error = io::Error::last_os_error();
            return if error.kind() == ErrorKind::Interrupted { Ok((false, false)) } else { Err(error) };
        }
        Ok((asked[0].revents != 0, asked[1].revents != 0))
    }

    pub fn wait(child: &mut Child) -> Exit {
        let mut status = 0;
        // SAFETY: an rusage of zeros is valid, and the calls below write into it at most.
        let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
        loop {
            // SAFETY: the child was not waited for before, so its number still names it.
            if unsafe { libc::wait4(child.id() as libc::pid_t, &mut status, 0, &mut usage) } >= 0 {
                break;
            }
            if io::Error::last_os_error().kind() != ErrorKind::Interrupted {
                return Exit::default();
            }
        }
        let status = ExitStatus::from_raw(status);
        let unit = if cfg!(target_os = "macos") { 1024 } else { 1 };
        Exit { code: status.code(), signal: status.signal(), max_rss_kib: usage.ru_maxrss as u64 / unit }
    }
}

#[cfg(not(unix))]
mod system {
    //! Without `poll`, a thread reads and hands over. Not tested on a real system.
    use super::*;
    use std::io::{Read, Write};
    use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};

    pub struct Output {
        pieces: Receiver<Vec<u8>>,
        rest: Vec<u8>,
    }

    pub fn prepare(_command: &mut Command) {}

    pub fn open(_stdin: &ChildStdin, mut stdout: ChildStdout) -> io::Result<Output> {
        let (to, pieces) = sync_channel(16);
        std::thread::spawn(move || {
            let mut piece = vec![0; 64 << 10];
            while let Ok(read @ 1..) = stdout.read(&mut piece) {
                if to.send(piece[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Ok(Output { pieces, rest: Vec::new() })
    }

    pub fn hear(link: &mut Link, buffer: &mut [u8], deadline: Instant) -> io::Result<Heard> {
        if !link.unsent().is_empty() {
            // A worker that does not read blocks this call; it reads its job before untrusted code runs.
            let _ = link.stdin.write_all(&std::mem::take(&mut link.order));
            link.taken = 0;
        }
        if link.stdout.rest.is_empty() {
            match link.stdout.pieces.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(piece) => link.stdout.rest = piece,
                Err(RecvTimeoutError::Timeout) => return Ok(Heard::Late),
                Err(RecvTimeoutError::Disconnected) => return Ok(Heard::Closed),
            }
        }
        let read = buffer.len().min(link.stdout.rest.len());
        buffer[..read].copy_from_slice(&link.stdout.rest[..read]);
        link.stdout.rest.drain(..read);
        Ok(Heard::Bytes(read))
    }

    pub fn wait(child: &mut Child) -> Exit {
        let code = child.wait().ok().and_then(|status| status.code());
        Exit { code, signal: None, max_rss_kib: 0 }
    }
}
