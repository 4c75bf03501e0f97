// A rejected top-level await ends the program like a throw: exit code 1.
process.on('exit', (code) => console.log('exit', code));
console.log('before');
await new Promise((_, reject) => setTimeout(reject, 1, new Error('no')));
console.log('never');
