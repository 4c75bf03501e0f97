// From a timer or an immediate, the next immediate comes before the next timer.
setTimeout(() => {
  console.log('first timer');
  setTimeout(() => console.log('third: timer 0'), 0);
  setImmediate(() => console.log('second: immediate'));
}, 1);
setTimeout(() => {
  const log = [];
  setImmediate(() => {
    log.push('a');
    setImmediate(() => { log.push('d'); console.log(log.join('')); });
    process.nextTick(() => log.push('b'));
  });
  setImmediate(() => log.push('c'));
}, 30);
