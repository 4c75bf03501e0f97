//! Linux: resource limits, Landlock and seccomp. Each of the two locks alone leaves holes, so both are tried.
#![allow(unsafe_code)]

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, AsRawFd};

use landlock::{
    ABI, Access, AccessFs, AccessNet, LandlockStatus, RestrictionStatus, Ruleset, RulesetAttr, RulesetError,
    RulesetStatus, Scope,
};

use super::{Caps, Layer, LockReport, Only, Pipes};

/// Descriptors 0 to 7: three of /dev/null, the two pipes, and room for what fails anyway.
const MAX_FILES: u64 = 8;

pub fn detach(parent: u32) -> Result<Pipes, String> {
    #[cfg(target_env = "gnu")]
    // SAFETY: called before any thread exists. One arena keeps address space small and the same on every machine.
    unsafe {
        libc::mallopt(libc::M_ARENA_MAX, 1);
    }
    // SAFETY: these options take plain numbers, and a pointer to a constant of at most 16 bytes.
    unsafe {
        libc::prctl(libc::PR_SET_NAME, c"backlings-work".as_ptr());
        libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0);
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0);
    }
    if std::os::unix::process::parent_id() != parent {
        return Err("the parent ended while the worker started".into());
    }
    close_inherited();
    let failed = |error: io::Error| format!("the worker's pipes cannot be set up: {error}");
    let input = io::stdin().as_fd().try_clone_to_owned().map_err(failed)?;
    let output = io::stdout().as_fd().try_clone_to_owned().map_err(failed)?;
    let null = File::options().read(true).write(true).open("/dev/null").map_err(failed)?;
    for standard in 0..3 {
        // SAFETY: both numbers are open descriptors; the old standard streams are not used again.
        if unsafe { libc::dup2(null.as_raw_fd(), standard) } < 0 {
            return Err(failed(io::Error::last_os_error()));
        }
    }
    Ok(Pipes { input: input.into(), output: output.into() })
}

fn close_inherited() {
    // SAFETY: nothing in this process owns a descriptor above 2 yet.
    unsafe {
        if libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0) != 0 {
            // Linux before 5.9.
            for fd in 3..4096 {
                libc::close(fd);
            }
        }
    }
}

pub struct Half {
    landlock: Layer,
    landlock_abi: u32,
    rlimits: Layer,
    only: Only,
}

pub fn begin(caps: Caps, only: Only) -> Half {
    let rlimits = if only.rlimits { limit(caps) } else { Layer::off("switched off for a test") };
    let (landlock, landlock_abi) = match only.landlock {
        0 => (Layer::off("Landlock is switched off for a test"), 0),
        newest => judge(restrict(newest), newest),
    };
    Half { landlock, landlock_abi, rlimits, only }
}

impl Half {
    pub fn finish(self) -> LockReport {
        let mut rlimits = self.rlimits;
        // Last, since it also counts this process's own threads.
        if self.only.rlimits
            && let Err(error) = set(libc::RLIMIT_NPROC, 0, 0)
        {
            rlimits = Layer::off(format!("the limit on processes was refused: {error}"));
        }
        let seccomp = if self.only.seccomp { filter() } else { Layer::off("seccomp is switched off for a test") };
        LockReport { landlock: self.landlock, landlock_abi: self.landlock_abi, seccomp, rlimits }
    }
}

fn limit(caps: Caps) -> Layer {
    let cpu = caps.cpu.as_secs();
    let wanted = [
        ("address space", libc::RLIMIT_AS, caps.memory, caps.memory),
        ("processor time", libc::RLIMIT_CPU, cpu, cpu + 1),
        ("open files", libc::RLIMIT_NOFILE, MAX_FILES, MAX_FILES),
        ("file size", libc::RLIMIT_FSIZE, 0, 0),
        ("core dumps", libc::RLIMIT_CORE, 0, 0),
        ("locked memory", libc::RLIMIT_MEMLOCK, 0, 0),
        ("message queues", libc::RLIMIT_MSGQUEUE, 0, 0),
    ];
    for (name, resource, soft, hard) in wanted {
        if let Err(error) = set(resource, soft, hard) {
            return Layer::off(format!("the limit on {name} was refused: {error}"));
        }
    }
    Layer::on(format!("{} MiB, {cpu} s of processor time, {MAX_FILES} files, no new processes", caps.memory >> 20))
}

/// Lowers a limit; one that is lower already stays.
fn set(resource: libc::__rlimit_resource_t, soft: u64, hard: u64) -> io::Result<()> {
    let mut now = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `now` is a valid rlimit to write to.
    if unsafe { libc::getrlimit(resource, &mut now) } != 0 {
        return Err(io::Error::last_os_error());
    }
    let wanted = libc::rlimit { rlim_cur: soft.min(now.rlim_max), rlim_max: hard.min(now.rlim_max) };
    // SAFETY: `wanted` is a valid rlimit to read from.
    if unsafe { libc::setrlimit(resource, &wanted) } != 0 {
        return Err(io::Error::last_os_error());
    }
    Ok(())
}

/// Forbids everything that this crate and the kernel both know.
fn restrict(newest: u32) -> Result<RestrictionStatus, RulesetError> {
    let abi = match newest {
        1 => ABI::V1,
        2 => ABI::V2,
        3 => ABI::V3,
        4 => ABI::V4,
        5 => ABI::V5,
        6 => ABI::V6,
        _ => ABI::V10,
    };
    let mut rules = Ruleset::default().handle_access(AccessFs::from_all(abi))?;
    if newest >= 4 {
        rules = rules.handle_access(AccessNet::from_all(abi))?;
    }
    if newest >= 6 {
        rules = rules.scope(Scope::from_all(abi))?;
    }
    rules.create()?.restrict_self()
}

/// What the answer means. Missing support is no error to the crate, so the status itself is read.
fn judge(answer: Result<RestrictionStatus, RulesetError>, newest: u32) -> (Layer, u32) {
    let status = match answer {
        Ok(status) => status,
        Err(error) => return (Layer::off(format!("Landlock was refused: {error}")), 0),
    };
    match (status.landlock, status.ruleset) {
        (LandlockStatus::NotImplemented, _) => (Layer::off("this kernel has no Landlock"), 0),
        (LandlockStatus::NotEnabled, _) => (Layer::off("Landlock was switched off when this system started"), 0),
        (_, RulesetStatus::NotEnforced) => (Layer::off("Landlock is there but enforces nothing"), 0),
        // Believed only when seen: the root folder has to be shut.
        _ if File::open("/").is_ok() => (Layer::off("Landlock says yes, but the root folder still opens"), 0),
        (LandlockStatus::Available { effective_abi, .. }, _) => {
            let abi = (effective_abi as u32).min(newest);
            (Layer::on(format!("Landlock {abi}")), abi)
        }
    }
}

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64"))]
fn filter() -> Layer {
    if let Err(error) = super::seccomp::apply() {
        return Layer::off(format!("seccomp was refused: {error}"));
    }
    // Believed only when seen: this harmless call has to fail with the filter's own answer.
    // SAFETY: a utsname of zeros is valid, and the call writes into it at most.
    let answer = unsafe { libc::uname(&mut std::mem::zeroed()) };
    match (answer, io::Error::last_os_error().raw_os_error()) {
        (-1, Some(libc::EACCES)) => Layer::on("seccomp"),
        _ => Layer::off("seccomp says yes, but forbidden calls still pass"),
    }
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
fn filter() -> Layer {
    Layer::off("no seccomp filter is written for this processor")
}

pub fn leave() -> ! {
    // SAFETY: ends the process; nothing runs after it.
    unsafe { libc::_exit(0) }
}
