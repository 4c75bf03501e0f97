//! The escapes that `doctor` tries: each in a worker of its own, since most of them end it.

use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use super::job::{Job, Limit, Limits, ProbeReport, ProbeWork, Work};
use super::parent::{Worker, WorkerEnd};
use crate::verdict::Isolation;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(not(target_os = "linux"))]
mod portable;

#[cfg(target_os = "linux")]
use linux as system;
#[cfg(not(target_os = "linux"))]
use portable as system;

/// What an attempt came to: in words how it succeeded, or the system's refusal.
type Attempt = Result<String, Refused>;

/// An error number of the system.
struct Refused(i32);

/// A way out of the sandbox, in words, and code that takes it.
type Escape = (&'static str, fn(&ProbeWork) -> Attempt);

/// Makes the attempt inside a worker.
pub fn attempt(work: &ProbeWork) -> ProbeReport {
    let found = system::ESCAPES.iter().find(|(name, _)| *name == work.name);
    let (answer, denied) = match found.map(|(_, escape)| escape(work)) {
        None => ("this worker does not know it".to_owned(), false),
        Some(Ok(how)) => (format!("allowed: {how}"), false),
        Some(Err(refused)) => system::refusal(refused),
    };
    ProbeReport { name: work.name.clone(), answer, denied }
}

impl Worker {
    /// Tries every escape, and says how each ended. Fails when harmless targets for them cannot be set up.
    pub fn probe_all(&self) -> io::Result<Vec<ProbeReport>> {
        self.probe_all_with(&[])
    }

    /// [`Worker::probe_all`] with a worker that is weakened for a test, as in [`Worker::run_with`].
    #[doc(hidden)]
    pub fn probe_all_with(&self, more: &[&str]) -> io::Result<Vec<ProbeReport>> {
        let bait = Bait::lay()?;
        Ok(system::ESCAPES.iter().map(|(name, _)| self.probe(name, &bait, more)).collect())
    }

    fn probe(&self, name: &str, bait: &Bait, more: &[&str]) -> ProbeReport {
        let work = Work::Probe(ProbeWork {
            name: name.to_owned(),
            bait: bait.folder.to_string_lossy().into_owned(),
            program: self.exe.to_string_lossy().into_owned(),
            parent: std::process::id(),
            port: bait.port,
        });
        let mut result =
            self.run_with(Isolation::None, &Job { seed: 0, now_ms: 0, limits: Limits::default(), work }, more);
        let report = |answer: String, denied| ProbeReport { name: name.to_owned(), answer, denied };
        match (result.report.probes.pop(), result.end) {
            (Some(made), WorkerEnd::Finished) => made,
            (_, WorkerEnd::Limit(Limit::Denied, _)) => report("killed (SIGSYS)".into(), true),
            (_, WorkerEnd::Limit(_, words)) => report(format!("allowed: {words}"), false),
            (_, WorkerEnd::Unavailable(words)) => report(words, false),
            (None, WorkerEnd::Finished) => report("the worker said nothing".into(), false),
        }
    }
}

/// Targets that do no harm when they are hit; gone when this is dropped.
struct Bait {
    folder: PathBuf,
    port: u16,
    _listeners: (TcpListener, system::Sockets),
}

impl Bait {
    fn lay() -> io::Result<Bait> {
        // The number cannot be guessed, so nobody can have put something there before.
        let folder = std::env::temp_dir().join(format!("backlings-doctor-{:016x}", super::parent::nonce()));
        fs::create_dir(&folder)?;
        let laid = Bait::fill(&folder);
        if laid.is_err() {
            let _ = fs::remove_dir_all(&folder);
        }
        laid
    }

    fn fill(folder: &Path) -> io::Result<Bait> {
        File::create(folder.join("file"))?;
        let tcp = TcpListener::bind(("127.0.0.1", 0))?;
        let port = tcp.local_addr()?.port();
        let sockets = system::sockets(folder)?;
        Ok(Bait { folder: folder.to_owned(), port, _listeners: (tcp, sockets) })
    }
}

impl Drop for Bait {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
