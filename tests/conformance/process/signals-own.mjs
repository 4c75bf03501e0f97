// process.kill on the own pid: listeners run after ticks and promises, before immediates; signal 0 only asks.
process.on('SIGTERM', (...args) => console.log('listener', ...args));
console.log(process.kill(process.pid, 0), process.kill(process.pid, 'SIGTERM'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
for (const call of [() => process.kill('x'), () => process.kill(process.pid, 'SIGNONE')]) {
  try { call(); } catch (err) { console.log(err.name, err.code); }
}
setTimeout(() => console.log('still here'), 60);
