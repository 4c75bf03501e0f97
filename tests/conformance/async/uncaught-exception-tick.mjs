// An error in process.nextTick: the ticks after it still run, once it was handled.
process.on('uncaughtException', (err) => console.log('handler:', err.message));
setTimeout(() => {
  process.nextTick(() => { throw new Error('in a tick'); });
  process.nextTick(() => console.log('next tick still runs'));
  Promise.resolve().then(() => console.log('promise still runs'));
}, 5);
setTimeout(() => console.log('later timer'), 400);
