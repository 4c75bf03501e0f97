// setTimeout passes arguments, returns a Timeout, and checks its callback.
setTimeout((...args) => console.log('timeout', args), 1, 'a', 2, { c: 3 });
setTimeout(function () { console.log('this is the timer', this.constructor.name, typeof this.ref); }, 2);
setImmediate((...args) => console.log('immediate', args), 1, 2);
const t = setTimeout(() => {}, 1);
console.log(typeof t, t.constructor.name, setImmediate(() => {}).constructor.name);
for (const bad of ['console.log(1)', undefined, 42, null]) {
  for (const fn of [setTimeout, setInterval, setImmediate, queueMicrotask]) {
    try { fn(bad, 1); console.log('accepted'); } catch (err) { console.log(fn.name, err.name, err.code); }
  }
}
