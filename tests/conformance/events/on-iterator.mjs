// events.on: an async iterator of events, with break, signal, errors and close.
import { on, EventEmitter } from 'node:events';
const e = new EventEmitter();
setTimeout(() => { for (let i = 1; i <= 4; i++) e.emit('data', i, `v${i}`); }, 1);
for await (const args of on(e, 'data')) { console.log(args); if (args[0] === 3) break; }
console.log(e.listenerCount('data'), e.listenerCount('error'));
const ac = new AbortController();
setTimeout(() => { e.emit('data', 'before abort'); setTimeout(() => ac.abort(), 5); }, 1);
try { for await (const [v] of on(e, 'data', { signal: ac.signal })) console.log(v); } catch (err) { console.log(err.name, err.code); }
setTimeout(() => { e.emit('data', 'x'); e.emit('error', new Error('stops it')); }, 1);
try { for await (const [v] of on(e, 'data')) console.log(v); } catch (err) { console.log(err.message, e.listenerCount('data')); }
setTimeout(() => { e.emit('data', 'last'); e.emit('end'); }, 1);
for await (const [v] of on(e, 'data', { close: ['end'] })) console.log(v);
console.log('closed', e.eventNames());
const it = on(e, 'data');
e.emit('data', 1);
console.log(await it.next(), await it.return(), await it.next());
