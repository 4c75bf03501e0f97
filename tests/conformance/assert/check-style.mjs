// A small checker like the ones a course writes: collects failures by name and code.
import assert, { AssertionError } from 'node:assert/strict';
const sum = (...n) => n.reduce((a, b) => a + b, 0);
const parse = (s) => { const n = Number(s); if (Number.isNaN(n)) throw new TypeError(`not a number: ${s}`); return n; };
const fetchUser = async (id) => { if (id < 1) throw Object.assign(new Error('no user'), { status: 404 }); return { id, tags: new Set(['a']), at: new Date(0) }; };
const cases = {
  'adds numbers': () => assert.equal(sum(1, 2, 3), 6),
  'adds nothing': () => assert.equal(sum(), 1),
  'refuses words': () => assert.throws(() => parse('x'), { name: 'TypeError', message: 'not a number: x' }),
  'parses': () => assert.deepEqual(['1', '2'].map(Number), [1, 2]),
  'finds a user': async () => assert.deepEqual(await fetchUser(1), { id: 1, tags: new Set(['a']), at: new Date(0) }),
  'wrong user': async () => assert.deepEqual(await fetchUser(2), { id: 1, tags: new Set(['a']), at: new Date(0) }),
  'rejects': () => assert.rejects(fetchUser(0), { status: 404 }),
  'not rejected': () => assert.rejects(fetchUser(5), Error),
  'breaks': () => { undefined.x; },
};
const failures = [];
for (const [name, run] of Object.entries(cases)) {
  try { await run(); console.log('ok', name); } catch (err) { failures.push(name); console.log('not ok', name, err.name, err.code ?? '-', err instanceof AssertionError); }
}
console.log(failures.length, failures);
process.exitCode = failures.length;
