// t.test: order with and without await, names, results, nesting.
// compare: program
import test from 'node:test';
test('parent', async (t) => {
  console.log('parent', t.name);
  const result = await t.test('child', async (c) => { console.log('child', c.name); await c.test('grandchild', (g) => console.log(g.fullName)); return 'ignored'; });
  console.log('result', result);
  const p = t.test('later', () => console.log('later child'));
  console.log('not awaited yet', p instanceof Promise);
  await p;
  for (const [input, expected] of [[1, 1], [2, 4], [3, 9]]) await t.test(`square of ${input}`, () => { console.log(input ** 2 === expected); });
  await t.test('skipped', { skip: true }, () => console.log('never'));
  await t.test('failing child', () => { throw new Error('x'); });
  console.log('after the failing child');
});
test('in parallel', async (t) => {
  await Promise.all([t.test('x', async () => { console.log('x start'); await null; console.log('x end'); }), t.test('y', () => console.log('y'))]);
});
