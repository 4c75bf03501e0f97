// console.assert prints to stderr only when the value is falsy, and never throws.
// compare: stderr
console.assert(true, 'never');
console.assert(1 === 1);
console.assert(false);
console.assert(0, 'zero is falsy');
console.assert('', 'with %s and %d', 'text', 5);
console.assert(null, { an: 'object' });
console.assert(undefined, 1, 2, 3);
console.assert(NaN, 'NaN', ['list']);
console.assert();
console.assert([], 'never: [] is truthy');
console.group();
console.assert(false, 'in a group');
console.assert(false, 'two\nlines');
console.groupEnd();
console.log('the program goes on');
