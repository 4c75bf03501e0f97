// mock.timers: enable, tick, runAll, Date, reset.
// compare: program
import { mock, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
test('setTimeout', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const fn = t.mock.fn(); setTimeout(fn, 1000, 'arg'); setTimeout(() => console.log('500'), 500);
  t.mock.timers.tick(499); console.log(fn.mock.callCount()); t.mock.timers.tick(1); t.mock.timers.tick(500); console.log(fn.mock.callCount(), fn.mock.calls[0].arguments);
  const id = setTimeout(() => console.log('never'), 10); clearTimeout(id); t.mock.timers.tick(100);
  setTimeout(() => { console.log('outer'); setTimeout(() => console.log('inner'), 10); }, 10); t.mock.timers.tick(15); console.log('then'); t.mock.timers.tick(5);
});
test('interval and order', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'setImmediate'] });
  let n = 0; const i = setInterval(() => { console.log('beat', ++n); if (n === 3) clearInterval(i); }, 100);
  setTimeout(() => console.log('b'), 50); setTimeout(() => console.log('a'), 20); setTimeout(() => console.log('b2'), 50); setImmediate(() => console.log('immediate'));
  t.mock.timers.tick(250); console.log('250 passed'); t.mock.timers.runAll(); console.log(n);
});
test('Date', (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'], now: 1000 });
  console.log(Date.now(), new Date().toISOString(), new Date(5).getTime()); t.mock.timers.tick(500); console.log(Date.now()); t.mock.timers.setTime(99_000); console.log(Date.now());
  t.mock.timers.reset(); console.log(Date.now() > 1e12);
});
test('timers/promises', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const p = sleep(3000, 'value'); t.mock.timers.tick(3000); console.log(await p);
});
test('real again', async () => { await sleep(1); console.log('real timer'); });
for (const act of [() => mock.timers.tick(5), () => mock.timers.enable({ apis: ['nope'] }), () => { mock.timers.enable(); mock.timers.enable(); }, () => mock.timers.tick(-1)]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
mock.timers.reset();
