// queueMicrotask: order, errors, argument checks.
queueMicrotask(() => { console.log('a'); queueMicrotask(() => console.log('d')); });
queueMicrotask((...args) => console.log('b', args.length), 'not passed'); Promise.resolve().then(() => console.log('c'));
for (const bad of [undefined, null, 'x', 5, {}]) { try { queueMicrotask(bad); } catch (err) { console.log(err.name, err.code); } }
console.log('sync', queueMicrotask(() => {}));
process.on('uncaughtException', (err) => console.log('uncaught', err.message)); setTimeout(() => { queueMicrotask(() => { throw new Error('in microtask'); }); queueMicrotask(() => console.log('next still runs')); }, 5);
