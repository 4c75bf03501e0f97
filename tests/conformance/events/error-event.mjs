// The error event without a listener throws.
import { EventEmitter, errorMonitor } from 'node:events';
const e = new EventEmitter();
try { e.emit('error', new RangeError('given')); } catch (err) { console.log(err.name, err.message); }
for (const value of ['text', 42, undefined, null, { a: 1 }]) {
  try { e.emit('error', value); } catch (err) { console.log(err.name, err.code, err.context, err instanceof Error); }
}
try { e.emit('error'); } catch (err) { console.log(err.code); }
e.on('error', (err) => console.log('listener got', err.message ?? err));
console.log(e.emit('error', new Error('handled')), e.emit('error', 'text'));
e.on(errorMonitor, (err) => console.log('monitor', err.message));
e.emit('error', new Error('both'));
e.removeAllListeners('error');
try { e.emit('error', new Error('monitor does not handle')); } catch (err) { console.log('thrown', err.message); }
e.on('boom', () => { throw new TypeError('from a listener'); });
e.on('boom', () => console.log('never'));
try { e.emit('boom'); } catch (err) { console.log(err.name, err.message); }
