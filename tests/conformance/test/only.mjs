// One test with only: what happens to the others without a flag.
// compare: program
import test, { describe, it, before } from 'node:test';
before(() => console.log('before'));
test('plain', () => console.log('plain'));
test('only', { only: true }, async (t) => { console.log('only'); await t.test('sub', () => console.log('sub')); });
test.only('test.only', () => console.log('test.only'));
describe('suite', () => { console.log('suite body'); it('in suite', () => console.log('in suite')); it.only('only in suite', () => console.log('only in suite')); });
test('fails, but is not picked', () => { throw new Error('x'); });
process.on('exit', (code) => console.log('exit', code));
