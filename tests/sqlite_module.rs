//! Programs that misuse node:sqlite, or use it in ways that Node's output alone cannot prove.

use std::sync::{Arc, Mutex};

use backlings::sandbox::job::{Goal, Job, JsEnd, JsReport, JsRun, JsWork, Limit, Limits, SourceFile, Work};
use backlings::sandbox::{Event, Outbox, engine};

/// Runs a program after a line that opens `db`, and `tried(act)`, which gives a result or an error in one line.
fn run(program: &str) -> JsReport {
    const START: &str = "import { DatabaseSync } from 'node:sqlite'; const db = new DatabaseSync(':memory:');
        const tried = (act) => { try { return JSON.stringify(act()) ?? 'undefined'; } catch (e) { return [e.name, e.code, e.errcode, e.message].join(' '); } };\n";
    let main =
        JsRun { name: "main".into(), code: format!("{START}{program}"), path: "main.mjs".into(), goal: Goal::Value };
    let files = vec![SourceFile { path: "data/books.csv".into(), text: String::new() }];
    let work = JsWork { files, runs: vec![main] };
    let limits = Limits { heap: 32 << 20, ..Limits::default() };
    let job = Job { seed: 9, now_ms: 1_767_225_600_000, limits, work: Work::Js(work.clone()) };
    let seen: Arc<Mutex<Option<JsReport>>> = Arc::default();
    let sink = seen.clone();
    let engine = std::thread::Builder::new().stack_size(2 * engine::JS_STACK).spawn(move || {
        let outbox = Outbox::new(1 << 16, move |event| {
            if let Event::Js(report) = event {
                *sink.lock().unwrap() = Some(report);
            }
        });
        engine::run(&job, &work, &outbox);
    });
    engine.unwrap().join().expect("the engine does not panic");
    seen.lock().unwrap().take().expect("a report")
}

/// The text that `export default` of the program gives.
fn value(program: &str) -> String {
    match run(program).end {
        JsEnd::Value(backlings::value::Value::String(text)) => text,
        other => panic!("{program}\n{other:?}"),
    }
}

#[test]
fn nothing_leads_out_of_the_room() {
    for (act, expected) in [
        (
            "db.exec(\"ATTACH '/tmp/backlings-out.db' AS e\")",
            "Error ERR_SQLITE_ERROR 23 ATTACH is not allowed here: this database knows no other files",
        ),
        (
            "db.exec(\"VACUUM INTO 'file:/tmp/backlings-out.db?vfs=unix&mode=rwc'\")",
            "Error ERR_SQLITE_ERROR 23 VACUUM is not allowed here: this database knows no other files",
        ),
        ("new DatabaseSync('file:/tmp/backlings-out.db?vfs=unix&mode=rwc').exec('CREATE TABLE t(a)')", "undefined"),
        ("new DatabaseSync('/tmp/backlings-out.db').exec('CREATE TABLE IF NOT EXISTS t(a)')", "undefined"),
        ("new DatabaseSync('/etc/passwd')", "Error ERR_SQLITE_ERROR 14 unable to open database file"),
        ("new DatabaseSync('data/../../../etc/passwd')", "Error ERR_SQLITE_ERROR 14 unable to open database file"),
        ("new DatabaseSync('data/books.db').exec('CREATE TABLE t(a)')", "undefined"),
        ("new DatabaseSync('elsewhere/books.db')", "Error ERR_SQLITE_ERROR 14 unable to open database file"),
        (
            "new DatabaseSync(':memory:', { allowExtension: true }).loadExtension('x')",
            "Error ERR_INVALID_STATE  extension loading is not allowed",
        ),
        (
            "db.exec('PRAGMA writable_schema = ON')",
            "Error ERR_SQLITE_ERROR 23 PRAGMA writable_schema is not allowed here",
        ),
        (
            "db.exec('CREATE VIRTUAL TABLE f USING fts5(a)')",
            "Error ERR_SQLITE_ERROR 23 virtual tables are not allowed here",
        ),
    ] {
        assert_eq!(value(&format!("export default tried(() => {act});")), expected, "{act}");
    }
    assert!(!std::path::Path::new("/tmp/backlings-out.db").exists());
}

#[test]
fn limits_end_the_program_whatever_it_catches() {
    const ENDLESS: &str = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT";
    for (program, limit) in [
        (format!("for (;;) try {{ db.exec('{ENDLESS} count(*) FROM c') }} catch {{}}"), Limit::Ticks),
        (format!("for (;;) try {{ db.prepare('{ENDLESS} count(*) FROM c').get() }} catch {{}}"), Limit::Ticks),
        (format!("for (const row of db.prepare('{ENDLESS} n FROM c').iterate());"), Limit::Ticks),
        (
            "db.function('spin', () => { for (;;); }); try { db.prepare('SELECT spin()').get() } catch {}".into(),
            Limit::Ticks,
        ),
        ("const one = db.prepare('SELECT 1'); for (;;) try { one.get() } catch {}".into(), Limit::Output),
        (
            format!(
                "try {{ db.exec(\"{ENDLESS} group_concat(n) OVER (ORDER BY printf('%.9999c', n)) FROM c\") }} catch {{}}"
            ),
            Limit::Memory,
        ),
    ] {
        assert_eq!(run(&program).end, JsEnd::Limit(limit), "{program}");
    }
}

#[test]
fn both_sides_tick_on_one_account() {
    let work = "db.prepare('WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 200000) SELECT max(n) FROM c').get();";
    let (one, two) =
        (run(&format!("{work} export default 1")).ticks, run(&format!("{work}{work} export default 1")).ticks);
    assert!(one > 100 && two > one + 100, "{one} ticks, then {two}");
    assert_eq!(run(&format!("{work} export default 1")).ticks, one);
}

#[test]
fn time_and_chance_are_the_run_s() {
    let program = "export default JSON.stringify([db.prepare(\"SELECT datetime('now') AS d, unixepoch() * 1000 AS u, hex(randomblob(4)) AS h\").get(), Date.now()]);";
    let first = value(program);
    assert!(
        first.starts_with("[{\"d\":\"2026-01-01 00:00:00\",\"u\":1767225600000,") && first.ends_with(",1767225600000]"),
        "{first}"
    );
    assert_eq!(first, value(program));
    let later = "await new Promise((done) => setTimeout(done, 90_000)); export default db.prepare(\"SELECT time('now') AS t\").get().t;";
    assert_eq!(value(later), "00:01:30");
}

#[test]
fn functions_of_the_program_may_do_what_they_like() {
    for (setup, act, expected) in [
        (
            "db.function('f', () => db.prepare('SELECT 7 AS x').get().x);",
            "db.prepare('SELECT f() AS a').get()",
            "{\"a\":7}",
        ),
        (
            "db.function('f', (n) => (n > 0 ? db.prepare('SELECT f(?) AS a').get(n - 1).a + 1 : 0));",
            "db.prepare('SELECT f(20) AS a').get()",
            "{\"a\":20}",
        ),
        (
            "db.function('f', () => db.prepare('SELECT f()').get());",
            "db.prepare('SELECT f()').get()",
            "RangeError   Maximum call stack size exceeded",
        ),
        (
            "db.function('f', () => db.close());",
            "db.prepare('SELECT f()').get()",
            "Error ERR_INVALID_STATE  database cannot be closed while in a callback",
        ),
        (
            "let s; db.function('f', () => s.get()); s = db.prepare('SELECT f()');",
            "s.get()",
            "Error ERR_INVALID_STATE  statement is already being executed",
        ),
        (
            "let s; db.function('f', () => s.close()); s = db.prepare('SELECT f()');",
            "s.get()",
            "Error ERR_INVALID_STATE  statement is already being executed",
        ),
        ("db.function('f', () => { throw 'a text'; });", "db.prepare('SELECT f()').get()", "   "),
        (
            "db.aggregate('f', { start: () => { throw new Error('start'); }, step(a, b) {} });",
            "db.prepare('SELECT f(1)').get()",
            "Error   start",
        ),
        (
            "db.aggregate('f', { start: 0, step(a, b) {}, result() { throw new Error('result'); } });",
            "db.prepare('SELECT f(1)').get()",
            "Error   result",
        ),
        (
            "db.aggregate('f', { start: 0, step(a, b) { throw new Error('step'); }, result() { throw new Error('result'); } });",
            "db.prepare('SELECT f(1)').get()",
            "Error   step",
        ),
        (
            "db.function('f', (x) => x * 2); db.exec('CREATE VIEW v AS SELECT f(4) AS u');",
            "db.prepare('SELECT * FROM v').get()",
            "{\"u\":8}",
        ),
        (
            "db.function('f', () => 1); for (let i = 0; i < 3000; i++) db.prepare('SELECT f()').get();",
            "db.prepare('SELECT 1 AS a').get()",
            "{\"a\":1}",
        ),
    ] {
        assert_eq!(value(&format!("{setup} export default tried(() => {act});")), expected, "{setup}");
    }
}

#[test]
fn replaced_built_ins_are_not_noticed() {
    let program = "
        Map.prototype.get = Array.prototype.push = String.prototype.slice = WeakMap.prototype.get = () => { throw new Error('used'); };
        Object.prototype.zz = 1; Array.prototype[Symbol.iterator] = null; Reflect.apply = null; globalThis.TypeError = null;
        export default tried(() => db.prepare('SELECT $a AS a, ? AS b').get({ a: 1 }, 'x'));";
    assert_eq!(value(program), "{\"a\":1,\"b\":\"x\"}");
}

#[test]
fn each_run_has_files_of_its_own() {
    let program = "const file = new DatabaseSync('shop.db'); file.exec('CREATE TABLE t (a)'); export default 'made';";
    assert_eq!((value(program), value(program)), ("made".to_owned(), "made".to_owned()));
}
