//! Arguments in, exit code out.

fn main() {
    if std::env::args().nth(1).as_deref() == Some("__worker") {
        backlings::sandbox::worker_main();
    }
}
