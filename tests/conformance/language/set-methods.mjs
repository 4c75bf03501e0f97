// The set operations: union, intersection, difference and the comparisons.
const a = new Set([1, 2, 3, 4]);
const b = new Set([6, 4, 3]);
console.log(a.union(b));
console.log(a.intersection(b));
console.log(b.intersection(a));
console.log(a.difference(b), b.difference(a));
console.log(a.symmetricDifference(b));
console.log(new Set([3]).isSubsetOf(a), a.isSubsetOf(b), a.isSupersetOf(new Set([1, 4])));
console.log(a.isDisjointFrom(new Set([9])), a.isDisjointFrom(b));
console.log(a.union(new Map([['k', 'v']])));
const like = { size: 2, has: (v) => v > 3, keys: () => [4, 5].values() };
console.log(a.intersection(like), a.difference(like), new Set().isSubsetOf(like));
try { a.union([1, 2]); } catch (err) { console.log(err.name); }
try { a.union({ size: NaN, has() {}, keys() {} }); } catch (err) { console.log(err.name); }
try { a.union({ size: -1, has() {}, keys() {} }); } catch (err) { console.log(err.name); }
console.log(a.size, new Set('hello').union(new Set('world')).size);
