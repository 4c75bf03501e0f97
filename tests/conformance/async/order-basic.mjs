// The order of synchronous code, microtasks, timers and setImmediate.
console.log('1 sync');
setTimeout(() => {
  console.log('7 timer');
  setImmediate(() => console.log('9 immediate after timer'));
  setTimeout(() => console.log('10 later timer'), 100);
  Promise.resolve().then(() => console.log('8 microtask of timer'));
}, 0);
queueMicrotask(() => console.log('3 queueMicrotask'));
Promise.resolve().then(() => {
  console.log('4 then');
  queueMicrotask(() => console.log('6 microtask from microtask'));
}).then(() => console.log('6b second then'));
new Promise((resolve) => { console.log('2 executor is sync'); resolve(); }).then(() => console.log('5 then of executor'));
console.log('2b end of sync');
