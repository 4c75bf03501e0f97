// setInterval repeats until cleared, also from inside; errors of drift stay hidden.
let n = 0;
const id = setInterval((step) => {
  n += step;
  console.log('tick', n);
  if (n === 6) { clearInterval(id); console.log('cleared'); }
}, 2, 2);
let inner = 0;
const slow = setInterval(() => {
  if (++inner === 2) clearInterval(slow);
  Promise.resolve().then(() => console.log('microtask of interval', inner));
}, 150);
setTimeout(() => console.log('last'), 600);
