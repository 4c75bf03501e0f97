//! Where real Node 26 is, for the tests that compare with it. Included as a module by those tests.

use std::path::PathBuf;
use std::process::Command;

/// `NODE26`, or what `.ci/run` installs, or a `node` of version 26 on the path.
pub fn find() -> Option<PathBuf> {
    let installed = concat!(env!("CARGO_MANIFEST_DIR"), "/target/node26/node_modules/node/bin/node");
    let candidates = [std::env::var_os("NODE26").map(PathBuf::from), Some(installed.into()), Some("node".into())];
    candidates.into_iter().flatten().find(|candidate| {
        let output = Command::new(candidate).arg("--version").output();
        output.is_ok_and(|o| o.stdout.starts_with(b"v26."))
    })
}
