// clearTimeout and friends: by object, by number, twice, wrong values.
const never = () => console.log('never');
clearTimeout(setTimeout(never, 1));
clearInterval(setTimeout(never, 1));
clearTimeout(setInterval(never, 1));
clearTimeout(+setTimeout(never, 1));
clearTimeout(String(+setTimeout(never, 1)));
clearImmediate(setImmediate(never));
const t = setTimeout(never, 1);
clearTimeout(t); clearTimeout(t);
for (const odd of [undefined, null, 0, -1, 'x', {}, 999999, NaN]) { clearTimeout(odd); clearInterval(odd); clearImmediate(odd); }
const second = setTimeout(never, 5);
setTimeout(() => { clearTimeout(second); console.log('cleared from another timer'); }, 1);
const self = setTimeout(() => { clearTimeout(self); console.log('cleared itself'); }, 2);
const im2 = [];
setImmediate(() => { clearImmediate(im2[0]); console.log('first immediate'); });
im2.push(setImmediate(never));
console.log(clearTimeout(t));
