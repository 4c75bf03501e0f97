//! How runs end: what the report says of errors, exit codes, promises that stay pending, and limits of slow hashes.

use std::sync::{Arc, Mutex};

use crate::sandbox::job::{Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limits, SourceFile, Stage, Work};
use crate::sandbox::{Event, Outbox};
use crate::value::Value;
use crate::verdict::Stream;

fn run_with(seed: u64, goal: Goal, files: &[(&str, &str)], code: &str) -> JsReport {
    run_for(50_000, seed, goal, files, code)
}

fn run_for(ticks: u64, seed: u64, goal: Goal, files: &[(&str, &str)], code: &str) -> JsReport {
    let files =
        files.iter().map(|(path, text)| SourceFile { path: path.to_string(), text: text.to_string() }).collect();
    let path = if goal == Goal::Value { "(case)" } else { "main.js" };
    let work = JsWork { files, runs: vec![JsRun { name: "run".into(), code: code.into(), path: path.into(), goal }] };
    let job = Job { seed, now_ms: 0, limits: Limits { ticks, ..Limits::default() }, work: Work::Js(work.clone()) };
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(move || {
        let reports: Arc<Mutex<Vec<JsReport>>> = Arc::default();
        let sink = reports.clone();
        let outbox = Outbox::new(1 << 16, move |event| {
            if let Event::Js(report) = event {
                sink.lock().unwrap().push(report);
            }
        });
        super::run(&job, &work, &outbox);
        reports.lock().unwrap().pop().expect("a report")
    });
    thread.unwrap().join().unwrap()
}

fn program(code: &str) -> JsReport {
    run_with(1, Goal::Program, &[], code)
}

fn value(code: &str) -> JsEnd {
    run_with(1, Goal::Value, &[], code).end
}

fn text(report: &JsReport, stream: Stream) -> String {
    report.console.iter().filter(|line| line.stream == stream).map(|line| line.text.as_str()).collect()
}

#[test]
fn errors_tell_the_stage_they_came_from() {
    let rows = [
        ("export default (", Stage::Load, "SyntaxError"),
        ("import x from './none.js'", Stage::Load, "Error"),
        ("throw new RangeError('now')", Stage::Run, "RangeError"),
        ("await null; throw new RangeError('later')", Stage::Run, "RangeError"),
        (
            "Promise.reject(new TypeError('floating')); await new Promise((r) => setTimeout(r, 5))",
            Stage::Uncaught,
            "TypeError",
        ),
        (
            "setTimeout(() => { throw new TypeError('timer') }, 1); await new Promise((r) => setTimeout(r, 5))",
            Stage::Uncaught,
            "TypeError",
        ),
        ("process.nextTick(() => { throw new TypeError('tick') })", Stage::Uncaught, "TypeError"),
        (
            "Promise.reject('a text'); await new Promise((r) => setTimeout(r, 5))",
            Stage::Uncaught,
            "UnhandledPromiseRejection",
        ),
    ];
    for goal in [Goal::Value, Goal::Program] {
        for (code, stage, name) in rows {
            let JsEnd::Threw(thrown) = run_with(1, goal, &[], code).end else { panic!("{code}: no error") };
            assert_eq!((thrown.stage, thrown.name.as_str()), (stage, name), "{code}");
        }
    }
}

#[test]
fn exit_codes_are_those_of_node() {
    let rows = [
        ("process.exit(300)", 44),
        ("process.exitCode = -1", 255),
        ("process.on('exit', () => { process.exitCode = 5 }); throw new Error('x')", 5),
        ("process.on('exit', () => process.exit(9)); throw new Error('x')", 9),
        ("process.on('uncaughtException', () => { throw new Error('again') }); setTimeout(() => { throw 1 }, 1)", 7),
        ("process.on('uncaughtException', () => {}); throw new Error('taken')", 0),
        ("await new Promise(() => {})", 13),
        ("process.exitCode = 2; await new Promise(() => {})", 2),
        ("process.exitCode = 0; await new Promise(() => {})", 13),
        ("new Promise(() => process.exit(3)); console.log('never')", 3),
        ("try { process.exit(4) } finally { console.log('never') }", 4),
        ("process.kill(process.pid, 'SIGTERM'); setTimeout(() => console.log('never'), 1)", 143),
    ];
    for (code, expected) in rows {
        let report = program(code);
        assert_eq!(report.end, JsEnd::Exit(expected), "{code}");
        assert_eq!(text(&report, Stream::Out), "", "{code}");
    }
}

#[test]
fn an_error_behind_another_exit_code_is_still_told() {
    let report = program("process.on('exit', () => { process.exitCode = 5 });\nthrow new RangeError('lost?')");
    assert_eq!(text(&report, Stream::Err), "Uncaught RangeError: lost?\n    at main.js:2:7\n");
}

#[test]
fn a_pending_promise_is_named_by_where_it_was_made() {
    let books = "import { once, EventEmitter } from 'node:events';\n\
        export function forgotten() {\n  return new Promise(() => {});\n}\n\
        export async function later() { await null; console.log('ran'); return forgotten(); }\n\
        export const listens = () => once(new EventEmitter(), 'never');\n\
        export const thenable = async () => { await { then() {} }; };\n\
        export const lock = Promise.withResolvers();\n";
    let rows = [
        ("await later()", Some(3), "the promise made at books.js:3, which is never settled"),
        (
            "await Promise.all([later(), forgotten()])",
            Some(3),
            "the promise made at books.js:3, which is never settled",
        ),
        ("await listens()", Some(6), "the promise made at books.js:6, which is never settled"),
        ("await lock.promise", Some(8), "the promise made at books.js:8, which is never settled"),
        // Nothing is said where nothing is known.
        ("lock.resolve(); await thenable()", None, "a promise that is never settled"),
        (
            "forgotten(); await listens()",
            None,
            "a promise that is never settled: one of those made at books.js:3, books.js:6",
        ),
    ];
    for (call, line, words) in rows {
        // Only the row about it leaves the lock pending.
        let settle = if call.contains("lock") { "" } else { "lock.resolve();" };
        let code = format!(
            "import {{ forgotten, later, listens, thenable, lock }} from './books.js'; {settle} export default {call}"
        );
        let code = code.replace("export default lock.resolve();", "lock.resolve(); export default");
        let report = run_with(1, Goal::Value, &[("books.js", books)], &code);
        let JsEnd::NeverAnswered(waiting) = report.end else { panic!("{call}: {:?}", report.end) };
        assert_eq!(waiting.place.map(|place| place.line), line, "{call}");
        assert_eq!(waiting.on, words, "{call}");
        assert!(report.console.len() <= 1, "the second run's console is not shown: {:?}", report.console);
    }
}

#[test]
fn randomness_comes_from_the_seed_alone() {
    let code = "import { randomBytes, randomInt, randomUUID } from 'node:crypto'; \
        export default [randomBytes(8).toString('hex'), randomInt(1e9), randomUUID(), Math.random(), \
        crypto.getRandomValues(new Uint16Array(2)).join()].join(' ')";
    let of = |seed| match run_with(seed, Goal::Value, &[], code).end {
        JsEnd::Value(Value::String(text)) => text,
        other => panic!("{other:?}"),
    };
    assert_eq!(of(1), of(1));
    assert_ne!(of(1), of(2));
}

#[test]
fn a_slow_hash_that_needs_too_much_memory_is_an_error_of_node() {
    let argon2 = |kib: u64| {
        format!(
            "argon2Sync('argon2id', {{ message: 'm', nonce: '12345678', parallelism: 1, tagLength: 8, memory: {kib}, passes: 1 }})"
        )
    };
    let rows = [
        (argon2(1 << 20), "ERR_OSSL_CRYPTO_MALLOC_FAILURE"),
        (argon2(u64::from(u32::MAX)), "ERR_OSSL_CRYPTO_MALLOC_FAILURE"),
        (argon2(19_456), "8"),
        ("scryptSync('p', 's', 8, { N: 2 ** 17 })".to_owned(), "ERR_CRYPTO_INVALID_SCRYPT_PARAMS"),
        ("scryptSync('p', 's', 8, { N: 2 ** 21, maxmem: 2 ** 40 })".to_owned(), "ERR_OSSL_CRYPTO_MALLOC_FAILURE"),
        ("scryptSync('p', 's', 8, { N: 2 ** 17, r: 8, maxmem: 2 ** 28 })".to_owned(), "8"),
        ("pbkdf2Sync('p', 's', 1, 2 ** 31 - 1, 'md5')".to_owned(), "ERR_OSSL_CRYPTO_MALLOC_FAILURE"),
        ("randomBytes(2 ** 31 - 1)".to_owned(), "undefined"),
    ];
    for (call, expected) in rows {
        let code = format!(
            "import {{ argon2Sync, scryptSync, pbkdf2Sync, randomBytes }} from 'node:crypto'; let r; \
             try {{ r = {call}.length }} catch (err) {{ r = err.code }} export default String(r)"
        );
        assert_eq!(value(&code), JsEnd::Value(Value::String(expected.into())), "{call}");
    }
}

#[test]
fn the_loop_ends_whatever_the_program_keeps_doing() {
    use crate::verdict::Limit;
    let rows = [
        ("setInterval(() => {}, 1000); await new Promise(() => {})", JsEnd::Limit(Limit::VirtualTime)),
        (
            "const again = () => setTimeout(again, 60_000); again(); await new Promise(() => {})",
            JsEnd::Limit(Limit::VirtualTime),
        ),
        ("while (Date.now() < 50); export default 'waited'", JsEnd::Value(Value::String("waited".into()))),
        (
            "let n = 0; const spin = () => { n++; if (!done) setImmediate(spin) }; let done = false; \
             setTimeout(() => { done = true }, 20); spin(); await new Promise((r) => setTimeout(r, 30)); export default n > 5",
            JsEnd::Value(Value::Bool(true)),
        ),
    ];
    for (code, expected) in rows {
        assert_eq!(value(code), expected, "{code}");
    }
}

#[test]
fn a_program_that_was_stopped_tells_where_it_was() {
    let rows = [
        ("export function f() {\n  let i = 0;\n  while (true) {\n    i += 1;\n  }\n}", "await f()", Some(3)),
        ("export async function f() {\n  await null;\n  for (;;) {\n    Math.max(1);\n  }\n}", "await f()", Some(4)),
        (
            "export const f = () => {\n  const all = [];\n  while (true) all.push(all.length + 'x'.repeat(9_999));\n};",
            "f()",
            Some(3),
        ),
        ("export async function f() {\n  while (true) await null;\n}", "await f()", None),
    ];
    for (books, call, line) in rows {
        let code = format!("import {{ f }} from './books.js';\nexport default {call};");
        let report = run_for(500, 1, Goal::Value, &[("books.js", books)], &code);
        assert!(matches!(report.end, JsEnd::Limit(_)), "{books}: {:?}", report.end);
        assert_eq!(report.stopped_at.map(|place| place.line), line, "{books}");
    }
}
