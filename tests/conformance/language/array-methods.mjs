// Array methods of the course: search, transform, reduce, splice, flat, holes.
const a = [5, 1, 4, 2, 3];
console.log(a.find((n) => n > 3), a.findIndex((n) => n > 9), a.findLast((n) => n > 3), a.findLastIndex((n) => n > 3), a.at(-1), a.at(9), a.includes(NaN), [NaN].includes(NaN), [NaN].indexOf(NaN));
console.log(a.toSorted(), a.toReversed(), a.with(-1, 99), a.toSpliced(1, 2, 'x', 'y', 'z'), a);
try { a.with(9, 1); } catch (err) { console.log(err.name); }
console.log([10, 9, 1].sort(), ['b', undefined, 'a', , 'C'].sort(), [3, 2, 1].sort(() => 0));
const s = [1, 2, 3, 4, 5];
console.log(s.splice(1, 2), s, s.splice(-1), s, s.splice(1, 0, 'a', 'b'), s, s.slice(-2), s.slice(1, -1));
console.log([1, [2, [3, [4]]]].flat(), [1, [2, [3, [4]]]].flat(Infinity), [1, 2].flatMap((n) => [n, [n * 2]]));
console.log([[1, 2], [3]].reduce((acc, x) => acc.concat(x), []), ['a', 'b'].reduceRight((acc, x) => acc + x), [1, 2].reduce((x, y) => x + y));
try { [].reduce((x, y) => x + y); } catch (err) { console.log(err.name); }
console.log([1, 2, 3].every((n) => n > 0), [].every(() => false), [].some(() => true), [1, 2, 3].indexOf(2, -1), [1, 2, 3].lastIndexOf(3));
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.of(7), Array(3).length, new Array(3).fill(0), [..."abc"], Array.from(new Map([[1, 2]])));
const sparse = [1, , 3];
console.log(1 in sparse, sparse.map((x) => x * 2), sparse.forEach((x) => x), sparse.filter(() => true), sparse.length, Object.keys(sparse), sparse.join('-'), [null, undefined, 1].join());
const grow = []; grow[5] = 'x'; grow.length = 7;
console.log(grow, grow.length, grow.findIndex((x) => x === undefined), (grow.length = 0, grow));
console.log([3, 1].concat(2, [4, [5]]), [1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3].fill(9, 1), ['1', '2', '3'].map(parseInt), ['1', '2'].map(Number));
console.log([1, 2, 3].push(4), [1, 2].unshift(0), [1].pop(), [].shift(), [1, 2, 3].reverse(), String([1, [2, 3]]), [..."héllo"].entries().next().value);
console.log(Array.isArray([]), typeof [], [1, 2] == '1,2', [..."ab"].keys().toArray(), Array.prototype.map.call('abc', (c) => c + c));
