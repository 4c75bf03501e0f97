// Errors after a test's end, and in the body of a suite.
// compare: program
import test, { describe, it } from 'node:test';
test('leaves a rejection', () => { Promise.reject(new Error('stray')); console.log('left'); });
test('waits', async () => { await new Promise((r) => setTimeout(r, 10)); console.log('waits'); });
describe('body throws', () => { console.log('body'); it('is listed', () => console.log('is it run?')); throw new Error('in the body'); });
test('still runs', () => console.log('still runs'));
process.on('exit', (code) => console.log('exit', code));
