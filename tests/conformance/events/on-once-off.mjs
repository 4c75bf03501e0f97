// on, once, off, prepend: order, this, return values, removal during emit.
import EventEmitter from 'node:events';
const e = new EventEmitter();
const log = [];
const a = (...args) => log.push(`a(${args})`);
console.log(e.on('x', a) === e, e.emit('x', 1, 2), e.emit('none'), log);
e.once('x', (v) => log.push(`once ${v}`));
e.prependListener('x', () => log.push('first'));
e.prependOnceListener('x', () => log.push('very first'));
e.addListener('x', a);
e.emit('x', 3); e.emit('x', 4);
console.log(log);
console.log(e.off('x', a) === e, e.listenerCount('x'), e.removeListener('x', () => {}).listenerCount('x'));
e.on('this', function () { console.log(this === e); });
e.on('this', () => console.log(typeof this));
e.emit('this');
const order = [];
e.on('self', function self() { order.push('self'); e.off('self', self); e.on('self', () => order.push('added')); });
e.on('self', () => order.push('other'));
e.emit('self'); e.emit('self');
console.log(order);
e.removeAllListeners('self');
console.log(e.emit('self'), e.removeAllListeners() === e, e.eventNames());
for (const bad of ['text', null, undefined, {}]) { try { e.on('x', bad); } catch (err) { console.log(err.name, err.code); } }
const many = []; for (let i = 0; i < 4; i++) e.on('m', (...args) => many.push(args.length));
e.emit('m', 1, 2, 3, 4, 5, 6); e.emit('m');
console.log(many);
