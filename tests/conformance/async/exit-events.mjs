// beforeExit may add work; in exit only sync code and its microtasks run.
let rounds = 0;
process.on('beforeExit', (code) => {
  console.log('beforeExit', code, rounds);
  if (rounds++ < 2) setTimeout(() => console.log('extra work', rounds), 1);
});
process.on('exit', (code) => {
  console.log('exit', code);
  setTimeout(() => console.log('never'), 0);
  Promise.resolve().then(() => console.log('microtask of a natural exit'));
  process.nextTick(() => console.log('never'));
});
process.once('exit', () => console.log('second listener'));
setTimeout(() => { console.log('main work'); process.exitCode = 3; }, 1);
