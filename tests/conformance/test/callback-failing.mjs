// Callback tests: done(err), done twice, done and a promise.
// compare: program
import test from 'node:test';
test('error', (t, done) => { console.log('error'); done(new Error('x')); });
test('ok', (t, done) => { console.log('ok'); setImmediate(done); });
test('promise and callback', async (t, done) => { console.log('both'); done(); });
test('after', () => console.log('after'));
process.on('exit', (code) => console.log('exit', code));
