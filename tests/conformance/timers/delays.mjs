// Odd delays: 0, negative, NaN, text and too large all mean 1 ms; fractions are cut.
// compare: stderr
const done = [];
process.removeAllListeners('warning');
process.on('warning', (w) => done.push(w.name));
for (const [name, delay] of [['zero', 0], ['negative', -5], ['nan', NaN], ['undefined', undefined], ['null', null], ['text', '1'], ['fraction', 1.7], ['large', 2 ** 31], ['infinity', Infinity]]) {
  setTimeout(() => done.push(name), delay);
}
setTimeout(() => console.log(done.toSorted()), 60);
const far = setTimeout(() => console.log('never'), 2 ** 31 - 1);
setTimeout(() => { clearTimeout(far); console.log('cleared the far one'); }, 80);
const order = [];
setTimeout(() => order.push('zero'), 0);
setTimeout(() => order.push('one'), 1);
setTimeout(() => console.log(order), 90);
