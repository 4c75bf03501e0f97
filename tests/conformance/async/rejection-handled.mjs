// A handler added later: unhandledRejection first, rejectionHandled after.
const seen = new Map();
process.on('unhandledRejection', (reason, promise) => { seen.set(promise, reason); console.log('unhandled', reason, seen.size); });
process.on('rejectionHandled', (promise) => { console.log('handled', seen.get(promise)); seen.delete(promise); });
const p = Promise.reject('late');
setTimeout(() => { p.catch((r) => console.log('catch ran', r)); }, 5);
setTimeout(() => console.log('left', seen.size), 30);
const sameTurn = Promise.reject('handled in a microtask');
queueMicrotask(() => sameTurn.catch((r) => console.log(r)));
const tick = Promise.reject('handled in a tick');
process.nextTick(() => tick.catch((r) => console.log(r)));
