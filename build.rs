//! Rebuilds when a lesson is added: `include_dir!` sees changed files by itself, but not new ones.

fn main() {
    println!("cargo::rerun-if-changed=lessons");
    println!("cargo::rerun-if-changed=exercises");
}
