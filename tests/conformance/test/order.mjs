// The order of tests, suites and the module's own code.
// compare: program
import test, { describe, it, suite } from 'node:test';
console.log('module start');
test('first', () => console.log('first test'));
test('async', async () => { await new Promise((r) => setTimeout(r, 5)); console.log('async test'); });
describe('suite', () => {
  console.log('suite body');
  it('one', () => console.log('suite one'));
  describe('inner', () => { console.log('inner body'); it('deep', () => console.log('inner deep')); });
  it('two', async () => { await null; console.log('suite two'); });
});
suite('second suite', () => { test('in second', () => console.log('in second suite')); });
test('last', (t) => console.log('last test', t.name));
setTimeout(() => console.log('timer'), 200);
queueMicrotask(() => console.log('microtask'));
console.log('module end');
