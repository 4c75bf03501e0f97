// console.table of plain lists, matrices, Map, Set and of values that are no table.
console.table(['a', 'b']);
console.table([[1, 2], [3, 4]]);
console.table([[1], 'mixed', { k: 'v' }]);
console.table({ a: 1, b: 'two', c: null });
console.table(new Map([['k', 1], ['obj', { x: 1 }]]));
console.table(new Set(['x', 5]));
console.table(new Map([['a', 1]]).entries());
console.table([1, 2].values());
console.table(5);
console.table('text');
console.table(null);
console.table(undefined);
try { console.table([{ a: 1 }], 'a'); } catch (err) { console.log(err.name, err.code); }
console.table([1, , 3]);
console.table(new Uint8Array([7, 8]));
