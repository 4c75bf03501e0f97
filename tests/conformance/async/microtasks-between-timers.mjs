// Microtasks and ticks are drained between two timers of one turn.
const order = [];
setTimeout(() => {
  order.push('timer 1');
  Promise.resolve().then(() => order.push('promise of 1'));
  process.nextTick(() => order.push('tick of 1'));
}, 1);
setTimeout(() => {
  order.push('timer 2');
  queueMicrotask(() => order.push('microtask of 2'));
}, 1);
setTimeout(() => console.log(order), 300);
setImmediate(() => {
  setImmediate(() => console.log('immediate 3, next turn'));
  Promise.resolve().then(() => console.log('promise of immediate 1'));
  process.nextTick(() => console.log('tick of immediate 1'));
  console.log('immediate 1');
});
setImmediate(() => console.log('immediate 2'));
