//! Compiles the Node modules to bytecode, so that no check has to parse them; and rebuilds when a lesson is added, since
//! `include_dir!` sees changed files by itself, but not new ones.

use std::ffi::CString;
use std::path::Path;
use std::{env, fs};

use rquickjs::{Context, Runtime};

#[path = "src/sandbox/engine/bytecode.rs"]
mod bytecode;

const MODULES: &str = "src/sandbox/engine/modules";

fn main() {
    println!("cargo::rerun-if-changed=lessons");
    println!("cargo::rerun-if-changed=exercises");
    println!("cargo::rerun-if-changed={MODULES}");
    println!("cargo::rerun-if-changed=src/sandbox/engine/bytecode.rs");
    let runtime = Runtime::new().expect("an engine");
    let context = Context::full(&runtime).expect("a context");
    for entry in fs::read_dir(MODULES).expect("the folder of modules") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "js") {
            context.with(|ctx| compile(&ctx, &path));
        }
    }
}

/// Writes `OUT_DIR/NAME.bytecode`: a function whose body is the file. `node:` in its file name keeps it out of the learner's
/// stack traces.
fn compile(ctx: &rquickjs::Ctx<'_>, path: &Path) {
    let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
    let params = if name == "bootstrap" { "native" } else { "exports, require, natives, core" };
    let source = fs::read_to_string(path).expect("a source");
    let text = CString::new(format!("(function ({params}) {{ 'use strict'; {source}\n}})")).expect("no NUL");
    let file = CString::new(format!("node:{name}")).expect("no NUL");
    let bytecode = bytecode::compile(ctx, &text, &file).unwrap_or_else(|_| {
        let error = ctx.catch();
        let words = error.as_exception().map(|e| format!("{e}")).unwrap_or_default();
        panic!("{} does not compile: {words}", path.display())
    });
    let out = env::var("OUT_DIR").expect("OUT_DIR");
    fs::write(Path::new(&out).join(format!("{name}.bytecode")), bytecode).expect("written");
}
