// An error thrown in a timer without a handler: exit code 1, exit event runs, no later timer.
process.on('exit', (code) => console.log('exit', code, process.exitCode));
process.on('beforeExit', () => console.log('beforeExit is skipped'));
setTimeout(() => console.log('before'), 1);
setTimeout(() => {
  queueMicrotask(() => console.log('microtask queued before the throw'));
  throw new Error('boom');
}, 10);
setTimeout(() => console.log('never'), 40);
