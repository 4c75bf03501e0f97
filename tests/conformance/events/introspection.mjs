// listenerCount, eventNames, listeners, rawListeners, maxListeners.
import EventEmitter, { listenerCount, getEventListeners, getMaxListeners, setMaxListeners, defaultMaxListeners } from 'node:events';
const e = new EventEmitter();
const s = Symbol('sym');
const f = () => 'f', g = () => 'g';
e.on('a', f).on('a', g).once('b', f).on(s, f);
console.log(e.eventNames(), e.listenerCount('a'), e.listenerCount('a', f), e.listenerCount('zz'), e.listenerCount(s));
console.log(e.listeners('a').length, e.listeners('b')[0] === f, e.rawListeners('b')[0] === f, e.rawListeners('b')[0].listener === f, e.listeners('none'));
e.rawListeners('b')[0]();
console.log(e.listenerCount('b'));
e.listeners('a').pop();
console.log(e.listenerCount('a'), getEventListeners(e, 'a').length, listenerCount(e, 'a'));
console.log(e.getMaxListeners(), EventEmitter.defaultMaxListeners, defaultMaxListeners, e.setMaxListeners(3) === e, e.getMaxListeners(), getMaxListeners(e));
setMaxListeners(7, e);
console.log(e.getMaxListeners(), new EventEmitter().getMaxListeners());
for (const bad of [-1, NaN, '5']) { try { e.setMaxListeners(bad); } catch (err) { console.log(err.name, err.code); } }
console.log(EventEmitter.EventEmitter === EventEmitter, typeof EventEmitter.once, typeof EventEmitter.on, EventEmitter.errorMonitor.toString(), EventEmitter.captureRejectionSymbol.toString());
const big = new EventEmitter(); big.setMaxListeners(0);
for (let i = 0; i < 30; i++) big.on('x', f);
console.log(big.listenerCount('x'));
