// process.exit stops at once: no beforeExit, no pending timers or microtasks, finally is skipped.
process.on('beforeExit', () => console.log('never'));
process.on('exit', (code) => {
  console.log('exit', code, process.exitCode);
  Promise.resolve().then(() => console.log('never'));
});
setTimeout(() => console.log('never'), 0);
Promise.resolve().then(() => console.log('never'));
try {
  console.log('leaving');
  process.exit(4);
} finally {
  console.log('never');
}
