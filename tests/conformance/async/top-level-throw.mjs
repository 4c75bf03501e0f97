// An error thrown by the module's body: nothing after it, exit code 1.
process.on('exit', (code) => console.log('exit event', code));
setTimeout(() => console.log('never: timers do not get their turn'), 0);
Promise.resolve().then(() => console.log('microtask queued before the throw'));
console.log('body');
throw new RangeError('from the body');
