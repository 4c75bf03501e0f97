// Classes that extend EventEmitter.
import { EventEmitter } from 'node:events';
class Store extends EventEmitter {
  #items = new Map();
  set(key, value) {
    const before = this.#items.get(key);
    this.#items.set(key, value);
    this.emit(before === undefined ? 'added' : 'changed', { key, value, before });
    return this;
  }
  get size() { return this.#items.size; }
}
const store = new Store();
store.on('added', (c) => console.log('added', c));
store.on('changed', ({ key, before, value }) => console.log(`${key}: ${before} -> ${value}`));
store.set('a', 1).set('a', 2).set('b', 3);
console.log(store.size, store instanceof EventEmitter, Object.getPrototypeOf(Store) === EventEmitter, store.constructor.name);
console.log('sync:'); store.once('added', () => console.log('inside emit')); store.set('c', 1); console.log('after emit');
store.on('added', async () => { await null; console.log('async listener, later'); });
store.set('d', 1); console.log('after emit of async');
function Old() { EventEmitter.call(this); }
Object.setPrototypeOf(Old.prototype, EventEmitter.prototype);
const old = new Old();
old.on('x', (v) => console.log('old style', v)).emit('x', 5);
const mixed = Object.assign({ name: 'plain' }, EventEmitter.prototype);
mixed.on('y', function () { console.log(this.name); }); mixed.emit('y');
