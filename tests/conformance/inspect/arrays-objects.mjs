// Lists of objects and of lists: when they share a line and when not.
import { inspect } from 'node:util';
console.log(inspect([{ a: 1 }, { a: 2 }]));
console.log(inspect(Array.from({ length: 8 }, (_, i) => ({ i }))));
console.log(inspect(Array.from({ length: 8 }, (_, i) => [i, i * i])));
console.log(inspect([[1, 2, 3], [4, 5, 6], [7, 8, 9]]));
console.log(inspect([[[1, 0], [0, 1]], [[1, 0], [0, 1]]]));
console.log(inspect(Array.from({ length: 3 }, (_, i) => ({ id: i, name: `user ${i}`, roles: ['reader', 'writer'], active: i % 2 === 0 }))));
console.log(inspect([1, 'two', { three: 3 }, [4], null, undefined, true, 8n]));
console.log(inspect([() => {}, class A {}, Symbol('s'), new Date(0), /x/, new Map(), new Set(), {}]));
console.log(inspect([{}, {}, {}, {}, {}, {}, {}]), inspect([[], [], [], [], [], [], []]));
console.log(inspect({ matrix: [[1, 2], [3, 4]], rows: [{ x: 1, y: { z: 1 } }] }));
