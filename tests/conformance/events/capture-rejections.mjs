// captureRejections: rejected async listeners become error events.
import { EventEmitter, captureRejectionSymbol } from 'node:events';
const e = new EventEmitter({ captureRejections: true });
e.on('error', (err) => console.log('error event:', err.message));
e.on('go', async (v) => { throw new Error(`rejected ${v}`); });
e.emit('go', 1);
console.log('sync part done');
await new Promise((r) => setTimeout(r, 5));
class Own extends EventEmitter {
  constructor() { super({ captureRejections: true }); }
  [captureRejectionSymbol](err, event, ...args) { console.log('own handler', err.message, event, args); }
}
const own = new Own();
own.on('x', async () => { throw new Error('own'); });
own.emit('x', 'a', 'b');
await new Promise((r) => setTimeout(r, 5));
process.on('unhandledRejection', (err) => console.log('without capture: unhandledRejection', err.message));
const plain = new EventEmitter();
plain.on('error', () => console.log('never'));
plain.on('x', async () => { throw new Error('lost'); });
plain.emit('x');
