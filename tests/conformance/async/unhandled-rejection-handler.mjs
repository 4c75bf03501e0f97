// process.on('unhandledRejection') gets reason and promise, and keeps the process alive.
process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled:', reason instanceof Error ? reason.message : reason, promise instanceof Promise);
});
process.on('exit', (code) => console.log('exit', code));
Promise.reject(new Error('one'));
const p = Promise.reject('two');
p.catch(() => {});
(async () => { throw new Error('three'); })();
new Promise((_, reject) => setTimeout(reject, 5, 'four'));
Promise.reject('five').finally(() => console.log('finally of five'));
const branches = Promise.reject('six');
branches.then(() => {});
branches.catch(() => console.log('six caught'));
setTimeout(() => console.log('still alive'), 30);
