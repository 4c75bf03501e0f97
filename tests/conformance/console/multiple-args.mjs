// Strings are printed bare at the top and quoted inside; other values are inspected.
console.log('a', 'b', 3);
console.log(['a', "it's", 'say "hi"', `both ' and "`, `all ' " \``]);
console.log({ text: 'line one\nline two', tab: 'a\tb', back: 'c:\\dir', esc: '\u0007\x1b\x7f', uni: 'é😀\u200b' });
console.log('line one\nline two', 'tab\there');
console.log(null, undefined, true, 1n, Symbol('x'), -0, NaN);
console.log(function named() {}, () => {}, class A {}, class B extends Array {}, async () => {}, function* g() {});
console.log([undefined, null, , 3], [[]], [{}], {}, []);
console.log(new Map([['k', { a: 1 }]]), new Set([1, 'x']), new Date(0), /x/gi);
console.log({ a: 1, 'b-c': 2, 3: 4, valid_id: 5, $: 6, 'ünï': 7, '': 8, [Symbol('s')]: 9 });
console.log([1.0, 2.50, 1e21, 1e-7, 0xff, 1_000]);
console.log({ f() {}, g: () => {}, h: class {}, i: Symbol('in'), j: new Date(NaN) });
console.log(Object.create({ inherited: 1 }), Object.create(null), new (class Foo { x = 1; })(), new (class extends Map {})());
console.log([['a', 1], ['b', 2]], { k: [{ deep: { deeper: { deepest: 1 } } }] });
