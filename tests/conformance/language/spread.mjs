// Spread in calls, arrays and objects, and what rest parameters collect.
const parts = [3, 1, 2];
console.log(Math.max(...parts, 9), [...parts, ...'ab', ...new Set([1, 1, 2])]);
console.log({ ...{ a: 1, b: 2 }, b: 3, ...null, ...undefined, ...'hi', ...[10] });

const source = { get now() { return 'read once'; }, [Symbol('s')]: 1 };
Object.defineProperty(source, 'hidden', { value: 1, enumerable: false });
const copy = { ...source };
console.log(copy, Object.getOwnPropertyDescriptor(copy, 'now').writable);

class Point { x = 1; move() {} }
const plain = { ...new Point() };
console.log(plain, plain instanceof Point, 'move' in plain);

function rest(a, ...more) { return [a, more, arguments.length]; }
console.log(rest(), rest(1), rest(1, 2, 3), rest.length);

const nested = { deep: { n: 1 } };
const shallow = { ...nested };
shallow.deep.n = 2;
console.log(nested.deep.n);
try { [...undefined]; } catch (err) { console.log(err.name); }
try { rest(...{ length: 1 }); } catch (err) { console.log(err.name); }
console.log([...[1, , 3]], Object.keys([1, , 3]));
console.log({ ...{ __proto__: { inherited: 1 }, own: 2 } });
