//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    // A worker must do nothing before it has locked itself in.
    if std::env::args_os().nth(1).is_some_and(|first| first == "__worker") {
        backlings::sandbox::worker_main();
    }
    ExitCode::from(backlings::run(std::env::args_os()))
}
