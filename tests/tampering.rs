//! Code under test that replaces built-ins does not turn a failing check into a passing one.

use std::sync::{Arc, Mutex};

use backlings::sandbox::job::{Goal, Job, JsRun, JsWork, Limits, SourceFile, TestReport, Work};
use backlings::sandbox::{Event, Outbox, engine};

const CHECKS: &str = r"
import './learner.js';
import test, { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import legacy from 'node:assert';
test('right equal', () => assert.equal(2, 2));
test('right deep', () => assert.deepEqual({ a: [1, { b: 2 }], d: new Date(5) }, { a: [1, { b: 2 }], d: new Date(5) }));
test('right throws', () => assert.throws(() => { throw new TypeError('x'); }, TypeError));
test('right rejects', async () => { await assert.rejects(async () => { throw new Error('x'); }, { message: 'x' }); });
test('right later', () => new Promise((resolve) => setTimeout(resolve, 5)));
test('wrong equal', () => assert.equal(1, 2));
test('wrong strict', () => legacy.strictEqual('1', 1));
test('wrong loose', () => legacy.equal(1, 3));
test('wrong ok', () => assert.ok(0));
test('wrong deep', () => assert.deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }));
test('wrong length', () => assert.deepEqual([1, 2, 3], [1, 2]));
test('wrong date', () => assert.deepEqual(new Date(5), new Date(6)));
test('wrong pattern', () => assert.deepEqual(/a/, /b/));
test('wrong bytes', () => { const a = new Uint8Array(1); a[0] = 1; assert.deepEqual(a, new Uint8Array(1)); });
test('wrong loosely', () => legacy.deepEqual({ a: 1 }, { a: 2 }));
test('wrong partly', () => assert.partialDeepStrictEqual({ a: 1 }, { a: 2 }));
test('wrong map', () => { const m = new Map(); m.set('a', 1); const n = new Map(); n.set('a', 2); assert.deepEqual(m, n); });
test('wrong set', () => { const s = new Set(); s.add({ a: 1 }); const t = new Set(); t.add({ a: 2 }); assert.deepEqual(s, t); });
test('wrong nothing thrown', () => assert.throws(() => {}));
test('wrong class thrown', () => assert.throws(() => { throw new Error('x'); }, TypeError));
test('wrong message thrown', () => assert.throws(() => { throw new Error('x'); }, /y/));
test('wrong object thrown', () => assert.throws(() => { throw new Error('x'); }, { message: 'y' }));
test('wrong match', () => assert.match('abc', /x/));
test('wrong not rejected', async () => { await assert.rejects(async () => 1); });
test('wrong rejection', async () => { await assert.rejects(async () => { throw new Error('x'); }, { message: 'y' }); });
test('wrong async', async () => { await null; assert.equal(1, 2); });
test('wrong promise', () => new Promise((_, reject) => setTimeout(reject, 1, new Error('x'))));
test('wrong done', (t, done) => { setTimeout(done, 1, new Error('x')); });
test('wrong never', () => new Promise(() => {}));
test('wrong plan', (t) => { t.plan(1); });
test('wrong count', (t) => { const f = t.mock.fn(); f(); assert.equal(f.mock.callCount(), 2); });
test('wrong late', { timeout: 5 }, () => new Promise((resolve) => setTimeout(resolve, 10)));
test('wrong subtest', async (t) => { await t.test('wrong inner', () => { throw new Error('x'); }); });
describe('suite', () => { it('wrong in a suite', () => assert.notEqual(1, 1)); });
";

/// What the learner's file does to the world, by name.
const ATTACKS: &[(&str, &str)] = &[
    ("nothing", ""),
    ("JSON.stringify", "JSON.stringify = () => 'same'; JSON.parse = () => ({});"),
    ("Object.is", "Object.is = () => true;"),
    (
        "Object functions",
        "for (const k of ['keys', 'values', 'entries', 'getOwnPropertyNames', 'getOwnPropertySymbols']) Object[k] = () => []; Object.getPrototypeOf = () => null; Object.hasOwn = () => true;",
    ),
    ("freezing again", "Object.freeze = (x) => x; Object.defineProperty = (x) => x;"),
    (
        "array methods",
        "for (const k of Object.getOwnPropertyNames(Array.prototype)) if (typeof Array.prototype[k] === 'function' && k !== 'constructor') Array.prototype[k] = () => true;",
    ),
    (
        "every, push, map",
        "Array.prototype.every = () => true; Array.prototype.push = () => 0; Array.prototype.map = () => []; Array.prototype.some = () => false;",
    ),
    ("array iteration", "Array.prototype[Symbol.iterator] = function* () {};"),
    (
        "array setters",
        "for (let i = 0; i < 40; i++) Object.defineProperty(Array.prototype, i, { set() {}, get() {}, configurable: true });",
    ),
    (
        "Map.prototype",
        "Map.prototype.get = () => 1; Map.prototype.has = () => true; Map.prototype.forEach = () => {}; Map.prototype.entries = () => [].values();",
    ),
    ("Set.prototype", "Set.prototype.has = () => true; Set.prototype.forEach = () => {};"),
    ("WeakMap.prototype", "WeakMap.prototype.get = () => true; WeakMap.prototype.has = () => true;"),
    ("Promise.prototype.then", "Promise.prototype.then = function (ok) { ok?.(); return this; };"),
    (
        "Promise and its constructor",
        "const P = Promise; P.prototype.then = function (ok) { ok?.(); return this; }; P.prototype.catch = P.prototype.finally = function () { return this; }; Object.defineProperty(P.prototype, 'constructor', { value: function Other(f) { f(() => {}, () => {}); } }); P.resolve = P.reject = () => new P(() => {});",
    ),
    ("globalThis.Promise", "globalThis.Promise = class extends Promise { then(ok) { ok?.(); return this; } };"),
    (
        "RegExp.prototype",
        "RegExp.prototype.exec = () => ['x']; RegExp.prototype.test = () => true; Object.defineProperty(RegExp.prototype, 'source', { get: () => 's' });",
    ),
    ("Date.prototype", "Date.prototype.getTime = Date.prototype.valueOf = () => 0;"),
    (
        "Function.prototype",
        "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => true;",
    ),
    ("Reflect", "Reflect.apply = Reflect.construct = Reflect.ownKeys = () => [];"),
    (
        "hasInstance",
        "for (const C of [Error, TypeError]) Object.defineProperty(C, Symbol.hasInstance, { value: () => true });",
    ),
    (
        "error messages",
        "Object.defineProperty(Error.prototype, 'stack', { get() { throw new Error('no stack'); } }); Error.prepareStackTrace = () => { throw 1; }; Error.captureStackTrace = () => { throw 2; };",
    ),
    (
        "Object.prototype",
        "Object.assign(Object.prototype, { skip: true, todo: true, only: true, expectFailure: true, timeout: 1e6, passed: true, failed: false, skipped: true, finished: true, message: 'x' });",
    ),
    ("a then for all", "Object.prototype.then = function (ok) { ok(); };"),
    (
        "timers",
        "globalThis.setTimeout = (f) => f; globalThis.clearTimeout = () => {}; globalThis.queueMicrotask = () => {};",
    ),
    (
        "hooks",
        "const { beforeEach, afterEach } = await import('node:test'); beforeEach((t) => { t.todo?.(); t.skip?.(); }); afterEach((t) => { t.todo?.(); });",
    ),
    (
        "the modules",
        "import a from 'node:assert'; import t from 'node:test'; for (const f of [() => { a.equal = () => {}; }, () => { a.AssertionError.prototype.name = 'x'; }, () => { t.test = () => {}; }, () => { a.strict.deepEqual = () => {}; }, () => { t.mock.fn = () => {}; }]) { try { f(); } catch {} }",
    ),
    (
        "a context",
        "import { test } from 'node:test'; test('right own', (t) => { const p = Object.getPrototypeOf(t); for (const k of ['test', 'assert', 'plan', 'mock']) { try { Object.defineProperty(p, k, { value: () => {} }); } catch {} try { t[k] = () => {}; } catch {} } });",
    ),
    (
        "inspection",
        "Object.prototype[Symbol.for('nodejs.util.inspect.custom')] = () => { throw new Error('inspected'); }; String.prototype.padStart = () => { throw new Error('padded'); };",
    ),
    (
        "a listener for errors",
        "process.on('uncaughtException', () => {}); process.on('unhandledRejection', () => {}); process.on('exit', () => { process.exitCode = 0; });",
    ),
];

/// These reach the checks' own code, so that what is right may fail too.
const ALSO_BREAK_THE_CHECKS: &[&str] = &["hasInstance", "timers", "a then for all", "globalThis.Promise"];

#[test]
fn replaced_builtins_do_not_change_the_outcome_of_checks() {
    for (name, attack) in ATTACKS {
        let tests = run(attack);
        let wrong = tests.iter().filter(|t| last(t).starts_with("wrong"));
        let excused: Vec<&str> = wrong.clone().filter(|t| t.passed || t.skipped || t.todo).map(last).collect();
        assert!(excused.is_empty(), "{name}: these failing checks were let through: {excused:?}");
        assert_eq!(wrong.count(), 30, "{name}: some failing checks are not in the report");
        if ALSO_BREAK_THE_CHECKS.contains(name) {
            continue;
        }
        let lost: Vec<String> = tests
            .iter()
            .filter(|t| last(t).starts_with("right") && !t.passed)
            .map(|t| format!("{}: {}", last(t), t.error.as_ref().map(|e| e.message.as_str()).unwrap_or_default()))
            .collect();
        assert!(lost.is_empty(), "{name}: these passing checks failed: {lost:?}");
    }
}

#[test]
fn leaving_early_is_no_pass() {
    for attack in ["process.exit(0);", "setImmediate(() => process.exit(0));", "await new Promise(() => {});"] {
        let tests = run(attack);
        assert!(tests.iter().all(|t| !last(t).starts_with("wrong") || !t.passed), "{attack}");
        let excused = !tests.is_empty() && tests.iter().all(|t| t.passed);
        assert!(!excused, "{attack}: nothing failed");
    }
}

fn last(test: &TestReport) -> &str {
    test.path.last().map(String::as_str).unwrap_or_default()
}

fn run(attack: &str) -> Vec<TestReport> {
    let files = vec![SourceFile { path: "learner.js".to_owned(), text: attack.to_owned() }];
    let main =
        JsRun { name: "checks".to_owned(), code: CHECKS.to_owned(), path: "checks.js".to_owned(), goal: Goal::Checks };
    let work = JsWork { files, runs: vec![main] };
    let job = Job { seed: 1, now_ms: 1_767_225_600_000, limits: Limits::default(), work: Work::Js(work.clone()) };
    let tests: Arc<Mutex<Vec<TestReport>>> = Arc::default();
    let sink = tests.clone();
    let thread = std::thread::Builder::new().stack_size(16 << 20).spawn(move || {
        let outbox = Outbox::new(1 << 16, move |event| {
            if let Event::Js(report) = event {
                *sink.lock().expect("sink") = report.tests;
            }
        });
        engine::run(&job, &work, &outbox);
    });
    thread.expect("thread").join().expect("the engine does not panic");
    let tests = tests.lock().expect("tests");
    tests.clone()
}
