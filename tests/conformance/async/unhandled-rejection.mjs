// A rejection that nobody handles ends the program with exit code 1.
console.log('before');
setTimeout(() => console.log('never: the process is gone'), 500);
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => {
  Promise.reject(new Error('nobody listens'));
  Promise.resolve().then(() => console.log('microtask still runs'));
  process.nextTick(() => console.log('tick still runs'));
}, 1);
