//! The conformance suite: each program of `tests/conformance/` prints here what it prints in Node 26.
//!
//! `CONFORMANCE=inspect cargo test --test conformance -- --nocapture` runs one module (or `inspect/map`) and shows differences.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use backlings::sandbox::job::{Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limits, SourceFile, Work};
use backlings::sandbox::{Event, Outbox, engine};
use backlings::verdict::Stream;

#[test]
fn programs_print_what_node_prints() {
    let only = std::env::var("CONFORMANCE").unwrap_or_default();
    let known = known_differences();
    let mut modules: Vec<(String, usize, usize)> = Vec::new();
    let mut unexpected = Vec::new();
    for path in programs() {
        let id = id(&path);
        if !id.starts_with(&only) {
            continue;
        }
        let expected = fs::read_to_string(path.with_extension("out")).unwrap_or_else(|_| panic!("{id} has no .out"));
        let actual = run(&path);
        let equal = actual == expected;
        if equal == known.contains(&id) {
            unexpected.push(if equal { format!("{id}: equal, but listed in docs/NODE.md") } else { id.clone() });
            if !only.is_empty() {
                println!("== {id}\n{}", difference(&expected, &actual));
            }
        }
        let module = id.split('/').next().unwrap_or_default().to_owned();
        match modules.last_mut() {
            Some(last) if last.0 == module => {
                last.1 += usize::from(equal);
                last.2 += 1;
            }
            _ => modules.push((module, usize::from(equal), 1)),
        }
    }
    for (module, equal, all) in &modules {
        println!("{} {module}: {equal} of {all}", if equal == all { "green" } else { "red  " });
    }
    let (equal, all) = modules.iter().fold((0, 0), |sum, m| (sum.0 + m.1, sum.1 + m.2));
    println!("{equal} of {all} programs equal Node's output");
    assert!(all > 0, "no program matches {only:?}");
    assert!(unexpected.is_empty(), "differ from Node:\n  {}", unexpected.join("\n  "));
}

/// Programs that docs/NODE.md lists, each as `` `module/name` ``.
fn known_differences() -> Vec<String> {
    let text = fs::read_to_string(root().join("docs/NODE.md")).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .filter(|id| id.contains('/'))
        .map(str::to_owned)
        .collect()
}

fn programs() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for module in fs::read_dir(root().join("tests/conformance")).expect("the suite") {
        let module = module.expect("entry").path();
        if module.is_dir() {
            let files = fs::read_dir(module).expect("module").map(|f| f.expect("entry").path());
            found.extend(files.filter(|f| f.extension().is_some_and(|e| e == "mjs")));
        }
    }
    found.sort();
    found
}

fn id(path: &Path) -> String {
    let module = path.parent().and_then(Path::file_name).expect("module").to_string_lossy();
    format!("{module}/{}", path.file_stem().expect("name").to_string_lossy())
}

fn run(path: &Path) -> String {
    let code = fs::read_to_string(path).expect("program");
    let compare = code.lines().nth(1).unwrap_or_default().to_owned();
    let name = path.file_name().expect("name").to_string_lossy().into_owned();
    let goal = if compare == "// compare: program" { Goal::Checks } else { Goal::Program };
    let main = JsRun { name: name.clone(), code, path: name, goal };
    let work = JsWork { files: siblings(path), runs: vec![main] };
    let job = Job { seed: 1, now_ms: 1_767_225_600_000, limits: Limits::default(), work: Work::Js(work.clone()) };
    let reports: Arc<Mutex<Vec<JsReport>>> = Arc::default();
    let sink = reports.clone();
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(move || {
        let outbox = Outbox::new(1 << 20, move |event| {
            if let Event::Js(report) = event {
                sink.lock().expect("sink").push(report);
            }
        });
        engine::run(&job, &work, &outbox);
    });
    if thread.expect("thread").join().is_err() {
        return "[the engine panicked]\n".to_owned();
    }
    let report = reports.lock().expect("reports").pop().expect("a report");
    text(&report, compare == "// compare: stderr")
}

/// Files of the folder named like the program, which the program may import or read.
fn siblings(path: &Path) -> Vec<SourceFile> {
    let folder = path.with_extension("");
    let Ok(entries) = fs::read_dir(&folder) else { return Vec::new() };
    let name = folder.file_name().expect("name").to_string_lossy().into_owned();
    entries
        .map(|entry| {
            let entry = entry.expect("entry");
            let text = fs::read_to_string(entry.path()).expect("text");
            SourceFile { path: format!("{name}/{}", entry.file_name().to_string_lossy()), text }
        })
        .collect()
}

/// The report in the form of an `.out` file.
fn text(report: &JsReport, with_stderr: bool) -> String {
    let stream = |wanted: Stream| -> String {
        report.console.iter().filter(|l| l.stream == wanted).map(|l| l.text.as_str()).collect()
    };
    let mut out = stream(Stream::Out);
    if with_stderr {
        out.push_str("[stderr]\n");
        out.push_str(&stream(Stream::Err));
    }
    let failed_test = report.tests.iter().any(|t| !t.passed && !t.todo && !t.skipped);
    match &report.end {
        JsEnd::Exit(0) if failed_test => out.push_str("[exit 1]\n"),
        JsEnd::Exit(0) => {}
        JsEnd::Exit(code) => out.push_str(&format!("[exit {code}]\n")),
        JsEnd::Threw(_) => out.push_str("[exit 1]\n"),
        other => out.push_str(&format!("[{other:?}]\n")),
    }
    out
}

fn difference(expected: &str, actual: &str) -> String {
    let diff = similar::TextDiff::from_lines(expected, actual);
    diff.unified_diff().context_radius(2).header("node", "here").to_string()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
