// node:timers/promises: values, abort before and during, interval, scheduler.
import { setTimeout as sleep, setImmediate as soon, setInterval as every, scheduler } from 'node:timers/promises';
console.log(await sleep(1, 'value'), await sleep(1), await soon('immediate'), await scheduler.wait(1), await scheduler.yield());
const ac = new AbortController();
setTimeout(() => ac.abort(new Error('my reason')), 5);
try { await sleep(10_000, null, { signal: ac.signal }); } catch (err) { console.log(err.name, err.code, err.cause.message, err instanceof Error); }
try { await sleep(1, null, { signal: AbortSignal.abort() }); } catch (err) { console.log(err.name, err.code, err.cause.name); }
try { await soon(1, { signal: AbortSignal.abort('why') }); } catch (err) { console.log(err.name, err.code, err.cause); }
for (const bad of [() => sleep(1, 1, 'x'), () => sleep(1, 1, { signal: {} }), () => sleep(1, 1, { ref: 'no' }), () => sleep('1')]) {
  await bad().then(() => console.log('fine'), (err) => console.log(err.name, err.code));
}
let n = 0;
for await (const v of every(1, 'beat')) { console.log(v, ++n); if (n === 3) break; }
const stop = new AbortController();
try { for await (const _ of every(1, null, { signal: stop.signal })) stop.abort(); } catch (err) { console.log(err.name); }
const fine = new AbortController();
console.log(await sleep(1, 'kept', { signal: fine.signal }));
fine.abort();
