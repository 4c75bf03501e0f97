// At the top of an ES module microtasks run before process.nextTick.
process.nextTick(() => {
  console.log('tick');
  Promise.resolve().then(() => console.log('promise from tick'));
  process.nextTick(() => console.log('tick from tick'));
});
Promise.resolve().then(() => {
  console.log('promise');
  process.nextTick(() => console.log('tick from promise'));
  queueMicrotask(() => console.log('microtask from promise'));
});
queueMicrotask(() => console.log('microtask'));
(async () => { await null; console.log('after await'); })();
console.log('sync end');
