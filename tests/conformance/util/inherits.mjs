// util.inherits, the old way to extend.
import util, { inherits } from 'node:util';
import { EventEmitter } from 'node:events';
function Stream() { EventEmitter.call(this); } inherits(Stream, EventEmitter);
Stream.prototype.write = function (data) { this.emit('data', data); };
const s = new Stream(); s.on('data', (d) => console.log('got', d)); s.write('hello');
console.log(s instanceof EventEmitter, Stream.super_ === EventEmitter, Object.getPrototypeOf(Stream.prototype) === EventEmitter.prototype, Object.keys(Stream));
class A { hi() { return 'hi'; } } class B {} inherits(B, A); console.log(new B().hi(), new B() instanceof A, util.inspect(new B()));
for (const act of [() => inherits(null, A), () => inherits(B, null), () => inherits(B), () => inherits(B, {}), () => inherits({}, A)]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
