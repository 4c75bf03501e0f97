// Holes in arrays, extra properties on arrays, array-likes.
import { inspect } from 'node:util';
console.log(inspect([1, , 3]), inspect([, ]), inspect([, , 1, , ,]), inspect(Array(5)), inspect([undefined, , null]), inspect(new Array(1)));
const sparse = []; sparse[3] = 'x'; sparse[10] = 'y';
console.log(inspect(sparse), inspect(Object.assign([1, 2], { name: 'list', 'odd key': 1, '-1': 'neg' })), inspect(Object.assign([], { only: 1 })));
const holes = Array.from({ length: 10 }, (_, i) => i); delete holes[2]; delete holes[5]; delete holes[6];
console.log(inspect(holes), inspect([, 'a', , 'b', , 'c', , 'd', , 'e']), inspect(Object.assign([1, , 2], { x: 1 }), { showHidden: true }));
console.log(inspect({ length: 2, 0: 'a', 1: 'b' }), inspect((function () { return arguments; })(1, 'two')), inspect((function () { return arguments; })()));
console.log(inspect([1, , 3, 4, , 6], { maxArrayLength: 3 }), inspect([1, 2, 3], { maxArrayLength: 0 }), inspect(Array(200)), inspect([1, 2, 3], { maxArrayLength: null }));
const big = []; big[2 ** 31] = 1; big.last = true;
console.log(inspect(big), inspect(Object.assign(Array.from({ length: 101 }, () => 0), { tail: 1 })).split('\n').slice(-3));
