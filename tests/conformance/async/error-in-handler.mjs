// An error inside the uncaughtException handler ends the program with exit code 7.
process.on('exit', (code) => console.log('exit', code));
process.on('uncaughtException', (err) => {
  console.log('handler', err.message);
  throw new Error('handler failed');
});
setTimeout(() => { throw new Error('first'); }, 1);
setTimeout(() => console.log('never'), 30);
