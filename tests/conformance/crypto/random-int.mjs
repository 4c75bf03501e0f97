// randomInt: ranges, callback, errors.
import { randomInt } from 'node:crypto';
const draws = Array.from({ length: 500 }, () => randomInt(3));
console.log([...new Set(draws)].sort(), [...new Set(Array.from({ length: 500 }, () => randomInt(-2, 2)))].sort((a, b) => a - b), randomInt(5, 6), randomInt(1), Number.isInteger(randomInt(2 ** 47)));
for (const args of [[], ['5'], [1.5], [0], [-5], [5, 5], [5, 4], [0, 2 ** 48], [2 ** 53], [NaN], [0, Infinity], [null], [1, '2'], [5, 10, 'no function']]) { try { console.log(args, typeof randomInt(...args)); } catch (err) { console.log(args, err.name, err.code); } }
randomInt(3, 4, (err, n) => console.log(err, n));
randomInt(1, (err, n) => console.log(err, n));
const max = 2 ** 48 - 1; console.log(randomInt(max) < max, randomInt(-max + 1, 1) < 1);
console.log('sync end');
