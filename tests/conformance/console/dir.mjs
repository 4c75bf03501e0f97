// console.dir with options; it ignores format letters.
const deep = { a: { b: { c: { d: 1 } } }, list: [1, 2, 3] };
console.dir(deep);
console.dir(deep, { depth: 0 });
console.dir(deep, { depth: null });
console.dir('%s text', { depth: 1 });
console.dir([1, 2, 3, 4], { maxArrayLength: 2 });
console.dir({ s: 'x'.repeat(20) }, { maxStringLength: 5 });
console.dir({ b: 1, a: 2 }, { sorted: true, compact: false });
console.dir(deep, { showHidden: true, depth: 1 });
console.dir({ [Symbol.for('nodejs.util.inspect.custom')]() { return 'custom'; }, x: 1 });
console.dir(new Map([[{ k: 1 }, 'v']]));
console.dir(undefined);
console.dir({ n: 1, s: 'text' }, { colors: true });
console.dir([['a', 'b'], { c: null }], { compact: 1, breakLength: 20 });
