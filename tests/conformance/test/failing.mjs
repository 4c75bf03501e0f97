// Failures: thrown, rejected, assertion, timeout, hooks; the exit code is 1.
// compare: program
import test, { describe, it, beforeEach } from 'node:test';
import assert from 'node:assert/strict';
test('throws', () => { console.log('throws'); throw new Error('x'); });
test('rejects', async () => { await null; console.log('rejects'); throw new Error('x'); });
test('asserts', () => { console.log('asserts'); assert.equal(1, 2); });
test('passes', () => console.log('passes'));
test('times out', { timeout: 20 }, async () => { await new Promise((r) => setTimeout(r, 300).unref()); console.log('never'); });
test('aborted', { timeout: 20 }, async (t) => { t.signal.addEventListener('abort', () => console.log('signal aborted', t.signal.aborted)); await new Promise((r) => setTimeout(r, 100)); });
describe('hook fails', () => { beforeEach(() => { console.log('hook throws'); throw new Error('hook'); }); it('is not run', () => console.log('never')); });
test('expects a failure', { expectFailure: true }, () => { console.log('expected'); throw new Error('wanted'); });
test('after all', () => console.log('after all'));
process.on('exit', (code) => console.log('exit', code));
