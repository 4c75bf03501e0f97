// A top-level await that never settles: exit code 13.
process.on('exit', (code) => console.log('exit', code));
process.on('beforeExit', () => console.log('beforeExit'));
setTimeout(() => console.log('timer'), 5);
console.log('before');
await new Promise(() => {});
console.log('never');
