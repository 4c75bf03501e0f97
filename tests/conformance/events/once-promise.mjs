// events.once: a promise of the arguments, errors, and abort.
import { once, EventEmitter } from 'node:events';
const e = new EventEmitter();
setTimeout(() => e.emit('ready', 1, 'two'), 1);
console.log(await once(e, 'ready'), e.listenerCount('ready'), e.listenerCount('error'));
setTimeout(() => e.emit('error', new Error('failed')), 1);
try { await once(e, 'ready'); } catch (err) { console.log(err.message, e.listenerCount('ready')); }
setTimeout(() => e.emit('error', 'as value'), 1);
console.log(await once(e, 'error'));
const ac = new AbortController();
setTimeout(() => ac.abort(new Error('reason')), 1);
try { await once(e, 'never', { signal: ac.signal }); } catch (err) { console.log(err.name, err.code, err.cause.message, e.listenerCount('never')); }
try { await once(e, 'never', { signal: AbortSignal.abort() }); } catch (err) { console.log(err.name, err.code); }
const target = new EventTarget();
setTimeout(() => target.dispatchEvent(new Event('go')), 1);
const [event] = await once(target, 'go');
console.log(event.type, event instanceof Event);
const both = Promise.all([once(e, 'a'), once(e, 'b')]);
e.emit('a', 'x'); e.emit('b', 'y');
console.log(await both);
try { await once('not an emitter', 'x'); } catch (err) { console.log(err.name, err.code); }
