// t.plan and t.assert.
// compare: program
import test from 'node:test';
test('plan met', (t) => { t.plan(2); t.assert.ok(1); t.assert.equal(1, 1); console.log('met'); });
test('plan with subtests', async (t) => { t.plan(2); t.assert.deepEqual({ a: 1 }, { a: 1 }); await t.test('counts', () => {}); console.log('subtest counted'); });
test('throws', (t) => { try { t.assert.strictEqual(1, '1'); } catch (err) { console.log(err.name, err.code, err.operator); } });
console.log('names');
test('names', (t) => console.log(['ok', 'equal', 'deepEqual', 'strictEqual', 'deepStrictEqual', 'throws', 'rejects', 'match', 'doesNotThrow', 'notEqual', 'fail', 'ifError', 'partialDeepStrictEqual', 'snapshot'].filter((n) => typeof t.assert[n] !== 'function'), typeof t.plan));
test('t.assert.throws', (t) => { t.plan(1); t.assert.throws(() => { throw new TypeError('x'); }, TypeError); });
test('async plan', async (t) => { t.plan(1); await new Promise((r) => setTimeout(r, 2)); t.assert.ok(true); console.log('async met'); });
try { test('bad plan', (t) => { try { t.plan('x'); } catch (err) { console.log(err.name, err.code); } }); } catch (err) { console.log('never'); }
process.on('exit', (code) => console.log('exit', code));
