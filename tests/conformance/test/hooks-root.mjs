// Hooks at the top of the file, and hooks of one test's context.
// compare: program
import test, { before, after, beforeEach, afterEach } from 'node:test';
before(() => console.log('root before'));
after(() => console.log('root after'));
beforeEach((t) => console.log('root beforeEach', t.name));
afterEach((t) => console.log('root afterEach', t.name));
test('a', () => console.log('a'));
test('with own hooks', async (t) => {
  t.before(() => console.log('t.before'));
  t.beforeEach(() => console.log('t.beforeEach'));
  t.afterEach(() => console.log('t.afterEach'));
  t.after(() => console.log('t.after'));
  console.log('body');
  await t.test('sub 1', () => console.log('sub 1'));
  await t.test('sub 2', () => console.log('sub 2'));
});
test('fails', () => { console.log('about to fail'); throw new Error('no'); });
test('z', (t) => { t.after(() => console.log('after z, still run')); console.log('z'); });
