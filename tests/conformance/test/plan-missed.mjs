// A plan that is not met fails the test.
// compare: program
import test from 'node:test';
test('too few', (t) => { t.plan(2); t.assert.ok(1); console.log('too few'); });
process.on('exit', (code) => console.log('exit', code));
