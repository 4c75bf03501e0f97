// skip and todo: which bodies run and what counts as failure.
// compare: program
import test, { describe, it } from 'node:test';
test('skip option', { skip: true }, () => console.log('never'));
test('skip reason', { skip: 'not now' }, () => console.log('never'));
test.skip('test.skip', () => console.log('never'));
test('t.skip', (t) => { console.log('before t.skip'); t.skip('reason'); console.log('the body goes on'); });
test.todo('todo without body');
test('todo runs', { todo: true }, () => console.log('todo body runs'));
test.todo('todo may fail', () => { console.log('todo fails, but does not count'); throw new Error('x'); });
test('t.todo', (t) => { t.todo('later'); console.log('t.todo body'); throw new Error('does not count'); });
describe.skip('skipped suite', () => { console.log('never'); it('x', () => console.log('never')); });
describe('suite', () => { it.skip('no', () => console.log('never')); it.todo('later'); it('yes', () => console.log('yes')); });
test('no body');
process.on('exit', (code) => console.log('exit', code));
