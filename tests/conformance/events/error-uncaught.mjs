// An unhandled error event in a timer ends the program with exit code 1.
import { EventEmitter } from 'node:events';
const e = new EventEmitter();
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => { console.log('emitting'); e.emit('error', new Error('nobody listens')); console.log('never'); }, 1);
setTimeout(() => console.log('never'), 50);
