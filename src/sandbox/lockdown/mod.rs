//! What the operating system denies a worker, and how much of that was really enforced.

use std::fs::File;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::verdict::Isolation;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod other;
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64", target_arch = "riscv64")))]
mod seccomp;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as system;
#[cfg(target_os = "macos")]
use macos as system;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
use other as system;
#[cfg(windows)]
use windows as system;

/// What holds a worker, as it found out itself after it had locked itself in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockReport {
    /// Denies files, connections and signals.
    pub landlock: Layer,
    /// The version of Landlock that is enforced; 0 without.
    pub landlock_abi: u32,
    /// Denies every system call that a computation does not need.
    pub seccomp: Layer,
    /// Caps memory, processor time and open files.
    pub rlimits: Layer,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    pub on: bool,
    /// What it is, or why it is off.
    pub words: String,
}

impl Layer {
    pub fn on(words: impl Into<String>) -> Layer {
        Layer { on: true, words: words.into() }
    }

    pub fn off(words: impl Into<String>) -> Layer {
        Layer { on: false, words: words.into() }
    }
}

/// Since this version Landlock also keeps signals and abstract sockets inside.
const LANDLOCK_WITH_SCOPES: u32 = 6;

impl LockReport {
    /// The level that follows from the layers; both locks are needed for the best one, since each alone leaves holes.
    pub fn isolation(&self) -> Isolation {
        let landlock = if self.landlock.on { self.landlock_abi } else { 0 };
        match (self.rlimits.on, self.seccomp.on, landlock) {
            (false, ..) => Isolation::None,
            (true, true, 1..) => Isolation::Full,
            (true, true, 0) => Isolation::Strong,
            (true, false, LANDLOCK_WITH_SCOPES..) => Isolation::Strong,
            (true, false, _) => Isolation::Weak,
        }
    }

    /// The level in a sentence, with what is missing and why.
    pub fn words(&self) -> String {
        let (landlock, seccomp, rlimits) = (&self.landlock.words, &self.seccomp.words, &self.rlimits.words);
        match self.isolation() {
            Isolation::Full => format!(
                "full: no files, no network, no other programs ({landlock}; {seccomp}); memory and time are capped"
            ),
            Isolation::Strong if self.seccomp.on => format!(
                "strong: no files, no network, no other programs, by one lock ({seccomp}) where two are wanted ({landlock})"
            ),
            Isolation::Strong => format!(
                "strong: no files, no other programs, no signals ({landlock}); some sockets stay open ({seccomp})"
            ),
            Isolation::Weak => format!(
                "weak: a process of its own with caps ({rlimits}), but files and network stay open ({landlock}; {seccomp})"
            ),
            Isolation::None => format!("none: not even memory and time are capped ({rlimits})"),
        }
    }
}

/// Caps that have to be set before the job is read.
#[derive(Clone, Copy, Debug)]
pub struct Caps {
    pub cpu: Duration,
    /// Bytes of address space.
    pub memory: u64,
}

impl Caps {
    /// For a job of this wall time and heap. JavaScript and SQLite have a heap each, which may be full at one time.
    pub fn of(wall_ms: u64, heap: usize) -> Caps {
        // Program, libraries and stacks; a debug build's program is larger.
        const BESIDES: u64 = if cfg!(debug_assertions) { 448 << 20 } else { 192 << 20 };
        Caps { cpu: Duration::from_secs(wall_ms.div_ceil(1_000) + 1), memory: 2 * heap as u64 + BESIDES }
    }
}

/// Which layers to try. All of them, except where a test wants to see what a weaker system would say.
#[derive(Clone, Copy, Debug)]
pub struct Only {
    /// The newest Landlock to use; 0: none.
    pub landlock: u32,
    pub seccomp: bool,
    pub rlimits: bool,
}

impl Only {
    pub const ALL: Only = Only { landlock: u32::MAX, seccomp: true, rlimits: true };
}

/// The two ends that a worker keeps.
pub struct Pipes {
    pub input: File,
    pub output: File,
}

/// Step one: ties the worker to its parent's life, closes what was inherited, and moves the pipes away from
/// the standard streams, since C code may print to those.
pub fn detach(parent: u32) -> Result<Pipes, String> {
    system::detach(parent)
}

/// Step two, while there is one thread: caps, and the lock on files. What could not be had is told by [`Half::finish`].
pub fn begin(caps: Caps, only: Only) -> Half {
    Half(system::begin(caps, only))
}

/// A worker that is locked in so far as was possible before its threads started.
pub struct Half(system::Half);

impl Half {
    /// Step three, with all threads there: no new ones, and no system calls but the few allowed.
    pub fn finish(self) -> LockReport {
        self.0.finish()
    }
}

/// Ends the process at once, without destructors: a hostile heap is not walked again.
pub fn leave() -> ! {
    system::leave()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_follow_from_the_layers() {
        let rows = [
            (true, true, 7, Isolation::Full),
            (true, true, 1, Isolation::Full),
            (true, true, 0, Isolation::Strong),
            (true, false, 7, Isolation::Strong),
            (true, false, 6, Isolation::Strong),
            (true, false, 5, Isolation::Weak),
            (true, false, 0, Isolation::Weak),
            (false, true, 7, Isolation::None),
            (false, false, 0, Isolation::None),
        ];
        for (rlimits, seccomp, landlock_abi, level) in rows {
            let layer = |on, name: &str| if on { Layer::on(name) } else { Layer::off(format!("no {name}")) };
            let report = LockReport {
                landlock: layer(landlock_abi > 0, "Landlock"),
                landlock_abi,
                seccomp: layer(seccomp, "seccomp"),
                rlimits: layer(rlimits, "limits"),
            };
            assert_eq!(report.isolation(), level, "{report:?}");
            let name = serde_json::to_string(&level).unwrap();
            assert!(report.words().starts_with(name.trim_matches('"')), "{}", report.words());
            for missing in [&report.landlock, &report.seccomp].into_iter().filter(|layer| !layer.on && rlimits) {
                assert!(report.words().contains(&missing.words), "{}", report.words());
            }
        }
    }
}
