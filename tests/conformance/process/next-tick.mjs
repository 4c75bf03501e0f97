// nextTick: arguments, order, errors in its callback argument, starving.
process.nextTick((...args) => console.log('args', args), 1, 'two', { three: 3 });
process.nextTick(function () { console.log(this === undefined || this === globalThis || typeof this); });
for (const bad of [undefined, 'x', null, 5, {}]) { try { process.nextTick(bad); } catch (err) { console.log(err.name, err.code); } }
let n = 0; const again = () => { if (++n < 1000) process.nextTick(again); else console.log('ran', n, 'before the timer'); };
setTimeout(() => console.log('timer'), 1); process.nextTick(again);
console.log('sync end', process.nextTick(() => {}));
