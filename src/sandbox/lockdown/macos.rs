//! macOS: limits on processor time and files. The address space cannot be capped there, so the heap caps inside the
//! engines are the only ones on memory; the system's sandbox profiles are not used. Not tested on a real system.
#![allow(unsafe_code)]

use std::io;
use std::os::fd::AsFd;

use super::{Caps, Layer, LockReport, Only, Pipes};

pub fn detach(parent: u32) -> Result<Pipes, String> {
    if std::os::unix::process::parent_id() != parent {
        return Err("the parent ended while the worker started".into());
    }
    for fd in 3..1024 {
        // SAFETY: nothing in this process owns a descriptor above 2 yet.
        unsafe { libc::close(fd) };
    }
    let failed = |error: io::Error| format!("the worker's pipes cannot be set up: {error}");
    let input = io::stdin().as_fd().try_clone_to_owned().map_err(failed)?;
    let output = io::stdout().as_fd().try_clone_to_owned().map_err(failed)?;
    Ok(Pipes { input: input.into(), output: output.into() })
}

pub struct Half {
    rlimits: Layer,
}

pub fn begin(caps: Caps, only: Only) -> Half {
    let cpu = caps.cpu.as_secs();
    let wanted = [
        (libc::RLIMIT_CPU, cpu, cpu + 1),
        (libc::RLIMIT_NOFILE, 8, 8),
        (libc::RLIMIT_FSIZE, 0, 0),
        (libc::RLIMIT_CORE, 0, 0),
    ];
    let refused = wanted.into_iter().any(|(resource, soft, hard)| {
        let limit = libc::rlimit { rlim_cur: soft, rlim_max: hard };
        // SAFETY: `limit` is a valid rlimit to read from.
        unsafe { libc::setrlimit(resource, &limit) != 0 }
    });
    let rlimits = match (only.rlimits, refused) {
        (false, _) => Layer::off("switched off for a test"),
        (true, true) => Layer::off("the system refused the limits"),
        (true, false) => Layer::on(format!("{cpu} s of processor time, heap caps inside the engines")),
    };
    Half { rlimits }
}

impl Half {
    pub fn finish(self) -> LockReport {
        LockReport {
            landlock: Layer::off("Landlock is Linux's"),
            landlock_abi: 0,
            seccomp: Layer::off("seccomp is Linux's"),
            rlimits: self.rlimits,
        }
    }
}

pub fn leave() -> ! {
    // SAFETY: ends the process; nothing runs after it.
    unsafe { libc::_exit(0) }
}
