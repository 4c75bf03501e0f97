// mock.fn: calls, arguments, results, errors, implementations.
// compare: program
import { mock, test } from 'node:test';
const add = mock.fn((a, b) => a + b);
console.log(add(1, 2), add(3, 4), add.mock.callCount(), add.mock.calls.length);
const [call] = add.mock.calls;
console.log(call.arguments, call.result, call.error, call.target, call.this, call.stack instanceof Error);
const empty = mock.fn(); console.log(empty('x'), empty.mock.calls[0].arguments);
const fails = mock.fn(() => { throw new RangeError('no'); });
try { fails(); } catch (err) { console.log(err.name, fails.mock.calls[0].error.message, fails.mock.calls[0].result); }
add.mock.mockImplementation((a, b) => a * b); console.log(add(3, 4));
add.mock.mockImplementationOnce(() => 'once'); console.log(add(), add(5, 6));
add.mock.mockImplementationOnce(() => 'second from now', add.mock.callCount() + 1); console.log(add(1, 1), add(1, 1), add(2, 2));
add.mock.resetCalls(); console.log(add.mock.callCount()); add.mock.restore(); console.log(add(3, 4));
const obj = { base: 10, m: mock.fn(function (n) { return this.base + n; }) }; console.log(obj.m(5), obj.m.mock.calls[0].this === obj);
const Klass = mock.fn(class Point { constructor(x) { this.x = x; } }); const p = new Klass(7); console.log(p.x, Klass.mock.calls[0].target === Klass, Klass.mock.calls[0].this === p);
const times = mock.fn(() => 'original', () => 'mocked', { times: 2 }); console.log(times(), times(), times());
const asyncFn = mock.fn(async (v) => v); console.log(await asyncFn(1), asyncFn.mock.calls[0].result instanceof Promise, ['a', 'b'].map(mock.fn((s) => s.toUpperCase())));
for (const act of [() => mock.fn(5), () => mock.fn(() => {}, 5), () => mock.fn(() => {}, { times: 0 }), () => add.mock.mockImplementation(5)]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
test('t.mock', (t) => { const f = t.mock.fn(() => 'in test'); console.log(f(), f.mock.callCount(), typeof t.mock.method); });
