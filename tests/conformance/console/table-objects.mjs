// console.table of arrays of objects, with missing keys and a column choice.
console.table([{ name: 'Ann', age: 30 }, { name: 'Bob', age: 4 }]);
console.table([{ a: 1 }, { b: 'two' }, { a: null, c: undefined }]);
console.table([{ id: 1, name: 'x', secret: 's' }], ['name', 'id']);
console.table([{ id: 1 }], ['missing']);
console.table({ first: { x: 1, y: 2 }, second: { y: 3 } });
console.table([{ nested: { deep: { deeper: 1 } }, list: [1, 2], fn() {}, date: new Date(0) }]);
console.table([{ text: "it's", uni: 'é😀', wide: '日本', long: 'a'.repeat(30) }]);
console.table([]);
console.table({});
console.table([{}, {}]);
