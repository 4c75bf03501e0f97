//! The system calls that a locked worker may make: two filters, of which the kernel takes the stricter answer.

use std::collections::BTreeMap;

use seccompiler::{
    BackendError, BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch, apply_filter_all_threads,
};

/// Calls that fail with EACCES. SQLite and the C library try them and go on without.
const REFUSED: &[i64] = &[
    libc::SYS_openat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_readlinkat,
    libc::SYS_unlinkat,
    libc::SYS_getcwd,
    libc::SYS_fcntl,
    libc::SYS_ioctl,
    libc::SYS_prlimit64,
    libc::SYS_uname,
    libc::SYS_sysinfo,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_lstat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_access,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_readlink,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_unlink,
];

/// Calls that a computation needs. What is in neither list ends the process.
const ALLOWED: &[i64] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_lseek,
    libc::SYS_fstat,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    libc::SYS_brk,
    libc::SYS_futex,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_restart_syscall,
    libc::SYS_ppoll,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_rseq,
    libc::SYS_set_robust_list,
    libc::SYS_getrusage,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
];

/// Puts both filters on every thread of the process.
pub fn apply() -> Result<(), String> {
    let filters = compile().map_err(|error| error.to_string())?;
    for filter in &filters {
        apply_filter_all_threads(filter).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The lenient filter comes first: the other one forbids the call that installs filters.
fn compile() -> Result<[BpfProgram; 2], BackendError> {
    let arch: TargetArch = std::env::consts::ARCH.try_into()?;
    let refused: BTreeMap<_, _> = REFUSED.iter().map(|call| (*call, vec![])).collect();
    let mut allowed: BTreeMap<_, _> = REFUSED.iter().chain(ALLOWED).map(|call| (*call, vec![])).collect();
    // Memory may be written or run, never both: no call makes a page executable.
    let no_exec = when(2, SeccompCmpOp::MaskedEq(libc::PROT_EXEC as u64), 0)?;
    allowed.insert(libc::SYS_mmap, vec![no_exec.clone()]);
    allowed.insert(libc::SYS_mprotect, vec![no_exec]);
    // abort() signals its own thread; no other process may be signalled.
    allowed.insert(libc::SYS_tgkill, vec![when(0, SeccompCmpOp::Eq, u64::from(std::process::id()))?]);
    let denied = SeccompAction::Errno(libc::EACCES as u32);
    let lenient = SeccompFilter::new(refused, SeccompAction::Allow, denied, arch)?;
    let strict = SeccompFilter::new(allowed, SeccompAction::KillProcess, SeccompAction::Allow, arch)?;
    Ok([lenient.try_into()?, strict.try_into()?])
}

fn when(argument: u8, op: SeccompCmpOp, value: u64) -> Result<SeccompRule, BackendError> {
    SeccompRule::new(vec![SeccompCondition::new(argument, SeccompCmpArgLen::Dword, op, value)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_call_is_in_both_lists_and_the_filters_compile() {
        assert!(REFUSED.iter().all(|call| !ALLOWED.contains(call)));
        for forbidden in [libc::SYS_socket, libc::SYS_clone, libc::SYS_execve, libc::SYS_kill, libc::SYS_prctl] {
            assert!(!ALLOWED.contains(&forbidden) && !REFUSED.contains(&forbidden));
        }
        let [lenient, strict] = compile().unwrap();
        assert!(!lenient.is_empty() && lenient.len() < strict.len() && strict.len() < 4096);
    }
}
