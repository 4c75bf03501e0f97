// Sorting is stable, by string unless told, and comparators decide all.
const people = [['Ann', 30], ['Bob', 25], ['Cid', 30], ['Dan', 25], ['Eve', 30], ['Fay', 41], ['Gus', 25],
  ['Hal', 41], ['Ida', 30], ['Jon', 25], ['Kim', 41], ['Leo', 30], ['Mia', 25], ['Ned', 41], ['Oda', 30]]
  .map(([name, age]) => ({ name, age }));
console.log(people.toSorted((a, b) => a.age - b.age).map((p) => p.name).join(' '));
console.log(people.toSorted((a, b) => b.age - a.age).map((p) => p.name).join(' '));
console.log(people.toSorted((a, b) => a.age - b.age || b.name.localeCompare(a.name)).map((p) => p.name).join(' '));
console.log([10, 9, 100, 1, 25, 3, 21, 30, 2, 11, 20, 12].sort());
console.log([10, 9, 100, 1, 25, 3, 21, 30, 2, 11, 20, 12].sort((a, b) => a - b));
console.log(['é', 'z', 'a', 'Z', 'A', '1', '_', 'É', 'ä', '10', '2', ''].sort());
const before = Array.from({ length: 40 }, (_, i) => (i * 17) % 40);
console.log(before.toSorted((a, b) => (a % 4) - (b % 4)).join(','));
console.log([3, undefined, 1, , 2, null].sort(), [true, false, null, 'x', 5].sort());
try { [1, 2].sort('text'); } catch (err) { console.log(err.name); }
const calls = [1].sort(() => { throw new Error('never called'); });
console.log(calls);
try { [2, 1].sort(() => { throw new Error('from the comparator'); }); } catch (err) { console.log(err.message); }
console.log(['b', 'a'].sort().concat(['d', 'c'].reverse()), [..."hello"].sort().join(''));
