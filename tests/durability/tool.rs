//! The program itself, with a home and lessons of its own.

use std::path::Path;
use std::process::{Command, Stdio};

/// `backlings` with progress in `data` of this home.
pub fn backlings(home: &Path, args: &[&str]) -> Command {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/roots/small");
    let mut command = Command::new(env!("CARGO_BIN_EXE_backlings"));
    command.env_clear().env("HOME", home).env("BACKLINGS_HOME", home.join("data")).current_dir(home);
    command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command.arg("--root").arg(root).args(args).stdin(Stdio::null());
    command
}
