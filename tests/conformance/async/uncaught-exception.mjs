// process.on('uncaughtException'): the process goes on after an error in a callback.
process.on('uncaughtException', (err, origin) => {
  console.log('handler:', err instanceof Error ? err.message : err, origin);
});
queueMicrotask(() => { throw new Error('in a microtask'); });
queueMicrotask(() => console.log('next microtask still runs'));
setTimeout(() => { throw new Error('in a timer'); }, 20);
setTimeout(() => console.log('later timer'), 40);
setTimeout(() => Promise.reject(new Error('rejected')), 60);
setTimeout(() => { setImmediate(() => { throw 'a string'; }); setImmediate(() => console.log('next immediate')); }, 80);
process.on('exit', (code) => console.log('exit', code));
