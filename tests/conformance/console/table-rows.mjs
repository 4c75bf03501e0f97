// console.table: widths, alignment and the values of class instances and null rows.
class Row { constructor(id) { this.id = id; } get computed() { return 1; } method() {} }
console.table([new Row(1), new Row(100)]);
console.table([{ 'long column name': 1, b: 123456789 }, { 'long column name': 22, b: 1 }]);
console.table([null, undefined, 0, false, '']);
console.table([{ v: 1.5 }, { v: -0 }, { v: 10n }, { v: Symbol('s') }, { v: 'q' }]);
console.table([Object.assign(Object.create(null), { id: 1, title: 'from a database' })]);
console.table({ 10: { a: 1 }, 2: { a: 2 }, z: { a: 3 } });
console.table([['only', 'strings'], ['in', 'rows']], ['1']);
console.table([[{ a: 1 }, [2, 3]]]);
