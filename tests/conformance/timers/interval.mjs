// setInterval passes its arguments and repeats until it is cleared, also from inside.
let n = 0;
const id = setInterval((step) => {
  n += step;
  console.log('tick', n);
  if (n === 6) { clearInterval(id); console.log('cleared'); second(); }
}, 2, 2);
function second() {
  let inner = 0;
  const slow = setInterval(() => {
    if (++inner === 2) clearInterval(slow);
    Promise.resolve().then(() => console.log('microtask of interval', inner));
  }, 20);
  setTimeout(() => console.log('last'), 600);
}
