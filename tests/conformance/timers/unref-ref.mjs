// unref lets the program end; ref holds it; hasRef tells.
const t = setTimeout(() => console.log('never: unref'), 5000);
console.log(t.hasRef(), t.unref() === t, t.hasRef(), t.ref() === t, t.hasRef(), t.unref().hasRef());
const interval = setInterval(() => {}, 10).unref();
console.log(interval.hasRef());
const im = setImmediate(() => console.log('unref immediate: runs because others hold'));
console.log(im.hasRef(), im.unref() === im, im.hasRef());
const holds = setTimeout(() => console.log('this one holds the program'), 30);
holds.unref().ref();
setTimeout(() => console.log('unref timers run while others hold'), 5).unref();
process.on('exit', () => console.log('exit'));
