//! Windows: a process of its own that the parent can end, with the heap caps inside the engines. No job object and
//! no AppContainer yet, so the level is weak and said to be. Not tested on a real system.

use std::io;
use std::os::windows::io::AsHandle;

use super::{Caps, Layer, LockReport, Only, Pipes};

pub fn detach(_parent: u32) -> Result<Pipes, String> {
    let failed = |error: io::Error| format!("the worker's pipes cannot be set up: {error}");
    let input = io::stdin().as_handle().try_clone_to_owned().map_err(failed)?;
    let output = io::stdout().as_handle().try_clone_to_owned().map_err(failed)?;
    Ok(Pipes { input: input.into(), output: output.into() })
}

pub struct Half;

pub fn begin(_caps: Caps, _only: Only) -> Half {
    Half
}

impl Half {
    pub fn finish(self) -> LockReport {
        LockReport {
            landlock: Layer::off("Landlock is Linux's"),
            landlock_abi: 0,
            seccomp: Layer::off("seccomp is Linux's"),
            rlimits: Layer::on("the parent ends it in time, heap caps inside the engines"),
        }
    }
}

pub fn leave() -> ! {
    std::process::exit(0)
}
