// Arrays over 100 items are cut; over 6 they are grouped in columns.
import { inspect } from 'node:util';
console.log(inspect(Array.from({ length: 101 }, (_, i) => i)));
console.log(inspect(Array.from({ length: 102 }, (_, i) => i * 1000)));
console.log(inspect([1, 2, 3, 4, 5, 6]));
console.log(inspect([1, 2, 3, 4, 5, 6, 7]));
console.log(inspect([1, 2, 3, 4, 5, 6, 7], { compact: 2 }));
console.log(inspect(Array.from({ length: 7 }, (_, i) => 10 ** i)));
console.log(inspect(Array.from({ length: 10 }, (_, i) => -(i ** 3))));
console.log(inspect([1.5, 22.25, 333.125, 4, 5, 6, 7, 8, 9.999]));
console.log(inspect(Array.from({ length: 17 }, (_, i) => BigInt(i) ** 5n)));
console.log(inspect(Array.from({ length: 20 }, (_, i) => i % 2 === 0)));
console.log(inspect(Array(10).fill(undefined)), inspect(Array(8).fill(null)));
console.log(inspect(new Set(Array.from({ length: 105 }, (_, i) => i))).split('\n').length);
console.log(inspect(new Map(Array.from({ length: 101 }, (_, i) => [i, i]))).split('\n').slice(-3));
