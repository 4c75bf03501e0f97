// When all tests pass the exit code is 0; callbacks and promises as results.
// compare: program
import test, { it } from 'node:test';
test('sync', () => {});
test('callback', (t, done) => { setTimeout(() => { console.log('callback done'); done(); }, 2); });
test('promise', () => Promise.resolve());
it('it at the top', () => console.log('it'));
const result = test('returned promise', () => 5);
console.log(result instanceof Promise, await result);
test(function namedFunction(t) { console.log(t.name); });
test((t) => console.log(JSON.stringify(t.name)));
test('options', { concurrency: 2, timeout: 1000 }, (t) => console.log(typeof t.signal.aborted, t.signal.aborted, typeof t.diagnostic, t.diagnostic('note')));
process.on('exit', (code) => console.log('exit', code, process.exitCode));
