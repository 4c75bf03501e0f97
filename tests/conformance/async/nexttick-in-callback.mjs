// Inside a callback, process.nextTick runs before promise microtasks.
setTimeout(() => {
  Promise.resolve().then(() => {
    console.log('promise 1');
    process.nextTick(() => console.log('tick from promise'));
    Promise.resolve().then(() => console.log('nested promise'));
  });
  queueMicrotask(() => console.log('microtask'));
  process.nextTick(() => {
    console.log('tick 1');
    process.nextTick(() => console.log('tick from tick'));
    Promise.resolve().then(() => console.log('promise from tick'));
  });
  process.nextTick((...args) => console.log('tick 2', ...args), 'with', 'args');
  console.log('callback end');
}, 1);
