//! Runs one program in the engine, in this process: `program FILE.mjs`. For work on the Node modules.

use std::sync::{Arc, Mutex};

use backlings::sandbox::job::{Goal, Job, JsRun, JsWork, Limits, SourceFile, Work};
use backlings::sandbox::{Event, Outbox, engine};

fn main() {
    let path = std::path::PathBuf::from(std::env::args().nth(1).expect("a file"));
    let code = std::fs::read_to_string(&path).expect("readable");
    let mut files = Vec::new();
    let folder = path.with_extension("");
    if folder.is_dir() {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        for entry in std::fs::read_dir(&folder).expect("folder") {
            let entry = entry.expect("entry");
            let text = std::fs::read_to_string(entry.path()).expect("text");
            files.push(SourceFile { path: format!("{name}/{}", entry.file_name().to_string_lossy()), text });
        }
    }
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let goal = if code.lines().nth(1) == Some("// compare: program") { Goal::Checks } else { Goal::Program };
    let run = JsRun { name: file.clone(), code, path: file, goal };
    let work = JsWork { files, runs: vec![run] };
    let limits = Limits { ticks: 50_000, ..Limits::default() };
    let job = Job { seed: 1, now_ms: 1_767_225_600_000, limits, work: Work::Js(work.clone()) };
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(move || {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let sink = seen.clone();
        let outbox = Outbox::new(1 << 20, move |event| sink.lock().unwrap().push(event));
        engine::run(&job, &work, &outbox);
        for event in seen.lock().unwrap().drain(..) {
            if let Event::Js(report) = event {
                for line in &report.console {
                    match line.stream {
                        backlings::verdict::Stream::Out => print!("{}", line.text),
                        backlings::verdict::Stream::Err => eprint!("{}", line.text),
                    }
                }
                for test in &report.tests {
                    let word = if test.skipped {
                        "skipped"
                    } else if test.passed {
                        "passed"
                    } else {
                        "failed"
                    };
                    let todo = if test.todo { " (todo)" } else { "" };
                    let error = test.error.as_ref().map(|e| format!(": {} {}", e.name, e.message)).unwrap_or_default();
                    eprintln!("{word}{todo} {}{error}", test.path.join(" > "));
                }
                eprintln!("[{:?}] ticks {} virtual {} ms", report.end, report.ticks, report.virtual_ms);
            }
        }
    });
    thread.expect("thread").join().expect("no panic");
}
