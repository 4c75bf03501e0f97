// Rejecting with something that is no Error also ends the program with code 1.
process.on('uncaughtException', (err, origin) => {
  console.log(origin, err.name, err.code, err instanceof Error);
  process.exitCode = 7;
});
setTimeout(() => Promise.reject('just text'), 1);
setTimeout(() => Promise.reject(undefined), 10);
setTimeout(() => console.log('goes on'), 30);
