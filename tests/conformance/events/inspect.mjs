// How an emitter and its events are printed.
import { EventEmitter } from 'node:events';
const e = new EventEmitter();
console.log(e);
e.on('data', () => {});
console.log(e);
class Store extends EventEmitter { items = [1]; }
console.log(new Store(), { e: new Store() });
